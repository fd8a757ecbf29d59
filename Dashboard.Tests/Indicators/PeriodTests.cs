using CsCheck;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

public class PeriodTests
{
    internal static readonly Gen<Period> AnyPeriod = Gen.Select(Gen.Int[1000, 9998], Gen.Int[0, 26]).Select((year, part) => part switch
    {
        0 => Period.Year(year),
        <= 4 => Period.Quarter(year, part),
        <= 16 => Period.Month(year, part - 4),
        _ => Period.ToDate(year, part - 15),
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
    [InlineData("2024-01/2024-01")]
    [InlineData("2024-01/2024-12")]
    [InlineData("2024-01/2025-03")]
    [InlineData("2024-02/2024-03")]
    [InlineData("2024-01/2024-Q2")]
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
    [InlineData("2024-01/2024-10", "2024年1—10月", 2024, 10, 31)]
    public void It_has_a_Chinese_name_and_an_end(string text, string name, int year, int month, int day)
    {
        var period = Period.Parse(text);
        period.Name.Should().Be(name);
        period.End.Should().Be(new DateOnly(year, month, day));
    }

    [Fact]
    public void The_months_so_far_begin_as_a_month_and_end_as_the_year() =>
        (Period.ToDate(2025, 1), Period.ToDate(2025, 12), Period.Parse("2025-Q3").YearToDate, Period.Month(2025, 10).YearToDate, Period.Year(2025).YearToDate)
            .Should().Be((Period.Month(2025, 1), Period.Year(2025), Period.ToDate(2025, 9), Period.ToDate(2025, 10), Period.Year(2025)));

    [Fact]
    public void Its_parts_follow_each_other_and_fill_it() => AnyPeriod.Where(p => p.Length != PeriodLength.Month).Sample(p =>
        p.Parts[0].Start == p.Start && p.Parts[^1].End == p.End && p.Parts.Zip(p.Parts.Skip(1)).All(n => n.First.End.AddDays(1) == n.Second.Start));

    [Fact]
    public void Half_of_a_leap_year_has_passed_on_the_first_of_July() =>
        Period.Year(2024).ElapsedShare(new DateOnly(2024, 7, 1)).Should().Be(183m / 366m);
}
