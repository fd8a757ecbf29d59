namespace Wusheng.Dashboard.Indicators;

/// <summary>How exactly a value is known. The words of the report decide: 余, 超过 and 多 make a lower bound, 约 and 近 an approximation, 5.8万 a rounded value.</summary>
public enum Qualifier : byte
{
    /// <summary>A plain count: nothing is hidden behind it.</summary>
    Exact,

    /// <summary>Rounded by the source to its last printed digit (5.8万: ±500).</summary>
    Rounded,

    /// <summary>The true value is this or more (2万余件).</summary>
    AtLeast,

    /// <summary>The true value lies near, on either side (约320吨).</summary>
    About,
}

/// <summary>
/// A value with the bounds the truth lies in. Arithmetic carries the bounds (interval arithmetic), so a result never claims more than its inputs know.
/// For a lower bound <see cref="High"/> is a convention (2万余 is below 3万), kept for arithmetic only and never shown as if the source had said it.
/// </summary>
public readonly record struct Quantity
{
    /// <summary>A value with its bounds.</summary>
    /// <exception cref="ArgumentException">The bounds do not enclose the value, or an exact value has bounds of its own.</exception>
    public Quantity(decimal value, decimal low, decimal high, Qualifier qualifier)
    {
        if (low > value || value > high) throw new ArgumentException($"上下限 [{low}, {high}] 不包含数值 {value}。");
        if (qualifier == Qualifier.Exact && low != high) throw new ArgumentException($"精确值 {value} 不应有上下限 [{low}, {high}]。");
        (Value, Low, High, Qualifier) = (value, low, high, qualifier);
    }

    /// <summary>The value as published, in base units (元, 件; never 万).</summary>
    public decimal Value { get; }

    /// <summary>The least the truth can be.</summary>
    public decimal Low { get; }

    /// <summary>The most the truth can be.</summary>
    public decimal High { get; }

    /// <summary>Why the bounds are what they are.</summary>
    public Qualifier Qualifier { get; }

    /// <summary>A plain count.</summary>
    public static Quantity Exact(decimal value) => new(value, value, value, Qualifier.Exact);

    /// <summary>A value printed to a last digit worth <paramref name="step"/>: the truth is within half a step.</summary>
    public static Quantity Rounded(decimal value, decimal step) => new(value, value - step / 2, value + step / 2, Qualifier.Rounded);

    /// <summary>A value the source calls a minimum; below <paramref name="high"/> by convention.</summary>
    public static Quantity AtLeast(decimal value, decimal high) => new(value, value, high, Qualifier.AtLeast);

    /// <summary>Whether the truth of the other may be this value.</summary>
    public bool Encloses(decimal value) => Low <= value && value <= High;

    public static Quantity operator +(Quantity a, Quantity b) =>
        new(a.Value + b.Value, a.Low + b.Low, a.High + b.High, Combine(a.Qualifier, b.Qualifier));

    public static Quantity operator -(Quantity a) => new(-a.Value, -a.High, -a.Low, Opposite(a.Qualifier));

    public static Quantity operator -(Quantity a, Quantity b) => a + -b;

    public static Quantity operator *(Quantity a, Quantity b)
    {
        var (low, high) = Corners(a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High);
        return new(a.Value * b.Value, low, high, Combine(a.Low >= 0 ? b.Qualifier : Opposite(b.Qualifier), b.Low >= 0 ? a.Qualifier : Opposite(a.Qualifier)));
    }

    /// <exception cref="DivideByZeroException">The divisor is, or may be, zero.</exception>
    public static Quantity operator /(Quantity a, Quantity b)
    {
        if (b.Low <= 0 && b.High >= 0) throw new DivideByZeroException("除数为零，或者其上下限包含零。");
        var (low, high) = Corners(a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High);
        var value = a.Value / b.Value;
        var divisor = a.Low >= 0 ? Opposite(b.Qualifier) : b.Qualifier;
        return new(value, Math.Min(low, value), Math.Max(high, value), Combine(b.Low > 0 ? a.Qualifier : Opposite(a.Qualifier), divisor));
    }

    /// <summary>Rounds half up, as Chinese statistics do (9/32 is 28.13 %), never to the even digit.</summary>
    public static decimal RoundHalfUp(decimal value, int decimals) =>
        decimals >= 0
            ? Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            : Math.Round(value / PowerOfTen(-decimals), 0, MidpointRounding.AwayFromZero) * PowerOfTen(-decimals);

    /// <summary>The weaker knowledge wins: at least plus rounded is at least; anything pulled both ways is only about.</summary>
    internal static Qualifier Combine(Qualifier a, Qualifier b) =>
        a == b ? a
        : a == Qualifier.About || b == Qualifier.About ? Qualifier.About
        : a == Qualifier.AtLeast || b == Qualifier.AtLeast ? Qualifier.AtLeast
        : Qualifier.Rounded;

    // A minimum taken away, or divided by, limits from above; there is no word for that, so it is only about.
    private static Qualifier Opposite(Qualifier qualifier) => qualifier == Qualifier.AtLeast ? Qualifier.About : qualifier;

    private static (decimal Low, decimal High) Corners(decimal a, decimal b, decimal c, decimal d) =>
        (Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));

    internal static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= 10m;
        return power;
    }
}
