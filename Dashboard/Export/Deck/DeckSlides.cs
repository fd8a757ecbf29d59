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

/// <summary>Which slides a handout has, in order, and what stands on each.</summary>
internal sealed class DeckSlides(DeckTemplate template, Handout handout)
{
    // What is read from afar; where a table would need another slide, smaller.
    private static readonly double[] s_large = [DeckFrame.Body, 16, 14];
    private static readonly double[] s_small = [14, DeckFrame.Foot];

    private readonly DeckFrame _frame = new(template, handout);

    private bool IsIllustrative => handout.Provenance.IsIllustrative;

    // One message alone is said on its own slide.
    private bool IsOneMessage => handout.Parts is [var only] && only.Message == handout.Title;

    /// <summary>All of them, one after the other.</summary>
    public IEnumerable<DeckSlide> All(IProgress<HandoutProgress>? progress = null, CancellationToken cancellationToken = default) => Front(progress, cancellationToken).Concat(Appendix());

    /// <summary>Those that are shown: title, chapters, and what each part has to say.</summary>
    public IEnumerable<DeckSlide> Front(IProgress<HandoutProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        yield return First();
        var chapters = Chapters();
        var done = 0;
        foreach (var chapter in chapters)
        {
            if (chapters.Count > 1 && handout.Parts.Count > chapters.Count) yield return Opening(chapter);
            foreach (var part in chapter)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var slide in Of(part)) yield return slide;
                progress?.Report(new(++done, handout.Parts.Count, part.Message));
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Those behind the message, at the end.</summary>
    public IEnumerable<DeckSlide> Appendix() => new DeckAppendix(template, _frame, handout).Slides();

    /// <summary>Whether a chart of the part is drawn; else its figures are told in a table.</summary>
    public static bool IsDrawn(HandoutPart part) => part.Chart is { } chart && (chart.Kind == ChartKind.HeatMap ? DeckHeatMap.CanDraw(chart) : NativeChart.CanDraw(chart));

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

    private DeckSlide First()
    {
        var origin = handout.Provenance;
        var title = IsOneMessage ? handout.Parts[0].Heading : handout.Title;
        var about = IsOneMessage && handout.Parts[0].Chart is { Subtitle.Length: > 0 } chart ? chart.Subtitle : handout.Subtitle;
        List<string> small =
        [
            $"数据截至{origin.AsOf}",
            .. origin.Sources.Select(s => $"来源：{s}"),
            $"{origin.PackageTitle} {origin.PackageVersion}，第{origin.Revision.ToString(CultureInfo.InvariantCulture)}次更新",
            $"{origin.MadeOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}制作",
        ];
        List<string> lines = [about, .. IsIllustrative ? [$"{Wording.Illustrative}：全部数值为演示而编造，不是真实数据"] : Array.Empty<string>(), .. small];
        return Opening(template.Title, title, lines, lead: IsIllustrative ? 2 : 1, $"{handout.Title}\n{string.Join('\n', lines)}{(origin.Address.Length > 0 ? "\n页面：" + origin.Address : "")}");
    }

    // What is looked at, not what is found: that stands on the slides themselves.
    private DeckSlide Opening(List<HandoutPart> chapter)
    {
        List<string> lines = [.. chapter.Select(p => p.Chart is { Subtitle.Length: > 0 } chart ? chart.Subtitle.Split('，')[0] : p.Message.Contains('：', StringComparison.Ordinal) ? p.Message.Split('：')[0] : p.Figures.Count > 0 ? $"指标表（{p.Figures.Count}项）" : "").Distinct()];
        return Opening(template.Chapter, chapter[0].Heading, lines, lead: lines.Count, chapter[0].Heading);
    }

    // Lines that do not fit at their size become smaller, all together.
    private DeckSlide Opening(DeckLayout layout, string title, List<string> lines, int lead, string notes)
    {
        var shapes = new List<XElement> { _frame.Title(layout, title) };
        lines.RemoveAll(l => string.IsNullOrWhiteSpace(Clean(l)));
        var box = layout.BodyMarker is null ? layout.Body with { X = layout.Title.X, Width = layout.Title.Width } : layout.Body;
        const double gap = 6;
        var (large, small, shown) = (22d, 14d, lines.Count);
        while (Height() > box.Height && large > DeckFrame.Foot) (large, small) = (large - 1, Math.Max(DeckFrame.Foot, small - 0.5));
        // Even at the smallest size there may be too many: then as many as there is room for, and how many more.
        while (shown > 1 && Height() > box.Height) shown--;
        var paragraphs = lines.Take(shown).Select((l, i) => Paragraph(i < lead ? large : small, layout.BodyMarker is null ? "l" : AlignOf(layout), [Run(Clean(i == shown - 1 && shown < lines.Count ? $"……共{lines.Count}项" : l), i < lead ? large : small, template.Ink, i < lead ? 100 : 75)], gap));
        shapes.Add(layout.BodyMarker is { } marker ? Placeholder(3, "副标题", marker, paragraphs) : TextBox(3, "副标题", box, paragraphs));
        if (IsIllustrative) shapes.Add(_frame.CornerBadge(4));
        return new(layout, shapes, notes) { FooterIds = 10 };

        double Height() => lines.Take(shown).Select((l, i) => TextBlock.Break(Clean(l), i < lead ? large : small, box.Width * 0.96, int.MaxValue).Lines.Count * (i < lead ? large : small) * LineHeight + gap).Sum();
    }

    // A template that centres its subtitle keeps that.
    private static string AlignOf(DeckLayout layout) =>
        DeckTemplate.Root(layout.Part).Descendants(Presentation + "sp").Where(s => s.Descendants(Presentation + "ph").FirstOrDefault() is { } p && p.Attribute("idx")?.Value == layout.BodyMarker!.Attribute("idx")?.Value && p.Attribute("type")?.Value == layout.BodyMarker.Attribute("type")?.Value)
            .Descendants(DrawingMain + "lvl1pPr").FirstOrDefault()?.Attribute("algn")?.Value ?? "l";

    private IEnumerable<DeckSlide> Of(HandoutPart part) =>
        !IsDrawn(part) ? Figures(part) : part.Chart!.Kind == ChartKind.HeatMap ? HeatMap(part, part.Chart) : [Drawn(part, part.Chart)];

    private DeckSlide Drawn(HandoutPart part, Chart chart)
    {
        var frame = _frame.Of(part, chart, NativeChart.MarksInWords(chart), out var area);
        return new(template.Content, frame, NotesOf(part))
        {
            Fill = (slide, shapes) =>
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
            },
        };
    }

    private IEnumerable<DeckSlide> HeatMap(HandoutPart part, Chart chart)
    {
        var marks = DeckHeatMap.MarksInWords(chart);
        _ = _frame.Of(part, chart, marks, out var room, "（9/9）");
        var pages = new DeckHeatMap(chart, template).Pages(room).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            var frame = _frame.Of(part, chart, marks, out var area, pages.Count > 1 ? $"（{i + 1}/{pages.Count}）" : "");
            frame.AddRange(pages[i](area));
            yield return new(template.Content, frame, NotesOf(part));
        }
    }

    // A part without a chart, or with one that has no value to draw: its figures as a table, on as many slides as they need.
    private IEnumerable<DeckSlide> Figures(HandoutPart part)
    {
        var figures = part.Figures.Count > 0 ? new DeckFigures(part.Figures) : null;
        var head = figures?.Head ?? new DeckRow([new("指标"), new("数值")]);
        List<IReadOnlyList<DeckRow>> rows = figures is not null
            ? [.. part.Figures.Select(f => (IReadOnlyList<DeckRow>)[figures.Row(f)])]
            : part.Chart is { } empty ? [.. empty.Categories.Select(c => (IReadOnlyList<DeckRow>)[new([new(c), new(Wording.Missing)])])]
            : [[new([new("本部分没有数据", 2)])]];
        string[] note = [.. part.Chart is { Kind: not ChartKind.HeatMap } ? [$"{Wording.Missing}，未画图"] : Array.Empty<string>(), .. part.Remark.Length > 0 ? [part.Remark] : Array.Empty<string>(), .. figures?.Notes ?? []];
        var subtitle = figures is null || part.Chart is not null ? null : $"{part.Heading}，{figures.Scope}";
        _ = _frame.Of(part, part.Chart, note, out var room, "（9/9）", subtitle);
        // As large as it may be on one slide; else as large as it may be on no more slides than it needs.
        var table = s_large.Select(TableOf).FirstOrDefault(t => PagesOf(t).Count == 1) ?? s_small.Select(TableOf).MinBy(t => PagesOf(t).Count)!;
        var pages = PagesOf(table);
        for (var i = 0; i < pages.Count; i++)
        {
            var shapes = _frame.Of(part, part.Chart, note, out var area, pages.Count > 1 ? $"（{i + 1}/{pages.Count}）" : "", subtitle);
            shapes.Add(table.Frame(20, "数据表", Clean(part.Message), area.X, area.Y, head, pages[i]));
            yield return new(template.Content, shapes, NotesOf(part));
        }

        DeckTable TableOf(double size) => new(figures?.Widths(room.Width, size) ?? [room.Width * 0.6, room.Width * 0.4], size, template.Ink, marginY: 4);

        List<List<DeckRow>> PagesOf(DeckTable of) => of.EvenPages(rows, room.Height - of.HeightOf(head));
    }

    private static List<string> Explained(FigureFact fact) =>
    [
        .. fact.Sentences.Select(s => $"〔原文〕{(s.IndicatorName == fact.Name ? "" : s.IndicatorName + "：")}“{s.Quote}”——{Titled(s.SourceTitle)}，第{s.Offset.ToString(CultureInfo.InvariantCulture)}字起"),
        .. fact.Formula.Length > 0 ? [$"〔公式〕{fact.Formula}"] : Array.Empty<string>(),
        .. fact.Note.Length > 0 ? [$"〔注〕{fact.Note}"] : Array.Empty<string>(),
        .. fact.Sentences.Count == 0 && fact.Formula.Length == 0 ? [fact.Figure is null ? "〔原文〕报告未给出此数" : "〔原文〕无"] : Array.Empty<string>(),
    ];

    // What whoever speaks is asked: how the figure came about, and the very words it was read from.
    private string NotesOf(HandoutPart part)
    {
        var notes = new StringBuilder(part.Message).Append('\n');
        foreach (var fact in part.Figures)
        {
            notes.Append(CultureInfo.InvariantCulture, $"{DeckFigures.NameOf(fact)}：{fact.Text}（{DeckFigures.KnownAs(fact)}）{(fact.Growth.Length > 0 ? "；" + fact.Growth : "")}\n");
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

    private static string Titled(string title) => title.StartsWith('《') ? title : $"《{title}》";

    private static string Clean(string text) => OfficeText.Clean(text);
}
