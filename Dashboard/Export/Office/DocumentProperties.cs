using System.Globalization;
using System.Xml;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export.Office;

/// <summary>What a file says of itself in its properties: its title and the data it was made from, and no name of a person, an account or a machine.</summary>
internal static class DocumentProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>What the file as a whole refers to.</summary>
    /// <param name="main">Where its main part lies, from the root.</param>
    public static IReadOnlyList<OfficeRelation> Relations(string main) =>
    [
        new("rId1", OfficePackage.OfficeRelations + "/officeDocument", "/" + main),
        new("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "/docProps/core.xml"),
    ];

    /// <summary>The part that holds them.</summary>
    public static IEnumerable<OfficePart> Parts(Handout handout) =>
        [new("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", stream => Write(stream, handout))];

    private static void Write(Stream stream, Handout handout)
    {
        var mark = handout.Provenance.IsIllustrative ? $"{Wording.Illustrative} · " : "";
        using var xml = OfficePackage.Xml(stream);
        xml.WriteStartDocument();
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteAttributeString("xmlns", "xsi", null, Instance);
        Text("title", Dublin, mark + handout.Title);
        Text("subject", Dublin, handout.Subtitle);
        Text("creator", Dublin, handout.Provenance.PackageTitle);
        Text("description", Dublin, $"{mark}数据包{handout.Provenance.PackageVersion}版，数据修订号{handout.Provenance.Revision}");
        Day(xml, "created", handout.Provenance.MadeOn);
        Day(xml, "modified", handout.Provenance.MadeOn);
        xml.WriteEndElement();

        void Text(string name, string space, string text)
        {
            xml.WriteStartElement(name, space);
            xml.WriteString(OfficeText.Clean(text));
            xml.WriteEndElement();
        }
    }

    private static void Day(XmlWriter xml, string name, DateOnly day)
    {
        xml.WriteStartElement(name, Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");
        xml.WriteEndElement();
    }
}
