using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Office;
using static Wusheng.Dashboard.Export.Deck.SlideMarkup;
using static Wusheng.Dashboard.Export.Office.ChartMarkup;

namespace Wusheng.Dashboard.Export.Deck;

/// <summary>A cell of a table on a slide.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Span">How many columns it takes.</param>
internal sealed record DeckCell(string Text, int Span = 1)
{
    /// <summary>A second line that always begins anew; null for none.</summary>
    public string? Below { get; init; }

    /// <summary>Whether it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>How strong its words are, of 100.</summary>
    public int Strength { get; init; } = 100;

    /// <summary>l, ctr or r.</summary>
    public string Align { get; init; } = "l";

    /// <summary>Whether its words lean.</summary>
    public bool Italic { get; init; }

    /// <summary>Whether its words are underlined.</summary>
    public bool Underlined { get; init; }

    /// <summary>The colour behind its words; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>The colour of its words; null for the theme's.</summary>
    public string? Colour { get; init; }
}

/// <summary>A row of a table on a slide.</summary>
/// <param name="Cells">Its cells, all columns together.</param>
/// <param name="HasRule">Whether a line ends it.</param>
internal sealed record DeckRow(IReadOnlyList<DeckCell> Cells, bool HasRule = true);

/// <summary>A native table whose heights are reckoned beforehand, so that a slide ends before its rows do.</summary>
/// <param name="widths">Widths of the columns in points.</param>
/// <param name="size">Size of the words in points.</param>
/// <param name="ink">The theme's colour of words.</param>
/// <param name="marginX">Room beside the words of a cell.</param>
/// <param name="marginY">Room above and below them.</param>
internal sealed class DeckTable(IReadOnlyList<double> widths, double size, string ink, double marginX = 5, double marginY = 3)
{
    /// <summary>Its width.</summary>
    public double Width => widths.Sum();

    /// <summary>The height a row needs.</summary>
    public double HeightOf(DeckRow row)
    {
        var column = 0;
        double height = 0;
        foreach (var cell in row.Cells)
        {
            height = Math.Max(height, (Lines(cell, column).Count + (cell.Below is null ? 0 : 1)) * size * LineHeight);
            column += cell.Span;
        }

        return height + marginY * 2 + 0.5;
    }

    /// <summary>Rows on as many slides as they need. A cell too high for a whole slide goes on in a row of its own on the next: nothing is cut off.</summary>
    /// <param name="rows">Groups of rows that stay together where they can.</param>
    /// <param name="height">The height there is, without the head.</param>
    public IEnumerable<List<DeckRow>> Pages(IEnumerable<IReadOnlyList<DeckRow>> rows, double height)
    {
        var page = new List<DeckRow>();
        double used = 0;
        foreach (var group in rows)
        {
            var needed = group.Sum(HeightOf);
            if (used > 0 && used + needed > height && needed <= height)
            {
                yield return page;
                (page, used) = ([], 0);
            }

            foreach (var row in group.SelectMany(r => Split(r, height)))
            {
                var own = HeightOf(row);
                if (used > 0 && used + own > height)
                {
                    yield return page;
                    (page, used) = ([], 0);
                }

                page.Add(row);
                used += own;
            }
        }

        if (page.Count > 0) yield return page;
    }

    /// <summary>The same on no more slides, filled as evenly as they come: nine rows are five and four, not eight and one.</summary>
    /// <param name="rows">Groups of rows that stay together where they can.</param>
    /// <param name="height">The height there is, without the head.</param>
    public List<List<DeckRow>> EvenPages(IReadOnlyList<IReadOnlyList<DeckRow>> rows, double height)
    {
        var pages = Pages(rows, height).ToList();
        if (pages.Count < 2) return pages;
        // No lower than the highest row, which would be cut else.
        var (low, high) = (Math.Min(height, rows.SelectMany(g => g).Max(HeightOf)), height);
        for (var i = 0; i < 12; i++)
        {
            var middle = (low + high) / 2;
            var even = Pages(rows, middle).ToList();
            if (even.Count > pages.Count) low = middle;
            else (high, pages) = (middle, even);
        }

        return pages;
    }

    /// <summary>The table as it stands on a slide.</summary>
    public XElement Frame(int id, string name, string description, double x, double y, DeckRow? head, IReadOnlyList<DeckRow> rows, Func<DeckRow, double>? heightOf = null)
    {
        List<DeckRow> all = head is null ? [.. rows] : [head, .. rows];
        var heights = all.Select(heightOf ?? HeightOf).ToList();
        return P(
            "graphicFrame",
            P(
                "nvGraphicFramePr",
                P("cNvPr", At("id", id), At("name", name), At("descr", description)),
                P("cNvGraphicFramePr", A("graphicFrameLocks", At("noGrp", true))),
                P("nvPr")),
            Place(Presentation + "xfrm", new(x, y, Width, heights.Sum())),
            A("graphic", A(
                "graphicData",
                At("uri", "http://schemas.openxmlformats.org/drawingml/2006/table"),
                A(
                    "tbl",
                    A("tblPr", head is null ? null : At("firstRow", true)),
                    A("tblGrid", widths.Select(w => A("gridCol", At("w", Emu(w))))),
                    all.Select((r, i) => A("tr", At("h", Emu(heights[i])), r.Cells.SelectMany(c => Cell(c, r.HasRule, isHead: head is not null && i == 0))))))));
    }

    private IEnumerable<XElement> Cell(DeckCell cell, bool hasRule, bool isHead)
    {
        var text = OfficeText.Clean(cell.Text);
        yield return A(
            "tc",
            cell.Span > 1 ? At("gridSpan", cell.Span) : null,
            A(
                "txBody",
                A("bodyPr"),
                A("lstStyle"),
                Paragraph(size, cell.Align, string.IsNullOrWhiteSpace(text) ? [A("endParaRPr", At("lang", "zh-CN"), At("sz", Hundredths(size)))]
                    : [Run(text, size, ink, cell.Strength, cell.Bold || isHead, cell.Colour, cell.Italic, cell.Underlined), .. Below(cell, isHead)])),
            Properties(cell, hasRule, isHead));
        for (var i = 1; i < cell.Span; i++) yield return A("tc", At("hMerge", true), A("txBody", A("bodyPr"), A("lstStyle"), A("p", A("endParaRPr", At("lang", "zh-CN")))), Properties(cell, hasRule, isHead));
    }

    private XElement[] Below(DeckCell cell, bool isHead) =>
        cell.Below is null ? [] : [A("br", A("rPr", At("lang", "zh-CN"), At("sz", Hundredths(size)))), Run(cell.Below, size, ink, cell.Strength, cell.Bold || isHead, cell.Colour)];

    private XElement Properties(DeckCell cell, bool hasRule, bool isHead) => A(
        "tcPr",
        At("marL", Emu(marginX)), At("marR", Emu(marginX)), At("marT", Emu(marginY)), At("marB", Emu(marginY)), At("anchor", "ctr"),
        Edge("lnL", null), Edge("lnR", null), Edge("lnT", null),
        Edge("lnB", cell.Fill is not null ? null : isHead ? 60 : hasRule ? 18 : null),
        cell.Fill is null ? NoFill() : Fill(cell.Fill));

    private XElement Edge(string name, int? strength) =>
        strength is { } alpha ? A(name, At("w", 9525), Scheme(ink, alpha), A("prstDash", At("val", "solid"))) : A(name, At("w", 0), NoFill());

    private IReadOnlyList<string> Lines(DeckCell cell, int column)
    {
        var text = OfficeText.Clean(cell.Text);
        return TextBlock.Break(text, size, Room(cell, column) / (1 + AirIn(text)), int.MaxValue, cell.Bold).Lines;
    }

    // A little less than there is: every program breaks lines a little differently.
    private double Room(DeckCell cell, int column) => Math.Max(size * 2, widths.Skip(column).Take(cell.Span).Sum() - marginX * 2) * 0.97;

    // Some programs set a quarter of a letter between a number and a Chinese word, others nothing; as a share of the text's width.
    private double AirIn(string text)
    {
        var width = TextMeasure.Width(text, size);
        var borders = text.Zip(text.Skip(1)).Count(pair => char.IsAsciiLetterOrDigit(pair.First) != char.IsAsciiLetterOrDigit(pair.Second) && (IsHan(pair.First) || IsHan(pair.Second)));
        return width <= 0 ? 0 : borders * size * 0.25 / width;

        static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FFF';
    }

    private IEnumerable<DeckRow> Split(DeckRow row, double height)
    {
        var most = Math.Max(1, (int)((height - marginY * 2 - 0.5) / (size * LineHeight)));
        var column = 0;
        var cells = new List<(DeckCell Cell, IReadOnlyList<string> Lines)>();
        foreach (var cell in row.Cells)
        {
            cells.Add((cell, Lines(cell, column)));
            column += cell.Span;
        }

        var rows = (cells.Max(c => c.Lines.Count) + most - 1) / most;
        if (rows <= 1) return [row];
        return Enumerable.Range(0, rows).Select(r => new DeckRow([.. cells.Select(c => c.Cell with { Text = string.Concat(c.Lines.Skip(r * most).Take(most)) })], row.HasRule && r == rows - 1));
    }
}
