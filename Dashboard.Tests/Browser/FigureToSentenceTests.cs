using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>这个数哪来的: one click, and the sentence is on the screen.</summary>
[Collection(nameof(DashboardSite))]
public class FigureToSentenceTests(DashboardSite site)
{
    /// <summary>Ten figures: where they are shown, under which name, and the words they come from.</summary>
    public static TheoryData<string, string, string> TenFigures => new()
    {
        { "/topics/service-efficiency", "“一件事”办件量", "5.8万件" },
        { "/topics/service-efficiency", "跨域通办办件量", "3.7万余件" },
        { "/topics/service-efficiency", "“综合一窗受理”事项数", "1345项" },
        { "/topics/enforcement-inspection", "“双随机”检查市场主体数", "863户" },
        { "/topics/safety-hazards", "排查隐患问题数", "3691条" },
        { "/topics/safety-hazards", "安全生产行政罚款金额", "340.19万元" },
        { "/topics/dispute-resolution", "行政复议申请受理数", "100件" },
        { "/topics/dispute-resolution", "执行到位金额", "7.21亿余元" },
        { "/topics/supervision-openness", "旗长信箱办结数", "32件" },
        { "/topics/digital-government", "公共信息平台数据总量", "1.3亿条" },
    };

    [Theory]
    [MemberData(nameof(TenFigures))]
    public async Task One_click_leads_from_a_figure_to_its_very_words(string page, string indicator, string words)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(page);
        await Row(visit, indicator).GetByRole(AriaRole.Link, new() { Name = "原文" }).ClickAsync();
        await TheWordsAreMarkedAsync(visit, words);
    }

    [Theory]
    [MemberData(nameof(TenFigures))]
    public async Task The_keyboard_leads_there_too(string page, string indicator, string words)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(page);
        await Row(visit, indicator).GetByRole(AriaRole.Link, new() { Name = "原文" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await TheWordsAreMarkedAsync(visit, words);
    }

    [Fact]
    public async Task A_figure_in_the_report_leads_to_its_indicator_and_the_indicator_shows_the_sentence()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/sources/2024-annual-report");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "2581条", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "已整改隐患问题数" })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("blockquote mark")).ToHaveTextAsync(["排查整改隐患问题3691条,已整改", "2581条"]);
        await Expect(visit.Page.Locator("blockquote mark b")).ToHaveTextAsync("2581条");
    }

    [Fact]
    public async Task A_derived_figure_shows_its_formula_and_the_sentences_of_its_operands()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/indicators/derived.hazard-rectification-rate");
        await Expect(visit.Page.GetByText("已整改隐患问题数 ÷ 排查隐患问题数 × 100")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("blockquote mark b")).ToHaveTextAsync(["3691条", "2581条"]);
    }

    [Fact]
    public async Task Numbers_that_are_no_figures_are_shown_on_demand_with_the_reason()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/sources/2024-annual-report");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "显示不是数据的数字和理由" }).ClickAsync();
        await Expect(visit.Page.Locator(".dismissed").First).ToContainTextAsync("二十（专有名称");
    }

    private static ILocator Row(Visit visit, string indicator) =>
        visit.Page.GetByRole(AriaRole.Region, new() { Name = "全部指标" }).GetByRole(AriaRole.Row).Filter(new() { Has = visit.Page.GetByRole(AriaRole.Link, new() { Name = indicator, Exact = true }) });

    private static async Task TheWordsAreMarkedAsync(Visit visit, string words)
    {
        var target = visit.Page.Locator(":target");
        await Expect(target).ToHaveTextAsync(words);
        await Expect(target).ToBeInViewportAsync();
        visit.Errors.Should().BeEmpty();
    }
}
