using System.Text;
using System.Text.RegularExpressions;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Store;

/// <summary>Finds words in names and in texts. Chinese has no blanks between words, so a word is whatever characters were typed without one.</summary>
internal static partial class TextSearch
{
    private const int Around = 30;

    /// <summary>The words of a question, as a report prints them: full-width forms become half-width, and 3,691 is 3691.</summary>
    public static IReadOnlyList<string> Terms(string question) =>
        [.. ThousandsComma().Replace(question.Normalize(NormalizationForm.FormKC), "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether a term is the printed value of a figure, with its unit or without: 69.93%, 3691, 5.8万件.</summary>
    public static bool IsValue(IReadOnlyList<string> terms, Figure figure, Unit unit)
    {
        var text = QuantityText.Of(figure.Quantity, unit, figure.IsComputed);
        var raw = QuantityText.Raw(figure.Quantity, unit, figure.IsComputed);
        string[] printed = [text.ToString(), text.Before + text.Number + text.After, text.Number + text.After, raw, raw[..^unit.Symbol.Length]];
        return terms.All(term => printed.Any(p => ThousandsComma().Replace(p, "") == term));
    }

    /// <summary>Whether every term occurs in one of the texts.</summary>
    public static bool Matches(IReadOnlyList<string> terms, params ReadOnlySpan<string> texts)
    {
        foreach (var term in terms)
        {
            var occurs = false;
            foreach (var text in texts) occurs |= text.Contains(term, StringComparison.OrdinalIgnoreCase);
            if (!occurs) return false;
        }

        return true;
    }

    /// <summary>The sentences of a text in which every term occurs, each at its first term.</summary>
    public static IEnumerable<Passage> Passages(IReadOnlyList<string> terms, string sourceId, string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('。', '\n') is >= 0 and var length ? start + length + 1 : text.Length;
            if (Matches(terms, text[start..end]))
            {
                var offset = terms.Min(term => text.IndexOf(term, start, StringComparison.OrdinalIgnoreCase));
                var match = terms.First(term => text.AsSpan(offset).StartsWith(term, StringComparison.OrdinalIgnoreCase)).Length;
                var from = Math.Max(start, offset - Around);
                var to = Math.Min(end, offset + match + Around);
                yield return new(
                    sourceId,
                    offset,
                    match,
                    (from > start ? "…" : "") + text[from..offset].TrimStart(),
                    text.Substring(offset, match),
                    text[(offset + match)..to].TrimEnd() + (to < end ? "…" : ""));
            }

            start = end;
        }
    }

    [GeneratedRegex("(?<=[0-9]),(?=[0-9]{3})")]
    private static partial Regex ThousandsComma();
}
