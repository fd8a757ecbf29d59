using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Components;

public class HeadlineTests
{
    private static readonly Indicator s_done = Some.Indicator("done", direction: Direction.Higher) with { LeadDepartmentId = "dept.a" };
    private static readonly Indicator s_rate = Some.Derived("rate", "{done} / {all} * 100", "%");

    [Fact]
    public void It_gathers_value_change_attainment_sentence_and_lead()
    {
        var snapshot = new ASnapshot()
            .With(s_done, (2023, Quantity.Exact(80)), (2024, Quantity.Exact(100)))
            .With(Some.Department("dept.a", "司法局"))
            .With(Some.DirectionOf("done", Comparison.Increase, 2024))
            .Build();
        var place = new SourcePlace("report", 7, "完成100件");
        Of(snapshot, s_done, id => id == "done" ? place : null).Should().Be(new Headline(
            s_done,
            new Figure(Some.Year, Quantity.Exact(100), ObservationStatus.Reported, Revision: 1),
            snapshot.GrowthOf(s_done, Some.Year),
            snapshot.AttainmentOf(s_done, Some.Year, Some.Day, new()),
            place,
            snapshot.Catalogue.Department("dept.a")));
    }

    [Fact]
    public void A_derived_figure_leads_to_the_words_of_the_first_figure_behind_it_that_has_words()
    {
        var twice = Some.Derived("twice", "{rate} * 2", "%");
        var snapshot = new ASnapshot().With(s_done, 50).With(Some.Indicator("all"), 100).With(s_rate, twice).Build();
        var headline = Of(snapshot, twice, id => id == "all" ? new("report", 3, "共100件") : null);
        headline.Place.Should().Be(new SourcePlace("report", 3, "共100件"));
        headline.PlaceLabel.Should().Be("分项原文");
    }

    [Fact]
    public void What_speaks_of_the_year_before_shows_the_value_of_that_year()
    {
        var before = Some.PriorYear("before", "{done} - 20");
        var snapshot = new ASnapshot().With(s_done, 100).With(before).Build();
        Of(snapshot, before).Figure.Should().Be(new Figure(Period.Year(2023), Quantity.Exact(80), ObservationStatus.Implied));
    }

    [Fact]
    public void Without_a_figure_it_says_so_and_invents_nothing()
    {
        var headline = Of(new ASnapshot().With(s_done).Build(), s_done);
        headline.Should().BeEquivalentTo(new { Figure = (Figure?)null, Place = (SourcePlace?)null, Lead = (Department?)null, PlaceLabel = "原文" });
        headline.Growth.WhyNot.Should().Be("2024年无数据");
        headline.Attainment.State.Should().Be(AttainmentState.NotQuantified);
    }

    private static Headline Of(Snapshot snapshot, Indicator indicator, Func<string, SourcePlace?>? placeOf = null) =>
        Headline.Of(Some.View(snapshot, placeOf), indicator);
}
