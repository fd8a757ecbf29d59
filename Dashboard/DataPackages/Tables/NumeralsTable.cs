using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>Every number of the documents: numerals.csv.</summary>
internal sealed class NumeralsTable : Table<Numeral>
{
    /// <inheritdoc />
    public override string Name => "numerals";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("source", RefersTo: "sources"), new("sequence"), new("offset"), new("token"), new("script"),
        new("indicators", RefersTo: "indicators", IsList: true), new("reason"),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<string> Key { get; } = ["source", "sequence"];

    /// <inheritdoc />
    public override Numeral Read(Row row) => new()
    {
        SourceId = row.Required("source"),
        Sequence = row.Integer("sequence"),
        Offset = row.Integer("offset"),
        Token = row.Required("token"),
        Script = row.Required("script"),
        IndicatorIds = row.List("indicators"),
        Reason = row.Text("reason"),
    };

    /// <inheritdoc />
    public override string[] Write(Numeral item) =>
    [
        item.SourceId, PlainNumber.Text(item.Sequence), PlainNumber.Text(item.Offset), item.Token, item.Script, Cell.Of(item.IndicatorIds), item.Reason,
    ];
}
