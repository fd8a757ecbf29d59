using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Comparing;

public partial class ExploreComparison
{
    private Chart? _chart;

    /// <summary>What is compared, as in addresses; it is composed again on the circuit, so that only the words cross over.</summary>
    [Parameter, EditorRequired] public required string QueryText { get; set; }

    /// <summary>The period of the page, as in addresses.</summary>
    [Parameter, EditorRequired] public required string PeriodText { get; set; }

    /// <summary>Whose figures, as in addresses.</summary>
    [Parameter] public string DepartmentsText { get; set; } = "";

    /// <summary>Which of its charts.</summary>
    [Parameter, EditorRequired] public required string ChartId { get; set; }

    /// <summary>Dark or light.</summary>
    [Parameter] public bool IsDark { get; set; }

    /// <summary>Width it is drawn for; in a narrower place it shrinks in proportion.</summary>
    [Parameter] public double Width { get; set; } = 1120;

    [Inject] private ISnapshots Snapshots { get; set; } = null!;

    [Inject] private PageScope Scope { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (Snapshots.Fault is not null) return;
        var view = new Viewpoint(Snapshots.Current, Period.Parse(PeriodText), Scope.Today, Scope.Thresholds, _ => null, DepartmentScope.Parse(DepartmentsText));
        _chart = ComparisonView.Of(view, ComparisonQuery.Read(QueryText, out _), PageUrls.Figure).Charts.FirstOrDefault(c => c.Id == ChartId);
    }
}
