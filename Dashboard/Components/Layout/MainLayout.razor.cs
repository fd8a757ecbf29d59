using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components.Layout;

public partial class MainLayout
{
    [Inject] private ISnapshots Snapshots { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private PageTheme Theme { get; set; } = new(false);

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    private Snapshot? Snapshot => Snapshots.Fault is null ? Snapshots.Current : null;

    private IReadOnlyList<Topic> Topics => Snapshot?.Catalogue.Topics ?? [];

    private IReadOnlyList<Period> PlanYears => Snapshot?.Catalogue.PlanYears ?? [];

    private IReadOnlyList<Source> Sources => Snapshot?.Catalogue.Sources ?? [];

    private bool IsIllustrative => Snapshot?.Catalogue.Package.IsIllustrative == true;

    private string PeriodName => Snapshot is { HasFigures: true } snapshot ? NameOf(PageUrls.Period ?? snapshot.LatestPeriod) : "";

    // A page on which one puts together what to take away, or what a wall shows, has its own choice of when and whose.
    private bool ChoosesItself => new Uri(Navigation.Uri).AbsolutePath.Split('/')[1] is "pack" or "downloads" or "wall";

    // What was searched for stays in the box on the page that shows the results; other pages have a q of their own.
    private string SearchWords => new Uri(Navigation.Uri).AbsolutePath == "/search" ? HttpContext?.Request.Query["q"].ToString() ?? "" : "";

    private string SkipTarget => $"{new Uri(Navigation.Uri).PathAndQuery}#content";

    private string OtherTheme => Navigation.GetUriWithQueryParameter("theme", Theme.IsDark ? PageTheme.Light : PageTheme.Dark);

    private static string NameOf(Period period) => period.Length == PeriodLength.Year ? $"{period.Name}度" : period.Name;

    private string Footer => Snapshot is { } snapshot
        ? $"数据包：{snapshot.Catalogue.Package.Title}（{snapshot.Catalogue.Package.Version}版）。数据期间：{PeriodName}。"
            + string.Concat(snapshot.Catalogue.Sources.Select(s => $"来源：《{s.Title}》，{s.Publisher}。"))
        : "";
}
