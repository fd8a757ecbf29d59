using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SkiaSharp;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>A meeting: walls, phones, frozen data, and what is kept of it.</summary>
[Collection(nameof(WallSite))]
public partial class WallControlTests(WallSite site)
{
    [Fact]
    public async Task A_wrong_code_pairs_nothing_and_the_right_one_gives_a_hand_to_its_own_walls_only()
    {
        await using var first = await site.WallAsync();
        await using var second = await site.WallAsync();
        await using var other = await site.WallAsync();
        await using var hand = await HandAsync();
        await PairAsync(hand.Page, "12 34", "遥控码是六位数字");
        var code = await first.Page.CodeAsync();
        await PairAsync(hand.Page, code == "000000" ? "000001" : "000000", "遥控码不对或已过期");
        await PairAsync(hand.Page, code, "已与大屏");
        await Expect(first.Page.Locator("#wall-code")).ToBeHiddenAsync();
        await PairAsync(hand.Page, await second.Page.CodeAsync(), "已与大屏");
        await using var stranger = await HandAsync();
        await PairAsync(stranger.Page, code, "遥控码不对或已过期");
        await PairAsync(stranger.Page, await other.Page.CodeAsync(), "已与大屏");

        await PressAsync(hand.Page, "下一页");
        await Expect(first.Page.Position()).ToHaveTextAsync("2/8");
        await Expect(second.Page.Position()).ToHaveTextAsync("2/8");
        await PressAsync(stranger.Page, "上一页");
        await Expect(other.Page.Position()).ToHaveTextAsync("8/8");
        await Expect(first.Page.Position()).ToHaveTextAsync("2/8");

        // One of the two alone.
        await hand.Page.Locator(".remote-wall").First.ClickAsync();
        await PressAsync(hand.Page, "黑屏");
        await hand.Page.Locator(".remote-wall").First.ClickAsync();
        await PressAsync(hand.Page, "下一页");
        // What both were told last has come to both, and so has whatever either was told before.
        await Expect(first.Page.Position()).ToHaveTextAsync("3/8");
        await Expect(second.Page.Position()).ToHaveTextAsync("3/8");
        (await Task.WhenAll(new[] { first, second }.Select(wall => wall.Page.Locator("#wall-black").IsVisibleAsync()))).Count(isBlank => isBlank).Should().Be(1);
        hand.Errors.Should().BeEmpty();
        hand.ForeignRequests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_hand_sees_what_is_on_and_brings_one_figure_with_its_sentence_or_a_page_that_was_not_planned()
    {
        await using var wall = await site.WallAsync("/wall?pages=overview,topics/safety-hazards,attention");
        await using var hand = await HandAsync();
        await PairAsync(hand.Page, await wall.Page.CodeAsync(), "已与大屏");
        await hand.Page.GetByRole(AriaRole.Button, new() { Name = "2 安全隐患治理" }).ClickAsync();
        await Expect(wall.Page.Position()).ToHaveTextAsync("2/3");
        await Expect(hand.Page.Locator(".remote-now wall-picture section")).ToHaveAttributeAsync("data-wall-key", "topics/safety-hazards");
        await Expect(hand.Page.Locator(".remote-next wall-picture section")).ToHaveAttributeAsync("data-wall-key", "attention");

        await hand.Page.GetByRole(AriaRole.Button, new() { Name = "隐患整改率", Exact = true }).ClickAsync();
        await Expect(wall.Page.Picture()).ToHaveClassAsync(SpotlightClass());
        await Expect(wall.Page.Picture()).ToContainTextAsync("隐患整改率");
        await Expect(wall.Page.Picture().Locator("blockquote")).ToContainTextAsync("原文");
        await Expect(hand.Page.Locator(".remote-standing")).ToHaveTextAsync(new Regex("正在聚焦：\\s*隐患整改率\\s*轮播停在这里"));
        await Expect(hand.Page.Locator("[aria-current=true]")).ToHaveTextAsync(new Regex("隐患整改率\\s*正在聚焦"));
        await PressAsync(hand.Page, "回到整页");
        await Expect(wall.Page.Position()).ToHaveTextAsync("2/3");

        await hand.Page.GetByLabel("名称").FillAsync("演示部门三");
        await hand.Page.GetByRole(AriaRole.Button, new() { Name = "演示部门三" }).First.ClickAsync();
        await Expect(wall.Page.Picture()).ToHaveAttributeAsync("data-wall-key", new Regex("^departments/"));
        await Expect(wall.Page.Position()).ToHaveTextAsync("临时页");

        // The wall itself always has the last word, and goes on where it was.
        await wall.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(wall.Page.Position()).ToHaveTextAsync("3/3");
        await PressAsync(hand.Page, "退出遥控");
        await Expect(wall.Page.Locator("#wall-code")).ToBeVisibleAsync();
        (await AccessibilityTests.FaultsOfAsync(hand.Page)).Should().BeEmpty();
    }

    [Fact]
    public async Task Frozen_data_stay_while_new_ones_come_and_every_other_screen_has_them_within_two_seconds()
    {
        await using var wall = await site.WallAsync("/wall?pages=indicators/hazard.identified,overview");
        await using var free = await site.WallAsync("/wall?pages=indicators/hazard.identified");
        await using var hand = await HandAsync();
        await PairAsync(hand.Page, await wall.Page.CodeAsync(), "已与大屏");
        await Expect(free.Page.Locator("#wall-code")).ToBeVisibleAsync();
        var before = await wall.Page.Picture().InnerTextAsync();

        await PressAsync(hand.Page, "会议冻结");
        await Expect(wall.Page.Badge()).ToContainTextAsync(new Regex("会议冻结 \\d\\d:\\d\\d"));
        await site.ImportAsync();

        await Expect(free.Page.Picture()).Not.ToHaveTextAsync(before, new() { Timeout = 2_000, UseInnerText = true });
        await wall.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(wall.Page.Position()).ToHaveTextAsync("2/2");
        await wall.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(wall.Page.Position()).ToHaveTextAsync("1/2");
        await Expect(wall.Page.Picture()).ToHaveTextAsync(before, new() { UseInnerText = true });
        await Expect(hand.Page.Locator(".remote-standing")).ToContainTextAsync(new Regex("会议冻结，自\\d\\d:\\d\\d起"));

        // Loaded again, as a box does that has been switched off and on, it is still the meeting's.
        await wall.Page.ReloadAsync();
        await Expect(wall.Page.Badge()).ToContainTextAsync(new Regex("会议冻结 \\d\\d:\\d\\d"));
        await Expect(wall.Page.Picture()).ToHaveTextAsync(before, new() { UseInnerText = true });

        await PressAsync(hand.Page, "解除冻结");
        await Expect(wall.Page.Badge()).ToBeHiddenAsync();
        await Expect(wall.Page.Picture()).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
        await Expect(wall.Page.Picture()).ToHaveTextAsync(await free.Page.Picture().InnerTextAsync(), new() { UseInnerText = true });
    }

    [Fact]
    public async Task Nothing_is_sent_when_nothing_changed()
    {
        await using var wall = await Walls.OpenAsync(site.Browser, site.Address, "/wall?pages=overview,attention", ownClock: true);
        await Expect(wall.Page.Locator("#wall-code")).ToBeVisibleAsync();
        await wall.Page.WaitForLoadStateAsync(LoadState.Load);
        // Until both pages are there.
        await wall.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(wall.Page.Picture()).ToHaveAttributeAsync("data-wall-key", "attention");
        await wall.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(wall.Page.Picture()).ToHaveAttributeAsync("data-wall-key", "overview");
        await wall.Page.Clock.RunForAsync(2_000);
        var asked = new List<string>();
        wall.Page.Request += (_, request) => asked.Add($"{request.Method} {new Uri(request.Url).AbsolutePath}");
        for (var i = 0; i < 6; i++)
        {
            await wall.Page.Keyboard.PressAsync("ArrowRight");
            await Expect(wall.Page.Position()).ToHaveTextAsync(i % 2 == 0 ? "2/2" : "1/2");
        }

        // The last of it is said when the wall's own time goes on.
        await wall.Page.RunAndWaitForResponseAsync(() => wall.Page.Clock.RunForAsync(1_000), answer => answer.Url.EndsWith("/wall/shown", StringComparison.Ordinal));
        asked.Should().OnlyContain(request => request == "POST /wall/shown", "pages that are there are shown from memory; the wall only says what it shows");
    }

    [Fact]
    public async Task What_was_on_screen_is_drawn_again_exactly()
    {
        await using var wall = await site.WallAsync("/wall?pages=topics/safety-hazards,attention&code=off", 1280, 720);
        var page = wall.Page;
        await page.Keyboard.PressAsync(" ");
        await Expect(page.Locator("#wall-pause-word")).ToHaveTextAsync("已暂停");
        await Expect(page.Locator(".wall-layer")).ToHaveCountAsync(1);
        var markup = await page.Picture().EvaluateAsync<string>("e => e.outerHTML");
        var picture = await BodyOfAsync(page);
        // A second in which nothing else happened: history is asked for by whole ones, and a wall's clock is behind the server's by as long as its words were on the way.
        var moment = DateTime.Now.AddSeconds(1);
        var over = new DateTimeOffset(moment).ToUnixTimeMilliseconds() + 5_000;
        await page.WaitForFunctionAsync("over => Date.now() > over", over);
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Position()).ToHaveTextAsync("2/2");

        await using var later = await site.WallAsync("/wall?pages=overview", 1280, 720);
        await later.Page.GotoAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/wall/history?day={moment:yyyy-MM-dd}&time={moment:HH:mm:ss}"));
        var found = later.Page.Locator(".history-moment", new() { HasText = await NameOfAsync(page) });
        await Expect(found).ToContainTextAsync("第1页，共2页");
        await found.GetByRole(AriaRole.Link, new() { Name = "全屏重现" }).ClickAsync();

        await Expect(later.Page.Locator("body[data-wall-replay]")).ToBeVisibleAsync();
        (await later.Page.Picture().EvaluateAsync<string>("e => e.outerHTML")).Should().Be(markup);
        await Expect(later.Page.Position()).ToHaveTextAsync("1/2");
        await Expect(later.Page.Locator("#wall-pause-word")).ToHaveTextAsync("已暂停");
        await Expect(later.Page.Locator("[data-wall-clock]")).ToHaveTextAsync(moment.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        // The browser smooths the edges of letters a little differently where something moves beside them; nothing else may differ.
        ShareOfOtherPixels(picture, await BodyOfAsync(later.Page)).Should().BeLessThan(0.005);
    }

    // Between clock and ring above and the notices below.
    private static Task<byte[]> BodyOfAsync(IPage page) => page.ScreenshotAsync(new() { Clip = new() { X = 0, Y = 90, Width = 1280, Height = 570 } });

    private static double ShareOfOtherPixels(byte[] one, byte[] other)
    {
        const int Smoothing = 32;
        using var a = SKBitmap.Decode(one);
        using var b = SKBitmap.Decode(other);
        (a.Width, a.Height).Should().Be((b.Width, b.Height));
        bool Differ(byte x, byte y) => Math.Abs(x - y) > Smoothing;
        return a.Pixels.Zip(b.Pixels).Count(p => Differ(p.First.Red, p.Second.Red) || Differ(p.First.Green, p.Second.Green) || Differ(p.First.Blue, p.Second.Blue)) / (double)a.Pixels.Length;
    }

    private static async Task<string> NameOfAsync(IPage wall) => (await wall.Locator("#wall-name").TextContentAsync())!.Split('：')[1].Split('，')[0];

    private static async Task PairAsync(IPage hand, string code, string answer)
    {
        await hand.GetByLabel("遥控码").FillAsync(code);
        await hand.GetByRole(AriaRole.Button, new() { Name = "配对", Exact = true }).ClickAsync();
        await Expect(hand.Locator(".remote-answer")).ToContainTextAsync(answer);
    }

    private static Task PressAsync(IPage hand, string button) => hand.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private async Task<Visit> HandAsync()
    {
        var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, BaseURL = site.Address.ToString(), Locale = "zh-CN" });
        var hand = new Visit(context, await context.NewPageAsync(), site.Address);
        await hand.OpenAsync("/wall/control");
        return hand;
    }

    [GeneratedRegex("wall-spotlight")]
    private static partial Regex SpotlightClass();
}
