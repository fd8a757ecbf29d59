using Wusheng.Dashboard.Features.Overview;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Overview;

public class OverviewViewTests
{
    [Fact]
    public void Domains_of_the_mission_stand_apart_from_the_others_each_in_order_with_message_figures_and_featured_charts()
    {
        var view = Of(new ASnapshot()
            .With(Some.Topic("other", 3, isMission: false), Some.Topic("second", 2), Some.Topic("first", 1, true, "办件{cases}", "cases"))
            .With(Some.Indicator("cases", topic: "first"), 5)
            .With(
                Some.Chart("plain", ChartForm.Comparison, "cases") with { TopicId = "first" },
                Some.Chart("featured", ChartForm.Comparison, "cases") with { TopicId = "first", Featured = true }));
        view.Mission.Select(t => t.Topic.Id).Should().Equal("first", "second");
        view.Others.Select(t => t.Topic.Id).Should().Equal("other");
        view.Mission[0].Message.Should().Be("办件5件");
        view.Mission[0].Headlines.Select(h => h.Indicator.Id).Should().Equal("cases");
        view.Mission[0].Charts.Select(c => c.Id).Should().Equal("featured");
    }

    [Fact]
    public void Rates_stand_lowest_first_those_of_the_mission_apart_from_the_others()
    {
        var view = Of(new ASnapshot()
            .With(Some.Topic("other", 2, isMission: false), Some.Topic("mission"))
            .With(Rate("weakest-of-all", "other"), 1)
            .With(Rate("better", "mission"), 90)
            .With(Rate("worse", "mission"), 70)
            .With(Rate("full", "mission"), 100)
            .With(Rate("without-figure", "mission"))
            .With(Rate("caution", "mission") with { Display = Display.Caution }, 5)
            .With(Rate("lower-is-better", "mission") with { Direction = Direction.Lower }, 5)
            .With(Some.PriorYear("of-the-year-before", "{worse}", unit: "%") with { TopicId = "mission", Direction = Direction.Higher }));
        view.MissionRates.Select(h => h.Indicator.Id).Should().Equal("worse", "better");
        view.OtherRates.Select(h => h.Indicator.Id).Should().Equal("weakest-of-all");
        view.WeakestOfMission!.Indicator.Id.Should().Be("worse");
    }

    [Fact]
    public void Where_the_mission_has_no_rate_below_full_none_is_called_its_weakest() =>
        Of(new ASnapshot().With(Some.Topic("other", isMission: false)).With(Rate("rate", "other"), 1)).WeakestOfMission.Should().BeNull();

    [Fact]
    public void What_is_outstanding_is_computed_counted_and_not_zero_the_largest_of_the_mission_first()
    {
        Indicator Open(string id, string formula, string topic = "mission") => Some.Derived(id, formula, direction: Direction.Lower, topic: topic);
        var view = Of(new ASnapshot()
            .With(Some.Topic("other", 2, isMission: false), Some.Topic("mission"))
            .With(Some.Indicator("all", topic: "mission", direction: Direction.Lower), 10)
            .With(Open("small", "{all} - 8"), Open("large", "{all} - 2"), Open("none", "{all} - 10"), Open("elsewhere", "{all} * 9", "other"))
            .With(Some.PriorYear("of-the-year-before", "{all}") with { TopicId = "mission", Direction = Direction.Lower }));
        view.Outstanding.Select(h => h.Indicator.Id).Should().Equal("large", "small", "elsewhere");
    }

    [Fact]
    public void The_plan_of_the_year_after_is_counted_by_how_far_it_can_be_measured()
    {
        var headline = Some.Commitment("plan.1", Measurability.Measured) with { IsHeadline = true };
        var measured = Some.Commitment("plan.1-1", Measurability.Measured) with { Sequence = 2 };
        var partial = Some.Commitment("plan.1-2", Measurability.Partial) with { Sequence = 3 };
        var none = Some.Commitment("plan.1-3", Measurability.None) with { Sequence = 4 };
        var view = Of(new ASnapshot()
            .With(headline, measured, partial, none, Some.Commitment("of-another-year", Measurability.None, 2026))
            .With(Some.Aim("a", Comparison.AtLeast, 1), Some.DirectionOf("b", Comparison.Increase), Some.DirectionOf("c", Comparison.Increase, 2026)));
        view.Plan!.Commitments.Should().Equal(measured, partial, none);
        view.Plan.Should().Be(new PlanMeasurability(Period.Year(2025), 1, view.Plan.Commitments, 1, 1, 1, 1, 1));
    }

    [Fact]
    public void Targets_are_counted_by_how_they_stand_and_what_is_behind_comes_first()
    {
        var view = OverviewView.Of(
            Some.View(
                new ASnapshot()
                    .With(Some.Indicator("reached"), (2025, Quantity.Exact(10)))
                    .With(Some.Indicator("far"), (2025, Quantity.Exact(1)))
                    .With(Some.Indicator("behind"), (2025, Quantity.Exact(8)))
                    .With(Some.Indicator("unknown"))
                    .With(Some.Aim("reached", Comparison.AtLeast, 10), Some.Aim("far", Comparison.AtLeast, 10), Some.Aim("behind", Comparison.AtLeast, 10), Some.Aim("unknown", Comparison.AtLeast, 10))
                    .With(Some.Commitment("plan.1-1", Measurability.Measured))
                    .Build(),
                period: "2025") with
            { Today = new DateOnly(2026, 1, 10) },
            Some.FigureUrl);
        view.Standing.Should().Equal((AttainmentState.FarBehind, 1), (AttainmentState.Behind, 1), (AttainmentState.Achieved, 1), (AttainmentState.NoData, 1));
        view.Lagging.Select(h => h.Indicator.Id).Should().Equal("far", "behind");
    }

    [Fact]
    public void Before_any_figure_of_the_plan_year_is_known_nothing_is_counted() =>
        Of(new ASnapshot().With(Some.Indicator("cases"), 1).With(Some.Aim("cases", Comparison.AtLeast, 10)).With(Some.Commitment("plan.1-1", Measurability.Measured))).Standing.Should().BeEmpty();

    [Fact]
    public void Without_a_plan_for_the_year_or_the_year_after_there_is_nothing_to_count() =>
        Of(new ASnapshot().With(Some.Commitment("plan.1-1", Measurability.None, 2026))).Plan.Should().BeNull();

    [Fact]
    public void Only_the_report_of_the_year_speaks_of_its_problems() =>
        Of(new ASnapshot().With(Some.Document("next", 2025)).With(Some.Problem("of-2024"), Some.Problem("of-2025", "next"))).Problems.Select(p => p.Id).Should().Equal("of-2024");

    [Fact]
    public void The_published_overview_says_what_the_report_says()
    {
        var view = OverviewView.Of(Some.View(Published.Snapshot, Published.PlaceOf), Some.FigureUrl);
        view.Mission.Select(t => t.Topic.Name).Should().Equal("政务服务效能", "行政执法检查", "安全隐患治理", "矛盾纠纷化解");
        view.Mission.Concat(view.Others).Should().OnlyContain(t => t.Headlines.Count >= 2 && t.Headlines.All(h => h.Figure != null) && t.Charts.Count <= 2 && !t.Message.Contains("无数据"));
        view.Mission.Should().OnlyContain(t => t.Charts.Count > 0);
        (view.Outstanding[0].Indicator.Id, view.Outstanding[0].Figure!.Value.Quantity).Should().Be(("derived.hazard-outstanding", Quantity.Exact(1_110)));
        view.Plan!.Items.Should().Be(8);
        view.Plan.Commitments.Should().HaveCount(33);
        (view.Plan.NumericTargets, view.Plan.Directions).Should().Be((0, 7));
    }

    private static Indicator Rate(string id, string topic) => Some.Indicator(id, "%", IndicatorKind.Rate, Direction.Higher, topic);

    private static OverviewView Of(ASnapshot snapshot) => OverviewView.Of(Some.View(snapshot.Build()), Some.FigureUrl);
}
