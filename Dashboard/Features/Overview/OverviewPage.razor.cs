using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components;

namespace Wusheng.Dashboard.Features.Overview;

public partial class OverviewPage
{
    private OverviewView? _view;

    [Inject] private PageScope Scope { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (!Scope.Snapshot.HasFigures) return;
        _view = OverviewView.Of(await Scope.ViewpointAsync(), PageUrls.Figure);
    }
}
