using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Wusheng.Dashboard.Features.Figures;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Components;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Figures;

public class PrintedFiguresTests : ComponentTest
{
    [Fact]
    public void Where_they_are_more_than_anybody_reads_on_paper_it_says_how_many_and_where_the_rest_is()
    {
        var many = new ASnapshot().WithFigures(
            Some.Indicator("many"), [.. Enumerable.Range(1500, 501).Select(y => new Figure(Period.Year(y), Quantity.Exact(y), ObservationStatus.Reported, Revision: 1))]).Build();
        var rows = FigureRows.Of(many, Period.Year(2000), default, new() { AllPeriods = true });
        var printed = Render<PrintedFigures>(p => p.Add(f => f.Rows, rows).Add(f => f.Columns, FigureColumns.Usual).Add(f => f.Page, "/figures?periods=all"));
        printed.FindAll("tbody tr").Should().HaveCount(500);
        var site = Services.GetRequiredService<NavigationManager>().BaseUri;
        Read(printed.Find("p")).Should().Be($"这里列出前500个数值，共501个。全部数值在同样选择的 Excel 或 CSV 文件里，地址：{site}figures.xlsx?periods=all");
        printed.FindAll("p a").Select(a => a.GetAttribute("href")).Should().Equal("/figures.xlsx?periods=all", "/figures.csv?periods=all");
    }
}
