using System.Globalization;
using System.Xml.Linq;

namespace Wusheng.Dashboard.Export.Office;

/// <summary>The elements that charts and slides are written in, in as few words as possible.</summary>
internal static class ChartMarkup
{
    public static readonly XNamespace ChartSpace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace DrawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>An element of a chart.</summary>
    public static XElement C(string name, params object?[] content) => new(ChartSpace + name, content);

    /// <summary>An element of a chart that holds nothing but a value.</summary>
    public static XElement V(string name, object value) => new(ChartSpace + name, At("val", value));

    /// <summary>An element of a drawing.</summary>
    public static XElement A(string name, params object?[] content) => new(DrawingMain + name, content);

    /// <summary>An attribute.</summary>
    public static XAttribute At(string name, object value) => new(name, value switch
    {
        bool yes => yes ? "1" : "0",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    });

    /// <summary>One fixed colour: #1F5FBF.</summary>
    public static XElement Fill(string colour) => A("solidFill", Rgb(colour));

    /// <summary>A fixed colour.</summary>
    public static XElement Rgb(string colour, params object?[] changes) => A("srgbClr", At("val", colour.TrimStart('#')), changes);

    /// <summary>A colour of the document's theme, so that it can be read on whatever that theme has behind it; or a fixed one in six hexadecimal digits.</summary>
    public static XElement Scheme(string name, int alpha = 100) => A("solidFill", Named(name, alpha == 100 ? null : A("alpha", At("val", alpha * 1000))));

    /// <summary>A colour of the theme, or a fixed one.</summary>
    public static XElement Named(string name, params object?[] changes) =>
        name.Length == 6 && name.All(char.IsAsciiHexDigit) ? Rgb(name, changes) : A("schemeClr", At("val", name), changes);

    /// <summary>No fill.</summary>
    public static XElement NoFill() => A("noFill");

    /// <summary>A line so many points thick.</summary>
    public static XElement Line(double points, XElement fill, string? dash = null) =>
        A("ln", At("w", Emu(points)), At("cap", dash is null ? "rnd" : "flat"), fill, dash is null ? null : A("prstDash", At("val", dash)), A("round"));

    /// <summary>No line.</summary>
    public static XElement NoLine() => A("ln", NoFill());

    /// <summary>The look of a mark.</summary>
    public static XElement Shape(params object?[] content) => C("spPr", content);

    /// <summary>The look of words.</summary>
    public static XElement Words(double size, string colour = "tx1", int alpha = 100, bool bold = false, bool level = false) => C(
        "txPr",
        level ? A("bodyPr", At("rot", 0), At("vert", "horz")) : A("bodyPr"),
        A("lstStyle"),
        A("p", A("pPr", A("defRPr", At("sz", Hundredths(size)), At("b", bold), Scheme(colour, alpha))), A("endParaRPr", At("lang", "zh-CN"))));

    /// <summary>Points as the English metric units of drawings.</summary>
    public static long Emu(double points) => (long)Math.Round(points * 12700);

    /// <summary>A size of words in hundredths of a point.</summary>
    public static int Hundredths(double points) => (int)Math.Round(points * 2) * 50;
}
