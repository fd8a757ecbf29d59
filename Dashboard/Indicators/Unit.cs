namespace Wusheng.Dashboard.Indicators;

/// <summary>What a figure counts, in the report's own measure word (件, 户, 家次, %, 条/家次 …). Two figures may be added or charted together only when their units are equal.</summary>
/// <param name="Symbol">The word as the report writes it, without 万 or 亿.</param>
public readonly record struct Unit(string Symbol)
{
    /// <summary>Shares and rates: their differences are 百分点, and they are never summed or averaged.</summary>
    public bool IsPercent => Symbol == "%";

    /// <inheritdoc />
    public override string ToString() => Symbol;
}
