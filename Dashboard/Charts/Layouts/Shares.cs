using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Shares of a whole, with no more digits than their parts justify.</summary>
internal static class Shares
{
    private static readonly Unit s_percent = new("%");

    /// <summary>A part of a whole in words: 69.93%; empty where the whole is, or may be, nothing.</summary>
    public static string Of(Quantity part, Quantity whole)
    {
        if (whole.Low <= 0 || part.Low < 0) return "";
        return QuantityText.Of(part / whole * Quantity.Exact(100), s_percent, computed: true).ToString();
    }
}
