using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>What does not fit within a source itself, one row a quoted place: inconsistencies.csv.</summary>
internal sealed class InconsistenciesTable : Table<Inconsistency>
{
    private static readonly string[] s_words = ["theme", "what", "ask", "ask_department", "ask_basis", "indicators"];

    /// <inheritdoc />
    public override string Name => "inconsistencies";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("id"), new("place"), new("sequence"), new("theme"), new("what"), new("ask"), new("ask_department", RefersTo: "departments"), new("ask_basis"),
        new("indicators", RefersTo: "indicators", IsList: true), new("source", RefersTo: "sources"), new("quote"), new("offset"),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<string> Key { get; } = ["id", "place"];

    /// <inheritdoc />
    public override IReadOnlyList<string> Order { get; } = ["sequence", "place"];

    /// <inheritdoc />
    public override Inconsistency Read(Row row)
    {
        var place = row.Integer("place");
        if (place > 1)
        {
            foreach (var column in s_words.Where(c => row.Text(c).Length > 0)) row.Fault(column, $"列“{column}”只写在第1处，这里是第{place}处", "请清空");
        }

        return new()
        {
            Id = row.Required("id"),
            Place = place,
            Sequence = row.Integer("sequence"),
            Theme = Words("theme"),
            What = Words("what"),
            Ask = Words("ask"),
            AskedDepartmentId = row.Text("ask_department"),
            AskedIsNamed = row.IsNamed("ask_basis"),
            IndicatorIds = row.List("indicators"),
            SourceId = row.Required("source"),
            Quote = row.Text("quote"),
            Offset = row.Offset() ?? 0,
        };

        string Words(string column) => place > 1 ? row.Text(column) : row.Required(column);
    }

    /// <inheritdoc />
    public override string[] Write(Inconsistency item) =>
    [
        item.Id, PlainNumber.Text(item.Place), PlainNumber.Text(item.Sequence), item.Theme, item.What, item.Ask,
        item.AskedDepartmentId, item.AskedDepartmentId.Length == 0 ? "" : Cell.Basis(item.AskedIsNamed),
        Cell.Of(item.IndicatorIds), item.SourceId, item.Quote, Cell.Offset(item.Quote, item.Offset),
    ];
}
