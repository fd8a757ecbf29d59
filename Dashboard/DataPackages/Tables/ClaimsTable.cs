using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>What the report measures in words: claims.csv.</summary>
internal sealed class ClaimsTable : Table<Claim>
{
    /// <inheritdoc />
    public override string Name => "claims";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("id"), new("topic", RefersTo: "topics"), new("name"), new("type"), new("value"), new("unit"), new("section"),
        new("source", RefersTo: "sources"), new("quote"), new("offset"), new("note"),
    ];

    /// <inheritdoc />
    public override Claim Read(Row row) => new()
    {
        Id = row.Required("id"),
        TopicId = row.Required("topic"),
        Name = row.Required("name"),
        Type = row.Required("type"),
        Value = row.OptionalNumber("value"),
        Unit = row.Text("unit"),
        Section = row.Text("section"),
        SourceId = row.Required("source"),
        Quote = row.Text("quote"),
        Offset = row.Offset() ?? 0,
        Note = row.Text("note"),
    };

    /// <inheritdoc />
    public override string[] Write(Claim item) =>
    [
        item.Id, item.TopicId, item.Name, item.Type, PlainNumber.Text(item.Value), item.Unit, item.Section,
        item.SourceId, item.Quote, Cell.Offset(item.Quote, item.Offset), item.Note,
    ];
}
