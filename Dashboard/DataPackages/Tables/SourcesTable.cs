using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>The documents: sources.csv.</summary>
internal sealed class SourcesTable : Table<Source>
{
    /// <inheritdoc />
    public override string Name => "sources";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("id"), new("title"), new("publisher"), new("period"), new("published"), new("file"), new("sha256"), new("note"),
    ];

    /// <inheritdoc />
    public override Source Read(Row row) => new()
    {
        Id = row.Required("id"),
        Title = row.Required("title"),
        Publisher = row.Required("publisher"),
        Period = row.Period("period"),
        Published = row.Text("published"),
        File = row.Required("file"),
        Sha256 = row.Required("sha256"),
        Note = row.Text("note"),
    };

    /// <inheritdoc />
    public override string[] Write(Source item) =>
    [
        item.Id, item.Title, item.Publisher, item.Period.ToString(), item.Published, item.File, item.Sha256, item.Note,
    ];
}
