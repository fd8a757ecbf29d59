using System.Globalization;
using System.Text;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>One page of a rotation and how long it stays.</summary>
/// <param name="Key">The page.</param>
/// <param name="Seconds">How long.</param>
public sealed record WallStop(WallPageKey Key, int Seconds);

/// <summary>What a wall shows, as its address asks for it: which pages in which order and for how long, of when and whom, dark or light, for which seat.</summary>
public sealed record WallRotation
{
    /// <summary>How long a page stays unless the address says otherwise.</summary>
    public const int DefaultSeconds = 25;

    /// <summary>A sentence takes this long to be read aloud.</summary>
    public const int LeastSeconds = 5;

    /// <summary>An hour.</summary>
    public const int MostSeconds = 3600;

    /// <summary>The pages in order; empty where the address names none, for <see cref="WallPages.Default"/>.</summary>
    public IReadOnlyList<WallStop> Stops { get; init; } = [];

    /// <summary>How long pages stay that say nothing themselves.</summary>
    public int Seconds { get; init; } = DefaultSeconds;

    /// <summary>Whether it is light; a wall is dark unless asked.</summary>
    public bool IsLight { get; init; }

    /// <summary>Of when; null for the newest.</summary>
    public Period? Period { get; init; }

    /// <summary>Of whom.</summary>
    public DepartmentScope Departments { get; init; }

    /// <summary>For which screen and seat; null for the floor.</summary>
    public Legibility? Legibility { get; init; }

    /// <summary>Whether the code for a controller stays off the screen until it is asked for.</summary>
    public bool HidesCode { get; init; }

    /// <summary>dark or light.</summary>
    public string Theme => IsLight ? "light" : "dark";

    /// <summary>Reads a query. What cannot be is passed over, so that an old address still shows something.</summary>
    public static WallRotation Of(IQueryCollection query)
    {
        var seconds = SecondsOf(query["seconds"]) ?? DefaultSeconds;
        return new()
        {
            Stops = [.. StopsOf(query["pages"].ToString(), seconds)],
            Seconds = seconds,
            IsLight = query["theme"] == "light",
            Period = Indicators.Period.TryParse(query[PageUrls.PeriodParameter].ToString(), out var period) ? period : null,
            Departments = DepartmentScope.Of(DepartmentScope.Parse(query[PageUrls.DepartmentsParameter].ToString()).DepartmentIds.Where(IsId)),
            Legibility = WallAsked.LegibilityOf(query),
            HidesCode = query["code"] == "off",
        };
    }

    /// <summary>The pages it goes through: those asked for, or the default ones.</summary>
    public IReadOnlyList<WallStop> StopsIn(Snapshot snapshot) =>
        Stops.Count > 0 ? Stops : [.. WallPages.Default(snapshot, Period).Select(key => new WallStop(key, Seconds))];

    /// <summary>The query that asks for it; empty where it asks for nothing in particular.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        if (Stops.Count > 0) parts.Add("pages=" + string.Join(',', Stops.Select(s => s.Seconds == Seconds ? s.Key.ToString() : string.Create(CultureInfo.InvariantCulture, $"{s.Key}:{s.Seconds}"))));
        if (Seconds != DefaultSeconds) parts.Add(string.Create(CultureInfo.InvariantCulture, $"seconds={Seconds}"));
        if (IsLight) parts.Add("theme=light");
        if (Common is { Length: > 0 } common) parts.Add(common);
        if (HidesCode) parts.Add("code=off");
        return string.Join('&', parts);
    }

    /// <summary>What the address of a single page of it takes along.</summary>
    public string ToPageQuery()
    {
        var query = new StringBuilder($"theme={Theme}");
        if (Common is { Length: > 0 } common) query.Append('&').Append(common);
        return query.ToString();
    }

    private string Common => string.Join('&', new[]
    {
        Period is { } period ? $"{PageUrls.PeriodParameter}={period}" : "",
        Departments.IsWholeBanner ? "" : $"{PageUrls.DepartmentsParameter}={Departments}",
        Legibility is { } legibility
            ? string.Create(CultureInfo.InvariantCulture, $"{WallAsked.InchParameter}={legibility.Inch}&{WallAsked.SeatParameter}={legibility.Seat}")
                + (legibility.Arcminutes == Wall.Legibility.Least ? "" : string.Create(CultureInfo.InvariantCulture, $"&{WallAsked.AngleParameter}={legibility.Arcminutes}"))
            : "",
    }.Where(part => part.Length > 0));

    private static IEnumerable<WallStop> StopsOf(string text, int seconds)
    {
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(WallPages.Most))
        {
            var at = part.IndexOf(':', StringComparison.Ordinal);
            if (WallPageKey.TryParse(at < 0 ? part : part[..at], out var key)) yield return new(key, (at < 0 ? null : SecondsOf(part[(at + 1)..])) ?? seconds);
        }
    }

    private static int? SecondsOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Math.Clamp(seconds, LeastSeconds, MostSeconds) : null;

    private static bool IsId(string id) => id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}
