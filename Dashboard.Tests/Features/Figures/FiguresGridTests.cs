using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Wusheng.Dashboard.Features.Figures;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Components;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Figures;

public class FiguresGridTests : ComponentTest
{
    // The rows come a moment after the first rendering, which on a busy machine is long.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public FiguresGridTests()
    {
        Services.AddSingleton<ISnapshots>(new FixedSnapshots(AFigureTable.Snapshot));
        SetRendererInfo(new RendererInfo("Server", true));
    }

    [Fact]
    public void Rows_of_the_period_are_there_with_their_links()
    {
        var grid = Grid("?period=2025-01&indicator=found");
        Rows(grid).Should().Equal("安全 隐患 应急局 2025年1月 10 条 精确 公布 1 出处", "安全 隐患 住建局 2025年1月 20 条 精确 公布 1 出处");
        grid.Find("tbody a").GetAttribute("href").Should().Be("/indicators/found");
        grid.FindAll("tbody a")[1].GetAttribute("href").Should().Be("/indicators/found?period=2025-01&dept=dept.a");
        Read(grid.Find(".figures-foot p")).Should().Be("合计：30条（2个部门，2025年1月）");
    }

    [Fact]
    public void An_address_decides_conditions_order_and_columns() =>
        Rows(Grid("?period=2025&where=Value:>%3D:30&sort=value&dir=desc&columns=indicator.value")).Should().Equal("隐患 40 出处", "隐患 30 出处", "整改 30 出处");

    [Fact]
    public void A_choice_changes_the_rows()
    {
        var grid = Grid("?period=2025");
        grid.Find("select[name=indicator]").Change("found");
        grid.WaitForAssertion(() => Rows(grid).Should().HaveCount(4), s_patience);
        grid.Find("input[name=q]").Change("应急");
        grid.WaitForAssertion(() => Rows(grid).Should().HaveCount(2), s_patience);
    }

    [Fact]
    public void A_column_can_be_taken_away()
    {
        var grid = Grid("?period=2025-01&indicator=found&columns=indicator.department.value");
        grid.FindAll("fieldset input")[2].Change(false);
        grid.WaitForAssertion(() => Rows(grid).Should().Equal("隐患 10 出处", "隐患 20 出处"), s_patience);
    }

    [Fact]
    public void On_paper_there_are_all_rows_that_are_asked_for_with_their_sum()
    {
        var grid = Grid("?period=2025-01&indicator=found&columns=department.value.low");
        grid.FindAll(".printed-figures th").Select(Read).Should().Equal("部门", "数值", "下限");
        grid.FindAll(".printed-figures tbody tr").Select(r => string.Join('|', r.Children.Select(Read))).Should().Equal("应急局|10|", "住建局|20|");
        grid.FindAll(".printed-figures p").Select(Read).Should().Equal("合计：30条（2个部门，2025年1月）");
        grid.FindAll("noscript").Should().BeEmpty();
    }

    private static IEnumerable<string> Rows(IRenderedComponent<FiguresGrid> grid) => grid.FindAll(".figures tbody tr").Select(Read);

    private IRenderedComponent<FiguresGrid> Grid(string address)
    {
        var grid = Render<FiguresGrid>(p => p.Add(g => g.Address, address));
        grid.WaitForState(() => grid.FindAll("tbody a").Count > 0, s_patience);
        return grid;
    }
}
