using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components.Layout;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.IndicatorDetail;

public partial class IndicatorPage
{
    private IndicatorView? _view;

    /// <summary>Id of the indicator.</summary>
    [Parameter] public required string Id { get; set; }

    [CascadingParameter] private PageTheme Theme { get; set; } = new(false);

    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private StoreQuestions Store { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        var catalogue = Scope.Snapshot.Catalogue;
        if (catalogue.Indicator(Id) is not { } indicator)
        {
            Navigation.NotFound();
            return;
        }

        var view = await Scope.ViewpointAsync();
        var observations = new List<Observation>();
        foreach (var reported in catalogue.ReportedBehind(indicator))
        {
            observations.AddRange(await Store.ObservationsOfAsync(reported.Id, Department.WholeBanner));
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in observations.Select(o => o.SourceId).Distinct())
        {
            if (await Store.DocumentAsync(source) is { } document) texts[source] = document.Text;
        }

        _view = IndicatorView.Of(view, indicator, observations, texts, PageUrls.Figure);
    }
}
