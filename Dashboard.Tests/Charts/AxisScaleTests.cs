using CsCheck;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Charts;

public class AxisScaleTests
{
    private static readonly Unit s_cases = new("件");
    private static readonly Unit s_percent = new("%");

    [Fact]
    public void Bars_start_at_zero() => Labels(AxisScale.ForBars([3_691, 2_581], s_cases, 4), s_cases).Should().Equal("0", "1,000", "2,000", "3,000", "4,000");

    [Fact]
    public void All_labels_count_in_ten_thousands_or_none() =>
        Labels(AxisScale.ForBars([47_541, 58_000], s_cases, 4), s_cases).Should().Equal("0", "2", "4", "6");

    [Fact]
    public void Steps_below_ten_thousand_are_fractions_of_it() =>
        Labels(AxisScale.ForBars([9_000, 12_000], s_cases, 5), s_cases).Should().Equal("0", "0.25", "0.5", "0.75", "1", "1.25");

    [Fact]
    public void Large_sums_count_in_hundred_millions()
    {
        var scale = AxisScale.ForBars([721_000_000], new("元"), 4);
        scale.Magnitude.Should().Be("亿");
        Labels(scale, new("元")).Should().Equal("0", "2", "4", "6", "8");
    }

    [Fact]
    public void Counts_have_whole_steps() => Labels(AxisScale.ForBars([1, 2], s_cases, 5), s_cases).Should().Equal("0", "1", "2");

    [Fact]
    public void Ratios_may_have_fractions() => Labels(AxisScale.ForBars([0.86m, 1.72m], new("倍"), 4), new("倍")).Should().Equal("0", "0.5", "1", "1.5", "2");

    [Fact]
    public void A_large_share_is_seen_against_the_whole() =>
        Labels(AxisScale.ForBars([69.93m], s_percent, 4), s_percent).Should().Equal("0%", "25%", "50%", "75%", "100%");

    [Fact]
    public void A_small_rate_is_not() => Labels(AxisScale.ForBars([3.2m, -1.1m], s_percent, 3), s_percent).Should().Equal("-2%", "0%", "2%", "4%");

    [Fact]
    public void A_line_close_to_a_hundred_percent_need_not_start_at_zero()
    {
        var scale = AxisScale.ForLine([95.1m, 96.02m, 97.35m], s_percent, 4);
        Labels(scale, s_percent).Should().Equal("95%", "96%", "97%", "98%");
    }

    [Fact]
    public void A_line_far_apart_starts_at_zero() => AxisScale.ForLine([58, 104], s_cases, 4).Minimum.Should().Be(0);

    [Theory]
    [InlineData]
    [InlineData(0)]
    [InlineData(0, 0, 0)]
    [InlineData(7)]
    [InlineData(-7)]
    public void Nothing_zero_and_a_single_value_have_an_axis_too(params int[] values)
    {
        var scale = AxisScale.ForBars(values.Select(v => (decimal)v), s_cases, 4);
        scale.Maximum.Should().BeGreaterThan(scale.Minimum);
        scale.Ticks.Should().Contain(0);
    }

    [Fact]
    public void An_axis_holds_its_values_and_has_few_labels_that_all_differ() =>
        // To the cent, as reports print: nothing there is smaller.
        Gen.Select(Gen.Decimal[-1_000_000_000m, 1_000_000_000_000m].Select(v => Math.Round(v, 2)).Array[0, 12], Gen.Int[1, 6], Gen.Bool).Sample((values, steps, line) =>
        {
            var scale = line ? AxisScale.ForLine(values, s_cases, steps) : AxisScale.ForBars(values, s_cases, steps);
            values.Select(v => scale.Share((double)v)).Where(s => s is < -1e-9 or > 1 + 1e-9).Should().BeEmpty();
            scale.Ticks.Count.Should().BeInRange(2, steps + 3);
            Labels(scale, s_cases).Should().OnlyHaveUniqueItems();
        });

    private static IEnumerable<string> Labels(AxisScale scale, Unit unit) => scale.Ticks.Select(t => scale.Label(t, unit));
}
