namespace Wusheng.Dashboard.Export.Office;

/// <summary>The part in which a file says what it is, and how the file refers to it and to its main part.</summary>
internal static class DocumentProperties
{
    private const string Place = "docProps/core.xml";

    /// <summary>What the file as a whole refers to.</summary>
    /// <param name="main">Where its main part lies, from the root.</param>
    public static IReadOnlyList<OfficeRelation> Relations(string main) =>
    [
        new("rId1", OfficePackage.OfficeRelations + "/officeDocument", "/" + main),
        new("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "/" + Place),
    ];

    /// <summary>The part itself.</summary>
    public static OfficePart Part(Handout handout) =>
        new(Place, "application/vnd.openxmlformats-package.core-properties+xml", stream => CoreProperties.Write(stream, handout));
}
