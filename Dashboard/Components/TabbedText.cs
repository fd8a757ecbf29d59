using System.Globalization;
using System.Text;

namespace Wusheng.Dashboard.Components;

/// <summary>Rows as a spreadsheet takes them from the clipboard: cells between tabs, rows between line ends.</summary>
public static class TabbedText
{
    // A cell that begins with one of these may be taken for a formula, and run.
    private const string FormulaBeginnings = "=+-@\t\r";

    private static readonly char[] s_quoted = ['\t', '\n', '\r', '"'];

    /// <summary>Joins rows; the first may hold the names of the columns.</summary>
    public static string Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin('\t', row.Select(Cell)).Append("\r\n");
        return text.ToString();
    }

    private static string Cell(string text)
    {
        if (text.Length > 0 && FormulaBeginnings.Contains(text[0], StringComparison.Ordinal) && !IsNumber(text)) text = "'" + text;
        return text.IndexOfAny(s_quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
