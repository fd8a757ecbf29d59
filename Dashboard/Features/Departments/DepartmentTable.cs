using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Departments;

/// <summary>The departments by one indicator.</summary>
/// <param name="Ranking">All departments that report it.</param>
/// <param name="Rows">Those that were asked for, in the order that was asked for.</param>
/// <param name="Total">The whole banner: of a rate not the sum of the rows, but recomputed.</param>
/// <param name="TotalTrend">Its last two years.</param>
/// <param name="Message">How the departments stand, in one sentence.</param>
/// <param name="States">How many departments stand how against a target of their own, in the order in which they are listed.</param>
public sealed record DepartmentTable(
    Ranking Ranking, IReadOnlyList<DepartmentFigure> Rows, Headline Total, Chart? TotalTrend, string Message, IReadOnlyList<(AttainmentState State, int Count)> States)
{
    /// <summary>Builds the table of an indicator.</summary>
    /// <param name="view">The figures, and for when.</param>
    /// <param name="indicator">By what.</param>
    /// <param name="asked">Which rows, and in which order.</param>
    /// <param name="placeOf">The words a figure was read from, by indicator and department.</param>
    /// <param name="figureUrl">Where a mark leads.</param>
    public static DepartmentTable Of(Viewpoint view, Indicator indicator, DepartmentsAsked asked, Func<string, string, SourcePlace?> placeOf, FigureUrl figureUrl)
    {
        var whole = view with { Departments = default };
        var ranking = Ranking.Of(view.Snapshot, indicator, view.Period);
        var all = ranking.Standings.Select(s => view.Catalogue.Department(s.DepartmentId)).OfType<Department>()
            .Select(d => DepartmentFigure.Of(view with { PlaceOf = id => placeOf(id, d.Id) }, d, ranking, figureUrl)).ToArray();
        var rows = all
            .Where(r => r.Department.Name.Contains(asked.Name, StringComparison.OrdinalIgnoreCase) && (asked.State is null || r.Headline.Attainment.State == asked.State));
        return new(
            ranking, [.. InOrder(rows, asked)], Headline.Of(whole, indicator), new ChartComposer(view.Snapshot, figureUrl).ComposeTrend(indicator, view.Period),
            MessageOf(ranking, all),
            [.. Attainment.WorstFirst.Select(s => (State: s, Count: all.Count(r => r.Headline.Attainment.State == s))).Where(s => s.Count > 0)]);
    }

    // What is not known comes last, whichever way the rest is turned.
    private static IEnumerable<DepartmentFigure> InOrder(IEnumerable<DepartmentFigure> rows, DepartmentsAsked asked)
    {
        if (asked.Order == DepartmentOrder.Name)
        {
            return asked.Descending ? rows.OrderByDescending(r => r.Department.Id, StringComparer.Ordinal) : rows.OrderBy(r => r.Department.Id, StringComparer.Ordinal);
        }

        decimal? KeyOf(DepartmentFigure row) => asked.Order switch
        {
            DepartmentOrder.Value => row.Headline.Figure?.Quantity.Value,
            DepartmentOrder.Growth => row.Headline.Growth.Growth?.Change.Value,
            DepartmentOrder.State => Attainment.Severity(row.Headline.Attainment.State),
            DepartmentOrder.Share => row.Standing.Share?.Value,
            DepartmentOrder.Gaps => row.Headline.Figure is { } figure ? figure.Gaps : int.MaxValue,
            _ => row.Standing.Rank,
        };

        var keyed = rows.Select(r => (Row: r, Key: KeyOf(r))).OrderBy(r => r.Key is null);
        return (asked.Descending ? keyed.ThenByDescending(r => r.Key) : keyed.ThenBy(r => r.Key)).Select(r => r.Row);
    }

    private static string MessageOf(Ranking ranking, DepartmentFigure[] all)
    {
        var judged = all.Where(r => r.Headline.Attainment.Target is not null).ToArray();
        var behind = judged.Where(r => r.IsBehind).OrderBy(r => Attainment.Severity(r.Headline.Attainment.State)).ThenByDescending(r => r.Standing.Rank).ToArray();
        var incomplete = all.Where(r => !r.Standing.IsComplete).ToArray();
        string standing = judged.Length > 0
            ? $"{judged.Length}个有目标的部门中{(behind.Length > 0 ? $"{behind.Length}个滞后：{Names(behind)}" : "没有滞后的")}"
            : ExtremesOf(ranking, all);
        return incomplete.Length == 0 ? standing : $"{standing}；{incomplete.Length}个数据不全，不参加排名：{Names(incomplete)}";
    }

    private static string ExtremesOf(Ranking ranking, DepartmentFigure[] all)
    {
        var complete = all.Where(r => r.Standing.IsComplete).OrderBy(r => r.Standing.Rank ?? 0).ToArray();
        var name = ranking.Indicator.Name;
        if (complete.Length == 0) return $"没有一个部门的{name}在{ranking.Period.Name}报齐";
        if (!ranking.IsMeaningful) return $"{complete.Length}个部门报送{name}；中性指标，多少不分好坏，不排名";
        return complete.Length == 1
            ? $"只有{complete[0].Department.Name}报齐{name}：{Text(complete[0])}"
            : $"{complete.Length}个部门报齐{name}，首位{complete[0].Department.Name}{Text(complete[0])}，末位{complete[^1].Department.Name}{Text(complete[^1])}";
    }

    private static string Names(IEnumerable<DepartmentFigure> rows) => string.Join("、", rows.Select(r => r.Department.Name));

    private static string Text(DepartmentFigure row) =>
        row.Headline.Figure is { } figure ? QuantityText.Of(figure.Quantity, row.Headline.Indicator.Unit, figure.IsComputed).ToString() : Wording.Missing;
}
