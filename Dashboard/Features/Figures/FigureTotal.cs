using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Figures;

/// <summary>What the figures of a table add up to, by the rules of the house; or why they must not be added.</summary>
/// <param name="Text">The sum with its unit, or 不可相加 and the reason.</param>
/// <param name="Over">What was added, in words; empty where nothing was.</param>
/// <param name="Gaps">How many parts are missing from the sum.</param>
public sealed record FigureTotal(string Text, string Over = "", int Gaps = 0)
{
    /// <summary>Adds figures of one flow: of several departments in one period, or of one department in several.</summary>
    /// <returns>The total; null where there are not two figures.</returns>
    public static FigureTotal? Of(Snapshot snapshot, IEnumerable<(Indicator Indicator, DepartmentScope Whose, Figure Figure)> figures)
    {
        var parts = new List<(DepartmentScope Whose, Figure Figure)>();
        Indicator? indicator = null;
        foreach (var (measured, whose, figure) in figures)
        {
            if (indicator is not null && measured.Id != indicator.Id) return Not("所列不止一项指标");
            indicator = measured;
            parts.Add((whose, figure));
        }

        if (indicator is null || parts.Count < 2) return null;
        if (indicator is not { Kind: IndicatorKind.Flow, Timing: Timing.InPeriod, IsDerived: false }) return Not("只有期内发生的数量可以相加");
        var whom = parts.Select(p => p.Whose).Distinct().ToArray();
        var periods = parts.Select(p => p.Figure.Period).Distinct().ToArray();
        return (whom, periods) switch
        {
            (_, [var period]) => OverDepartments(snapshot, indicator, period, whom),
            ([var one], _) => OverTime(snapshot, indicator, one, [.. parts.Select(p => p.Figure)]),
            _ => Not("部门和时期都不止一个"),
        };
    }

    private static FigureTotal OverDepartments(Snapshot snapshot, Indicator indicator, Period period, DepartmentScope[] whom)
    {
        if (Array.Exists(whom, w => w.OnlyId is null)) return Not("全旗数已包含各部门");
        string[] ids = [.. whom.Select(w => w.OnlyId!)];
        if (ids.Select(snapshot.Catalogue.Department).OfType<Department>().Any(d => d.OverlapIds.Intersect(ids, StringComparer.Ordinal).Any())) return Not("部门的统计范围有重叠");
        return snapshot.FigureOf(indicator.Id, period, DepartmentScope.Of(ids)) is { } sum
            ? Sum(sum.Quantity, indicator, $"{ids.Length}个部门，{period.Name}", sum.Gaps)
            : Not("缺少可以相加的数据");
    }

    private static FigureTotal OverTime(Snapshot snapshot, Indicator indicator, DepartmentScope whose, Figure[] figures)
    {
        Array.Sort(figures, (a, b) => a.Period.CompareTo(b.Period));
        for (var i = 1; i < figures.Length; i++)
        {
            if (figures[i].Period.Start <= figures[i - 1].Period.End) return Not("所列时期互相重叠");
            if (figures[i].Break) return Not($"{figures[i].Period.Name}起口径不同");
        }

        var sum = figures.Select(f => f.Quantity).Aggregate((a, b) => a + b);
        return Sum(sum, indicator, $"{snapshot.Catalogue.NameOf(whose)}，{figures.Length}个时期", figures.Sum(f => f.Gaps));
    }

    // A plain count in full; what is only known roughly in the words for it.
    private static FigureTotal Sum(Quantity sum, Indicator indicator, string over, int gaps) =>
        new(sum.Qualifier == Qualifier.Exact ? QuantityText.Raw(sum.Value, indicator.Unit) : QuantityText.Of(sum, indicator.Unit, true).ToString(), over, gaps);

    private static FigureTotal Not(string why) => new($"不可相加（{why}）");
}
