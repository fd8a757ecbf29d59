using CsCheck;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

public class QuantityTextTests
{
    private static readonly Unit s_cases = new("件");

    [Theory]
    [InlineData("3691", "条", "3,691条")]
    [InlineData("0", "条", "0条")]
    [InlineData("9999", "件", "9,999件")]
    [InlineData("10000", "件", "1万件")]
    [InlineData("58000", "件", "5.8万件")]
    [InlineData("3401900", "元", "340.19万元")]
    [InlineData("100000000", "元", "1亿元")]
    [InlineData("721000000", "元", "7.21亿元")]
    [InlineData("12345", "件", "1.23万件")]
    [InlineData("12350", "件", "1.24万件")] // half up
    [InlineData("28.125", "%", "28.13%")]
    [InlineData("12345.6", "%", "12,345.6%")] // a percentage is never counted in 万
    [InlineData("1.7241", "倍", "1.72倍")]
    [InlineData("-1110", "条", "-1,110条")]
    [InlineData("-0.001", "%", "0%")]
    public void An_exact_value_is_written_in_万_and_亿_with_two_decimals_at_most(string value, string unit, string expected) =>
        QuantityText.Of(Quantity.Exact(Decimals.Of(value)), new(unit)).ToString().Should().Be(expected);

    [Theory]
    [InlineData("9999.999", "件", "1万件")]
    [InlineData("99999999", "元", "1亿元")]
    [InlineData("99994999", "元", "9,999.5万元")]
    [InlineData("-99999999", "元", "-1亿元")]
    public void What_rounds_up_to_the_next_scale_is_written_in_it(string value, string unit, string expected) =>
        QuantityText.Of(Quantity.Exact(Decimals.Of(value)), new(unit)).ToString().Should().Be(expected);

    [Fact]
    public void What_the_report_rounded_is_written_as_it_wrote_it() => Text(Quantity.Rounded(58_000, 1_000)).Should().Be("5.8万件");

    [Fact]
    public void A_stated_minimum_keeps_its_余()
    {
        Text(Quantity.AtLeast(20_000, 30_000)).Should().Be("2万余件");
        Text(Quantity.AtLeast(2_300, 2_400)).Should().Be("2,300余件");
        QuantityText.Of(Quantity.AtLeast(721_000_000, 722_000_000), new("元")).ToString().Should().Be("7.21亿余元");
    }

    [Fact]
    public void A_stated_minimum_is_never_rounded_above_itself() => Text(Quantity.AtLeast(23_456, 24_000)).Should().Be("2.34万余件");

    [Fact]
    public void A_stated_approximation_keeps_its_约() => Text(new Quantity(320, 300, 340, Qualifier.About)).Should().Be("约320件");

    [Fact]
    public void What_was_computed_shows_no_more_than_is_known()
    {
        Text(Formula.Parse("{a} / 1.19").Evaluate(_ => Quantity.AtLeast(37_000, 38_000))!.Value, computed: true).Should().Be("约3.11万件以上");
        // 22 % stands for anything from 21.5 to 22.5.
        Implied(Quantity.AtLeast(37_000, 38_000), Quantity.Rounded(19, 1)).Should().Be("约3.11万件以上");
        Implied(Quantity.Rounded(58_000, 1_000), Quantity.Rounded(22, 1)).Should().Be("约4.75万件");
        Text(Quantity.Exact(1_315), computed: true).Should().Be("1,315件");

        static string Implied(Quantity now, Quantity growth) =>
            Text(Formula.Parse("{now} / (1 + {growth} / 100)").Evaluate(id => id == "now" ? now : growth)!.Value, computed: true);
    }

    [Fact]
    public void No_digit_is_printed_that_is_not_known() => QuantityTests.Any.Where(q => q.Qualifier != Qualifier.Exact).Sample(quantity =>
    {
        var text = QuantityText.Of(quantity, s_cases, computed: true);
        var (printed, place) = Read(text);
        var half = (quantity.High - quantity.Low) / 2;
        // The place of the last digit is worth no less than a tenth of the half width, and what is printed is off by no more than half of it.
        return place * 10 > half && Math.Abs(printed - quantity.Value) <= place / 2;
    });

    [Fact]
    public void Its_parts_are_what_is_printed() =>
        QuantityText.Of(Quantity.AtLeast(31_092.44m, 32_068), s_cases, computed: true).Should().Be(new QuantityText("约", "3.11", "万", "件", "以上"));

    [Fact]
    public void In_full_there_is_no_万() => QuantityText.Raw(58_000, s_cases).Should().Be("58,000件");

    [Fact]
    public void Bounds_are_told_where_there_are_any()
    {
        QuantityText.Bounds(Quantity.Exact(95), s_cases).Should().BeNull();
        // What lies above a minimum is our convention, not the source's word.
        QuantityText.Bounds(Quantity.AtLeast(20_000, 30_000), s_cases).Should().Be("不少于20,000件");
        QuantityText.Bounds(Quantity.Rounded(58_000, 1_000), s_cases).Should().Be("57,500–58,500件");
    }

    private static string Text(Quantity quantity, bool computed = false) => QuantityText.Of(quantity, s_cases, computed).ToString();

    // The number that a text prints, and what a step in its last place is worth; zeros before 万 or at the end of a whole number may be mere places.
    private static (decimal Printed, decimal Place) Read(QuantityText text)
    {
        var scale = text.After.Trim('余') switch { "万" => 10_000m, "亿" => 100_000_000m, _ => 1m };
        var number = Decimals.Of(text.Number.Replace(",", "", StringComparison.Ordinal));
        var point = text.Number.IndexOf('.', StringComparison.Ordinal);
        var place = scale;
        for (var i = point < 0 ? text.Number.Length : point + 1; i < text.Number.Length; i++) place /= 10;
        while (number != 0 && number * scale % (place * 10) == 0) place *= 10;
        return (number * scale, number == 0 ? decimal.MaxValue / 10 : place);
    }
}
