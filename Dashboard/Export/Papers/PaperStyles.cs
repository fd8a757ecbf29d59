using System.Xml.Linq;
using static Wusheng.Dashboard.Export.Papers.PaperMarkup;

namespace Wusheng.Dashboard.Export.Papers;

/// <summary>
/// How a paper of a Chinese office looks (GB/T 9704-2012): 22 lines of 28 letters, title in 方正小标宋, text in 仿宋, headings in 黑体 and 楷体. The fonts are named, not
/// brought along: they belong to whoever bought them, and every office has them.
/// </summary>
internal static class PaperStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Annex = "Annex";
    public const string Chapter = "Heading1";
    public const string Section = "Heading2";
    public const string Body = "BodyText";
    public const string ChartPlace = "ChartPlace";
    public const string ChartCaption = "ChartCaption";
    public const string TableCaption = "TableCaption";
    public const string Note = "Note";
    public const string NoteBefore = "NoteBefore";
    public const string Cell = "TableText";
    public const string CellCentred = "TableWord";
    public const string CellRight = "TableNumber";
    public const string CellHead = "TableHead";
    public const string HeatCell = "HeatCell";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string Grid = "TableGrid";

    /// <summary>The width of the text, in millimetres: A4 without its margins.</summary>
    public const double TextWidth = 210 - Left - Right;

    private const double Top = 37;
    private const double Bottom = 35;
    private const double Left = 28;
    private const double Right = 26;

    // From the edge of the paper to the number of the page: it stands 7 mm below the text.
    private const double FooterFromEdge = 23;

    // In twentieths of a point: what 225 mm hold 22 of, and a letter of size 3 brought to where 156 mm hold 28.
    private const int LinePitch = 579;
    private const int LetterSpacing = -5;

    // Chinese sizes in half points.
    private const int Size2 = 44;
    private const int Size3 = 32;
    private const int Size4 = 28;
    private const int Size5 = 21;
    private const int SmallSize5 = 18;
    private const int Size6 = 15;

    private const string Song = "宋体";
    private const string TitleFont = "方正小标宋简体";
    private const string Fangsong = "仿宋_GB2312";
    private const string Kaiti = "楷体_GB2312";
    private const string Heiti = "黑体";

    /// <summary>Paper, margins and grid, at the end of the document.</summary>
    /// <param name="references">Its headers and footers.</param>
    public static XElement Page(IEnumerable<XElement> references) => W(
        "sectPr",
        references,
        W("pgSz", At("w", Twips(210)), At("h", Twips(297))),
        W(
            "pgMar", At("top", Twips(Top)), At("right", Twips(Right)), At("bottom", Twips(Bottom)), At("left", Twips(Left)), At("header", Twips(15)),
            At("footer", Twips(FooterFromEdge)), At("gutter", 0)),
        W("docGrid", At("type", "lines"), At("linePitch", LinePitch)));

    /// <summary>All styles.</summary>
    public static XElement Sheet() => W(
        "styles",
        Names(),
        W(
            "docDefaults",
            W("rPrDefault", W("rPr", Fonts(Fangsong), V("sz", Size3), V("szCs", Size3), W("lang", At("val", "en-US"), At("eastAsia", "zh-CN"), At("bidi", "ar-SA")))),
            W("pPrDefault")),
        Style("Normal", "Normal", null, [W("widowControl"), V("jc", "both")], []),
        Style(Annex, "附件标记", "Normal", [Lines(), Indent(0), V("jc", "left")], [Fonts(Heiti)]),
        Style(Title, "Title", "Normal", [W("keepNext"), W("keepLines"), Lines(36, after: 6), V("jc", "center")], [Fonts(TitleFont), V("sz", Size2), V("szCs", Size2)]),
        Style(Subtitle, "Subtitle", "Normal", [W("keepNext"), Lines(after: 12), V("jc", "center")], [Fonts(Kaiti)]),
        Style(Chapter, "heading 1", "Normal", [W("keepNext"), W("keepLines"), Lines(), Indent(2), V("jc", "left"), V("outlineLvl", 0)], [Fonts(Heiti), V("spacing", LetterSpacing)]),
        Style(Section, "heading 2", "Normal", [W("keepNext"), W("keepLines"), Lines(), Indent(2), V("jc", "left"), V("outlineLvl", 1)], [Fonts(Kaiti), V("spacing", LetterSpacing)]),
        Style(Body, "Body Text", "Normal", [Lines(), Indent(2)], [V("spacing", LetterSpacing)]),
        // A line of fixed height would cut the picture to it.
        Style(ChartPlace, "图", "Normal", [W("keepNext"), V("snapToGrid", 0), Free(before: 6), V("jc", "center")], []),
        Style(ChartCaption, "图题", "Normal", [W("keepNext"), W("keepLines"), V("snapToGrid", 0), Free(before: 2, after: 2), V("jc", "center")], [Fonts(Heiti), V("sz", Size5), V("szCs", Size5)]),
        Style(TableCaption, "表题", "Normal", [W("keepNext"), W("keepLines"), V("snapToGrid", 0), Free(before: 8, after: 4), V("jc", "center")], [Fonts(Heiti), V("sz", Size5), V("szCs", Size5)]),
        Style(Note, "图表注", "Normal", [W("keepLines"), V("snapToGrid", 0), Free(before: 2, after: 2), V("jc", "left")], [Fonts(Song), V("sz", SmallSize5), V("szCs", SmallSize5)]),
        Style(NoteBefore, "图表注（后有来源）", Note, [W("keepNext")], []),
        Style(Cell, "表文", "Normal", [V("snapToGrid", 0), Free(before: 1.5, after: 1.5), V("jc", "left")], [Fonts(Fangsong), V("sz", Size5), V("szCs", Size5)]),
        Style(CellCentred, "表词", Cell, [V("jc", "center")], []),
        Style(CellRight, "表数", Cell, [V("jc", "right")], []),
        Style(CellHead, "表头", Cell, [W("keepNext"), V("jc", "center")], [Fonts(Heiti)]),
        Style(HeatCell, "色格", "Normal", [V("snapToGrid", 0), Free(before: 1, after: 1), V("jc", "center")], [Fonts(Song), V("sz", Size6), V("szCs", Size6)]),
        Style(Header, "header", "Normal", [V("snapToGrid", 0), Free(), V("jc", "center")], [Fonts(Heiti), V("color", "C1272D"), V("sz", Size5), V("szCs", Size5)]),
        Style(Footer, "footer", "Normal", [V("snapToGrid", 0), Free(), V("jc", "left")], [Fonts(Song), V("sz", Size4), V("szCs", Size4)]),
        W(
            "style", At("type", "table"), At("default", 1), At("styleId", "TableNormal"), V("name", "Normal Table"), V("uiPriority", 99), W("semiHidden"), W("unhideWhenUsed"),
            W("tblPr", W("tblInd", At("w", 0), At("type", "dxa")), Margins())),
        W(
            "style", At("type", "table"), At("styleId", Grid), V("name", "Table Grid"), V("basedOn", "TableNormal"), V("uiPriority", 39),
            W("tblPr", W("tblBorders", Edge("top", 8), Edge("left", 4), Edge("bottom", 8), Edge("right", 4), Edge("insideH", 4), Edge("insideV", 4)), Margins())));

    /// <summary>The fonts named, each with one that may stand in for it.</summary>
    public static XElement FontTable() => W(
        "fonts",
        Names(),
        Font("Times New Roman", "Liberation Serif", "00", "roman"),
        Font(Song, "SimSun", "86", "auto"),
        Font(Heiti, "SimHei", "86", "modern"),
        Font(Fangsong, "仿宋", "86", "modern"),
        Font(Kaiti, "楷体", "86", "modern"),
        Font(TitleFont, "方正小标宋_GBK", "86", "auto"));

    /// <summary>The namespace, where a part begins.</summary>
    public static XAttribute Names() => new(XNamespace.Xmlns + "w", Word.NamespaceName);

    private static XElement Style(string id, string name, string? basedOn, XElement[] paragraph, XElement[] run) => W(
        "style",
        At("type", "paragraph"),
        basedOn is null ? At("default", 1) : null,
        At("styleId", id),
        V("name", name),
        basedOn is null ? null : V("basedOn", basedOn),
        id is Title or Chapter or Section ? V("next", Body) : null,
        W("qFormat"),
        W("pPr", paragraph),
        W("rPr", run));

    private static XElement Fonts(string chinese) =>
        W("rFonts", At("ascii", "Times New Roman"), At("hAnsi", "Times New Roman"), At("eastAsia", chinese), At("cs", "Times New Roman"));

    private static XElement Font(string name, string other, string charset, string family) =>
        W("font", At("name", name), V("altName", other), V("charset", charset), V("family", family), V("pitch", "variable"));

    // Lines of one height; in points.
    private static XElement Lines(double height = LinePitch / 20.0, double after = 0) =>
        W("spacing", At("before", 0), At("after", (int)(after * 20)), At("line", (int)Math.Round(height * 20)), At("lineRule", "exact"));

    private static XElement Free(double before = 0, double after = 0) =>
        W("spacing", At("before", (int)(before * 20)), At("after", (int)(after * 20)), At("line", 240), At("lineRule", "auto"));

    // In letters, which Word follows, and in twentieths of a point, which others do.
    private static XElement Indent(int letters) => W("ind", At("firstLineChars", letters * 100), At("firstLine", letters * (Size3 * 10 + LetterSpacing)));

    private static XElement Margins() => W(
        "tblCellMar", W("top", At("w", 0), At("type", "dxa")), W("left", At("w", 70), At("type", "dxa")), W("bottom", At("w", 0), At("type", "dxa")), W("right", At("w", 70), At("type", "dxa")));

    private static XElement Edge(string side, int size) => W(side, At("val", "single"), At("sz", size), At("space", 0), At("color", "000000"));
}
