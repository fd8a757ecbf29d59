namespace Wusheng.Dashboard.Indicators;

/// <summary>A judgement on a target in words. One place, so that screen and files say the same.</summary>
public static class AttainmentWords
{
    private static readonly Unit s_points = new("个百分点");

    private const string Reading = "方向为对计划原文的理解，原文未给出数值";

    /// <summary>The judgement: 达成, 滞后; of a year without figures, which year that is, since the figure beside it is another year's and is there.</summary>
    public static string Word(this Attainment attainment) =>
        attainment is { State: AttainmentState.NoData, Current: null, Target: { } target } ? $"{target.Period.Name}尚无数据" : attainment.State.Name();

    /// <summary>What is aimed at, and how much of it is done so far; empty where there is no target.</summary>
    public static string Detail(this Attainment attainment, Unit unit) =>
        attainment.Target is { } target ? target.Sentence(unit, attainment.Baseline) + SoFar(attainment, unit) : "";

    /// <summary>The whole of it: ■ 正常，2025年目标：不低于90%.</summary>
    public static string Sentence(this Attainment attainment, Unit unit) =>
        $"{attainment.State.Sign()} {attainment.Word()}{(attainment.Detail(unit) is { Length: > 0 } detail ? $"，{detail}" : "")}";

    /// <summary>The same for a table that is read from afar: the judgement with what it lacks, then the aim: ▲ 严重滞后，超出101条；2025年目标：不高于60条. Empty where there is no target.</summary>
    public static string Standing(this Attainment attainment, Unit unit) =>
        attainment.Target is { } target ? $"{attainment.State.Sign()} {attainment.Word()}{Lack(attainment, unit)}；{target.Sentence(unit, attainment.Baseline)}" : "";

    /// <summary>What the judgement rests on.</summary>
    public static string Explanation(this Attainment attainment) => attainment switch
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

    // From the value as it is printed, so that what one sees adds up; where something is missing from what is too much, it is at least so much.
    private static string Lack(Attainment attainment, Unit unit)
    {
        if (attainment is not { State: AttainmentState.Behind or AttainmentState.FarBehind, Target: { Value: { } aim, Comparison: var comparison }, Current: { } current }) return "";
        var gap = Quantity.RoundHalfUp(current.Quantity.Value, 2) - aim;
        // Of a part of the year what would be due by now; too much is too much at any time.
        if (attainment is { Progress: { } progress, Due: < 100 and var due } && !(comparison == Comparison.AtMost && gap > 0))
        {
            return $"，{(comparison == Comparison.AtMost ? "为上限的" : "完成")}{QuantityText.Digits(progress)}%，序时进度{QuantityText.Digits(due)}%";
        }

        if (current.Quantity.Qualifier != Qualifier.Exact) return "";
        return $"，{(gap > 0 ? "超出" : "差")}{QuantityText.Raw(Math.Abs(gap), unit.IsPercent ? s_points : unit)}{(current.Gaps > 0 && gap > 0 ? "以上" : "")}";
    }

    // The year is not over in the data: how much of it is done, and how much would be due.
    private static string SoFar(Attainment attainment, Unit unit) => attainment switch
    {
        { Current.Period: var period, Progress: { } progress, Due: < 100 and var due, Target.Comparison: var comparison } =>
            $"；{period.Name}{(comparison == Comparison.AtMost ? "为上限的" : "完成")}{QuantityText.Digits(progress)}%，序时进度{QuantityText.Digits(due)}%",
        { Current.Period: { Length: not PeriodLength.Year } period } => $"（{period.Name}{QuantityText.Of(attainment.Current!.Value.Quantity, unit, attainment.Current.Value.IsComputed)}）",
        _ => "",
    };
}
