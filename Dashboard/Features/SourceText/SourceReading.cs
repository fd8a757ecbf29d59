using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.SourceText;

/// <summary>What a stretch of a source's text is.</summary>
public enum StretchKind
{
    /// <summary>Just words.</summary>
    Plain,

    /// <summary>A figure: bound to one or more indicators.</summary>
    Figure,

    /// <summary>A number that is no figure.</summary>
    Dismissed,
}

/// <summary>A stretch of text with one meaning.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The characters, verbatim.</param>
/// <param name="Offset">Where it begins in the source.</param>
/// <param name="IndicatorIds">The indicators a figure states.</param>
/// <param name="Reason">Why a number is no figure.</param>
/// <param name="IsAnchor">Whether something in the product links to its beginning.</param>
public sealed record Stretch(StretchKind Kind, string Text, int Offset, IReadOnlyList<string> IndicatorIds, string Reason, bool IsAnchor);

/// <summary>A sentence, highlighted as a whole when something in it is linked to.</summary>
public sealed record Sentence(IReadOnlyList<Stretch> Stretches);

/// <summary>A paragraph of a source.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Level">0 for a paragraph, 1 for 一、, 2 for one that begins with （一）.</param>
/// <param name="Sentences">Its text.</param>
public sealed record Paragraph(int Offset, int Level, IReadOnlyList<Sentence> Sentences);

/// <summary>A source's text cut into paragraphs, sentences and stretches: nothing is added, nothing is lost.</summary>
public static class SourceReading
{
    /// <summary>Cuts the text.</summary>
    /// <param name="text">The text as published.</param>
    /// <param name="observations">The figures read from it.</param>
    /// <param name="numerals">Its numbers.</param>
    /// <param name="anchors">Offsets that other places link to besides figures (plan lines, problems, claims).</param>
    public static IReadOnlyList<Paragraph> Cut(string text, IEnumerable<Observation> observations, IEnumerable<Numeral> numerals, IEnumerable<int> anchors)
    {
        var figures = observations
            .GroupBy(o => (o.Offset, o.AsWritten.Length))
            .Select(g => (Start: g.Key.Offset, End: g.Key.Offset + g.Key.Length, Kind: StretchKind.Figure, Ids: (IReadOnlyList<string>)[.. g.Select(o => o.IndicatorId).Distinct()], Reason: ""));
        var dismissed = numerals
            .Where(n => n.IndicatorIds.Count == 0)
            .Select(n => (Start: n.Offset, End: n.Offset + n.Token.Length, Kind: StretchKind.Dismissed, Ids: (IReadOnlyList<string>)[], n.Reason));
        var marks = figures.Concat(dismissed).OrderBy(m => m.Start).ToArray();
        var anchorSet = anchors.ToHashSet();

        var paragraphs = new List<Paragraph>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (end > start) paragraphs.Add(new(start, LevelOf(text, start), [.. Sentences(start, end)]));
            start = end + 1;
        }

        return paragraphs;

        IEnumerable<Sentence> Sentences(int start, int end)
        {
            for (var from = start; from < end;)
            {
                var stop = text.IndexOf('。', from, end - from);
                var to = stop < 0 ? end : stop + 1;
                yield return new([.. Stretches(from, to)]);
                from = to;
            }
        }

        IEnumerable<Stretch> Stretches(int start, int end)
        {
            var at = start;
            foreach (var mark in marks)
            {
                if (mark.Start < at || mark.End > end) continue;
                foreach (var plain in Plain(at, mark.Start)) yield return plain;
                yield return new(mark.Kind, text[mark.Start..mark.End], mark.Start, mark.Ids, mark.Reason, mark.Kind == StretchKind.Figure || anchorSet.Contains(mark.Start));
                at = mark.End;
            }

            foreach (var plain in Plain(at, end)) yield return plain;
        }

        // Plain text is cut where something links to, so that the link has an element to land on.
        IEnumerable<Stretch> Plain(int start, int end)
        {
            var from = start;
            for (var i = start + 1; i < end; i++)
            {
                if (!anchorSet.Contains(i)) continue;
                yield return new(StretchKind.Plain, text[from..i], from, [], "", anchorSet.Contains(from));
                from = i;
            }

            if (from < end) yield return new(StretchKind.Plain, text[from..end], from, [], "", anchorSet.Contains(from));
        }
    }

    private static int LevelOf(string text, int start) =>
        text[start] is '(' or '（' ? 2 : start + 1 < text.Length && "一二三四五六七八九十".Contains(text[start], StringComparison.Ordinal) && text[start + 1] == '、' ? 1 : 0;
}
