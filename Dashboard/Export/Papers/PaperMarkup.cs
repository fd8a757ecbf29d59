using System.Globalization;
using System.Xml.Linq;
using Wusheng.Dashboard.Export.Office;

namespace Wusheng.Dashboard.Export.Papers;

/// <summary>The elements a document is written in, in as few words as possible.</summary>
internal static class PaperMarkup
{
    public static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Points in a millimetre.</summary>
    private const double Millimetre = 72 / 25.4;

    /// <summary>An element.</summary>
    public static XElement W(string name, params object?[] content) => new(Word + name, content);

    /// <summary>An attribute.</summary>
    public static XAttribute At(string name, object value) => new(Word + name, Convert.ToString(value, CultureInfo.InvariantCulture)!);

    /// <summary>An element that holds nothing but a value.</summary>
    public static XElement V(string name, object value) => W(name, At("val", value));

    /// <summary>A paragraph of one text.</summary>
    public static XElement Paragraph(string style, string text) => Paragraph(style, Run(text));

    /// <summary>A paragraph.</summary>
    /// <param name="style">Id of its style.</param>
    /// <param name="content">Properties of its own, then runs.</param>
    public static XElement Paragraph(string style, params object?[] content) => W("p", W("pPr", V("pStyle", style)), content);

    /// <summary>Words.</summary>
    /// <param name="text">The words.</param>
    /// <param name="properties">How they look, where they do not look as their paragraph does; in the order of the schema.</param>
    public static XElement Run(string text, params object?[] properties) => W(
        "r",
        properties.Length == 0 ? null : W("rPr", properties),
        W("t", new XAttribute(XNamespace.Xml + "space", "preserve"), OfficeText.Clean(text)));

    /// <summary>Millimetres as twentieths of a point.</summary>
    public static int Twips(double millimetres) => (int)Math.Round(millimetres * Millimetre * 20);
}
