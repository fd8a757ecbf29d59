using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Office;
using Wusheng.Dashboard.Indicators;
using static Wusheng.Dashboard.Export.Deck.SlideMarkup;
using static Wusheng.Dashboard.Export.Office.ChartMarkup;

namespace Wusheng.Dashboard.Export.Deck;

/// <summary>What stands around the chart or table of a slide: title, subtitle, the mark of made-up figures, reservations and sources.</summary>
internal sealed class DeckFrame(DeckTemplate template, Handout handout)
{
    /// <summary>No word on a slide is smaller than the foot; what is read from afar is larger.</summary>
    public const double Foot = 12;

    /// <summary>Words that are read from afar.</summary>
    public const double Body = 18;

    private const int MostFootLines = 6;
    private const double BadgeWidth = 84;
    private const double BadgeHeight = 26;

    private bool IsIllustrative => handout.Provenance.IsIllustrative;

    /// <summary>The frame of a part; what is left is for its chart or table.</summary>
    /// <param name="part">The part.</param>
    /// <param name="chart">Its chart, where it is drawn.</param>
    /// <param name="marks">What has to be said below.</param>
    /// <param name="area">The room that is left.</param>
    /// <param name="suffix">After the title: which of several slides it is.</param>
    /// <param name="subtitle">Below the title; null for the chart's own, or what the part belongs to.</param>
    public List<XElement> Of(HandoutPart part, Chart? chart, IReadOnlyList<string> marks, out Box area, string suffix = "", string? subtitle = null)
    {
        IReadOnlyList<string> sources = chart?.Sources is { Count: > 0 } own ? own : handout.Provenance.Sources;
        List<string> notes = [.. chart?.Notes ?? [], .. marks];
        // An aim that Office cannot draw is said.
        if (chart?.Target is { } target && chart.Kind is ChartKind.Parts or ChartKind.HeatMap) notes.Insert(0, target.Label);
        return Of(
            part.Message + suffix, subtitle ?? (chart?.Subtitle is { Length: > 0 } words ? words : $"{part.Heading}，{handout.Subtitle}"), notes, sources,
            chart?.AsOf is { Length: > 0 } asOf ? asOf : handout.Provenance.AsOf, IsIllustrative || chart?.IsIllustrative == true, out area);
    }

    /// <summary>The frame of a slide that belongs to the whole handout.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="subtitle">Below it.</param>
    /// <param name="notes">What has to be said below.</param>
    /// <param name="area">The room that is left.</param>
    public List<XElement> Of(string title, string subtitle, List<string> notes, out Box area) =>
        Of(title, subtitle, notes, handout.Provenance.Sources, handout.Provenance.AsOf, IsIllustrative, out area);

    private List<XElement> Of(string title, string subtitle, List<string> notes, IReadOnlyList<string> sources, string asOf, bool isMarked, out Box area)
    {
        var layout = template.Content;
        var body = layout.Body;
        var shapes = new List<XElement> { Title(layout, title) };
        var width = body.Width - (isMarked ? BadgeWidth + 12 : 0);
        var words = TextBlock.Fit(OfficeText.Clean(subtitle), width * 0.98, 2, Body, 14);
        var height = Math.Max(words.Lines.Count * words.Size * LineHeight, isMarked ? BadgeHeight : 0);
        if (!string.IsNullOrWhiteSpace(words.Lines[0])) shapes.Add(TextBox(3, "副标题", new(body.X, body.Y, width, height), [Paragraph(words.Size, "l", [Run(string.Concat(words.Lines), words.Size, template.Ink, 75)])]));
        if (isMarked) shapes.Add(Badge(4, new(body.Right - BadgeWidth, body.Y, BadgeWidth, BadgeHeight)));
        var foot = FootLines(notes, sources, asOf, body.Width);
        shapes.Add(FootBox(foot, body));
        area = new(body.X, body.Y + height + 6, body.Width, body.Height - height - 6 - FootHeight(foot.Count));
        return shapes;
    }

    /// <summary>The mark in the corner of a slide without a chart.</summary>
    public XElement CornerBadge(int id) => Badge(id, new(template.Width - 24 - BadgeWidth, 18, BadgeWidth, BadgeHeight));

    /// <summary>The title in its place, as small as it has to be.</summary>
    public XElement Title(DeckLayout layout, string title)
    {
        var clean = OfficeText.Clean(title).Trim();
        if (clean.Length == 0) clean = OfficeText.Clean(handout.Title);
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

    // Source and state come last and are never left out; of too many reservations the rest stands in the speaker's notes.
    private static List<string> FootLines(List<string> notes, IReadOnlyList<string> sources, string asOf, double width)
    {
        var usable = width * 0.98;
        List<string> lines = [.. TextBlock.Break(OfficeText.Clean($"{(sources.Count > 0 ? "来源：" + string.Join("；", sources) + "　" : "")}数据截至{asOf}"), Foot, usable, 3).Lines];
        if (notes.Count > 0)
        {
            lines.InsertRange(0, TextBlock.Break(OfficeText.Clean("注：" + string.Join("；", notes.Select(n => n.TrimEnd('。', '；'))) + "。"), Foot, usable, MostFootLines - lines.Count).Lines);
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

    private XElement Badge(int id, Box box) => TextBox(
        id, Wording.Illustrative, box, [Paragraph(14, "ctr", [Run(Wording.Illustrative, 14, template.Ink, bold: true, colour: template.Charts.Background)])], anchor: "ctr", fill: Fill(template.Charts.Bad), radius: 4);
}
