using System.Text;

namespace Wusheng.Dashboard.Indicators;

/// <summary>
/// A sentence with figures in it: <c>隐患整改率{derived.hazard-rectification-rate}</c>. <c>{id@-1}</c> is the value a year earlier.
/// The figures are filled in from the store, so that a message cannot disagree with its chart.
/// </summary>
public sealed class MessageTemplate : IEquatable<MessageTemplate>
{
    private readonly IReadOnlyList<Part> _parts;

    private MessageTemplate(string text, IReadOnlyList<Part> parts) => (Text, _parts) = (text, parts);

    /// <summary>The template as written.</summary>
    public string Text { get; }

    /// <summary>The indicators it names, each once.</summary>
    public IEnumerable<string> IndicatorIds => _parts.Where(p => p.IsFigure).Select(p => p.Text).Distinct();

    /// <summary>The figures in it, in order: an indicator, and how many years back.</summary>
    public IEnumerable<(string IndicatorId, int YearsBack)> Figures => _parts.Where(p => p.IsFigure).Select(p => (p.Text, p.YearsBack));

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">A brace is not closed, or a placeholder is empty.</exception>
    public static MessageTemplate Parse(string text)
    {
        var parts = new List<Part>();
        for (var i = 0; i < text.Length;)
        {
            var brace = text.AsSpan(i).IndexOfAny('{', '}');
            var open = brace < 0 ? text.Length : i + brace;
            if (open > i) parts.Add(new(text[i..open], false, 0));
            if (open == text.Length) break;
            var close = text.IndexOf('}', open);
            var name = text[open] == '{' && close > open ? text[(open + 1)..close] : "";
            var yearBefore = name.EndsWith("@-1", StringComparison.Ordinal);
            if (yearBefore) name = name[..^3];
            if (name.Length == 0 || name.Contains('{', StringComparison.Ordinal)) throw new FormatException($"“{text}”：花括号没有配对，或其中没有指标编号。");
            parts.Add(new(name, true, yearBefore ? 1 : 0));
            i = close + 1;
        }

        return new(text, parts);
    }

    /// <summary>The sentence, with each figure as <paramref name="figureText"/> writes it (indicator id, years back).</summary>
    public string Fill(Func<string, int, string> figureText)
    {
        var sentence = new StringBuilder();
        foreach (var part in _parts) sentence.Append(part.IsFigure ? figureText(part.Text, part.YearsBack) : part.Text);
        return sentence.ToString();
    }

    /// <inheritdoc />
    public bool Equals(MessageTemplate? other) => other is not null && other.Text == Text;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as MessageTemplate);

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Text;

    private readonly record struct Part(string Text, bool IsFigure, int YearsBack);
}
