using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features;

/// <summary>What every page is a function of, besides its address: the figures, the day, where being behind begins, and where figures stand in their sources.</summary>
public sealed class PageScope(ISnapshots snapshots, SourcePlaces places, TimeProvider clock, AttainmentThresholds thresholds, PageUrls urls)
{
    private Snapshot? _snapshot;

    /// <summary>The figures; the same for the whole of a request.</summary>
    public Snapshot Snapshot => _snapshot ??= snapshots.Current;

    /// <summary>Today, as the server's clock has it.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Where being behind begins.</summary>
    public AttainmentThresholds Thresholds => thresholds;

    /// <summary>The period the address asks for; the newest where it asks for none.</summary>
    public Period Period => urls.Period ?? Snapshot.LatestPeriod;

    /// <summary>The departments the address asks for, as far as there are such.</summary>
    public DepartmentScope Departments => DepartmentScope.Of(urls.Scope.DepartmentIds.Where(id => Snapshot.Catalogue.Department(id) is not null));

    /// <summary>From where the page looks at the figures.</summary>
    public Task<Viewpoint> ViewpointAsync() => ViewpointAsync(Departments);

    /// <summary>From where a page looks at the figures of departments that it is about, whichever the address asks for.</summary>
    public async Task<Viewpoint> ViewpointAsync(DepartmentScope departments)
    {
        var known = await places.OfAsync(Snapshot, Period, departments);
        return new(Snapshot, Period, Today, Thresholds, id => known.GetValueOrDefault(id), departments);
    }
}
