using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

public class AttainmentTests
{
    private static readonly AttainmentThresholds s_thresholds = new();
    private static readonly DateOnly s_midYear = new(2025, 7, 1);
    private static readonly DateOnly s_yearAfter = new(2026, 1, 15);

    // Half of 2025 is due on 1 July: 182 of 365 days, 49.86 %.
    [Theory]
    [InlineData(Comparison.AtLeast, "100", AttainmentState.Achieved)]
    [InlineData(Comparison.AtLeast, "120", AttainmentState.Achieved)]
    [InlineData(Comparison.AtLeast, "50", AttainmentState.OnTrack)]
    [InlineData(Comparison.AtLeast, "39.87", AttainmentState.OnTrack)]
    [InlineData(Comparison.AtLeast, "39.86", AttainmentState.Behind)]
    [InlineData(Comparison.AtLeast, "19.87", AttainmentState.Behind)]
    [InlineData(Comparison.AtLeast, "19.86", AttainmentState.FarBehind)]
    [InlineData(Comparison.AtLeast, "0", AttainmentState.FarBehind)]
    [InlineData(Comparison.AtMost, "40", AttainmentState.OnTrack)]
    [InlineData(Comparison.AtMost, "59.86", AttainmentState.OnTrack)]
    [InlineData(Comparison.AtMost, "59.87", AttainmentState.Behind)]
    [InlineData(Comparison.AtMost, "79.86", AttainmentState.Behind)]
    [InlineData(Comparison.AtMost, "79.87", AttainmentState.FarBehind)]
    [InlineData(Comparison.AtMost, "100.01", AttainmentState.FarBehind)]
    [InlineData(Comparison.Equal, "100", AttainmentState.Achieved)]
    [InlineData(Comparison.Equal, "45", AttainmentState.OnTrack)]
    [InlineData(Comparison.Equal, "105", AttainmentState.OnTrack)]
    [InlineData(Comparison.Equal, "125", AttainmentState.Behind)]
    [InlineData(Comparison.Equal, "150", AttainmentState.FarBehind)]
    public void In_mid_year_a_flow_is_held_against_the_share_of_the_year_gone(Comparison comparison, string value, AttainmentState expected) =>
        Judge(Samples.Target(TargetKind.Value, comparison, 100), Samples.Indicator(), Decimals.Of(value), s_midYear).State.Should().Be(expected);

    [Theory]
    [InlineData(Comparison.AtMost, "101", "▲ 严重滞后，超出上限1件；")]
    [InlineData(Comparison.AtMost, "60", "● 滞后，比序时多用10.14个百分点；")]
    [InlineData(Comparison.AtLeast, "30", "● 滞后，比序时慢19.86个百分点；")]
    [InlineData(Comparison.AtLeast, "100", "✓ 达成；")]
    public void In_a_table_it_says_what_is_lacking_before_the_aim(Comparison comparison, string value, string expected)
    {
        var target = Samples.Target(TargetKind.Value, comparison, 100);
        Judge(target, Samples.Indicator(), Decimals.Of(value), s_midYear).Standing(new("件")).Should().Be(expected + target.Sentence(new("件"), null));
    }

    [Theory]
    [InlineData(Comparison.AtLeast, "100", AttainmentState.Achieved)]
    [InlineData(Comparison.AtLeast, "90", AttainmentState.OnTrack)]
    [InlineData(Comparison.AtLeast, "89.99", AttainmentState.Behind)]
    [InlineData(Comparison.AtLeast, "70", AttainmentState.Behind)]
    [InlineData(Comparison.AtLeast, "69.99", AttainmentState.FarBehind)]
    [InlineData(Comparison.AtMost, "100", AttainmentState.Achieved)]
    [InlineData(Comparison.AtMost, "100.01", AttainmentState.Behind)]
    [InlineData(Comparison.Equal, "99", AttainmentState.OnTrack)]
    public void After_the_year_all_of_it_is_due(Comparison comparison, string value, AttainmentState expected) =>
        Judge(Samples.Target(TargetKind.Value, comparison, 100), Samples.Indicator(), Decimals.Of(value), s_yearAfter).State.Should().Be(expected);

    [Theory]
    [InlineData(Comparison.AtLeast, "90", AttainmentState.Achieved)]
    [InlineData(Comparison.AtLeast, "80", AttainmentState.OnTrack)]
    [InlineData(Comparison.AtLeast, "79.99", AttainmentState.Behind)]
    [InlineData(Comparison.AtLeast, "59.99", AttainmentState.FarBehind)]
    [InlineData(Comparison.AtMost, "100.01", AttainmentState.Behind)]
    [InlineData(Comparison.Equal, "95", AttainmentState.OnTrack)]
    [InlineData(Comparison.Equal, "79", AttainmentState.Behind)]
    public void Percentages_are_behind_by_points_whatever_the_day(Comparison comparison, string value, AttainmentState expected) =>
        Judge(Samples.Target(TargetKind.Value, comparison, 90), Samples.Indicator(kind: IndicatorKind.Rate, unit: "%"), Decimals.Of(value), s_midYear).State.Should().Be(expected);

    [Fact]
    public void It_says_what_it_was_judged_by()
    {
        var target = Samples.Target(TargetKind.Value, Comparison.AtLeast, 200);
        Judge(target, Samples.Indicator(), 50, s_midYear).Should().Be(
            new Attainment(AttainmentState.Behind, target, Samples.Figure("2025", 50), null, Progress: 25, Due: 182m / 365m * 100));
    }

    [Fact]
    public void A_stock_is_due_whole_at_any_time() =>
        Judge(Samples.Target(TargetKind.Value, Comparison.AtLeast, 200), Samples.Indicator(kind: IndicatorKind.Stock), 190, s_midYear).Due.Should().Be(100);

    [Theory]
    [InlineData("0", AttainmentState.Achieved)]
    [InlineData("1", AttainmentState.FarBehind)]
    public void None_at_all_may_be_aimed_at(string value, AttainmentState expected) =>
        Judge(Samples.Target(TargetKind.Value, Comparison.AtMost, 0), Samples.Indicator(), Decimals.Of(value), s_yearAfter).State.Should().Be(expected);

    [Theory]
    [InlineData(Comparison.Increase, Direction.Neutral, "101", AttainmentState.Achieved)]
    [InlineData(Comparison.Increase, Direction.Neutral, "100", AttainmentState.Behind)]
    [InlineData(Comparison.Decrease, Direction.Neutral, "99", AttainmentState.Achieved)]
    [InlineData(Comparison.Decrease, Direction.Neutral, "100", AttainmentState.Behind)]
    [InlineData(Comparison.Maintain, Direction.Higher, "100", AttainmentState.Achieved)]
    [InlineData(Comparison.Maintain, Direction.Higher, "99", AttainmentState.Behind)]
    [InlineData(Comparison.Maintain, Direction.Lower, "100", AttainmentState.Achieved)]
    [InlineData(Comparison.Maintain, Direction.Lower, "101", AttainmentState.Behind)]
    public void A_direction_is_held_against_its_base(Comparison comparison, Direction direction, string value, AttainmentState expected)
    {
        var target = Samples.Target(TargetKind.Direction, comparison, baseline: "2024");
        var (now, before) = (Samples.Figure("2025", Decimals.Of(value)), Samples.Figure("2024", 100));
        Attainment.Of(target, Samples.Indicator(direction: direction), now, before, s_yearAfter, s_thresholds).Should().Be(new Attainment(expected, target, now, before));
    }

    [Fact]
    public void A_direction_without_a_base_cannot_be_judged() =>
        Judge(Samples.Target(TargetKind.Direction, Comparison.Increase, baseline: "2024"), Samples.Indicator(), 5, s_yearAfter).State.Should().Be(AttainmentState.NoData);

    [Fact]
    public void A_milestone_is_achieved_when_it_is_one()
    {
        var target = Samples.Target(TargetKind.Milestone, Comparison.AtLeast);
        Judge(target, Samples.Indicator(kind: IndicatorKind.Stock, unit: "项"), 1, s_midYear).State.Should().Be(AttainmentState.Achieved);
        Judge(target, Samples.Indicator(kind: IndicatorKind.Stock, unit: "项"), 0, s_yearAfter).State.Should().Be(AttainmentState.FarBehind);
    }

    [Fact]
    public void Without_a_value_there_is_no_judgement_but_the_base_is_told()
    {
        var target = Samples.Target(TargetKind.Direction, Comparison.Increase, baseline: "2024");
        Attainment.Of(target, Samples.Indicator(), null, Samples.Figure("2024", 100), s_midYear, s_thresholds)
            .Should().Be(new Attainment(AttainmentState.NoData, target, null, Samples.Figure("2024", 100)));
    }

    [Fact]
    public void Without_a_target_nothing_is_judged() =>
        Attainment.Of(null, Samples.Indicator(), Samples.Figure("2025", 1), null, s_midYear, s_thresholds)
            .Should().Be(new Attainment(AttainmentState.NotQuantified, null));

    // 2万余 may be 20,000 or nearly 30,000.
    [Theory]
    [InlineData(Comparison.AtLeast, 20_000, AttainmentState.Achieved)]
    [InlineData(Comparison.AtLeast, 25_000, AttainmentState.Undecided)]
    [InlineData(Comparison.AtLeast, 100_000, AttainmentState.FarBehind)]
    [InlineData(Comparison.AtMost, 25_000, AttainmentState.Undecided)]
    [InlineData(Comparison.AtMost, 30_000, AttainmentState.Achieved)]
    public void What_is_only_known_within_bounds_is_judged_only_where_the_bounds_agree(Comparison comparison, int aim, AttainmentState expected) =>
        StateOf(comparison, aim, Quantity.AtLeast(20_000, 30_000)).Should().Be(expected);

    [Theory]
    [InlineData(Comparison.Increase, 101, AttainmentState.Undecided)]
    [InlineData(Comparison.Increase, 106, AttainmentState.Achieved)]
    [InlineData(Comparison.Increase, 95, AttainmentState.Behind)]
    [InlineData(Comparison.Decrease, 94, AttainmentState.Achieved)]
    [InlineData(Comparison.Decrease, 99, AttainmentState.Undecided)]
    [InlineData(Comparison.Maintain, 105, AttainmentState.Achieved)]
    public void A_direction_is_kept_only_if_it_is_kept_whatever_the_base_was(Comparison comparison, int value, AttainmentState expected) => Attainment.Of(
        Samples.Target(TargetKind.Direction, comparison, baseline: "2024"), Samples.Indicator(), Samples.Figure("2025", value),
        Samples.Figure("2024", 0) with { Quantity = Quantity.Rounded(100, 10) }, s_yearAfter, s_thresholds).State.Should().Be(expected);

    [Fact]
    public void The_months_so_far_are_due_as_far_as_they_go_however_late_one_looks()
    {
        var target = Samples.Target(TargetKind.Value, Comparison.AtLeast, 1000);
        var tenMonths = new Figure(Period.ToDate(2025, 10), Quantity.Exact(800), ObservationStatus.Derived);
        Attainment.Of(target, Samples.Indicator(), tenMonths, null, s_yearAfter, s_thresholds).Should().Be(
            new Attainment(AttainmentState.OnTrack, target, tenMonths, null, Progress: 80, Due: 304m / 365m * 100));
    }

    [Fact]
    public void A_ceiling_is_not_kept_before_the_year_is_known_to_its_end() => Attainment.Of(
        Samples.Target(TargetKind.Value, Comparison.AtMost, 1000), Samples.Indicator(), new Figure(Period.ToDate(2025, 10), Quantity.Exact(800), ObservationStatus.Derived), null,
        s_yearAfter, s_thresholds).State.Should().Be(AttainmentState.OnTrack);

    // What is missing can only add to a count: enough stays enough, too much stays too much.
    [Theory]
    [InlineData(Comparison.AtLeast, 100, AttainmentState.Achieved)]
    [InlineData(Comparison.AtLeast, 95, AttainmentState.OnTrack)]
    [InlineData(Comparison.AtLeast, 80, AttainmentState.Undecided)]
    [InlineData(Comparison.AtMost, 90, AttainmentState.Undecided)]
    [InlineData(Comparison.AtMost, 101, AttainmentState.Behind)]
    [InlineData(Comparison.Equal, 100, AttainmentState.Undecided)]
    public void What_is_not_all_there_is_judged_only_where_the_rest_could_not_change_it(Comparison comparison, int value, AttainmentState expected) =>
        Attainment.Of(Samples.Target(TargetKind.Value, comparison, 100), Samples.Indicator(), Samples.Figure("2025", value) with { Gaps = 2 }, null, s_yearAfter, s_thresholds)
            .State.Should().Be(expected);

    [Fact]
    public void A_direction_is_not_judged_across_a_break_or_from_an_incomplete_level()
    {
        var target = Samples.Target(TargetKind.Direction, Comparison.Increase, baseline: "2024");
        var (now, before) = (Samples.Figure("2025", 120), Samples.Figure("2024", 100));
        Attainment.Of(target, Samples.Indicator(), now, before, s_yearAfter, s_thresholds, isBroken: true).State.Should().Be(AttainmentState.Undecided);
        Attainment.Of(target, Samples.Indicator(), now, before with { Gaps = 1 }, s_yearAfter, s_thresholds).State.Should().Be(AttainmentState.Undecided);
    }

    [Fact]
    public void What_is_to_be_done_by_the_end_of_the_year_is_not_late_before() =>
        Judge(Samples.Target(TargetKind.Milestone, Comparison.AtLeast), Samples.Indicator(), 0, s_midYear).State.Should().Be(AttainmentState.OnTrack);

    [Fact]
    public void Thresholds_can_be_set() =>
        Attainment.Of(Samples.Target(TargetKind.Value, Comparison.AtLeast, 100), Samples.Indicator(), Samples.Figure("2025", 94), null, s_yearAfter, new(5, 6))
            .State.Should().Be(AttainmentState.Behind);

    private static Attainment Judge(Target target, Indicator indicator, decimal value, DateOnly today) =>
        Attainment.Of(target, indicator, Samples.Figure("2025", value), null, today, s_thresholds);

    private static AttainmentState StateOf(Comparison comparison, decimal aim, Quantity value) => Attainment.Of(
        Samples.Target(TargetKind.Value, comparison, aim), Samples.Indicator(), Samples.Figure("2025", 0) with { Quantity = value }, null, s_yearAfter, s_thresholds).State;
}
