using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.PlanProgress;

public partial class PlanFigures
{
    /// <summary>The figures.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<Headline> Figures { get; set; }

    /// <summary>Whether it is said how each stands against the plan.</summary>
    [Parameter] public bool ShowAttainment { get; set; }

    // A target may be judged by a figure of its own year before that year is over and shown.
    private Figure? Newer(Headline figure) =>
        ShowAttainment && figure.Attainment.Current is { } current && current.Period != figure.Figure?.Period ? current : null;
}
