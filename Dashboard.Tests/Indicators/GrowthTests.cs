using CsCheck;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

public class GrowthTests
{
    private static readonly Indicator s_count = Samples.Indicator();
    private static readonly Indicator s_rate = Samples.Indicator("rate", IndicatorKind.Rate, "%");

    [Theory]
    [InlineData("100", "122", "22")]
    [InlineData("122", "100", "-18.03")]
    [InlineData("159", "95", "-40.25")]
    [InlineData("48", "46", "-4.17")]
    [InlineData("5", "0", "-100")]
    public void Counts_grow_by_percent(string before, string now, string expected)
    {
        var growth = Between(s_count, ("2023", Decimals.Of(before)), ("2024", Decimals.Of(now))).Growth!;
        (growth with { Change = Quantity.Exact(Quantity.RoundHalfUp(growth.Change.Value, 2)) }).Should().Be(
            new Growth(Quantity.Exact(Decimals.Of(expected)), InPoints: false, Period.Year(2023), Samples.Figure("2023", Decimals.Of(before))));
    }

    [Fact]
    public void Percentages_differ_in_points() => Between(s_rate, ("2023", 85), ("2024", 69.93m)).Should().Be(
        new GrowthAnswer(new Growth(Quantity.Exact(-15.07m), InPoints: true, Period.Year(2023), Samples.Figure("2023", 85))));

    [Fact]
    public void Where_the_printed_values_do_not_add_up_it_says_why()
    {
        Between(s_rate, ("2023", 70.758m), ("2024", 72.114m)).Sentence(s_rate).Should().StartWith("同比上升1.36个百分点").And.EndWith("，较2023年70.76%，按取整前的数值计算");
        Between(s_rate, ("2023", 70.76m), ("2024", 72.11m)).Sentence(s_rate).Should().StartWith("同比上升1.35个百分点").And.EndWith("，较2023年70.76%");
    }

    [Fact]
    public void A_month_is_compared_with_the_same_month() =>
        Between(s_count, Samples.Series("a", ("2023-05", 10), ("2024-04", 99), ("2024-05", 15)), Period.Month(2024, 5)).Growth!.Change.Should().Be(Quantity.Exact(50));

    [Theory]
    [InlineData("2024", "100", null, "2023年无数据，无法计算同比")]
    [InlineData("2025", "100", "100", "2025年无数据")]
    [InlineData("2024", "100", "0", "2023年为零，无法计算同比")]
    [InlineData("2024", "100", "-5", "2023年为负，无法计算同比")]
    public void Without_a_base_there_is_none(string period, string now, string? before, string why)
    {
        var figures = before is null ? [("2024", Decimals.Of(now))] : new[] { ("2023", Decimals.Of(before)), ("2024", Decimals.Of(now)) };
        Between(s_count, Samples.Series("a", figures), Period.Parse(period)).Should().Be(new GrowthAnswer(why));
    }

    [Fact]
    public void A_change_has_none_of_its_own() =>
        Between(Samples.Indicator(kind: IndicatorKind.Change, unit: "%"), ("2023", 20), ("2024", 22)).Should().Be(new GrowthAnswer("本身是变化幅度，不再计算同比"));

    [Theory]
    [InlineData("2024", "2024", true)]
    [InlineData("2024", "2024-Q1", true)]
    [InlineData("2024", "2024-07", true)]
    [InlineData("2024", "2023-07", true)]
    [InlineData("2024", "2023", false)]
    [InlineData("2024", "2025", false)]
    [InlineData("2024", "2025-01", false)]
    [InlineData("2024-05", "2024", true)]
    [InlineData("2024-05", "2024-05", true)]
    [InlineData("2024-05", "2024-06", false)]
    [InlineData("2024-05", "2023-05", false)]
    public void Across_a_break_there_is_none(string period, string breakAt, bool isBroken)
    {
        var now = Period.Parse(period);
        Figure[] figures = [Samples.Figure(now.YearBefore.ToString(), 10), Samples.Figure(period, 11), Samples.Figure(breakAt, 12) with { Break = true }];
        var series = new Series("a", "_T", figures.Reverse().DistinctBy(f => f.Period));
        var answer = Between(s_count, series, now);
        (answer.WhyNot == $"{now.Name}与{now.YearBefore.Name}口径不同，不可比").Should().Be(isBroken);
        (answer.Growth is null).Should().Be(isBroken);
    }

    [Theory]
    [InlineData(2, 0, "2024年缺2项数据，不可比")]
    [InlineData(0, 1, "2023年缺1项数据，不可比")]
    public void What_is_not_all_there_does_not_grow(int gapsNow, int gapsBefore, string why) =>
        Between(s_count, new Series("a", "_T", [Samples.Figure("2023", 10) with { Gaps = gapsBefore }, Samples.Figure("2024", 11) with { Gaps = gapsNow }]), Period.Year(2024))
            .Should().Be(new GrowthAnswer(why));

    [Fact]
    public void What_is_only_known_within_bounds_grows_within_bounds() =>
        Between(s_count, new Series("a", "_T", [Samples.Figure("2023", 100), Samples.Figure("2024", 0) with { Quantity = Quantity.Rounded(120, 10) }]), Period.Year(2024))
            .Growth!.Change.Should().Be(new Quantity(20, 15, 25, Qualifier.Rounded));

    [Fact]
    public void It_says_whether_its_base_is_implied()
    {
        var before = Samples.Figure("2023", 100) with { Status = ObservationStatus.Implied };
        var growth = Between(s_count, new Series("a", "_T", [before, Samples.Figure("2024", 110)]), Period.Year(2024)).Growth!;
        growth.IsImplied.Should().BeTrue();
        (growth with { StatedBy = "a.growth" }).IsImplied.Should().BeFalse();
    }

    [Fact]
    public void The_base_grown_by_it_is_the_value_again() => Gen.Select(Gen.Int[1, 100_000], Gen.Int[0, 100_000]).Sample((before, now) =>
    {
        var change = Between(s_count, ("2023", before), ("2024", now)).Growth!.Change.Value;
        return Quantity.RoundHalfUp(before * (1 + change / 100), 10) == now;
    });

    private static GrowthAnswer Between(Indicator indicator, params (string Period, decimal Value)[] figures) =>
        Between(indicator, Samples.Series(indicator.Id, figures), Period.Year(2024));

    private static GrowthAnswer Between(Indicator indicator, Series series, Period period) =>
        Growth.Between(indicator, period, series.At(period), series.At(period.YearBefore), series.IsBrokenBetween(period.YearBefore, period));
}
