namespace Wusheng.Dashboard.Indicators;

/// <summary>What a meeting should look at first: what is behind its target, the rates that are farthest from full, and what is counted as left to do.</summary>
public sealed record Attention
{
    /// <summary>Every indicator that has a target in the plan year, and how it stands.</summary>
    public required IReadOnlyList<(Indicator Indicator, Attainment Attainment)> Judged { get; init; }

    /// <summary>What is behind its target, the farthest first.</summary>
    public required IReadOnlyList<Indicator> Lagging { get; init; }

    /// <summary>Rates in the domains of the mission of which more is better and that are not full, the lowest first.</summary>
    public required IReadOnlyList<Indicator> MissionRates { get; init; }

    /// <summary>Such rates of the other domains, the lowest first.</summary>
    public required IReadOnlyList<Indicator> OtherRates { get; init; }

    /// <summary>What is counted as left to do, those of the mission first, the largest first.</summary>
    public required IReadOnlyList<Indicator> Outstanding { get; init; }

    /// <summary>Looks at the figures of a period.</summary>
    /// <param name="snapshot">The figures.</param>
    /// <param name="period">For when.</param>
    /// <param name="departments">Whose.</param>
    /// <param name="today">The day it is looked at.</param>
    /// <param name="thresholds">Where being behind begins.</param>
    public static Attention Of(Snapshot snapshot, Period period, DepartmentScope departments, DateOnly today, AttainmentThresholds thresholds)
    {
        var catalogue = snapshot.Catalogue;
        // A value of the year before stands beside its own year's figures on its page, but is nothing to attend to now.
        var figures = catalogue.Indicators
            .Where(i => i is { Display: Display.Show, Timing: not Timing.PriorYear })
            .Select(i => (Indicator: i, catalogue.Topic(i.TopicId)!.IsMission, Value: snapshot.FigureOf(i.Id, i.PeriodIn(period), departments)?.Quantity.Value))
            .Where(i => i.Value is not null)
            .ToArray();
        var rates = figures
            .Where(i => i.Indicator is { Kind: IndicatorKind.Rate, Unit.IsPercent: true, Direction: Direction.Higher } && i.Value < 100)
            .OrderBy(i => i.Value)
            .ToArray();
        var planYear = catalogue.PlanYearBeside(period);
        var judged = catalogue.Targets.Where(t => t.Period.WholeYear == planYear && t.DepartmentId == departments.ToString())
            .Select(t => catalogue.Indicator(t.IndicatorId)).OfType<Indicator>().Where(i => i.Display != Display.Hide).Distinct()
            .Select(i => (Indicator: i, Attainment: snapshot.AttainmentOf(i, period, today, thresholds, departments)))
            .ToArray();
        return new()
        {
            Judged = judged,
            Lagging =
            [
                .. judged.Where(j => j.Attainment.State.IsBehind()).OrderByDescending(j => j.Attainment.State)
                    .ThenByDescending(j => j.Attainment.Shortfall).Select(j => j.Indicator),
            ],
            MissionRates = [.. rates.Where(r => r.IsMission).Select(r => r.Indicator)],
            OtherRates = [.. rates.Where(r => !r.IsMission).Select(r => r.Indicator)],
            Outstanding =
            [
                .. figures
                    .Where(i => i.Indicator is { IsDerived: true, Kind: IndicatorKind.Stock or IndicatorKind.Flow, Direction: Direction.Lower } && i.Value > 0)
                    .OrderByDescending(i => i.IsMission).ThenByDescending(i => i.Value)
                    .Select(i => i.Indicator),
            ],
        };
    }
}
