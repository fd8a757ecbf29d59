using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Charts;

public class ChartComposerTests
{
    private static readonly Indicator s_cases = Some.Indicator("cases", name: "办件量");

    [Fact]
    public void A_chart_over_time_shows_the_year_before_hollow_where_it_is_implied()
    {
        var snapshot = new ASnapshot()
            .With(s_cases, Quantity.Exact(122))
            .With(Some.Indicator("growth", "%", IndicatorKind.Change) with { ChangeOf = "cases" }, 22)
            .With(Some.PriorYear("cases-2023", "{cases} / (1 + {growth} / 100)", implies: "cases"));
        var chart = MainChart(snapshot, s_cases);
        chart.Categories.Should().Equal("2023年", "2024年");
        chart.Series.Single().Values.Select(v => (v!.Text, v.Status, v.Tone)).Should().Equal(
            ("100件", ObservationStatus.Implied, Tone.Muted), ("122件", ObservationStatus.Reported, Tone.Plain));
    }

    [Fact]
    public void A_missing_year_before_keeps_its_place_without_a_value()
    {
        var chart = MainChart(new ASnapshot().With(s_cases, 122), s_cases);
        chart.Categories.Should().Equal("2023年", "2024年");
        chart.Series.Single().Values.Select(v => v?.Text).Should().Equal(null, "122件");
    }

    [Fact]
    public void A_year_missing_in_between_is_a_gap_and_not_a_zero()
    {
        var chart = MainChart(new ASnapshot().With(s_cases, (2021, Quantity.Exact(80)), (2024, Quantity.Exact(122))), s_cases);
        chart.Categories.Should().Equal("2021年", "2022年", "2023年", "2024年");
        chart.Series.Single().Values.Select(v => v?.Text).Should().Equal("80件", null, null, "122件");
    }

    [Fact]
    public void At_most_six_years_are_drawn()
    {
        var years = Enumerable.Range(2010, 15).Select(year => (year, Quantity.Exact(year))).ToArray();
        MainChart(new ASnapshot().With(s_cases, years), s_cases).Categories.Should().Equal("2019年", "2020年", "2021年", "2022年", "2023年", "2024年");
    }

    [Fact]
    public void Years_after_the_one_shown_are_not_drawn()
    {
        var snapshot = new ASnapshot().With(s_cases, (2023, Quantity.Exact(100)), (2024, Quantity.Exact(122)), (2025, Quantity.Exact(130)));
        MainChart(snapshot, s_cases).Categories.Should().Equal("2023年", "2024年");
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(9999)]
    public void A_year_at_the_end_of_the_calendar_can_be_asked_for(int year) =>
        new ChartComposer(new ASnapshot().With(s_cases, 122).Build(), Url).ComposeIndicator(s_cases, Period.Year(year)).Title.Should().Be($"办件量：{year}年无数据");

    [Fact]
    public void A_change_is_not_compared_with_the_year_before()
    {
        var growth = Some.Indicator("growth", "%", IndicatorKind.Change, name: "增幅");
        var chart = MainChart(new ASnapshot().With(growth, 22), growth);
        chart.Categories.Should().Equal("2024年");
        chart.Subtitle.Should().Be("增幅，%，2024年，全旗");
    }

    [Fact]
    public void What_speaks_of_the_year_before_is_drawn_in_that_year()
    {
        var before = Some.PriorYear("before", "{cases} - 22");
        var chart = MainChart(new ASnapshot().With(s_cases, 122).With(before), before);
        chart.Categories.Should().Equal("2023年");
        chart.Series.Single().Values.Single()!.Text.Should().Be("100件");
        chart.Title.Should().Be("before100件");
    }

    [Fact]
    public void A_break_is_handed_on_so_that_it_is_drawn()
    {
        var snapshot = new ASnapshot().WithFigures(s_cases, new Figure(Period.Year(2023), Quantity.Exact(1), default), new Figure(Some.Year, Quantity.Exact(2), default, Break: true));
        MainChart(snapshot, s_cases).Series.Single().Values.Select(v => v!.Break).Should().Equal(false, true);
    }

    [Fact]
    public void The_year_of_a_target_has_a_place_and_a_direction_starts_at_the_level_it_is_measured_against()
    {
        var chart = MainChart(new ASnapshot().With(s_cases, 95).With(Some.DirectionOf("cases", Comparison.Decrease)), s_cases);
        chart.Categories.Should().Equal("2023年", "2024年", "2025年");
        chart.Series.Single().Values.Select(v => v?.Text).Should().Equal(null, "95件", null);
        chart.Target.Should().Be(new ChartTarget("2025年方向：低于2024年的95件", 95, -1, 2));
    }

    [Theory]
    [InlineData(Comparison.Increase, Direction.Neutral, 1)]
    [InlineData(Comparison.Decrease, Direction.Neutral, -1)]
    [InlineData(Comparison.Maintain, Direction.Higher, 1)]
    [InlineData(Comparison.Maintain, Direction.Lower, -1)]
    public void A_direction_points_where_the_plan_points(Comparison comparison, Direction direction, int arrow)
    {
        var indicator = s_cases with { Direction = direction };
        MainChart(new ASnapshot().With(indicator, 95).With(Some.DirectionOf("cases", comparison)), indicator).Target!.Direction.Should().Be(arrow);
    }

    [Fact]
    public void A_target_with_a_number_is_a_line_at_that_number() =>
        MainChart(new ASnapshot().With(s_cases, 95).With(Some.Aim("cases", Comparison.AtLeast, 120)), s_cases)
            .Target.Should().Be(new ChartTarget("2025年目标：不低于120件", 120, 0, 2));

    [Fact]
    public void A_direction_without_a_level_to_start_from_is_not_drawn() =>
        MainChart(new ASnapshot().With(s_cases).With(Some.DirectionOf("cases", Comparison.Increase)), s_cases).Target.Should().BeNull();

    [Fact]
    public void Of_several_targets_that_of_the_year_itself_is_drawn()
    {
        var snapshot = new ASnapshot().With(s_cases, 95).With(
            Some.Aim("cases", Comparison.AtLeast, 90, 2024), Some.Aim("cases", Comparison.AtLeast, 100, 2025), Some.Aim("cases", Comparison.AtLeast, 110, 2026));
        MainChart(snapshot, s_cases).Target!.Label.Should().Be("2024年目标：不低于90件");
    }

    [Fact]
    public void A_target_of_a_department_is_not_the_banners() =>
        MainChart(new ASnapshot().With(s_cases, 95).With(Some.Aim("cases", Comparison.AtLeast, 120) with { DepartmentId = "dept.a" }), s_cases).Target.Should().BeNull();

    [Fact]
    public void Parts_are_drawn_without_their_whole()
    {
        var chart = Composed(new ASnapshot().With(Some.Indicator("whole"), 100).With(Some.Indicator("a"), 60).With(Some.Indicator("b"), 40), Some.Chart("c", ChartForm.Parts, "whole", "a", "b"));
        chart.Kind.Should().Be(ChartKind.Parts);
        chart.Categories.Should().Equal("a", "b");
    }

    [Theory]
    [InlineData(60.0, 30.0)]
    [InlineData(100.0, null)]
    public void Parts_that_do_not_add_up_or_are_not_all_known_are_only_compared(double a, double? b)
    {
        var snapshot = new ASnapshot().With(Some.Indicator("whole"), 100).With(Some.Indicator("a"), (decimal)a);
        snapshot = b is null ? snapshot.With(Some.Indicator("b")) : snapshot.With(Some.Indicator("b"), (decimal)b);
        var chart = Composed(snapshot, Some.Chart("c", ChartForm.Parts, "whole", "a", "b"));
        chart.Kind.Should().Be(ChartKind.Columns);
        chart.Categories.Should().Equal("whole", "a", "b");
    }

    [Fact]
    public void A_ranking_begins_with_the_largest_and_ends_with_what_is_missing()
    {
        var snapshot = new ASnapshot().With(Some.Indicator("small"), 1).With(Some.Indicator("missing")).With(Some.Indicator("large"), 3);
        var chart = Composed(snapshot, Some.Chart("c", ChartForm.Ranking, "small", "missing", "large") with { Labels = ["小", "缺", "大"] });
        chart.Kind.Should().Be(ChartKind.Ranking);
        chart.Categories.Should().Equal("大", "小", "缺");
        chart.Series.Single().Values.Select(v => v?.Text).Should().Equal("3件", "1件", null);
    }

    [Fact]
    public void In_a_funnel_what_is_done_is_good_and_what_is_open_needs_attention()
    {
        var snapshot = new ASnapshot()
            .With(Some.Indicator("found", direction: Direction.Lower), 10)
            .With(Some.Indicator("done", direction: Direction.Higher), 7)
            .With(Some.Indicator("open", direction: Direction.Lower), 3)
            .With(Some.Indicator("other"), 1);
        Composed(snapshot, Some.Chart("c", ChartForm.Funnel, "found", "done", "open", "other"))
            .Series.Single().Values.Select(v => v!.Tone).Should().Equal(Tone.Plain, Tone.Good, Tone.Warning, Tone.Plain);
    }

    [Fact]
    public void A_definition_gives_title_with_figures_subtitle_note_and_the_series_its_year()
    {
        var chart = Composed(new ASnapshot().With(s_cases, 122), Some.Chart("c", ChartForm.Comparison, "cases") with
        {
            Title = MessageTemplate.Parse("办件{cases}"),
            Subtitle = "办件量，件，2024年，全旗",
            Note = "不得相加。",
        });
        chart.Should().BeEquivalentTo(new { Id = "c", Kind = ChartKind.Columns, Title = "办件122件", Subtitle = "办件量，件，2024年，全旗", Unit = new Unit("件"), AsOf = "2024年" });
        chart.Notes.Should().Equal("不得相加。");
        chart.Series.Single().Name.Should().Be("2024年");
    }

    [Theory]
    [InlineData(ChartForm.Bullet, ChartKind.Bullet)]
    [InlineData(ChartForm.Line, ChartKind.Line)]
    [InlineData(ChartForm.Columns, ChartKind.Columns)]
    public void A_form_is_drawn_as_its_kind(ChartForm form, ChartKind kind) =>
        Composed(new ASnapshot().With(s_cases, 122), Some.Chart("c", form, "cases")).Kind.Should().Be(kind);

    [Fact]
    public void A_bullet_shows_the_target_of_its_indicator() =>
        Composed(new ASnapshot().With(s_cases, 95).With(Some.Aim("cases", Comparison.AtLeast, 120)), Some.Chart("c", ChartForm.Bullet, "cases"))
            .Target.Should().Be(new ChartTarget("2025年目标：不低于120件", 120));

    [Theory]
    [InlineData("2025-02", "《2024年报告》（旗人民政府，2025年2月发布）")]
    [InlineData("2025-02-06", "《2024年报告》（旗人民政府，2025年2月6日发布）")]
    [InlineData("", "《2024年报告》（旗人民政府）")]
    public void The_source_names_title_publisher_and_when_as_far_as_it_is_known(string published, string text) =>
        Composed(new ASnapshot().With(Some.Document("report-2", published: published)).With(s_cases, 122), Some.Chart("c", ChartForm.Comparison, "cases"))
            .Sources[^1].Should().Be(text);

    [Fact]
    public void A_chart_over_time_names_the_reports_of_the_years_it_draws_and_no_other()
    {
        var snapshot = new ASnapshot()
            .With(Some.Document("r2022", 2022), Some.Document("r2023", 2023))
            .With(s_cases, (2023, Quantity.Exact(100)), (2024, Quantity.Exact(122)));
        MainChart(snapshot, s_cases).Sources.Should().Equal("《2023年报告》（旗人民政府，2025年2月发布）", "《2024年报告》（旗人民政府，2025年2月发布）");
    }

    [Fact]
    public void A_pointer_reads_name_full_value_bounds_and_status_and_a_click_leads_to_the_indicator()
    {
        var chart = MainChart(new ASnapshot().With(s_cases, Quantity.AtLeast(37_000, 38_000)), s_cases);
        chart.Series.Single().Values[^1].Should().Be(new ChartValue(
            Quantity.AtLeast(37_000, 38_000), "3.7万余件", Detail: "办件量，2024年：37,000件（不少于37,000件），报告原文", Href: "/to/cases/2024/_T"));
    }

    [Fact]
    public void A_pointer_reads_no_digit_of_an_implied_value_that_is_not_known()
    {
        var snapshot = new ASnapshot()
            .With(s_cases, Quantity.AtLeast(37_000, 38_000))
            .With(Some.Indicator("growth", "%", IndicatorKind.Change), 19)
            .With(Some.PriorYear("cases-2023", "{cases} / (1 + {growth} / 100)", implies: "cases"));
        MainChart(snapshot, s_cases).Series.Single().Values[0]!.Detail.Should().StartWith("办件量，2023年：31,100件（");
    }

    [Fact]
    public void Made_up_values_are_marked_in_every_chart()
    {
        var snapshot = new ASnapshot().With(s_cases, 1).Illustrative();
        MainChart(snapshot, s_cases).IsIllustrative.Should().BeTrue();
        Composed(snapshot, Some.Chart("c", ChartForm.Comparison, "cases")).IsIllustrative.Should().BeTrue();
        MainChart(new ASnapshot().With(s_cases, 1), s_cases).IsIllustrative.Should().BeFalse();
    }

    [Fact]
    public void A_chart_is_found_again_by_its_id()
    {
        var composer = new ChartComposer(new ASnapshot().With(s_cases, 122).With(Some.Chart("c", ChartForm.Comparison, "cases")).Build(), Url);
        composer.Find("c", Some.Year)!.Id.Should().Be("c");
        var main = composer.ComposeIndicator(s_cases, Some.Year);
        composer.Find(main.Id, Some.Year).Should().BeEquivalentTo(main);
        composer.Find("indicator-none", Some.Year).Should().BeNull();
        composer.Find("none", Some.Year).Should().BeNull();
    }

    [Fact]
    public void Every_published_chart_of_parts_adds_up()
    {
        var composer = new ChartComposer(Published.Snapshot, Url);
        Published.Package.Charts.Where(c => c.Form == ChartForm.Parts).Select(c => composer.Compose(c, Some.Year).Kind).Should().OnlyContain(kind => kind == ChartKind.Parts);
    }

    [Fact]
    public void Every_published_chart_has_a_value_a_source_and_no_placeholder_left()
    {
        var composer = new ChartComposer(Published.Snapshot, Url);
        var charts = Published.Package.Charts.Select(c => composer.Compose(c, Some.Year))
            .Concat(Published.Package.Indicators.Select(i => composer.ComposeIndicator(i, Some.Year))).ToArray();
        charts.Should().OnlyContain(c => c.Series.Single().Values.Any(v => v != null) && c.Series.Single().Values.Count == c.Categories.Count
            && c.Sources.Count == 1 && !c.Title.Contains('{') && !c.Title.Contains("无数据"));
    }

    private static string Url(string indicator, Period period, DepartmentScope scope) => $"/to/{indicator}/{period}/{scope}";

    private static Chart MainChart(ASnapshot snapshot, Indicator indicator) => new ChartComposer(snapshot.Build(), Url).ComposeIndicator(indicator, Some.Year);

    private static Chart Composed(ASnapshot snapshot, ChartDefinition definition) => new ChartComposer(snapshot.Build(), Url).Compose(definition, Some.Year);
}
