using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wusheng.Dashboard.Features;
using Wusheng.Dashboard.Features.Wall;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Components;
using Wusheng.Dashboard.Tests.Store;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Wall;

/// <summary>The hand, as whoever holds it reads it.</summary>
public sealed class WallRemoteTests : ComponentTest
{
    private static readonly string s_wall = WallSecret.Hash("one");

    private readonly TestStore _store = new();
    private readonly WallHub _hub;
    private bool _isDisposed;

    public WallRemoteTests()
    {
        var clock = new FakeTimeProvider();
        _hub = new(new WallCodes(clock), new WallOptions(), clock);
        _hub.Restore([(s_wall, "hand")]);
        _hub.Open(s_wall, "document", null, out _, out _);
        Services.AddSingleton(_hub);
        Services.AddSingleton(new WallPairing(_hub, _store.Walls, NullLogger<WallPairing>.Instance));
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton(new AttainmentThresholds());
        Services.AddSingleton(new SourcePlaces(_store.Questions));
        Services.AddSingleton<WallScope>();
    }

    [Fact]
    public void It_says_what_is_on_and_whether_it_turns()
    {
        UseFault("库坏了");
        Report(State());
        Standing().Should().Equal("正在显示：安全隐患治理", "第2页，共3页，自动轮播");
        Buttons().Should().Equal(("上一页", "总览"), ("暂停", "停在这一页"), ("下一页", "需要关注"), ("黑屏", "屏幕全黑，再按恢复"), ("会议冻结", "数据不再变，照常翻页"));
    }

    [Fact]
    public void It_says_what_holds_the_rotation_and_since_when_data_are_frozen()
    {
        UseFault("库坏了");
        Report(State() with { Paused = true, Blank = true, FrozenAt = "09:05" });
        Standing().Should().Equal("正在显示：安全隐患治理", "第2页，共3页，已暂停", "黑屏", "会议冻结，自09:05起");
        Buttons().Should().Equal(("上一页", "总览"), ("继续轮播", "恢复自动翻页"), ("下一页", "需要关注"), ("恢复画面", "屏幕现在全黑"), ("解除冻结", "数据停在09:05，照常翻页"));
    }

    [Fact]
    public void It_says_which_figure_is_in_the_spotlight_and_that_the_rotation_stands_still()
    {
        UseFault("库坏了");
        Report(State() with { Position = 0, Now = Shot("topics/safety-hazards", "隐患整改率") with { Spot = "rate" } });
        Standing().Should().Equal("正在聚焦：隐患整改率", "轮播停在这里");
        Buttons()[..2].Should().Equal(("上一页", "回到原来的页"), ("继续轮播", "恢复自动翻页"));
    }

    [Fact]
    public void Figures_to_choose_from_that_cannot_be_read_are_said_to_be_so_and_the_buttons_stay()
    {
        // The figures are there, and the store with their sentences is not.
        Use(new ASnapshot().With(Some.Indicator("cases"), 1));
        Report(State() with { Now = Shot("overview", "总览") });
        var hand = Hand();
        hand.WaitForAssertion(() => Read(hand.Find("[role=alert]")).Should().StartWith("现在不能选聚焦的项目："));
        Buttons().Should().HaveCount(5);
    }

    protected override void Dispose(bool disposing)
    {
        // Called once for each way of disposing.
        if (!_isDisposed) _store.Dispose();
        _isDisposed = true;
        base.Dispose(disposing);
    }

    private static WallState State() => new(
        2, [new("overview", "总览"), new("topics/safety-hazards", "安全隐患治理"), new("attention", "需要关注")], false, false, null,
        Shot("topics/safety-hazards", "安全隐患治理"), Shot("attention", "需要关注"), "1920×1080");

    private static WallShot Shot(string key, string title) => new($"/wall/page?key={key}", key, title, null);

    private void Report(WallState state) => _hub.Report(_hub.Find(s_wall)!, state);

    private IRenderedComponent<WallRemote> Hand()
    {
        SetRendererInfo(new("Server", true));
        return Render<WallRemote>(p => p.Add(r => r.Controller, "hand").Add(r => r.From, "phone"));
    }

    private string[] Standing() => [.. Hand().FindAll(".remote-standing > p, .remote-standing .flag").Select(Read)];

    private (string, string)[] Buttons() =>
        [.. Hand().FindAll(".remote-buttons button").Select(b => (Read(b.QuerySelector("b")!), Read(b.QuerySelector("small")!)))];
}
