using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.TopicDetail;

/// <summary>Everything in one domain: its message, charts, every indicator, what is only claimed in words, and what the plan says to it.</summary>
/// <param name="Topic">The domain.</param>
/// <param name="Period">The period shown.</param>
/// <param name="PlanYear">The year whose plan it is looked at beside.</param>
/// <param name="Message">How it stands, in one sentence.</param>
/// <param name="Headlines">The large figures.</param>
/// <param name="Charts">Its charts, in order.</param>
/// <param name="Rows">Every indicator that may be shown, in order.</param>
/// <param name="Claims">What the report of the year measures in words only.</param>
/// <param name="Plan">Lines of that plan whose indicators lie in this domain.</param>
/// <param name="Problems">Problems the report of the year admits that touch it.</param>
public sealed record TopicView(
    Topic Topic, Period Period, Period PlanYear, string Message, IReadOnlyList<Headline> Headlines, IReadOnlyList<Chart> Charts, IReadOnlyList<Headline> Rows,
    IReadOnlyList<Claim> Claims, IReadOnlyList<PlanLine> Plan, IReadOnlyList<AdmittedProblem> Problems)
{
    /// <summary>Builds the page of a domain.</summary>
    public static TopicView Of(Viewpoint view, Topic topic, FigureUrl figureUrl)
    {
        var (catalogue, period) = (view.Catalogue, view.Period);
        var composer = new ChartComposer(view.Snapshot, figureUrl, view.Departments);
        var indicators = catalogue.IndicatorsOf(topic.Id).ToArray();
        var ids = indicators.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        Headline Of(Indicator indicator) => Headline.Of(view, indicator);
        var planYear = catalogue.PlanYearBeside(period) ?? period.WholeYear.YearAfter;
        return new(
            topic, period, planYear, view.Snapshot.Fill(topic.Message, period, view.Departments),
            [.. topic.HeadlineIds.Select(id => Of(catalogue.Indicator(id)!))],
            [.. catalogue.ChartsOf(topic.Id).Select(c => composer.Compose(c, period))],
            [.. indicators.Where(i => i.Display != Display.Hide).Select(Of)],
            [.. catalogue.Claims.Where(c => c.TopicId == topic.Id && catalogue.ReportsOn(c.SourceId, period))],
            [.. catalogue.Plan.Where(p => p.Year == planYear && !p.IsHeadline && p.IndicatorIds.Any(ids.Contains))],
            [.. catalogue.Problems.Where(p => catalogue.ReportsOn(p.SourceId, period) && p.IndicatorIds.Any(ids.Contains))]);
    }
}
