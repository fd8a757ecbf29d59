using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>Organs, groups and platforms: departments.csv.</summary>
internal sealed class DepartmentsTable : Table<Department>
{
    /// <inheritdoc />
    public override string Name => "departments";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("id"), new("name"), new("kind"), new("basis"), new("count"), new("unit"), new("source", RefersTo: "sources"),
        new("quote"), new("offset"), new("indicators", RefersTo: "indicators", IsList: true),
        new("overlaps", RefersTo: "departments", IsList: true), new("note"),
    ];

    /// <inheritdoc />
    public override Department Read(Row row) => new()
    {
        Id = row.Required("id"),
        Name = row.Required("name"),
        Kind = row.Required("kind"),
        IsNamed = row.IsNamed("basis"),
        Count = row.OptionalInteger("count"),
        Unit = row.Text("unit"),
        SourceId = row.Text("source"),
        Quote = row.Text("quote"),
        Offset = row.Offset(),
        IndicatorIds = row.List("indicators"),
        OverlapIds = row.List("overlaps"),
        Note = row.Text("note"),
    };

    /// <inheritdoc />
    public override string[] Write(Department item) =>
    [
        item.Id, item.Name, item.Kind, Cell.Basis(item.IsNamed), Cell.Of(item.Count), item.Unit,
        item.SourceId, item.Quote, Cell.Of(item.Offset), Cell.Of(item.IndicatorIds), Cell.Of(item.OverlapIds), item.Note,
    ];
}
