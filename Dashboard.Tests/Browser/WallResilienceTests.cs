using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wusheng.Dashboard.Features.Wall;
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
        // Two more turns of five seconds each.
        await Expect(page.Position()).ToHaveTextAsync("3/3", new() { Timeout = Patience });
        await Expect(page.Position()).ToHaveTextAsync("1/3", new() { Timeout = Patience });

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
        var requests = await OpenRequests.OfAsync(page);
        await Expect(page.Locator("#wall-code")).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.Clock.RunForAsync(30_000);
        await Expect(page.Position()).ToHaveTextAsync("2/2", new() { Timeout = Patience });

        foreach (var minutes in new[] { 10, 120 })
        {
            await server.KillAsync();
            // The wall's own time runs, in which it turns its pages and looks for the server again and again.
            for (var minute = 0; minute < Math.Min(minutes, 10); minute++) await page.Clock.RunForAsync(60_000);
            await page.Clock.FastForwardAsync(Math.Max(0, minutes - 10) * 60_000);
            await page.Clock.RunForAsync(30_000);
            await requests.NoneAsync();
            await Expect(page.Badge()).ToContainTextAsync("连接中断", new() { Timeout = Patience });
            await Expect(page.Picture()).ToContainTextAsync("数据截至2025年10月");

            // Before the server is there: the wall's time goes on by itself too, and it may be back before anybody counts.
            var lines = await requests.LinesAsync();
            await server.StartAsync();
            // However slow the machine is, the wall's own second is over only when all that it asked in it has been answered.
            var spent = 0;
            for (; await requests.LinesAsync() == lines && spent < 60; spent++)
            {
                await page.Clock.RunForAsync(1_000);
                await requests.NoneAsync();
            }

            await Expect(page.Badge()).ToBeHiddenAsync(new() { Timeout = Patience });
            spent.Should().BeLessThan(30, $"after {minutes} minutes a wall is back within half a minute of its own time");
        }

        wall.ForeignRequests.Should().BeEmpty();
    }

    [Fact]
    public async Task The_last_good_picture_stays_while_a_proxy_or_the_store_answers_with_faults_and_gives_way_when_they_are_over()
    {
        await using var wall = await Walls.OpenAsync(site.Browser, site.Address, "/wall?pages=overview&code=off", ownClock: true);
        var page = wall.Page;
        var hub = site.Services.GetRequiredService<WallHub>();
        await Expect(page.Locator("#wall-name")).ToContainTextAsync("大屏");
        await Expect(page.Picture()).ToHaveAttributeAsync("data-wall-key", "overview");
        foreach (var (status, headers) in new[]
        {
            (502, new Dictionary<string, string>()),
            (503, new Dictionary<string, string> { ["X-Wall-Hash"] = "fault", ["X-Wall-Revision"] = "-1" }),
        })
        {
            await page.RouteAsync("**/wall/page*", route => route.FulfillAsync(new() { Status = status, Headers = headers, Body = "<section>Bad Gateway</section>" }));
            await page.RunAndWaitForResponseAsync(
                async () =>
                {
                    hub.Announce(-1_000 - status);
                    // It waits a part of a second of its own time, so that not all screens ask at once, and asks again a quarter of a minute later.
                    for (var i = 0; i < 3; i++) await page.Clock.RunForAsync(16_000);
                },
                answer => answer.Status == status);
            await Expect(page.Picture()).ToHaveAttributeAsync("data-wall-key", "overview");
            await Expect(page.Badge()).ToBeHiddenAsync();
            await page.UnrouteAsync("**/wall/page*");
        }

        await page.RouteAsync("**/wall/page*", route => route.FulfillAsync(new()
        {
            Status = 200,
            Headers = new Dictionary<string, string> { ["X-Wall-Hash"] = "good", ["X-Wall-Revision"] = "-1503" },
            Body = "<section>好了</section>",
        }));
        for (var i = 0; i < 3; i++) await page.Clock.RunForAsync(16_000);
        await Expect(page.Picture()).ToHaveTextAsync("好了");
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
        await Expect(page.Position()).ToHaveTextAsync("3/8");
        await Expect(page.Locator("#wall-pause-word")).ToHaveTextAsync("已暂停");
        await Expect(page.Badge()).ToBeHiddenAsync(new() { Timeout = Patience });
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Position()).ToHaveTextAsync("4/8");
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

    /// <summary>
    /// What a wall's script has asked and has not been answered, counted in the page itself: news of a request reaches the test later than the end of the second it was made in.
    /// An answer that goes on, as the line to a wall does, is one when it begins.
    /// </summary>
    private sealed class OpenRequests(IPage page)
    {
        public static async Task<OpenRequests> OfAsync(IPage page)
        {
            await page.EvaluateAsync("""
                () => {
                  const ask = window.fetch, open = new Set();
                  window.lines = 0;
                  window.unanswered = () => Promise.allSettled([...open]);
                  window.fetch = (url, ...rest) => {
                    const answer = ask(url, ...rest);
                    open.add(answer);
                    answer.then(a => { if (a.ok && url === '/wall/events') window.lines++; }, () => { }).finally(() => open.delete(answer));
                    return answer;
                  };
                }
                """);
            return new(page);
        }

        /// <summary>How many lines to the server have been opened.</summary>
        public Task<int> LinesAsync() => page.EvaluateAsync<int>("() => window.lines");

        public async Task NoneAsync() => await page.EvaluateAsync("async () => { await window.unanswered(); }").WaitAsync(TimeSpan.FromMilliseconds(Patience));
    }
}
