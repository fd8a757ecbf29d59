using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Components.Layout;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.ChartDetail;

public partial class ChartPage
{
    private Chart? _chart;
    private Period _year;
    private IReadOnlyList<(string Url, string Name)> _trail = [];
    private IReadOnlyList<Headline> _rows = [];

    /// <summary>Id of the chart.</summary>
    [Parameter] public required string Id { get; set; }

    /// <summary>The year shown; the newest where the address names none.</summary>
    [SupplyParameterFromQuery(Name = "period")] public string? PeriodInAddress { get; set; }

    [CascadingParameter] private PageTheme Theme { get; set; } = new(false);

    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        var catalogue = Scope.Snapshot.Catalogue;
        _year = Scope.YearOf(PeriodInAddress);
        if (catalogue.Charts.FirstOrDefault(c => c.Id == Id) is not { } definition)
        {
            Navigation.NotFound();
            return;
        }

        var places = await Scope.PlacesOfAsync(_year);
        var topic = catalogue.Topic(definition.TopicId)!;
        _chart = new ChartComposer(Scope.Snapshot, PageUrls.Indicator).Compose(definition, _year);
        _trail = [(PageUrls.Overview, "总览"), (PageUrls.Topic(topic.Id, definition.Id), topic.Name)];
        _rows = [.. definition.IndicatorIds.Select(id => Headline.Of(Scope.Snapshot, catalogue.Indicator(id)!, _year, Scope.Today, Scope.Thresholds, places))];
    }
}
