namespace Wusheng.Dashboard.Indicators;

/// <summary>A judgement on a target in words. One place, so that screen and files say the same.</summary>
public static class AttainmentWords
{
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

    /// <summary>The same for a table that is read from afar: the judgement with what it lacks, then the aim: ▲ 严重滞后，超出上限101条；2025年目标：不高于60条. Empty where there is no target.</summary>
    public static string Standing(this Attainment attainment, Unit unit) =>
        attainment.Target is { } target ? $"{attainment.State.Sign()} {attainment.Word()}{(attainment.Distance(unit) is { Length: > 0 } distance ? $"，{distance}" : "")}；{target.Sentence(unit, attainment.Baseline)}" : "";

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

    /// <summary>
    /// How far a figure is from a number aimed at, in a few words, so that nobody has to know where 滞后 begins: 距目标差0.15个百分点，在容差内. Empty where the target is met,
    /// and where no number is aimed at.
    /// </summary>
    public static string Distance(this Attainment attainment, Unit unit)
    {
        if (attainment is not { Target: { Kind: TargetKind.Value, Value: { } aim } target, Current: { } current, Progress: { } progress, Due: { } due }) return "";
        if (attainment.State is not (AttainmentState.OnTrack or AttainmentState.Behind or AttainmentState.FarBehind or AttainmentState.Undecided)) return "";
        // Of what is only known within bounds no distance can be told.
        if (attainment.State == AttainmentState.Undecided || current.Quantity.Qualifier != Qualifier.Exact) return due < 100 ? PaceWords(target.Comparison, progress, due) : "";
        var within = attainment.State == AttainmentState.OnTrack ? "，在容差内" : "";
        // What is missing from a count can only add to it; of a rate nobody knows.
        var isLess = current.Gaps > 0 && !unit.IsPercent;
        var over = current.Quantity.Value - aim;
        return target.Comparison switch
        {
            Comparison.AtMost when over > 0 => $"超出上限{Gap()}{(isLess ? "以上" : "")}{within}",
            Comparison.AtMost when due < 100 && progress > due => $"比序时多用{QuantityText.Digits(progress - due)}个百分点{(isLess ? "以上" : "")}{within}",
            Comparison.AtMost => "未超上限，期末定论",
            Comparison.Equal when over > 0 => $"高出目标{Gap()}{(isLess ? "以上" : "")}{within}",
            _ when due < 100 && progress >= due => "不慢于序时进度",
            _ when due < 100 => $"比序时{(isLess ? "至多" : "")}慢{QuantityText.Digits(due - progress)}个百分点{within}",
            _ => $"距目标{(isLess ? "至多" : "")}差{Gap()}{within}",
        };

        // Of a share as it is printed, so that a reader who subtracts finds the same; what is less than can be printed is still not nothing.
        string Gap()
        {
            if (!unit.IsPercent) return QuantityText.Of(Quantity.Exact(Math.Abs(over)), unit).ToString();
            var printed = Math.Abs(Quantity.RoundHalfUp(current.Quantity.Value, 2) - aim);
            return printed == 0 ? "不足0.01个百分点" : $"{QuantityText.Digits(printed)}个百分点";
        }
    }

    /// <summary>Where 滞后 and 严重滞后 begin, in a sentence that stands wherever targets are judged.</summary>
    public static string Legend(this AttainmentThresholds thresholds) =>
        $"容差{QuantityText.Digits(thresholds.Behind)}个百分点：以内为正常，超过为滞后，超过{QuantityText.Digits(thresholds.FarBehind)}个为严重滞后；数量超上限即滞后";

    private static string PaceWords(Comparison comparison, decimal progress, decimal due) =>
        $"{(comparison == Comparison.AtMost ? "为上限的" : "完成")}{QuantityText.Digits(progress)}%，序时进度{QuantityText.Digits(due)}%";

    // The year is not over in the data: how much of it is done, and how much would be due.
    private static string SoFar(Attainment attainment, Unit unit) => attainment switch
    {
        { Current.Period: var period, Progress: { } progress, Due: < 100 and var due, Target.Comparison: var comparison } =>
            $"；{period.Name}{PaceWords(comparison, progress, due)}",
        { Current.Period: { Length: not PeriodLength.Year } period } => $"（{period.Name}{QuantityText.Of(attainment.Current!.Value.Quantity, unit, attainment.Current.Value.IsComputed)}）",
        _ => "",
    };
}
