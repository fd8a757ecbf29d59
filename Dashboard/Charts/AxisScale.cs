using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <summary>A value axis with round steps (1, 2, 2.5 or 5 times a power of ten), labelled in one magnitude throughout: all in 万 or none.</summary>
/// <param name="Minimum">Its lower end.</param>
/// <param name="Maximum">Its upper end.</param>
/// <param name="Step">The distance between two ticks.</param>
/// <param name="Magnitude">万 or 亿 where the labels count in them; else empty.</param>
public sealed record AxisScale(double Minimum, double Maximum, double Step, string Magnitude)
{
    private static readonly double[] s_steps = [1, 2, 2.5, 5, 10];

    /// <summary>Where labels and grid lines stand, the lowest first.</summary>
    public IReadOnlyList<double> Ticks { get; } =
        [.. Enumerable.Range(0, (int)Math.Round((Maximum - Minimum) / Step) + 1).Select(i => Minimum + i * Step).Select(t => Math.Abs(t) < Step / 2 ? 0 : t)];

    /// <summary>An axis for bars: always from zero, since the length of a bar is what is compared.</summary>
    public static AxisScale ForBars(IEnumerable<decimal> values, Unit unit, int steps) => Of(values, unit, steps, fromZero: true);

    /// <summary>An axis for lines: from zero unless all values lie close together far above it, as rates near 100% do.</summary>
    public static AxisScale ForLine(IEnumerable<decimal> values, Unit unit, int steps)
    {
        var all = values.ToArray();
        var fromZero = all.Length < 2 || all.Min() <= 0 || all.Max() * 0.7m >= all.Min() || all.Max() == all.Min();
        return Of(all, unit, steps, fromZero);
    }

    /// <summary>At most so many steps of one length, for the colours of a heat map: from the lowest value, not from zero, since no length is compared.</summary>
    public static AxisScale ForSteps(IReadOnlyList<decimal> values, Unit unit, int most)
    {
        var scale = Of(values, unit, most, fromZero: false);
        for (var steps = most - 1; scale.Ticks.Count - 1 > most && steps > 0; steps--) scale = Of(values, unit, steps, fromZero: false);
        return scale;
    }

    /// <summary>Where a value lies, 0 at the lower and 1 at the upper end.</summary>
    public double Share(double value) => (value - Minimum) / (Maximum - Minimum);

    /// <summary>What stands at a tick.</summary>
    public string Label(double tick, Unit unit)
    {
        var divisor = Magnitude switch { "亿" => 1e8, "万" => 1e4, _ => 1 };
        // A step of 0.25 needs one digit more than its magnitude says.
        var decimals = (int)Math.Clamp(1 - Math.Floor(Math.Log10(Step / divisor)), 0, 12);
        return (tick / divisor).ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture) + (unit.IsPercent ? "%" : "");
    }

    private static AxisScale Of(IEnumerable<decimal> values, Unit unit, int steps, bool fromZero)
    {
        double low = double.MaxValue, high = double.MinValue;
        var whole = !unit.IsPercent;
        foreach (var value in values)
        {
            low = Math.Min(low, (double)value);
            high = Math.Max(high, (double)value);
            whole &= value == decimal.Truncate(value);
        }

        if (low > high) (low, high) = (0, 0);
        if (fromZero) (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        if (low == high) (low, high) = (Math.Min(low, 0), high > 0 ? high : low < 0 ? 0 : unit.IsPercent ? 100 : 1);
        // A share is seen against the whole; a small rate (a growth of 3%) would vanish there.
        if (unit.IsPercent && fromZero && low >= 0 && high is > 50 and <= 100) high = 100;

        var step = NiceStep((high - low) / Math.Max(1, steps), whole);
        var minimum = Math.Floor(low / step + 1e-9) * step;
        var maximum = Math.Ceiling(high / step - 1e-9) * step;
        if (unit.IsPercent && high <= 100) maximum = Math.Min(maximum, Math.Max(100, high));
        var largest = Math.Max(Math.Abs(minimum), Math.Abs(maximum));
        return new(minimum, maximum, step, unit.IsPercent || largest < 1e4 ? "" : largest < 1e8 ? "万" : "亿");
    }

    private static double NiceStep(double rough, bool whole)
    {
        if (whole && rough <= 1) return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        foreach (var factor in s_steps)
        {
            if (whole && power < 10 && factor * power % 1 != 0) continue;
            if (factor * power >= rough * (1 - 1e-9)) return factor * power;
        }

        return 10 * power;
    }
}
