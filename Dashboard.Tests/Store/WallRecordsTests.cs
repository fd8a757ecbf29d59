using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Tests.Store;

public sealed class WallRecordsTests : IDisposable
{
    private readonly TestStore _store = new();

    private WallRecords Walls => _store.Walls;

    [Fact]
    public async Task A_rotation_is_saved_replaced_and_forgotten_by_its_name()
    {
        await _store.OpenAsync();
        (await Walls.SaveSetAsync("例会", "pages=overview")).Should().BeTrue();
        (await Walls.SaveSetAsync("例会", "pages=attention")).Should().BeTrue();
        await Walls.SaveSetAsync("常务会", "");
        (await Walls.SetsAsync()).Select(s => (s.Name, s.Query)).Should().BeEquivalentTo([("例会", "pages=attention"), ("常务会", "")]);
        (await Walls.DeleteSetAsync("例会")).Should().BeTrue();
        (await Walls.DeleteSetAsync("例会")).Should().BeFalse();
        (await Walls.SetAsync("例会")).Should().BeNull();
    }

    [Fact]
    public async Task A_wall_has_one_controller()
    {
        await _store.OpenAsync();
        await Walls.PairAsync("wall", "first");
        await Walls.PairAsync("wall", "second");
        await Walls.PairAsync("other", "second");
        (await Walls.PairsAsync()).Select(p => (p.Wall, p.Controller)).Should().BeEquivalentTo([("wall", "second"), ("other", "second")]);
        await Walls.UnpairAsync("wall");
        (await Walls.PairsAsync()).Should().ContainSingle(p => p.Wall == "other");
    }

    [Fact]
    public async Task A_reel_comes_back_as_it_was_and_grows()
    {
        await _store.OpenAsync();
        var from = _store.Clock.GetUtcNow();
        var reel = new WallReel("wall", from, from.AddMinutes(1),
        [
            new(from, "aa", 1, 7, WallConditions.None), new(from.AddMilliseconds(25_017), "bb", 2, 7, WallConditions.Paused | WallConditions.Frozen), new(from.AddSeconds(50), "aa", 0, 7, WallConditions.Blank),
        ]);
        await Walls.WriteAsync([], new Dictionary<string, string>(), [reel]);
        var longer = reel with { Until = from.AddMinutes(2), Marks = [.. reel.Marks, new(from.AddMinutes(2), "cc", 3, 7, WallConditions.Lost)] };
        await Walls.WriteAsync([], new Dictionary<string, string>(), [longer]);
        (await Walls.ReelsAsync(from.AddMinutes(1), from.AddHours(5))).Should().BeEquivalentTo([longer], o => o.WithStrictOrdering());
        (await Walls.ReelsAsync(from.AddMinutes(3), from.AddHours(5))).Should().BeEmpty();
        (await Walls.ReelsAsync(from, from, "another")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_too_old_goes_and_takes_its_pictures_and_style_sheets_along()
    {
        await _store.OpenAsync();
        await ShowAsync("old", "old style");
        _store.Clock.Advance(TimeSpan.FromDays(20));
        await ShowAsync("new", "new style");
        (await Walls.TrimAsync(30, long.MaxValue)).Should().Be(_store.Clock.GetUtcNow().AddDays(-30));
        (await Walls.PictureAsync("old")).Should().NotBeNull();
        await Walls.TrimAsync(10, long.MaxValue);
        (await Walls.PictureAsync("old")).Should().BeNull();
        (await Walls.PictureAsync("new"))!.Value.Css.Should().Be("new style");
        (await Walls.ReelsAsync(_store.Clock.GetUtcNow().AddDays(-99), _store.Clock.GetUtcNow())).Should().ContainSingle(r => r.Marks[0].Picture == "new");
    }

    [Fact]
    public async Task Where_it_takes_too_much_room_the_oldest_days_go()
    {
        await _store.OpenAsync();
        foreach (var day in new[] { "one", "two", "three" })
        {
            await ShowAsync(day, "style");
            _store.Clock.Advance(TimeSpan.FromDays(2));
        }

        await Walls.TrimAsync(365, 400);
        (await Walls.PictureAsync("one")).Should().BeNull();
        (await Walls.PictureAsync("three")).Should().NotBeNull();
    }

    public void Dispose() => _store.Dispose();

    private async Task ShowAsync(string picture, string css)
    {
        var now = _store.Clock.GetUtcNow();
        // Letters that do not compress.
        var html = string.Concat(Enumerable.Range(0, 40).Select(i => Guid.NewGuid().ToString("N")[..8]));
        await Walls.WriteAsync(
            [new(picture, "overview", "总览", "dark", 1920, 1080, 1, "", css, html)], new Dictionary<string, string> { [css] = css },
            [new("wall", now, now.AddMinutes(1), [new(now, picture, 1, 1, WallConditions.None)])]);
    }
}
