using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Components;

public class SiteTitleTests : ComponentTest
{
    [Fact]
    public void The_tab_names_the_page_and_the_site()
    {
        Use(new ASnapshot().With(Some.Indicator("cases"), 1));
        Title().Should().Be("总览 · 乌审旗法治政府建设指标");
    }

    [Fact]
    public void The_tab_says_first_that_figures_are_made_up()
    {
        Use(new ASnapshot().With(Some.Indicator("cases"), 1).Illustrative());
        Title().Should().Be("演示数据 · 总览 · 乌审旗法治政府建设指标");
    }

    [Fact]
    public void A_store_that_cannot_be_used_still_has_a_title()
    {
        UseFault("数据库文件打不开。");
        Title().Should().Be("总览 · 乌审旗法治政府建设指标");
    }

    private string Title()
    {
        var title = Render<SiteTitle>(p => p.Add(t => t.Page, "总览")).FindComponent<PageTitle>();
        return Render(title.Instance.ChildContent!).Markup;
    }
}
