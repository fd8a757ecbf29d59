using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Wusheng.Dashboard.Tests.Export.Workbooks;

/// <summary>A sheet of a workbook as another program reads it: cells by their heading, texts and numbers apart.</summary>
internal sealed class ReadSheet
{
    private readonly Dictionary<string, Cell> _cells;
    private readonly string[] _texts;
    private readonly CellFormat[] _formats;
    private readonly Dictionary<uint, string> _numberFormats;

    private ReadSheet(WorkbookPart workbook, string name)
    {
        var sheet = workbook.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
        Worksheet = ((WorksheetPart)workbook.GetPartById(sheet.Id!)).Worksheet;
        Part = (WorksheetPart)workbook.GetPartById(sheet.Id!);
        _cells = Worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!);
        _texts = [.. workbook.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(s => s.InnerText)];
        _formats = [.. workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()];
        _numberFormats = workbook.WorkbookStylesPart.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode!.Value!);
    }

    public Worksheet Worksheet { get; }

    public WorksheetPart Part { get; }

    public int Rows => Worksheet.Descendants<Row>().Count();

    /// <summary>Opens one sheet of a file.</summary>
    public static ReadSheet Of(byte[] file, string name) => new(SpreadsheetDocument.Open(new MemoryStream(file), false).WorkbookPart!, name);

    /// <summary>The text of a cell; the number of one that holds a number; empty for an empty one.</summary>
    public string this[string cell] => _cells.TryGetValue(cell, out var found) ? found.DataType?.Value == CellValues.SharedString
        ? _texts[int.Parse(found.CellValue!.Text, CultureInfo.InvariantCulture)]
        : found.CellValue?.Text ?? ""
        : "";

    /// <summary>The number of a cell; null where it holds none.</summary>
    public double? Number(string cell) =>
        _cells[cell] is { DataType: null, CellValue.Text: { } text } ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>How the number of a cell is printed.</summary>
    public string Format(string cell) => FormatOf(cell).NumberFormatId!.Value switch { 3 => "#,##0", 4 => "#,##0.00", 0 => "", var own => _numberFormats[own] };

    /// <summary>Whether a cell stays text when somebody edits it.</summary>
    public bool IsQuoted(string cell) => FormatOf(cell).QuotePrefix?.Value ?? false;

    /// <summary>The letter of the column under a heading.</summary>
    public string Column(string heading, int row = 3) =>
        _cells.Keys.Where(c => c.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()) == row.ToString(CultureInfo.InvariantCulture)).Single(c => this[c] == heading)[..^1];

    /// <summary>Everything that is written in it.</summary>
    public IEnumerable<string> Texts => _cells.Keys.Select(c => this[c]).Where(t => t.Length > 0);

    private CellFormat FormatOf(string cell) => _formats[_cells[cell].StyleIndex!.Value];
}
