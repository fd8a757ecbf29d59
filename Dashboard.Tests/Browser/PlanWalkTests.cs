using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>A presenter walks through the plan with the keyboard alone.</summary>
[Collection(nameof(DashboardSite))]
public class PlanWalkTests(DashboardSite site)
{
    [Fact]
    public async Task The_keyboard_leads_from_the_contents_to_an_item_to_a_figure_to_its_sentence()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "栏目" }).GetByRole(AriaRole.Link, new() { Name = "2025年计划" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var page = visit.Page;
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("2025年计划执行与对照");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "计划目录" }).GetByRole(AriaRole.Link, new() { Name = "8 提升行政复议及诉讼效能" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/plan/2025#plan\\.8$"));
        var item = page.Locator(":target");
        await Expect(item.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToBeInViewportAsync();

        // From the item on, the next stops are its own links: its words, then its first commitment's, then the first figure.
        await TabToAsync(page, "行政复议申请受理数");
        await TabToAsync(page, "原文");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(":target")).ToHaveTextAsync("100件");
        await Expect(page.Locator(":target")).ToBeInViewportAsync();
        visit.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_commitment_has_an_address_of_its_own()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/plan/2025#plan.5-4");
        await Expect(visit.Page.Locator(":target")).ToContainTextAsync("强化业务培训");
        await Expect(visit.Page.Locator(":target")).ToBeInViewportAsync();
    }

    private static async Task TabToAsync(IPage page, string link)
    {
        for (var stop = 0; stop < 5; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await page.EvaluateAsync<string>("document.activeElement.textContent")).StartsWith(link, StringComparison.Ordinal)) return;
        }

        (await page.EvaluateAsync<string>("document.activeElement.textContent")).Should().StartWith(link);
    }
}
