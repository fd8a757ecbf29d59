using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.TopicDetail;

/// <summary>Everything in one domain: its message, charts, every indicator, what is only claimed in words, and what the plan says to it.</summary>
/// <param name="Topic">The domain.</param>
/// <param name="Year">The year shown.</param>
/// <param name="Message">How it stands, in one sentence.</param>
/// <param name="Headlines">The large figures.</param>
/// <param name="Charts">Its charts, in order.</param>
/// <param name="Rows">Every indicator that may be shown, in order.</param>
/// <param name="Claims">What the report of the year measures in words only.</param>
/// <param name="Plan">Lines of the next year's plan whose indicators lie in this domain.</param>
/// <param name="Problems">Problems the report of the year admits that touch it.</param>
public sealed record TopicView(
    Topic Topic, Period Year, string Message, IReadOnlyList<Headline> Headlines, IReadOnlyList<Chart> Charts, IReadOnlyList<Headline> Rows,
    IReadOnlyList<Claim> Claims, IReadOnlyList<PlanLine> Plan, IReadOnlyList<AdmittedProblem> Problems)
{
    /// <summary>Builds the page of a domain.</summary>
    public static TopicView Of(
        Snapshot snapshot, Topic topic, Period year, DateOnly today, AttainmentThresholds thresholds,
        Func<string, SourcePlace?> placeOf, Func<string, string> indicatorUrl)
    {
        var catalogue = snapshot.Catalogue;
        var composer = new ChartComposer(snapshot, indicatorUrl);
        var indicators = catalogue.IndicatorsOf(topic.Id).ToArray();
        var ids = indicators.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        Headline Of(Indicator indicator) => Headline.Of(snapshot, indicator, year, today, thresholds, placeOf);
        return new(
            topic, year, snapshot.Fill(topic.Message, year),
            [.. topic.HeadlineIds.Select(id => Of(catalogue.Indicator(id)!))],
            [.. catalogue.ChartsOf(topic.Id).Select(c => composer.Compose(c, year))],
            [.. indicators.Where(i => i.Display != Display.Hide).Select(Of)],
            [.. catalogue.Claims.Where(c => c.TopicId == topic.Id && catalogue.ReportsOn(c.SourceId, year))],
            [.. catalogue.Plan.Where(p => p.Year == year.YearAfter && !p.IsHeadline && p.IndicatorIds.Any(ids.Contains))],
            [.. catalogue.Problems.Where(p => catalogue.ReportsOn(p.SourceId, year) && p.IndicatorIds.Any(ids.Contains))]);
    }
}
