using CsCheck;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

public class PeriodTests
{
    internal static readonly Gen<Period> AnyPeriod = Gen.Select(Gen.Int[1000, 9998], Gen.Int[0, 16]).Select((year, part) => part switch
    {
        0 => Period.Year(year),
        <= 4 => Period.Quarter(year, part),
        _ => Period.Month(year, part - 4),
    });

    [Fact]
    public void What_is_written_reads_back() => AnyPeriod.Sample(p => Period.Parse(p.ToString()) == p);

    [Fact]
    public void Order_agrees_with_start_then_length() => Gen.Select(AnyPeriod, AnyPeriod).Sample((a, b) =>
        Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)) && (a.Start >= b.Start || a < b) && ((a == b) == (a.CompareTo(b) == 0)));

    [Fact]
    public void A_period_contains_its_first_and_last_day_only_up_to_its_end() => AnyPeriod.Sample(p =>
        p.Contains(p.Start) && p.Contains(p.End) && !p.Contains(p.End.AddDays(1)) && p.ElapsedShare(p.End) == 1m && p.ElapsedShare(p.Start.AddDays(-1)) == 0m);

    [Fact]
    public void The_year_after_the_year_before_is_the_period() => AnyPeriod.Where(p => p.YearNumber > 1000).Sample(p => p.YearBefore.YearAfter == p);

    [Theory]
    [InlineData("24")]
    [InlineData("2024年")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-Q5")]
    [InlineData("2024/03")]
    [InlineData("２０２４")]
    [InlineData(" 2024")]
    [InlineData("0999")]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_else_is_a_period(string? text) => Period.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("2024", "2024年", 2024, 12, 31)]
    [InlineData("2024-Q1", "2024年第一季度", 2024, 3, 31)]
    [InlineData("2024-02", "2024年2月", 2024, 2, 29)]
    public void It_has_a_Chinese_name_and_an_end(string text, string name, int year, int month, int day)
    {
        var period = Period.Parse(text);
        period.Name.Should().Be(name);
        period.End.Should().Be(new DateOnly(year, month, day));
    }

    [Fact]
    public void Half_of_a_leap_year_has_passed_on_the_first_of_July() =>
        Period.Year(2024).ElapsedShare(new DateOnly(2024, 7, 1)).Should().Be(183m / 366m);
}
