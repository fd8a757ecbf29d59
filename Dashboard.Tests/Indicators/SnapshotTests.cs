using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

public class SnapshotTests
{
    private static readonly Indicator s_cases = Samples.Indicator("cases", unit: "件");
    private static readonly Indicator s_growth = Samples.Indicator("growth", IndicatorKind.Change, "%") with { Timing = Timing.VersusPriorYear, ChangeOf = "cases" };
    private static readonly Indicator s_before = Samples.Derived("before", "{cases} / (1 + {growth} / 100)", "件") with { Timing = Timing.PriorYear, Implies = "cases" };
    private static readonly Period s_2023 = Period.Year(2023);
    private static readonly Period s_2024 = Period.Year(2024);

    [Fact]
    public void A_derived_indicator_has_a_value_wherever_all_its_operands_do()
    {
        var snapshot = Samples.Snapshot(
            [Samples.Indicator("found"), Samples.Indicator("rectified"), Samples.Derived("rate", "{rectified} / {found} * 100")],
            [Samples.Series("found", ("2022", 10), ("2023", 0), ("2024", 3691)), Samples.Series("rectified", ("2021", 1), ("2022", 5), ("2023", 0), ("2024", 2581))]);
        snapshot.SeriesOf("rate").Should().Equal(
            new Figure(Period.Year(2022), Quantity.Exact(50), ObservationStatus.Derived),
            new Figure(s_2024, Quantity.Exact(2581m / 3691m * 100), ObservationStatus.Derived));
    }

    [Fact]
    public void Formulas_may_build_on_formulas() =>
        Samples.Snapshot(
                [Samples.Indicator("a"), Samples.Derived("twice", "{a} * 2", "条"), Samples.Derived("more", "{twice} + {a}", "条")],
                [Samples.Series("a", ("2024", 5))])
            .FigureOf("more", s_2024).Should().Be(new Figure(s_2024, Quantity.Exact(15), ObservationStatus.Derived));

    [Fact]
    public void A_stated_growth_implies_the_year_before() =>
        Samples.Snapshot([s_cases, s_growth, s_before], [Samples.Series("cases", ("2024", 122)), Samples.Series("growth", ("2024", 22))])
            .SeriesOf("cases").Should().Equal(new Figure(s_2023, Quantity.Exact(100), ObservationStatus.Implied), Samples.Figure("2024", 122));

    [Fact]
    public void A_reported_year_is_never_replaced_by_an_implied_one() =>
        Samples.Snapshot([s_cases, s_growth, s_before], [Samples.Series("cases", ("2023", 99), ("2024", 122)), Samples.Series("growth", ("2024", 22))])
            .SeriesOf("cases").Should().Equal(Samples.Figure("2023", 99), Samples.Figure("2024", 122));

    [Fact]
    public void What_is_derived_from_an_implied_year_is_implied() =>
        Samples.Snapshot(
                [s_cases, s_growth, s_before, Samples.Derived("half", "{cases} / 2", "件")],
                [Samples.Series("cases", ("2024", 122)), Samples.Series("growth", ("2024", 22))])
            .SeriesOf("half").Should().Equal(
                new Figure(s_2023, Quantity.Exact(50), ObservationStatus.Implied),
                new Figure(s_2024, Quantity.Exact(61), ObservationStatus.Derived));

    [Fact]
    public void A_formula_that_only_restates_is_as_good_as_what_it_restates() =>
        Samples.Snapshot(
                [Samples.Indicator("open"), Samples.Indicator("carried-in"), Samples.Derived("open-before", "{carried-in}", "条") with { Timing = Timing.PriorYear, Implies = "open" }],
                [Samples.Series("open", ("2024", 95)), Samples.Series("carried-in", ("2024", 159))])
            .SeriesOf("open").Should().Equal(Samples.Figure("2023", 159), Samples.Figure("2024", 95));

    [Fact]
    public void Departments_are_counted_by_themselves()
    {
        var snapshot = Samples.Snapshot(
            [Samples.Indicator("a"), Samples.Derived("twice", "{a} * 2", "条")],
            [Samples.Series("a", ("2024", 5)), new Series("a", "dept.b", [Samples.Figure("2024", 2)]), new Series("a", "dept.a", [Samples.Figure("2024", 3)])]);
        snapshot.DepartmentsOf("a").Should().Equal("dept.a", "dept.b");
        snapshot.FigureOf("twice", s_2024, DepartmentScope.Of("dept.a"))!.Value.Quantity.Should().Be(Quantity.Exact(6));
        snapshot.FigureOf("twice", s_2024)!.Value.Quantity.Should().Be(Quantity.Exact(10));
    }

    [Fact]
    public void The_growth_the_source_states_goes_before_one_we_compute()
    {
        var snapshot = Samples.Snapshot([s_cases, s_growth, s_before], [Samples.Series("cases", ("2024", 122)), Samples.Series("growth", ("2024", 22))]);
        snapshot.GrowthOf(s_cases, s_2024).Should().Be(new GrowthAnswer(
            new Growth(Quantity.Exact(22), InPoints: false, s_2023, new Figure(s_2023, Quantity.Exact(100), ObservationStatus.Implied), StatedBy: "growth")));
        snapshot.GrowthOf(s_cases, s_2023).Should().Be(new GrowthAnswer("2022年无数据，无法计算同比"));
        snapshot.GrowthOf(s_growth, s_2024).Should().Be(new GrowthAnswer("本身是变化幅度，不再计算同比"));
    }

    [Fact]
    public void Where_a_count_of_more_is_stated_the_percentage_is_computed()
    {
        var added = Samples.Indicator("added", IndicatorKind.Change, "件") with { ChangeOf = "cases" };
        var before = Samples.Derived("before", "{cases} - {added}", "件") with { Timing = Timing.PriorYear, Implies = "cases" };
        Samples.Snapshot([s_cases, added, before], [Samples.Series("cases", ("2024", 130)), Samples.Series("added", ("2024", 30))])
            .GrowthOf(s_cases, s_2024).Should().Be(new GrowthAnswer(
                new Growth(Quantity.Exact(30), InPoints: false, s_2023, new Figure(s_2023, Quantity.Exact(100), ObservationStatus.Implied))));
    }

    [Fact]
    public void A_year_is_judged_by_its_own_target_and_before_that_looked_at_beside_the_next_years()
    {
        var old = Samples.Target(TargetKind.Value, Comparison.AtLeast, 1, "2024") with { Id = "old", IndicatorId = "cases" };
        var current = Samples.Target(TargetKind.Value, Comparison.AtLeast, 200, "2025") with { Id = "current", IndicatorId = "cases" };
        var others = Samples.Target(TargetKind.Value, Comparison.AtLeast, 1, "2026") with { Id = "others", IndicatorId = "cases", DepartmentId = "dept.a" };
        var snapshot = Samples.Snapshot([s_cases], [Samples.Series("cases", ("2024", 100), ("2025", 190))], [others, current, old]);
        snapshot.AttainmentOf(s_cases, Period.Year(2024), new DateOnly(2025, 1, 1), new()).Target.Should().Be(old);
        snapshot.AttainmentOf(s_cases, Period.Year(2023), new DateOnly(2025, 1, 1), new()).Target.Should().Be(old);
        snapshot.AttainmentOf(s_cases, Period.Year(2020), new DateOnly(2025, 1, 1), new()).Should().Be(new Attainment(AttainmentState.NotQuantified, null));
        snapshot.AttainmentOf(s_cases, Period.Year(2025), new DateOnly(2026, 1, 1), new()).Should().Be(
            new Attainment(AttainmentState.OnTrack, current, Samples.Figure("2025", 190), null, Progress: 95, Due: 100));
    }

    [Fact]
    public void A_message_tells_the_figures_of_its_year()
    {
        var snapshot = Samples.Snapshot([s_cases, s_growth, s_before],
            [new Series("cases", "_T", [new(s_2024, Quantity.Rounded(58_000, 1_000), ObservationStatus.Reported)]), new Series("growth", "_T", [new(s_2024, Quantity.Rounded(22, 1), ObservationStatus.Reported)])]);
        snapshot.Fill(MessageTemplate.Parse("办件{cases}，上年{cases@-1}即{before}，前年{nothing}"), s_2024).Should().Be("办件5.8万件，上年约4.75万件即约4.75万件，前年nothing");
        snapshot.Fill(MessageTemplate.Parse("办件{cases}"), Period.Year(2022)).Should().Be("办件无数据");
    }

    [Fact]
    public void Pages_show_the_period_up_to_which_most_indicators_reach()
    {
        string[] ids = ["a", "b", "c"];
        Period Latest(params string[] newest) =>
            Samples.Snapshot([.. ids.Select(id => Samples.Indicator(id))], newest.Select((period, i) => Samples.Series(ids[i], ("2023", 1), (period, 1)))).LatestPeriod;
        Latest("2024", "2024", "2025-01").Should().Be(s_2024);
        Latest("2024", "2025-03", "2025-Q1").Should().Be(Period.ToDate(2025, 3));
        Latest("2024-12").Should().Be(s_2024);
        Latest("2025-01").Should().Be(Period.Month(2025, 1));
        Samples.Snapshot([s_cases], []).HasFigures.Should().BeFalse();
    }

    [Fact]
    public void What_nobody_knows_has_an_empty_series() => Samples.Snapshot([s_cases], []).SeriesOf("no.such").Should().BeEmpty();
}
