using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>What every page of the wall is a function of: the figures, the day, where being behind begins, and where figures stand in their sources.</summary>
public sealed class WallScope(ISnapshots snapshots, SourcePlaces places, TimeProvider clock, AttainmentThresholds thresholds)
{
    /// <summary>The content of a page. A store that cannot be read is said on the page itself, in words.</summary>
    /// <param name="key">Which page.</param>
    /// <param name="asked">For when, of whom, on which canvas.</param>
    /// <param name="frozen">The figures to show; the newest where they are not held for a meeting.</param>
    public async Task<WallContent> ContentAsync(WallPageKey key, WallAsked asked, Snapshot? frozen = null)
    {
        if (frozen is null && snapshots.Fault is { } fault) return WallComposer.TroubleOf(key, "数据暂时不可用", fault, "请管理员按提示处理；恢复后本页自动更新。");
        return WallComposer.Compose(key, await ViewpointAsync(asked, frozen ?? snapshots.Current), asked.Canvas);
    }

    /// <summary>From where a wall looks at the figures.</summary>
    public async Task<Viewpoint> ViewpointAsync(WallAsked asked, Snapshot snapshot)
    {
        var period = asked.Period ?? snapshot.LatestPeriod;
        var departments = DepartmentScope.Of(asked.Departments.DepartmentIds.Where(id => snapshot.Catalogue.Department(id) is not null));
        var known = snapshot.HasFigures ? await places.OfAsync(snapshot, period, departments) : new Dictionary<string, SourcePlace>();
        return new(snapshot, period, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), thresholds, id => known.GetValueOrDefault(id), departments);
    }
}
