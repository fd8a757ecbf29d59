using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

[Collection(nameof(DashboardSite))]
public class FirstHtmlTests(DashboardSite site)
{
    [Fact]
    public async Task The_first_HTML_holds_the_headline_figures_and_the_charts()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var html = await client.GetStringAsync("/");
        html.Should().Contain("69.93").And.Contain("尚有1,110条未整改").And.Contain("5.8").And.Contain("97.35");
        html.Split("<svg xmlns").Length.Should().BeGreaterThan(8, "every featured chart is drawn before any script");
    }

    [Fact]
    public async Task Everything_can_be_read_and_followed_without_any_script()
    {
        await using var context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false, BaseURL = site.Address.ToString(), ViewportSize = new() { Width = 1366, Height = 768 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "安全隐患治理" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "安全隐患治理" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync("罚款");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "安全生产行政罚款金额", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Where_no_font_has_Chinese_one_is_fetched_and_stays_on_the_next_page()
    {
        await using var visit = await site.VisitAsync();
        // The same picture of every letter is what a computer without such a font draws.
        await visit.Page.AddInitScriptAsync("HTMLCanvasElement.prototype.toDataURL = () => '';");
        const string Loaded = "async () => (await document.fonts.load(\"16px 'Noto Sans SC Variable'\", '乌审旗')).length";
        await visit.OpenAsync("/");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        (await visit.Page.EvaluateAsync<int>(Loaded)).Should().BePositive();
        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "栏目" }).GetByRole(AriaRole.Link, new() { Name = "安全隐患治理" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "安全隐患治理" })).ToBeVisibleAsync();
        (await visit.Page.EvaluateAsync<int>(Loaded)).Should().BePositive();
        visit.Errors.Should().BeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/topics/dispute-resolution")]
    [InlineData("/indicators/onething.cases")]
    public async Task Nothing_moves_when_the_page_becomes_interactive(string path)
    {
        await using var visit = await site.VisitAsync(1920, 1080);
        await visit.Page.AddInitScriptAsync("window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.shift += e.value; }).observe({ type: 'layout-shift', buffered: true });");
        await visit.OpenAsync(path);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        (await visit.Page.EvaluateAsync<double>("window.shift")).Should().BeLessThan(0.005);
    }

    [Fact]
    public async Task The_theme_asked_for_in_the_address_is_there_in_the_first_HTML_and_remembered()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/?theme=dark");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await visit.OpenAsync("/topics/safety-hazards");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "换成浅色" }).ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
    }

    [Fact]
    public async Task Words_typed_before_the_page_is_interactive_stay_and_suggestions_follow()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });
        var search = visit.Page.GetByRole(AriaRole.Searchbox);
        await search.FillAsync("隐患");
        await visit.InteractiveAsync();
        (await search.InputValueAsync()).Should().Be("隐患");
        await search.PressSequentiallyAsync("整改");
        await Expect(visit.Page.GetByRole(AriaRole.List, new() { Name = "搜索建议" }).GetByRole(AriaRole.Link).First).ToHaveTextAsync("隐患整改率指标");
        await search.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "隐患整改率" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("3,691", "排查隐患问题数")]
    [InlineData("３６９１", "排查隐患问题数")]
    [InlineData("69.93%", "隐患整改率")]
    [InlineData("1,315项", "“综合一窗受理”事项数")]
    public async Task A_number_is_found_as_it_stands_on_the_screen(string words, string indicator)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync($"/search?q={Uri.EscapeDataString(words)}");
        await Expect(visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = indicator, Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Where_the_keyboard_stands_is_seen()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).Should().Be("solid");
    }
}
