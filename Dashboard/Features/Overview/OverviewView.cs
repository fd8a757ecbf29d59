using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Overview;

/// <summary>One domain on the overview: its message, its large figures, its charts.</summary>
public sealed record TopicSummary(Topic Topic, string Message, IReadOnlyList<Headline> Headlines, IReadOnlyList<Chart> Charts);

/// <summary>How far a plan can be held against figures.</summary>
/// <param name="Year">The year it is for.</param>
/// <param name="Items">Its items.</param>
/// <param name="Commitments">The commitments inside the items, in order.</param>
/// <param name="Measured">Commitments that this year's figures measure.</param>
/// <param name="Partial">Commitments they measure in part, or only loosely.</param>
/// <param name="Unmeasured">Commitments no figure bears on.</param>
/// <param name="NumericTargets">Targets with a number in them.</param>
/// <param name="Directions">Targets that only say which way.</param>
public sealed record PlanMeasurability(Period Year, int Items, IReadOnlyList<PlanLine> Commitments, int Measured, int Partial, int Unmeasured, int NumericTargets, int Directions);

/// <summary>The overview as a function of the figures: four domains of the mission, the others, what needs attention, and the plan.</summary>
public sealed record OverviewView
{
    private const int MostShown = 5;
    private const int OtherRatesShown = 2;

    /// <summary>The period shown.</summary>
    public required Period Period { get; init; }

    /// <summary>The domains the dashboard exists for.</summary>
    public required IReadOnlyList<TopicSummary> Mission { get; init; }

    /// <summary>The remaining domains.</summary>
    public required IReadOnlyList<TopicSummary> Others { get; init; }

    /// <summary>Rates in the domains of the mission of which more is better and that are not full, the lowest first.</summary>
    public required IReadOnlyList<Headline> MissionRates { get; init; }

    /// <summary>The lowest such rates of the other domains.</summary>
    public required IReadOnlyList<Headline> OtherRates { get; init; }

    /// <summary>The lowest rate in a domain of the mission; null where all of them are full.</summary>
    public Headline? WeakestOfMission => MissionRates.Count > 0 ? MissionRates[0] : null;

    /// <summary>What is counted as left to do, those of the mission first, the largest first.</summary>
    public required IReadOnlyList<Headline> Outstanding { get; init; }

    /// <summary>How many targets of the plan year stand how, the worst first; empty where no figure has been held against any yet.</summary>
    public required IReadOnlyList<(AttainmentState State, int Count)> Standing { get; init; }

    /// <summary>What is behind its target, the farthest first.</summary>
    public required IReadOnlyList<Headline> Lagging { get; init; }

    /// <summary>What the report of the year itself admits.</summary>
    public required IReadOnlyList<AdmittedProblem> Problems { get; init; }

    /// <summary>The plan for the year, or for the year after; null where the package has none.</summary>
    public required PlanMeasurability? Plan { get; init; }

    /// <summary>Builds the overview.</summary>
    public static OverviewView Of(Viewpoint view, FigureUrl figureUrl)
    {
        var (catalogue, period) = (view.Catalogue, view.Period);
        var composer = new ChartComposer(view.Snapshot, figureUrl, view.Departments);
        Headline Of(Indicator indicator) => Headline.Of(view, indicator);

        var topics = catalogue.Topics.Select(topic => new TopicSummary(
            topic,
            view.Snapshot.Fill(topic.Message, period, view.Departments),
            [.. topic.HeadlineIds.Select(id => Of(catalogue.Indicator(id)!))],
            [.. catalogue.ChartsOf(topic.Id).Where(c => c.Featured).Select(c => composer.Compose(c, period))])).ToArray();

        var attention = AttentionList.Of(view);
        return new OverviewView
        {
            Standing = attention.Standing,
            Lagging = [.. attention.Lagging.Take(MostShown)],
            Period = period,
            Mission = [.. topics.Where(t => t.Topic.IsMission)],
            Others = [.. topics.Where(t => !t.Topic.IsMission)],
            MissionRates = [.. attention.MissionRates.Take(MostShown)],
            OtherRates = [.. attention.OtherRates.Take(OtherRatesShown)],
            Outstanding = [.. attention.Outstanding.Take(MostShown)],
            Problems = [.. catalogue.Problems.Where(p => catalogue.ReportsOn(p.SourceId, period))],
            Plan = catalogue.PlanYearBeside(period) is { } year ? MeasurabilityOf(catalogue, year) : null,
        };
    }

    private static PlanMeasurability MeasurabilityOf(Catalogue catalogue, Period planYear)
    {
        var lines = catalogue.Plan.Where(p => p.Year == planYear).ToArray();
        var commitments = lines.Where(p => !p.IsHeadline).ToArray();
        int Count(Measurability measurability) => commitments.Count(c => c.Baseline == measurability);
        var targets = catalogue.Targets.Where(t => t.Period.WholeYear == planYear).ToArray();
        return new(
            planYear, lines.Count(p => p.IsHeadline), commitments,
            Count(Measurability.Measured), Count(Measurability.Partial), Count(Measurability.None),
            targets.Count(t => t.Value is not null), targets.Count(t => t.Kind == TargetKind.Direction));
    }
}
