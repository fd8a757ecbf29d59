using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using static Wusheng.Dashboard.Export.Office.ChartMarkup;

namespace Wusheng.Dashboard.Export.Office;

/// <summary>The theme of documents and workbooks: without one the colours that native charts take from it are drawn black.</summary>
internal static class OfficeTheme
{
    /// <summary>The type of the part that holds it.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.theme+xml";

    private const string Font = "微软雅黑";

    /// <summary>Writes it: black on white, the accents those of the charts.</summary>
    public static void Write(Stream stream)
    {
        var theme = ChartTheme.Print;
        using var xml = OfficePackage.Xml(stream);
        A(
            "theme",
            new XAttribute(XNamespace.Xmlns + "a", DrawingMain.NamespaceName),
            At("name", "法治政府建设指标"),
            A(
                "themeElements",
                A(
                    "clrScheme",
                    At("name", "法治政府建设指标"),
                    Colour("dk1", theme.Text), Colour("lt1", theme.Background), Colour("dk2", ChartTheme.Light.Text), Colour("lt2", theme.Grid),
                    Enumerable.Range(0, 6).Select(i => Colour($"accent{i + 1}", theme.Series[i])),
                    Colour("hlink", theme.Series[0]), Colour("folHlink", theme.Series[3])),
                A("fontScheme", At("name", "法治政府建设指标"), Fonts("majorFont"), Fonts("minorFont")),
                A(
                    "fmtScheme",
                    At("name", "法治政府建设指标"),
                    A("fillStyleLst", Plain(), Plain(), Plain()),
                    A("lnStyleLst", Edge(6350), Edge(12700), Edge(19050)),
                    A("effectStyleLst", Effect(), Effect(), Effect()),
                    A("bgFillStyleLst", Plain(), Plain(), Plain())))).Save(xml);
    }

    private static XElement Colour(string name, string colour) => A(name, Rgb(colour));

    // Of charts only: cells and paragraphs name their own.
    private static XElement Fonts(string name) => A(
        name, A("latin", At("typeface", Font)), A("ea", At("typeface", Font)), A("cs", At("typeface", "")), A("font", At("script", "Hans"), At("typeface", Font)));

    private static XElement Plain() => A("solidFill", A("schemeClr", At("val", "phClr")));

    private static XElement Edge(int width) => A("ln", At("w", width), Plain(), A("prstDash", At("val", "solid")));

    private static XElement Effect() => A("effectStyle", A("effectLst"));
}
