namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Fits the names of categories under their marks, all in one size: wrapped, then smaller, then every other period left out, and only then cut.</summary>
internal static class CategoryNames
{
    /// <summary>The lines of each name, null for one left out.</summary>
    public static IReadOnlyList<TextBlock?> Fit(Plot plot, double slot, int maxLines)
    {
        var names = plot.Chart.Categories;
        var width = slot - plot.Scaled(names.Count > 6 ? 4 : 10);
        var blocks = Break(names, plot.Body, width, Math.Min(2, maxLines));
        if (blocks.Any(b => b.IsCut) && plot.Small < plot.Body) blocks = Break(names, plot.Small, width, Math.Min(3, maxLines));
        if (blocks.Any(b => b.IsCut || b.IsTorn) && names.All(n => n.Length > 0 && char.IsAsciiDigit(n[0]))) return Thin(names, plot.Small, slot, plot.Scaled(8));
        if (blocks.Any(b => b.IsCut)) blocks = Break(names, plot.Small, width, Math.Min(4, maxLines));
        return blocks;
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
