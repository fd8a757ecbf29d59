using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

public partial class AttainmentBadge
{
    /// <summary>The judgement.</summary>
    [Parameter, EditorRequired] public required Attainment Attainment { get; set; }

    /// <summary>Unit of the indicator, for the target in words.</summary>
    [Parameter, EditorRequired] public required Unit Unit { get; set; }

    private const string Reading = "方向为对计划原文的理解，原文未给出数值";

    private string Css => CssOf(Attainment.State);

    /// <summary>The class that gives a judgement its colour.</summary>
    public static string CssOf(AttainmentState state) => state switch
    {
        AttainmentState.Achieved or AttainmentState.OnTrack => "good",
        AttainmentState.Behind => "warning",
        AttainmentState.FarBehind => "bad",
        _ => "none",
    };

    // Which year has no data: the figure beside the badge is another year's and is there.
    private string Word => WordOf(Attainment);

    /// <summary>A judgement in a word; where the target's year has no data, that it is that year which has none.</summary>
    public static string WordOf(Attainment attainment) =>
        attainment is { State: AttainmentState.NoData, Current: null, Target: { } target } ? $"{target.Period.Name}尚无数据" : attainment.State.Name();

    private string Detail => DetailOf(Attainment, Unit);

    /// <summary>The target in words, and how much of it is done so far; empty where there is none.</summary>
    public static string DetailOf(Attainment attainment, Unit unit) => attainment.Target is { } target ? target.Sentence(unit, attainment.Baseline) + SoFar(attainment, unit) : "";

    // The year is not over in the data: how much of it is done, and how much would be due.
    private static string SoFar(Attainment attainment, Unit unit) => attainment switch
    {
        { Current.Period: var period, Progress: { } progress, Due: < 100 and var due, Target.Comparison: var comparison } =>
            $"；{period.Name}{(comparison == Comparison.AtMost ? "为上限的" : "完成")}{QuantityText.Digits(progress)}%，序时进度{QuantityText.Digits(due)}%",
        { Current.Period: { Length: not PeriodLength.Year } period } => $"（{period.Name}{QuantityText.Of(attainment.Current!.Value.Quantity, unit, attainment.Current.Value.IsComputed)}）",
        _ => "",
    };

    private string Explanation => Attainment switch
    {
        { Target: not { } } => "计划没有为此指标设定量化目标或方向",
        { Current: null, Target: { Kind: TargetKind.Direction } target } => $"{target.Period.Name}的数据尚未发布；{Reading}",
        { Current: null, Target: var target } => $"{target.Period.Name}的数据尚未发布",
        { State: AttainmentState.Undecided } => "数据不全、口径有变化，或者只知道上下限，不能下结论",
        { State: AttainmentState.NoData, Target: var target } => $"{target.Baseline?.Name ?? "基期"}无数据，无法比较",
        { Target: { Kind: TargetKind.Direction } target } => $"与{target.Baseline?.Name ?? "基期"}水平比较；{Reading}",
        { Progress: { } progress, Target.Comparison: Comparison.AtMost } => $"为上限的{QuantityText.Digits(progress)}%",
        { Progress: { } progress, Due: < 100 and var due } => $"完成{QuantityText.Digits(progress)}%，序时进度{QuantityText.Digits(due)}%",
        { Progress: { } progress } => $"完成{QuantityText.Digits(progress)}%",
        _ => "与目标值比较",
    };
}
