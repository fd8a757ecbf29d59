using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Layouts;
using Wusheng.Dashboard.Export.Office;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export.Workbooks;

/// <summary>
/// The two sheets of a workbook's charts: one to look at and print, a page each, and one with the numbers they are drawn from, so that a changed cell changes the chart.
/// </summary>
internal sealed class ChartSheets
{
    public const string Charts = "图";
    public const string Data = "图数据";

    // In points. Together with its words a chart takes one landscape page of A4.
    private const double ChartWidth = 670;
    private const double ChartHeight = 322;
    private const double ChartAir = 12;
    private const double WordSize = 12;
    private const double NoteLine = 15;
    private const double MessageLine = 20;

    private const double ColumnWidth = 15;
    private const double HeatWidth = 10;

    // In digits; and how much larger the words of a message are than those of a cell.
    private const double SheetWidth = 104;
    private const double MessageScale = 1.35;

    // What is known of a value besides its number.
    private static readonly string[] s_known = ["显示", "精确程度", "状态"];

    private static readonly XNamespace s_main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace s_sheet = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace s_chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace s_relations = OfficePackage.OfficeRelations;

    private readonly List<Block> _blocks = [];

    public ChartSheets(Handout handout)
    {
        var row = 2;
        var drawn = 0;
        foreach (var numbered in NumberedChart.Of(handout))
        {
            var native = NativeChart.CanDraw(numbered.Chart)
                ? NativeChart.Of(numbered.Chart, new(ChartTheme.Light, ChartWidth, numbered.HeightWithin(ChartHeight), WordSize), new(Data, row + 2))
                : null;
            _blocks.Add(new(numbered, native, native is null ? 0 : ++drawn, row));
            row += Rows(numbered.Chart) + 3;
        }
    }

    /// <summary>Whether there is any chart.</summary>
    public bool Any => _blocks.Count > 0;

    /// <summary>The charts that Excel draws, in order; the first is number 1.</summary>
    public IEnumerable<(int Number, HandoutPart Part, NativeChart Native)> Natives => _blocks.Where(b => b.Native is not null).Select(b => (b.Drawn, b.Numbered.Part, b.Native!));

    /// <summary>Writes the sheet to look at.</summary>
    public void WriteCharts(Stream stream, SharedTexts texts, SheetFrame look, Handout handout)
    {
        using var sheet = new SheetWriter(stream, texts, look with { Widths = [SheetWidth], FrozenRows = 1, FitsWidth = false });
        // One broad column: what does not fit would take another page.
        Say(SheetTitle.Of(handout, Charts), handout.Provenance.IsIllustrative ? CellStyle.MarkedMessage : CellStyle.Message, MessageLine, MessageScale);
        foreach (var block in _blocks)
        {
            var chart = block.Numbered.Chart;
            Say($"图{block.Numbered.Number}　{chart.Title}", CellStyle.Message, MessageLine, MessageScale);
            Say(chart.Subtitle, CellStyle.Note);
            if (block.Native is null)
            {
                Say(block.IsHeatMap ? $"按颜色深浅显示的数值表，见工作表“{Data}”" : Wording.Missing, CellStyle.Note);
                sheet.LinkTo($"'{Data}'!{SheetXml.Cell(0, block.Row)}");
            }
            else
            {
                block.ChartRow = sheet.Row + 1;
                sheet.NextRow(block.Numbered.HeightWithin(ChartHeight) + ChartAir);
            }

            foreach (var note in NotesOf(chart)) Say(note, CellStyle.Note);
            if (block != _blocks[^1]) sheet.BreakPage();
        }

        if (Natives.Any()) sheet.Drawing = "rId1";

        void Say(string text, CellStyle style, double line = NoteLine, double scale = 1) => sheet.Line(text, style, CellWidth.Lines(text, SheetWidth / scale) * line);
    }

    /// <summary>Writes the sheet with the numbers.</summary>
    public void WriteData(Stream stream, SharedTexts texts, SheetFrame look, Handout handout)
    {
        var broad = _blocks.Max(b => b.IsHeatMap ? 0 : b.Numbered.Chart.Series.Count * 4 + 1);
        var narrow = _blocks.Max(b => b.IsHeatMap ? b.Numbered.Chart.Categories.Count : 0) - broad;
        var names = _blocks.SelectMany(b => b.IsHeatMap ? b.Numbered.Chart.Series.Select(s => s.Name) : b.Numbered.Chart.Categories).Select(n => CellWidth.Of(n)).DefaultIfEmpty(10).Max();
        using var sheet = new SheetWriter(stream, texts, look with { Widths = [Math.Clamp(names, 10, 30), .. Enumerable.Repeat(ColumnWidth, broad), .. Enumerable.Repeat(HeatWidth, Math.Max(0, narrow))], FrozenRows = 1, FrozenColumns = 1 });
        sheet.Line(SheetTitle.Of(handout, Data), SheetTitle.StyleOf(handout), height: 24);
        sheet.Line("图所用的数，改动后图随之改变；原值见工作表“数据”。", CellStyle.Remark);
        foreach (var block in _blocks)
        {
            sheet.Line($"图{block.Numbered.Number}　{block.Numbered.Chart.Title}（{block.Numbered.Chart.Subtitle}）", CellStyle.Remark);
            if (block.IsHeatMap) WriteHeatMap(sheet, block.Numbered.Chart);
            else WriteNumbers(sheet, block);
            sheet.NextRow();
        }
    }

    /// <summary>Writes where the charts lie on their sheet; only after the sheet itself.</summary>
    public void WriteDrawing(Stream stream)
    {
        var root = new XElement(
            s_sheet + "wsDr",
            new XAttribute(XNamespace.Xmlns + "xdr", s_sheet.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "a", s_main.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "r", s_relations.NamespaceName),
            _blocks.Where(b => b.Native is not null).Select(Anchor));
        using var xml = OfficePackage.Xml(stream);
        root.Save(xml);
    }

    private static XElement Anchor(Block block)
    {
        var (width, height) = (ChartMarkup.Emu(ChartWidth), ChartMarkup.Emu(block.Numbered.HeightWithin(ChartHeight)));
        return new(
            s_sheet + "oneCellAnchor",
            new XElement(
                s_sheet + "from",
                new XElement(s_sheet + "col", 0), new XElement(s_sheet + "colOff", 0), new XElement(s_sheet + "row", block.ChartRow), new XElement(s_sheet + "rowOff", ChartMarkup.Emu(ChartAir / 2))),
            new XElement(s_sheet + "ext", new XAttribute("cx", width), new XAttribute("cy", height)),
            new XElement(
                s_sheet + "graphicFrame",
                new XAttribute("macro", ""),
                new XElement(
                    s_sheet + "nvGraphicFramePr",
                    new XElement(
                        s_sheet + "cNvPr",
                        new XAttribute("id", block.Drawn + 1),
                        new XAttribute("name", $"图{block.Numbered.Number}"),
                        new XAttribute("descr", OfficeText.Clean($"{block.Numbered.Chart.Title}。{block.Numbered.Chart.Description}"))),
                    new XElement(s_sheet + "cNvGraphicFramePr")),
                new XElement(
                    s_sheet + "xfrm",
                    new XElement(s_main + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                    new XElement(s_main + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
                new XElement(
                    s_main + "graphic",
                    new XElement(
                        s_main + "graphicData",
                        new XAttribute("uri", s_chart.NamespaceName),
                        new XElement(s_chart + "chart", new XAttribute(XNamespace.Xmlns + "c", s_chart.NamespaceName), new XAttribute(s_relations + "id", $"rId{block.Drawn}"))))),
            new XElement(s_sheet + "clientData"));
    }

    private static IEnumerable<string> NotesOf(Chart chart)
    {
        if (chart.IsIllustrative) yield return $"{Wording.Illustrative}，非真实数据";
        if (chart.Target is { } target) yield return target.Label;
        var notes = chart.Notes.Concat(chart.Kind == ChartKind.HeatMap ? [] : NativeChart.MarksInWords(chart)).Select(n => n.TrimEnd('。')).Where(n => n.Length > 0).ToList();
        if (notes.Count > 0) yield return $"注：{string.Join("；", notes)}。";
        if (chart.Sources.Count > 0 || chart.AsOf.Length > 0)
        {
            yield return string.Join("　", new[] { chart.Sources.Count > 0 ? $"来源：{string.Join("；", chart.Sources)}" : "", chart.AsOf.Length > 0 ? $"数据截至{chart.AsOf}" : "" }.Where(t => t.Length > 0));
        }
    }

    private static int Rows(Chart chart) => chart.Kind == ChartKind.HeatMap ? chart.Series.Count : chart.Categories.Count;

    // The cells the chart is drawn from stand side by side, as it wants them; what is known besides stands to the right.
    private static void WriteNumbers(SheetWriter sheet, Block block)
    {
        var chart = block.Numbered.Chart;
        var table = ChartTable.Of(chart);
        var cells = block.Native?.Data ?? new DataWorkbook(chart, hasTarget: chart.Target is not null);
        WriteHeadings(
            sheet,
            ColumnWidth,
            [
                table.CategoryHeading, .. cells.SeriesNames,
                .. cells.SeriesNames.Take(chart.Series.Count).SelectMany(name => s_known.Select(what => chart.Series.Count == 1 ? what : $"{name}：{what}")),
            ]);

        for (var c = 0; c < table.Rows.Count; c++)
        {
            sheet.NextRow();
            sheet.Text(cells.Categories[c], CellStyle.Text);
            for (var s = 0; s < cells.SeriesNames.Count; s++)
            {
                if (s == chart.Series.Count) sheet.Number((chart.Target!.Category ?? c) == c ? chart.Target.Value : null);
                else if (chart.Series[s].At(c) is { } value) sheet.Number(value.Quantity.Value, StyleOf(value));
                else sheet.Blank(CellStyle.Whole);
            }

            foreach (var cell in table.Rows[c].Cells)
            {
                sheet.Text(cell.Text, CellStyle.Text);
                sheet.Text(cell.Qualifier, CellStyle.Word);
                sheet.Text(cell.Status, CellStyle.Word);
            }
        }
    }

    // Who and when at a glance, as on screen: a row a series, coloured by the same steps.
    private static void WriteHeatMap(SheetWriter sheet, Chart chart)
    {
        WriteHeadings(sheet, HeatWidth, [chart.Unit.Symbol.Length == 0 ? "项目" : $"单位：{chart.Unit.Symbol}", .. chart.Categories]);
        var first = sheet.Row + 1;
        foreach (var series in chart.Series)
        {
            sheet.NextRow();
            sheet.Text(series.Name, CellStyle.Text);
            for (var c = 0; c < chart.Categories.Count; c++)
            {
                if (series.At(c) is { } value) sheet.Number(value.Quantity.Value, StyleOf(value));
                else sheet.Text(Wording.Missing, CellStyle.Word);
            }
        }

        if (chart.Categories.Count == 0 || !chart.Series.Any(s => s.Values.Any(v => v is not null))) return;
        var steps = HeatSteps.Of(new(chart, ChartTheme.Light, ChartSize.Picture));
        sheet.Heat(1, first, chart.Categories.Count, sheet.Row, steps.Bounds, steps.ColourOf);
    }

    private static void WriteHeadings(SheetWriter sheet, double width, IReadOnlyList<string> headings)
    {
        sheet.NextRow(headings.Max(h => CellWidth.Lines(h, width)) * NoteLine + 4);
        foreach (var heading in headings) sheet.Text(heading, CellStyle.Heading);
    }

    // The number as it is drawn, printed with no decimals that nobody knows.
    private static CellStyle StyleOf(ChartValue value) =>
        CellStyles.Of(QuantityText.Known(value.Quantity, value.Status is ObservationStatus.Derived or ObservationStatus.Implied));

    private sealed record Block(NumberedChart Numbered, NativeChart? Native, int Drawn, int Row)
    {
        public bool IsHeatMap => Numbered.Chart.Kind == ChartKind.HeatMap;

        /// <summary>The row of the sheet on which it lies, from 0.</summary>
        public int ChartRow { get; set; }
    }
}
