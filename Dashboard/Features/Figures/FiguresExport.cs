using Wusheng.Dashboard.Export;

namespace Wusheng.Dashboard.Features.Figures;

/// <summary>Takes the table of figures away: the rows its page shows, by the same query.</summary>
public static class FiguresExport
{
    // More rows than Excel shows at a glance, and as many as are written within two seconds.
    private const int MostRows = 100_000;

    /// <summary>How its address is described.</summary>
    public static ExportOperation Operation { get; } = ExportOperation.OfTable(
        "/figures", $"数据表的全部行（最多{MostRows:N0}行），查询参数与数据表页相同", _ => "/figures.csv?periods=all", ["xlsx", "csv", "json"],
        new("topic", "只要一个领域"), new("indicator", "只要一个指标"), new("q", "要含有的词，以空格分开"), new("periods", "all：全部时期", "", ["all"]),
        new("computed", "1：含计算值和合计", "", ["1"]), new("where", "列:运算:值，可多次", "Value:>=:100"), new("sort", "按哪一列排序", "value"), new("dir", "desc：从大到小", "", ["desc"]));

    /// <summary>Maps the address.</summary>
    public static void MapFiguresExport(this IEndpointRouteBuilder app) => app.MapExport(
        Operation.Path, Operation,
        (string format, HttpContext http, Exporter exporter) => exporter.AnswerAsync(http, format, query =>
        {
            var asked = FigureQuery.Parse(http.Request.QueryString.Value ?? "");
            return new("数据表", "/figures", () => Draft(query, asked)) { Query = asked.ToString() };
        }));

    /// <summary>What the table hands out.</summary>
    internal static HandoutDraft Draft(ExportQuery query, FigureQuery asked)
    {
        var catalogue = query.Snapshot.Catalogue;
        var rows = FigureRows.Of(query.Snapshot, query.Period, query.Departments, asked);
        var whose = query.Departments.IsWholeBanner && query.Snapshot.ReportingDepartments.Count > 0 ? "全旗及各部门" : catalogue.NameOf(query.Departments);
        string[] narrowed =
        [
            catalogue.Topic(asked.TopicId)?.Name ?? "", catalogue.Indicator(asked.IndicatorId)?.Name ?? "", asked.Words, asked.AllPeriods ? "全部时期" : "", asked.WithComputed ? "含计算值和合计" : "",
        ];
        var name = string.Join('，', narrowed.Where(n => n.Length > 0).Prepend("数据表"));
        return new()
        {
            Title = name,
            Name = name,
            Id = "figures",
            Period = query.Period,
            Whose = whose,
            Parts =
            [
                new("数据表", rows.Count > MostRows ? $"前{MostRows:N0}个数值（共{rows.Count:N0}个，请缩小范围分次取）" : $"{rows.Count:N0}个数值", null,
                    [.. rows.Keys(MostRows).Select(k => new WantedFigure(k.IndicatorId, k.Period, k.Whose))]),
            ],
        };
    }
}
