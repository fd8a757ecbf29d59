namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Fits the names of categories under their marks, all in one size: wrapped, then smaller, then every other period left out, and only then cut.</summary>
internal static class CategoryNames
{
    /// <summary>The lines of each name, null for one left out, and their size.</summary>
    public static (IReadOnlyList<IReadOnlyList<string>?> Names, double Size) Fit(Plot plot, double slot, int maxLines, Func<int, string?> wordBelow)
    {
        var names = plot.Chart.Categories;
        var width = slot - plot.Scaled(names.Count > 6 ? 4 : 10);
        var blocks = Break(names, plot.Body, width, Math.Min(2, maxLines));
        if (blocks.Any(b => b.IsCut) && plot.Small < plot.Body) blocks = Break(names, plot.Small, width, Math.Min(3, maxLines));
        if (blocks.Any(b => b.IsCut || IsTorn(b)) && names.All(n => n.Length > 0 && char.IsAsciiDigit(n[0]))) return (Thin(names, plot.Small, slot, plot.Scaled(8)), plot.Small);
        if (blocks.Any(b => b.IsCut)) blocks = Break(names, plot.Small, width, Math.Min(4, maxLines));
        return ([.. blocks.Select((b, i) => WithWord(b, wordBelow(i), width))], blocks[0].Size);
    }

    private static List<TextBlock> Break(IReadOnlyList<string> names, double size, double width, int lines) =>
        [.. names.Select(n => TextBlock.Break(n, size, width, lines, balanced: true))];

    // 2024年 broken after 20 is worse than left out.
    private static bool IsTorn(TextBlock block) => block.Lines.Skip(1).Any(l => l.Length > 0 && (char.IsAsciiDigit(l[0]) || l.Length == 1));

    private static IReadOnlyList<string>? WithWord(TextBlock block, string? word, double width) =>
        word is null || TextMeasure.Width(word, block.Size) > width ? block.Lines : [.. block.Lines, word];

    // The last period always keeps its name.
    private static List<IReadOnlyList<string>?> Thin(IReadOnlyList<string> names, double size, double slot, double gap)
    {
        var widest = names.Max(n => TextMeasure.Width(n, size)) + gap;
        var every = Math.Max(1, (int)Math.Ceiling(widest / slot));
        return [.. names.Select((n, i) => (names.Count - 1 - i) % every == 0 ? (IReadOnlyList<string>)[n] : null)];
    }
}
