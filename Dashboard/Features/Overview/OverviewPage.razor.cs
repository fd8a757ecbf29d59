using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components;

namespace Wusheng.Dashboard.Features.Overview;

public partial class OverviewPage
{
    private OverviewView? _view;

    /// <summary>The year shown; the newest where the address names none.</summary>
    [SupplyParameterFromQuery(Name = "period")] public string? PeriodInAddress { get; set; }

    [Inject] private PageScope Scope { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (!Scope.Snapshot.HasFigures) return;
        var year = Scope.YearOf(PeriodInAddress);
        var places = await Scope.PlacesOfAsync(year);
        _view = OverviewView.Of(Scope.Snapshot, year, Scope.Today, Scope.Thresholds, places, PageUrls.Indicator);
    }
}
