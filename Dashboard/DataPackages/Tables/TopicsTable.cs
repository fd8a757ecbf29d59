using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Tables;

/// <summary>The domains of the report: topics.csv.</summary>
internal sealed class TopicsTable : Table<Topic>
{
    /// <inheritdoc />
    public override string Name => "topics";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } =
    [
        new("id"), new("sequence"), new("name"), new("name_en"), new("mission"),
        new("headlines", RefersTo: "indicators", IsList: true), new("message"), new("note"),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<string> Order { get; } = ["sequence", "id"];

    /// <inheritdoc />
    public override Topic Read(Row row) => new()
    {
        Id = row.Required("id"),
        Sequence = row.Integer("sequence"),
        Name = row.Required("name"),
        NameEnglish = row.Required("name_en"),
        IsMission = row.Flag("mission"),
        HeadlineIds = row.List("headlines"),
        Message = row.Message("message"),
        Note = row.Text("note"),
    };

    /// <inheritdoc />
    public override string[] Write(Topic item) =>
    [
        item.Id, PlainNumber.Text(item.Sequence), item.Name, item.NameEnglish, Cell.Of(item.IsMission), Cell.Of(item.HeadlineIds), item.Message.Text, item.Note,
    ];
}
