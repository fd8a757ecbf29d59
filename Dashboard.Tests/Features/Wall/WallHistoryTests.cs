using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wusheng.Dashboard.Features.Wall;
using Wusheng.Dashboard.Store;
using Wusheng.Dashboard.Tests.Store;

namespace Wusheng.Dashboard.Tests.Features.Wall;

public sealed class WallHistoryTests : IDisposable
{
    private const string Wall = "aaaa";
    private static readonly string s_first = new('1', WallDrawing.HashLength);
    private static readonly string s_second = new('2', WallDrawing.HashLength);

    private readonly TestStore _store = new();
    private readonly WallHistory _history;

    public WallHistoryTests() => _history = new(_store.Walls, Clock, NullLogger<WallHistory>.Instance);

    private FakeTimeProvider Clock => _store.Clock;

    [Fact]
    public async Task A_rotation_of_an_hour_is_one_line()
    {
        await _store.OpenAsync();
        var began = Clock.GetUtcNow();
        for (var i = 0; i < 140; i++)
        {
            Show(i % 2 == 0 ? s_first : s_second, i % 2 + 1);
            Clock.Advance(TimeSpan.FromSeconds(25));
            if (i % 10 == 0) await _history.FlushAsync([Wall]);
        }

        await _history.FlushAsync([Wall]);
        var reel = (await _store.Walls.ReelsAsync(began, Clock.GetUtcNow())).Should().ContainSingle().Which;
        reel.Marks.Should().HaveCount(140);
        reel.At(began.AddSeconds(26))!.Should().Be(new WallChange(began.AddSeconds(25), s_second, 2, 2, WallConditions.None));
        reel.At(began.AddSeconds(24))!.Picture.Should().Be(s_first);
        reel.At(began.AddSeconds(-1)).Should().BeNull();
    }

    [Fact]
    public async Task A_picture_that_stays_is_vouched_for_while_its_wall_is_there()
    {
        await _store.OpenAsync();
        var began = Clock.GetUtcNow();
        Show(s_first, 1);
        await _history.FlushAsync([Wall]);
        for (var minute = 0; minute < 180; minute++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1.1));
            await _history.FlushAsync([Wall]);
        }

        var last = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromHours(1));
        await _history.FlushAsync([]);

        var reels = await _store.Walls.ReelsAsync(began, Clock.GetUtcNow());
        reels.Should().HaveCountGreaterThan(1).And.OnlyContain(r => r.Until - r.From < TimeSpan.FromHours(1.1));
        foreach (var at in new[] { TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(90), last - began - TimeSpan.FromMinutes(2) })
        {
            reels.Select(r => r.At(began + at)).OfType<WallChange>().Should().Contain(m => m.Picture == s_first);
        }

        reels.Select(r => r.At(last.AddMinutes(30))).Should().AllBeEquivalentTo<WallChange?>(null);
    }

    [Fact]
    public async Task What_a_wall_tells_later_takes_its_place_and_a_new_loading_begins_anew()
    {
        await _store.OpenAsync();
        var began = Clock.GetUtcNow();
        Show(s_first, 1);
        Clock.Advance(TimeSpan.FromMinutes(20));
        _history.Shown(Wall, [new(began.AddMinutes(10), s_second, 2, 2, WallConditions.Lost)]);
        Clock.Advance(TimeSpan.FromMinutes(5));
        _history.Begin(Wall);
        Clock.Advance(TimeSpan.FromMinutes(5));
        Show(s_first, 1);
        await _history.FlushAsync([]);

        var reels = await _store.Walls.ReelsAsync(began, Clock.GetUtcNow());
        reels.Should().HaveCount(2);
        reels[0].At(began.AddMinutes(10))!.Conditions.Should().Be(WallConditions.Lost);
        reels.Select(r => r.At(began.AddMinutes(27))).Should().AllBeEquivalentTo<WallChange?>(null);
    }

    [Fact]
    public async Task Nonsense_is_not_kept()
    {
        await _store.OpenAsync();
        _history.Shown(Wall, [new(Clock.GetUtcNow(), "<script>", 1, 1, WallConditions.None), new(Clock.GetUtcNow().AddDays(-3), s_first, 1, 1, WallConditions.None)]);
        _history.Shown(Wall, [new(Clock.GetUtcNow().AddDays(3), s_first, -5, 9999, WallConditions.None)]);
        await _history.FlushAsync([]);
        var reel = (await _store.Walls.ReelsAsync(DateTimeOffset.MinValue.AddDays(10), Clock.GetUtcNow().AddDays(9))).Should().ContainSingle().Which;
        reel.Marks.Should().Equal(new WallChange(Clock.GetUtcNow(), s_first, 0, WallPages.Most, WallConditions.None));
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_gets_it_later()
    {
        Show(s_first, 1);
        _history.Handed(Picture(s_first), "css");
        await _history.FlushAsync([]);
        await _store.OpenAsync();
        await _history.FlushAsync([]);
        (await _store.Walls.ReelsAsync(Clock.GetUtcNow(), Clock.GetUtcNow())).Should().ContainSingle();
        (await _store.Walls.PictureAsync(s_first))!.Value.Should().Be((Picture(s_first), "css"));
    }

    [Fact]
    public async Task Many_that_look_at_once_write_one_line_of_all_that_was_shown()
    {
        await _store.OpenAsync();
        var began = Clock.GetUtcNow();
        var writing = new List<Task>();
        for (var i = 0; i < 40; i++)
        {
            Show(i % 2 == 0 ? s_first : s_second, i % 2 + 1);
            Clock.Advance(TimeSpan.FromSeconds(1));
            writing.Add(Task.Run(() => _history.FlushAsync([Wall], upToNow: true)));
        }

        await Task.WhenAll(writing);
        var reel = (await _store.Walls.ReelsAsync(began, Clock.GetUtcNow())).Should().ContainSingle().Which;
        reel.Marks.Should().HaveCount(40);
        reel.Until.Should().Be(Clock.GetUtcNow());
    }

    public void Dispose()
    {
        _store.Dispose();
    }

    private void Show(string picture, int position) => _history.Shown(Wall, [new(Clock.GetUtcNow(), picture, position, 2, WallConditions.None)]);

    private static WallPicture Picture(string hash) => new(hash, "overview", "总览", "dark", 1920, 1080, 1, "数据截至2024年", "s", "<section>一件事</section>");
}
