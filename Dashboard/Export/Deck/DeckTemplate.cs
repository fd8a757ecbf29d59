using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Wusheng.Dashboard.Charts;
using static Wusheng.Dashboard.Export.Deck.SlideMarkup;
using static Wusheng.Dashboard.Export.Office.ChartMarkup;

namespace Wusheng.Dashboard.Export.Deck;

/// <summary>What the slides of one sort look like: a layout of the template, and where its parts stand, in points.</summary>
/// <param name="Part">The layout.</param>
/// <param name="TitleMarker">The marker of its title placeholder; null where it has none.</param>
/// <param name="Title">Where the title stands, within its margins.</param>
/// <param name="TitlePlace">Where its box is put, since the layout has it where the chart must stand; null where it stays.</param>
/// <param name="TitleSize">Size of its words.</param>
/// <param name="TitleColour">The colour of its words where only the layout's own example has it, as LibreOffice writes templates; null where words inherit theirs.</param>
/// <param name="BodyMarker">The marker of its placeholder for text; null where it has none.</param>
/// <param name="Body">Where everything else may stand.</param>
/// <param name="Footers">Its footer, slide number and date.</param>
internal sealed record DeckLayout(SlideLayoutPart Part, XElement? TitleMarker, Box Title, Box? TitlePlace, double TitleSize, string? TitleColour, XElement? BodyMarker, Box Body, IReadOnlyList<DeckFooter> Footers);

/// <summary>A footer, slide number or date of a layout.</summary>
/// <param name="Marker">Its marker.</param>
/// <param name="Align">l, ctr or r; null where the layout does not say.</param>
/// <param name="Size">Size of its words; null where the layout does not say.</param>
internal sealed record DeckFooter(XElement Marker, string? Align, double? Size);

/// <summary>A presentation whose master, layouts, theme and size are used, and none of its slides.</summary>
internal sealed class DeckTemplate
{
    private const string SectionsExtension = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}";
    private const double Inset = 7.2;

    private static readonly string[] s_titleNames = ["标题幻灯片", "封面", "title slide", "title"];
    private static readonly string[] s_contentNames = ["标题和内容", "标题与内容", "内容", "仅标题", "title and content", "title, content", "content", "title only"];
    private static readonly string[] s_chapterNames = ["节标题", "章节", "过渡", "section"];

    private readonly SlideLayoutPart? _titlePart;
    private readonly XElement _theme;
    private readonly XElement _master;

    private DeckTemplate(PresentationDocument document)
    {
        var presentation = document.PresentationPart!;
        var size = Root(presentation).Element(Presentation + "sldSz");
        (Width, Height) = (Points(size?.Attribute("cx")) ?? 720, Points(size?.Attribute("cy")) ?? 540);
        var master = presentation.SlideMasterParts.First(m => m.SlideLayoutParts.Any());
        _master = Root(master);
        _theme = Root(master.ThemePart!);
        var layouts = _master.Descendants(Presentation + "sldLayoutId").Select(l => (SlideLayoutPart)master.GetPartById(l.Attribute(Relation + "id")!.Value)).ToList();
        var content = Find(layouts, s_contentNames, "obj", "titleOnly", "tx", "chart", "tbl") ?? layouts.Find(l => TitleOf(Root(l)) is not null) ?? layouts[0];
        var opening = Find(layouts, s_titleNames, "title");
        var title = opening ?? content;
        _titlePart = opening;
        (Title, Content, Chapter) = (Measure(title), Measure(content), Measure(Find(layouts, s_chapterNames, "secHead") ?? title));
        var (ground, light) = GroundOf(Root(content));
        // Where a template paints its ground without saying so in its colours, words take the colour that can be read on it.
        Ink = Contrast(Luminance(Colour("tx1")), light) >= Contrast(Luminance(Colour("bg1")), light) ? "tx1" : "bg1";
        Ground = ground.Length > 0 && Ink != "tx1" ? Colour(ground) : ground;
        Charts = light < 0.3 ? ChartTheme.Dark : ChartTheme.Light;
    }

    /// <summary>Width of a slide.</summary>
    public double Width { get; }

    /// <summary>Height of a slide.</summary>
    public double Height { get; }

    /// <summary>The first slide.</summary>
    public DeckLayout Title { get; }

    /// <summary>A slide with a message and what shows it.</summary>
    public DeckLayout Content { get; }

    /// <summary>A slide before a chapter.</summary>
    public DeckLayout Chapter { get; }

    /// <summary>The theme's colour of words.</summary>
    public string Ink { get; }

    /// <summary>The colour of its ground, of the theme or fixed; empty for a picture or a gradient.</summary>
    public string Ground { get; }

    /// <summary>The colours of marks that can be told from its ground.</summary>
    public ChartTheme Charts { get; }

    /// <summary>Reads what a presentation looks like.</summary>
    /// <exception cref="InvalidDataException">It has no master with layouts.</exception>
    public static DeckTemplate Of(PresentationDocument document) =>
        document.PresentationPart?.SlideMasterParts.Any(m => m.SlideLayoutParts.Any() && m.ThemePart is not null) == true
            ? new(document)
            : throw new InvalidDataException("No slide master with layouts.");

    /// <summary>Empties a presentation: slides, what refers to them, and everything that tells who made it.</summary>
    public static void Empty(PresentationDocument document)
    {
        var part = document.PresentationPart!;
        var root = Root(part);
        foreach (var slide in root.Elements(Presentation + "sldIdLst").Elements()) part.DeletePart(slide.Attribute(Relation + "id")!.Value);
        root.Elements().Where(e => e.Name.LocalName is "sldIdLst" or "custShowLst").Remove();
        root.Descendants().Where(e => e.Name.LocalName == "ext" && e.Attribute("uri")?.Value == SectionsExtension).Remove();
        root.Elements(Presentation + "extLst").Where(e => !e.HasElements).Remove();
        PutBack(part, root);
        foreach (var told in new OpenXmlPart?[] { document.ExtendedFilePropertiesPart, document.CustomFilePropertiesPart, document.CoreFilePropertiesPart, document.ThumbnailPart })
        {
            if (told is not null) document.DeletePart(told);
        }

        // Authors of comments, and what a show last looked like on somebody's screen.
        foreach (var told in part.Parts.Where(p => p.OpenXmlPart is CommentAuthorsPart or PowerPointAuthorsPart or ViewPropertiesPart).ToList()) part.DeletePart(told.OpenXmlPart);
    }

    /// <summary>The root of a part.</summary>
    public static XElement Root(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }

    /// <summary>Writes a part that was read and changed.</summary>
    public static void PutBack(OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream, new() { Encoding = new System.Text.UTF8Encoding(false), CloseOutput = false });
        root.Save(writer);
    }

    // By what a layout says it is, else by its name.
    private static SlideLayoutPart? Find(List<SlideLayoutPart> layouts, string[] names, params string[] types)
    {
        var roots = layouts.Select(l => (Part: l, Root: Root(l))).ToList();
        foreach (var type in types)
        {
            if (roots.Find(r => r.Root.Attribute("type")?.Value == type) is { Part: { } part }) return part;
        }

        foreach (var name in names)
        {
            if (roots.Find(r => r.Root.Element(Presentation + "cSld")?.Attribute("name")?.Value.Contains(name, StringComparison.OrdinalIgnoreCase) == true) is { Part: { } part }) return part;
        }

        return null;
    }

    private DeckLayout Measure(SlideLayoutPart part)
    {
        var root = Root(part);
        var title = TitleOf(root);
        var titleBox = title is null ? null : BoxOf(title) ?? (TitleOf(_master) is { } above ? BoxOf(above) : null);
        var isOpening = root.Attribute("type")?.Value is "title" or "secHead" || (title is not null && TypeOf(title) == "ctrTitle");
        var isTitle = isOpening || part == _titlePart;
        var placed = titleBox ?? Band;
        // A title in the middle of a layout would stand in the chart: it goes where the master has it, or to the top.
        var isMoved = !isOpening && (placed.Bottom > Height * 0.36 || placed.Width < Width * 0.4);
        if (isMoved) placed = TitleOf(_master) is { } usual && BoxOf(usual) is { } top && top.Bottom <= Height * 0.36 && top.Width >= Width * 0.4 ? top : Band;
        var footers = Placeholders(root).Where(s => TypeOf(s) is "ftr" or "sldNum" or "dt").ToList();
        var bodies = Placeholders(root).Where(s => TypeOf(s) is "obj" or "body" or "subTitle" or "chart" or "tbl" or "")
            .Select(s => (Shape: s, Box: BoxOf(s) ?? (Placeholders(_master).FirstOrDefault(m => TypeOf(m) == "body") is { } body ? BoxOf(body) : null)))
            .Where(b => b.Box is not null).ToList();
        var largest = bodies.Count == 0 ? default : bodies.MaxBy(b => b.Box!.Value.Width * b.Box.Value.Height);
        var area = isTitle && largest.Box is { } given ? given : Between(placed, footers, [largest.Box, Placeholders(_master).FirstOrDefault(m => TypeOf(m) == "body") is { } usualBody ? BoxOf(usualBody) : null]);
        return new(
            part,
            title is null ? null : MarkerOf(title),
            Within(placed, title),
            isMoved ? placed : null,
            Math.Min(SizeOf(title) ?? 32, isTitle ? 40 : 28),
            TitleColourOf(title),
            largest.Shape is null ? null : MarkerOf(largest.Shape),
            isTitle && largest.Shape is not null ? Within(area, largest.Shape) : area,
            [.. footers.Select(FooterOf)]);
    }

    // The room for content, or where a layout leaves too little or lets it run into the title, everything between title and footers.
    private Box Between(Box title, List<XElement> footers, Box?[] bodies)
    {
        if (bodies.OfType<Box>().Where(box => box.Height >= Height * 0.5 && box.Width >= Width * 0.6 && box.Y >= title.Bottom - 2 && box.Bottom <= Height + 1 && box.Right <= Width + 1).ToList() is [var fitting, ..]) return fitting;
        var below = footers.Select(f => BoxOf(f) ?? (Placeholders(_master).FirstOrDefault(m => TypeOf(m) == TypeOf(f)) is { } same ? BoxOf(same) : null))
            .OfType<Box>().Where(b => b.Y > Height * 0.6).Select(b => b.Y).DefaultIfEmpty(Height * 0.94).Min();
        var top = title.Bottom < Height * 0.5 ? title.Bottom + 4 : Height * 0.2;
        return new(Width * 0.05, top, Width * 0.9, below - 6 - top);
    }

    private static Box Within(Box box, XElement? shape)
    {
        var body = shape?.Descendants(DrawingMain + "bodyPr").FirstOrDefault();
        double Margin(string name, double otherwise) => Points(body?.Attribute(name)) ?? otherwise;
        return new(
            box.X + Margin("lIns", Inset), box.Y + Margin("tIns", Inset / 2),
            Math.Max(36, box.Width - Margin("lIns", Inset) - Margin("rIns", Inset)), Math.Max(18, box.Height - Margin("tIns", Inset / 2) - Margin("bIns", Inset / 2)));
    }

    private double? SizeOf(XElement? title)
    {
        XElement?[] places =
        [
            title?.Descendants(DrawingMain + "lvl1pPr").FirstOrDefault(),
            TitleOf(_master)?.Descendants(DrawingMain + "lvl1pPr").FirstOrDefault(),
            _master.Element(Presentation + "txStyles")?.Element(Presentation + "titleStyle")?.Element(DrawingMain + "lvl1pPr"),
        ];
        return places.Select(p => p?.Element(DrawingMain + "defRPr")?.Attribute("sz")?.Value).FirstOrDefault(s => s is not null) is { } size
            ? int.Parse(size, CultureInfo.InvariantCulture) / 100d
            : null;
    }

    private string? TitleColourOf(XElement? title)
    {
        XElement?[] shapes = [title, TitleOf(_master)];
        var styles = shapes.Select(s => s?.Descendants(DrawingMain + "lvl1pPr").FirstOrDefault()).Append(_master.Element(Presentation + "txStyles")?.Element(Presentation + "titleStyle")?.Element(DrawingMain + "lvl1pPr"));
        return styles.Any(s => s?.Element(DrawingMain + "defRPr")?.Element(DrawingMain + "solidFill") is not null) ? null
            : shapes.Select(s => ColourIn(s?.Descendants(DrawingMain + "r").FirstOrDefault()?.Element(DrawingMain + "rPr")?.Element(DrawingMain + "solidFill"))).FirstOrDefault(c => c is not null);
    }

    private static IEnumerable<XElement> Placeholders(XElement root) =>
        root.Descendants(Presentation + "sp").Where(s => s.Element(Presentation + "nvSpPr")?.Element(Presentation + "nvPr")?.Element(Presentation + "ph") is not null);

    private static XElement? TitleOf(XElement root) => Placeholders(root).FirstOrDefault(s => TypeOf(s) is "title" or "ctrTitle");

    private static string TypeOf(XElement shape) => shape.Descendants(Presentation + "ph").First().Attribute("type")?.Value ?? "";

    private static XElement MarkerOf(XElement shape) => new(Presentation + "ph", shape.Descendants(Presentation + "ph").First().Attributes());

    private static DeckFooter FooterOf(XElement shape)
    {
        var level = shape.Descendants(DrawingMain + "lvl1pPr").FirstOrDefault();
        var size = level?.Element(DrawingMain + "defRPr")?.Attribute("sz")?.Value;
        return new(MarkerOf(shape), level?.Attribute("algn")?.Value, size is null ? null : int.Parse(size, CultureInfo.InvariantCulture) / 100d);
    }

    private static Box? BoxOf(XElement shape)
    {
        var place = shape.Element(Presentation + "spPr")?.Element(DrawingMain + "xfrm");
        var (offset, extent) = (place?.Element(DrawingMain + "off"), place?.Element(DrawingMain + "ext"));
        return offset is null || extent is null ? null : new(Points(offset.Attribute("x")) ?? 0, Points(offset.Attribute("y")) ?? 0, Points(extent.Attribute("cx")) ?? 0, Points(extent.Attribute("cy")) ?? 0);
    }

    private static double? Points(XAttribute? emu) => emu is not null && long.TryParse(emu.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value / 12700d : null;

    private Box Band => new(Width * 0.05, Height * 0.04, Width * 0.9, Height * 0.14);

    // The ground of a layout, else of its master: its colour, and how light it is. Of a picture nothing is known but that the words on it can be read.
    private (string Colour, double Light) GroundOf(XElement layout)
    {
        var ground = layout.Element(Presentation + "cSld")?.Element(Presentation + "bg") ?? _master.Element(Presentation + "cSld")?.Element(Presentation + "bg");
        var look = ground?.Element(Presentation + "bgPr");
        // A picture across the whole slide is a ground, whatever a template calls it.
        if (new[] { layout, _master }.SelectMany(r => r.Descendants(Presentation + "pic")).Any(p => BoxOf(p) is { } box && box.Width >= Width * 0.9 && box.Height >= Height * 0.9)) return ("", LightOfPicture());
        if (look?.Element(DrawingMain + "gradFill") is { } gradient)
        {
            return ("", gradient.Descendants(DrawingMain + "gs").Select(g => Luminance(Colour(ColourIn(g) ?? "bg1"))).DefaultIfEmpty(1).Average());
        }

        if (look is not null && look.Element(DrawingMain + "solidFill") is null)
        {
            return ("", LightOfPicture());
        }

        var colour = ColourIn(look?.Element(DrawingMain + "solidFill") ?? ground?.Element(Presentation + "bgRef")) ?? "bg1";
        return (colour, Luminance(Colour(colour)));
    }

    private double LightOfPicture() =>
        Placeholders(_master).SelectMany(p => p.Descendants(DrawingMain + "solidFill")).Select(ColourIn).OfType<string>().Any(c => Luminance(Colour(c)) > 0.7) ? 0.1 : 1;

    private static string? ColourIn(XElement? fill) => (fill?.Element(DrawingMain + "srgbClr") ?? fill?.Element(DrawingMain + "schemeClr"))?.Attribute("val")?.Value;

    // A colour of the theme as the master maps it: bg1 may be the dark one.
    private string Colour(string name)
    {
        if (name.Length == 6 && name.All(char.IsAsciiHexDigit)) return name;
        var slot = _master.Element(Presentation + "clrMap")?.Attribute(name)?.Value ?? name;
        var colour = _theme.Descendants(DrawingMain + "clrScheme").Elements(DrawingMain + slot).Elements().FirstOrDefault();
        return colour?.Attribute("lastClr")?.Value ?? colour?.Attribute("val")?.Value ?? (slot is "dk1" or "tx1" ? "000000" : "FFFFFF");
    }

    private static double Luminance(string rgb)
    {
        if (rgb.Length != 6 || !int.TryParse(rgb, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)) return 1;
        return 0.2126 * Channel(value >> 16) + 0.7152 * Channel(value >> 8 & 255) + 0.0722 * Channel(value & 255);

        static double Channel(int level) => level / 255d is var share && share <= 0.03928 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static double Contrast(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
}
