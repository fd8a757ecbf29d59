using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Export;

/// <summary>Where charts, and the pages made of them, are taken away: the address of the page with the ending of a format, and the page's own query.</summary>
public static class ExportAddresses
{
    // An id holds dots too: only what is a format ends an address.
    private const string Pictures = "{format:regex(^(png|svg|pptx|xlsx|docx|csv|json)$)}";

    // A page shows more than one chart: none of it is a picture.
    private const string Handouts = "{format:regex(^(pptx|xlsx|docx|csv|json)$)}";

    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the addresses of charts, domains, indicators, departments and the overview.</summary>
    public static void MapExports(this IEndpointRouteBuilder app)
    {
        app.MapExport("/charts/{id}", ExportOperation.Chart, (string id, string format, HttpContext http, Exporter exporter, FigureUrl figureUrl) =>
            exporter.AnswerAsync(http, format, query => new("图", $"/charts/{Uri.EscapeDataString(id)}", () => Of(query, figureUrl).Chart(id))
            {
                Hint = $"图的编号就是它页面的地址 /charts/ 之后的部分，例如 {query.Snapshot.Catalogue.Charts.Select(c => c.Id).FirstOrDefault("indicator-指标编号")}。",
            }));
        app.MapExport("/topics/{id}", ExportOperation.Topic, (string id, string format, HttpContext http, Exporter exporter, FigureUrl figureUrl) =>
            exporter.AnswerAsync(http, format, query => new("领域", $"/topics/{Uri.EscapeDataString(id)}", () => Of(query, figureUrl).Topic(id))
            {
                Hint = $"领域的编号有：{string.Join("、", query.Snapshot.Catalogue.Topics.Select(t => t.Id))}。",
            }));
        app.MapExport("/indicators/{id}", ExportOperation.Indicator, (string id, string format, HttpContext http, Exporter exporter, FigureUrl figureUrl) =>
            exporter.AnswerAsync(http, format, query => new("指标", $"/indicators/{Uri.EscapeDataString(id)}", () => Of(query, figureUrl).Indicator(id))
            {
                Hint = $"指标的编号就是它页面的地址 /indicators/ 之后的部分，例如 {query.Snapshot.Catalogue.Indicators.Select(i => i.Id).FirstOrDefault("")}。",
            }));
        app.MapExport("/departments/{id}", ExportOperation.Department, (string id, string? indicator, string format, HttpContext http, Exporter exporter, FigureUrl figureUrl) =>
            exporter.AnswerAsync(http, format, query => new("部门", $"/departments/{Uri.EscapeDataString(id)}", () => Of(query, figureUrl).Department(id, indicator))
            {
                Query = string.IsNullOrEmpty(indicator) ? "" : $"indicator={Uri.EscapeDataString(indicator)}",
                Problem = string.IsNullOrEmpty(indicator) || query.Snapshot.Catalogue.Indicator(indicator) is not null ? null : $"参数 indicator={indicator} 不是指标：应为指标的编号。",
                Hint = "部门的编号就是它页面的地址 /departments/ 之后的部分，见 /departments。",
            }));
        app.MapExport("/overview", ExportOperation.Overview, (string format, HttpContext http, Exporter exporter, FigureUrl figureUrl) =>
            exporter.AnswerAsync(http, format, query => new("页面", "/", () => Of(query, figureUrl).Overview())));
    }

    /// <summary>Maps the address of what a page shows, with the ending of a format.</summary>
    /// <param name="app">Where.</param>
    /// <param name="page">The page's own address.</param>
    /// <param name="operation">How it is described.</param>
    /// <param name="answer">What answers; takes <c>format</c>.</param>
    public static void MapExport(this IEndpointRouteBuilder app, string page, ExportOperation operation, Delegate answer) =>
        app.MapMethods($"{page}.{(operation.HasPictures ? Pictures : Handouts)}", s_methods, answer).WithMetadata(operation);

    private static HandoutDrafts Of(ExportQuery query, FigureUrl figureUrl) => new(query.Snapshot, query.Period, query.Departments, figureUrl);
}
