using System.Buffers;
using System.Globalization;
using System.Text;

namespace Wusheng.Dashboard.Charts;

/// <summary>
/// Words as they can be drawn, one letter after the other: without control characters, without marks that turn the direction of what follows (a name could make the
/// figure beside it read backwards), join or vary letters, and with a plain space for every kind of break.
/// </summary>
internal static class PlainWords
{
    // Where none of these occurs, and no half of a pair, nothing needs to be done: all but some names.
    private static readonly SearchValues<char> s_suspects = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => char.IsSurrogate(c) || PlainOf(c) != c)]);

    /// <summary>The words of a chart as they can be drawn; the same chart where they are already.</summary>
    public static Chart Of(Chart chart)
    {
        if (!Texts(chart).Any(IsSuspect)) return chart;
        return chart with
        {
            Title = Of(chart.Title),
            Subtitle = Of(chart.Subtitle),
            Categories = [.. chart.Categories.Select(Of)],
            Series = [.. chart.Series.Select(s => s with { Name = Of(s.Name), Values = [.. s.Values.Select(v => v is null ? null : v with { Text = Of(v.Text), Detail = LinesOf(v.Detail) })] })],
            Target = chart.Target is { } target ? target with { Label = Of(target.Label) } : null,
            Notes = [.. chart.Notes.Select(Of)],
            Sources = [.. chart.Sources.Select(Of)],
            AsOf = Of(chart.AsOf),
        };
    }

    /// <summary>Words as they can be drawn.</summary>
    public static string Of(string text)
    {
        if (!IsSuspect(text)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            if (letter.IsBmp)
            {
                if (PlainOf((char)letter.Value) is { } kept) plain.Append(kept);
            }
            else if (!IsDropped(Rune.GetUnicodeCategory(letter)) && letter.Value is not (>= 0xE0100 and <= 0xE01EF))
            {
                plain.Append(letter.ToString());
            }
        }

        return plain.ToString();
    }

    // What a pointer reads is not drawn: its lines stay lines.
    private static string LinesOf(string text) => string.Join('\n', text.Split('\n').Select(Of));

    private static bool IsSuspect(string text) => text.AsSpan().ContainsAny(s_suspects);

    private static IEnumerable<string> Texts(Chart chart) =>
    [
        chart.Title, chart.Subtitle, chart.AsOf, chart.Target?.Label ?? "",
        .. chart.Categories, .. chart.Notes, .. chart.Sources,
        .. chart.Series.SelectMany(s => s.Values.OfType<ChartValue>().SelectMany(v => new[] { v.Text, v.Detail }).Prepend(s.Name)),
    ];

    // Half a pair has become U+FFFD by the time it is looked at.
    private static char? PlainOf(char letter) =>
        letter is '\t' or '\n' or '\r' or '\u2028' or '\u2029' or '\u00A0' ? ' '
        : letter is (>= '\uFE00' and <= '\uFE0F') or '\uFFFD' or '\uFFFE' or '\uFFFF' || IsDropped(char.GetUnicodeCategory(letter)) ? null
        : letter;

    private static bool IsDropped(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format;
}
