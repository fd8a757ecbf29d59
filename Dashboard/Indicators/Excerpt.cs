namespace Wusheng.Dashboard.Indicators;

/// <summary>A stretch of an excerpt.</summary>
/// <param name="Text">The characters, verbatim.</param>
/// <param name="IsClause">Whether it belongs to a clause that a figure was read from.</param>
/// <param name="IsNumber">Whether it is the number itself.</param>
public readonly record struct ExcerptPart(string Text, bool IsClause, bool IsNumber);

/// <summary>A paragraph of a source with the clauses of one or more figures picked out of it.</summary>
/// <param name="First">The first of the figures and where it stands.</param>
/// <param name="Parts">The whole paragraph in stretches.</param>
public sealed record Excerpt(SourcePlace First, IReadOnlyList<ExcerptPart> Parts)
{
    /// <summary>The paragraphs of a source's text that hold the figures, each once, in the text's order.</summary>
    /// <param name="observations">Figures read from the text.</param>
    /// <param name="text">The text.</param>
    public static IEnumerable<Excerpt> Of(IEnumerable<Observation> observations, string text) =>
        observations.GroupBy(o => ParagraphAround(text, o.Offset)).OrderBy(g => g.Key.Start).Select(g => Of([.. g.OrderBy(o => o.Offset)], g.Key, text));

    private static Excerpt Of(Observation[] observations, (int Start, int End) paragraph, string text)
    {
        var (start, end) = paragraph;
        var clause = new bool[end - start];
        var number = new bool[end - start];
        foreach (var observation in observations)
        {
            Fill(clause, ClauseStart(observation, text) - start, observation.Quote.Length);
            Fill(number, observation.Offset - start, observation.AsWritten.Length);
        }

        var parts = new List<ExcerptPart>();
        for (var from = 0; from < clause.Length;)
        {
            var to = from + 1;
            while (to < clause.Length && clause[to] == clause[from] && number[to] == number[from]) to++;
            parts.Add(new(text[(start + from)..(start + to)], clause[from], number[from]));
            from = to;
        }

        return new(new(observations[0].SourceId, observations[0].Offset, observations[0].Quote), parts);
    }

    // A clause may begin before the paragraph and end behind it.
    private static void Fill(bool[] marks, int start, int length)
    {
        var from = Math.Max(0, start);
        var to = Math.Min(marks.Length, start + length);
        if (to > from) Array.Fill(marks, true, from, to - from);
    }

    // A clause may occur more than once; the one meant is the one the number stands in.
    private static int ClauseStart(Observation observation, string text) =>
        text.IndexOf(observation.Quote, Math.Max(0, observation.Offset + observation.AsWritten.Length - observation.Quote.Length), StringComparison.Ordinal);

    private static (int Start, int End) ParagraphAround(string text, int offset)
    {
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var end = text.IndexOf('\n', offset);
        return (start, end < 0 ? text.Length : end);
    }
}
