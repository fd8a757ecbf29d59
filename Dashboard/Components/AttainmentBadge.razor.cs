using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

public partial class AttainmentBadge
{
    /// <summary>The judgement.</summary>
    [Parameter, EditorRequired] public required Attainment Attainment { get; set; }

    /// <summary>Unit of the indicator, for the target in words.</summary>
    [Parameter, EditorRequired] public required Unit Unit { get; set; }

    /// <summary>The period that was looked for, for the words where nothing is set.</summary>
    [Parameter] public string TargetYear { get; set; } = "";

    private string Css => Attainment.State switch
    {
        AttainmentState.Achieved or AttainmentState.OnTrack => "good",
        AttainmentState.Behind => "warning",
        AttainmentState.FarBehind => "bad",
        _ => "none",
    };

    private string Detail => Attainment.Target is { } target ? target.Sentence(Unit, Attainment.Baseline) : TargetYear;

    private string Explanation => Attainment.State switch
    {
        AttainmentState.NotQuantified => "计划没有为此指标设定量化目标或方向",
        AttainmentState.NoData => $"{Attainment.Target!.Period.Name}的数据尚未发布",
        _ when Attainment is { Progress: { } progress, Due: { } due } => $"完成{QuantityText.Digits(progress)}%，序时进度{QuantityText.Digits(due)}%",
        _ => "与基期水平比较",
    };
}
