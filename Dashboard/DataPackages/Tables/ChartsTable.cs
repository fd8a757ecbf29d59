using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>What the topic pages draw: charts.csv.</summary>
internal sealed class ChartsTable : Table<ChartDefinition>
{
    /// <inheritdoc />
    public override string Name => "charts";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("id"), new("topic", RefersTo: "topics"), new("sequence"), new("kind"),
        new("indicators", RefersTo: "indicators", IsList: true), new("labels"), new("title"), new("subtitle"), new("featured"),
        new("note"),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<string> Order { get; } = ["sequence", "id"];

    /// <inheritdoc />
    public override ChartDefinition Read(Row row) => new()
    {
        Id = row.Required("id"),
        TopicId = row.Required("topic"),
        Sequence = row.Integer("sequence"),
        Form = row.Word("kind", Words.ChartForm),
        IndicatorIds = row.List("indicators"),
        Labels = row.List("labels"),
        Title = row.Message("title"),
        Subtitle = row.Required("subtitle"),
        Featured = row.Flag("featured"),
        Note = row.Text("note"),
    };

    /// <inheritdoc />
    public override string[] Write(ChartDefinition item) =>
    [
        item.Id, item.TopicId, PlainNumber.Text(item.Sequence), Words.ChartForm[item.Form], Cell.Of(item.IndicatorIds), Cell.Of(item.Labels),
        item.Title.Text, item.Subtitle, Cell.Of(item.Featured), item.Note,
    ];
}
