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

    // Down from the indicator to whose figure it is, and to when: each level is the way back to the one above.
    private (string Url, string Name)[] Trail(IndicatorView view)
    {
        var indicator = view.Headline.Indicator;
        var newest = Scope.Snapshot.LatestPeriod;
        List<(string, string)> trail = [(PageUrls.Overview, "总览"), (PageUrls.Topic(view.Topic.Id), view.Topic.Name)];
        var isOfDepartments = !view.Departments.IsWholeBanner;
        var isOfAnotherPeriod = view.Period != newest;
        if (isOfDepartments || isOfAnotherPeriod) trail.Add((PageUrls.Figure(indicator.Id, newest, default), indicator.Name));
        if (isOfDepartments && isOfAnotherPeriod) trail.Add((PageUrls.Figure(indicator.Id, newest, view.Departments), view.ScopeName));
        return [.. trail];
    }

    private string Here(IndicatorView view) =>
        view.Period != Scope.Snapshot.LatestPeriod ? view.Period.Name : view.Departments.IsWholeBanner ? view.Headline.Indicator.Name : view.ScopeName;

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
        var reported = catalogue.ReportedBehind(indicator).ToArray();
        foreach (var leaf in reported)
        {
            observations.AddRange(await Store.ObservationsOfAsync(leaf.Id, view.Departments.OnlyId ?? Department.WholeBanner));
        }

        // A total has no words of its own; those of one of its parts show what kind of document it is made from.
        var parts = reported.Where(leaf => !observations.Exists(o => o.IndicatorId == leaf.Id)).Select(leaf => view.Snapshot.PublishedBehind(leaf.Id, view.Period, view.Departments));
        observations.AddRange((await Store.WordsOfAsync(view.Snapshot, parts.OfType<FigureKey>())).Values);

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in observations.Where(o => o.Period.Start >= view.Period.Start && o.Period.End <= view.Period.End).Select(o => o.SourceId).Distinct())
        {
            if (await Store.TextOfAsync(source) is { } text) texts[source] = text;
        }

        _view = IndicatorView.Of(view, indicator, observations, texts, PageUrls.Figure);
    }
}
