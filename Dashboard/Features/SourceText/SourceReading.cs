using System.Text.RegularExpressions;
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
/// <param name="IndicatorIds">The indicators a figure states, the one most closely meant first.</param>
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

/// <summary>A source's text cut into paragraphs, sentences and stretches: nothing is added, nothing but line ends is lost.</summary>
public static partial class SourceReading
{
    /// <summary>Where other places link into a source besides to its figures: plan lines, problems, claims, departments, targets, inconsistencies.</summary>
    public static IReadOnlySet<int> AnchorsIn(Catalogue catalogue, string sourceId) =>
        catalogue.Plan.Where(p => p.SourceId == sourceId).Select(p => p.Offset)
            .Concat(catalogue.Problems.Where(p => p.SourceId == sourceId).Select(p => p.Offset))
            .Concat(catalogue.Claims.Where(c => c.SourceId == sourceId).Select(c => c.Offset))
            .Concat(catalogue.Departments.Where(d => d.SourceId == sourceId).Select(d => d.Offset).OfType<int>())
            .Concat(catalogue.Targets.Where(t => t.SourceId == sourceId).Select(t => t.Offset))
            .Concat(catalogue.Inconsistencies.Where(i => i.SourceId == sourceId).Select(i => i.Offset))
            .ToHashSet();

    /// <summary>Cuts the text.</summary>
    /// <param name="text">The text as published.</param>
    /// <param name="observations">The figures read from it.</param>
    /// <param name="numerals">Its numbers.</param>
    /// <param name="anchors">Offsets that other places link to besides figures.</param>
    public static IReadOnlyList<Paragraph> Cut(string text, IReadOnlyCollection<Observation> observations, IEnumerable<Numeral> numerals, IReadOnlySet<int> anchors)
    {
        // A made-up figure is printed nowhere: what leads to it is the sentence that says so.
        anchors = anchors.Concat(observations.Where(o => o.AsWritten.Length == 0).Select(o => o.Offset)).ToHashSet();
        Mark[] marks =
        [
            .. observations.Where(o => o.AsWritten.Length > 0).Select(o => new Mark(StretchKind.Figure, o.Offset, o.Offset + o.AsWritten.Length, o.IndicatorId)),
            .. numerals.Where(n => n.IndicatorIds.Count == 0).Select(n => new Mark(StretchKind.Dismissed, n.Offset, n.Offset + n.Token.Length, n.Reason)),
        ];
        var paragraphs = new List<Paragraph>();
        foreach (var (start, end) in Pieces(text, '\n', 0, text.Length))
        {
            var sentences = Pieces(text, '。', start, end).Select(s => new Sentence([.. Stretches(text, s.Start, s.End, marks, anchors)]));
            paragraphs.Add(new(start, LevelOf(text[start..end]), [.. sentences]));
        }

        return paragraphs;
    }

    // Full stops belong to their sentence; line ends to nothing.
    private static IEnumerable<(int Start, int End)> Pieces(string text, char separator, int start, int end)
    {
        for (var from = start; from < end;)
        {
            var at = text.IndexOf(separator, from, end - from);
            var next = at < 0 ? end : at + 1;
            var to = at >= 0 && separator == '\n' ? at : next;
            if (to > from) yield return (from, to);
            from = next;
        }
    }

    // Cut wherever a mark begins or ends or something links to, so that marks may lie inside each other and every link has an element to land on.
    private static IEnumerable<Stretch> Stretches(string text, int start, int end, Mark[] marks, IReadOnlySet<int> anchors)
    {
        var inside = Array.FindAll(marks, m => m.Start < end && m.End > start);
        var cuts = inside.SelectMany(m => new[] { m.Start, m.End }).Concat(anchors).Where(c => c > start && c < end).Append(start).Append(end).Distinct().Order().ToArray();
        return cuts.Zip(cuts.Skip(1), (from, to) =>
        {
            var covering = inside.Where(m => m.Start <= from && m.End >= to).OrderBy(m => m.End - m.Start).ToArray();
            var figures = covering.Where(m => m.Kind == StretchKind.Figure).ToArray();
            var isAnchor = anchors.Contains(from) || figures.Any(f => f.Start == from);
            return figures.Length > 0 ? new Stretch(StretchKind.Figure, text[from..to], from, [.. figures.Select(f => f.Says).Distinct()], "", isAnchor)
                : covering.Length > 0 ? new Stretch(StretchKind.Dismissed, text[from..to], from, [], covering[0].Says, isAnchor)
                : new Stretch(StretchKind.Plain, text[from..to], from, [], "", isAnchor);
        });
    }

    private static int LevelOf(string paragraph) => Chapter().IsMatch(paragraph) ? 1 : Section().IsMatch(paragraph) ? 2 : 0;

    [GeneratedRegex("^[一二三四五六七八九十]+、")]
    private static partial Regex Chapter();

    [GeneratedRegex("^[(（][一二三四五六七八九十]+[)）]")]
    private static partial Regex Section();

    /// <summary>What is known about a part of the text.</summary>
    /// <param name="Kind">Figure or dismissed number.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it has ended.</param>
    /// <param name="Says">The indicator of a figure; the reason why a number is none.</param>
    private sealed record Mark(StretchKind Kind, int Start, int End, string Says);
}
