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
        var view = await Scope.ViewpointAsync();
        var composer = new ChartComposer(view.Snapshot, PageUrls.Figure, view.Departments);
        if (composer.Find(Id, view.Period) is not { } chart)
        {
            Navigation.NotFound();
            return;
        }

        var indicators = composer.IndicatorsOf(Id);
        var topic = catalogue.Topic(indicators[0].TopicId)!;
        (string, string)[] trail = [(PageUrls.Overview, "总览"), (PageUrls.Topic(topic.Id, Id), topic.Name)];
        _chart = chart;
        _period = view.Period;
        _trail = catalogue.Charts.Any(c => c.Id == Id) ? trail : [.. trail, (PageUrls.Indicator(indicators[0].Id), indicators[0].Name)];
        _rows = [.. indicators.Select(i => Headline.Of(view, i))];
    }
}
