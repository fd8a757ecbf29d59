using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

public partial class AttainmentBadge
{
    /// <summary>The judgement.</summary>
    [Parameter, EditorRequired] public required Attainment Attainment { get; set; }

    /// <summary>Unit of the indicator, for the target in words.</summary>
    [Parameter, EditorRequired] public required Unit Unit { get; set; }

    private string Css => CssOf(Attainment.State);

    private string Detail => Attainment.Detail(Unit);

    /// <summary>The class that gives a judgement its colour.</summary>
    public static string CssOf(AttainmentState state) => state switch
    {
        AttainmentState.Achieved or AttainmentState.OnTrack => "good",
        AttainmentState.Behind => "warning",
        AttainmentState.FarBehind => "bad",
        _ => "none",
    };
}
