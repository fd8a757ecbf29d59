using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>From the overview down to one month of one department and the sentence it comes from, and the filter that goes along.</summary>
[Collection(nameof(DemoSite))]
public class DrillDownTests(DemoSite site)
{
    [Fact]
    public async Task Five_clicks_lead_from_the_overview_to_one_figure_of_one_department_and_its_sentence()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "安全隐患治理" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("安全隐患治理");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "已整改隐患问题数" }).GetByRole(AriaRole.Link).First.ClickAsync();
        // The marks of a drawing are reached by the keyboard as well.
        await page.Locator("figure[id^=departments-] svg").GetByRole(AriaRole.Link).Filter(new() { HasText = "演示部门九" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("演示部门九");
        await page.GetByRole(AriaRole.Region, new() { Name = "各期数值" }).GetByRole(AriaRole.Link, new() { Name = "2025年3月", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "位置" })).ToHaveTextAsync("总览安全隐患治理已整改隐患问题数演示部门九2025年3月");
        await Expect(page.Locator(".excerpts mark").First).ToContainTextAsync("不是任何部门的真实数据");
        await page.Locator(".excerpts").GetByRole(AriaRole.Link, new() { Name = "在全文中查看" }).ClickAsync();
        await Expect(page.Locator(":target")).ToBeVisibleAsync();
        visit.Errors.Should().BeEmpty();
        visit.ForeignRequests.Should().BeEmpty();
    }

    [Fact]
    public async Task Period_and_department_once_chosen_go_along_from_page_to_page_and_back()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/topics/safety-hazards");
        await page.GetByLabel("时期", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "2025年第三季度" });
        await Expect(page.Locator(".brand-year")).ToHaveTextAsync("2025年第三季度");
        await page.GetByLabel("部门", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "演示部门七" });
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("period=2025-Q3&dept=dept.demo-07"));
        await page.GetByRole(AriaRole.Link, new() { Name = "隐患整改率" }).First.ClickAsync();
        await Expect(page.Locator(".whose")).ToHaveTextAsync("演示部门七");
        await Expect(page.Locator(".hero .headline-name")).ToHaveTextAsync("2025年第三季度");
        await page.GoBackAsync();
        await page.GoBackAsync();
        await Expect(page.Locator(".brand-year")).ToHaveTextAsync("2025年第三季度");
        await Expect(page.GetByLabel("部门", new() { Exact = true })).ToHaveValueAsync("");
        visit.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_link_shows_the_same_figures_to_somebody_else()
    {
        await using var analyst = await site.VisitAsync();
        await analyst.OpenAsync("/topics/dispute-resolution?period=2025-01/2025-06&dept=dept.demo-01,dept.demo-05");
        await using var leader = await site.VisitAsync(1920, 1080, dark: true);
        await leader.OpenAsync(analyst.Page.Url);
        static Task<IReadOnlyList<string>> Values(Visit visit) => visit.Page.Locator("main .value").AllInnerTextsAsync();
        (await Values(leader)).Should().Equal(await Values(analyst)).And.NotBeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/topics/service-efficiency?period=2025-03&dept=dept.demo-15")]
    [InlineData("/indicators/derived.hazard-rectification-rate")]
    [InlineData("/indicators/hazard.rectified?period=2025-03&dept=dept.demo-09")]
    [InlineData("/departments")]
    [InlineData("/departments/dept.demo-09")]
    [InlineData("/compare?view=heat")]
    [InlineData("/plan/2025")]
    [InlineData("/figures")]
    public async Task Every_page_says_that_its_figures_are_made_up_and_passes_axe_in_both_themes(string path)
    {
        foreach (var dark in new[] { false, true })
        {
            await using var visit = await site.VisitAsync(dark: dark);
            await visit.OpenAsync(path);
            await Expect(visit.Page.GetByRole(AriaRole.Note).Filter(new() { HasText = "演示数据" }).First).ToBeVisibleAsync();
            (await visit.Page.TitleAsync()).Should().StartWith("演示数据 · ");
            (await AccessibilityTests.FaultsOfAsync(visit.Page)).Should().BeEmpty(path);
            visit.Errors.Should().BeEmpty();
        }
    }
}
