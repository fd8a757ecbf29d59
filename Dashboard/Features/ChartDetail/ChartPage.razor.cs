using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Components.Layout;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.ChartDetail;

public partial class ChartPage
{
    private Chart? _chart;
    private Period _period;
    private IReadOnlyList<(string Url, string Name)> _trail = [];
    private IReadOnlyList<Headline> _rows = [];

    /// <summary>Id of the chart.</summary>
    [Parameter] public required string Id { get; set; }

    [CascadingParameter] private PageTheme Theme { get; set; } = new(false);

    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        var catalogue = Scope.Snapshot.Catalogue;
        if (catalogue.Charts.FirstOrDefault(c => c.Id == Id) is not { } definition)
        {
            Navigation.NotFound();
            return;
        }

        var view = await Scope.ViewpointAsync();
        _period = view.Period;
        var topic = catalogue.Topic(definition.TopicId)!;
        _chart = new ChartComposer(view.Snapshot, PageUrls.Figure, view.Departments).Compose(definition, view.Period);
        _trail = [(PageUrls.Overview, "总览"), (PageUrls.Topic(topic.Id, definition.Id), topic.Name)];
        _rows = [.. definition.IndicatorIds.Select(id => Headline.Of(view, catalogue.Indicator(id)!))];
    }
}
