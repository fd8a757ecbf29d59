using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features;

/// <summary>What every page is a function of, besides its address: the figures, the day, where being behind begins, and where figures stand in their sources.</summary>
public sealed class PageScope(ISnapshots snapshots, SourcePlaces places, TimeProvider clock, AttainmentThresholds thresholds)
{
    private Snapshot? _snapshot;

    /// <summary>The figures; the same for the whole of a request.</summary>
    public Snapshot Snapshot => _snapshot ??= snapshots.Current;

    /// <summary>Today, as the server's clock has it.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Where being behind begins.</summary>
    public AttainmentThresholds Thresholds => thresholds;

    /// <summary>The year an address asks for; the newest with figures where it asks for none, or for no year.</summary>
    public Period YearOf(string? asked) => Period.TryParse(asked, out var period) ? period.WholeYear : Snapshot.LatestYear;

    /// <summary>The words the figures of a year were read from, by indicator.</summary>
    public async Task<Func<string, SourcePlace?>> PlacesOfAsync(Period year)
    {
        var known = await places.OfYearAsync(Snapshot, year);
        return id => known.GetValueOrDefault(id);
    }
}
