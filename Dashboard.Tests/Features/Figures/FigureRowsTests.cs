using Wusheng.Dashboard.Features.Figures;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Figures;

public class FigureRowsTests
{
    [Fact]
    public void Rows_stand_in_the_order_of_the_site_and_the_newest_first() =>
        Shown("").Should().Equal(
            "隐患 应急局 2025年2月 30条", "隐患 应急局 2025年1月 10条", "隐患 住建局 2025年2月 40条", "隐患 住建局 2025年1月 20条",
            "整改 应急局 2025年2月 15条", "整改 应急局 2025年1月 5条", "整改 住建局 2025年2月 30条", "整改 住建局 2025年1月 20条");

    [Fact]
    public void Only_figures_inside_the_period_are_shown_unless_all_are_asked_for()
    {
        Shown("", "2025-01").Should().HaveCount(4).And.OnlyContain(row => row.Contains("1月"));
        Shown("topic=calls", "2025-01").Should().BeEmpty();
        Shown("topic=calls&periods=all", "2025-01").Should().Equal("热线 全旗 2024年 20,000件", "热线 全旗 2023年 100件");
    }

    [Fact]
    public void A_department_asked_for_stands_alone() =>
        Shown("indicator=found", departments: "dept.b").Should().Equal("隐患 住建局 2025年2月 40条", "隐患 住建局 2025年1月 20条");

    [Fact]
    public void What_is_worked_out_is_shown_where_it_is_asked_for() =>
        Shown("computed=1&where=Department:equals:全旗").Should().Equal(
            "隐患 全旗 2025年2月 70条", "隐患 全旗 2025年1—2月 100条", "隐患 全旗 2025年1月 30条",
            "整改 全旗 2025年2月 45条", "整改 全旗 2025年1—2月 70条", "整改 全旗 2025年1月 25条",
            "整改率 全旗 2025年2月 64.29%", "整改率 全旗 2025年1—2月 70%", "整改率 全旗 2025年1月 83.33%");

    [Theory]
    [InlineData("q=隐患 1月", "隐患 应急局 2025年1月 10条", "隐患 住建局 2025年1月 20条")]
    [InlineData("q=安全 住建 2月", "隐患 住建局 2025年2月 40条", "整改 住建局 2025年2月 30条")]
    [InlineData("where=Value:>%3D:30&sort=value", "隐患 应急局 2025年2月 30条", "整改 住建局 2025年2月 30条", "隐患 住建局 2025年2月 40条")]
    [InlineData("where=Department:starts with:应&where=Value:<:15&sort=value&dir=desc", "隐患 应急局 2025年1月 10条", "整改 应急局 2025年1月 5条")]
    [InlineData("indicator=found&sort=period", "隐患 应急局 2025年1月 10条", "隐患 住建局 2025年1月 20条", "隐患 应急局 2025年2月 30条", "隐患 住建局 2025年2月 40条")]
    [InlineData("topic=calls&periods=all&where=Low:is not empty:", "热线 全旗 2024年 20,000件")]
    public void Words_conditions_and_order_decide_which_rows_are_shown(string query, params string[] rows) => Shown(query).Should().Equal(rows);

    [Fact]
    public void A_page_of_rows_is_made_of_those_alone()
    {
        var rows = Rows("");
        rows.Count.Should().Be(8);
        rows.Rows(3, 2).Select(Text).Should().Equal("隐患 住建局 2025年1月 20条", "整改 应急局 2025年2月 15条");
    }

    [Fact]
    public void A_file_takes_numbers_raw_and_never_the_end_of_a_stated_minimum() =>
        Rows("topic=calls&periods=all").Cells(FigureColumns.All, 1).Should().BeEquivalentTo(
            (string[][])[
                ["领域", "指标", "部门", "时期", "数值", "单位", "限定", "下限", "上限", "状态", "修订", "同比"],
                ["诉求", "热线", "全旗", "2024年", "20000", "件", "下限", "20000", "", "修订", "2", "增长约20,000%以上"],
            ],
            options => options.WithStrictOrdering());

    [Theory]
    [InlineData("")]
    [InlineData("topic=safety&q=a%20b&periods=all&computed=1&where=Value%3A%3E%3D%3A1&sort=value&dir=desc&columns=value.high")]
    public void A_query_reads_what_it_wrote(string query) => FigureQuery.Parse("?" + query).ToString().Should().Be(query);

    [Fact]
    public void A_query_passes_over_what_it_does_not_know() =>
        FigureQuery.Parse("?where=nonsense&where=Value:>:abc&where=Growth:>:1&sort=12&columns=none").ToString().Should().BeEmpty();

    [Fact]
    public void The_last_column_cannot_be_taken_away() =>
        (new FigureQuery { Columns = [FigureColumn.Value] }).Showing(FigureColumn.Value, false).Columns.Should().Equal(FigureColumn.Value);

    private static FigureRows Rows(string query, string period = "2025-01/2025-02", string departments = "") =>
        FigureRows.Of(AFigureTable.Snapshot, Period.Parse(period), DepartmentScope.Parse(departments), FigureQuery.Parse(query));

    private static IEnumerable<string> Shown(string query, string period = "2025-01/2025-02", string departments = "") =>
        Rows(query, period, departments).Rows(0, 100).Select(Text);

    private static string Text(FigureRow row) => $"{row.Indicator} {row.Department} {row.Period} {row.ValueText}{row.Unit}";
}
