namespace Wusheng.Dashboard.Export.Papers;

/// <summary>Numbers of headings: 一、十、十一、二十三.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>A number from 1 to 999 in Chinese.</summary>
    public static string Of(int number)
    {
        if (number < 10) return Digits[number].ToString();
        if (number < 100) return (number < 20 ? "" : Digits[number / 10].ToString()) + "十" + (number % 10 == 0 ? "" : Digits[number % 10].ToString());
        var rest = number % 100;
        return $"{Digits[number / 100]}百" + (rest == 0 ? "" : rest < 10 ? "零" + Digits[rest] : (rest < 20 ? "一" : "") + Of(rest));
    }
}
