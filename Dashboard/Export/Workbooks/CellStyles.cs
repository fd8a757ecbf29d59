using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Export.Workbooks;

/// <summary>What a cell is for, which decides how it looks.</summary>
internal enum CellStyle
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>The first row of a sheet.</summary>
    Title,

    /// <summary>The first row of a sheet of made-up figures.</summary>
    MarkedTitle,

    /// <summary>What a sheet is about, under its title.</summary>
    Remark,

    /// <summary>The message of a chart, on as many lines as it needs.</summary>
    Message,

    /// <summary>The same in the colour of made-up figures.</summary>
    MarkedMessage,

    /// <summary>What is said below a chart, on as many lines as it needs.</summary>
    Note,

    /// <summary>Heading of a column.</summary>
    Heading,

    /// <summary>Text in a table.</summary>
    Text,

    /// <summary>One of a few words in a table, centred.</summary>
    Word,

    /// <summary>A number without decimals.</summary>
    Whole,

    /// <summary>A number with one decimal.</summary>
    OneDecimal,

    /// <summary>A number with two decimals or more.</summary>
    TwoDecimals,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>The looks of all cells of a workbook. Every one exists twice: text that looks like a formula has a twin that keeps it text when somebody edits it.</summary>
internal static class CellStyles
{
    // What Chinese spreadsheets are set in, and what every office computer has.
    private const string BodyFont = "宋体";
    private const string HeadingFont = "黑体";
    private const uint DayFormat = 164;
    private const uint OneDecimalFormat = 165;
    private const uint WholeFormat = 3;
    private const uint TwoDecimalsFormat = 4;

    /// <summary>The number of a style in the file.</summary>
    public static int IndexOf(CellStyle style, bool isQuoted) => (int)style * 2 + (isQuoted ? 1 : 0);

    /// <summary>The style a number is printed in: as many decimals as it has, two at most. One format would leave a lonely point behind whole numbers.</summary>
    public static CellStyle Of(decimal value)
    {
        var printed = Indicators.Quantity.RoundHalfUp(value, 2);
        return printed == decimal.Truncate(printed) ? CellStyle.Whole : printed * 10 == decimal.Truncate(printed * 10) ? CellStyle.OneDecimal : CellStyle.TwoDecimals;
    }

    /// <summary>The style sheet of every workbook.</summary>
    public static Stylesheet Sheet()
    {
        var theme = ChartTheme.Light;
        return new(
            Counted(new NumberingFormats(
                new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\"年\"m\"月\"d\"日\"" },
                new NumberingFormat { NumberFormatId = OneDecimalFormat, FormatCode = "#,##0.0" })),
            Counted(new Fonts(
                FontOf(BodyFont, 11, theme.Text),
                FontOf(HeadingFont, 14, theme.Text, isBold: true),
                FontOf(HeadingFont, 14, theme.Bad, isBold: true),
                FontOf(BodyFont, 10, theme.MutedText),
                FontOf(HeadingFont, 11, theme.Text))),
            // The first two are what every workbook must begin with.
            Counted(new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                FillOf(theme.Heat[0]))),
            Counted(new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(Edge<LeftBorder>(theme), Edge<RightBorder>(theme), Edge<TopBorder>(theme), Edge<BottomBorder>(theme), new DiagonalBorder()))),
            Counted(new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 })),
            Counted(new CellFormats(Enum.GetValues<CellStyle>().SelectMany(s => new[] { Format(s, isQuoted: false), Format(s, isQuoted: true) }))),
            Counted(new DocumentFormat.OpenXml.Spreadsheet.CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "常规", FormatId = 0, BuiltinId = 0 })),
            Counted(new DifferentialFormats(Enumerable.Range(0, theme.Heat.Count).Select(i => new DifferentialFormat(
                new Font(new Color { Rgb = Argb(theme.TextOnHeat(i)) }),
                new Fill(new PatternFill(new BackgroundColor { Rgb = Argb(theme.Heat[i]) }) { PatternType = PatternValues.Solid }))))));
    }

    private static CellFormat Format(CellStyle style, bool isQuoted)
    {
        var (format, font, fill, border, across, wraps) = style switch
        {
            CellStyle.Title => (0u, 1u, 0u, 0u, HorizontalAlignmentValues.Left, false),
            CellStyle.MarkedTitle => (0u, 2u, 0u, 0u, HorizontalAlignmentValues.Left, false),
            CellStyle.Remark => (0u, 3u, 0u, 0u, HorizontalAlignmentValues.Left, false),
            CellStyle.Message => (0u, 1u, 0u, 0u, HorizontalAlignmentValues.Left, true),
            CellStyle.MarkedMessage => (0u, 2u, 0u, 0u, HorizontalAlignmentValues.Left, true),
            CellStyle.Note => (0u, 3u, 0u, 0u, HorizontalAlignmentValues.Left, true),
            CellStyle.Heading => (0u, 4u, 2u, 1u, HorizontalAlignmentValues.Center, true),
            CellStyle.Text => (0u, 0u, 0u, 1u, HorizontalAlignmentValues.Left, true),
            CellStyle.Word => (0u, 0u, 0u, 1u, HorizontalAlignmentValues.Center, true),
            CellStyle.Whole => (WholeFormat, 0u, 0u, 1u, HorizontalAlignmentValues.Right, false),
            CellStyle.OneDecimal => (OneDecimalFormat, 0u, 0u, 1u, HorizontalAlignmentValues.Right, false),
            CellStyle.TwoDecimals => (TwoDecimalsFormat, 0u, 0u, 1u, HorizontalAlignmentValues.Right, false),
            CellStyle.Day => (DayFormat, 0u, 0u, 1u, HorizontalAlignmentValues.Left, false),
            _ => (0u, 0u, 0u, 0u, HorizontalAlignmentValues.General, false),
        };
        var cell = new CellFormat
        {
            NumberFormatId = format,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = format != 0,
            ApplyFont = font != 0,
            ApplyFill = fill != 0,
            ApplyBorder = border != 0,
            ApplyAlignment = true,
            Alignment = new() { Horizontal = across, Vertical = VerticalAlignmentValues.Center, WrapText = wraps },
        };
        // A number on the right and the words beside it would touch.
        if (border != 0 && across != HorizontalAlignmentValues.Center) cell.Alignment.Indent = 1;
        if (isQuoted) cell.QuotePrefix = true;
        return cell;
    }

    private static Font FontOf(string name, double size, string colour, bool isBold = false)
    {
        var font = new Font();
        if (isBold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new Color { Rgb = Argb(colour) }, new FontName { Val = name }, new FontCharSet { Val = 134 });
        return font;
    }

    private static Fill FillOf(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = Argb(colour) }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static T Edge<T>(ChartTheme theme) where T : BorderPropertiesType, new() =>
        new() { Style = BorderStyleValues.Thin, Color = new() { Rgb = Argb(theme.Axis) } };

    private static string Argb(string colour) => "FF" + colour[1..];

    private static T Counted<T>(T list) where T : OpenXmlCompositeElement
    {
        list.SetAttribute(new("count", "", list.ChildElements.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return list;
    }
}
