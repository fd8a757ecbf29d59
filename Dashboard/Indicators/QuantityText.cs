using System.Globalization;

namespace Wusheng.Dashboard.Indicators;

/// <summary>
/// A quantity in the words of a Chinese report, in parts so that a page can print the number large and the rest small:
/// <c>{Before}{Number}{After}{Unit}{Tail}</c>, as in 2·万余·件 or 约·3.11·万·件·以上.
/// </summary>
/// <param name="Before">约 where the value was computed from rounded ones; else empty.</param>
/// <param name="Number">The digits, with at most two decimals and no more precision than is known.</param>
/// <param name="After">万 or 亿, and 余 for a minimum the report states.</param>
/// <param name="Unit">The report's measure word.</param>
/// <param name="Tail">以上 for a computed minimum; else empty.</param>
public readonly record struct QuantityText(string Before, string Number, string After, string Unit, string Tail)
{
    private const decimal TenThousand = 10_000m;
    private const decimal HundredMillion = 100_000_000m;

    /// <summary>What stands on the screen: 万 and 亿 from ten thousand up, qualifier kept.</summary>
    /// <param name="quantity">The value with its bounds.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="computed">Whether we computed it (derived, implied) rather than read it; then its bounds decide the digits.</param>
    public static QuantityText Of(Quantity quantity, Unit unit, bool computed = false)
    {
        var value = Known(quantity, computed);
        var (divisor, scale) = unit.IsPercent ? (1m, "") : Scale(value);
        // A stated minimum of 23,456 is 2.34万余: rounded up it would no longer be one.
        var number = quantity.Qualifier == Qualifier.AtLeast && !computed ? Digits(Math.Floor(value / divisor * 100) / 100) : Digits(value / divisor);
        return quantity.Qualifier switch
        {
            Qualifier.AtLeast when computed => new("约", number, scale, unit.Symbol, "以上"),
            Qualifier.AtLeast => new("", number, scale + "余", unit.Symbol, ""),
            Qualifier.About => new("约", number, scale, unit.Symbol, ""),
            Qualifier.Rounded when computed => new("约", number, scale, unit.Symbol, ""),
            _ => new("", number, scale, unit.Symbol, ""),
        };
    }

    /// <summary>A figure in a sentence: as on screen, and what is missing from it.</summary>
    public static string Sentence(Figure figure, Unit unit) => Of(figure.Quantity, unit, figure.IsComputed) + (figure.Gaps > 0 ? $"（缺{figure.Gaps}项）" : "");

    /// <summary>The value in full, for tables, tooltips and files: 58,000件, without 万.</summary>
    public static string Raw(decimal value, Unit unit) => Digits(value) + unit.Symbol;

    /// <summary>A figure in full, without 万; of a computed one no digit that is not known: 31,100件, never 31,092.44件.</summary>
    public static string Raw(Quantity quantity, Unit unit, bool computed) => Raw(Known(quantity, computed), unit);

    /// <summary>The number of a figure in full: of a computed one no digit that is not known.</summary>
    public static decimal Known(Quantity quantity, bool computed) => computed && IsInexact(quantity) ? KnownDigits(quantity) : quantity.Value;

    /// <summary>The bounds in full where the value is not exact, for a tooltip or a note; null where it is. Those of a computed value are rounded outward.</summary>
    public static string? Bounds(Quantity quantity, Unit unit, bool computed = false)
    {
        if (quantity.Qualifier == Qualifier.Exact) return null;
        // Fractions of a case are nothing that anybody knows.
        var step = Math.Abs(quantity.Value) >= 100 ? 1m : 0.01m;
        var low = computed ? Math.Floor(quantity.Low / step) * step : quantity.Low;
        var high = computed ? Math.Ceiling(quantity.High / step) * step : quantity.High;
        return quantity.Qualifier == Qualifier.AtLeast ? $"不少于{Digits(low)}{unit.Symbol}" : $"{Digits(low)}–{Digits(high)}{unit.Symbol}";
    }

    /// <summary>Digits with thousands separators and at most two decimals, rounded half up, without trailing zeros.</summary>
    public static string Digits(decimal value) => Quantity.RoundHalfUp(value, 2).ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string ToString() => Before + Number + After + Unit + Tail;

    // By what is printed, not by what is: 99,999,999 is 1亿, not 10,000万.
    private static (decimal Divisor, string Scale) Scale(decimal value) =>
        Reaches(value / TenThousand) ? (HundredMillion, "亿") : Reaches(value) ? (TenThousand, "万") : (1m, "");

    private static bool IsInexact(Quantity quantity) => quantity.Qualifier != Qualifier.Exact && quantity.High > quantity.Low;

    private static bool Reaches(decimal value) => Math.Abs(Quantity.RoundHalfUp(value, 2)) >= TenThousand;

    // The last digit shown is worth no more than half of the distance between the bounds: 31,092 within 30,962–32,068 is 3.11万.
    private static decimal KnownDigits(Quantity quantity)
    {
        var half = (quantity.High - quantity.Low) / 2;
        var decimals = 2;
        while (decimals > -12 && Step(decimals - 1) <= half) decimals--;
        return Quantity.RoundHalfUp(quantity.Value, decimals);

        static decimal Step(int decimals) => decimals >= 0 ? 1m / Quantity.PowerOfTen(decimals) : Quantity.PowerOfTen(-decimals);
    }
}
