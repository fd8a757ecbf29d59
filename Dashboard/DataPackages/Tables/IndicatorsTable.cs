using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>What is measured: indicators.csv.</summary>
internal sealed class IndicatorsTable : Table<Indicator>
{
    /// <inheritdoc />
    public override string Name => "indicators";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("id"), new("topic", RefersTo: "topics"), new("sequence"), new("name"), new("name_en"), new("section"), new("kind"),
        new("timing"), new("unit"), new("direction"), new("display"), new("derivation"), new("formula"),
        new("implies", RefersTo: "indicators"), new("change_of", RefersTo: "indicators"),
        new("lead_department", RefersTo: "departments"), new("lead_basis"), new("definition"), new("why"), new("note"),
    ];

    /// <inheritdoc />
    public override Indicator Read(Row row) => new()
    {
        Id = row.Required("id"),
        TopicId = row.Required("topic"),
        Sequence = row.Integer("sequence"),
        Name = row.Required("name"),
        NameEnglish = row.Required("name_en"),
        Section = row.Text("section"),
        Kind = row.Word("kind", Words.Kind),
        Timing = row.Word("timing", Words.Timing),
        Unit = new(row.Required("unit")),
        Direction = row.Word("direction", Words.Direction),
        Display = row.Word("display", Words.Display),
        Derivation = row.Text("derivation"),
        Formula = row.Formula("formula"),
        Implies = row.Text("implies"),
        ChangeOf = row.Text("change_of"),
        LeadDepartmentId = row.Text("lead_department"),
        LeadIsNamed = row.IsNamed("lead_basis"),
        Definition = row.Required("definition"),
        Why = row.Text("why"),
        Note = row.Text("note"),
    };

    /// <inheritdoc />
    public override string[] Write(Indicator item) =>
    [
        item.Id, item.TopicId, PlainNumber.Text(item.Sequence), item.Name, item.NameEnglish, item.Section,
        Words.Kind[item.Kind], Words.Timing[item.Timing], item.Unit.Symbol, Words.Direction[item.Direction], Words.Display[item.Display],
        item.Derivation, item.Formula?.Text ?? "", item.Implies, item.ChangeOf,
        item.LeadDepartmentId, item.LeadDepartmentId.Length == 0 ? "" : Cell.Basis(item.LeadIsNamed), item.Definition, item.Why, item.Note,
    ];
}
