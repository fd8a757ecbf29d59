using Wusheng.Dashboard.Features.IndicatorDetail;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.IndicatorDetail;

public class IndicatorViewTests
{
    private const string Text = "受理案件100件。\n审结80件。";

    private static readonly Indicator s_all = Some.Indicator("all", name: "受理");
    private static readonly Indicator s_done = Some.Indicator("done", name: "审结");
    private static readonly Indicator s_rate = Some.Derived("rate", "{done} / {all} * 100", "%", name: "审结率");

    [Fact]
    public void A_derived_one_shows_its_formula_in_words_its_operands_and_their_sentences()
    {
        var view = Of(new ASnapshot().With(s_all, 100).With(s_done, 80).With(s_rate), s_rate, Read("all", "受理案件100件", "100件"), Read("done", "审结80件", "80件"));
        view.Formula.Should().Be("审结 ÷ 受理 × 100");
        view.Operands.Select(o => o.Indicator.Id).Should().Equal("done", "all");
        view.Excerpts.Select(e => e.First.Quote).Should().Equal("受理案件100件", "审结80件");
        view.Observations.Should().BeEmpty();
        view.Periods.Select(p => p.Figure).Should().Equal(new Figure(Some.Year, Quantity.Exact(80), ObservationStatus.Derived));
    }

    [Fact]
    public void A_reported_one_shows_its_revisions_and_the_newest_sentence_of_each_period()
    {
        var first = Read("done", "审结80件", "80件");
        var corrected = Some.Observed(Text, "done", "受理案件100件", "100件", revision: 2);
        var month = Some.Observed(Text, "done", "审结80件", "80件", period: "2024-01");
        var view = Of(new ASnapshot().With(s_done, 100), s_done, first, corrected, month, Some.Observed(Text, "done", "审结80件", "80件", period: "2023"));
        view.Observations.Should().HaveCount(4);
        view.Excerpts.Select(e => e.First.Quote).Should().Equal("受理案件100件", "审结80件");
        view.Formula.Should().BeEmpty();
    }

    [Fact]
    public void A_figure_whose_document_cannot_be_read_has_no_excerpt_and_breaks_nothing() =>
        Of(new ASnapshot().With(s_done, 80), s_done, Read("done", "审结80件", "80件") with { SourceId = "lost" }).Excerpts.Should().BeEmpty();

    [Fact]
    public void It_says_how_the_year_before_was_worked_out()
    {
        var implied = Some.PriorYear("before", "{all} - 20", implies: "all");
        var view = Of(new ASnapshot().With(s_all, 100).With(implied), s_all);
        view.ImpliedBy.Should().Be(implied);
        view.ImpliedFormula.Should().Be("受理 － 20");
    }

    [Fact]
    public void A_year_before_that_was_published_is_not_called_worked_out()
    {
        var snapshot = new ASnapshot().With(s_all, (2023, Quantity.Exact(79)), (2024, Quantity.Exact(100))).With(Some.PriorYear("before", "{all} - 20", implies: "all"));
        Of(snapshot, s_all).ImpliedBy.Should().BeNull();
    }

    [Fact]
    public void A_year_before_that_its_own_formula_gives_is_not_called_worked_out()
    {
        var open = Some.Derived("open", "{all} - {done}");
        var snapshot = new ASnapshot()
            .With(s_all, (2023, Quantity.Exact(90)), (2024, Quantity.Exact(100)))
            .With(s_done, (2023, Quantity.Exact(70)), (2024, Quantity.Exact(80)))
            .With(open, Some.PriorYear("before", "{all} - 80", implies: "open"));
        Of(snapshot, open).ImpliedBy.Should().BeNull();
    }

    [Fact]
    public void Its_bounds_are_said_once()
    {
        Of(new ASnapshot().With(s_all, Quantity.AtLeast(37_000, 38_000)), s_all).Precision.Should().Be("不少于37,000件");
        Of(new ASnapshot().With(s_all, Quantity.Rounded(58_000, 1_000)), s_all).Precision.Should().Be("四舍五入：57,500–58,500件");
        Of(new ASnapshot().With(s_all, 1), s_all).Precision.Should().BeEmpty();
        Of(new ASnapshot().With(s_all), s_all).Precision.Should().BeEmpty();
    }

    [Fact]
    public void It_shows_the_next_plan_the_problems_of_the_year_and_what_is_computed_from_it_but_nothing_hidden()
    {
        var view = Of(
            new ASnapshot()
                .With(Some.Document("next", 2025))
                .With(s_all, 100).With(s_done, 80)
                .With(s_rate, Some.Derived("hidden", "{all} * 2") with { Display = Display.Hide })
                .With(Some.Commitment("plan", Measurability.Measured, 2025, "all"), Some.Commitment("other", Measurability.Measured, 2026, "all"))
                .With(Some.Problem("problem", Some.Source, "all"), Some.Problem("other", "next", "all")),
            s_all);
        view.Plan.Select(p => p.Id).Should().Equal("plan");
        view.Problems.Select(p => p.Id).Should().Equal("problem");
        view.Uses.Select(u => u.Id).Should().Equal("rate");
    }

    [Fact]
    public void Every_published_indicator_has_a_page_with_a_value_a_chart_and_the_sentences_behind_it()
    {
        foreach (var indicator in Published.Package.Indicators)
        {
            var behind = Published.Snapshot.Catalogue.ReportedBehind(indicator).Select(i => i.Id).ToHashSet();
            var observations = Published.Package.Observations.Where(o => behind.Contains(o.IndicatorId)).ToArray();
            var view = IndicatorView.Of(Some.View(Published.Snapshot, Published.PlaceOf), indicator, observations, Published.Package.SourceTexts, Some.FigureUrl);
            view.Periods.Should().NotBeEmpty(indicator.Id);
            view.Excerpts.Should().NotBeEmpty(indicator.Id);
            view.Headline.Figure.Should().NotBeNull(indicator.Id);
            view.Chart.Title.Should().StartWith(indicator.Name);
        }
    }

    private static Observation Read(string indicator, string clause, string written) => Some.Observed(Text, indicator, clause, written);

    private static IndicatorView Of(ASnapshot snapshot, Indicator indicator, params Observation[] observations) => IndicatorView.Of(
        Some.View(snapshot.Build()), indicator, observations, new Dictionary<string, string> { [Some.Source] = Text }, Some.FigureUrl);
}
