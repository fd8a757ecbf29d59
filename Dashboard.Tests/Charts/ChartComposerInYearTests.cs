using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Charts;

/// <summary>An indicator month by month, by department, and in the months so far beside those of the years before.</summary>
public class ChartComposerInYearTests
{
    private static readonly Indicator s_found = Some.Indicator("found", "条", name: "排查");
    private static readonly Indicator s_done = Some.Indicator("done", "条", direction: Direction.Higher, name: "整改");
    private static readonly Indicator s_rate = Some.Derived("rate", "{done} / {found} * 100", "%", Direction.Higher, name: "整改率");
    private static readonly Period s_february = Period.ToDate(2025, 2);

    [Fact]
    public void Months_follow_each_other_up_to_the_period_and_one_nobody_reported_is_a_gap()
    {
        var chart = Composer().ComposeMonths(s_found, s_february)!;
        chart.Kind.Should().Be(ChartKind.Line);
        chart.Categories.Should().Equal("2024年11月", "2024年12月", "2025年1月", "2025年2月");
        chart.Series.Single().Values.Select(v => v?.Text).Should().Equal("30条", null, "30条", "40条");
        chart.Subtitle.Should().Be("排查，条，2024年11月—2025年2月各月，全旗");
    }

    [Fact]
    public void A_month_made_of_too_few_departments_says_so_in_title_mark_table_and_note()
    {
        var chart = Composer(("found", "dept.c", "2024-11", 5)).ComposeMonths(s_found, s_february)!;
        chart.Title.Should().Be("排查2025年2月40条（缺1项）");
        chart.Series.Single().Values[^1]!.Detail.Should().EndWith("，缺1项");
        ChartTable.Of(chart).Rows[^1].Cells[0].Qualifier.Should().Be("缺1项");
        chart.Notes.Should().Equal("2025年1月、2025年2月的合计数缺部门或月份数据，未作估计：升降可能只因为缺数据。");
    }

    [Fact]
    public void Departments_stand_best_first_and_lead_to_their_own_figures()
    {
        var chart = Composer().ComposeDepartments(s_rate, s_february)!;
        chart.Categories.Should().Equal("乙", "甲");
        chart.Series.Single().Values.Select(v => (v!.Text, v.Href)).Should().Equal(
            ("80%", "/rate/2025-01/2025-02/dept.b"), ("50%", "/rate/2025-01/2025-02/dept.a"));
        chart.Title.Should().Be("2个部门的整改率：乙80%，甲50%");
    }

    [Fact]
    public void The_target_of_the_whole_is_drawn_among_departments_only_where_it_is_a_rate()
    {
        var composer = Composer();
        composer.ComposeDepartments(s_rate, s_february)!.Target!.Label.Should().Be("2025年目标：不低于70%");
        composer.ComposeDepartments(s_found, s_february)!.Target.Should().BeNull();
    }

    [Fact]
    public void What_is_to_be_counted_in_the_year_stands_beside_the_months_so_far()
    {
        var chart = Composer().ComposeIndicator(s_found, s_february);
        chart.Categories.Should().Equal("2024年1—2月", "2025年1—2月", "2025年");
        chart.Series.Single().Values.Select(v => v?.Text).Should().Equal(null, "70条", null);
        (chart.Target!.Value, chart.Target.Category).Should().Be((500, 2));
    }

    [Fact]
    public void Of_one_department_only_its_own_bar_stands_out() =>
        Composer(scope: "dept.a").ComposeDepartments(s_rate, s_february)!.Series.Single().Values.Select(v => v!.Tone).Should().Equal(Tone.Muted, Tone.Plain);

    [Fact]
    public void Where_no_department_and_no_month_is_known_there_is_nothing_to_draw()
    {
        var composer = new ChartComposer(new ASnapshot().With(s_found, 5).Build(), Some.FigureUrl);
        composer.ComposeMonths(s_found, Some.Year).Should().BeNull();
        composer.ComposeDepartments(s_found, Some.Year).Should().BeNull();
    }

    private static ChartComposer Composer(params (string Indicator, string Department, string Period, decimal Value)[] more) => Composer("", more);

    private static ChartComposer Composer(string scope, params (string Indicator, string Department, string Period, decimal Value)[] more)
    {
        (string Indicator, string Department, string Period, decimal Value)[] all =
        [
            ("found", "dept.a", "2024-11", 10), ("found", "dept.b", "2024-11", 20), ("found", "dept.a", "2025-01", 10), ("found", "dept.b", "2025-01", 20),
            ("found", "dept.a", "2025-02", 10), ("found", "dept.b", "2025-02", 30), ("done", "dept.a", "2025-01", 5), ("done", "dept.b", "2025-01", 16),
            ("done", "dept.a", "2025-02", 5), ("done", "dept.b", "2025-02", 24), .. more,
        ];
        (string, string, decimal)[] Of(string id) => [.. all.Where(c => c.Indicator == id).Select(c => (c.Department, c.Period, c.Value))];
        var snapshot = new ASnapshot()
            .ByDepartment(s_found, Of("found")).ByDepartment(s_done, Of("done")).With(s_rate)
            .With(Some.Department("dept.a", "甲"), Some.Department("dept.b", "乙"), Some.Department("dept.c", "丙"))
            .With(Some.Aim("rate", Comparison.AtLeast, 70), Some.Aim("found", Comparison.AtLeast, 500))
            .Build();
        return new(snapshot, Some.FigureUrl, DepartmentScope.Parse(scope));
    }
}
