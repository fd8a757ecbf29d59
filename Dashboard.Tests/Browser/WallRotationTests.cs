using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wusheng.Dashboard.Features.Wall;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

[Collection(nameof(WallSite))]
public class WallRotationTests(WallSite site)
{
    [Fact]
    public async Task The_first_answer_holds_the_first_page_and_no_Blazor()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var html = await client.GetStringAsync("/wall?pages=attention,overview:40&seconds=30");
        html.Should().Contain("data-wall-key=\"attention\"").And.Contain("需要关注").And.Contain("演示数据").And.Contain("数据截至2025年10月").And.Contain("id=\"wall-pause\"");
        html.Should().NotContain("blazor").And.NotContain("app.css").And.NotContain("<script>");
        html.Should().Contain("&quot;key&quot;:&quot;overview&quot;,&quot;seconds&quot;:40");
    }

    [Fact]
    public async Task Pages_turn_by_themselves_after_their_seconds_and_stand_still_when_paused()
    {
        await using var visit = await Walls.OpenAsync(site.Browser, site.Address, "/wall?pages=overview,attention:60,topics/safety-hazards", ownClock: true);
        var page = visit.Page;
        await Expect(page.Position()).ToHaveTextAsync("1/3");
        await Expect(page.Locator("#wall-code")).ToBeVisibleAsync();

        await page.Clock.RunForAsync(26_000);
        await Expect(page.Picture()).ToHaveAttributeAsync("data-wall-key", "attention");
        await Expect(page.Position()).ToHaveTextAsync("2/3");
        await page.Clock.RunForAsync(40_000);
        await Expect(page.Position()).ToHaveTextAsync("2/3");
        await page.GetByRole(AriaRole.Button, new() { Name = "暂停轮播" }).ClickAsync();
        await page.Clock.RunForAsync(120_000);
        await Expect(page.Picture()).ToHaveAttributeAsync("data-wall-key", "attention");
        await page.GetByRole(AriaRole.Button, new() { Name = "继续轮播" }).ClickAsync();
        await page.Clock.RunForAsync(61_000);
        await Expect(page.Picture()).ToHaveAttributeAsync("data-wall-key", "topics/safety-hazards");
        visit.ForeignRequests.Should().BeEmpty();
    }

    [Fact]
    public async Task Keyboard_clicker_and_finger_turn_the_pages()
    {
        await using var visit = await site.WallAsync();
        var page = visit.Page;
        await Expect(page.Position()).ToHaveTextAsync("1/8");
        foreach (var (key, position) in new[] { ("ArrowRight", "2/8"), ("PageDown", "3/8"), ("PageUp", "2/8"), ("ArrowLeft", "1/8"), ("ArrowLeft", "8/8"), ("Home", "1/8"), ("4", "4/8") })
        {
            await page.Keyboard.PressAsync(key);
            await Expect(page.Position()).ToHaveTextAsync(position);
        }

        await Expect(page.Picture()).ToHaveAttributeAsync("data-wall-key", "topics/safety-hazards");
        await page.Keyboard.PressAsync("b");
        await Expect(page.Locator("#wall-black")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync(".");
        await Expect(page.Locator("#wall-black")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("?");
        await page.GetByRole(AriaRole.Button, new() { Name = "6 2025年计划进度" }).ClickAsync();
        await Expect(page.Position()).ToHaveTextAsync("6/8");
        await page.EvaluateAsync("""
            () => { for (const [type, x] of [['touchstart', 900], ['touchend', 300]]) {
              const touch = new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 500 });
              document.body.dispatchEvent(new TouchEvent(type, { bubbles: true, touches: type === 'touchstart' ? [touch] : [], changedTouches: [touch] }));
            } }
            """);
        await Expect(page.Position()).ToHaveTextAsync("7/8");
        visit.Errors.Should().BeEmpty();
        visit.ForeignRequests.Should().BeEmpty();
    }

    [Fact]
    public async Task Another_shape_of_window_gets_a_canvas_of_its_own_and_never_scrolls()
    {
        await using var visit = await site.WallAsync(width: 1024, height: 768);
        await Expect(visit.Page.Picture()).ToHaveAttributeAsync("style", "width:1440px;height:1080px");
        await visit.Page.SetViewportSizeAsync(3840, 2160);
        await Expect(visit.Page.Picture()).ToHaveAttributeAsync("style", "width:1920px;height:1080px");
        var box = await visit.Page.Picture().BoundingBoxAsync();
        (box!.Width, box.Height).Should().Be((3840f, 2160f));
        (await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight")).Should().BeTrue();
    }

    [Fact]
    public async Task A_page_that_fails_says_so_and_the_rotation_goes_on()
    {
        await using var visit = await Walls.OpenAsync(site.Browser, site.Address, "/wall?pages=overview,indicators/no.such,attention,topics/safety-hazards", ownClock: true);
        var page = visit.Page;
        await page.RouteAsync("**/wall/page?key=attention*", route => route.FulfillAsync(new() { Status = 500, Body = "" }));
        await page.Keyboard.PressAsync("2");
        await Expect(page.Picture()).ToContainTextAsync("没有这一页");
        await page.Clock.RunForAsync(26_000);
        await Expect(page.Position()).ToHaveTextAsync("3/4");
        await Expect(page.Picture()).ToContainTextAsync("此页暂时无法显示");
        await page.Clock.RunForAsync(26_000);
        await Expect(page.Picture()).ToHaveAttributeAsync("data-wall-key", "topics/safety-hazards");
    }

    [Fact]
    public async Task A_saved_rotation_opens_under_its_Chinese_name()
    {
        await using var visit = await site.WallAsync("/wall?pages=attention,overview:40&theme=light");
        await visit.Page.Keyboard.PressAsync("?");
        await visit.Page.GetByLabel("名称").FillAsync("例会");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(visit.Page.Locator("#wall-saved")).ToHaveTextAsync("已保存，地址是 /wall/例会");

        await using var again = await site.WallAsync("/wall/例会");
        await Expect(again.Page.Position()).ToHaveTextAsync("1/2");
        await Expect(again.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        (await again.Page.TitleAsync()).Should().StartWith("例会 · 大屏");
        using var client = new HttpClient { BaseAddress = site.Address };
        (await client.GetAsync("/wall/没有这组")).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Five_hundred_turns_and_two_hundred_changes_of_data_leave_nothing_behind()
    {
        await using var visit = await site.WallAsync();
        var page = visit.Page;
        var hub = site.Services.GetRequiredService<WallHub>();
        var session = await page.Context.NewCDPSessionAsync(page);
        await Expect(page.Locator("#wall-code")).ToBeVisibleAsync();
        await TurnAsync(100);
        var (nodes, heap) = await MeasureAsync();
        await TurnAsync(400);
        var (nodesAfter, heapAfter) = await MeasureAsync();

        (nodesAfter - nodes).Should().BeLessThan(400, "what was shown must go");
        (heapAfter - heap).Should().BeLessThan(1_000_000, "four hundred turns are three hours, at most 1 MB an hour");

        async Task TurnAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                // A revision that only walls hear of: they ask again, and get what they have.
                if (i % 5 == 2) hub.Announce(-2 - i);
                var was = await page.Position().InnerTextAsync();
                await page.Keyboard.PressAsync("ArrowRight");
                await Expect(page.Position()).Not.ToHaveTextAsync(was);
            }
        }

        async Task<(double Nodes, double Heap)> MeasureAsync()
        {
            await page.Keyboard.PressAsync("Home");
            await Expect(page.Locator(".wall-layer")).ToHaveCountAsync(1);
            for (var i = 0; i < 3; i++) await session.SendAsync("HeapProfiler.collectGarbage");
            var counters = (await session.SendAsync("Memory.getDOMCounters"))!.Value;
            var used = (await session.SendAsync("Runtime.getHeapUsage"))!.Value;
            return (counters.GetProperty("nodes").GetDouble(), used.GetProperty("usedSize").GetDouble());
        }
    }

    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public async Task Axe_finds_nothing_on_the_wall_and_its_help(string theme)
    {
        await using var visit = await site.WallAsync($"/wall?theme={theme}&pages=attention,overview");
        await Expect(visit.Page.Locator("#wall-code")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".wall-layer")).ToHaveCountAsync(1);
        (await AccessibilityTests.FaultsOfAsync(visit.Page)).Should().BeEmpty();
        await visit.Page.Keyboard.PressAsync("?");
        await Expect(visit.Page.Locator("#wall-help")).ToBeVisibleAsync();
        (await AccessibilityTests.FaultsOfAsync(visit.Page)).Should().BeEmpty();
    }

    [Fact]
    public async Task Without_motion_nothing_moves()
    {
        await using var visit = await site.WallAsync();
        await visit.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        (await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.wall-ring-left')).animationName")).Should().Be("none");
        (await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.wall-layer')).transitionDuration")).Should().Be("0s");
    }

    [Fact]
    public async Task Clock_and_date_follow_the_server_over_midnight_whatever_the_box_believes()
    {
        await using var visit = await Walls.OpenAsync(site.Browser, site.Address, "/wall?pages=overview", ownClock: true);
        var page = visit.Page;
        await Expect(page.Locator("#wall-code")).ToBeVisibleAsync();
        var now = DateTime.Now;
        var untilMidnight = (long)(now.Date.AddDays(1) - now).TotalMilliseconds;
        string Date(int days) => now.Date.AddDays(days).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

        // The server says nothing: the wall turns the day by itself.
        await page.Context.SetOfflineAsync(true);
        await page.Clock.FastForwardAsync(untilMidnight + 3_000);
        await page.Clock.RunForAsync(2_000);
        await Expect(page.Locator("[data-wall-date]")).ToContainTextAsync(Date(1));
        await Expect(page.Locator("[data-wall-clock]")).ToHaveTextAsync("00:00");

        // Its word puts a box right that is a day ahead.
        await page.Context.SetOfflineAsync(false);
        await page.Clock.RunForAsync(15_000);
        await Expect(page.Locator("[data-wall-date]")).ToContainTextAsync(Date(0));
    }
}
