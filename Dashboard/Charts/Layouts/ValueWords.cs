namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>The words beside a mark: its value, and how it is known where the shape alone would not say it.</summary>
internal static class ValueWords
{
    /// <summary>约4.75万件（推算）.</summary>
    public static string Of(ChartValue value) => ChartWords.BesideMark(value.Status) is { } word ? $"{value.Text}（{word}）" : value.Text;

    /// <summary>
    /// The words at a size that fits: as wished, else small, else without the word for the shape, else none at all,
    /// since a number that is cut off reads as another number. Where nothing is known, 无数据.
    /// </summary>
    public static TextRun? Fit(Plot plot, ChartValue? value, double maxWidth, double size, bool bold = false)
    {
        if (value is null) return new(0, 0, ChartWords.Missing, plot.Small, plot.Theme.MutedText);
        TextRun[] attempts =
        [
            new(0, 0, Of(value), size, plot.Theme.Text, Bold: bold),
            new(0, 0, Of(value), Math.Min(size, plot.Body), plot.Theme.Text, Bold: bold),
            new(0, 0, Of(value), plot.Small, plot.Theme.Text, Bold: bold),
            new(0, 0, value.Text, plot.Small, plot.Theme.Text),
        ];
        return Array.Find(attempts, a => a.Box.Width <= maxWidth);
    }

    /// <summary>The words with their middle at a height.</summary>
    public static TextRun At(this TextRun words, double x, double middle, TextAnchor anchor = TextAnchor.Start) =>
        words with { X = x, Y = middle + words.Size * 0.36, Anchor = anchor };

    /// <summary>The width of words that may not be there.</summary>
    public static double WidthOf(TextRun? words) => words?.Box.Width ?? 0;
}
