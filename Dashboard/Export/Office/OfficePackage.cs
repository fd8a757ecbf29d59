using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Wusheng.Dashboard.Export.Office;

/// <summary>One part of an Office file.</summary>
/// <param name="Path">Where it lies in the file, from the root: xl/workbook.xml.</param>
/// <param name="ContentType">What it holds.</param>
/// <param name="Write">Writes it, when its turn comes.</param>
internal sealed record OfficePart(string Path, string ContentType, Action<Stream> Write)
{
    /// <summary>What it refers to.</summary>
    public IReadOnlyList<OfficeRelation> Relations { get; init; } = [];
}

/// <summary>A reference of one part to another.</summary>
/// <param name="Id">Its name within the part that refers.</param>
/// <param name="Type">What the other is to it.</param>
/// <param name="Target">Where the other lies, from the root with a slash.</param>
internal sealed record OfficeRelation(string Id, string Type, string Target);

/// <summary>
/// An Office file written part by part, without holding it as a tree: rows by the hundred thousand go straight into the zip. No clock and no chance in it, so the same
/// parts give the same bytes.
/// </summary>
internal static class OfficePackage
{
    public const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string PackageTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string RelationsType = "application/vnd.openxmlformats-package.relationships+xml";

    /// <summary>Writes the file.</summary>
    /// <param name="output">Where to; need not be seekable.</param>
    /// <param name="parts">All parts, in the order they are written in.</param>
    /// <param name="relations">What the file as a whole refers to: its main part, its properties.</param>
    public static void Write(Stream output, IReadOnlyList<OfficePart> parts, IReadOnlyList<OfficeRelation> relations)
    {
        // In memory first: with sizes written after each entry, as a stream that cannot go back needs them, some readers refuse the file.
        using var file = new MemoryStream();
        using (var zip = new StillZip(file, CompressionLevel.Fastest))
        {
            zip.Add("[Content_Types].xml", stream => WriteTypes(stream, parts));
            zip.Add("_rels/.rels", stream => WriteRelations(stream, relations));
            foreach (var part in parts)
            {
                zip.Add(part.Path, part.Write);
                if (part.Relations.Count > 0) zip.Add(RelationsOf(part.Path), stream => WriteRelations(stream, part.Relations));
            }
        }

        file.Position = 0;
        file.CopyTo(output);
    }

    /// <summary>A writer of one part's XML.</summary>
    public static XmlWriter Xml(Stream stream) =>
        // What is written has been cleaned; checking every letter again takes a third of the time of a large table.
        XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false });

    private static string RelationsOf(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        return $"{path[..slash]}_rels/{path[slash..]}.rels";
    }

    private static void WriteTypes(Stream stream, IReadOnlyList<OfficePart> parts)
    {
        using var xml = Xml(stream);
        xml.WriteStartElement("Types", PackageTypes);
        Named("Default", "Extension", "rels", RelationsType);
        Named("Default", "Extension", "xml", "application/xml");
        foreach (var part in parts) Named("Override", "PartName", "/" + part.Path, part.ContentType);
        xml.WriteEndElement();

        void Named(string element, string attribute, string name, string type)
        {
            xml.WriteStartElement(element, PackageTypes);
            xml.WriteAttributeString(attribute, name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteRelations(Stream stream, IReadOnlyList<OfficeRelation> relations)
    {
        using var xml = Xml(stream);
        xml.WriteStartElement("Relationships", PackageRelations);
        foreach (var relation in relations)
        {
            xml.WriteStartElement("Relationship", PackageRelations);
            xml.WriteAttributeString("Id", relation.Id);
            xml.WriteAttributeString("Type", relation.Type);
            xml.WriteAttributeString("Target", relation.Target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
