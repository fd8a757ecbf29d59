using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Wusheng.Dashboard.Export.Office;

/// <summary>What an Office file says of itself: its title, what made it and the day. Never who: a file leaves the house.</summary>
public static class CoreProperties
{
    /// <summary>What made it.</summary>
    public const string Creator = "法治政府建设指标看板";

    private static readonly XNamespace s_core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace s_words = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace s_terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace s_schema = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Writes them into a part.</summary>
    public static void Put(CoreFilePropertiesPart part, Handout handout)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        Write(stream, handout);
    }

    /// <summary>Writes them.</summary>
    public static void Write(Stream stream, Handout handout)
    {
        var day = handout.Provenance.MadeOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        var root = new XElement(
            s_core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", s_core.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dc", s_words.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dcterms", s_terms.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xsi", s_schema.NamespaceName),
            new XElement(s_words + "title", OfficeText.Clean(handout.Title)),
            new XElement(s_words + "subject", OfficeText.Clean(handout.Subtitle)),
            new XElement(s_words + "creator", Creator),
            handout.Provenance.IsIllustrative ? new XElement(s_core + "keywords", Indicators.Wording.Illustrative) : null,
            new XElement(s_words + "description", OfficeText.Clean($"{handout.Provenance.PackageTitle} {handout.Provenance.PackageVersion}，数据截至{handout.Provenance.AsOf}")),
            new XElement(s_core + "lastModifiedBy", Creator),
            new XElement(s_terms + "created", new XAttribute(s_schema + "type", "dcterms:W3CDTF"), day),
            new XElement(s_terms + "modified", new XAttribute(s_schema + "type", "dcterms:W3CDTF"), day));
        using var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), CloseOutput = false });
        root.Save(writer);
    }
}
