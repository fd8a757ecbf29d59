namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>The names to the left of horizontal bars: in one size, wrapped where they are long, their column as narrow as they allow.</summary>
internal sealed record RowNames(IReadOnlyList<TextBlock> Blocks, double Width)
{
    /// <summary>The most of the whole width that names may take.</summary>
    public const double WidestShare = 0.46;

    /// <summary>No name has more lines.</summary>
    public const int MostLines = 3;

    /// <summary>Finds the column for names of the first rows.</summary>
    /// <param name="plot">Where to draw.</param>
    /// <param name="names">The names.</param>
    /// <param name="width">The width of the whole.</param>
    /// <param name="rowHeight">The height of a row.</param>
    public static RowNames Fit(Plot plot, IReadOnlyList<string> names, double width, double rowHeight)
    {
        List<TextBlock> blocks = [];
        // Smaller, then in a wider column, then with names of neighbouring rows close together; and only then cut.
        foreach (var (size, share, distance) in new[] { (plot.Body, 0.3, 0.3), (plot.Small, 0.36, 0.3), (plot.Small, WidestShare, 0.3), (plot.Small, WidestShare, 0) })
        {
            var lines = Math.Clamp((int)((rowHeight - size * (1 + distance)) / (size * TextBlock.LineSpacing)) + 1, 1, MostLines);
            blocks = [.. names.Select(n => TextBlock.Break(n, size, width * share, lines, balanced: true))];
            if (!blocks.Exists(b => b.IsCut)) break;
        }

        return new(blocks, blocks.Count == 0 ? 0 : blocks.Max(b => b.Width));
    }
}
