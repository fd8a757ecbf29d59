namespace Wusheng.Dashboard.Indicators;

/// <summary>A change against the same period last year (同比), always with the base it is measured from.</summary>
/// <param name="Change">How much: percent, or percentage points where the values are percentages.</param>
/// <param name="InPoints">True where <paramref name="Change"/> is in 百分点.</param>
/// <param name="BasePeriod">The period compared with.</param>
/// <param name="BaseFigure">The value compared with.</param>
/// <param name="StatedBy">The indicator in which the source itself states this growth; null where we computed it.</param>
public sealed record Growth(Quantity Change, bool InPoints, Period BasePeriod, Figure? BaseFigure, string? StatedBy = null)
{
    private static readonly Formula s_percent = Formula.Parse("({now} - {before}) / {before} * 100");
    private static readonly Formula s_points = Formula.Parse("{now} - {before}");

    /// <summary>Whether it rests on a base that is itself worked out.</summary>
    public bool IsImplied => StatedBy is null && BaseFigure is { Status: ObservationStatus.Implied };

    /// <summary>Whether it differs from what one gets from the two values as they are printed, since it is worked out before these are rounded.</summary>
    public bool IsOffPrinted { get; init; }

    /// <summary>Compares the values of two periods.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="period">The later period.</param>
    /// <param name="now">Its value.</param>
    /// <param name="before">The value of the same period a year before.</param>
    /// <param name="isBroken">Whether the way of counting changed in between.</param>
    /// <returns>The growth, or the reason there is none: no base, a break in between, parts missing from either, a change compared with a change.</returns>
    public static GrowthAnswer Between(Indicator indicator, Period period, Figure? now, Figure? before, bool isBroken)
    {
        var basePeriod = period.YearBefore;
        if (indicator.Kind == IndicatorKind.Change) return new("本身是变化幅度，不再计算同比");
        if (now is not { } later) return new($"{period.Name}无数据");
        if (before is not { } earlier) return new($"{basePeriod.Name}无数据，无法计算同比");
        if (isBroken) return new($"{period.Name}与{basePeriod.Name}口径不同，不可比");
        // What is missing from one and not from the other would look like growth.
        if (later.Gaps > 0) return new($"{period.Name}缺{later.Gaps}项数据，不可比");
        if (earlier.Gaps > 0) return new($"{basePeriod.Name}缺{earlier.Gaps}项数据，不可比");
        if (!indicator.Unit.IsPercent && earlier.Quantity.Value < 0) return new($"{basePeriod.Name}为负，无法计算同比");
        var formula = indicator.Unit.IsPercent ? s_points : s_percent;
        return formula.Evaluate(id => id == "now" ? later.Quantity : earlier.Quantity) is { } change
            ? new(new Growth(change, indicator.Unit.IsPercent, basePeriod, earlier) { IsOffPrinted = indicator.Unit.IsPercent && IsOff(change, later.Quantity, earlier.Quantity) })
            : new($"{basePeriod.Name}为零，无法计算同比");
    }

    // Of values known within bounds, nobody expects the last digit to add up.
    private static bool IsOff(Quantity change, Quantity now, Quantity before) =>
        change.Qualifier == Qualifier.Exact && Quantity.RoundHalfUp(now.Value, 2) - Quantity.RoundHalfUp(before.Value, 2) != Quantity.RoundHalfUp(change.Value, 2);
}

/// <summary>A growth, or the reason there is none in words.</summary>
public readonly record struct GrowthAnswer
{
    /// <summary>There is one.</summary>
    public GrowthAnswer(Growth growth) => Growth = growth;

    /// <summary>There is none.</summary>
    public GrowthAnswer(string whyNot) => WhyNot = whyNot;

    /// <summary>The growth; null where there is none.</summary>
    public Growth? Growth { get; }

    /// <summary>Why there is none; null where there is one.</summary>
    public string? WhyNot { get; }
}
