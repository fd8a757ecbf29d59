using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>How words are set on the wall: broken into lines beforehand, so that every browser shows the same lines and nothing can flow out of its place.</summary>
internal static class WallText
{
    /// <summary>From one line to the next, as a multiple of the size.</summary>
    public const double LineHeight = 1.3;

    // What a browser measures may be a hair more than what we do.
    private const double Slack = 2;

    /// <summary>The height of a block of lines.</summary>
    public static double HeightOf(TextBlock block) => block.Lines.Count * block.Size * LineHeight;

    /// <summary>Words in at most so many lines: as large as wished if they fit so, else smaller in steps, at last cut off with ….</summary>
    public static TextBlock Fit(string text, double width, int maxLines, double wished, double smallest, bool bold = false)
    {
        TextBlock block;
        for (var size = wished; ; size = Math.Max(smallest, size - 2))
        {
            // A name is broken in the middle rather than at its end.
            block = TextBlock.Break(text, size, width - Slack, maxLines, bold, balanced: bold && maxLines == 2);
            if (!block.IsCut || size <= smallest) return block;
        }
    }

    /// <summary>Words in one line if they fit so at a readable size, else in two of that size.</summary>
    public static TextBlock FitLine(string text, double width, double wished, double readable, double smallest, bool bold = false)
    {
        var line = Fit(text, width, 1, wished, readable, bold);
        return line.IsCut ? Fit(text, width, 2, readable, smallest, bold) : line;
    }

    /// <summary>A name in one line, or in two with what stands in brackets behind it in the second.</summary>
    public static TextBlock FitName(string text, double width, double size)
    {
        var line = TextBlock.Break(text, size, width - Slack, 2, balanced: true);
        var bracket = text.LastIndexOf('（');
        if (line.Lines.Count == 1 || bracket <= 0) return line;
        string[] lines = [text[..bracket], text[bracket..]];
        return Array.TrueForAll(lines, l => TextMeasure.Width(l, size) <= width - Slack) ? new(lines, size, false, false) : line;
    }

    /// <summary>
    /// A sentence, the longer the smaller and in the more lines: one or two as large as wished, broken where it pauses, then more of smaller words, and at last cut off
    /// where it would be higher than it may.
    /// </summary>
    public static TextBlock FitSentence(string text, double width, double wished, double smallest, double highest)
    {
        var line = Fit(text, width, 1, wished, wished * 0.87, bold: true);
        if (!line.IsCut) return line;
        if (AtPause(text, width - Slack, wished) is { } two) return two;
        TextBlock block;
        for (var (size, lines) = (wished, 2); ; size = Math.Max(smallest, size - 4), lines++)
        {
            var most = Math.Max(1, (int)(highest / (size * LineHeight)));
            block = TextBlock.Break(text, size, width - Slack, size <= smallest ? most : Math.Min(lines, most), bold: true);
            if (!block.IsCut || size <= smallest) return block;
        }
    }

    // At a semicolon rather than a comma, there rather than before a bracket, and of several where the first line is the longest.
    private static TextBlock? AtPause(string text, double width, double size)
    {
        foreach (var pause in "；，（、")
        {
            for (var at = text.LastIndexOf(pause, text.Length - 2); at > 0; at = text.LastIndexOf(pause, at - 1))
            {
                var end = pause == '（' ? at : at + 1;
                string[] lines = [text[..end], text[end..]];
                if (Array.TrueForAll(lines, l => TextMeasure.Width(l, size, bold: true) <= width)) return new(lines, size, true, false);
            }
        }

        return null;
    }

    /// <summary>Words of one size in as many lines as they need, or null where that is more than there may be.</summary>
    public static TextBlock? Whole(string text, double width, int maxLines, double size, bool bold = false)
    {
        if (maxLines < 1) return null;
        var block = TextBlock.Break(text, size, width - Slack, maxLines, bold);
        return block.IsCut ? null : block;
    }
}
