using System.Globalization;
using System.Xml;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Office;

namespace Wusheng.Dashboard.Export.Workbooks;

/// <summary>How a sheet lies on screen and paper.</summary>
internal sealed record SheetFrame
{
    /// <summary>Widths of its columns, in digits.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    /// <summary>Rows that stay on the screen.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns that stay on the screen.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Whether the page is as wide as the table, however wide that is; a sheet of charts has its own page breaks instead, which fitting would undo.</summary>
    public bool FitsWidth { get; init; } = true;

    /// <summary>Whether cells without a border show where they are.</summary>
    public bool ShowsGrid { get; init; }

    /// <summary>Whether it is the sheet that is seen first.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether its tab says that the figures are made up.</summary>
    public bool IsMarked { get; init; }

    /// <summary>What is printed above each page.</summary>
    public required string Header { get; init; }

    /// <summary>What is printed below each page.</summary>
    public required string Footer { get; init; }
}

/// <summary>
/// Writes one sheet from top to bottom, row by row, straight into the file. Cells hold numbers and places of shared texts, never a formula, so nothing that somebody
/// typed somewhere is run.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private readonly XmlWriter _xml;
    private readonly SharedTexts _texts;
    private readonly SheetFrame _frame;
    private readonly string[] _columns;
    private readonly char[] _cell = new char[128];
    private readonly List<(string Range, IReadOnlyList<decimal> Bounds, Func<int, int> ColourOf)> _heats = [];
    private readonly List<(string Cell, string Place)> _links = [];
    private readonly List<int> _breaks = [];
    private int _column;

    public SheetWriter(Stream stream, SharedTexts texts, SheetFrame frame)
    {
        (_xml, _texts, _frame) = (OfficePackage.Xml(stream), texts, frame);
        _columns = [.. Enumerable.Range(0, Math.Max(1, frame.Widths.Count)).Select(SheetXml.Column)];
        Begin();
    }

    /// <summary>The row being written, from 0; −1 before the first.</summary>
    public int Row { get; private set; } = -1;

    /// <summary>The range whose first row offers filters; null for none.</summary>
    public string? Filter { get; set; }

    /// <summary>The part with its charts, as it refers to it; null for none.</summary>
    public string? Drawing { get; set; }

    /// <summary>Begins the next row.</summary>
    /// <param name="height">In points; null for what its words need.</param>
    public void NextRow(double? height = null)
    {
        if (Row >= 0) _xml.WriteEndElement();
        Row++;
        _column = 0;
        _xml.Start("row", ("r", SheetXml.Number(Row + 1)), ("ht", height is { } h ? SheetXml.Number(h) : null), ("customHeight", height is null ? null : "1"));
    }

    /// <summary>A row of one text.</summary>
    public void Line(string text, CellStyle style, double? height = null)
    {
        NextRow(height);
        Text(text, style);
    }

    /// <summary>The next cell, with text; an empty one keeps its border.</summary>
    public void Text(string text, CellStyle style)
    {
        if (text.Length == 0)
        {
            Blank(style);
            return;
        }

        var (number, isQuoted) = _texts.Use(text);
        var cell = _cell.AsSpan();
        var length = Opened(cell, CellStyles.IndexOf(style, isQuoted));
        length += Put(cell[length..], " t=\"s\"><v>");
        number.TryFormat(cell[length..], out var digits, provider: CultureInfo.InvariantCulture);
        length += digits;
        Closed(cell, length);
    }

    /// <summary>The next cell, with a number; an empty one where there is none.</summary>
    public void Number(decimal? value, CellStyle? style = null)
    {
        if (value is not { } number)
        {
            Blank(CellStyle.Whole);
            return;
        }

        var cell = _cell.AsSpan();
        var length = Opened(cell, CellStyles.IndexOf(style ?? CellStyles.Of(number), isQuoted: false));
        length += Put(cell[length..], "><v>");
        ((double)number).TryFormat(cell[length..], out var digits, "R", CultureInfo.InvariantCulture);
        length += digits;
        Closed(cell, length);
    }

    /// <summary>The next cell, with a day.</summary>
    public void Day(DateOnly day) => Number((decimal)day.ToDateTime(default).ToOADate(), CellStyle.Day);

    /// <summary>The next cell, empty.</summary>
    public void Blank(CellStyle style)
    {
        var cell = _cell.AsSpan();
        var length = Opened(cell, CellStyles.IndexOf(style, isQuoted: false));
        length += Put(cell[length..], "/>");
        _xml.WriteRaw(_cell, 0, length);
        _column++;
    }

    /// <summary>Colours a range by steps, the more the stronger; a changed number changes its colour.</summary>
    public void Heat(int column, int row, int lastColumn, int lastRow, IReadOnlyList<decimal> bounds, Func<int, int> colourOf) =>
        _heats.Add(($"{SheetXml.Cell(column, row)}:{SheetXml.Cell(lastColumn, lastRow)}", bounds, colourOf));

    /// <summary>Makes the cell written last lead to a place in the workbook.</summary>
    public void LinkTo(string place) => _links.Add((SheetXml.Cell(_column - 1, Row), place));

    /// <summary>Begins a new page after the row being written.</summary>
    public void BreakPage() => _breaks.Add(Row + 1);

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        if (Row >= 0) _xml.WriteEndElement();
        _xml.WriteEndElement();
        End();
        _xml.Dispose();
    }

    private void Begin()
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement("worksheet", SheetXml.Main);
        _xml.WriteAttributeString("xmlns", "r", null, OfficePackage.OfficeRelations);
        _xml.Start("sheetPr");
        if (_frame.IsMarked) _xml.Element("tabColor", ("rgb", "FF" + ChartTheme.Light.Bad[1..]));
        _xml.Element("pageSetUpPr", ("fitToPage", _frame.FitsWidth ? "1" : "0"));
        _xml.WriteEndElement();
        _xml.Start("sheetViews");
        _xml.Start("sheetView", ("showGridLines", _frame.ShowsGrid ? "1" : "0"), ("tabSelected", _frame.IsFirst ? "1" : null), ("workbookViewId", "0"));
        Freeze();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Element("sheetFormatPr", ("defaultRowHeight", "18"), ("customHeight", "1"));
        if (_frame.Widths.Count > 0)
        {
            _xml.Start("cols");
            for (var i = 0; i < _frame.Widths.Count; i++)
            {
                var number = SheetXml.Number(i + 1);
                _xml.Element("col", ("min", number), ("max", number), ("width", SheetXml.Number(_frame.Widths[i])), ("customWidth", "1"));
            }

            _xml.WriteEndElement();
        }

        _xml.Start("sheetData");
    }

    private void Freeze()
    {
        var (columns, rows) = (_frame.FrozenColumns, _frame.FrozenRows);
        if (columns == 0 && rows == 0) return;
        var pane = columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight";
        var corner = SheetXml.Cell(columns, rows);
        _xml.Element("pane", ("xSplit", columns == 0 ? null : SheetXml.Number(columns)), ("ySplit", rows == 0 ? null : SheetXml.Number(rows)),
            ("topLeftCell", corner), ("activePane", pane), ("state", "frozen"));
        _xml.Element("selection", ("pane", pane), ("activeCell", corner), ("sqref", corner));
    }

    private void End()
    {
        if (Filter is not null) _xml.Element("autoFilter", ("ref", Filter));
        WriteHeats();
        if (_links.Count > 0)
        {
            _xml.Start("hyperlinks");
            foreach (var (cell, place) in _links) _xml.Element("hyperlink", ("ref", cell), ("location", place), ("display", place));
            _xml.WriteEndElement();
        }

        _xml.Element("printOptions", ("horizontalCentered", "1"));
        _xml.Element("pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.7"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        _xml.Element("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", _frame.FitsWidth ? "1" : null), ("fitToHeight", _frame.FitsWidth ? "0" : null));
        _xml.Start("headerFooter");
        Printed("oddHeader", _frame.Header);
        Printed("oddFooter", _frame.Footer);
        _xml.WriteEndElement();
        if (_breaks.Count > 0)
        {
            var count = SheetXml.Number(_breaks.Count);
            _xml.Start("rowBreaks", ("count", count), ("manualBreakCount", count));
            foreach (var row in _breaks) _xml.Element("brk", ("id", SheetXml.Number(row)), ("max", "16383"), ("man", "1"));
            _xml.WriteEndElement();
        }

        if (Drawing is not null)
        {
            _xml.WriteStartElement("drawing", SheetXml.Main);
            _xml.WriteAttributeString("id", OfficePackage.OfficeRelations, Drawing);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();

        void Printed(string name, string text)
        {
            _xml.Start(name);
            _xml.WriteString(text);
            _xml.WriteEndElement();
        }
    }

    private void WriteHeats()
    {
        var priority = 0;
        foreach (var (range, bounds, colourOf) in _heats)
        {
            var first = range[..range.IndexOf(':', StringComparison.Ordinal)];
            _xml.Start("conditionalFormatting", ("sqref", range));
            // The strongest first; what is reached by none is the weakest.
            for (var step = bounds.Count; step >= 0; step--)
            {
                priority++;
                _xml.Start("cfRule", ("type", "expression"), ("dxfId", SheetXml.Number(colourOf(step))), ("priority", SheetXml.Number(priority)), ("stopIfTrue", "1"));
                _xml.Start("formula");
                _xml.WriteString(step == 0 ? $"ISNUMBER({first})" : $"AND(ISNUMBER({first}),{first}>={SheetXml.Number((double)bounds[step - 1])})");
                _xml.WriteEndElement();
                _xml.WriteEndElement();
            }

            _xml.WriteEndElement();
        }
    }

    // <c r="A1" s="3"
    private int Opened(Span<char> cell, int style)
    {
        var length = Put(cell, "<c r=\"");
        length += Put(cell[length..], _column < _columns.Length ? _columns[_column] : SheetXml.Column(_column));
        (Row + 1).TryFormat(cell[length..], out var digits, provider: CultureInfo.InvariantCulture);
        length += digits;
        length += Put(cell[length..], "\" s=\"");
        style.TryFormat(cell[length..], out digits, provider: CultureInfo.InvariantCulture);
        length += digits;
        return length + Put(cell[length..], "\"");
    }

    private void Closed(Span<char> cell, int length)
    {
        length += Put(cell[length..], "</v></c>");
        _xml.WriteRaw(_cell, 0, length);
        _column++;
    }

    private static int Put(Span<char> cell, string text)
    {
        text.CopyTo(cell);
        return text.Length;
    }
}
