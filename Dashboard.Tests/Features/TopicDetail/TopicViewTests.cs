using Wusheng.Dashboard.Features.TopicDetail;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.TopicDetail;

public class TopicViewTests
{
    [Fact]
    public void It_shows_the_message_the_large_figures_and_every_indicator_that_may_be_shown_in_order()
    {
        var view = Of(new ASnapshot()
            .With(Some.Topic("topic", 1, true, "办件{first}", "second"))
            .With(Some.Indicator("second") with { Sequence = 2, Display = Display.Caution }, 2)
            .With(Some.Indicator("first"), 1)
            .With(Some.Indicator("hidden") with { Display = Display.Hide }, 3)
            .With(Some.Indicator("elsewhere", topic: "other"), 4));
        view.Message.Should().Be("办件1件");
        view.Headlines.Select(h => h.Indicator.Id).Should().Equal("second");
        view.Rows.Select(h => h.Indicator.Id).Should().Equal("first", "second");
    }

    [Fact]
    public void It_shows_all_of_its_charts_and_no_other() => Of(new ASnapshot()
        .With(Some.Indicator("cases"), 1)
        .With(
            Some.Chart("second", ChartForm.Comparison, "cases") with { Sequence = 2 },
            Some.Chart("first", ChartForm.Comparison, "cases"),
            Some.Chart("elsewhere", ChartForm.Comparison, "cases") with { TopicId = "other" }))
        .Charts.Select(c => c.Id).Should().Equal("first", "second");

    [Fact]
    public void It_shows_commitments_of_the_plan_beside_the_year_that_its_indicators_could_show() => Of(new ASnapshot()
        .With(Some.Indicator("cases"), 1)
        .With(
            Some.Commitment("mine", Measurability.Measured, 2025, "cases"),
            Some.Commitment("item", Measurability.Measured, 2025, "cases") with { IsHeadline = true },
            Some.Commitment("of-another-domain", Measurability.Measured, 2025, "other"),
            Some.Commitment("of-another-plan", Measurability.Measured, 2026, "cases")))
        .Plan.Select(p => p.Id).Should().Equal("mine");

    [Fact]
    public void It_shows_what_the_report_of_the_year_claims_and_admits()
    {
        var view = Of(new ASnapshot()
            .With(Some.Document("next", 2025))
            .With(Some.Indicator("cases"), 1)
            .With(Some.Claim("claim"), Some.Claim("of-another-domain", "other"), Some.Claim("of-another-year", source: "next"))
            .With(Some.Problem("problem", Some.Source, "cases"), Some.Problem("of-another-domain"), Some.Problem("of-another-year", "next", "cases")));
        view.Claims.Select(c => c.Id).Should().Equal("claim");
        view.Problems.Select(p => p.Id).Should().Equal("problem");
    }

    [Fact]
    public void Every_published_domain_has_figures_charts_and_a_source_for_each_row()
    {
        foreach (var topic in Published.Package.Topics)
        {
            var view = TopicView.Of(Some.View(Published.Snapshot, Published.PlaceOf), topic, Some.FigureUrl);
            view.Charts.Should().NotBeEmpty(topic.Id);
            view.Rows.Should().OnlyContain(r => r.Figure != null && r.Place != null, topic.Id);
        }
    }

    private static TopicView Of(ASnapshot lines)
    {
        var snapshot = lines.Build();
        return TopicView.Of(Some.View(snapshot), snapshot.Catalogue.Topic("topic")!, Some.FigureUrl);
    }
}
