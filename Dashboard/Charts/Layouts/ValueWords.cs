using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>The words beside a mark.</summary>
internal static class ValueWords
{
    /// <summary>A value with the word that its shape stands for: 约4.75万件（推算）.</summary>
    public static string WithShape(ChartValue value) => BesideMark(value.Status) is { } word ? $"{value.Text}（{word}）" : value.Text;

    /// <summary>
    /// A value at a size that fits: as wished, else small, else not at all, since a number that is cut off reads as another number.
    /// Where nothing is known, 无数据.
    /// </summary>
    public static TextRun? Fit(Plot plot, ChartValue? value, double maxWidth, double size, bool bold = false, bool withShape = false)
    {
        if (value is null) return new(0, 0, Wording.Missing, plot.Small, plot.Theme.MutedText);
        var text = withShape ? WithShape(value) : value.Text;
        TextRun[] attempts =
        [
            new(0, 0, text, size, plot.Theme.Text, Bold: bold),
            new(0, 0, text, Math.Min(size, plot.Body), plot.Theme.Text, Bold: bold),
            new(0, 0, text, plot.Small, plot.Theme.Text, Bold: bold),
            new(0, 0, text, plot.Small, plot.Theme.Text),
        ];
        return Array.Find(attempts, a => a.Box.Width <= maxWidth);
    }

    /// <summary>The words with their middle at a height.</summary>
    public static TextRun At(this TextRun words, double x, double middle, TextAnchor anchor = TextAnchor.Start) =>
        words with { X = x, Y = middle + words.Size * 0.36, Anchor = anchor };

    /// <summary>The width of words that may not be there.</summary>
    public static double WidthOf(TextRun? words) => words?.Box.Width ?? 0;

    /// <summary>What stands beside a mark whose shape needs a word; null for a plain one.</summary>
    public static string? BesideMark(ObservationStatus status) =>
        status is ObservationStatus.Implied or ObservationStatus.Provisional ? status.Name() : null;
}
