using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>The few steps in which a heat map shows its values: of one length, or with about as many values each where one step would hold nearly all.</summary>
/// <param name="Bounds">Where each step but the lowest begins, ascending.</param>
/// <param name="Names">What each step spans, with its unit: 20%–40%.</param>
internal sealed record HeatSteps(IReadOnlyList<decimal> Bounds, IReadOnlyList<string> Names)
{
    private const int Most = 5;

    // One step with so many of the values tells nothing about them.
    private const double Crowded = 0.7;

    /// <summary>The steps of a chart.</summary>
    public static HeatSteps Of(Plot plot)
    {
        var levels = plot.LevelsOfScale;
        // With a range, charts side by side have the same steps whatever their values.
        var isGiven = plot.Chart.Range is not null;
        var scale = AxisScale.ForSteps(levels, plot.Chart.Unit, Most);
        if (!isGiven && scale.Ticks.Count < Most) scale = AxisScale.ForSteps(levels, plot.Chart.Unit, Most * 2 - 2);
        decimal[] bounds = [.. scale.Ticks.Skip(1).SkipLast(1).Select(t => (decimal)Math.Round(t, 9))];
        if (!isGiven) bounds = Thinned(bounds, levels);
        if (!isGiven && levels.Count >= Most * 4 && IsCrowded(levels, bounds) && EvenlyFilled(levels) is { Length: >= 2 } even) bounds = even;
        return new(bounds, NamesOf(plot.Chart.Unit, bounds, levels));
    }

    /// <summary>The step a value lies in, from 0.</summary>
    public int StepOf(decimal value)
    {
        var step = 0;
        while (step < Bounds.Count && value >= Bounds[step]) step++;
        return step;
    }

    /// <summary>Where a step lies among the colours: fewer steps use the far ends, since they are told apart best.</summary>
    public int ColourOf(int step) => Bounds.Count == 0 ? Most - 1 : (int)Math.Round((double)step * (Most - 1) / Bounds.Count);

    // The outermost step with fewer values joins its neighbour until there are few enough.
    private static decimal[] Thinned(decimal[] bounds, List<decimal> levels)
    {
        while (bounds.Length >= Most)
        {
            var isLowFuller = levels.Count(l => l < bounds[0]) > levels.Count(l => l >= bounds[^1]);
            bounds = isLowFuller ? bounds[..^1] : bounds[1..];
        }

        return bounds;
    }

    private static bool IsCrowded(List<decimal> levels, decimal[] bounds) =>
        levels.CountBy(l => bounds.Count(b => l >= b)).Max(p => p.Value) > levels.Count * Crowded;

    private static decimal[] EvenlyFilled(List<decimal> levels)
    {
        var ordered = levels.Order().ToArray();
        return [.. Enumerable.Range(1, Most - 1).Select(k => Rounded(ordered[ordered.Length * k / Most])).Distinct().Order().Where(b => b > ordered[0] && b <= ordered[^1])];
    }

    // To two digits, which can be read and remembered.
    private static decimal Rounded(decimal value)
    {
        if (value == 0) return 0;
        var unit = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)Math.Abs(value))) - 1);
        return Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit;
    }

    private static List<string> NamesOf(Unit unit, decimal[] bounds, List<decimal> levels)
    {
        // In one magnitude throughout, or in none.
        var (magnitude, divisor) = unit.IsPercent ? ("", 1) : bounds.Where(b => b != 0).Select(Math.Abs).DefaultIfEmpty().Min() switch
        {
            >= 1e8m => ("亿", 1e8m),
            >= 1e4m => ("万", 1e4m),
            _ => ("", 1),
        };
        // Of things that are counted, the next step begins with the next number.
        var counted = magnitude.Length == 0 && !unit.IsPercent && levels.TrueForAll(l => l == decimal.Truncate(l)) && Array.TrueForAll(bounds, b => b == decimal.Truncate(b));
        if (bounds.Length == 0) return [$"{Number(levels.Min())}{unit.Symbol}"];
        List<string> names = [$"低于{Number(bounds[0])}{unit.Symbol}"];
        for (var i = 1; i < bounds.Length; i++)
        {
            var last = counted ? bounds[i] - 1 : bounds[i];
            names.Add(last == bounds[i - 1] ? $"{Number(last)}{unit.Symbol}" : $"{Number(bounds[i - 1])}–{Number(last)}{unit.Symbol}");
        }

        names.Add($"{Number(bounds[^1])}{unit.Symbol}以上");
        return names;

        string Number(decimal value) => (value / divisor).ToString("#,0.####", CultureInfo.InvariantCulture) + magnitude;
    }
}
