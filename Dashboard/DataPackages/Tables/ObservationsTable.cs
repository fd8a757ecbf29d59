using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>The published figures: observations.csv.</summary>
internal sealed class ObservationsTable : Table<Observation>
{
    /// <inheritdoc />
    public override string Name => "observations";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("indicator", RefersTo: "indicators"), new("department", RefersTo: "departments", AllowsWholeBanner: true),
        new("period"), new("revision"), new("value"), new("low"), new("high"), new("qualifier"), new("status"), new("break"),
        new("source", RefersTo: "sources"), new("quote"), new("offset"), new("as_written"), new("note"),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<string> Key { get; } = ["indicator", "department", "period", "revision"];

    /// <inheritdoc />
    public override Observation Read(Row row) => new()
    {
        IndicatorId = row.Required("indicator"),
        DepartmentId = row.Required("department"),
        Period = row.Period("period"),
        Revision = row.Integer("revision"),
        Quantity = ReadQuantity(row),
        Status = row.Word("status", Words.Status),
        Break = row.Flag("break"),
        SourceId = row.Required("source"),
        Quote = row.Text("quote"),
        Offset = row.Offset() ?? 0,
        AsWritten = row.Text("as_written"),
        Note = row.Text("note"),
    };

    /// <inheritdoc />
    public override string[] Write(Observation item) =>
    [
        item.IndicatorId, item.DepartmentId, item.Period.ToString(), PlainNumber.Text(item.Revision),
        PlainNumber.Text(item.Quantity.Value), PlainNumber.Text(item.Quantity.Low), PlainNumber.Text(item.Quantity.High),
        Words.Qualifier[item.Quantity.Qualifier], Words.Status[item.Status], Cell.Of(item.Break),
        item.SourceId, item.Quote, Cell.Offset(item.Quote, item.Offset), item.AsWritten, item.Note,
    ];

    private static Quantity ReadQuantity(Row row)
    {
        var qualifier = row.Word("qualifier", Words.Qualifier);
        var (number, least, most) = (row.Number("value"), row.Number("low"), row.Number("high"));
        if (number is not { } value || least is not { } low || most is not { } high || !row.IsSound("qualifier")) return default;
        if (low > value || value > high)
        {
            row.Fault("value", $"下界{low}、上界{high}没有包住数值{value}", "low不得大于value，high不得小于value");
            return default;
        }

        if (qualifier == Qualifier.Exact && low != high)
        {
            row.Fault("qualifier", $"精确值{value}却有下界{low}、上界{high}", "请把low、high改成与value相同，或改用rounded、at-least、about");
            return default;
        }

        return new(value, low, high, qualifier);
    }
}
