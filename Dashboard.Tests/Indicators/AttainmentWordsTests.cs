using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

public class AttainmentWordsTests
{
    // On 1 July half of 2025 is due: 49.86 %.
    private static readonly DateOnly s_midYear = new(2025, 7, 1);
    private static readonly DateOnly s_yearAfter = new(2026, 1, 15);

    [Theory]
    [InlineData(Comparison.AtLeast, "97.85", "98", "距目标差0.15个百分点，在容差内")]
    [InlineData(Comparison.AtLeast, "72.1135", "85", "距目标差12.89个百分点")]
    [InlineData(Comparison.AtLeast, "98", "98", "")]
    [InlineData(Comparison.AtMost, "12.5", "10", "超出上限2.5个百分点，在容差内")]
    [InlineData(Comparison.AtMost, "9", "10", "未超上限，期末定论")]
    [InlineData(Comparison.AtMost, "10.004", "10", "超出上限不足0.01个百分点，在容差内")]
    [InlineData(Comparison.AtLeast, "97.996", "98", "距目标差不足0.01个百分点，在容差内")]
    [InlineData(Comparison.Equal, "95", "90", "高出目标5个百分点，在容差内")]
    public void A_rate_is_so_many_points_from_its_target(Comparison comparison, string value, string aim, string expected) =>
        Distance(comparison, Decimals.Of(value), Decimals.Of(aim), Samples.Indicator(kind: IndicatorKind.Rate, unit: "%"), s_midYear).Should().Be(expected);

    [Theory]
    [InlineData(Comparison.AtLeast, "45", "比序时慢4.86个百分点，在容差内")]
    [InlineData(Comparison.AtLeast, "30", "比序时慢19.86个百分点")]
    [InlineData(Comparison.AtLeast, "60", "不慢于序时进度")]
    [InlineData(Comparison.AtMost, "40", "未超上限，期末定论")]
    [InlineData(Comparison.AtMost, "70", "比序时多用20.14个百分点")]
    [InlineData(Comparison.AtMost, "101", "超出上限1条")]
    [InlineData(Comparison.Equal, "125", "高出目标25条")]
    public void What_is_counted_is_held_against_the_share_of_the_year_gone(Comparison comparison, string value, string expected) =>
        Distance(comparison, Decimals.Of(value), 100, Samples.Indicator(), s_midYear).Should().Be(expected);

    [Theory]
    [InlineData(Comparison.AtLeast, "94", "距目标差6条，在容差内")]
    [InlineData(Comparison.AtMost, "100.5", "超出上限0.5条")]
    [InlineData(Comparison.AtMost, "99", "")]
    public void After_the_year_it_is_so_many_from_the_target(Comparison comparison, string value, string expected) =>
        Distance(comparison, Decimals.Of(value), 100, Samples.Indicator(), s_yearAfter).Should().Be(expected);

    [Theory]
    [InlineData(Comparison.AtMost, "101", "超出上限1条以上")]
    [InlineData(Comparison.AtMost, "70", "比序时多用20.14个百分点以上")]
    [InlineData(Comparison.AtLeast, "45", "比序时至多慢4.86个百分点，在容差内")]
    [InlineData(Comparison.AtLeast, "30", "完成30%，序时进度49.86%")]
    public void What_is_missing_from_a_count_can_only_add_to_it(Comparison comparison, string value, string expected) =>
        Distance(comparison, Decimals.Of(value), 100, Samples.Indicator(), s_midYear, gaps: 2).Should().Be(expected);

    [Fact]
    public void Of_what_is_known_within_bounds_only_the_progress_is_told()
    {
        var about = new Figure(Period.Year(2025), new Quantity(30, 29.5m, 30.5m, Qualifier.Rounded), ObservationStatus.Reported);
        Attainment.Of(Samples.Target(TargetKind.Value, Comparison.AtLeast, 100), Samples.Indicator(), about, null, s_midYear, new()).Distance(new("条"))
            .Should().Be("完成30%，序时进度49.86%");
    }

    private static string Distance(Comparison comparison, decimal value, decimal aim, Indicator indicator, DateOnly today, int gaps = 0)
    {
        var current = new Figure(Period.Year(2025), Quantity.Exact(value), ObservationStatus.Reported) { Gaps = gaps };
        return Attainment.Of(Samples.Target(TargetKind.Value, comparison, aim), indicator, current, null, today, new()).Distance(indicator.Unit);
    }
}
