using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components.Layout;

public partial class FilterBar
{
    private const int MostMonths = 24;
    private const int MostQuarters = 8;

    /// <summary>The figures.</summary>
    [Parameter, EditorRequired] public required Snapshot Snapshot { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Whether there is anything to choose: more than one period, or departments.</summary>
    public static bool IsNeeded(Snapshot snapshot) => snapshot.Periods.Count > 1 || snapshot.ReportingDepartments.Count > 0;

    private Period Period => PageUrls.Period ?? Snapshot.LatestPeriod;

    // The address of a department's page says by itself whose figures it shows.
    private DepartmentScope Scope =>
        DepartmentScope.Of(PageUrls.Scope.DepartmentIds.Where(id => Snapshot.Catalogue.Department(id) is not null)) is { IsWholeBanner: false } asked ? asked
        : Path.StartsWith("/departments/", StringComparison.Ordinal) ? DepartmentScope.Of(Uri.UnescapeDataString(Path["/departments/".Length..]))
        : default;

    // A page with widgets is (WidgetStyles.razor).
    private bool LoadsWhole => Path == Navigation.ToAbsoluteUri(PageUrls.Figures).AbsolutePath;

    private IReadOnlyList<string> Asked => Scope.DepartmentIds;

    private bool SeveralAsked => Asked.Count > 1;

    private IReadOnlyList<Department> Departments => Snapshot.ReportingDepartments;

    private string Path => new Uri(Navigation.Uri).AbsolutePath;

    // Steps go through periods as long as the one that is shown, wherever there are figures.
    private Period? Before => OfSameLength.Where(p => p < Period).Select(p => (Period?)p).Max();

    private Period? After => OfSameLength.Where(p => p > Period).Select(p => (Period?)p).Min();

    private IEnumerable<Period> OfSameLength => Snapshot.Periods.Where(p => p.Length == Period.Length);

    private IEnumerable<(string Name, IReadOnlyList<Period> Periods)> Groups
    {
        get
        {
            var periods = Snapshot.Periods;
            var newest = periods.Count > 0 ? periods.Max(p => p.YearNumber) : 0;
            (string, IReadOnlyList<Period>)[] groups =
            [
                ("累计", [.. periods.Where(p => p.Length == PeriodLength.ToDate && p.YearNumber == newest)]),
                ("年", [.. periods.Where(p => p.Length == PeriodLength.Year)]),
                ("季度", [.. periods.Where(p => p.Length == PeriodLength.Quarter).Take(MostQuarters)]),
                ("月", [.. periods.Where(p => p.Length == PeriodLength.Month).Take(MostMonths)]),
            ];
            // Whatever a link asked for can be seen to be chosen.
            return groups.Any(g => g.Item2.Contains(Period)) ? groups.Where(g => g.Item2.Count > 0) : groups.Where(g => g.Item2.Count > 0).Prepend(("所选", [Period]));
        }
    }

    private string With(Period period) => Navigation.GetUriWithQueryParameter(PageUrls.PeriodParameter, period.ToString());
}
