using AngleSharp.Dom;
using Bunit;
using Wusheng.Dashboard.Features.Wall;
using Wusheng.Dashboard.Tests.Components;

namespace Wusheng.Dashboard.Tests.Features.Wall;

/// <summary>The pages of the wall as markup.</summary>
public class WallViewTests : ComponentTest
{
    [Fact]
    public void A_page_has_its_words_its_drawing_and_the_places_for_what_the_wall_adds()
    {
        var page = Render("topics/safety-hazards", demo: false);
        Read(page.QuerySelector("h1")!).Should().Be("安全隐患治理");
        Read(page.QuerySelector(".wall-message")!).Should().Be("隐患整改率69.93%，尚有1,110条未整改");
        page.QuerySelectorAll(".wall-figure").Select(Read).Should().Equal("69.93%计算", "1,110条计算", "3,691条");
        page.QuerySelectorAll(".wall-chart svg").Should().ContainSingle();
        page.QuerySelector(".wall-page")!.GetAttribute("data-wall-frame").Should().StartWith("--wall-width:1920px;--wall-height:1080px;").And.Contain("--wall-clock-x:48px").And.Contain("--wall-notice-y:");
        page.QuerySelectorAll("a, button, script").Length.Should().Be(0, "nobody clicks on a wall");
    }

    [Fact]
    public void Made_up_figures_are_said_to_be_on_every_page()
    {
        foreach (var key in WallPages.Default(WallViews.Demo.Snapshot))
        {
            var page = Render(key.ToString(), demo: true);
            page.QuerySelector(".wall-page")!.ClassList.Should().Contain("illustrative");
            Read(page.QuerySelector("h1 em")!).Should().Be("演示数据");
        }
    }

    [Fact]
    public void How_it_stands_is_a_sign_a_word_and_a_colour()
    {
        var marks = Render("topics/safety-hazards", demo: true).QuerySelectorAll(".fact.mark").Select(m => (Read(m), m.ClassName!.Split(' ')[^1])).ToArray();
        marks.Should().Contain([("● 滞后", "warning"), ("▲ 严重滞后", "bad")]);
    }

    [Fact]
    public void A_page_in_trouble_says_what_is_wrong_and_what_to_do() =>
        Read(Render("indicators/gone", demo: false).QuerySelector(".wall-fault")!).Should().Be("◇ 没有这一页 数据中没有指标“gone” 请在大屏地址的 pages 参数中去掉它；其余页面照常轮播。");

    [Fact]
    public void A_figure_in_the_spotlight_has_the_sentence_it_was_read_from_beside_it()
    {
        var spotlight = Spot("topics/safety-hazards", "hazard.identified");
        Read(spotlight.QuerySelector(".wall-figure")!).Should().Be("3,691条");
        string.Concat(spotlight.QuerySelectorAll(".wall-quote span").Select(Read)).Should().Be("报告原文“排查整改隐患问题3691条”《乌审旗2024年法治政府建设年度报告暨2025年工作计划》");
    }

    [Fact]
    public void A_chart_in_the_spotlight_fills_it_and_a_figure_that_is_gone_gives_way_to_the_first()
    {
        Spot("topics/safety-hazards", WallSpotlight.OnChart).QuerySelectorAll(".wall-chart svg").Should().ContainSingle();
        Read(Spot("topics/safety-hazards", "gone").QuerySelector(".wall-figure")!).Should().Be("69.93%计算");
    }

    private static WallContent Content(string key, bool demo)
    {
        WallPageKey.TryParse(key, out var parsed).Should().BeTrue();
        return WallComposer.Compose(parsed, WallViews.Of(demo), WallCanvas.Common);
    }

    private IElement Render(string key, bool demo) =>
        RenderedIn(Render<WallPageView>(p => p.Add(v => v.Content, Content(key, demo)).Add(v => v.Canvas, WallCanvas.Common)));

    private IElement Spot(string key, string spot) =>
        RenderedIn(Render<WallSpotlight>(p => p.Add(v => v.Content, Content(key, demo: false)).Add(v => v.Canvas, WallCanvas.Common).Add(v => v.Spot, spot)));

    // The markup in one element, whichever it begins with.
    private static IElement RenderedIn<T>(IRenderedComponent<T> rendered)
        where T : Microsoft.AspNetCore.Components.IComponent => rendered.Find("section").ParentElement!;
}
