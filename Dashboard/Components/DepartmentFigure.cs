using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

/// <summary>An indicator of one department: all that is said of it alone, and where it stands among the departments.</summary>
/// <param name="Department">Whose figure it is.</param>
/// <param name="Headline">Value, change, attainment against its own target, and where it comes from.</param>
/// <param name="Ranking">All departments that report the indicator.</param>
/// <param name="Standing">Its place among them.</param>
/// <param name="BannerTarget">The target of the whole banner, to be named where the department has none; null where there is none either.</param>
/// <param name="Trend">Its last two years; null where it is fewer than two values.</param>
/// <param name="Through">The newest period it has a figure for; null where it has none.</param>
/// <param name="Gaps">What is missing from its value, in order.</param>
public sealed record DepartmentFigure(
    Department Department, Headline Headline, Ranking Ranking, Standing Standing, Target? BannerTarget, Chart? Trend, Period? Through, IReadOnlyList<Gap> Gaps)
{
    /// <summary>Whether it is behind its own target, by a little or by far.</summary>
    public bool IsBehind => Headline.Attainment.State.IsBehind();

    /// <summary>What should be known of it and is not, in words; empty where nothing is missing.</summary>
    public string Missing =>
        Headline.Figure is null ? $"{Ranking.Period.Name}{Wording.Missing}"
        : Gaps.Count > 0 ? "缺" + string.Join("、", Gaps.Select(g => g.Period.Name))
        : "";

    /// <summary>How far its figures reach, where they end before the period does: 数据到2025年8月; else empty.</summary>
    public string Reach => Through is { } through && through.End < Ranking.Period.End ? $"数据到{through.Name}" : "";

    /// <summary>Gathers an indicator of a department, whichever departments the viewpoint is on.</summary>
    public static DepartmentFigure Of(Viewpoint view, Department department, Ranking ranking, FigureUrl figureUrl)
    {
        var (snapshot, indicator, scope) = (view.Snapshot, ranking.Indicator, DepartmentScope.Of(department.Id));
        return new(
            department,
            Headline.Of(view with { Departments = scope }, indicator),
            ranking,
            ranking.Of(department.Id)!,
            view.Catalogue.TargetBeside(indicator.Id, Department.WholeBanner, view.Period),
            new ChartComposer(snapshot, figureUrl, scope).ComposeTrend(indicator, view.Period),
            snapshot.SeriesOf(indicator.Id, scope).Latest?.Period,
            snapshot.GapsOf(indicator.Id, ranking.Period, scope));
    }

    /// <summary>The indicators that a department has figures of its own for, in the order of their topics.</summary>
    public static IEnumerable<Indicator> ReportedBy(Snapshot snapshot, Department department) =>
        snapshot.Catalogue.Topics.SelectMany(t => snapshot.Catalogue.IndicatorsOf(t.Id))
            .Where(i => i is { Display: not Display.Hide, Timing: not Timing.PriorYear } && snapshot.DepartmentsOf(i.Id).Contains(department.Id, StringComparer.Ordinal));
}
