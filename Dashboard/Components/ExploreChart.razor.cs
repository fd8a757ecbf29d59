using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

public partial class ExploreChart
{
    private Chart? _chart;

    /// <summary>Which chart; it is composed again on the circuit, so that only its id crosses over.</summary>
    [Parameter, EditorRequired] public required string ChartId { get; set; }

    /// <summary>The period, as in addresses.</summary>
    [Parameter, EditorRequired] public required string PeriodText { get; set; }

    /// <summary>Whose figures, as in addresses.</summary>
    [Parameter] public string DepartmentsText { get; set; } = "";

    /// <summary>Dark or light.</summary>
    [Parameter] public bool IsDark { get; set; }

    /// <summary>Width it is drawn for; in a narrower place it shrinks in proportion.</summary>
    [Parameter] public double Width { get; set; } = 600;

    /// <summary>Words larger than a page's where the chart is the page.</summary>
    [Parameter] public double FontScale { get; set; } = 1;

    [Inject] private ISnapshots Snapshots { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (Snapshots.Fault is not null) return;
        _chart = new ChartComposer(Snapshots.Current, PageUrls.Figure, DepartmentScope.Parse(DepartmentsText)).Find(ChartId, Period.Parse(PeriodText));
    }
}
