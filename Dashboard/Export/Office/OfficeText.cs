using System.Text;

namespace Wusheng.Dashboard.Export.Office;

/// <summary>Words as an Office file can hold them.</summary>
public static class OfficeText
{
    /// <summary>
    /// The words without what no XML can hold: control characters and halves of surrogate pairs. With one of them in it a program calls the whole file damaged.
    /// Line breaks and tabs become blanks.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var at = 0;
        while (at < text.Length && IsPlain(text[at])) at++;
        if (at == text.Length) return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            var letter = text[at];
            if (IsPlain(letter)) clean.Append(letter);
            else if (letter is '\n' or '\t') clean.Append(' ');
            else if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) clean.Append(letter).Append(text[++at]);
        }

        return clean.ToString();
    }

    private static bool IsPlain(char letter) => letter >= ' ' && letter is not ('\x7F' or '\uFFFE' or '\uFFFF') && !char.IsSurrogate(letter);
}
