using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

/// <summary>What needs attention in a period: how the targets stand, what is behind, which rates are low, and what is left to do.</summary>
/// <param name="Judged">Every indicator that has a target for the plan's year, once.</param>
/// <param name="MissionRates">Rates in the domains of the mission of which more is better and that are not full, the lowest first.</param>
/// <param name="OtherRates">The same of the other domains.</param>
/// <param name="Outstanding">What is counted as left to do, those of the mission first, the largest first.</param>
public sealed record AttentionList(
    IReadOnlyList<Headline> Judged, IReadOnlyList<Headline> MissionRates, IReadOnlyList<Headline> OtherRates, IReadOnlyList<Headline> Outstanding)
{
    /// <summary>What is behind its target, the farthest first.</summary>
    public IEnumerable<Headline> Lagging =>
        Judged.Where(h => h.Attainment.State is AttainmentState.Behind or AttainmentState.FarBehind).OrderByDescending(h => h.Attainment.State)
            .ThenByDescending(h => h.Attainment.Shortfall);

    /// <summary>How many targets stand how, the worst first; empty where no figure has been held against any yet.</summary>
    public IReadOnlyList<(AttainmentState State, int Count)> Standing =>
        Judged.Any(h => h.Attainment.Current is not null)
            ? [.. Attainment.WorstFirst.Where(s => s != AttainmentState.NotQuantified).Select(state => (state, Judged.Count(h => h.Attainment.State == state))).Where(s => s.Item2 > 0)]
            : [];

    /// <summary>Gathers what needs attention as it is seen from a viewpoint.</summary>
    public static AttentionList Of(Viewpoint view)
    {
        var (catalogue, period) = (view.Catalogue, view.Period);
        IReadOnlyList<Headline> Headlines(IEnumerable<Indicator> indicators) => [.. indicators.Select(i => Headline.Of(view, i))];

        // A value of the year before stands beside its own year's figures on its page, but is nothing to attend to now.
        var figures = catalogue.Indicators
            .Where(i => i is { Display: Display.Show, Timing: not Timing.PriorYear })
            .Select(i => (Indicator: i, catalogue.Topic(i.TopicId)!.IsMission, Value: view.FigureOf(i)?.Quantity.Value))
            .Where(i => i.Value is not null)
            .ToArray();

        var rates = figures
            .Where(i => i.Indicator is { Kind: IndicatorKind.Rate, Unit.IsPercent: true, Direction: Direction.Higher } && i.Value < 100)
            .OrderBy(i => i.Value)
            .ToArray();

        var planYear = catalogue.PlanYearBeside(period);
        return new(
            Headlines(catalogue.Targets.Where(t => t.Period.WholeYear == planYear && t.DepartmentId == view.Departments.ToString())
                .Select(t => catalogue.Indicator(t.IndicatorId)).OfType<Indicator>().Where(i => i.Display != Display.Hide).Distinct()),
            Headlines(rates.Where(r => r.IsMission).Select(r => r.Indicator)),
            Headlines(rates.Where(r => !r.IsMission).Select(r => r.Indicator)),
            Headlines(figures
                .Where(i => i.Indicator is { IsDerived: true, Kind: IndicatorKind.Stock or IndicatorKind.Flow, Direction: Direction.Lower } && i.Value > 0)
                .OrderByDescending(i => i.IsMission).ThenByDescending(i => i.Value)
                .Select(i => i.Indicator)));
    }
}
