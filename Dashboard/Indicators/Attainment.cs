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
    /// <summary>Judges <paramref name="series"/> by <paramref name="target"/> as of <paramref name="today"/>.</summary>
    /// <param name="target">The aim, or null.</param>
    /// <param name="indicator">What is measured.</param>
    /// <param name="series">Its values, of the target's department.</param>
    /// <param name="today">The day it is judged on.</param>
    /// <param name="thresholds">Where being behind begins.</param>
    public static Attainment Of(Target? target, Indicator indicator, Series series, DateOnly today, AttainmentThresholds thresholds)
    {
        if (target is null) return new(AttainmentState.NotQuantified, null);
        var baseline = target.Baseline is { } basePeriod ? series.At(basePeriod) : null;
        if (series.At(target.Period) is not { } current) return new(AttainmentState.NoData, target, null, baseline);
        var value = current.Quantity.Value;

        if (target.Kind == TargetKind.Direction)
        {
            if (baseline is not { } from) return new(AttainmentState.NoData, target, current);
            var kept = target.Comparison switch
            {
                Comparison.Increase => value > from.Quantity.Value,
                Comparison.Decrease => value < from.Quantity.Value,
                _ => indicator.Direction == Direction.Lower ? value <= from.Quantity.Value : value >= from.Quantity.Value,
            };
            return new(kept ? AttainmentState.Achieved : AttainmentState.Behind, target, current, baseline);
        }

        var aim = target.Value ?? 1m;
        var over = today > target.Period.End;
        var due = indicator.Kind == IndicatorKind.Flow ? target.Period.ElapsedShare(today) * 100 : 100m;
        var progress = aim == 0 ? (decimal?)null : value / aim * 100;
        var met = target.Comparison switch
        {
            Comparison.AtMost => value <= aim,
            Comparison.Equal => value == aim,
            _ => value >= aim,
        };
        if (met)
        {
            // Staying under a ceiling is only achieved when the period is over.
            var state = target.Comparison == Comparison.AtMost && !over ? AttainmentState.OnTrack : AttainmentState.Achieved;
            return new(state, target, current, baseline, progress, due);
        }

        var behind = target.Comparison switch
        {
            Comparison.AtMost => indicator.Unit.IsPercent ? value - aim : aim == 0 ? decimal.MaxValue : value / aim * 100 - 100,
            _ when indicator.Unit.IsPercent => Math.Abs(aim - value),
            Comparison.Equal when progress > 100 => progress.Value - 100,
            _ => due - (progress ?? 0),
        };
        return new(
            behind > thresholds.FarBehind ? AttainmentState.FarBehind : behind > thresholds.Behind ? AttainmentState.Behind : AttainmentState.OnTrack,
            target, current, baseline, progress, due);
    }
}
