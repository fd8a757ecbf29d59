namespace Wusheng.Dashboard.Indicators;

/// <summary>A figure as numbers for a table or a file: of a computed one at most two decimals and no digit that is not known, a published one as it was published.</summary>
public static class FigureNumbers
{
    /// <summary>How much.</summary>
    public static decimal Number(this Figure figure) =>
        figure.IsComputed ? Quantity.RoundHalfUp(QuantityText.Known(figure.Quantity, true), 2) : figure.Quantity.Value;

    /// <summary>The least it can be; null where it is exact.</summary>
    public static decimal? LowNumber(this Figure figure) =>
        figure.Quantity.Qualifier == Qualifier.Exact ? null : figure.IsComputed ? Math.Floor(figure.Quantity.Low * 100) / 100 : figure.Quantity.Low;

    /// <summary>The most it can be; null where it is exact, and where the source states only a minimum.</summary>
    public static decimal? HighNumber(this Figure figure) =>
        figure.Quantity.Qualifier is Qualifier.Exact or Qualifier.AtLeast ? null
        : figure.IsComputed ? Math.Ceiling(figure.Quantity.High * 100) / 100
        : figure.Quantity.High;
}
