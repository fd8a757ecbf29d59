using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Components.Layout;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Components.Layout;

public class MainLayoutTests : ComponentTest
{
    private static readonly RenderFragment s_body = builder => builder.AddMarkupContent(0, "<p id=\"body\">正文</p>");

    public MainLayoutTests() => ComponentFactories.AddStub<SearchSuggestions>();

    [Fact]
    public void A_store_that_cannot_be_used_is_said_in_its_sentence_and_the_page_is_not_asked()
    {
        UseFault("数据库文件打不开，请检查设置 Store:Path。");
        var layout = Layout();
        Read(layout.Find("main .fault-message")).Should().Be("数据库文件打不开，请检查设置 Store:Path。");
        layout.FindAll("#body").Should().BeEmpty();
        layout.FindAll(".illustrative").Should().BeEmpty();
    }

    [Fact]
    public void Made_up_values_are_marked_on_every_page()
    {
        Use(new ASnapshot().With(Some.Indicator("cases"), 1).Illustrative());
        var layout = Layout();
        Read(layout.Find("main > .illustrative")).Should().StartWith("演示数据");
        Read(layout.Find(".site-nav a[href^='/sources/']")).Should().Be("演示数据说明");
        layout.FindAll("#body").Should().ContainSingle();
    }

    [Fact]
    public void Around_a_page_stand_the_year_the_domains_the_documents_and_the_package()
    {
        Use(new ASnapshot().With(Some.Topic("other", 2, isMission: false), Some.Topic("mission")).With(Some.Indicator("cases", topic: "mission"), 1)
            .With(Some.Commitment("plan.1-1", Measurability.None), Some.Commitment("plan.1-2", Measurability.None)));
        var layout = Layout();
        Read(layout.Find(".brand-year")).Should().Be("2024年度");
        layout.FindAll(".site-nav a").Select(a => (Read(a), a.GetAttribute("href"))).Should().Equal(
            ("总览", "/"), ("2025年计划", "/plan/2025"), ("部门", "/departments"), ("对比", "/compare"), ("数据表", "/figures"), ("会议材料", "/pack"), ("取走数据", "/downloads"), ("大屏", "/wall/sets"), ("mission", "/topics/mission"), ("other", "/topics/other"), ("2024年报告原文", "/sources/report"));
        layout.FindAll(".site-nav .nav-group").Select(Read).Should().Equal("重点领域", "其他领域", "数据来源");
        Read(layout.Find(".site-footer p")).Should().Be("数据包：测试数据（1版）。数据期间：2024年度。来源：《2024年报告》，旗人民政府。");
        layout.FindAll(".illustrative").Should().BeEmpty();
    }

    [Fact]
    public void An_empty_store_names_no_year()
    {
        Use(new ASnapshot());
        Layout().FindAll(".brand-year").Should().BeEmpty();
    }

    [Theory]
    [InlineData(true, "light")]
    [InlineData(false, "dark")]
    public void The_other_theme_is_a_link_that_keeps_the_rest_of_the_address(bool isDark, string other)
    {
        Use(new ASnapshot().With(Some.Indicator("cases"), 1));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/topics/hazards?period=2023");
        var layout = Layout(isDark: isDark);
        layout.Find(".theme-toggle").GetAttribute("href").Should().EndWith($"/topics/hazards?period=2023&theme={other}");
        layout.Find(".skip").GetAttribute("href").Should().Be("/topics/hazards?period=2023#content");
    }

    [Fact]
    public void What_was_searched_for_stays_in_the_box()
    {
        Use(new ASnapshot());
        Services.GetRequiredService<NavigationManager>().NavigateTo("/search?q=隐患");
        var request = new DefaultHttpContext();
        request.Request.QueryString = QueryString.Create("q", "隐患");
        Layout(request).Find("input[type=search]").GetAttribute("value").Should().Be("隐患");
    }

    private IRenderedComponent<MainLayout> Layout(HttpContext? request = null, bool isDark = false) => Render<MainLayout>(p =>
    {
        p.Add(l => l.Body, s_body).AddCascadingValue(new PageTheme(isDark));
        if (request is not null) p.AddCascadingValue(request);
    });
}
