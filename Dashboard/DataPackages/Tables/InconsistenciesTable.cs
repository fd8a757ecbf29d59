using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>What does not fit within the sources themselves (待核): inconsistencies.csv.</summary>
internal sealed class InconsistenciesTable : Table<Inconsistency>
{
    /// <inheritdoc />
    public override string Name => "inconsistencies";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("id"), new("sequence"), new("theme"), new("statement"), new("question"), new("source", RefersTo: "sources"), new("quote"), new("offset"),
        new("indicators", RefersTo: "indicators", IsList: true),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<string> Order { get; } = ["sequence", "id"];

    /// <inheritdoc />
    public override Inconsistency Read(Row row) => new()
    {
        Id = row.Required("id"),
        Sequence = row.Integer("sequence"),
        Theme = row.Required("theme"),
        Statement = row.Required("statement"),
        Question = row.Required("question"),
        SourceId = row.Required("source"),
        Quote = row.Text("quote"),
        Offset = row.Offset() ?? 0,
        IndicatorIds = row.List("indicators"),
    };

    /// <inheritdoc />
    public override string[] Write(Inconsistency item) =>
    [
        item.Id, PlainNumber.Text(item.Sequence), item.Theme, item.Statement, item.Question, item.SourceId, item.Quote, Cell.Offset(item.Quote, item.Offset),
        Cell.Of(item.IndicatorIds),
    ];
}
