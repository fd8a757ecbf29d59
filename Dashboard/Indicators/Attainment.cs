namespace Wusheng.Dashboard.Indicators;

/// <summary>How a value stands against its target.</summary>
public enum AttainmentState
{
    /// <summary>达成: the target is met.</summary>
    Achieved,

    /// <summary>正常: on the way, less than the first threshold behind.</summary>
    OnTrack,

    /// <summary>滞后: behind by more than the first threshold, or a direction not kept.</summary>
    Behind,

    /// <summary>严重滞后: behind by more than the second threshold.</summary>
    FarBehind,

    /// <summary>无数据: there is a target, but no value yet.</summary>
    NoData,

    /// <summary>未设量化目标: nothing to hold the value against.</summary>
    NotQuantified,

    /// <summary>无法判断: the value is only known within bounds, and the judgement would differ between them.</summary>
    Undecided,
}

/// <summary>Where 滞后 and 严重滞后 begin, in percentage points behind what is due by now.</summary>
/// <param name="Behind">Above this many points behind: 滞后. 10 unless configured.</param>
/// <param name="FarBehind">Above this many points behind: 严重滞后. 30 unless configured.</param>
public sealed record AttainmentThresholds(decimal Behind = 10m, decimal FarBehind = 30m);

/// <summary>The judgement on one target at one day, with what it was judged by.</summary>
/// <param name="State">The judgement.</param>
/// <param name="Target">The aim; null where there is none.</param>
/// <param name="Current">The value judged; null where there is none.</param>
/// <param name="Baseline">The level a direction is measured against.</param>
/// <param name="Progress">Percent of the target reached; null for directions and where there is no value.</param>
/// <param name="Due">Percent that is due by now (序时进度): the share of the period elapsed for a flow, 100 for all else.</param>
public sealed record Attainment(
    AttainmentState State, Target? Target, Figure? Current = null, Figure? Baseline = null, decimal? Progress = null, decimal? Due = null)
{
    private static readonly AttainmentState[] s_worstFirst =
    [
        AttainmentState.FarBehind, AttainmentState.Behind, AttainmentState.Undecided, AttainmentState.OnTrack, AttainmentState.Achieved,
        AttainmentState.NoData, AttainmentState.NotQuantified,
    ];

    /// <summary>How far from what is due by now, in percent of the target: larger is worse. 0 where no number is aimed at.</summary>
    public decimal Shortfall => (Progress, Due, Target?.Comparison) switch
    {
        ({ } progress, { } due, Comparison.AtMost) => progress - due,
        ({ } progress, { } due, Comparison.Equal) => Math.Abs(due - progress),
        ({ } progress, { } due, _) => due - progress,
        _ => 0,
    };

    /// <summary>All judgements from the worst to the best, then what cannot be judged.</summary>
    public static IReadOnlyList<AttainmentState> WorstFirst => s_worstFirst;

    /// <summary>The place of a judgement among <see cref="WorstFirst"/>, 0 for the worst.</summary>
    public static int Severity(AttainmentState state) => Array.IndexOf(s_worstFirst, state);

    /// <summary>Judges a value by a target.</summary>
    /// <param name="target">The aim, or null.</param>
    /// <param name="indicator">What is measured.</param>
    /// <param name="current">The value of the target's period, or of the months of it that are known.</param>
    /// <param name="baseline">The level a direction is measured against.</param>
    /// <param name="today">The day it is judged on; what is due is never more than the share of the period that <paramref name="current"/> speaks of.</param>
    /// <param name="thresholds">Where being behind begins.</param>
    /// <param name="isBroken">Whether the way of counting changed between baseline and value.</param>
    public static Attainment Of(
        Target? target, Indicator indicator, Figure? current, Figure? baseline, DateOnly today, AttainmentThresholds thresholds, bool isBroken = false)
    {
        if (target is null) return new(AttainmentState.NotQuantified, null);
        if (current is not { } now) return new(AttainmentState.NoData, target, null, baseline);
        var over = today > target.Period.End && now.Period.End >= target.Period.End;
        if (target.Kind == TargetKind.Direction)
        {
            if (baseline is not { } from) return new(AttainmentState.NoData, target, current);
            var isIncomplete = indicator.Kind != IndicatorKind.Rate && (now.Gaps > 0 || from.Gaps > 0);
            return new(isBroken || isIncomplete ? AttainmentState.Undecided : DirectionState(target, indicator, now.Quantity, from.Quantity), target, current, baseline);
        }

        var aim = target.Value ?? 1m;
        var asOf = today < now.Period.End ? today : now.Period.End;
        var due = indicator.Kind == IndicatorKind.Flow ? target.Period.ElapsedShare(asOf) * 100 : 100m;
        AttainmentState State(decimal value) => ValueState(target, indicator, value, aim, due, over, thresholds);
        var quantity = now.Quantity;
        var state = State(quantity.Value);
        if (State(quantity.Low) != state || State(quantity.High) != state || (now.Gaps > 0 && MayChange(state, target, indicator))) state = AttainmentState.Undecided;
        return new(state, target, current, baseline, aim == 0 ? null : quantity.Value / aim * 100, due);
    }

    // What is missing from a count can only add to it: enough stays enough, and too much stays too much. A rate is judged by what is known of it.
    private static bool MayChange(AttainmentState state, Target target, Indicator indicator) =>
        indicator.Kind != IndicatorKind.Rate
        && (target.Comparison == Comparison.Equal || state.IsBehind() != (target.Comparison == Comparison.AtMost));

    private static AttainmentState DirectionState(Target target, Indicator indicator, Quantity now, Quantity from)
    {
        var up = target.Comparison == Comparison.Increase || (target.Comparison == Comparison.Maintain && indicator.Direction != Direction.Lower);
        var (better, least, most) = up ? (now, from.Low, from.High) : (-now, -from.High, -from.Low);
        var orEqual = target.Comparison == Comparison.Maintain;
        bool Beyond(decimal value, decimal level) => value > level || (orEqual && value == level);
        return Beyond(better.Low, most) ? AttainmentState.Achieved : !Beyond(better.High, least) ? AttainmentState.Behind : AttainmentState.Undecided;
    }

    private static AttainmentState ValueState(
        Target target, Indicator indicator, decimal value, decimal aim, decimal due, bool over, AttainmentThresholds thresholds)
    {
        var isCounted = indicator.Kind == IndicatorKind.Flow;
        var met = target.Comparison switch
        {
            Comparison.AtMost => value <= aim,
            Comparison.Equal => value == aim,
            _ => value >= aim,
        };
        // Staying under a ceiling is only achieved when the period is over.
        if (met && (over || target.Comparison != Comparison.AtMost)) return AttainmentState.Achieved;
        // Something to be done by the end of the period is not late before.
        if (target.Kind == TargetKind.Milestone && !over) return AttainmentState.OnTrack;

        var progress = aim == 0 ? 0 : value / aim * 100;
        var behind = target.Comparison switch
        {
            // Of a ceiling no more should be used up than of the time; of one on a level or a rate, nothing should stand above it.
            Comparison.AtMost when isCounted => aim > 0 ? progress - due : value > 0 ? decimal.MaxValue : 0,
            Comparison.AtMost => indicator.Unit.IsPercent ? value - aim : aim == 0 ? decimal.MaxValue : progress - 100,
            _ when indicator.Unit.IsPercent => Math.Abs(aim - value),
            Comparison.Equal when progress > 100 => progress - 100,
            _ => due - progress,
        };
        // What has been counted beyond a ceiling cannot be taken back, however little it is.
        return behind > thresholds.FarBehind ? AttainmentState.FarBehind
            : behind > thresholds.Behind || (isCounted && target.Comparison == Comparison.AtMost && !met) ? AttainmentState.Behind
            : AttainmentState.OnTrack;
    }
}
