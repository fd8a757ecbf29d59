using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Export.Workbooks;

/// <summary>What stands in a cell of a table: a text, a number, or nothing.</summary>
internal readonly record struct CellValue(string Text, decimal? Number, CellStyle Style)
{
    public static CellValue Of(string text) => new(text, null, CellStyle.Text);

    public static CellValue Word(string text) => new(text, null, CellStyle.Word);

    public static CellValue Of(decimal? number) => new("", number, number is { } value ? CellStyles.Of(value) : CellStyle.Whole);

    /// <summary>How wide it is printed on one line, in digits.</summary>
    public double Width => Number is { } value ? CellWidth.Of(value) : CellWidth.Of(Text);
}

/// <summary>How wide words are in a sheet, in digits of its font.</summary>
internal static class CellWidth
{
    // Air on both sides, and an indent.
    private const double Padding = 2.8;

    public static double Of(ReadOnlySpan<char> text)
    {
        var widest = 0.0;
        foreach (var line in text.EnumerateLines()) widest = Math.Max(widest, TextMeasure.Width(line, 2));
        return widest + Padding;
    }

    /// <summary>How many lines words take in a column.</summary>
    public static int Lines(string text, double width)
    {
        // Most fit; measuring takes longer than writing.
        if (text.Length * 2 + Padding <= width && !text.Contains('\n', StringComparison.Ordinal)) return 1;
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines()) lines += Math.Max(1, (int)Math.Ceiling(TextMeasure.Width(line, 2) / (width - Padding) - 0.001));
        return lines;
    }

    public static double Of(decimal number) => Indicators.QuantityText.Digits(number).Length + Padding;
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Of">What stands in it.</param>
/// <param name="Widest">As wide as it may become, in digits; longer texts take more lines.</param>
internal sealed record TableColumn<T>(string Heading, Func<T, CellValue> Of, double Widest);

/// <summary>A sheet that is one table: title, remark, headings that stay on screen and paper and offer filters, and a row for each thing.</summary>
internal sealed record TableSheet<T>(string Name, string Remark, IReadOnlyList<TableColumn<T>> Columns, IReadOnlyList<T> Rows)
{
    /// <summary>Where the headings stand, from 0.</summary>
    public const int HeadingRow = 2;

    // Who looks at a table of a hundred thousand rows sees its beginning; measuring all of them takes longer than writing them.
    private const int RowsMeasured = 400;
    private const double Narrowest = 5;

    // In points.
    private const double LineHeight = 15;
    private const double RowPadding = 4;
    private const double MostHeight = 409;

    /// <summary>The cells with headings, for the filter.</summary>
    public string Filter => SheetXml.Range(Name, 0, HeadingRow, Columns.Count - 1, HeadingRow + Rows.Count);

    /// <summary>The rows repeated on every page.</summary>
    public string PrintTitles => $"'{Name}'!${SheetXml.Number(HeadingRow + 1)}:${SheetXml.Number(HeadingRow + 1)}";

    /// <summary>Writes it.</summary>
    public void Write(Stream stream, SharedTexts texts, SheetFrame look, Handout handout, CancellationToken cancellationToken)
    {
        var widths = Widths();
        using var sheet = new SheetWriter(stream, texts, look with { Widths = widths, FrozenRows = HeadingRow + 1, FrozenColumns = 1 });
        sheet.Line(SheetTitle.Of(handout, Name), SheetTitle.StyleOf(handout), height: 24);
        sheet.Line(Remark, CellStyle.Remark);
        sheet.NextRow(2 * LineHeight + RowPadding);
        foreach (var column in Columns) sheet.Text(column.Heading, CellStyle.Heading);
        var cells = new CellValue[Columns.Count];
        for (var i = 0; i < Rows.Count; i++)
        {
            if (i % 1000 == 0) cancellationToken.ThrowIfCancellationRequested();
            var lines = 1;
            for (var c = 0; c < cells.Length; c++)
            {
                cells[c] = Columns[c].Of(Rows[i]);
                if (cells[c].Number is null) lines = Math.Max(lines, CellWidth.Lines(cells[c].Text, widths[c]));
            }

            sheet.NextRow(Math.Min(MostHeight, lines * LineHeight + RowPadding));
            foreach (var cell in cells)
            {
                if (cell.Number is { } number) sheet.Number(number, cell.Style);
                else sheet.Text(cell.Text, cell.Style);
            }
        }

        if (Rows.Count > 0) sheet.Filter = $"{SheetXml.Cell(0, HeadingRow)}:{SheetXml.Cell(Columns.Count - 1, HeadingRow + Rows.Count)}";
    }

    private double[] Widths()
    {
        var measured = Rows.Take(RowsMeasured).ToList();
        return
        [
            .. Columns.Select(column =>
            {
                // A heading may take two lines, beside the button of the filter.
                var heading = CellWidth.Of(column.Heading) / 2 + 3.5;
                var widest = measured.Count == 0 ? 0 : measured.Max(row => column.Of(row).Width);
                return Math.Ceiling(Math.Clamp(Math.Max(heading, widest), Narrowest, Math.Max(column.Widest, heading)) * 10) / 10;
            }),
        ];
    }
}

/// <summary>The first row of every sheet.</summary>
internal static class SheetTitle
{
    /// <summary>Made-up figures first of all, then what the file is about and what the sheet holds.</summary>
    public static string Of(Handout handout, string sheet) =>
        (handout.Provenance.IsIllustrative ? $"{Indicators.Wording.Illustrative}，非真实数据　" : "") + $"{handout.Title}　{sheet}";

    public static CellStyle StyleOf(Handout handout) => handout.Provenance.IsIllustrative ? CellStyle.MarkedTitle : CellStyle.Title;
}
