using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components.Layout;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Comparing;

public partial class ComparisonPage
{
    private const double Large = 1120;

    // A few columns as wide as the page would be towers.
    private const double Medium = 760;

    private ComparisonView? _view;
    private Period _period;

    [CascadingParameter] private PageTheme Theme { get; set; } = new(false);

    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private static (ComparedBy By, string Name)[] Ways => [(ComparedBy.Department, "按部门"), (ComparedBy.Indicator, "按指标"), (ComparedBy.Year, "按年份")];

    private string Heading => _view!.Heading(Scope.Snapshot.Catalogue.NameOf(Scope.Departments));

    private string ChoicesName => _view!.By switch { ComparedBy.Department => "部门", ComparedBy.Indicator => "指标", _ => "年份" };

    // A chart alone on the page, over time, is one to explore.
    private bool IsExplorable => _view is { Charts.Count: 1, Form: ComparisonForm.Overlay or ComparisonForm.Index };

    private static double WidthOf(Chart chart) => chart.Kind == ChartKind.Columns ? Medium : Large;

    protected override async Task OnParametersSetAsync()
    {
        var query = ComparisonQuery.Read(new Uri(Navigation.Uri).Query, out var ignored);
        var view = await Scope.ViewpointAsync();
        _period = view.Period;
        _view = ComparisonView.Of(view, query, PageUrls.Figure, ignored);
    }

    private static string PickedBy(Chart chart) => $"{ComparisonExport.ChartParameter}={Uri.EscapeDataString(chart.Id)}";

    private string Url(ComparisonQuery query) => PageUrls.Compare(query.ToString());

    private string UrlBy(ComparedBy by) => Url(new() { By = by, IndicatorId = by == ComparedBy.Indicator ? null : _view!.Query.IndicatorId });

    private string UrlOf(ComparisonForm form) => Url(_view!.Query with { Form = form, Base = null });

    private string UrlMarking(string id) => Url(_view!.Query with { Mark = _view.Query.Mark == id ? null : id });

    private string UrlWithout(string id) => Url(_view!.Query with { Ids = [.. _view.Query.Ids.Where(i => i != id)], Mark = _view.Query.Mark == id ? null : _view.Query.Mark });
}
