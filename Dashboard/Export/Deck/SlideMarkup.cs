using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Wusheng.Dashboard.Charts;
using static Wusheng.Dashboard.Export.Office.ChartMarkup;

namespace Wusheng.Dashboard.Export.Deck;

/// <summary>The shapes of slides, in points.</summary>
internal static class SlideMarkup
{
    public static readonly XNamespace Presentation = "http://schemas.openxmlformats.org/presentationml/2006/main";

    /// <summary>From one line to the next as a multiple of the size of the words: written exactly, so that every program needs the room that was reckoned.</summary>
    public const double LineHeight = 1.3;

    private static readonly XmlWriterSettings s_settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    /// <summary>An element of a presentation.</summary>
    public static XElement P(string name, params object?[] content) => new(Presentation + name, content);

    /// <summary>Writes a part.</summary>
    public static void Put(OpenXmlPart part, XElement root)
    {
        root.Add(
            new XAttribute(XNamespace.Xmlns + "p", Presentation.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "a", DrawingMain.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "r", Relation.NamespaceName));
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream, s_settings);
        root.Save(writer);
    }

    /// <summary>Where a shape stands.</summary>
    public static XElement Place(XName name, Box box) => new(
        name,
        A("off", At("x", Emu(box.X)), At("y", Emu(box.Y))),
        A("ext", At("cx", Emu(Math.Max(1, box.Width))), At("cy", Emu(Math.Max(1, box.Height)))));

    /// <summary>What holds the shapes of a slide.</summary>
    public static XElement Tree(IEnumerable<XElement> shapes) => P(
        "spTree",
        P("nvGrpSpPr", P("cNvPr", At("id", 1), At("name", "")), P("cNvGrpSpPr"), P("nvPr")),
        P("grpSpPr", A("xfrm", Zero("off", "x", "y"), Zero("ext", "cx", "cy"), Zero("chOff", "x", "y"), Zero("chExt", "cx", "cy"))),
        shapes);

    /// <summary>Words in one look.</summary>
    public static XElement Run(string text, double size, string ink, int alpha = 100, bool bold = false, string? colour = null, bool italic = false, bool underlined = false) => A(
        "r",
        A(
            "rPr",
            At("lang", "zh-CN"),
            At("altLang", "en-US"),
            At("sz", Hundredths(size)),
            At("b", bold),
            italic ? At("i", true) : null,
            underlined ? At("u", "sng") : null,
            At("dirty", false),
            colour is null ? Scheme(ink, alpha) : Fill(colour)),
        A("t", text));

    /// <summary>A paragraph whose lines are exactly as far apart as reckoned.</summary>
    public static XElement Paragraph(double size, string align, IEnumerable<XElement> runs, double before = 0) => A(
        "p",
        A(
            "pPr",
            At("marL", 0),
            At("indent", 0),
            At("algn", align),
            A("lnSpc", A("spcPts", At("val", (int)Math.Round(size * LineHeight * 100)))),
            A("spcBef", A("spcPts", At("val", (int)Math.Round(before * 100)))),
            A("spcAft", A("spcPts", At("val", 0))),
            A("buNone")),
        runs);

    /// <summary>A box of words without frame or margin.</summary>
    public static XElement TextBox(int id, string name, Box box, IEnumerable<XElement> paragraphs, string anchor = "t", XElement? fill = null, double radius = 0) => P(
        "sp",
        P("nvSpPr", P("cNvPr", At("id", id), At("name", name)), P("cNvSpPr", At("txBox", true)), P("nvPr")),
        P("spPr", Place(DrawingMain + "xfrm", box), A("prstGeom", At("prst", radius > 0 ? "roundRect" : "rect"), A("avLst")), fill ?? NoFill(), NoLine()),
        P(
            "txBody",
            A("bodyPr", At("wrap", "square"), At("lIns", 0), At("tIns", 0), At("rIns", 0), At("bIns", 0), At("anchor", anchor), A("noAutofit")),
            A("lstStyle"),
            paragraphs));

    /// <summary>Words in a placeholder of the layout, which keeps place and look.</summary>
    public static XElement Placeholder(int id, string name, XElement marker, IEnumerable<XElement> paragraphs, Box? box = null) => P(
        "sp",
        P("nvSpPr", P("cNvPr", At("id", id), At("name", name)), P("cNvSpPr", A("spLocks", At("noGrp", true))), P("nvPr", marker)),
        P("spPr", box is null ? null : Place(DrawingMain + "xfrm", box.Value)),
        P("txBody", A("bodyPr", A("normAutofit")), A("lstStyle"), paragraphs));

    private static XElement Zero(string name, string first, string second) => A(name, At(first, 0), At(second, 0));
}
