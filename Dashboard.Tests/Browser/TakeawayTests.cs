using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>Charts taken away by mouse and by keyboard, with and without scripts.</summary>
[Collection(nameof(DashboardSite))]
public class TakeawayTests(DashboardSite site)
{
    private const string Page = "/topics/safety-hazards";
    private const string Title = "取走：隐患整改率69.93%，尚有1,110条未整改";

    [Fact]
    public async Task A_file_lands_with_a_name_that_says_what_is_inside()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Page);
        await Summary(visit.Page).ClickAsync();
        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "CSV 数据" }).ClickAsync());
        file.SuggestedFilename.Should().Be("乌审旗_安全隐患排查与整改_2024年_全旗.csv");
        // What was chosen is on its way, and the chart is to be seen again.
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "CSV 数据" })).Not.ToBeVisibleAsync();
        await Expect(Summary(visit.Page)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var picture = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "PNG，深色，2×" }).ClickAsync());
        picture.SuggestedFilename.Should().Be("乌审旗_安全隐患排查与整改_2024年_全旗_深色_2x.png");
        visit.Page.Url.Should().EndWith(Page);
        visit.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task The_keyboard_opens_walks_and_closes_it_and_another_click_closes_it_too()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Page);
        var first = visit.Page.GetByRole(AriaRole.Link, new() { Name = "PNG，浅色，1×" });
        await Summary(visit.Page).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(first).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(first).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(first).Not.ToBeVisibleAsync();
        await Expect(Summary(visit.Page)).ToBeFocusedAsync();

        await Summary(visit.Page).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await Expect(first).Not.ToBeVisibleAsync();

        await Summary(visit.Page).ClickAsync();
        await visit.Page.GetByText("取走本页").ClickAsync();
        await Expect(first).Not.ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "CSV 数据" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_any_script_it_opens_and_gives_its_files()
    {
        await using var context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false, BaseURL = site.Address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Page);
        await Summary(page).ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "SVG 矢量图" }).ClickAsync());
        file.SuggestedFilename.Should().Be("乌审旗_安全隐患排查与整改_2024年_全旗.svg");
    }

    [Fact]
    public async Task A_picture_and_an_address_are_copied_as_far_as_the_browser_lets_a_page_do_it()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.OpenAsync(Page);
        await Summary(visit.Page).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "复制链接" }).ClickAsync();
        await Expect(visit.Page.GetByText("已复制链接")).ToBeVisibleAsync();
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Be($"{site.Address}charts/chart.hazard-rectification");

        // A page of this computer may do what one of plain http elsewhere may not.
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "复制图片" }).ClickAsync();
        await Expect(visit.Page.GetByText("已复制图片")).ToBeVisibleAsync();
        (await CopiedAsync(visit.Page)).Should().Contain("image/png");
    }

    [Fact]
    public async Task Over_plain_http_the_picture_opens_by_itself_and_is_copied_as_the_hint_says()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.Page.AddInitScriptAsync("delete window.ClipboardItem;");
        await visit.OpenAsync(Page);
        await visit.Page.EvaluateAsync("navigator.clipboard.writeText('')");
        await Summary(visit.Page).ClickAsync();
        await Expect(visit.Page.GetByText("复制图片：在新标签页打开后，按 Ctrl+C，或点右键选“复制图片”。").First).ToBeVisibleAsync();
        var picture = await visit.Page.RunAndWaitForPopupAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "复制图片" }).ClickAsync());
        await picture.WaitForLoadStateAsync();
        await picture.Keyboard.PressAsync("Control+c");
        await picture.CloseAsync();
        await visit.Page.BringToFrontAsync();
        (await CopiedAsync(visit.Page)).Should().Contain("image/png");
    }

    [Theory]
    [InlineData(Page, false, 1366)]
    [InlineData(Page, true, 1366)]
    [InlineData(Page, false, 360)]
    [InlineData("/figures", true, 1366)]
    [InlineData("/", true, 1920)]
    public async Task An_open_menu_lies_within_the_screen_and_axe_finds_nothing(string path, bool dark, int width)
    {
        await using var visit = await site.VisitAsync(width, 768, dark);
        await visit.OpenAsync(path);
        var menus = visit.Page.Locator("main details[data-menu]");
        for (var i = 0; i < await menus.CountAsync(); i++)
        {
            // An open one may lie over the next.
            await visit.Page.Keyboard.PressAsync("Escape");
            await menus.Nth(i).Locator("summary").ClickAsync();
            // It is moved to where it is seen a moment after it opened.
            await visit.Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            var panel = (await menus.Nth(i).Locator(".take-panel").BoundingBoxAsync())!;
            panel.X.Should().BeGreaterThanOrEqualTo(0);
            (panel.X + panel.Width).Should().BeLessThanOrEqualTo(width);
            panel.Y.Should().BeGreaterThanOrEqualTo(0);
            (panel.Y + panel.Height).Should().BeLessThanOrEqualTo(768);
            var word = (await menus.Nth(i).Locator("summary").BoundingBoxAsync())!;
            panel.Y.Should().BeGreaterThanOrEqualTo(word.Y + word.Height, "it must not lie over what it belongs to");
        }

        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
        (await AccessibilityTests.FaultsOfAsync(visit.Page)).Should().BeEmpty();
    }

    private static ILocator Summary(IPage page) => page.GetByLabel(Title);

    private static Task<string[]> CopiedAsync(IPage page) => page.EvaluateAsync<string[]>("navigator.clipboard.read().then(items => items.flatMap(i => i.types))");
}
