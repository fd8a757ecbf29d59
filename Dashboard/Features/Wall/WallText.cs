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
            block = TextBlock.Break(text, size, width - Slack, maxLines, bold, balanced: maxLines == 2 && text.Length < 40);
            if (!block.IsCut || size <= smallest) return block;
        }
    }

    /// <summary>Words in at most so many lines, the more the smaller: one or two lines as large as wished, then more lines of smaller words.</summary>
    public static TextBlock FitSentence(string text, double width, double wished, double smallest)
    {
        TextBlock block;
        for (var (size, lines) = (wished, 2); ; size = Math.Max(smallest, size - 4), lines++)
        {
            block = TextBlock.Break(text, size, width - Slack, lines, bold: true, balanced: lines == 2);
            if (!block.IsCut || size <= smallest) return block;
        }
    }

    /// <summary>Words of one size in as many lines as they need, or null where that is more than there may be.</summary>
    public static TextBlock? Whole(string text, double width, int maxLines, double size, bool bold = false)
    {
        if (maxLines < 1) return null;
        var block = TextBlock.Break(text, size, width - Slack, maxLines, bold);
        return block.IsCut ? null : block;
    }
}
