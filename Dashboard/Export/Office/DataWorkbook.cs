using System.Globalization;
using System.Text;
using System.Xml;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export.Office;

/// <summary>
/// The workbook inside a native chart, which 编辑数据 opens: one row a category, a number a series, then the aim, and to the right every value as it is printed, how exactly
/// and how it is known. A second sheet says what it is and where it comes from.
/// </summary>
internal sealed class DataWorkbook
{
    /// <summary>The sheet with the numbers; ASCII, so that no program has to quote it.</summary>
    public const string Sheet = "Sheet1";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private const int MostSaid = 12;

    private static readonly XmlWriterSettings s_settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    private readonly Chart _chart;
    private readonly DataPlace? _place;

    /// <summary>The workbook of a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="hasTarget">Whether the aim is among the series drawn.</param>
    /// <param name="place">Where the numbers stand in a workbook that the chart itself lies in; null for a workbook of its own.</param>
    public DataWorkbook(Chart chart, bool hasTarget, DataPlace? place = null)
    {
        (_chart, _place) = (chart, place);
        SeriesNames = [.. chart.Series.Select((s, i) => NameOf(s, i)), .. hasTarget ? [OfficeText.Clean(chart.Target!.Label)] : Array.Empty<string>()];
        Categories = [.. chart.Categories.Select((c, i) => OfficeText.Clean(c) + (IsToSayMissing(chart, i) ? $" （{Wording.Missing}）" : ""))];
        Values =
        [
            .. chart.Series.Select(s => Enumerable.Range(0, Categories.Count).Select(c => s.At(c) is { } value ? Number(value.Quantity.Value) : null).ToArray()),
            .. hasTarget ? [Enumerable.Range(0, Categories.Count).Select(c => (chart.Target!.Category ?? c) == c ? Number(chart.Target.Value) : null).ToArray()] : Array.Empty<string?[]>(),
        ];
    }

    /// <summary>Names of the series, the aim last; never empty.</summary>
    public IReadOnlyList<string> SeriesNames { get; }

    /// <summary>Names of the categories.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>The numbers of each series as they stand in the cells; null for an empty cell.</summary>
    public IReadOnlyList<string?[]> Values { get; }

    /// <summary>Where the name of a series stands.</summary>
    public string NameCell(int series) => Cell(series + 1, 0);

    /// <summary>Where the numbers of a series stand.</summary>
    public string ValueCells(int series) => Cells(series + 1);

    /// <summary>Where one number stands.</summary>
    public string ValueCell(int series, int category) => Cell(series + 1, category + 1);

    /// <summary>Where the categories stand.</summary>
    public string CategoryCells => Cells(0);

    /// <summary>Where one category stands.</summary>
    public string CategoryCell(int category) => Cell(0, category + 1);

    /// <summary>The name of a column: A, Z, AA.</summary>
    public static string Column(int index)
    {
        var name = "";
        for (var rest = index; rest >= 0; rest = rest / 26 - 1) name = (char)('A' + rest % 26) + name;
        return name;
    }

    /// <summary>Writes the whole file.</summary>
    public void Write(Stream output)
    {
        using var zip = new StillZip(output);
        zip.Add("[Content_Types].xml", s => Xml(s, w =>
        {
            w.WriteStartElement("Types", ContentTypes);
            Element(w, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Element(w, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
            Element(w, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", SheetType + "sheet.main+xml"));
            Element(w, "Override", ("PartName", "/xl/worksheets/sheet1.xml"), ("ContentType", SheetType + "worksheet+xml"));
            Element(w, "Override", ("PartName", "/xl/worksheets/sheet2.xml"), ("ContentType", SheetType + "worksheet+xml"));
            Element(w, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", SheetType + "styles+xml"));
        }));
        zip.Add("_rels/.rels", s => Xml(s, w =>
        {
            w.WriteStartElement("Relationships", PackageRelationships);
            Element(w, "Relationship", ("Id", "rId1"), ("Type", Relationships + "/officeDocument"), ("Target", "xl/workbook.xml"));
        }));
        zip.Add("xl/workbook.xml", s => Xml(s, w =>
        {
            w.WriteStartElement("workbook", Main);
            w.WriteAttributeString("xmlns", "r", null, Relationships);
            w.WriteStartElement("sheets", Main);
            SheetEntry(w, Sheet, 1);
            SheetEntry(w, "About", 2);
            w.WriteEndElement();
        }));
        zip.Add("xl/_rels/workbook.xml.rels", s => Xml(s, w =>
        {
            w.WriteStartElement("Relationships", PackageRelationships);
            Element(w, "Relationship", ("Id", "rId1"), ("Type", Relationships + "/worksheet"), ("Target", "worksheets/sheet1.xml"));
            Element(w, "Relationship", ("Id", "rId2"), ("Type", Relationships + "/worksheet"), ("Target", "worksheets/sheet2.xml"));
            Element(w, "Relationship", ("Id", "rId3"), ("Type", Relationships + "/styles"), ("Target", "styles.xml"));
        }));
        zip.Add("xl/styles.xml", s => Xml(s, WriteStyles));
        zip.Add("xl/worksheets/sheet1.xml", s => Xml(s, WriteData));
        zip.Add("xl/worksheets/sheet2.xml", s => Xml(s, WriteAbout));
    }

    // After a blank, where a line breaks. Office leaves an empty place where nothing is known; the name beside it says that it is no zero. Among many months the reservations say it.
    private static bool IsToSayMissing(Chart chart, int category) =>
        chart.Categories.Count <= MostSaid && chart.Target?.Category != category && chart.Series.All(s => s.At(category) is null);

    private string NameOf(ChartSeries series, int index)
    {
        var name = OfficeText.Clean(series.Name).Trim();
        if (name.Length > 0) return name;
        return _chart.Series.Count > 1 ? $"序列{index + 1}" : _chart.Unit.Symbol.Length > 0 ? $"数值（{OfficeText.Clean(_chart.Unit.Symbol)}）" : "数值";
    }

    private string Cells(int column) => $"{Cell(column, 1)}:${Column(column)}${RowOf(Math.Max(1, Categories.Count))}";

    private string Cell(int column, int row) => $"{(_place is { } place ? $"'{place.Sheet}'" : Sheet)}!${Column(column)}${RowOf(row)}";

    // The row below the headings, 0 being the headings themselves.
    private int RowOf(int row) => (_place?.HeadingRow ?? 1) + row;

    // As a spreadsheet keeps numbers, so that the copy in the chart and the cell are the same to the digit.
    private static string Number(decimal value) => ((double)value).ToString("R", CultureInfo.InvariantCulture);

    private void WriteData(XmlWriter w)
    {
        var columns = Values.Count + 1 + _chart.Series.Count * 3;
        w.WriteStartElement("worksheet", Main);
        w.WriteStartElement("cols", Main);
        for (var c = 1; c <= columns; c++) Element(w, "col", ("min", Text(c)), ("max", Text(c)), ("width", c == 1 ? "24" : "16"), ("customWidth", "1"));
        w.WriteEndElement();
        w.WriteStartElement("sheetData", Main);
        List<string> heads = [_chart.Categories.Count > 0 && ChartTable.Of(_chart).CategoryHeading is var heading ? heading : "", .. SeriesNames];
        foreach (var name in SeriesNames.Take(_chart.Series.Count)) heads.AddRange([$"{name}：印刷值", $"{name}：口径", $"{name}：状态"]);
        w.WriteStartElement("row", Main);
        w.WriteAttributeString("r", "1");
        for (var c = 0; c < heads.Count; c++) TextCell(w, c, 1, heads[c], style: 1);
        w.WriteEndElement();
        for (var row = 0; row < Categories.Count; row++)
        {
            w.WriteStartElement("row", Main);
            w.WriteAttributeString("r", Text(row + 2));
            TextCell(w, 0, row + 2, Categories[row], style: 0);
            for (var s = 0; s < Values.Count; s++)
            {
                if (Values[s][row] is not { } number) continue;
                w.WriteStartElement("c", Main);
                w.WriteAttributeString("r", Column(s + 1) + Text(row + 2));
                w.WriteElementString("v", Main, number);
                w.WriteEndElement();
            }

            var column = Values.Count + 1;
            foreach (var series in _chart.Series)
            {
                var cell = ChartTableCell.Of(series.At(row), _chart.Unit);
                foreach (var words in new[] { cell.Text, cell.Qualifier, cell.Status }) TextCell(w, column++, row + 2, OfficeText.Clean(words), style: 0);
            }

            w.WriteEndElement();
        }

        w.WriteEndElement();
    }

    private void WriteAbout(XmlWriter w)
    {
        List<(string, string)> lines = [("标题", _chart.Title), ("说明", _chart.Subtitle), ("单位", _chart.Unit.Symbol), ("数据截至", _chart.AsOf)];
        lines.AddRange(_chart.Sources.Select(s => ("来源", s)));
        lines.AddRange(_chart.Notes.Select(n => ("注", n)));
        if (_chart.Target is { } target) lines.Add(("目标", target.Label));
        if (_chart.IsIllustrative) lines.Add(("标记", Wording.Illustrative));
        w.WriteStartElement("worksheet", Main);
        w.WriteStartElement("cols", Main);
        Element(w, "col", ("min", "1"), ("max", "1"), ("width", "12"), ("customWidth", "1"));
        Element(w, "col", ("min", "2"), ("max", "2"), ("width", "100"), ("customWidth", "1"));
        w.WriteEndElement();
        w.WriteStartElement("sheetData", Main);
        for (var i = 0; i < lines.Count; i++)
        {
            w.WriteStartElement("row", Main);
            w.WriteAttributeString("r", Text(i + 1));
            TextCell(w, 0, i + 1, lines[i].Item1, style: 1);
            TextCell(w, 1, i + 1, OfficeText.Clean(lines[i].Item2), style: 0);
            w.WriteEndElement();
        }

        w.WriteEndElement();
    }

    private static void WriteStyles(XmlWriter w)
    {
        w.WriteStartElement("styleSheet", Main);
        w.WriteStartElement("fonts", Main);
        foreach (var bold in new[] { false, true })
        {
            w.WriteStartElement("font", Main);
            if (bold) Element(w, "b");
            Element(w, "sz", ("val", "11"));
            Element(w, "name", ("val", "微软雅黑"));
            w.WriteEndElement();
        }

        w.WriteEndElement();
        w.WriteStartElement("fills", Main);
        foreach (var pattern in new[] { "none", "gray125" })
        {
            w.WriteStartElement("fill", Main);
            Element(w, "patternFill", ("patternType", pattern));
            w.WriteEndElement();
        }

        w.WriteEndElement();
        w.WriteStartElement("borders", Main);
        w.WriteStartElement("border", Main);
        foreach (var side in new[] { "left", "right", "top", "bottom", "diagonal" }) Element(w, side);
        w.WriteEndElement();
        w.WriteEndElement();
        w.WriteStartElement("cellStyleXfs", Main);
        Element(w, "xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"));
        w.WriteEndElement();
        w.WriteStartElement("cellXfs", Main);
        // Words that look like a formula stay words, also when somebody edits the cell.
        Element(w, "xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"), ("xfId", "0"));
        Element(w, "xf", ("numFmtId", "0"), ("fontId", "1"), ("fillId", "0"), ("borderId", "0"), ("xfId", "0"), ("applyFont", "1"));
        Element(w, "xf", ("numFmtId", "49"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"), ("xfId", "0"), ("quotePrefix", "1"), ("applyNumberFormat", "1"));
        w.WriteEndElement();
        w.WriteEndElement();
    }

    private static void TextCell(XmlWriter w, int column, int row, string text, int style)
    {
        // A spreadsheet holds no more in a cell.
        const int most = 32_767;
        if (text.Length > most) text = text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@') style = 2;
        w.WriteStartElement("c", Main);
        w.WriteAttributeString("r", Column(column) + Text(row));
        if (style > 0) w.WriteAttributeString("s", Text(style));
        w.WriteAttributeString("t", "inlineStr");
        w.WriteStartElement("is", Main);
        w.WriteStartElement("t", Main);
        w.WriteAttributeString("xml", "space", null, "preserve");
        w.WriteString(text);
        w.WriteEndElement();
        w.WriteEndElement();
        w.WriteEndElement();
    }

    private static void SheetEntry(XmlWriter w, string name, int number)
    {
        w.WriteStartElement("sheet", Main);
        w.WriteAttributeString("name", name);
        w.WriteAttributeString("sheetId", Text(number));
        w.WriteAttributeString("id", Relationships, "rId" + Text(number));
        w.WriteEndElement();
    }

    private static void Element(XmlWriter w, string name, params (string Name, string Value)[] attributes)
    {
        w.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) w.WriteAttributeString(attribute, value);
        w.WriteEndElement();
    }

    private static void Xml(Stream stream, Action<XmlWriter> write)
    {
        using var writer = XmlWriter.Create(stream, s_settings);
        writer.WriteStartDocument(true);
        write(writer);
        writer.WriteEndDocument();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where the numbers of a chart stand in a workbook that it lies in itself: the series' names in one row, the categories in the first column.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="HeadingRow">The row with the names, from 1.</param>
public sealed record DataPlace(string Sheet, int HeadingRow);
