using CsCheck;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

public class SeriesTests
{
    private static readonly Gen<Figure[]> s_anyFigures =
        Gen.Select(PeriodTests.AnyPeriod, QuantityTests.Any, Gen.Enum<ObservationStatus>(), Gen.Bool, Gen.Int[0, 99], (period, quantity, status, isBreak, revision) =>
            new Figure(period, quantity, status, isBreak, revision)).Array[0, 40].Select(figures => figures.DistinctBy(f => f.Period).ToArray());

    [Fact]
    public void What_was_put_in_comes_out_oldest_first() =>
        s_anyFigures.Sample(figures => new Series("a", "_T", figures).SequenceEqual(figures.OrderBy(f => f.Period)));

    [Fact]
    public void Each_figure_is_found_by_its_period_and_no_other() => Gen.Select(s_anyFigures, PeriodTests.AnyPeriod).Sample((figures, period) =>
    {
        var series = new Series("a", "_T", figures);
        return figures.All(f => series.At(f.Period) == f) && series.At(period).HasValue == figures.Any(f => f.Period == period);
    });

    [Fact]
    public void The_latest_is_the_last()
    {
        Samples.Series("a", ("2024", 2), ("2023", 1)).Latest.Should().Be(Samples.Figure("2024", 2));
        Samples.Series("a").Latest.Should().BeNull();
    }

    [Fact]
    public void Missing_is_not_zero() => Samples.Series("a", ("2022", 1), ("2024", 2)).At(Period.Year(2023)).Should().BeNull();

    [Fact]
    public void A_period_has_one_value_only() => FluentActions.Invoking(() => Samples.Series("a.x", ("2024", 1), ("2024", 2)))
        .Should().Throw<ArgumentException>().WithMessage("a.x 在 2024 有两个数值。*");
}
