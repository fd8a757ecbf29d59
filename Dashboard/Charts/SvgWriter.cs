using System.Buffers;
using System.Globalization;
using System.Text;

namespace Wusheng.Dashboard.Charts;

/// <summary>Where SVG is going to be read.</summary>
internal enum SvgUse
{
    /// <summary>In a page, where marks lead somewhere.</summary>
    LinkedMarkup,

    /// <summary>In a page.</summary>
    Markup,

    /// <summary>In a file of its own, by whatever program: without what only a page understands (links, pointers, labels for screen readers).</summary>
    File,
}

/// <summary>
/// Writes a drawing as SVG that old viewers and office programs draw alike: plain shapes and words, no styles, no scripts, no foreign objects.
/// What neighbours have in common is written once, on a group, to keep pages small.
/// </summary>
internal sealed class SvgWriter(double bodySize, string textColour, SvgUse use)
{
    /// <summary>Fonts of all words, those of the machine first.</summary>
    public const string FontFamily = "'Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC Variable','Noto Sans SC',sans-serif";

    // As office programs write their own: without quotes, which some of them take for a part of the name.
    private const string FontFamilyInFiles = "Microsoft YaHei,PingFang SC,Noto Sans CJK SC,Noto Sans SC,Source Han Sans SC,WenQuanYi Micro Hei,sans-serif";

    // What XML reads as its own, or does not know.
    private static readonly SearchValues<char> s_suspects = SearchValues.Create(
        [.. "&<>\"\uFFFE\uFFFF", .. Enumerable.Range(0, ' ').Select(c => (char)c), .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    private readonly StringBuilder _svg = new(4096);

    /// <summary>The drawing as a document of its own.</summary>
    /// <param name="drawing">What to draw.</param>
    /// <param name="id">Unique on the page.</param>
    /// <param name="title">Its name for those who do not see it.</param>
    /// <param name="description">What it shows, in sentences.</param>
    public string Write(Drawing drawing, string id, string title, string description)
    {
        var anchor = new string([.. id.Select(c => char.IsWhiteSpace(c) ? '-' : c)]);
        if (use == SvgUse.File) Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        Raw("<svg xmlns=\"http://www.w3.org/2000/svg\"").Attribute("width", drawing.Width).Attribute("height", drawing.Height);
        Raw(" viewBox=\"0 0 ").Number(drawing.Width).Raw(" ").Number(drawing.Height).Raw("\"");
        // A picture hides its parts from screen readers, so one with links in it is a group.
        if (use != SvgUse.File) Attribute("role", use == SvgUse.LinkedMarkup && drawing.HasLinks ? "group" : "img").Attribute("aria-labelledby", anchor + "-t").Attribute("aria-describedby", anchor + "-d");
        Attribute("font-family", use == SvgUse.File ? FontFamilyInFiles : FontFamily).Attribute("font-size", bodySize).Attribute("fill", textColour).Raw(">");
        Raw("<title");
        if (use != SvgUse.File) Attribute("id", anchor + "-t");
        Raw(">").Escaped(title).Raw("</title><desc");
        if (use != SvgUse.File) Attribute("id", anchor + "-d");
        Raw(">").Escaped(description).Raw("</desc>");
        WriteAll(drawing.Operations, inMark: false);
        return Raw(use == SvgUse.File ? "</svg>\n" : "</svg>")._svg.ToString();
    }

    /// <summary>Some operations as markup for the inside of another SVG that has the same font, size and colour of words.</summary>
    public string WriteFragment(IReadOnlyList<DrawingOperation> operations)
    {
        WriteAll(operations, inMark: false);
        return _svg.ToString();
    }

    private void WriteAll(IReadOnlyList<DrawingOperation> operations, bool inMark)
    {
        for (var i = 0; i < operations.Count; i++)
        {
            if (operations[i] is not TextRun first)
            {
                WriteShape(operations[i], inMark);
                continue;
            }

            var end = i + 1;
            while (end < operations.Count && operations[end] is TextRun next && SameStyle(first, next)) end++;
            var together = end - i > 1 && HasStyle(first);
            if (together) Style(Raw("<g"), first).Raw(">");
            for (; i < end; i++) WriteText((TextRun)operations[i], styled: !together);
            if (together) Raw("</g>");
            i--;
        }
    }

    private void WriteShape(DrawingOperation operation, bool inMark)
    {
        switch (operation)
        {
            // What only answers the pointer is nothing in a file.
            case CircleShape { Paint: { Fill: null, Stroke: null } } when use == SvgUse.File:
                break;
            case RectangleShape(var box, var paint):
                Raw("<rect").Attribute("x", box.X).Attribute("y", box.Y).Attribute("width", box.Width).Attribute("height", box.Height).Painted(paint, inMark).Raw("/>");
                break;
            case CircleShape(var x, var y, var radius, var paint):
                Raw("<circle").Attribute("cx", x).Attribute("cy", y).Attribute("r", radius).Painted(paint, inMark).Raw("/>");
                break;
            case PathShape(var data, var paint):
                Raw("<path").Attribute("d", data).Painted(paint, inMark && paint.Dash > 0).Raw("/>");
                break;
            case Mark mark:
                var href = use == SvgUse.LinkedMarkup ? mark.Href : null;
                if (href is null) Raw("<g>");
                else Raw("<a").Attribute("href", href).Attribute("aria-label", LabelOf(mark)).Raw(">");
                Raw("<title>").Escaped(mark.Title).Raw("</title>");
                WriteAll(mark.Parts, inMark: true);
                Raw(href is null ? "</g>" : "</a>");
                break;
            case MarkGroup group:
                Raw("<g").Attribute("fill", group.Fill).Raw(">");
                foreach (var mark in group.Marks) WriteGrouped(mark, group.Fill);
                Raw("</g>");
                if (group.Words.Count == 0) break;
                Style(Raw(use == SvgUse.File ? "<g" : "<g pointer-events=\"none\""), group.Words[0]).Raw(">");
                foreach (var run in group.Words) WriteText(run, styled: false);
                Raw("</g>");
                break;
            default:
                throw new NotSupportedException($"SVG 画不出 {operation.GetType().Name}。");
        }
    }

    // Hundreds of them make a page heavy, so what the group says is not repeated.
    private void WriteGrouped(Mark mark, string fill)
    {
        var href = use == SvgUse.LinkedMarkup ? mark.Href : null;
        if (href is null) Raw("<g>");
        else Raw("<a").Attribute("href", href).Raw(" tabindex=\"-1\">");
        Raw("<title>").Escaped(mark.Title).Raw("</title>");
        foreach (var part in mark.Parts)
        {
            if (part is PathShape path && path.Paint == new Paint(fill)) Raw("<path").Attribute("d", path.Data).Raw("/>");
            else WriteShape(part, inMark: false);
        }

        Raw(href is null ? "</g>" : "</a>");
    }

    // Who speaks to the page says the words that are seen, so the label of a link has them all.
    private static string LabelOf(Mark mark)
    {
        var seen = string.Concat(mark.Parts.OfType<TextRun>().Select(r => r.Text));
        return mark.Title.Contains(seen, StringComparison.Ordinal) ? mark.Title : $"{seen}，{mark.Title}";
    }

    private void WriteText(TextRun run, bool styled)
    {
        Raw("<text").Attribute("x", run.X).Attribute("y", run.Y);
        if (styled) Style(this, run);
        Raw(">").Escaped(run.Text).Raw("</text>");
    }

    private static bool SameStyle(TextRun a, TextRun b) => a.Size == b.Size && a.Colour == b.Colour && a.Anchor == b.Anchor && a.Bold == b.Bold;

    private bool HasStyle(TextRun run) => run.Size != bodySize || run.Colour != textColour || run.Anchor != TextAnchor.Start || run.Bold;

    private SvgWriter Style(SvgWriter writer, TextRun run)
    {
        if (run.Size != bodySize) writer.Attribute("font-size", run.Size);
        if (run.Colour != textColour) writer.Attribute("fill", run.Colour);
        if (run.Anchor != TextAnchor.Start) writer.Attribute("text-anchor", run.Anchor == TextAnchor.End ? "end" : "middle");
        if (run.Bold) writer.Attribute("font-weight", "bold");
        return writer;
    }

    private SvgWriter Painted(Paint paint, bool inMark)
    {
        Attribute("fill", paint.Fill ?? "none");
        // The inside of a hollow mark answers the pointer as that of a full one does.
        if (paint.Fill is null && inMark && use != SvgUse.File) Attribute("pointer-events", "all");
        if (paint.Stroke is not null)
        {
            Attribute("stroke", paint.Stroke);
            if (paint.StrokeWidth != 1) Attribute("stroke-width", paint.StrokeWidth);
            if (paint.Dash > 0) Attribute("stroke-dasharray", paint.Dash);
        }

        if (paint.Opacity < 1) Raw(" opacity=\"").Raw(paint.Opacity.ToString("0.##", CultureInfo.InvariantCulture)).Raw("\"");
        return this;
    }

    private SvgWriter Attribute(string name, double value) => Raw(" ").Raw(name).Raw("=\"").Number(value).Raw("\"");

    private SvgWriter Attribute(string name, string value) => Raw(" ").Raw(name).Raw("=\"").Escaped(value).Raw("\"");

    private SvgWriter Number(double value)
    {
        PathData.AppendNumber(_svg, value);
        return this;
    }

    private SvgWriter Raw(string text)
    {
        _svg.Append(text);
        return this;
    }

    private SvgWriter Escaped(string text)
    {
        if (!text.AsSpan().ContainsAny(s_suspects)) return Raw(text);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            switch (letter)
            {
                case '&': _svg.Append("&amp;"); break;
                case '<': _svg.Append("&lt;"); break;
                case '>': _svg.Append("&gt;"); break;
                case '"': _svg.Append("&quot;"); break;
                case '\t' or '\n' or '\r': _svg.Append(' '); break;
                case var high when char.IsHighSurrogate(high) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]): _svg.Append(high).Append(text[++i]); break;
                // XML knows no control characters, half pairs or non-characters, not even escaped.
                case < ' ' or '\uFFFE' or '\uFFFF': break;
                case var half when char.IsSurrogate(half): break;
                default: _svg.Append(letter); break;
            }
        }

        return this;
    }
}
