using System.Text.RegularExpressions;
using Wusheng.Dashboard.Export.Office;

namespace Wusheng.Dashboard.Export.Workbooks;

/// <summary>Text as a cell may hold it: what Excel would repair, run or decode is taken out or made plain text.</summary>
internal static partial class CellText
{
    /// <summary>What a cell can hold.</summary>
    public const int Longest = 32_767;

    // What a spreadsheet takes for the beginning of a formula, as typed on either kind of keyboard, or for the sign of one.
    private const string FormulaSigns = "=+-@|%\t\r'＝＋－＠";

    /// <summary>Without control characters and halves of letters, and no longer than a cell can hold; what looks like Excel's own escape stays what it is.</summary>
    public static string Clean(string text)
    {
        var clean = EscapeLike().Replace(OfficeText.Clean(text), "_x005F$0");
        if (clean.Length <= Longest) return clean;
        var end = Longest - 1;
        if (char.IsHighSurrogate(clean[end - 1])) end--;
        return clean[..end] + "…";
    }

    /// <summary>Whether a spreadsheet might run it when somebody edits the cell.</summary>
    public static bool LooksLikeFormula(string text)
    {
        // The full-width blank counts as a blank too.
        var first = text.AsSpan().TrimStart(" \u3000\u00A0");
        return (first.Length > 0 && FormulaSigns.Contains(first[0], StringComparison.Ordinal)) || (text.Length > 0 && FormulaSigns.Contains(text[0], StringComparison.Ordinal));
    }

    [GeneratedRegex("_x(?=[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapeLike();
}
