using System.Globalization;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>What was on a wall at a moment, and since when it stood as it did.</summary>
/// <param name="Mark">The change of the screen that was the last before it.</param>
/// <param name="FrozenSince">Since when its data were frozen; null where they were not.</param>
/// <param name="LostSince">Since when the server was away; null where it was not.</param>
/// <param name="Before">When the screen changed before that; null where nothing is known.</param>
/// <param name="After">When it changed next; null where nothing is known.</param>
public sealed record WallMoment(WallChange Mark, DateTimeOffset? FrozenSince, DateTimeOffset? LostSince, DateTimeOffset? Before, DateTimeOffset? After);

/// <summary>Finds what walls showed, in what was kept of it.</summary>
public sealed class WallReplays(WallRecords records, WallHistory history, WallHub hub, TimeProvider clock)
{
    /// <summary>Reads a moment of an address: 2026-11-24T10:05:30, by the server's clock where it names no zone.</summary>
    public bool TryMoment(string? text, out DateTimeOffset moment)
    {
        moment = default;
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss.FFF", "yyyy-MM-dd'T'HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            moment = new(local, clock.LocalTimeZone.GetUtcOffset(local));
            return true;
        }

        return false;
    }

    /// <summary>A moment as it stands in an address.</summary>
    public string Text(DateTimeOffset moment) => Local(moment).ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);

    /// <summary>By the server's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);

    /// <summary>Has what walls show at this moment kept, since somebody looks.</summary>
    public Task CatchUpAsync(CancellationToken cancellationToken = default) => history.FlushAsync(hub.ConnectedIds, upToNow: true, cancellationToken);

    /// <summary>What a wall showed at a moment; null where it was not there, or nothing is kept.</summary>
    public async Task<WallMoment?> AtAsync(string wall, DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        await CatchUpAsync(cancellationToken);
        var reels = await records.ReelsAsync(moment - WallReel.Longest, moment.AddHours(1), wall, cancellationToken);
        if (reels.LastOrDefault(r => r.At(moment) is not null) is not { } reel || reel.At(moment) is not { } mark) return null;
        var marks = reels.SelectMany(r => r.Marks).OrderBy(m => m.At).ToList();
        var at = marks.LastIndexOf(mark);
        return new(
            mark, Since(WallConditions.Frozen), Since(WallConditions.Lost),
            marks.Take(at).LastOrDefault(m => m.At < mark.At)?.At, marks.Skip(at + 1).FirstOrDefault(m => m.At > mark.At)?.At);

        DateTimeOffset? Since(WallConditions condition)
        {
            if (!mark.Conditions.HasFlag(condition)) return null;
            var first = at;
            while (first > 0 && marks[first - 1].Conditions.HasFlag(condition)) first--;
            return marks[first].At;
        }
    }
}
