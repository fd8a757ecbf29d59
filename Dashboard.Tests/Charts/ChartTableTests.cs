using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Charts;

public class ChartTableTests
{
    [Fact]
    public void Every_mark_is_a_cell_with_its_words_and_its_number() => ChartTable.Of(SampleCharts.All["columns-implied"]).Should().BeEquivalentTo(
        new ChartTable("时期", "件", [""],
        [
            new("2023年", [new("约4.75万件", "47,500件", 47_541, 46_939, 48_148, "四舍五入", "推算", "", null)]),
            new("2024年", [new("5.8万件", "58,000件", 58_000, 57_500, 58_500, "四舍五入", "公布", "", null)]),
        ],
        Target: null));

    [Fact]
    public void A_minimum_has_no_upper_bound_since_the_source_names_none() =>
        ChartTable.Of(SampleCharts.All["ranking-channels"]).Rows[1].Cells[0]
            .Should().Be(new ChartTableCell("3.7万余件", "37,000件", 37_000, 37_000, null, "下限", "公布", "", null));

    [Fact]
    public void What_is_missing_says_so() => ChartTable.Of(SampleCharts.All["ranking-channels"]).Rows[3]
        .Should().BeEquivalentTo(new ChartTableRow("企业服务中心", [ChartTableCell.Missing]));

    [Fact]
    public void The_target_is_told_in_words() => ChartTable.Of(SampleCharts.All["columns-target"]).Target.Should().Be("2025年目标 ≥90%");

    [Fact]
    public void Names_that_are_no_periods_are_items() => ChartTable.Of(SampleCharts.All["funnel-hazards"]).CategoryHeading.Should().Be("项目");

    [Theory]
    [InlineData(ObservationStatus.Reported, "公布")]
    [InlineData(ObservationStatus.Derived, "计算")]
    [InlineData(ObservationStatus.Implied, "推算")]
    [InlineData(ObservationStatus.Provisional, "初步")]
    [InlineData(ObservationStatus.Revised, "修订")]
    [InlineData(ObservationStatus.Illustrative, "演示")]
    public void Each_status_has_a_word(ObservationStatus status, string word) => status.Name().Should().Be(word);
}
