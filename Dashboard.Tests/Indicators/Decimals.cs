using System.Globalization;

namespace Wusheng.Dashboard.Tests.Indicators;

/// <summary>Decimals in test data: an attribute can hold none, and a double would lose digits.</summary>
internal static class Decimals
{
    public static decimal Of(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
