using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Charts;

public class ContrastTests
{
    [Theory]
    [InlineData("%", 62.1, 98.5, "乙最高（98.5%），甲最低（62.1%），相差36.4个百分点")]
    [InlineData("件", 100, 125, "乙最高（125件），甲最低（100件），前者比后者多25%")]
    [InlineData("件", 100, 320, "乙最高（320件），甲最低（100件），前者是后者的3.2倍")]
    [InlineData("件", 0, 320, "乙最高（320件），甲最低（0件），相差320件")]
    [InlineData("件", 7, 7, "2个相同，均为7件")]
    public void It_says_who_is_highest_and_lowest_and_how_far_apart(string unit, double a, double b, string expected) =>
        Contrast.Extremes([("甲", Figure((decimal)a)), ("乙", Figure((decimal)b))], new(unit)).Should().Be(expected);

    [Fact]
    public void Who_is_level_shares_the_place() => Contrast.Extremes(
        [("甲", Figure(1)), ("乙", Figure(3)), ("丙", Figure(3)), ("丁", Figure(1)), ("戊", Figure(1))], new("%"))
        .Should().Be("乙与丙并列最高（3%），甲等3个并列最低（1%），相差2个百分点");

    [Fact]
    public void Nobody_is_called_highest_whose_bounds_overlap_with_another()
    {
        Contrast.Extremes([("甲", Figure(Quantity.Rounded(100, 10))), ("乙", Figure(Quantity.Rounded(98, 10))), ("丙", Figure(50))], new("件"))
            .Should().Be("丙最低（50件）");
        Contrast.Extremes([("甲", Figure(Quantity.AtLeast(100, 200))), ("乙", Figure(Quantity.Exact(120)))], new("件")).Should().BeNull();
    }

    [Fact]
    public void What_is_incomplete_is_said_to_be_and_not_measured_against_anything() =>
        Contrast.Extremes([("甲", Figure(10)), ("乙", Figure(20) with { Gaps = 2 })], new("件")).Should().Be("乙最高（20件，缺2项），甲最低（10件）");

    [Fact]
    public void Things_that_are_not_alike_are_not_told_in_terms_of_each_other() =>
        Contrast.Extremes([("甲", Figure(10)), ("乙", Figure(20))], new("件"), areAlike: false).Should().Be("乙最高（20件），甲最低（10件）");

    [Fact]
    public void One_alone_is_neither_highest_nor_lowest() => Contrast.Extremes([("甲", Figure(10))], new("件")).Should().BeNull();

    private static Figure Figure(decimal value) => Figure(Quantity.Exact(value));

    private static Figure Figure(Quantity quantity) => new(Period.Year(2024), quantity, ObservationStatus.Reported);
}
