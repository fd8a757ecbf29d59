using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

[Collection(nameof(DashboardSite))]
public class AccessibilityTests(DashboardSite site)
{
    public static TheoryData<string, bool> PagesInBothThemes
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var page in SiteTourTests.Paths)
            {
                data.Add(page, false);
                data.Add(page, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PagesInBothThemes))]
    public async Task Axe_finds_nothing(string path, bool dark)
    {
        await using var visit = await site.VisitAsync(dark: dark);
        await visit.OpenAsync(path);
        (await FaultsOfAsync(visit.Page)).Should().BeEmpty();
    }

    internal static async Task<IEnumerable<string>> FaultsOfAsync(IPage page) =>
        (await page.RunAxe()).Violations.Select(v => $"{v.Impact} {v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html).Take(3))}");

    [Fact]
    public async Task The_keyboard_starts_at_the_heading_of_a_page()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
    }
}
