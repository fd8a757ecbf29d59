using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>What a wall does when the server does not: the real program, really killed, and a real line that falls silent.</summary>
[Collection(nameof(WallSite))]
public class WallResilienceTests(WallSite site)
{
    private const float Patience = 60_000;

    [Fact]
    public async Task A_wall_outlives_its_server_and_comes_back_by_itself_with_its_controller()
    {
        await using var server = new WallServer();
        await server.StartAsync();
        await using var wall = await Walls.OpenAsync(site.Browser, server.Address, "/wall?pages=overview,topics/enforcement-inspection,attention&seconds=5");
        var page = wall.Page;
        await using var hand = await PairAsync(server.Address, page);
        // Every page has been fetched by then, and the first is on again.
        await Expect(page.Position()).ToHaveTextAsync("3/3", new() { Timeout = Patience });
        await Expect(page.Position()).ToHaveTextAsync("1/3", new() { Timeout = Patience });

        await server.KillAsync();
        var since = Stopwatch.StartNew();
        await Expect(page.Badge()).ToContainTextAsync("连接中断（", new() { Timeout = Patience });
        since.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(45));
        await Expect(page.Badge()).ToContainTextAsync("数据截至2025年10月");
        await Expect(page.Position()).ToHaveTextAsync("2/3", new() { Timeout = Patience });
        await Expect(page.Picture()).ToHaveAttributeAsync("data-wall-key", "topics/enforcement-inspection");
        (await page.Picture().InnerTextAsync()).Should().Contain("行政执法");
        await Task.Delay(TimeSpan.FromSeconds(Math.Max(0, 10 - since.Elapsed.TotalSeconds)));

        await server.StartAsync();
        var back = Stopwatch.StartNew();
        await Expect(page.Badge()).ToBeHiddenAsync(new() { Timeout = Patience });
        back.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));

        // The same controller, without a new code: only its page has to be there again.
        await hand.OpenAsync("/wall/control");
        await hand.Page.GetByRole(AriaRole.Button, new() { Name = "暂停", Exact = true }).ClickAsync();
        await Expect(page.Locator("#wall-pause-word")).ToHaveTextAsync("已暂停");
    }

    [Fact]
    public async Task Ten_minutes_and_two_hours_without_a_server_are_nothing_to_a_wall()
    {
        await using var server = new WallServer();
        await server.StartAsync();
        await using var wall = await Walls.OpenAsync(site.Browser, server.Address, "/wall?pages=overview,attention", ownClock: true);
        var page = wall.Page;
        await Expect(page.Locator("#wall-code")).ToBeVisibleAsync();
        await page.Clock.RunForAsync(30_000);
        await Expect(page.Position()).ToHaveTextAsync("2/2");

        foreach (var minutes in new[] { 10, 120 })
        {
            await server.KillAsync();
            // The wall's own time runs, in which it turns its pages and looks for the server again and again.
            for (var minute = 0; minute < Math.Min(minutes, 10); minute++) await page.Clock.RunForAsync(60_000);
            await page.Clock.FastForwardAsync(Math.Max(0, minutes - 10) * 60_000);
            await page.Clock.RunForAsync(30_000);
            await Expect(page.Badge()).ToContainTextAsync("连接中断");
            await Expect(page.Picture()).ToContainTextAsync("数据截至2025年10月");

            await server.StartAsync();
            var spent = 0;
            for (; await page.Badge().IsVisibleAsync() && spent < 60; spent++) await page.Clock.RunForAsync(1_000);
            spent.Should().BeLessThan(30, $"after {minutes} minutes a wall is back within half a minute of its own time");
        }

        wall.ForeignRequests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_line_that_falls_silent_without_breaking_is_noticed_within_45_seconds()
    {
        await using var server = new WallServer();
        await server.StartAsync();
        using var line = new SilentLine(server.Address);
        await using var wall = await Walls.OpenAsync(site.Browser, line.Address, "/wall?pages=overview,attention");
        var page = wall.Page;
        await Expect(page.Locator("#wall-code")).ToBeVisibleAsync();

        line.FallSilent();
        var since = Stopwatch.StartNew();
        await Expect(page.Badge()).ToContainTextAsync("连接中断", new() { Timeout = Patience });
        since.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(45));
        await Expect(page.Picture()).ToContainTextAsync("数据截至2025年10月");

        line.SpeakAgain();
        var back = Stopwatch.StartNew();
        await Expect(page.Badge()).ToBeHiddenAsync(new() { Timeout = Patience });
        back.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_new_build_takes_the_place_of_the_old_without_a_blank_moment_and_without_leaving_the_page()
    {
        await using var server = new WallServer();
        await server.StartAsync();
        await using var wall = await Walls.OpenAsync(site.Browser, server.Address);
        var page = wall.Page;
        await Expect(page.Locator("#wall-code")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("3");
        await page.Keyboard.PressAsync(" ");
        await Expect(page.Locator("#wall-pause-word")).ToHaveTextAsync("已暂停");
        var build = await page.Locator("body").GetAttributeAsync("data-build");
        // Full screen belongs to the document: it stays as long as that does. Every change of the document is looked at.
        await page.EvaluateAsync("""
            () => {
              window.sameDocument = true;
              window.blanks = 0;
              const look = () => { if (!document.querySelector('#wall-stage section')) window.blanks++; };
              new MutationObserver(look).observe(document, { childList: true, subtree: true });
            }
            """);

        server.Upgrade();
        await server.KillAsync();
        await server.StartAsync();

        await Expect(page.Locator("body")).Not.ToHaveAttributeAsync("data-build", build!, new() { Timeout = Patience });
        await Expect(page.Position()).ToHaveTextAsync("3/7");
        await Expect(page.Locator("#wall-pause-word")).ToHaveTextAsync("已暂停");
        await Expect(page.Badge()).ToBeHiddenAsync(new() { Timeout = Patience });
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Position()).ToHaveTextAsync("4/7");
        (await page.EvaluateAsync<bool>("window.sameDocument")).Should().BeTrue();
        (await page.EvaluateAsync<int>("window.blanks")).Should().Be(0);
    }

    private async Task<Visit> PairAsync(Uri address, IPage wall)
    {
        var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, BaseURL = address.ToString(), Locale = "zh-CN" });
        var hand = new Visit(context, await context.NewPageAsync(), address);
        await hand.OpenAsync("/wall/control");
        await hand.Page.GetByLabel("遥控码").FillAsync(await wall.CodeAsync());
        await hand.Page.GetByRole(AriaRole.Button, new() { Name = "配对", Exact = true }).ClickAsync();
        await Expect(hand.Page.Locator(".remote-answer")).ToContainTextAsync("已与大屏");
        return hand;
    }
}
