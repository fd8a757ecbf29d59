namespace Wusheng.Dashboard.Charts;

/// <summary>
/// Words broken into lines by the rules of Chinese typesetting: no line starts with ，。）% or ends with （“《, and a number keeps its unit.
/// </summary>
/// <param name="Lines">The lines, one at least.</param>
/// <param name="Size">Size of the words.</param>
/// <param name="Bold">Whether they are bold.</param>
/// <param name="IsCut">Whether the end was cut off and replaced by ….</param>
public sealed record TextBlock(IReadOnlyList<string> Lines, double Size, bool Bold, bool IsCut)
{
    /// <summary>From one baseline to the next, as a multiple of the size.</summary>
    public const double LineSpacing = 1.3;

    private const string NeverFirst = "，。、；：？！）》】〕」』”’％%‰°…·,.;:?!)]}";
    private const string NeverLast = "（《【〔「『“‘([{";
    private const string Magnitudes = "千万亿余多";
    private const string Measures = "年月日时分个件条项户家人次批元份场期吨部宗起倍名所支处类";
    private const string Signs = "+-−±≥≤<>约近第";

    /// <summary>The width of the widest line.</summary>
    public double Width => Lines.Max(l => TextMeasure.Width(l, Size, Bold));

    /// <summary>From the top of the first to the bottom of the last line.</summary>
    public double Height => HeightOf(Lines.Count, Size);

    /// <summary>The height of so many lines.</summary>
    public static double HeightOf(int lines, double size) => size + (lines - 1) * size * LineSpacing;

    /// <summary>Whether a line ends inside a number, or a number has lost its measure word: no room for such words.</summary>
    public bool IsTorn => Lines.Skip(1).Where((l, i) => l.Length > 0 && Lines[i].Length > 0 && char.IsAsciiDigit(Lines[i][^1]) && (char.IsAsciiDigit(l[0]) || l[0] is ',' or '.' || l.Length == 1)).Any();

    /// <summary>Breaks words into at most <paramref name="maxLines"/> lines; what does not fit is cut off with ….</summary>
    /// <param name="text">The words.</param>
    /// <param name="size">Their size.</param>
    /// <param name="maxWidth">No line is wider, unless a single letter is.</param>
    /// <param name="maxLines">No more lines.</param>
    /// <param name="bold">Whether they are bold.</param>
    /// <param name="balanced">Whether lines of a name should be about equally long (行政审批和 | 政务服务局) rather than filled from the first.</param>
    public static TextBlock Break(string text, double size, double maxWidth, int maxLines, bool bold = false, bool balanced = false)
    {
        if (TextMeasure.Width(text, size, bold) <= maxWidth) return new([text], size, bold, false);
        var pieces = Pieces(text);
        var lines = Fill(text, pieces, size, maxWidth, bold);
        if (lines.Count > maxLines) return new(Cut(text, lines, maxLines, size, maxWidth, bold), size, bold, true);
        if (balanced && lines.Count > 1) lines = (lines.Count == 2 ? BySense(text, size, maxWidth, bold) : null) ?? Balance(text, pieces, lines, size, maxWidth, bold);
        return new([.. lines.Select(l => text[l].Trim())], size, bold, false);
    }

    /// <summary>Breaks words at the larger size if they fit so, else at the smaller one.</summary>
    public static TextBlock Fit(string text, double maxWidth, int maxLines, double preferred, double smallest, bool bold = false, bool balanced = false)
    {
        var block = Break(text, preferred, maxWidth, maxLines, bold, balanced);
        return block.IsCut && smallest < preferred ? Break(text, smallest, maxWidth, maxLines, bold, balanced) : block;
    }

    private static List<Range> Fill(string text, List<Range> pieces, double size, double maxWidth, bool bold)
    {
        var lines = new List<Range>();
        var start = 0;
        var end = 0;
        foreach (var piece in pieces)
        {
            var next = piece.End.Value;
            if (Width(start, next) <= maxWidth)
            {
                end = next;
                continue;
            }

            if (end > start) lines.Add(start..end);
            start = end;
            // A number or name wider than the line has to be broken inside.
            while (Width(start, next) > maxWidth && next - start > 1)
            {
                var stop = start + 1;
                while (stop < next && Width(start, stop + 1) <= maxWidth) stop++;
                if (char.IsHighSurrogate(text[stop - 1]) && stop < next) stop += stop - start > 1 ? -1 : 1;
                lines.Add(start..stop);
                start = stop;
            }

            end = next;
        }

        if (end > start) lines.Add(start..end);
        return lines;

        double Width(int from, int to) => TextMeasure.Width(text.AsSpan(from, to - from).Trim(), size, bold);
    }

    // Where sense makes a break (2025年方向： | 高于2024年的85%), that is better than equal length.
    private static List<Range>? BySense(string text, double size, double maxWidth, bool bold)
    {
        List<Range>? best = null;
        var shortest = double.MaxValue;
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (!"：，；、".Contains(text[i - 1], StringComparison.Ordinal) && text[i] is not '（') continue;
            var longer = Math.Max(TextMeasure.Width(text.AsSpan(0, i), size, bold), TextMeasure.Width(text.AsSpan(i), size, bold));
            if (longer > maxWidth || longer >= shortest) continue;
            (best, shortest) = ([new(0, i), new(i, text.Length)], longer);
        }

        return best;
    }

    // The narrowest measure that needs no more lines makes them about equal.
    private static List<Range> Balance(string text, List<Range> pieces, List<Range> lines, double size, double maxWidth, bool bold)
    {
        var narrow = maxWidth / 2;
        var wide = maxWidth;
        while (wide - narrow > size / 2)
        {
            var middle = (narrow + wide) / 2;
            var tried = Fill(text, pieces, size, middle, bold);
            if (tried.Count > lines.Count || pieces.Any(p => TextMeasure.Width(text.AsSpan(p), size, bold) > middle)) narrow = middle;
            else (lines, wide) = (tried, middle);
        }

        return lines;
    }

    private static List<string> Cut(string text, List<Range> lines, int maxLines, double size, double maxWidth, bool bold)
    {
        var kept = lines.Take(maxLines).Select(l => text[l].Trim()).ToList();
        var last = kept[^1];
        while (last.Length > 1 && TextMeasure.Width(last + "…", size, bold) > maxWidth) last = last[..^(char.IsLowSurrogate(last[^1]) ? 2 : 1)];
        kept[^1] = last + "…";
        return kept;
    }

    // What must not be torn apart.
    private static List<Range> Pieces(string text)
    {
        var pieces = new List<Range>();
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfAtom(text, start);
            while (end < text.Length && (NeverLast.Contains(text[end - 1], StringComparison.Ordinal) || NeverFirst.Contains(text[end], StringComparison.Ordinal)))
            {
                end = NeverFirst.Contains(text[end], StringComparison.Ordinal) ? end + 1 : EndOfAtom(text, end);
            }

            pieces.Add(start..end);
            start = end;
        }

        return pieces;
    }

    private static int EndOfAtom(string text, int start)
    {
        var at = start;
        if (Signs.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) at++;
        if (char.IsAsciiDigit(text[at]))
        {
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || ".,-–~/".Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))) at++;
            while (at < text.Length && Magnitudes.Contains(text[at], StringComparison.Ordinal)) at++;
            if (at < text.Length && Measures.Contains(text[at], StringComparison.Ordinal)) at++;
            if (at < text.Length && text[at] == '次') at++;
            return at;
        }

        if (char.IsAsciiLetter(text[at]))
        {
            while (at < text.Length && char.IsAsciiLetterOrDigit(text[at])) at++;
            return at;
        }

        return at + (char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1);
    }
}
