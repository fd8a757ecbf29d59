using System.Globalization;
using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Office;
using Wusheng.Dashboard.Indicators;
using static Wusheng.Dashboard.Export.Papers.PaperMarkup;

namespace Wusheng.Dashboard.Export.Papers;

/// <summary>
/// Word: an annex as a Chinese office lays it out. A chapter a domain or department, a section a message, with the figures in words, the chart as Word draws it, and the
/// table; then where it all comes from, verbatim.
/// </summary>
public sealed class AnnexFormat : IHandoutFormat
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    // In points; half a page, so that two charts fit on one.
    private const double ChartWidth = PaperStyles.TextWidth / 25.4 * 72;
    private const double ChartHeight = 200;

    // Rather a lower chart than half a page left empty above a higher one.
    private const double LowestChart = 120;
    private const double AroundChart = 20;
    private const double WordSize = 10;

    private static readonly XNamespace s_place = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /// <inheritdoc />
    public string Extension => "docx";

    /// <inheritdoc />
    public string ContentType => Main + "document";

    /// <inheritdoc />
    public string Name => "Word（公文附件，图可编辑）";

    /// <summary>As many as fill four pages; more is for a workbook.</summary>
    public int MostFigures => 120;

    /// <inheritdoc />
    public void Write(Handout handout, Stream output, IProgress<HandoutProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        List<NativeChart> charts = [];
        var body = Body(handout, charts, new(), progress, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        OfficePackage.Write(output, PartsOf(handout, body, charts), DocumentProperties.Relations("word/document.xml"));
    }

    /// <inheritdoc />
    public string LengthOf(Handout handout)
    {
        var flow = new PaperFlow();
        _ = Body(handout, [], flow);
        return string.Create(CultureInfo.InvariantCulture, $"{flow.Page}页");
    }

    private static List<XElement> Body(Handout handout, List<NativeChart> charts, PaperFlow flow, IProgress<HandoutProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var body = new List<XElement>();
        Add(Head(handout));
        var (tables, chapter, section, done) = (0, 0, 0, 0);
        var numbers = new Queue<NumberedChart>(NumberedChart.Of(handout));
        string? heading = null;
        foreach (var part in handout.Parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part.Heading != heading)
            {
                (heading, section) = (part.Heading, 0);
                Add([Paragraph(PaperStyles.Chapter, $"{ChineseNumber.Of(++chapter)}、{AnnexText.Unended(part.Heading)}")]);
            }

            Add([Paragraph(PaperStyles.Section, $"（{ChineseNumber.Of(++section)}）{AnnexText.Unended(part.Message)}")]);
            if (part.Remark.Length > 0) Add([Paragraph(PaperStyles.Body, $"{AnnexText.Unended(part.Remark)}。")]);
            if (AnnexText.Figures(part, tables + 1) is { } told) Add([Paragraph(PaperStyles.Body, told)]);
            var numbered = part.Chart is null ? null : numbers.Dequeue();
            if (numbered is not null) AddChart(numbered);
            Add(TableOf(part, numbered, ref tables));
            progress?.Report(new(++done, handout.Parts.Count, part.Message));
        }

        Add(Sources(handout, ref chapter, ref tables));
        return body;

        void Add(IEnumerable<XElement> elements)
        {
            List<XElement> all = [.. elements];
            flow.Add(all);
            body.AddRange(all);
        }

        // As high as it may be; where it would go over to the next page, as high as there is room for.
        void AddChart(NumberedChart numbered)
        {
            if (numbered.Chart.Kind == ChartKind.HeatMap || !NativeChart.CanDraw(numbered.Chart))
            {
                Add(ChartOf(numbered, charts, 0));
                return;
            }

            var height = numbered.HeightWithin(ChartHeight);
            var kept = Below(numbered).Prepend(Paragraph(PaperStyles.ChartCaption, CaptionOf(numbered))).Sum(PaperFlow.HeightOf) + AroundChart;
            if (flow.Left - kept < height && flow.Left - kept >= LowestChart) height = Math.Floor(flow.Left - kept);
            flow.AddWhole(height + kept);
            body.AddRange(ChartOf(numbered, charts, height));
        }
    }

    private static IEnumerable<XElement> Head(Handout handout)
    {
        yield return Paragraph(PaperStyles.Annex, "附件");
        yield return Paragraph(PaperStyles.Annex, "");
        yield return Paragraph(PaperStyles.Title, AnnexText.Title(handout));
        yield return Paragraph(PaperStyles.Subtitle, $"（{handout.Subtitle}）");
        if (AnnexText.Mark(handout) is { } mark) yield return Paragraph(PaperStyles.Subtitle, Run($"（{mark}）", V("color", ChartTheme.Print.Bad[1..])));
        yield return Paragraph(PaperStyles.Body, AnnexText.Opening(handout));
    }

    // The picture, and below it its number and what it shows: never apart.
    private static IEnumerable<XElement> ChartOf(NumberedChart numbered, List<NativeChart> charts, double height)
    {
        var chart = numbered.Chart;
        var caption = CaptionOf(numbered);
        if (chart.Kind == ChartKind.HeatMap && chart.Series.Any(s => s.Values.Any(v => v is not null)))
        {
            yield return Paragraph(PaperStyles.TableCaption, caption);
            foreach (var element in AnnexTables.HeatMap(chart)) yield return element;
        }
        else if (NativeChart.CanDraw(chart))
        {
            charts.Add(NativeChart.Of(chart, new(ChartTheme.Print, ChartWidth, height, WordSize)));
            yield return Paragraph(PaperStyles.ChartPlace, W("r", Inline(numbered, charts.Count, height)));
            yield return Paragraph(PaperStyles.ChartCaption, caption);
        }
        else
        {
            yield return Paragraph(PaperStyles.ChartCaption, $"{caption}：{Wording.Missing}");
        }

        foreach (var element in Below(numbered)) yield return element;
    }

    // What has to be known to read a chart, and where it comes from; it stays with it.
    private static IEnumerable<XElement> Below(NumberedChart numbered)
    {
        var chart = numbered.Chart;
        if (AnnexText.Reservations(numbered.Part, chart.Kind == ChartKind.HeatMap ? [] : NativeChart.MarksInWords(chart)) is { } notes) yield return Paragraph(PaperStyles.NoteBefore, notes);
        yield return Paragraph(PaperStyles.Note, AnnexText.Source(chart) ?? "");
    }

    private static string CaptionOf(NumberedChart numbered) => $"图{numbered.Number}　{numbered.Chart.Subtitle}";

    private static List<XElement> TableOf(HandoutPart part, NumberedChart? numbered, ref int tables)
    {
        // One figure is told in words, and a heat map is a table already.
        var isTold = part.Figures.Count == 1 || (part.Figures.Count == 0 && numbered is not { Chart.Kind: not ChartKind.HeatMap });
        if (isTold) return [];
        var caption = $"表{++tables}　{(numbered is null ? AnnexText.Unended(part.Message) : $"图{numbered.Number}所涉数值")}";
        List<XElement> elements = [Paragraph(PaperStyles.TableCaption, caption)];
        if (part.Figures.Count == 0)
        {
            elements.Add(AnnexTables.Numbers(numbered!.Chart));
            elements.Add(Paragraph(PaperStyles.Note, ""));
            return elements;
        }

        var (table, notes) = AnnexTables.Figures(part.Figures);
        elements.Add(table);
        if (part.LeftOut > 0) notes.Add($"另有{part.LeftOut}个数值未列，见Excel文件或网页");
        elements.Add(Paragraph(PaperStyles.Note, notes.Count == 0 ? "" : $"注：{string.Join("；", notes)}。"));
        return elements;
    }

    private static List<XElement> Sources(Handout handout, ref int chapter, ref int tables)
    {
        var figures = handout.Figures;
        var sentences = figures.SelectMany(f => f.Sentences).Distinct().ToList();
        List<XElement> elements = [Paragraph(PaperStyles.Chapter, $"{ChineseNumber.Of(++chapter)}、数据来源")];
        var sources = handout.Provenance.Sources;
        elements.AddRange(sources.Select((s, i) => Paragraph(PaperStyles.Body, sources.Count == 1 ? $"{s}。" : $"{i + 1}.{s}。")));
        elements.Add(Paragraph(PaperStyles.Body, AnnexText.Made(handout.Provenance)));
        if (sentences.Count > 0)
        {
            var documents = sentences.Select(s => s.SourceTitle).Distinct().ToList();
            var where = documents.Count == 1 ? $"“位置”为该数在《{documents[0]}》正文中从0数起的字数。"
                : $"“位置”为该数在文件正文中从0数起的字数：{string.Join("；", documents.Select((d, i) => $"文件{i + 1}为《{d}》"))}。";
            elements.Add(Paragraph(PaperStyles.TableCaption, $"表{++tables}　数值所依据的报告原文"));
            elements.Add(AnnexTables.Sentences(sentences, documents));
            elements.Add(Paragraph(PaperStyles.Note, $"注：原文一字未改。{where}"));
        }

        var definitions = figures.DistinctBy(f => f.IndicatorId).Where(f => f.Formula.Length > 0 || f.Note.Length > 0).ToList();
        if (definitions.Count > 0)
        {
            elements.Add(Paragraph(PaperStyles.TableCaption, $"表{++tables}　指标算法和须知"));
            List<PaperColumn> columns = [new("指标", [.. definitions.Select(f => f.Name)])];
            if (definitions.Exists(f => f.Formula.Length > 0)) columns.Add(new("计算公式", [.. definitions.Select(f => f.Formula)]));
            if (definitions.Exists(f => f.Note.Length > 0)) columns.Add(new("须知", [.. definitions.Select(f => f.Note)]));
            elements.Add(PaperTable.Of(columns));
            elements.Add(Paragraph(PaperStyles.Note, ""));
        }

        var words = MarkWords.Of(figures);
        if (words.Count == 0) return elements;
        elements.Add(Paragraph(PaperStyles.Chapter, $"{ChineseNumber.Of(++chapter)}、标记说明"));
        elements.AddRange(words.Select(w => Paragraph(PaperStyles.Body, $"{w.Word}：{w.Meaning}")));
        return elements;
    }

    private static XElement Inline(NumberedChart numbered, int number, double height) => W(
        "drawing",
        new XElement(
            s_place + "inline",
            new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
            new XElement(s_place + "extent", new XAttribute("cx", ChartMarkup.Emu(ChartWidth)), new XAttribute("cy", ChartMarkup.Emu(height))),
            new XElement(
                s_place + "docPr", new XAttribute("id", number), new XAttribute("name", $"图{numbered.Number}"),
                new XAttribute("descr", OfficeText.Clean($"{numbered.Chart.Title}。{numbered.Chart.Description}"))),
            new XElement(s_place + "cNvGraphicFramePr"),
            ChartMarkup.A(
                "graphic",
                ChartMarkup.A(
                    "graphicData",
                    new XAttribute("uri", ChartMarkup.ChartSpace.NamespaceName),
                    ChartMarkup.C("chart", new XAttribute(ChartMarkup.Relation + "id", $"rIdChart{number}"))))));

    private static List<OfficePart> PartsOf(Handout handout, List<XElement> body, List<NativeChart> charts)
    {
        // Odd pages carry their number on the right, even ones on the left; a mark stands above both.
        List<(string Id, string Kind, string Type, XElement Root)> edges =
        [
            ("rIdFooter1", "footer", "default", Footer("right")),
            ("rIdFooter2", "footer", "even", Footer("left")),
        ];
        if (AnnexText.Mark(handout) is { } mark)
        {
            edges.Add(("rIdHeader1", "header", "default", W("hdr", PaperStyles.Names(), Paragraph(PaperStyles.Header, mark))));
            edges.Add(("rIdHeader2", "header", "even", W("hdr", PaperStyles.Names(), Paragraph(PaperStyles.Header, mark))));
        }

        var document = W(
            "document",
            PaperStyles.Names(),
            new XAttribute(XNamespace.Xmlns + "r", ChartMarkup.Relation.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "wp", s_place.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "a", ChartMarkup.DrawingMain.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "c", ChartMarkup.ChartSpace.NamespaceName),
            W("body", body, PaperStyles.Page(edges.OrderByDescending(e => e.Kind).Select(e => W($"{e.Kind}Reference", At("type", e.Type), new XAttribute(ChartMarkup.Relation + "id", e.Id))))));
        List<OfficePart> parts =
        [
            new("word/document.xml", Main + "document.main+xml", stream => Save(document, stream))
            {
                Relations =
                [
                    new("rIdStyles", OfficePackage.OfficeRelations + "/styles", "/word/styles.xml"),
                    new("rIdSettings", OfficePackage.OfficeRelations + "/settings", "/word/settings.xml"),
                    new("rIdFonts", OfficePackage.OfficeRelations + "/fontTable", "/word/fontTable.xml"),
                    new("rIdTheme", OfficePackage.OfficeRelations + "/theme", "/word/theme/theme1.xml"),
                    .. edges.Select(e => new OfficeRelation(e.Id, $"{OfficePackage.OfficeRelations}/{e.Kind}", PlaceOf(e.Id))),
                    .. charts.Select((_, i) => new OfficeRelation($"rIdChart{i + 1}", OfficePackage.OfficeRelations + "/chart", $"/word/charts/chart{i + 1}.xml")),
                ],
            },
            new("word/styles.xml", Main + "styles+xml", stream => Save(PaperStyles.Sheet(), stream)),
            new("word/settings.xml", Main + "settings+xml", stream => Save(Settings(), stream)),
            new("word/fontTable.xml", Main + "fontTable+xml", stream => Save(PaperStyles.FontTable(), stream)),
            new("word/theme/theme1.xml", OfficeTheme.ContentType, OfficeTheme.Write),
            .. edges.Select(e => new OfficePart(PlaceOf(e.Id)[1..], $"{Main}{e.Kind}+xml", stream => Save(e.Root, stream))),
        ];
        for (var i = 0; i < charts.Count; i++)
        {
            var (chart, data) = (charts[i], $"/word/embeddings/data{i + 1}.xlsx");
            parts.Add(new($"word/charts/chart{i + 1}.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", chart.WriteXml)
            {
                Relations = [new(NativeChart.DataId, OfficePackage.OfficeRelations + "/package", data)],
            });
            parts.Add(new(data[1..], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", chart.WriteWorkbook));
        }

        parts.Add(DocumentProperties.Part(handout));
        return parts;

        static string PlaceOf(string id) => $"/word/{id[3..].ToLowerInvariant()}.xml";
    }

    private static XElement Settings() => W(
        "settings",
        PaperStyles.Names(),
        W("zoom", At("percent", 100)),
        W("evenAndOddHeaders"),
        V("characterSpacingControl", "compressPunctuation"),
        W("compat", W("compatSetting", At("name", "compatibilityMode"), At("uri", "http://schemas.microsoft.com/office/word"), At("val", 15))),
        W("themeFontLang", At("val", "en-US"), At("eastAsia", "zh-CN")),
        W(
            "clrSchemeMapping", At("bg1", "light1"), At("t1", "dark1"), At("bg2", "light2"), At("t2", "dark2"), At("accent1", "accent1"), At("accent2", "accent2"), At("accent3", "accent3"),
            At("accent4", "accent4"), At("accent5", "accent5"), At("accent6", "accent6"), At("hyperlink", "hyperlink"), At("followedHyperlink", "followedHyperlink")));

    // — 1 —, a letter from the edge.
    private static XElement Footer(string side) => W(
        "ftr",
        PaperStyles.Names(),
        W(
            "p",
            W("pPr", V("pStyle", PaperStyles.Footer), W("ind", side == "right" ? At("right", 280) : At("left", 280)), V("jc", side)),
            Run("— "),
            W("r", W("fldChar", At("fldCharType", "begin"))),
            W("r", W("instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), " PAGE ")),
            W("r", W("fldChar", At("fldCharType", "separate"))),
            Run("1"),
            W("r", W("fldChar", At("fldCharType", "end"))),
            Run(" —")));

    private static void Save(XElement root, Stream stream)
    {
        using var xml = OfficePackage.Xml(stream);
        root.Save(xml);
    }
}
