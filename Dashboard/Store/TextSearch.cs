namespace Wusheng.Dashboard.Store;

/// <summary>Finds words in names and in texts. Chinese has no blanks between words, so a word is whatever characters were typed without one.</summary>
internal static class TextSearch
{
    private const int Around = 30;

    /// <summary>The words of a question.</summary>
    public static IReadOnlyList<string> Terms(string question) =>
        [.. question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

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
}
