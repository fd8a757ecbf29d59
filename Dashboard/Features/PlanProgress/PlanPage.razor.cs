using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.PlanProgress;

public partial class PlanPage
{
    private PlanView? _view;

    /// <summary>The year the plan is for.</summary>
    [Parameter] public required string YearInAddress { get; set; }

    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (!Period.TryParse(YearInAddress, out var year) || !Scope.Snapshot.Catalogue.PlanYears.Contains(year))
        {
            Navigation.NotFound();
            return;
        }

        _view = PlanView.Of(await Scope.ViewpointAsync(), year);
    }
}
