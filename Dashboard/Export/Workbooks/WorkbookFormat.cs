using System.Globalization;
using Wusheng.Dashboard.Export.Office;

namespace Wusheng.Dashboard.Export.Workbooks;

/// <summary>
/// Excel: the figures in typed cells with everything that is known of them, native charts, definitions, sentences, and what the file is. Written row by row, so that a
/// table of a hundred thousand figures is no different from one of ten.
/// </summary>
public sealed class WorkbookFormat : IHandoutFormat
{
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";

    /// <inheritdoc />
    public string Extension => "xlsx";

    /// <inheritdoc />
    public string ContentType => Sheet + "sheet";

    /// <inheritdoc />
    public string Name => "Excel（数据、图、口径、原文）";

    /// <inheritdoc />
    public void Write(Handout handout, Stream output, IProgress<HandoutProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var done = 0;
        var texts = new SharedTexts();
        var figures = handout.Figures;
        var charts = new ChartSheets(handout);
        var data = FigureTables.DataOf(handout, figures);
        var definitions = FigureTables.DefinitionsOf(figures);
        var sentences = FigureTables.SentencesOf(figures);
        List<SheetPlan> sheets =
        [
            new(FigureTables.Data, (stream, look) =>
            {
                data.Write(stream, texts, look, handout, cancellationToken);
                foreach (var part in handout.Parts.Where(p => p.Chart is null || !NativeChart.CanDraw(p.Chart))) Done(part);
            }) { Filter = data.Rows.Count > 0 ? data.Filter : null, PrintTitles = data.PrintTitles },
        ];
        if (handout.Parts.Any(p => p.Remark.Length > 0))
        {
            var contents = FigureTables.ContentsOf(handout);
            sheets.Insert(0, new(FigureTables.Contents, (stream, look) => contents.Write(stream, texts, look, handout, cancellationToken)) { Filter = contents.Filter, PrintTitles = contents.PrintTitles });
        }

        if (charts.Any)
        {
            sheets.Add(new(ChartSheets.Charts, (stream, look) => charts.WriteCharts(stream, texts, look, handout)));
            sheets.Add(new(ChartSheets.Data, (stream, look) => charts.WriteData(stream, texts, look, handout)));
        }

        sheets.Add(new(FigureTables.Definitions, (stream, look) => definitions.Write(stream, texts, look, handout, cancellationToken))
        {
            Filter = definitions.Rows.Count > 0 ? definitions.Filter : null,
            PrintTitles = definitions.PrintTitles,
        });
        sheets.Add(new(FigureTables.Sentences, (stream, look) => sentences.Write(stream, texts, look, handout, cancellationToken))
        {
            Filter = sentences.Rows.Count > 0 ? sentences.Filter : null,
            PrintTitles = sentences.PrintTitles,
        });
        sheets.Add(new(AboutSheet.Name, (stream, look) => AboutSheet.Write(stream, texts, look, handout, [.. sheets.Select(s => s.Name)])));

        OfficePackage.Write(output, PartsOf(handout, sheets, charts, texts, part =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            Done(part);
        }), DocumentProperties.Relations("xl/workbook.xml"));

        void Done(HandoutPart part) => progress?.Report(new(++done, handout.Parts.Count, part.Message));
    }

    private static List<OfficePart> PartsOf(Handout handout, List<SheetPlan> sheets, ChartSheets charts, SharedTexts texts, Action<HandoutPart> done)
    {
        List<OfficePart> parts =
        [
            new("xl/workbook.xml", Sheet + "sheet.main+xml", stream => WriteWorkbook(stream, sheets))
            {
                Relations =
                [
                    .. sheets.Select((_, i) => new OfficeRelation($"rId{i + 1}", OfficePackage.OfficeRelations + "/worksheet", $"/xl/worksheets/sheet{i + 1}.xml")),
                    new("rIdStyles", OfficePackage.OfficeRelations + "/styles", "/xl/styles.xml"),
                    new("rIdTexts", OfficePackage.OfficeRelations + "/sharedStrings", "/xl/sharedStrings.xml"),
                    new("rIdTheme", OfficePackage.OfficeRelations + "/theme", "/xl/theme/theme1.xml"),
                ],
            },
        ];
        for (var i = 0; i < sheets.Count; i++)
        {
            var (sheet, look) = (sheets[i], LookOf(handout, isFirst: i == 0));
            parts.Add(new($"xl/worksheets/sheet{i + 1}.xml", Sheet + "worksheet+xml", stream => sheet.Write(stream, look))
            {
                Relations = sheet.Name == ChartSheets.Charts && charts.Natives.Any() ? [new("rId1", OfficePackage.OfficeRelations + "/drawing", "/xl/drawings/drawing1.xml")] : [],
            });
        }

        if (charts.Natives.Any())
        {
            parts.Add(new("xl/drawings/drawing1.xml", DrawingType, charts.WriteDrawing)
            {
                Relations = [.. charts.Natives.Select(c => new OfficeRelation($"rId{c.Number}", OfficePackage.OfficeRelations + "/chart", $"/xl/charts/chart{c.Number}.xml"))],
            });
            foreach (var (number, part, native) in charts.Natives)
            {
                parts.Add(new($"xl/charts/chart{number}.xml", ChartType, stream =>
                {
                    native.WriteXml(stream);
                    done(part);
                }));
            }
        }

        parts.Add(new("xl/styles.xml", Sheet + "styles+xml", stream =>
        {
            using var xml = OfficePackage.Xml(stream);
            CellStyles.Sheet().WriteTo(xml);
        }));
        parts.Add(new("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", OfficeTheme.Write));
        // Last, since only then all texts are known.
        parts.Add(new("xl/sharedStrings.xml", Sheet + "sharedStrings+xml", texts.Write));
        parts.Add(DocumentProperties.Part(handout));
        return parts;
    }

    private static SheetFrame LookOf(Handout handout, bool isFirst) => new()
    {
        Widths = [],
        IsFirst = isFirst,
        IsMarked = handout.Provenance.IsIllustrative,
        Header = PagePrint.Header(handout),
        Footer = PagePrint.Footer(handout),
    };

    private static void WriteWorkbook(Stream stream, List<SheetPlan> sheets)
    {
        using var xml = OfficePackage.Xml(stream);
        xml.WriteStartDocument();
        xml.WriteStartElement("workbook", SheetXml.Main);
        xml.WriteAttributeString("xmlns", "r", null, OfficePackage.OfficeRelations);
        xml.Start("bookViews");
        xml.Element("workbookView", ("activeTab", "0"));
        xml.WriteEndElement();
        xml.Start("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.Start("sheet", ("name", sheets[i].Name), ("sheetId", Number(i + 1)));
            xml.WriteAttributeString("id", OfficePackage.OfficeRelations, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Start("definedNames");
        for (var i = 0; i < sheets.Count; i++)
        {
            // Excel keeps what a filter covers under this name, and expects it to be hidden.
            if (sheets[i].Filter is { } filter) Defined("_xlnm._FilterDatabase", i, filter, isHidden: true);
            if (sheets[i].PrintTitles is { } titles) Defined("_xlnm.Print_Titles", i, titles, isHidden: false);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();

        void Defined(string name, int sheet, string place, bool isHidden)
        {
            xml.Start("definedName", ("name", name), ("localSheetId", Number(sheet)), ("hidden", isHidden ? "1" : null));
            xml.WriteString(place);
            xml.WriteEndElement();
        }

        static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record SheetPlan(string Name, Action<Stream, SheetFrame> Write)
    {
        public string? Filter { get; init; }

        public string? PrintTitles { get; init; }
    }
}
