using Wusheng.Dashboard.Features.Figures;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Figures;

public class FigureTotalTests
{
    [Theory]
    [InlineData("indicator=found&where=Period:ends with:2月", "70条", "2个部门，2025年2月")]
    [InlineData("indicator=found&where=Department:equals:应急局", "40条", "应急局，2个时期")]
    public void Figures_of_one_flow_add_up_over_departments_or_over_time(string query, string text, string over) =>
        Total(query).Should().Be(new FigureTotal(text, over));

    [Theory]
    [InlineData("", "所列不止一项指标")]
    [InlineData("indicator=found", "部门和时期都不止一个")]
    [InlineData("indicator=found&computed=1&where=Period:ends with:年2月", "全旗数已包含各部门")]
    [InlineData("indicator=found&computed=1&where=Department:equals:全旗", "所列时期互相重叠")]
    [InlineData("indicator=rate&computed=1", "只有期内发生的数量可以相加")]
    public void What_must_not_be_added_says_why(string query, string why) => Total(query).Should().Be(new FigureTotal($"不可相加（{why}）"));

    [Theory]
    [InlineData("q=nothing")]
    [InlineData("indicator=found&where=Value:%3D:10")]
    public void A_single_figure_has_no_total(string query) => Total(query).Should().BeNull();

    [Fact]
    public void A_stated_minimum_stays_one_in_the_sum() =>
        Total("topic=calls&periods=all")!.Text.Should().Be("约2万件以上");

    private static FigureTotal? Total(string query) =>
        FigureRows.Of(AFigureTable.Snapshot, Period.Parse("2025-01/2025-02"), default, FigureQuery.Parse(query)).Total;
}
