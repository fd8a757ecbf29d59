using System.Globalization;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Names of months taken apart, so that a year is named once.</summary>
internal static class MonthNames
{
    private const int YearLength = 5;

    private static readonly int[] s_every = [1, 2, 3, 6, 12];

    /// <summary>2024年1月 as year and month; null where a name is none.</summary>
    public static IReadOnlyList<(int Year, int Month)>? Of(IReadOnlyList<string> names)
    {
        var months = new List<(int, int)>(names.Count);
        foreach (var name in names)
        {
            if (name.Length is < YearLength + 2 or > YearLength + 3 || name[YearLength - 1] != '年' || name[^1] != '月'
                || !int.TryParse(name.AsSpan(0, YearLength - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                || !int.TryParse(name.AsSpan(YearLength, name.Length - YearLength - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var month)) return null;
            months.Add((year, month));
        }

        return months;
    }

    /// <summary>Every how many months one can be named: quarters and half years rather than fives.</summary>
    public static int EveryIn(double width, double slot) => Array.Find(s_every, e => e * slot >= width) is var every and > 0 ? every : s_every[^1];
}
