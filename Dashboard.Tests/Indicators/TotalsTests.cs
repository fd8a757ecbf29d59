using CsCheck;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

/// <summary>Figures of departments and months put together, against tables computed by hand.</summary>
public class TotalsTests
{
    private static readonly Indicator s_found = Samples.Indicator("found");
    private static readonly Indicator s_done = Samples.Indicator("done");
    private static readonly Indicator s_staff = Samples.Indicator("staff", IndicatorKind.Stock, "人");
    private static readonly Indicator s_rate = Samples.Derived("rate", "{done} / {found} * 100");
    private static readonly Indicator s_open = Samples.Derived("open", "{found} - {done}", "条");
    private static readonly Indicator s_load = Samples.Derived("load", "{found} / {staff}", "条/人");
    private static readonly Indicator[] s_all = [s_found, s_done, s_staff, s_rate, s_open, s_load];

    // Two departments, a quarter of 2024 and of 2025:
    //          found            done           staff
    //          甲       乙       甲      乙      甲     乙
    // 1月      10       20      5       20     3      4
    // 2月      30       40      15      30     3      5
    // 3月      50       60      40      50     2      5
    private static readonly (string, string, string, decimal)[] s_table =
    [
        ("found", "dept.a", "2024-01", 10), ("found", "dept.a", "2024-02", 30), ("found", "dept.a", "2024-03", 50),
        ("found", "dept.b", "2024-01", 20), ("found", "dept.b", "2024-02", 40), ("found", "dept.b", "2024-03", 60),
        ("done", "dept.a", "2024-01", 5), ("done", "dept.a", "2024-02", 15), ("done", "dept.a", "2024-03", 40),
        ("done", "dept.b", "2024-01", 20), ("done", "dept.b", "2024-02", 30), ("done", "dept.b", "2024-03", 50),
        ("staff", "dept.a", "2024-01", 3), ("staff", "dept.a", "2024-02", 3), ("staff", "dept.a", "2024-03", 2),
        ("staff", "dept.b", "2024-01", 4), ("staff", "dept.b", "2024-02", 5), ("staff", "dept.b", "2024-03", 5),
    ];

    [Theory]
    [InlineData("found", "2024-02", "", 70)]
    [InlineData("found", "2024-Q1", "", 210)]
    [InlineData("found", "2024-Q1", "dept.a", 90)]
    [InlineData("found", "2024-01/2024-02", "", 100)]
    [InlineData("found", "2024-01/2024-02", "dept.b", 60)]
    [InlineData("found", "2024-Q1", "dept.a,dept.b", 210)]
    [InlineData("staff", "2024-02", "", 8)]
    [InlineData("staff", "2024-Q1", "", 7)]
    [InlineData("staff", "2024-Q1", "dept.a", 2)]
    [InlineData("staff", "2024-01/2024-02", "", 8)]
    [InlineData("open", "2024-Q1", "", 50)]
    [InlineData("open", "2024-03", "dept.a", 10)]
    [InlineData("load", "2024-Q1", "", 30)]
    [InlineData("load", "2024-Q1", "dept.a", 45)]
    public void Flows_add_up_and_stocks_take_the_last(string indicator, string period, string departments, int expected) =>
        Figure(Table(), indicator, period, departments).Should().Be(
            new Figure(Period.Parse(period), Quantity.Exact(expected), Status(indicator, period, departments)));

    // 160 of 210, 60 of 90, and in February 45 of 70: no mean of 50 %, 75 % … gives these.
    [Theory]
    [InlineData("2024-Q1", "", 160, 210)]
    [InlineData("2024-Q1", "dept.a", 60, 90)]
    [InlineData("2024-02", "", 45, 70)]
    [InlineData("2024-01/2024-02", "dept.b", 50, 60)]
    public void A_rate_is_recomputed_and_never_averaged(string period, string departments, int done, int found) =>
        Figure(Table(), "rate", period, departments)!.Value.Quantity.Should().Be(Quantity.Exact((decimal)done / found * 100));

    [Theory]
    [InlineData("2024")]
    [InlineData("2024-Q2")]
    [InlineData("2024-01/2024-04")]
    [InlineData("2024-04")]
    [InlineData("2023")]
    public void A_period_that_is_not_over_or_not_known_has_no_total(string period)
    {
        foreach (var indicator in s_all) Figure(Table(), indicator.Id, period).Should().BeNull(indicator.Id);
    }

    [Fact]
    public void A_missing_month_is_counted_and_named_and_never_taken_for_zero()
    {
        var snapshot = Table(without: [("found", "dept.a", "2024-02")]);
        Figure(snapshot, "found", "2024-Q1").Should().Be(new Figure(Period.Quarter(2024, 1), Quantity.Exact(180), ObservationStatus.Derived, Gaps: 1));
        Figure(snapshot, "found", "2024-02").Should().Be(new Figure(Period.Month(2024, 2), Quantity.Exact(40), ObservationStatus.Derived, Gaps: 1));
        snapshot.GapsOf("found", Period.Quarter(2024, 1)).Should().Equal(new Gap("dept.a", Period.Month(2024, 2)));
        Figure(snapshot, "found", "2024-Q1", "dept.b")!.Value.Gaps.Should().Be(0);
        snapshot.GapsOf("found", Period.Quarter(2024, 1), DepartmentScope.Of("dept.b")).Should().BeEmpty();
    }

    // Without found of 甲 in February, its done of February may not be in the rate either: (160 − 15) ÷ (210 − 30).
    [Fact]
    public void What_is_missing_below_the_line_is_left_out_above_it_too()
    {
        var snapshot = Table(without: [("found", "dept.a", "2024-02")]);
        Figure(snapshot, "rate", "2024-Q1").Should().Be(new Figure(Period.Quarter(2024, 1), Quantity.Exact(145m / 180m * 100), ObservationStatus.Derived, Gaps: 1));
        Figure(snapshot, "rate", "2024-02").Should().Be(new Figure(Period.Month(2024, 2), Quantity.Exact(75), ObservationStatus.Derived, Gaps: 1));
        snapshot.GapsOf("rate", Period.Quarter(2024, 1)).Should().Equal(new Gap("dept.a", Period.Month(2024, 2)));
    }

    [Fact]
    public void A_department_that_reports_nothing_of_a_period_is_one_gap_not_one_a_month() =>
        Table(without: [("found", "dept.a", "2024-01"), ("found", "dept.a", "2024-02"), ("found", "dept.a", "2024-03")], more: [("found", "dept.a", "2023-01", 1)])
            .GapsOf("found", Period.Quarter(2024, 1)).Should().Equal(new Gap("dept.a", Period.Quarter(2024, 1)));

    [Fact]
    public void A_department_whose_staff_is_unknown_is_left_out_of_the_load_altogether()
    {
        var snapshot = Table(without: [("staff", "dept.b", "2024-03")]);
        Figure(snapshot, "load", "2024-Q1").Should().Be(new Figure(Period.Quarter(2024, 1), Quantity.Exact(45), ObservationStatus.Derived, Gaps: 1));
    }

    [Fact]
    public void Departments_that_do_not_report_all_of_a_rate_are_no_part_of_it()
    {
        var snapshot = Table(more: [("found", "dept.c", "2024-01", 900), ("found", "dept.c", "2024-02", 900), ("found", "dept.c", "2024-03", 900)]);
        Figure(snapshot, "found", "2024-Q1")!.Value.Quantity.Value.Should().Be(2910);
        Figure(snapshot, "rate", "2024-Q1").Should().Be(new Figure(Period.Quarter(2024, 1), Quantity.Exact(160m / 210m * 100), ObservationStatus.Derived));
        Figure(snapshot, "rate", "2024-02")!.Value.Quantity.Value.Should().Be(45m / 70m * 100);
        snapshot.DepartmentsOf("rate").Should().Equal("dept.a", "dept.b");
        Figure(snapshot, "rate", "2024-Q1", "dept.a,dept.c")!.Value.Quantity.Value.Should().Be(60m / 90m * 100);
    }

    [Fact]
    public void What_is_published_for_the_whole_goes_before_the_sum_of_its_parts()
    {
        var snapshot = Table(more: [("found", "_T", "2024-Q1", 215), ("found", "_T", "2024-02", 71)]);
        (Figure(snapshot, "found", "2024-Q1")!.Value.Quantity.Value, Figure(snapshot, "found", "2024-02")!.Value.Quantity.Value, Figure(snapshot, "found", "2024-01/2024-02")!.Value.Quantity.Value)
            .Should().Be((215, 71, 100));
    }

    [Fact]
    public void Quarters_and_months_may_be_mixed() =>
        Samples.Snapshot([s_found], [Samples.Series("found", ("2024-Q1", 100), ("2024-04", 10), ("2024-05", 20), ("2024-06", 30), ("2024-07", 5))])
            .FigureOf("found", Period.ToDate(2024, 7)).Should().Be(new Figure(Period.ToDate(2024, 7), Quantity.Exact(165), ObservationStatus.Derived));

    [Fact]
    public void What_was_carried_in_is_that_of_the_first_month_and_what_is_counted_since_the_beginning_that_of_the_last()
    {
        var (opening, cumulative) = (s_staff with { Id = "opening", Timing = Timing.Opening }, s_found with { Id = "ever", Timing = Timing.Cumulative });
        var snapshot = Samples.Snapshot([opening, cumulative], [Samples.Series("opening", ("2024-01", 7), ("2024-02", 8), ("2024-03", 9)), Samples.Series("ever", ("2024-01", 7), ("2024-02", 8), ("2024-03", 9))]);
        (Figure(snapshot, "opening", "2024-Q1")!.Value.Quantity.Value, Figure(snapshot, "ever", "2024-Q1")!.Value.Quantity.Value).Should().Be((7, 9));
    }

    [Theory]
    [InlineData(IndicatorKind.Rate)]
    [InlineData(IndicatorKind.Change)]
    public void A_rate_that_is_only_stated_cannot_be_put_together(IndicatorKind kind)
    {
        var stated = Samples.Indicator("stated", kind, "%");
        var snapshot = Samples.Snapshot([stated], [new("stated", "dept.a", [Samples.Figure("2024-01", 5), Samples.Figure("2024-02", 6)]), new("stated", "dept.b", [Samples.Figure("2024-01", 7), Samples.Figure("2024-02", 8)])]);
        Figure(snapshot, "stated", "2024-01").Should().BeNull();
        Figure(snapshot, "stated", "2024-01/2024-02", "dept.a").Should().BeNull();
        Figure(snapshot, "stated", "2024-02", "dept.a").Should().Be(Samples.Figure("2024-02", 6));
    }

    [Fact]
    public void A_minimum_in_one_part_makes_the_total_a_minimum()
    {
        Figure minimum = new(Period.Month(2024, 1), Quantity.AtLeast(2000, 3000), ObservationStatus.Reported), count = new(Period.Month(2024, 2), Quantity.Exact(500), ObservationStatus.Reported);
        Samples.Snapshot([s_found], [new("found", "dept.a", [minimum, count])]).FigureOf("found", Period.ToDate(2024, 2))!.Value.Quantity
            .Should().Be(new Quantity(2500, 2500, 3500, Qualifier.AtLeast));
    }

    [Fact]
    public void A_preliminary_part_makes_the_total_preliminary_and_a_break_is_passed_on()
    {
        Figure first = Samples.Figure("2024-01", 5), second = Samples.Figure("2024-02", 6) with { Status = ObservationStatus.Provisional, Break = true };
        var snapshot = Samples.Snapshot([s_found, s_done, s_rate], [new("found", "dept.a", [first, second]), new("done", "dept.a", [first, second])]);
        foreach (var id in new[] { "found", "rate" })
        {
            Figure(snapshot, id, "2024-01/2024-02").Should().BeEquivalentTo(new { Status = ObservationStatus.Provisional });
            Figure(snapshot, id, "2024-02").Should().BeEquivalentTo(new { Status = ObservationStatus.Provisional, Break = true });
        }
    }

    [Fact]
    public void The_months_so_far_are_compared_with_the_same_months_of_the_year_before()
    {
        var snapshot = Table(more: [("found", "dept.a", "2025-01", 20), ("found", "dept.a", "2025-02", 30), ("found", "dept.b", "2025-01", 30), ("found", "dept.b", "2025-02", 45)]);
        var before = new Figure(Period.ToDate(2024, 2), Quantity.Exact(100), ObservationStatus.Derived);
        snapshot.GrowthOf(s_found, Period.ToDate(2025, 2)).Should().Be(new GrowthAnswer(new Growth(Quantity.Exact(25), false, before.Period, before)));
        snapshot.GrowthOf(s_found, Period.ToDate(2025, 2), DepartmentScope.Of("dept.b")).Growth!.Change.Should().Be(Quantity.Exact(25));
        snapshot.GrowthOf(s_found, Period.Month(2025, 1)).Growth!.Change.Value.Should().BeApproximately(66.67m, 0.01m);
    }

    [Fact]
    public void A_break_in_one_department_ends_the_comparison_of_the_whole_but_not_of_the_others()
    {
        Figure[] months = [Samples.Figure("2024-01", 10), Samples.Figure("2025-01", 20)];
        var snapshot = Samples.Snapshot([s_found], [new("found", "dept.a", [months[0], months[1] with { Break = true }]), new("found", "dept.b", months)]);
        snapshot.GrowthOf(s_found, Period.Month(2025, 1)).WhyNot.Should().Be("2025年1月与2024年1月口径不同，不可比");
        snapshot.GrowthOf(s_found, Period.Month(2025, 1), DepartmentScope.Of("dept.b")).Growth!.Change.Should().Be(Quantity.Exact(100));
    }

    [Fact]
    public void A_target_of_the_year_is_judged_by_the_months_so_far()
    {
        var target = Samples.Target(TargetKind.Value, Comparison.AtLeast, 400, "2024") with { IndicatorId = "found" };
        var snapshot = Table(targets: [target]);
        var march = snapshot.AttainmentOf(s_found, Period.Month(2024, 3), new DateOnly(2026, 1, 1), new());
        march.Should().Be(new Attainment(
            AttainmentState.OnTrack, target, new Figure(Period.ToDate(2024, 3), Quantity.Exact(210), ObservationStatus.Derived), null, Progress: 52.5m, Due: 91m / 366m * 100));
        snapshot.AttainmentOf(s_found, Period.Year(2024), new DateOnly(2026, 1, 1), new()).Should().Be(march);
        snapshot.AttainmentOf(s_found, Period.Year(2023), new DateOnly(2026, 1, 1), new()).Should().Be(march);
        snapshot.AttainmentOf(s_found, Period.Month(2024, 1), new DateOnly(2026, 1, 1), new()).Current!.Value.Quantity.Value.Should().Be(30);
    }

    [Fact]
    public void A_direction_of_a_count_is_held_against_the_same_months_of_the_base()
    {
        var target = Samples.Target(TargetKind.Direction, Comparison.Increase, baseline: "2024", period: "2025") with { IndicatorId = "found" };
        var snapshot = Table(targets: [target], more: [("found", "dept.a", "2025-01", 20), ("found", "dept.b", "2025-01", 20), ("found", "dept.a", "2025-02", 30), ("found", "dept.b", "2025-02", 45)]);
        var attainment = snapshot.AttainmentOf(s_found, Period.ToDate(2025, 2), new DateOnly(2025, 3, 5), new());
        (attainment.State, attainment.Baseline!.Value.Period, attainment.Baseline.Value.Quantity.Value).Should().Be((AttainmentState.Achieved, Period.ToDate(2024, 2), 100));
    }

    // Found 10 + 30 + 50 less done 5 + 15 + 40 of 甲: at the end of March 30 are open, though March alone left 10.
    [Theory]
    [InlineData("2024-01", 5)]
    [InlineData("2024-02", 20)]
    [InlineData("2024-03", 30)]
    [InlineData("2024-Q1", 30)]
    [InlineData("2024-01/2024-02", 20)]
    public void What_is_left_of_counts_is_what_is_left_since_January(string period, int expected)
    {
        var left = s_open with { Id = "left", Kind = IndicatorKind.Stock };
        var snapshot = Samples.Snapshot([s_found, s_done, left], Cells([.. s_table.Where(c => c.Item1 is "found" or "done")]));
        Figure(snapshot, "left", period, "dept.a")!.Value.Quantity.Should().Be(Quantity.Exact(expected));
    }

    [Fact]
    public void A_rate_is_not_made_of_what_was_published_above_and_added_up_below()
    {
        var published = new Series("done", "_T", [Samples.Figure("2024-Q1", 205) with { Revision = 1 }]);
        var snapshot = Samples.Snapshot(s_all, [.. Cells(s_table), published]);
        Figure(snapshot, "done", "2024-Q1")!.Value.Quantity.Value.Should().Be(205);
        Figure(snapshot, "rate", "2024-Q1")!.Value.Quantity.Value.Should().Be(160m / 210m * 100);
    }

    [Fact]
    public void A_year_is_over_where_it_is_published_though_months_of_it_are_known_too() =>
        Samples.Snapshot([s_found], [new("found", "dept.a", [Samples.Figure("2024", 100), Samples.Figure("2024-01", 8)]), new("found", "dept.b", [Samples.Figure("2024", 50)])])
            .FigureOf("found", Period.Year(2024))!.Value.Quantity.Should().Be(Quantity.Exact(150));

    [Fact]
    public void January_is_held_against_January()
    {
        var target = Samples.Target(TargetKind.Direction, Comparison.Increase, baseline: "2024", period: "2025") with { IndicatorId = "found" };
        var snapshot = Table(targets: [target], more: [("found", "dept.a", "2025-01", 20), ("found", "dept.b", "2025-01", 20)]);
        var attainment = snapshot.AttainmentOf(s_found, Period.Month(2025, 1), new DateOnly(2025, 3, 5), new());
        (attainment.State, attainment.Baseline!.Value.Period, attainment.Baseline.Value.Quantity.Value).Should().Be((AttainmentState.Achieved, Period.Month(2024, 1), 30));
    }

    [Fact]
    public void One_department_that_is_early_does_not_turn_the_page_for_all() =>
        Table(more: [("found", "dept.a", "2024-04", 20), ("done", "dept.a", "2024-04", 20)]).LatestPeriod.Should().Be(Period.ToDate(2024, 3));

    [Fact]
    public void A_total_equals_the_sum_of_its_parts() => s_tables.Sample(table =>
    {
        var snapshot = SnapshotOf(table);
        var all = Figure(snapshot, "found", "2024");
        var sum = table.Where(c => c.Indicator == "found").Sum(c => c.Value);
        return all!.Value.Quantity == Quantity.Exact(sum)
            && snapshot.DepartmentsOf("found").Sum(d => Figure(snapshot, "found", "2024", d)!.Value.Quantity.Value) == sum
            && Enumerable.Range(1, 12).Sum(m => Figure(snapshot, "found", $"2024-{m:D2}")!.Value.Quantity.Value) == sum
            && Enumerable.Range(1, 4).Sum(q => Figure(snapshot, "found", $"2024-Q{q}")!.Value.Quantity.Value) == sum;
    });

    [Fact]
    public void A_rate_lies_between_the_rates_of_its_parts() => s_tables.Sample(table =>
    {
        var snapshot = SnapshotOf(table);
        var parts = snapshot.DepartmentsOf("rate").Select(d => Figure(snapshot, "rate", "2024", d)?.Quantity.Value).OfType<decimal>().ToArray();
        return Figure(snapshot, "rate", "2024") is not { } all || (all.Quantity.Value >= parts.Min() - 0.0001m && all.Quantity.Value <= parts.Max() + 0.0001m);
    });

    // Two to four departments, every month of 2024, done never more than found.
    private static readonly Gen<(string Indicator, string Department, string Period, decimal Value)[]> s_tables =
        Gen.Int[2, 4].SelectMany(departments => Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50]).Array[departments * 12]).Select(cells => cells.SelectMany((cell, i) =>
        {
            var (department, period) = ($"dept.{(char)('a' + i / 12)}", $"2024-{i % 12 + 1:D2}");
            return new[] { ("found", department, period, (decimal)(cell.Item1 + cell.Item2)), ("done", department, period, (decimal)cell.Item1) };
        }).ToArray());

    private static Figure? Figure(Snapshot snapshot, string indicator, string period, string departments = "") =>
        snapshot.FigureOf(indicator, Period.Parse(period), DepartmentScope.Parse(departments));

    private static ObservationStatus Status(string indicator, string period, string departments) =>
        indicator is "found" or "staff" && period.Length == 7 && !period.Contains('Q') && departments.Length > 0 && !departments.Contains(',')
            ? ObservationStatus.Reported
            : indicator == "staff" && departments == "dept.a" ? ObservationStatus.Reported
            : ObservationStatus.Derived;

    private static Snapshot Table(
        (string, string, string)[]? without = null, (string, string, string, decimal)[]? more = null, IEnumerable<Target>? targets = null) =>
        SnapshotOf([.. s_table.Where(c => without?.Contains((c.Item1, c.Item2, c.Item3)) != true), .. more ?? []], targets);

    private static Snapshot SnapshotOf((string Indicator, string Department, string Period, decimal Value)[] cells, IEnumerable<Target>? targets = null) =>
        Samples.Snapshot(s_all, Cells(cells), targets);

    private static IEnumerable<Series> Cells((string Indicator, string Department, string Period, decimal Value)[] cells) =>
        cells.GroupBy(c => (c.Indicator, c.Department)).Select(g => new Series(g.Key.Indicator, g.Key.Department, g.Select(c => Samples.Figure(c.Period, c.Value))));
}
