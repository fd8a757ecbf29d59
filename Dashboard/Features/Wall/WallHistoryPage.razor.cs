using System.Globalization;
using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Wall;

public partial class WallHistoryPage
{
    private DateOnly _day;
    private TimeOnly? _time;
    private string _wall = "";
    private IReadOnlyList<string> _walls = [];
    private IReadOnlyList<Hour> _hours = [];
    private IReadOnlyList<Span> _meetings = [];
    private IReadOnlyList<Found> _moments = [];

    /// <summary>The day; today where it is none.</summary>
    [SupplyParameterFromQuery(Name = "day")] public string? Day { get; set; }

    /// <summary>A moment of it.</summary>
    [SupplyParameterFromQuery(Name = "time")] public string? Time { get; set; }

    /// <summary>The wall; all of them where it is none.</summary>
    [SupplyParameterFromQuery(Name = "wall")] public string? AskedWall { get; set; }

    [Inject] private WallRecords Records { get; set; } = null!;

    [Inject] private WallReplays Replays { get; set; } = null!;

    [Inject] private WallOptions Options { get; set; } = null!;

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    [Inject] private TimeProvider Now { get; set; } = null!;

    // A script that an enhanced navigation brings along is never run, and the pictures need theirs.
    protected override void OnInitialized() => HttpContext?.Response.Headers.Remove("blazor-enhanced-nav");

    protected override async Task OnParametersSetAsync()
    {
        var today = Now.GetLocalNow();
        _day = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.FromDateTime(today.DateTime);
        _time = TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, out var time) ? time : null;
        var from = At(_day, TimeOnly.MinValue);
        var until = At(_day.AddDays(1), TimeOnly.MinValue);
        await Replays.CatchUpAsync();
        var all = (await Records.ReelsAsync(from, until)).Where(r => r.From < until && r.Until >= from).ToList();
        _walls = [.. all.Select(r => r.Wall).Distinct().Order(StringComparer.Ordinal)];
        _wall = _walls.Contains(AskedWall ?? "") ? AskedWall! : "";
        var reels = all.Where(r => _wall.Length == 0 || r.Wall == _wall).ToList();
        var names = await Records.NamesAsync([.. reels.SelectMany(r => r.Marks).Select(m => m.Picture).Distinct()]);
        string TitleOf(string picture) => names.TryGetValue(picture, out var name) ? name.Title : "";
        _hours =
        [
            .. reels.Select(r => new Hour(
                r.Wall, Later(r.From, from), r.Until, r.Marks.Count, [.. r.Marks.Select(m => TitleOf(m.Picture)).Where(t => t.Length > 0).Distinct()])),
        ];
        _meetings = [.. reels.GroupBy(r => r.Wall).SelectMany(Meetings)];
        _moments = _time is { } asked ? await FindAsync(At(_day, asked), names) : [];
    }

    private async Task<IReadOnlyList<Found>> FindAsync(DateTimeOffset moment, IReadOnlyDictionary<string, WallPictureName> names)
    {
        var found = new List<Found>();
        foreach (var wall in _walls.Where(w => _wall.Length == 0 || w == _wall))
        {
            // A change within the second that was asked for counts as having happened.
            var at = moment.AddMilliseconds(moment.Millisecond == 0 ? 999 : 0);
            if (await Replays.AtAsync(wall, at) is not { } mark && (mark = await Replays.AtAsync(wall, moment)) is null) continue;
            var name = names.GetValueOrDefault(mark.Mark.Picture);
            found.Add(new(wall, mark.Mark.At > moment ? mark.Mark.At : moment, mark, name?.Title ?? "", name?.Revision ?? 0));
        }

        return found;
    }

    // Frozen data mean that people sat together.
    private static IEnumerable<Span> Meetings(IGrouping<string, WallReel> reels)
    {
        DateTimeOffset? since = null;
        var last = DateTimeOffset.MinValue;
        foreach (var reel in reels)
        {
            foreach (var mark in reel.Marks)
            {
                var isFrozen = mark.Conditions.HasFlag(WallConditions.Frozen);
                if (isFrozen) since ??= mark.At;
                else if (since is { } from)
                {
                    yield return new(reels.Key, from, mark.At);
                    since = null;
                }
            }

            last = reel.Until;
        }

        if (since is { } open) yield return new(reels.Key, open, last);
    }

    private static string ConditionsOf(WallConditions conditions) => string.Concat(new[]
    {
        conditions.HasFlag(WallConditions.Paused) ? "，已暂停" : "",
        conditions.HasFlag(WallConditions.Blank) ? "，黑屏" : "",
        conditions.HasFlag(WallConditions.Frozen) ? "，会议冻结" : "",
        conditions.HasFlag(WallConditions.Lost) ? "，当时连接中断" : "",
    });

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new(local, Now.LocalTimeZone.GetUtcOffset(local));
    }

    private string Clock(DateTimeOffset time) => Replays.Local(time).ToString("HH:mm", CultureInfo.InvariantCulture);

    private string UrlOf(string wall, DateTimeOffset moment) => $"/wall/history/at?wall={wall}&t={Replays.Text(moment)}";

    private string ListUrl(string wall, DateTimeOffset moment)
    {
        var local = Replays.Local(moment);
        return string.Create(CultureInfo.InvariantCulture, $"/wall/history?day={local:yyyy-MM-dd}&time={local:HH:mm:ss.fff}&wall={wall}");
    }

    private sealed record Hour(string Wall, DateTimeOffset From, DateTimeOffset Until, int Changes, IReadOnlyList<string> Titles);

    private sealed record Span(string Wall, DateTimeOffset From, DateTimeOffset Until);

    private sealed record Found(string Wall, DateTimeOffset At, WallMoment Moment, string Title, long Revision);
}
