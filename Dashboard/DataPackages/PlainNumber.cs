using System.Globalization;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>A number as it stands in a table: <c>58000</c>, <c>-0.5</c>, <c>69.93</c>. One way to write each, so that it is written back as it was read.</summary>
internal static class PlainNumber
{
    /// <summary>Reads a number.</summary>
    public static bool TryParse(string text, out decimal number)
    {
        number = 0;
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        if (digits.IsEmpty || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1])) return false;
        if (digits[0] == '0' && digits.Length > 1 && digits[1] != '.') return false;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads a whole number.</summary>
    public static bool TryParse(string text, out int number)
    {
        number = 0;
        return TryParse(text, out decimal _) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>What to do about a text that is no number.</summary>
    public static string RemedyFor(string text, bool isWhole = false) => text switch
    {
        _ when text.Any(c => c is '万' or '亿') => "请换算成基本单位，如5.8万写作58000",
        _ when text.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c)) || text.Contains('．') => "请改用半角数字",
        _ when text.Any(c => c is ',' or '，') => "请去掉千位分隔符",
        _ when text.Any(c => c is '%' or '％') => "请去掉百分号，单位由指标决定",
        _ when text.Any(char.IsWhiteSpace) => "请去掉空格",
        _ when isWhole => "请写整数，如3",
        _ => "请写成58000或69.93的形式",
    };

    /// <summary>The number as it stands in a table.</summary>
    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number as it stands in a table; empty for none.</summary>
    public static string Text(decimal? number) => number is { } some ? Text(some) : "";

    /// <summary>The number as it stands in a table.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
