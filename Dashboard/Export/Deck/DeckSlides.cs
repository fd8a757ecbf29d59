using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Office;
using Wusheng.Dashboard.Indicators;
using static Wusheng.Dashboard.Export.Deck.SlideMarkup;
using static Wusheng.Dashboard.Export.Office.ChartMarkup;

namespace Wusheng.Dashboard.Export.Deck;

/// <summary>Writes the slides of a handout into an empty presentation.</summary>
internal sealed class DeckSlides(PresentationDocument document, DeckTemplate template, Handout handout)
{
    // No word on a slide is smaller than the foot; what is read from afar is larger.
    private const double Body = 18;
    private const double Foot = 12;
    private const double Rows = 14;
    private const int MostFootLines = 6;

    private readonly PresentationPart _presentation = document.PresentationPart!;
    private readonly List<(uint Id, string Relation)> _slides = [];
    private NotesMasterPart? _notesMaster;

    private bool IsIllustrative => handout.Provenance.IsIllustrative;

    /// <summary>Writes all of them.</summary>
    public void Write(IProgress<HandoutProgress>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        AddTitle();
        var chapters = Chapters();
        var done = 0;
        foreach (var chapter in chapters)
        {
            if (chapters.Count > 1 && handout.Parts.Count > chapters.Count) AddChapter(chapter);
            foreach (var part in chapter)
            {
                cancellationToken.ThrowIfCancellationRequested();
                AddPart(part);
                progress?.Report(new(++done, handout.Parts.Count, part.Message));
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        AddAppendix();
        Finish();
    }

    // Parts that follow each other under one heading.
    private List<List<HandoutPart>> Chapters()
    {
        var chapters = new List<List<HandoutPart>>();
        foreach (var part in handout.Parts)
        {
            if (chapters.Count == 0 || chapters[^1][0].Heading != part.Heading) chapters.Add([]);
            chapters[^1].Add(part);
        }

        return chapters;
    }

    private void AddTitle()
    {
        var layout = template.Title;
        var origin = handout.Provenance;
        List<string> small =
        [
            $"数据截至{origin.AsOf}",
            .. origin.Sources.Select(s => $"来源：{s}"),
            $"{origin.PackageTitle} {origin.PackageVersion}，第{origin.Revision.ToString(CultureInfo.InvariantCulture)}次更新",
            $"{origin.MadeOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}制作",
        ];
        List<string> lines = [handout.Subtitle, .. IsIllustrative ? [$"{Wording.Illustrative}：全部数值为演示而编造，不是真实数据"] : Array.Empty<string>(), .. small];
        AddOpening(layout, handout.Title, lines, lead: IsIllustrative ? 2 : 1, $"{handout.Title}\n{string.Join('\n', lines)}{(origin.Address.Length > 0 ? "\n页面：" + origin.Address : "")}");
    }

    private void AddChapter(List<HandoutPart> chapter) =>
        AddOpening(template.Chapter, chapter[0].Heading, [.. chapter.Select(p => p.Message)], lead: chapter.Count, chapter[0].Heading);

    // Lines that do not fit at their size become smaller, all together.
    private void AddOpening(DeckLayout layout, string title, List<string> lines, int lead, string notes)
    {
        var shapes = new List<XElement> { TitleShape(layout, title) };
        lines.RemoveAll(l => string.IsNullOrWhiteSpace(Clean(l)));
        var box = layout.BodyMarker is null ? layout.Body with { X = layout.Title.X, Width = layout.Title.Width } : layout.Body;
        const double gap = 6;
        var (large, small, shown) = (22d, 14d, lines.Count);
        while (Height() > box.Height && large > Foot) (large, small) = (large - 1, Math.Max(Foot, small - 0.5));
        // Even at the smallest size there may be too many: then as many as there is room for, and how many more.
        while (shown > 1 && Height() > box.Height) shown--;
        var paragraphs = lines.Take(shown).Select((l, i) => Paragraph(i < lead ? large : small, layout.BodyMarker is null ? "l" : AlignOf(layout), [Run(Clean(i == shown - 1 && shown < lines.Count ? $"……共{lines.Count}项" : l), i < lead ? large : small, template.Ink, i < lead ? 100 : 75)], gap));
        shapes.Add(layout.BodyMarker is { } marker ? Placeholder(3, "副标题", marker, paragraphs) : TextBox(3, "副标题", box, paragraphs));
        if (IsIllustrative) shapes.Add(Badge(4, new(template.Width - 24 - BadgeWidth, 18, BadgeWidth, BadgeHeight)));
        AddSlide(layout, shapes, notes, 10);

        double Height() => lines.Take(shown).Select((l, i) => TextBlock.Break(Clean(l), i < lead ? large : small, box.Width * 0.96, int.MaxValue).Lines.Count * (i < lead ? large : small) * LineHeight + gap).Sum();
    }

    // A template that centres its subtitle keeps that.
    private static string AlignOf(DeckLayout layout) =>
        DeckTemplate.Root(layout.Part).Descendants(Presentation + "sp").Where(s => s.Descendants(Presentation + "ph").FirstOrDefault() is { } p && p.Attribute("idx")?.Value == layout.BodyMarker!.Attribute("idx")?.Value && p.Attribute("type")?.Value == layout.BodyMarker.Attribute("type")?.Value)
            .Descendants(DrawingMain + "lvl1pPr").FirstOrDefault()?.Attribute("algn")?.Value ?? "l";

    private void AddPart(HandoutPart part)
    {
        if (part.Chart is { Kind: ChartKind.HeatMap } map && DeckHeatMap.CanDraw(map)) AddHeatMap(part, map);
        else if (part.Chart is { } chart && NativeChart.CanDraw(chart)) AddChart(part, chart);
        else AddFigures(part);
    }

    private void AddChart(HandoutPart part, Chart chart)
    {
        var frame = Framed(part, chart, NativeChart.MarksInWords(chart), out var area);
        AddSlide(template.Content, frame, NotesOf(part), 40, (slide, shapes) =>
        {
            var chartPart = slide.AddNewPart<ChartPart>("rIdChart");
            var look = new NativeChartLook(template.Charts, area.Width, area.Height, Math.Clamp(Math.Round(area.Width / 54), 12, 16)) { Ink = template.Ink, Ground = template.Ground };
            NativeChart.Of(chart, look).WriteTo(chartPart);
            shapes.Add(P(
                "graphicFrame",
                P(
                    "nvGraphicFramePr",
                    P("cNvPr", At("id", 20), At("name", "图表"), At("descr", Clean(chart.Description))),
                    P("cNvGraphicFramePr", A("graphicFrameLocks", At("noGrp", true))),
                    P("nvPr")),
                Place(Presentation + "xfrm", area),
                A("graphic", A("graphicData", At("uri", ChartSpace.NamespaceName), C("chart", new XAttribute(Relation + "id", "rIdChart"))))));
        });
    }

    private void AddHeatMap(HandoutPart part, Chart chart)
    {
        var pages = new DeckHeatMap(chart, template).Pages(area: Area(part, chart)).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            var frame = Framed(part, chart, DeckHeatMap.MarksInWords(chart), out var area, pages.Count > 1 ? $"（{i + 1}/{pages.Count}）" : "");
            frame.AddRange(pages[i](area));
            AddSlide(template.Content, frame, NotesOf(part), 40);
        }

        Box Area(HandoutPart p, Chart c)
        {
            _ = Framed(p, c, DeckHeatMap.MarksInWords(c), out var area, "（9/9）");
            return area;
        }
    }

    // A part without a chart, or with one that has no value to draw: its figures as a table, on as many slides as they need.
    private void AddFigures(HandoutPart part)
    {
        var head = new DeckRow([new("指标"), new("数值"), new("口径·状态"), new("同比")]);
        List<IReadOnlyList<DeckRow>> rows = part.Figures.Count > 0
            ? part.Figures.Select(f => (IReadOnlyList<DeckRow>)[new([new(NameOf(f)), new(f.Text) { Bold = true }, new(KnownAs(f)) { Strength = 75 }, new(f.Growth.Length > 0 ? f.Growth : "—") { Strength = 75 }])]).ToList()
            : part.Chart is { } empty ? empty.Categories.Select(c => (IReadOnlyList<DeckRow>)[new([new(c), new(Wording.Missing, 3)])]).ToList()
            : [[new([new("本部分没有数据", 4)])]];
        string[] note = [.. part.Chart is { Kind: not ChartKind.HeatMap } ? [$"{Wording.Missing}，未画图"] : Array.Empty<string>(), .. part.Remark.Length > 0 ? [part.Remark] : Array.Empty<string>()];
        _ = Framed(part, part.Chart, note, out var room, "（9/9）");
        // As large as the rest where that needs one slide only.
        var table = TableOf(Body);
        if (table.Pages(rows, room.Height - table.HeightOf(head)).Count() > 1) table = TableOf(Rows);
        var pages = table.Pages(rows, room.Height - table.HeightOf(head)).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            var shapes = Framed(part, part.Chart, note, out var area, pages.Count > 1 ? $"（{i + 1}/{pages.Count}）" : "");
            shapes.Add(table.Frame(20, "数据表", Clean(part.Message), area.X, area.Y, head, pages[i]));
            AddSlide(template.Content, shapes, NotesOf(part), 40);
        }

        DeckTable TableOf(double size) => new(Widths(Room.Width, [0.4, 0.18, 0.18, 0.24]), size, template.Ink, marginY: 5);
    }

    private void AddAppendix()
    {
        var figures = handout.Figures;
        if (figures.Count == 0) return;
        var body = Room;
        var table = new DeckTable(Widths(body.Width, [0.27, 0.15, 0.12, 0.18, 0.14, 0.14]), Foot, template.Ink, marginY: 2.5);
        var head = new DeckRow([new("指标"), new("数值"), new("口径·状态"), new("同比"), new("对照计划"), new("负责单位")]);
        var groups = figures.Select(f => (IReadOnlyList<DeckRow>)
        [
            new(
                [
                    new(NameOf(f)) { Bold = true }, new(f.Text) { Bold = true }, new(KnownAs(f)), new(f.Growth.Length > 0 ? f.Growth : "—"), new(f.Attainment.Length > 0 ? f.Attainment : "—"),
                    new(f.Lead.Length == 0 ? "—" : f.LeadIsNamed ? f.Lead : f.Lead + "（推断）"),
                ], HasRule: false),
            .. Explained(f).Select((line, i) => new DeckRow([new(line, 6) { Strength = 75 }], HasRule: i == Explained(f).Count - 1)),
        ]);
        const string title = "附：数据与原文";
        var leftOut = handout.Parts.Sum(p => p.LeftOut);
        List<string> rest = leftOut > 0 ? [$"图中另有{leftOut}个数值未列于此，见Excel文件或网页"] : [];
        var foot = FootLines(rest, handout.Provenance.Sources, handout.Provenance.AsOf, body.Width);
        var height = body.Height - FootHeight(foot.Count) - (IsIllustrative ? BadgeHeight + 6 : 0) - table.HeightOf(head);
        var pages = table.Pages(groups, height).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            var layout = template.Content;
            List<XElement> shapes = [TitleShape(layout, pages.Count > 1 ? $"{title}（{i + 1}/{pages.Count}）" : title)];
            var top = body.Y;
            if (IsIllustrative)
            {
                shapes.Add(Badge(4, new(body.Right - BadgeWidth, top, BadgeWidth, BadgeHeight)));
                top += BadgeHeight + 6;
            }

            shapes.Add(table.Frame(20, "数据与原文", title, body.X, top, head, pages[i]));
            shapes.Add(FootBox(foot, body));
            AddSlide(layout, shapes, $"{title}\n各指标的数值、口径、对照与所依据的原文；“推断”指负责单位由法定职责推断，报告未写明。", 40);
        }
    }

    private static List<string> Explained(FigureFact fact) =>
    [
        .. fact.Sentences.Select(s => $"〔原文〕{(s.IndicatorName == fact.Name ? "" : s.IndicatorName + "：")}“{s.Quote}”——{Titled(s.SourceTitle)}，第{s.Offset.ToString(CultureInfo.InvariantCulture)}字起"),
        .. fact.Formula.Length > 0 ? [$"〔公式〕{fact.Formula}"] : Array.Empty<string>(),
        .. fact.Note.Length > 0 ? [$"〔注〕{fact.Note}"] : Array.Empty<string>(),
        .. fact.Sentences.Count == 0 && fact.Formula.Length == 0 ? [fact.Figure is null ? "〔原文〕报告未给出此数" : "〔原文〕无"] : Array.Empty<string>(),
    ];

    // Title, subtitle, mark and foot of a slide; what is left is for its chart or table.
    private List<XElement> Framed(HandoutPart part, Chart? chart, IReadOnlyList<string> marks, out Box area, string suffix = "")
    {
        var layout = template.Content;
        var body = layout.Body;
        var isMarked = IsIllustrative || chart?.IsIllustrative == true;
        var shapes = new List<XElement> { TitleShape(layout, part.Message + suffix) };
        var wanted = chart?.Subtitle is { Length: > 0 } subtitle ? subtitle : $"{part.Heading}，{handout.Subtitle}";
        var width = body.Width - (isMarked ? BadgeWidth + 12 : 0);
        var words = TextBlock.Fit(Clean(wanted), width * 0.98, 2, Body, 14);
        var height = Math.Max(words.Lines.Count * words.Size * LineHeight, isMarked ? BadgeHeight : 0);
        if (!string.IsNullOrWhiteSpace(words.Lines[0])) shapes.Add(TextBox(3, "副标题", new(body.X, body.Y, width, height), [Paragraph(words.Size, "l", [Run(string.Concat(words.Lines), words.Size, template.Ink, 75)])]));
        if (isMarked) shapes.Add(Badge(4, new(body.Right - BadgeWidth, body.Y, BadgeWidth, BadgeHeight)));

        IReadOnlyList<string> sources = chart?.Sources is { Count: > 0 } own ? own : handout.Provenance.Sources;
        List<string> notes = [.. chart?.Notes ?? [], .. marks];
        // An aim that Office cannot draw is said.
        if (chart?.Target is { } target && chart.Kind is ChartKind.Parts or ChartKind.HeatMap) notes.Insert(0, target.Label);
        var foot = FootLines(notes, sources, chart?.AsOf is { Length: > 0 } asOf ? asOf : handout.Provenance.AsOf, body.Width);
        shapes.Add(FootBox(foot, body));
        area = new(body.X, body.Y + height + 6, body.Width, body.Height - height - 6 - FootHeight(foot.Count));
        return shapes;
    }

    // Source and state come last and are never left out; of too many reservations the rest stands in the speaker's notes.
    private static List<string> FootLines(List<string> notes, IReadOnlyList<string> sources, string asOf, double width)
    {
        var usable = width * 0.98;
        List<string> lines = [.. TextBlock.Break(Clean($"{(sources.Count > 0 ? "来源：" + string.Join("；", sources) + "　" : "")}数据截至{asOf}"), Foot, usable, 3).Lines];
        if (notes.Count > 0)
        {
            lines.InsertRange(0, TextBlock.Break(Clean("注：" + string.Join("；", notes.Select(n => n.TrimEnd('。', '；'))) + "。"), Foot, usable, MostFootLines - lines.Count).Lines);
        }

        return lines;
    }

    private static double FootHeight(int lines) => lines * Foot * LineHeight + 8;

    // Broken as reckoned, so that the chart above never meets it.
    private XElement FootBox(List<string> lines, Box body)
    {
        var height = lines.Count * Foot * LineHeight;
        return TextBox(
            30, "注与来源", new(body.X, body.Bottom - height, body.Width, height),
            [A("p", Paragraph(Foot, "l", []).Element(DrawingMain + "pPr"), lines.SelectMany((l, i) => i == 0 ? new[] { Run(l, Foot, template.Ink, 70) } : [A("br", A("rPr", At("lang", "zh-CN"), At("sz", Hundredths(Foot)))), Run(l, Foot, template.Ink, 70)]))],
            anchor: "b");
    }

    private XElement TitleShape(DeckLayout layout, string title)
    {
        var clean = Clean(title).Trim();
        if (clean.Length == 0) clean = Clean(handout.Title);
        var size = layout.TitleSize;
        var block = Broken(size);
        while (block.IsCut && size > 14) block = Broken(--size);
        // A second line for a word or two is worse than smaller words.
        if (block.Lines.Count == 2 && Enumerable.Range(1, 6).Select(i => size - i).FirstOrDefault(s => s >= 20 && Broken(s).Lines.Count == 1) is > 0 and var one) block = Broken(size = one);
        var text = string.Concat(block.Lines);
        // Lines end where words end; a blank that stood there is a blank again.
        if (!block.IsCut) text = clean;
        var paragraph = A("p", A("pPr", A("lnSpc", A("spcPts", At("val", (int)(size * 125))))), A("r", A("rPr", At("lang", "zh-CN"), At("altLang", "en-US"), At("sz", Hundredths(size)), At("dirty", false), layout.TitleColour is { } colour ? Scheme(colour) : template.Ink == "tx1" ? null : Scheme(template.Ink)), A("t", text)));
        return layout.TitleMarker is { } marker
            ? Placeholder(2, "标题", marker, [paragraph], layout.TitlePlace)
            : TextBox(2, "标题", layout.Title, [Paragraph(size, "l", [Run(text, size, template.Ink, bold: true)])], anchor: "ctr");

        TextBlock Broken(double s) => TextBlock.Break(clean, s, layout.Title.Width * 0.97, Math.Max(1, (int)(layout.Title.Height / (s * 1.25))), bold: true);
    }

    private const double BadgeWidth = 84;
    private const double BadgeHeight = 26;

    private XElement Badge(int id, Box box) => TextBox(
        id, Wording.Illustrative, box, [Paragraph(14, "ctr", [Run(Wording.Illustrative, 14, template.Ink, bold: true, colour: template.Charts.Background)])], anchor: "ctr", fill: Fill(template.Charts.Bad), radius: 4);

    private Box Room => template.Content.Body;

    private static double[] Widths(double width, double[] shares) => [.. shares.Select(s => s * width)];

    private static string NameOf(FigureFact fact) => $"{fact.Name}（{fact.Period.Name}{(fact.Whose == Wording.WholeBanner ? "" : "，" + fact.Whose)}）";

    private static string KnownAs(FigureFact fact) => fact.Figure is not { } figure ? "—"
        : $"{figure.Quantity.Qualifier.Name()}·{figure.Status.Name()}{(figure.Gaps > 0 ? $"·缺{figure.Gaps}项" : "")}";

    private static string Titled(string title) => title.StartsWith('《') ? title : $"《{title}》";

    // What whoever speaks is asked: how the figure came about, and the very words it was read from.
    private string NotesOf(HandoutPart part)
    {
        var notes = new StringBuilder(part.Message).Append('\n');
        foreach (var fact in part.Figures)
        {
            notes.Append(CultureInfo.InvariantCulture, $"{NameOf(fact)}：{fact.Text}（{KnownAs(fact)}）\n");
            foreach (var line in Explained(fact)) notes.Append(line).Append('\n');
        }

        if (part.Chart is { } chart)
        {
            foreach (var note in chart.Notes) notes.Append("注：").Append(note).Append('\n');
            if (chart.Target is { } target) notes.Append(target.Label).Append('\n');
        }

        notes.Append("来源：").AppendJoin('；', part.Chart?.Sources is { Count: > 0 } sources ? sources : handout.Provenance.Sources).Append('\n');
        if (IsIllustrative || part.Chart?.IsIllustrative == true) notes.Append(Wording.Illustrative).Append("：数值为演示而编造\n");
        return notes.ToString().TrimEnd('\n');
    }

    private void AddSlide(DeckLayout layout, List<XElement> shapes, string notes, int footerIds, Action<SlidePart, List<XElement>>? fill = null)
    {
        var number = _slides.Count + 1;
        var relation = "deckSlide" + number.ToString(CultureInfo.InvariantCulture);
        var slide = _presentation.AddNewPart<SlidePart>(relation);
        slide.AddPart(layout.Part, "rIdLayout");
        fill?.Invoke(slide, shapes);
        shapes.AddRange(layout.Footers.Select((f, i) => Footer(f, footerIds + i, number)));
        Put(slide, P("sld", P("cSld", Tree(shapes)), P("clrMapOvr", A("masterClrMapping"))));
        AddNotes(slide, notes);
        _slides.Add((255 + (uint)number, relation));
    }

    private XElement Footer(DeckFooter footer, int id, int number)
    {
        var marker = footer.Marker;
        var type = marker.Attribute("type")?.Value;
        var text = type switch
        {
            "sldNum" => number.ToString(CultureInfo.InvariantCulture),
            "dt" => handout.Provenance.MadeOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
            _ => Clean($"{(IsIllustrative ? Wording.Illustrative + "　" : "")}{handout.Title}"),
        };
        if (type == "ftr") text = TextBlock.Break(text, Foot, template.Width * 0.5, 1).Lines[0];
        if (text.Length == 0) text = "　";
        // LibreOffice forgets what a layout says of its footers.
        var properties = A("rPr", At("lang", "zh-CN"), footer.Size is { } size ? At("sz", Hundredths(size)) : null);
        return Placeholder(id, type == "sldNum" ? "页码" : type == "dt" ? "日期" : "页脚", new(marker), [A("p", footer.Align is { } align ? A("pPr", At("algn", align)) : null, type == "sldNum"
            ? A("fld", At("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), At("type", "slidenum"), properties, A("t", text))
            : A("r", properties, A("t", text)))]);
    }

    private void AddNotes(SlidePart slide, string notes)
    {
        var part = slide.AddNewPart<NotesSlidePart>("rIdNotes");
        part.AddPart(NotesMaster(), "rIdMaster");
        part.AddPart(slide, "rIdSlide");
        var lines = notes.Split('\n').Select(Clean).Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => A("p", A("r", A("rPr", At("lang", "zh-CN"), At("altLang", "en-US")), A("t", l))));
        Put(part, P("notes", P("cSld", Tree(
        [
            P(
                "sp",
                P("nvSpPr", P("cNvPr", At("id", 2), At("name", "幻灯片图像")), P("cNvSpPr", A("spLocks", At("noGrp", true), At("noRot", true), At("noChangeAspect", true))), P("nvPr", P("ph", At("type", "sldImg")))),
                P("spPr")),
            P(
                "sp",
                P("nvSpPr", P("cNvPr", At("id", 3), At("name", "备注")), P("cNvSpPr", A("spLocks", At("noGrp", true))), P("nvPr", P("ph", At("type", "body"), At("idx", 1)))),
                P("spPr"),
                P("txBody", A("bodyPr"), A("lstStyle"), lines)),
        ])), P("clrMapOvr", A("masterClrMapping"))));
    }

    private NotesMasterPart NotesMaster()
    {
        if ((_notesMaster ??= _presentation.NotesMasterPart) is { } master) return master;
        _notesMaster = _presentation.AddNewPart<NotesMasterPart>("deckNotesMaster");
        Feed(_notesMaster, OwnTemplate.NotesMaster);
        Feed(_notesMaster.AddNewPart<ThemePart>("rIdTheme"), OwnTemplate.Theme("备注"));
        return _notesMaster;

        static void Feed(OpenXmlPart part, string xml)
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
            part.FeedData(stream);
        }
    }

    // The list of slides, and what the file says of itself: its title and what made it, and no person.
    private void Finish()
    {
        var root = DeckTemplate.Root(_presentation);
        var masters = root.Element(Presentation + "sldMasterIdLst")!;
        var notes = root.Element(Presentation + "notesMasterIdLst");
        if (notes is null)
        {
            notes = P("notesMasterIdLst", P("notesMasterId", new XAttribute(Relation + "id", _presentation.GetIdOfPart(NotesMaster()))));
            masters.AddAfterSelf(notes);
        }

        (root.Element(Presentation + "handoutMasterIdLst") ?? notes).AddAfterSelf(P("sldIdLst", _slides.Select(s => P("sldId", At("id", s.Id), new XAttribute(Relation + "id", s.Relation)))));
        DeckTemplate.PutBack(_presentation, root);
        CoreProperties.Put(document.AddNewPart<CoreFilePropertiesPart>("rIdCore"), handout);
    }

    private static string Clean(string text) => OfficeText.Clean(text);
}
