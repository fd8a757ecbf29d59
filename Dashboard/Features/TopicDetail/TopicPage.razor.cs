using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components;

namespace Wusheng.Dashboard.Features.TopicDetail;

public partial class TopicPage
{
    private TopicView? _view;

    /// <summary>Id of the domain.</summary>
    [Parameter] public required string Id { get; set; }

    /// <summary>The year shown; the newest where the address names none.</summary>
    [SupplyParameterFromQuery(Name = "period")] public string? PeriodInAddress { get; set; }

    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (Scope.Snapshot.Catalogue.Topic(Id) is not { } topic)
        {
            Navigation.NotFound();
            return;
        }

        var year = Scope.YearOf(PeriodInAddress);
        var places = await Scope.PlacesOfAsync(year);
        _view = TopicView.Of(Scope.Snapshot, topic, year, Scope.Today, Scope.Thresholds, places, PageUrls.Indicator);
    }
}
