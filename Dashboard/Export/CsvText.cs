using System.Globalization;
using System.Text;

namespace Wusheng.Dashboard.Export;

/// <summary>
/// Rows as a CSV file that Excel and WPS open with a double click: UTF-8 with its mark, and no cell that a spreadsheet would take for a formula.
/// </summary>
public sealed class CsvText : IDisposable
{
    private readonly StreamWriter _writer;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where to; stays open.</param>
    public CsvText(Stream output) => _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    /// <summary>Writes a row.</summary>
    public void Row(params IEnumerable<string> cells) => _writer.WriteLine(string.Join(',', cells.Select(Cell)));

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();

    /// <summary>A cell as it stands in the file.</summary>
    public static string Cell(string text)
    {
        var isGuarded = MayBeFormula(text);
        if (isGuarded) text = "'" + text;
        return isGuarded || text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }

    // Blanks before it are passed over by one program or another, and so is its full width. A number is what it looks like.
    private static bool MayBeFormula(string text)
    {
        if (text.Length == 0) return false;
        if (text[0] is '\t' or '\r' or '\n') return true;
        var said = text.AsSpan().TrimStart();
        // The unit % by itself is none.
        return said.Length > 0 && said is not "%" && said[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '|' or '%'
            && !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
    }
}
