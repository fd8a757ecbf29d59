using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Office;
using static Wusheng.Dashboard.Export.Papers.PaperMarkup;

namespace Wusheng.Dashboard.Export.Papers;

/// <summary>A column of a table on paper.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Texts">What stands in it, a row each.</param>
/// <param name="Style">How it stands there.</param>
internal sealed record PaperColumn(string Heading, IReadOnlyList<string> Texts, string Style = PaperStyles.Cell);

/// <summary>Tables as wide as the text, whose headings stand again on every page.</summary>
internal static class PaperTable
{
    // In points: size of the words, and what the cell takes on both sides.
    private const double WordSize = 10.5;
    private const double Padding = 8;
    private const double Narrowest = 28;
    private const int LeastTogether = 3;

    /// <summary>A table of words, its columns as wide as they need in proportion.</summary>
    public static XElement Of(IReadOnlyList<PaperColumn> columns)
    {
        var widths = Widths(columns);
        var rows = columns[0].Texts.Count;
        return Table(
            widths,
            Row([.. columns.Select((c, i) => Cell(widths[i], Paragraph(PaperStyles.CellHead, c.Heading)))], isHeading: true),
            Enumerable.Range(0, rows).Select(row => Row([.. columns.Select((c, i) => Cell(widths[i], IsKept(row) ? Kept(c.Style, c.Texts[row]) : Paragraph(c.Style, c.Texts[row])))])));

        // No row stands alone at the foot of a page or at the head of the next.
        bool IsKept(int row) => row < rows - 1 && (row < LeastTogether - 1 || row >= rows - LeastTogether);
    }

    /// <summary>A table of given widths in twentieths of a point.</summary>
    public static XElement Table(IReadOnlyList<int> widths, params object[] rows) => W(
        "tbl",
        W(
            "tblPr", V("tblStyle", PaperStyles.Grid), W("tblW", At("w", widths.Sum()), At("type", "dxa")), V("jc", "center"), W("tblLayout", At("type", "fixed")),
            W("tblLook", At("val", "0020"), At("firstRow", 1), At("lastRow", 0), At("firstColumn", 0), At("lastColumn", 0), At("noHBand", 1), At("noVBand", 1))),
        W("tblGrid", widths.Select(w => W("gridCol", At("w", w)))),
        rows);

    /// <summary>A row that no page break cuts.</summary>
    public static XElement Row(IReadOnlyList<XElement> cells, bool isHeading = false) =>
        W("tr", W("trPr", W("cantSplit"), isHeading ? W("tblHeader") : null), cells);

    /// <summary>A cell.</summary>
    public static XElement Cell(int width, XElement paragraph, string? fill = null) => W(
        "tc",
        W(
            "tcPr", W("tcW", At("w", width), At("type", "dxa")), fill is null ? null : W("shd", At("val", "clear"), At("color", "auto"), At("fill", fill.TrimStart('#'))), V("vAlign", "center")),
        paragraph);

    private static XElement Kept(string style, string text) => W("p", W("pPr", V("pStyle", style), W("keepNext")), Run(text));

    // A number is never broken, nor a word of four letters.
    private static int[] Widths(IReadOnlyList<PaperColumn> columns)
    {
        var room = PaperStyles.TextWidth / 25.4 * 72;
        var least = columns.Select(c => Math.Max(Narrowest, Math.Max(Words(c.Heading).Max(Width), c.Style == PaperStyles.CellRight ? c.Texts.Max(Width) : c.Texts.Max(t => Math.Min(Width(t), 4 * WordSize))) + Padding)).ToArray();
        var liked = columns.Select((c, i) => Math.Max(least[i], Math.Max(Width(c.Heading), c.Texts.Max(Width)) + Padding)).ToArray();
        var widths = ColumnWidths.Share(room, least, liked);
        var twips = widths.Select(w => (int)(w * 20)).ToArray();
        twips[^1] += (int)(room * 20) - twips.Sum();
        return twips;
    }

    // A heading of more than four letters may stand in two lines.
    private static IEnumerable<string> Words(string heading) => heading.Length <= 4 ? [heading] : [heading[..((heading.Length + 1) / 2)], heading[((heading.Length + 1) / 2)..]];

    private static double Width(string text) => TextMeasure.Width(text, WordSize);
}
