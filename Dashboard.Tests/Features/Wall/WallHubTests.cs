using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using Wusheng.Dashboard.Features.Wall;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Wall;

public class WallHubTests
{
    private static readonly string s_one = WallSecret.Hash("one");
    private static readonly string s_two = WallSecret.Hash("two");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 11, 3, 9, 30, 0, TimeSpan.Zero));
    private readonly WallHub _hub;

    public WallHubTests()
    {
        _clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("CN", TimeSpan.FromHours(8), "CN", "CN"));
        _hub = new(new WallCodes(_clock), new WallOptions { MostOpen = 2 }, _clock);
    }

    [Fact]
    public void A_wall_hears_first_how_things_stand()
    {
        _hub.Announce(7);
        var wall = Open(s_one);
        var hello = Single(wall, "hello");
        hello.GetProperty("build").GetString().Should().Be(WallHub.Build);
        hello.GetProperty("revision").GetInt64().Should().Be(7);
        hello.GetProperty("now").GetString().Should().Be("2025-11-03T17:30:00.000+08:00");
        hello.GetProperty("isPaired").GetBoolean().Should().BeFalse();
        hello.GetProperty("code").GetString().Should().MatchRegex("^[0-9]{6}$");
    }

    [Fact]
    public void Nothing_is_sent_where_nothing_changed()
    {
        _hub.Announce(7);
        var wall = Open(s_one);
        Read(wall);
        _hub.Announce(7);
        Read(wall).Should().BeEmpty();
        _hub.Announce(8);
        Read(wall).Should().Equal(new WallEvent("data", """{"revision":8}"""));
    }

    [Fact]
    public void While_the_server_stops_no_connection_stays_nor_a_new_one()
    {
        _hub.Open(s_one, "document", null, out var before, out _);
        _hub.End();
        _hub.Open(s_two, "document", null, out var after, out _);
        foreach (var events in new[] { before, after })
        {
            events!.Reader.TryRead(out var hello).Should().BeTrue();
            hello!.Type.Should().Be("hello");
            events.Reader.Completion.IsCompleted.Should().BeTrue("the server would wait for it");
        }
    }

    [Fact]
    public void A_sign_of_life_brings_a_new_code_before_the_old_one_expires()
    {
        var wall = Open(s_one);
        var first = Single(wall, "hello").GetProperty("code").GetString()!;
        _clock.Advance(TimeSpan.FromMinutes(3));
        _hub.Beat();
        Single(wall, "beat").TryGetProperty("code", out _).Should().BeFalse();
        _clock.Advance(TimeSpan.FromMinutes(1));
        _hub.Beat();
        var second = Single(wall, "beat").GetProperty("code").GetString()!;
        second.Should().NotBe(first);

        // Whoever is typing the first one still may.
        _hub.Pair("hand", first, "phone").Answer.Should().Be(WallCodeAnswer.Taken);
        _hub.Pair("other", second, "phone").Answer.Should().Be(WallCodeAnswer.Wrong);
    }

    [Fact]
    public void A_wall_too_many_is_turned_away_until_another_leaves()
    {
        var first = Open(s_one);
        Open(s_two);
        _hub.Open(WallSecret.Hash("three"), "d3", null, out var events, out _).Should().BeNull();
        events.Should().BeNull();
        _hub.Close(_hub.Find(s_one)!, first);
        _hub.Open(WallSecret.Hash("three"), "d3", null, out _, out _).Should().NotBeNull();
    }

    [Fact]
    public void Of_walls_that_are_away_only_the_last_ones_are_remembered()
    {
        var first = Open(s_one);
        for (var i = 0; i < 10; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            var id = WallSecret.Hash($"passing {i}");
            var passing = Open(id);
            _hub.Close(_hub.Find(id)!, passing);
        }

        _hub.Find(s_one)!.IsConnected.Should().BeTrue();
        first.Reader.Completion.IsCompleted.Should().BeFalse();
        Enumerable.Range(0, 10).Where(i => _hub.Find(WallSecret.Hash($"passing {i}")) is not null).Should().Equal(7, 8, 9);
    }

    [Fact]
    public void A_copy_of_a_tab_is_told_so_and_a_wall_that_comes_again_is_not()
    {
        var first = Open(s_one, "document");
        Read(first);
        var again = Open(s_one, "document");
        Read(first).Should().BeEmpty();
        Read(again);
        Open(s_one, "copy");
        Read(again).Select(e => e.Type).Should().Equal("replaced");
        again.Reader.Completion.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void A_controller_drives_its_own_walls_and_no_others()
    {
        var (one, two) = (Open(s_one), Open(s_two));
        _hub.Pair("hand", CodeOf(one), "phone").Wall!.Id.Should().Be(s_one);
        Read(two);
        Read(one).Select(e => e.Type).Should().Equal("pairing");
        _hub.Send("hand", new("next"));
        _hub.Send("stranger", new("back"));
        Read(one).Should().Equal(new WallEvent("command", """{"do":"next"}"""));
        Read(two).Should().BeEmpty();
        _hub.Leave("stranger", s_one).Should().BeFalse();
        _hub.WallsOf("stranger").Should().BeEmpty();
    }

    [Fact]
    public void Pairs_that_were_kept_need_no_new_code()
    {
        _hub.Restore([(s_one, "hand")]);
        var hello = Single(Open(s_one), "hello");
        hello.GetProperty("isPaired").GetBoolean().Should().BeTrue();
        hello.TryGetProperty("code", out _).Should().BeFalse();
        _hub.WallsOf("hand").Should().ContainSingle();
    }

    [Fact]
    public void A_wall_goes_on_by_itself_five_minutes_after_its_controller_vanished()
    {
        var wall = Open(s_one);
        _hub.Pair("hand", CodeOf(wall), "phone");
        var phone = _hub.Follow("hand", () => { });
        var laptop = _hub.Follow("hand", () => { });
        phone.Dispose();
        _clock.Advance(TimeSpan.FromMinutes(10));
        Read(wall);
        _hub.Beat();
        Read(wall).Select(e => e.Type).Should().Equal("beat");

        laptop.Dispose();
        _clock.Advance(WallHub.ControllerGrace - TimeSpan.FromSeconds(1));
        _hub.Beat();
        Read(wall).Select(e => e.Type).Should().Equal("beat");
        _clock.Advance(TimeSpan.FromSeconds(1));
        _hub.Beat();
        Read(wall).Should().Contain(new WallEvent("command", """{"do":"goon"}"""));
        _clock.Advance(TimeSpan.FromMinutes(1));
        _hub.Beat();
        Read(wall).Select(e => e.Type).Should().Equal("beat");
    }

    [Fact]
    public void A_controller_hears_of_its_own_walls()
    {
        var wall = Open(s_one);
        _hub.Pair("hand", CodeOf(wall), "phone");
        var heard = 0;
        using var following = _hub.Follow("hand", () => heard++);
        _hub.Report(_hub.Find(s_one)!, State());
        heard.Should().Be(1);
        Open(s_two);
        _hub.Report(_hub.Find(s_two)!, State());
        heard.Should().Be(1);
        _hub.Close(_hub.Find(s_one)!, wall);
        heard.Should().Be(2);
    }

    [Fact]
    public void Frozen_data_are_kept_until_the_last_wall_is_released()
    {
        var snapshot = new ASnapshot().Build();
        var (one, two) = (Open(s_one), Open(s_two));
        _hub.Pair("hand", CodeOf(one), "phone");
        _hub.Pair("hand", CodeOf(two), "phone");
        var freeze = _hub.Freeze("hand", snapshot);
        Read(one).Last().Should().Be(new WallEvent("freeze", $$"""{"id":"{{freeze.Id}}","at":"17:30","isKept":true}"""));
        freeze.Today.Should().Be(new DateOnly(2025, 11, 3));
        _hub.Frozen(freeze.Id)!.Snapshot.Should().BeSameAs(snapshot);

        _hub.Release("hand", s_one);
        Read(one).Last().Should().Be(new WallEvent("freeze", "{}"));
        _hub.Frozen(freeze.Id).Should().NotBeNull();
        _hub.Release("hand", s_two);
        _hub.Frozen(freeze.Id).Should().BeNull();
    }

    [Fact]
    public void A_wall_that_was_frozen_stays_so_after_a_restart_and_says_that_the_data_are_gone()
    {
        var wall = Open(s_one, "document", ("0123abcd-1", "09:05"));
        Single(wall, "hello").GetProperty("freeze").ToString().Should().Be("""{"id":"0123abcd-1","at":"09:05","isKept":false}""");
    }

    [Fact]
    public void A_wall_that_was_released_while_it_was_away_thaws_when_it_returns()
    {
        var wall = Open(s_one);
        _hub.Freeze(_hub.Find(s_one)!, new ASnapshot().Build());
        var id = _hub.Find(s_one)!.Freeze!.Id;
        _hub.Close(_hub.Find(s_one)!, wall);
        _hub.Freeze(_hub.Find(s_one)!, null);
        Single(Open(s_one, "document", (id, "17:30")), "hello").TryGetProperty("freeze", out _).Should().BeFalse();
    }

    [Fact]
    public void A_wall_that_does_not_read_is_let_go_and_told_everything_when_it_comes_back()
    {
        var wall = Open(s_one);
        for (var i = 0; i < 200; i++) _hub.Announce(i);
        var heard = Read(wall);
        heard.Count.Should().BeLessThan(100);
        wall.Reader.Completion.IsCompleted.Should().BeTrue();
        Single(Open(s_one), "hello").GetProperty("revision").GetInt64().Should().Be(199);
    }

    private static WallState State() => new(1, [], false, false, null, new("/wall/page?key=overview", "overview", "总览", null), null, "1920×1080");

    private Channel<WallEvent> Open(string id, string document = "document", (string, string)? freeze = null)
    {
        _hub.Open(id, document, freeze, out var events, out _).Should().NotBeNull();
        return events!;
    }

    private static string CodeOf(Channel<WallEvent> wall) => Single(wall, "hello").GetProperty("code").GetString()!;

    private static List<WallEvent> Read(Channel<WallEvent> wall)
    {
        var all = new List<WallEvent>();
        while (wall.Reader.TryRead(out var message)) all.Add(message);
        return all;
    }

    private static JsonElement Single(Channel<WallEvent> wall, string type) =>
        JsonDocument.Parse(Read(wall).Should().ContainSingle(e => e.Type == type).Which.Data).RootElement;
}
