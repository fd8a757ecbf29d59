using Bunit;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Components.Layout;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Components;

/// <summary>What stands around the figures: the way here, the search, what is said when something is wrong.</summary>
public class SiteComponentTests : ComponentTest
{
    [Fact]
    public void The_way_here_is_links_and_ends_with_this_page()
    {
        var crumbs = Render<Breadcrumbs>(p => p.Add(b => b.Trail, [("/", "总览"), ("/topics/hazards", "安全隐患")]).Add(b => b.Here, "整改率"));
        crumbs.FindAll("a").Select(a => (a.TextContent, a.GetAttribute("href"))).Should().Equal(("总览", "/"), ("安全隐患", "/topics/hazards"));
        crumbs.Find("li:last-child").GetAttribute("aria-current").Should().Be("page");
        Read(crumbs.Find("li:last-child")).Should().Be("整改率");
    }

    [Fact]
    public void The_search_is_a_plain_form_that_works_without_a_script()
    {
        ComponentFactories.AddStub<SearchSuggestions>();
        var form = Render<SearchBox>(p => p.Add(s => s.Query, "“隐患”")).Find("form");
        (form.GetAttribute("action"), form.GetAttribute("method"), form.GetAttribute("role")).Should().Be(("/search", "get", "search"));
        var input = form.QuerySelector("input")!;
        (input.GetAttribute("name"), input.GetAttribute("value")).Should().Be(("q", "“隐患”"));
        form.QuerySelector("button")!.GetAttribute("type").Should().Be("submit");
    }

    [Fact]
    public async Task While_one_types_domains_indicators_and_departments_are_suggested_but_nothing_hidden()
    {
        Use(new ASnapshot()
            .With(Some.Topic("安全隐患"), Some.Topic("依法决策", 2))
            .With(Some.Indicator("hazard.found", topic: "安全隐患", name: "排查隐患数"), Some.Indicator("hidden", topic: "安全隐患", name: "隐患旧数") with { Display = Display.Hide })
            .With(Some.Department("dept.a", "隐患整治专班"), Some.Department("dept.b", "司法局")));
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", true));
        var suggestions = Render<SearchSuggestions>(p => p.Add(s => s.For, "site-search"));
        await suggestions.InvokeAsync(() => suggestions.Instance.Suggest(" 隐患 "));
        suggestions.FindAll("a").Select(a => (a.GetAttribute("href"), Read(a))).Should().Equal(
            ("/topics/%E5%AE%89%E5%85%A8%E9%9A%90%E6%82%A3", "安全隐患领域"), ("/indicators/hazard.found", "排查隐患数指标"),
            ("/departments/dept.a", "隐患整治专班部门"));
        await suggestions.InvokeAsync(() => suggestions.Instance.Suggest("  "));
        suggestions.FindAll("a").Should().BeEmpty();
        suggestions.Find(".suggestions-root").GetAttribute("data-interactive").Should().Be("true");
    }

    [Fact]
    public void A_fault_is_said_in_the_sentence_that_names_the_remedy_and_aloud()
    {
        var notice = Render<StoreFaultNotice>(p => p.Add(n => n.Message, "数据库文件打不开，请检查设置 Store:Path。"));
        Read(notice.Find("[role=alert] .fault-message")).Should().Be("数据库文件打不开，请检查设置 Store:Path。");
    }

    [Fact]
    public void An_empty_store_names_the_setting_to_look_at() => Read(Render<EmptyStoreNotice>().Find("[role=alert]")).Should().Contain("Store:DataFolder");

    [Fact]
    public void An_unknown_address_leads_back()
    {
        Use(new ASnapshot());
        Render<NotFoundPage>().Find("main a, .fault a").GetAttribute("href").Should().Be("/");
    }
}
