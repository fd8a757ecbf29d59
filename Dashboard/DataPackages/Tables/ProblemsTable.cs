using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>The shortcomings the report admits: problems.csv.</summary>
internal sealed class ProblemsTable : Table<AdmittedProblem>
{
    /// <inheritdoc />
    public override string Name => "problems";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("id"), new("sequence"), new("theme"), new("source", RefersTo: "sources"), new("quote"), new("offset"),
        new("indicators", RefersTo: "indicators", IsList: true), new("claims", RefersTo: "claims", IsList: true),
        new("plan_items", RefersTo: "plan", IsList: true), new("note"),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<string> Order { get; } = ["sequence", "id"];

    /// <inheritdoc />
    public override AdmittedProblem Read(Row row) => new()
    {
        Id = row.Required("id"),
        Sequence = row.Integer("sequence"),
        Theme = row.Required("theme"),
        SourceId = row.Required("source"),
        Quote = row.Text("quote"),
        Offset = row.Offset() ?? 0,
        IndicatorIds = row.List("indicators"),
        ClaimIds = row.List("claims"),
        PlanIds = row.List("plan_items"),
        Note = row.Text("note"),
    };

    /// <inheritdoc />
    public override string[] Write(AdmittedProblem item) =>
    [
        item.Id, PlainNumber.Text(item.Sequence), item.Theme, item.SourceId, item.Quote, Cell.Offset(item.Quote, item.Offset),
        Cell.Of(item.IndicatorIds), Cell.Of(item.ClaimIds), Cell.Of(item.PlanIds), item.Note,
    ];
}
