using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>The plan for the coming year: plan.csv.</summary>
internal sealed class PlanTable : Table<PlanLine>
{
    /// <inheritdoc />
    public override string Name => "plan";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("id"), new("sequence"), new("year"), new("item"), new("level"), new("title"), new("source", RefersTo: "sources"),
        new("quote"), new("offset"), new("indicators", RefersTo: "indicators", IsList: true),
        new("claims", RefersTo: "claims", IsList: true), new("direction"), new("lead_department", RefersTo: "departments"),
        new("lead_basis"), new("baseline"), new("missing"), new("note"),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<string> Order { get; } = ["sequence", "id"];

    /// <inheritdoc />
    public override PlanLine Read(Row row) => new()
    {
        Id = row.Required("id"),
        Sequence = row.Integer("sequence"),
        Year = row.Period("year"),
        Item = row.Integer("item"),
        IsHeadline = row.Word("level", Words.Level) == PlanLevel.Headline,
        Title = row.Required("title"),
        SourceId = row.Required("source"),
        Quote = row.Text("quote"),
        Offset = row.Offset() ?? 0,
        IndicatorIds = row.List("indicators"),
        ClaimIds = row.List("claims"),
        Direction = row.Required("direction"),
        LeadDepartmentId = row.Text("lead_department"),
        LeadIsNamed = row.IsNamed("lead_basis"),
        Baseline = row.Word("baseline", Words.Measurability),
        Missing = row.Text("missing"),
        Note = row.Text("note"),
    };

    /// <inheritdoc />
    public override string[] Write(PlanLine item) =>
    [
        item.Id, PlainNumber.Text(item.Sequence), item.Year.ToString(), PlainNumber.Text(item.Item),
        Words.Level[item.IsHeadline ? PlanLevel.Headline : PlanLevel.Commitment], item.Title,
        item.SourceId, item.Quote, Cell.Offset(item.Quote, item.Offset), Cell.Of(item.IndicatorIds), Cell.Of(item.ClaimIds), item.Direction,
        item.LeadDepartmentId, item.LeadDepartmentId.Length == 0 ? "" : Cell.Basis(item.LeadIsNamed), Words.Measurability[item.Baseline], item.Missing, item.Note,
    ];
}
