using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <summary>The message of a comparison: who is highest and lowest, how far apart, or how much has changed. Says only what the bounds of the values allow.</summary>
public static class Contrast
{
    private static readonly Unit s_points = new("个百分点");
    private static readonly Unit s_percent = new("%");
    private static readonly Formula s_more = Formula.Parse("({high} - {low}) / {low} * 100");
    private static readonly Formula s_times = Formula.Parse("{high} / {low}");

    /// <summary>甲最高（98.5%），乙最低（62.1%），相差36.4个百分点; null where there are not two, or where nobody can be said to be highest or lowest.</summary>
    /// <param name="figures">Names and values.</param>
    /// <param name="unit">Their unit.</param>
    /// <param name="areAlike">Whether they count the same thing, so that one may be told in terms of another.</param>
    public static string? Extremes(IReadOnlyList<(string Name, Figure Figure)> figures, Unit unit, bool areAlike = true)
    {
        if (figures.Count < 2) return null;
        var (high, low) = (figures.Max(f => f.Figure.Quantity.Value), figures.Min(f => f.Figure.Quantity.Value));
        var highest = figures.Where(f => f.Figure.Quantity.Value == high).ToArray();
        var lowest = figures.Where(f => f.Figure.Quantity.Value == low).ToArray();
        if (high == low) return highest.All(f => f.Figure.Quantity.Qualifier == Qualifier.Exact) ? $"{figures.Count}个相同，均为{QuantityText.Of(highest[0].Figure.Quantity, unit, highest[0].Figure.IsComputed)}" : null;
        var others = figures.Except(highest).ToArray();
        var isHighest = highest.Min(f => f.Figure.Quantity.Low) > others.Max(f => f.Figure.Quantity.High);
        var isLowest = lowest.Max(f => f.Figure.Quantity.High) < figures.Except(lowest).Min(f => f.Figure.Quantity.Low);
        string[] said = [isHighest ? Who(highest, "最高", unit) : "", isLowest ? Who(lowest, "最低", unit) : "", isHighest && isLowest && areAlike ? Apart(highest[0].Figure, lowest[0].Figure, unit) : ""];
        return isHighest || isLowest ? string.Join('，', said.Where(s => s.Length > 0)) : null;
    }

    /// <summary>比2024年同期增长8%, or why nothing can be said.</summary>
    public static string Growth(GrowthAnswer answer)
    {
        if (answer.Growth is not { } growth) return answer.WhyNot!;
        var amount = growth.Change.Value < 0 ? -growth.Change : growth.Change;
        var text = QuantityText.Of(amount, growth.InPoints ? s_points : s_percent, growth.StatedBy is null);
        return $"比{growth.BasePeriod.Name}" + growth.Change.Value switch { 0 => "持平", < 0 => $"下降{text}", _ => (growth.InPoints ? "上升" : "增长") + text };
    }

    private static string Who((string Name, Figure Figure)[] same, string word, Unit unit) => same switch
    {
        [var one] => $"{one.Name}{word}{InBrackets(one.Figure, unit)}",
        [var one, var two] => $"{one.Name}与{two.Name}并列{word}{InBrackets(one.Figure, unit)}",
        _ => $"{same[0].Name}等{same.Length}个并列{word}{InBrackets(same[0].Figure, unit)}",
    };

    private static string InBrackets(Figure figure, Unit unit) =>
        $"（{QuantityText.Of(figure.Quantity, unit, figure.IsComputed)}{(figure.Gaps > 0 ? $"，缺{figure.Gaps}项" : "")}）";

    private static string Apart(Figure high, Figure low, Unit unit)
    {
        // What is incomplete is not measured against anything.
        if (high.Gaps + low.Gaps > 0) return "";
        if (unit.IsPercent) return $"相差{QuantityText.Of(high.Quantity - low.Quantity, s_points, true)}";
        if (low.Quantity.Low <= 0) return $"相差{QuantityText.Of(high.Quantity - low.Quantity, unit, true)}";
        Quantity? Evaluated(Formula formula) => formula.Evaluate(id => id == "high" ? high.Quantity : low.Quantity);
        return high.Quantity.Value >= 2 * low.Quantity.Value
            ? $"前者是后者的{QuantityText.Of(Evaluated(s_times)!.Value, new("倍"), true)}"
            : $"前者比后者多{QuantityText.Of(Evaluated(s_more)!.Value, s_percent, true)}";
    }
}
