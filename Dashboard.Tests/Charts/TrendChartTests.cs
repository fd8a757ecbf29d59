using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Charts;

/// <summary>How the figures of a department develop, and beside what.</summary>
public class TrendChartTests
{
    private static readonly Indicator s_done = Some.Indicator("done", direction: Direction.Higher, name: "办结");
    private static readonly Indicator s_all = Some.Indicator("all", name: "受理");
    private static readonly Indicator s_rate = Some.Derived("rate", "{done} / {all} * 100", "%", Direction.Higher, name: "办结率");

    [Fact]
    public void A_rate_stands_beside_that_of_the_whole_banner()
    {
        var chart = Composer("dept.a").ComposeBeside(s_rate, Period.Month(2024, 2))!;
        chart.Title.Should().Be("办结率：2024年2月甲局50%，全旗70%");
        chart.Categories.Should().Equal("2023年1月", "2023年2月", "2023年3月", "2023年4月", "2023年5月", "2023年6月", "2023年7月", "2023年8月", "2023年9月", "2023年10月", "2023年11月", "2023年12月", "2024年1月", "2024年2月");
        chart.Series.Select(s => (s.Name, s.Values[^2]?.Text, s.Values[^1]?.Text, s.Values[^1]?.Href)).Should().Equal(
            ("甲局", "90%", "50%", "/rate/2024-02/dept.a"), ("全旗", "90%", "70%", "/rate/2024-02/_T"));
        chart.Notes.Should().Equal("2023年1月、2024年1月的合计数缺部门或月份数据，未作估计：升降可能只因为缺数据。");
    }

    [Fact]
    public void A_count_stands_beside_its_own_of_the_year_before_since_the_banners_would_dwarf_it()
    {
        var chart = Composer("dept.a").ComposeBeside(s_done, Period.Month(2024, 2))!;
        chart.Title.Should().Be("办结：2024年2月甲局5件，上年同月无数据");
        chart.Categories.Should().HaveCount(12);
        chart.Series.Select(s => (s.Name, Values: string.Join(' ', s.Values.Select(v => v?.Text ?? "·")))).Should().Equal(
            ("2024年", "9件 5件 · · · · · · · · · ·"), ("2023年", "8件 · · · · · · · · · · ·"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("dept.a,dept.b")]
    public void Only_one_department_stands_beside_something(string departments) => Composer(departments).ComposeBeside(s_done, Period.Month(2024, 2)).Should().BeNull();

    [Fact]
    public void It_is_found_by_its_id_so_that_it_can_be_explored()
    {
        Composer("dept.a").Find("beside-rate", Period.Month(2024, 2))!.Series.Should().HaveCount(2);
        Composer("dept.a").IndicatorsOf("beside-rate").Should().Equal(s_rate);
    }

    [Fact]
    public void The_last_two_years_fit_a_cell_and_a_missing_month_is_a_gap()
    {
        var chart = Composer("dept.a").ComposeTrend(s_done, Period.ToDate(2024, 2))!;
        (chart.Kind, chart.Id, chart.Title).Should().Be((ChartKind.Sparkline, "trend-done-dept.a", "甲局办结，2023年1月至2024年2月"));
        chart.Series.Single().Values.Select(v => v?.Text).Where(v => v is not null).Should().Equal("8件", "9件", "5件");
    }

    [Fact]
    public void One_value_is_no_line() => Composer("dept.b").ComposeTrend(s_done, Period.Month(2024, 1)).Should().BeNull();

    // 办结 of 受理: 甲 8 of 10 in January 2023, 9 of 10 and 5 of 10 in 2024; 乙 9 of 10 in February 2024 only.
    private static ChartComposer Composer(string departments) => new(
        new ASnapshot().With(Some.Department("dept.a", "甲局"), Some.Department("dept.b", "乙局")).With(s_rate)
            .ByDepartment(s_done, ("dept.a", "2023-01", 8), ("dept.a", "2024-01", 9), ("dept.a", "2024-02", 5), ("dept.b", "2024-02", 9))
            .ByDepartment(s_all, ("dept.a", "2023-01", 10), ("dept.a", "2024-01", 10), ("dept.a", "2024-02", 10), ("dept.b", "2024-02", 10)).Build(),
        Some.FigureUrl, DepartmentScope.Parse(departments));
}
