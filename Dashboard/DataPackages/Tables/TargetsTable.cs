using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>What is aimed at: targets.csv.</summary>
internal sealed class TargetsTable : Table<Target>
{
    /// <inheritdoc />
    public override string Name => "targets";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("id"), new("indicator", RefersTo: "indicators"), new("department", RefersTo: "departments", AllowsWholeBanner: true),
        new("period"), new("kind"), new("comparison"), new("value"), new("baseline"), new("basis"),
        new("source", RefersTo: "sources"), new("quote"), new("offset"), new("set_by"), new("set_on"), new("note"),
    ];

    /// <inheritdoc />
    public override Target Read(Row row) => new()
    {
        Id = row.Required("id"),
        IndicatorId = row.Required("indicator"),
        DepartmentId = row.Required("department"),
        Period = row.Period("period"),
        Kind = row.Word("kind", Words.TargetKind),
        Comparison = row.Word("comparison", Words.Comparison),
        Value = row.OptionalNumber("value"),
        Baseline = row.OptionalPeriod("baseline"),
        Basis = row.Required("basis"),
        SourceId = row.Required("source"),
        Quote = row.Text("quote"),
        Offset = row.Offset() ?? 0,
        SetBy = row.Text("set_by"),
        SetOn = row.Text("set_on"),
        Note = row.Text("note"),
    };

    /// <inheritdoc />
    public override string[] Write(Target item) =>
    [
        item.Id, item.IndicatorId, item.DepartmentId, item.Period.ToString(), Words.TargetKind[item.Kind], Words.Comparison[item.Comparison],
        PlainNumber.Text(item.Value), item.Baseline?.ToString() ?? "", item.Basis,
        item.SourceId, item.Quote, Cell.Offset(item.Quote, item.Offset), item.SetBy, item.SetOn, item.Note,
    ];
}
