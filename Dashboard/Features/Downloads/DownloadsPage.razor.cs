using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Downloads;

public partial class DownloadsPage
{
    [Inject] private ISnapshots Snapshots { get; set; } = null!;

    [Inject] private PageScope Scope { get; set; } = null!;

    private Catalogue Catalogue => Scope.Snapshot.Catalogue;

    private IReadOnlyList<Department> Reporting => Scope.Snapshot.ReportingDepartments;

    // A selection ends where a year, a quarter or a month does; a sum from January on is put together from its months.
    private IEnumerable<Period> Years => Scope.Snapshot.StoredSeries.SelectMany(s => s.Periods).Distinct().OrderByDescending(p => p.Start).ThenByDescending(p => p.End);
}
