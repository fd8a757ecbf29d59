using CsCheck;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

public class QuantityTests
{
    /// <summary>Quantities as reports have them, on either side of zero.</summary>
    internal static readonly Gen<Quantity> Any = Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[1, 5_000], Gen.Enum<Qualifier>(), (tenths, width, qualifier) =>
    {
        var value = tenths / 10m;
        return qualifier switch
        {
            Qualifier.Exact => Quantity.Exact(value),
            Qualifier.Rounded => Quantity.Rounded(value, width),
            Qualifier.AtLeast => Quantity.AtLeast(value, value + width),
            _ => new Quantity(value, value - width, value + width / 3m, Qualifier.About),
        };
    });

    /// <summary>Quantities whose every possible value is above zero, as counts are.</summary>
    internal static readonly Gen<Quantity> AnyPositive = Any.Where(q => q.Low > 0);

    // A truth that a quantity leaves open: a share of the way from its low to its high bound.
    private static readonly Gen<(Quantity Quantity, decimal Truth)> s_withTruth =
        Gen.Select(Any, Gen.Int[0, 100], (q, share) => (q, Math.Clamp(q.Low + (q.High - q.Low) * share / 100, q.Low, q.High)));

    [Fact]
    public void The_result_encloses_whatever_the_truth_may_be() => Gen.Select(s_withTruth, s_withTruth).Sample((a, b) =>
        (a.Quantity + b.Quantity).Encloses(a.Truth + b.Truth)
        && (a.Quantity - b.Quantity).Encloses(a.Truth - b.Truth)
        && (a.Quantity * b.Quantity).Encloses(a.Truth * b.Truth)
        && (-a.Quantity).Encloses(-a.Truth)
        && (b.Quantity.Encloses(0) || (a.Quantity / b.Quantity).Encloses(a.Truth / b.Truth)));

    [Fact]
    public void Exact_values_stay_exact() => Gen.Select(Gen.Int[-9999, 9999], Gen.Int[1, 9999]).Sample((a, b) =>
    {
        var (x, y) = (Quantity.Exact(a), Quantity.Exact(b));
        return x + y == Quantity.Exact(a + b) && x - y == Quantity.Exact(a - b) && x * y == Quantity.Exact(a * b) && x / y == Quantity.Exact((decimal)a / b);
    });

    [Fact]
    public void The_order_of_a_sum_or_product_does_not_matter() => Gen.Select(Any, Any).Sample((a, b) => a + b == b + a && a * b == b * a);

    [Fact]
    public void A_minimum_is_only_said_of_what_cannot_be_less() => Gen.Select(Any, Any).Sample((a, b) =>
        (a + b).Qualifier != Qualifier.AtLeast || a.Qualifier is not Qualifier.About && b.Qualifier is not Qualifier.About);

    [Theory]
    [InlineData(Qualifier.Exact, Qualifier.Exact, Qualifier.Exact, Qualifier.Exact)]
    [InlineData(Qualifier.Exact, Qualifier.Rounded, Qualifier.Rounded, Qualifier.Rounded)]
    [InlineData(Qualifier.Exact, Qualifier.AtLeast, Qualifier.AtLeast, Qualifier.About)]
    [InlineData(Qualifier.Rounded, Qualifier.AtLeast, Qualifier.AtLeast, Qualifier.About)]
    [InlineData(Qualifier.AtLeast, Qualifier.Exact, Qualifier.AtLeast, Qualifier.AtLeast)]
    [InlineData(Qualifier.AtLeast, Qualifier.Rounded, Qualifier.AtLeast, Qualifier.AtLeast)]
    [InlineData(Qualifier.AtLeast, Qualifier.AtLeast, Qualifier.AtLeast, Qualifier.About)]
    [InlineData(Qualifier.About, Qualifier.AtLeast, Qualifier.About, Qualifier.About)]
    [InlineData(Qualifier.About, Qualifier.Exact, Qualifier.About, Qualifier.About)]
    public void The_weaker_knowledge_wins(Qualifier left, Qualifier right, Qualifier ofSumAndProduct, Qualifier ofDifferenceAndQuotient)
    {
        var (a, b) = (With(left), With(right));
        (a + b).Qualifier.Should().Be(ofSumAndProduct);
        (a * b).Qualifier.Should().Be(ofSumAndProduct);
        (a - b).Qualifier.Should().Be(ofDifferenceAndQuotient);
        (a / b).Qualifier.Should().Be(ofDifferenceAndQuotient);

        static Quantity With(Qualifier qualifier) => qualifier == Qualifier.Exact ? Quantity.Exact(100) : new(100, qualifier == Qualifier.AtLeast ? 100 : 95, 105, qualifier);
    }

    [Fact]
    public void A_rounded_value_lies_within_half_a_step() => Quantity.Rounded(58_000, 1_000).Should().Be(new Quantity(58_000, 57_500, 58_500, Qualifier.Rounded));

    [Fact]
    public void A_stated_minimum_begins_at_what_is_stated() => Quantity.AtLeast(20_000, 30_000).Should().Be(new Quantity(20_000, 20_000, 30_000, Qualifier.AtLeast));

    [Fact]
    public void Bounds_must_enclose_the_value_and_exact_values_have_none()
    {
        FluentActions.Invoking(() => new Quantity(5, 6, 7, Qualifier.About)).Should().Throw<ArgumentException>().WithMessage("上下限 [6, 7] 不包含数值 5。");
        FluentActions.Invoking(() => new Quantity(5, 3, 4, Qualifier.About)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Quantity(5, 4, 6, Qualifier.Exact)).Should().Throw<ArgumentException>().WithMessage("精确值 5 不应有上下限 [4, 6]。");
    }

    [Fact]
    public void Nothing_is_divided_by_what_may_be_zero()
    {
        FluentActions.Invoking(() => Quantity.Exact(1) / Quantity.Exact(0)).Should().Throw<DivideByZeroException>();
        FluentActions.Invoking(() => Quantity.Exact(1) / Quantity.Rounded(0.4m, 1)).Should().Throw<DivideByZeroException>();
    }

    [Theory]
    [InlineData("28.125", 2, "28.13")] // 9/32; banker's rounding would give 28.12
    [InlineData("69.9268", 2, "69.93")]
    [InlineData("0.5", 0, "1")]
    [InlineData("1.5", 0, "2")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("31092.44", -2, "31100")]
    [InlineData("31050", -2, "31100")]
    [InlineData("31049.99", -2, "31000")]
    public void Rounding_is_half_up(string value, int decimals, string expected) =>
        Quantity.RoundHalfUp(Decimals.Of(value), decimals).Should().Be(Decimals.Of(expected));
}
