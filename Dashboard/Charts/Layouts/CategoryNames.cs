using System.Globalization;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Fits the names of categories under their marks, all in one size: years once, then wrapped, then smaller, then every other period left out, and only then cut.</summary>
internal static class CategoryNames
{
    /// <summary>The lines of each name, null for one left out.</summary>
    public static IReadOnlyList<TextBlock?> Fit(Plot plot, double slot, int maxLines)
    {
        var names = plot.Chart.Categories;
        var width = slot - plot.Scaled(names.Count > 6 ? 4 : 10);
        if (maxLines > 1 && names.Any(n => TextMeasure.Width(n, plot.Body) > width) && YearsOnce(names, plot, width) is { } periods) return periods;
        if (maxLines > 1 && names.Count > 12 && MonthNames.Of(names) is { } months) return MonthsThinned(months, plot, slot);
        var blocks = Break(names, plot.Body, width, Math.Min(2, maxLines));
        if (blocks.Any(b => b.IsCut) && plot.Small < plot.Body) blocks = Break(names, plot.Small, width, Math.Min(3, maxLines));
        if (blocks.Any(b => b.IsCut || b.IsTorn) && names.All(n => n.Length > 0 && char.IsAsciiDigit(n[0]))) return Thin(names, plot.Small, slot, plot.Scaled(8));
        if (blocks.Any(b => b.IsCut)) blocks = Break(names, plot.Small, width, Math.Min(4, maxLines));
        return blocks;
    }

    // 2024年1月, 2024年2月 … as 1月 | 2024年, 2月 …: the year once, below the first of its periods. Null where names are no parts of years or still too long.
    private static List<TextBlock?>? YearsOnce(IReadOnlyList<string> names, Plot plot, double width)
    {
        const int year = 5;
        if (!names.All(n => n.Length > year && n.AsSpan(0, year - 1).IndexOfAnyExceptInRange('0', '9') < 0 && n[year - 1] == '年')) return null;
        var size = names.Any(n => TextMeasure.Width(n.AsSpan(year), plot.Body) > width) ? plot.Small : plot.Body;
        if (names.Any(n => TextMeasure.Width(n.AsSpan(year), size) > width)) return null;
        return [.. names.Select((n, i) => new TextBlock(i == 0 || names[i - 1][..year] != n[..year] ? [n[year..], n[..year]] : [n[year..]], size, false, false))];
    }

    // 1月, 4月, 7月 … with the year below the first of each; the newest month keeps its name where there is room.
    private static List<TextBlock?> MonthsThinned(IReadOnlyList<(int Year, int Month)> months, Plot plot, double slot)
    {
        var size = plot.Small;
        var every = MonthNames.EveryIn(TextMeasure.Width("2024年", size) + plot.Scaled(6), slot);
        var shown = Enumerable.Range(0, months.Count).Where(i => (months[i].Month - 1) % every == 0).ToList();
        if (shown.Count == 0 || months.Count - 1 - shown[^1] >= every) shown.Add(months.Count - 1);
        var blocks = new TextBlock?[months.Count];
        var year = 0;
        foreach (var i in shown)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{months[i].Month}月");
            blocks[i] = new(months[i].Year == year ? [name] : [name, string.Create(CultureInfo.InvariantCulture, $"{months[i].Year}年")], size, false, false);
            year = months[i].Year;
        }

        return [.. blocks];
    }

    private static List<TextBlock> Break(IReadOnlyList<string> names, double size, double width, int lines) =>
        [.. names.Select(n => TextBlock.Break(n, size, width, lines, balanced: true))];

    // The last period always keeps its name.
    private static List<TextBlock?> Thin(IReadOnlyList<string> names, double size, double slot, double gap)
    {
        var widest = names.Max(n => TextMeasure.Width(n, size)) + gap;
        var every = Math.Max(1, (int)Math.Ceiling(widest / slot));
        return [.. names.Select((n, i) => (names.Count - 1 - i) % every == 0 ? new TextBlock([n], size, false, false) : null)];
    }
}
