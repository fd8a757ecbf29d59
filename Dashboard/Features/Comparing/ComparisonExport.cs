using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Comparing;

/// <summary>Takes a comparison away: what its page shows, by the same query.</summary>
public static class ComparisonExport
{
    /// <summary>Name of the parameter that picks one of several charts.</summary>
    public const string ChartParameter = "chart";

    // What in a remark speaks of the page that goes on all the same.
    private const string LeftOut = "，已略去";
    private const string Nonsense = "看不懂";

    /// <summary>How its address is described.</summary>
    public static ExportOperation Operation { get; } = ExportOperation.OfCharts(
        "/compare", "对比页的图，查询参数与对比页相同", _ => "/compare.png?by=year",
        [
            new("by", "对比什么", "", ["department", "indicator", "year"]),
            new("indicator", "在哪个指标上对比部门或年份"),
            new("ids", "对比的部门、指标或年份，最多6个，以逗号分开"),
            new("from", "从哪一期", "2024-01"), new("to", "到哪一期", "2025-10"),
            new("view", "图的样式", "", ["side", "overlay", "index", "rank", "heat"]),
            new("base", "以哪一期为100"), new("mark", "突出哪一个"), new("sum", "按年份对比时，从1月起累计", "", ["ytd"]),
            new(ChartParameter, "并列的几个图中要哪一个；存为图片时必须指明"),
        ]);

    /// <summary>Maps the address.</summary>
    public static void MapComparisonExport(this IEndpointRouteBuilder app) => app.MapExport(
        Operation.Path, Operation,
        (string format, string? chart, HttpContext http, Exporter exporter, FigureUrl figureUrl, TimeProvider clock, AttainmentThresholds thresholds) =>
            exporter.AnswerAsync(http, format, query =>
            {
                var asked = ComparisonQuery.Read(http.Request.QueryString.Value, out var ignored);
                var view = new Viewpoint(query.Snapshot, query.Period, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), thresholds, _ => null, query.Departments);
                string[] nonsense = [.. ignored.Where(r => r.StartsWith(Nonsense, StringComparison.Ordinal)).Select(r => r.Replace(LeftOut, "", StringComparison.Ordinal))];
                return new("对比图", "/compare", () => Draft(view, asked, chart ?? "", figureUrl, ignored))
                {
                    Query = $"{asked}{(string.IsNullOrEmpty(chart) ? "" : $"&{ChartParameter}={Uri.EscapeDataString(chart)}")}".TrimStart('&'),
                    Problem = nonsense.Length > 0 ? string.Concat(nonsense) : null,
                };
            }));

    /// <summary>What a comparison hands out: each chart with the figures drawn in it and those missing from it.</summary>
    /// <exception cref="NothingToExportException">Nothing can be compared, or there is no such chart.</exception>
    internal static HandoutDraft Draft(Viewpoint view, ComparisonQuery asked, string chartId, FigureUrl figureUrl, IReadOnlyList<string> ignored)
    {
        var trace = new FigureTrace(figureUrl);
        var comparison = ComparisonView.Of(view, asked, trace.Url, ignored);
        if (comparison.WhyNone.Length > 0) throw new NothingToExportException(comparison.WhyNone);
        var heading = comparison.Heading(view.ScopeName);
        var charts = comparison.Charts.Where(c => chartId.Length == 0 || c.Id == chartId).ToArray();
        if (charts.Length == 0) throw new NothingToExportException($"这次对比中没有图“{chartId}”：参数 {ChartParameter} 可以是 {string.Join("、", comparison.Charts.Select(c => c.Id))}。");
        return new()
        {
            Title = charts is [var only] ? only.Title : heading,
            Name = heading.Replace('：', '_'),
            Id = charts is [var one] ? one.Id : "compare",
            Period = view.Period,
            Whose = comparison.By == ComparedBy.Department ? $"{comparison.Compared.Count}个部门" : view.ScopeName,
            AsOf = charts[0].AsOf,
            // What was asked for and could not be shown must not be missed by whoever only sees the file.
            Parts = [.. charts.Select(c => new DraftPart(heading, c.Title, c with { Notes = [.. comparison.Remarks, .. c.Notes] }, FiguresOf(comparison, trace, c)))],
        };
    }

    private static WantedFigure[] FiguresOf(ComparisonView comparison, FigureTrace trace, Chart chart)
    {
        WantedFigure[] drawn = [.. trace.In(chart)];
        // Months after the newest are not missing yet.
        var missing = from one in comparison.Compared
                      let own = drawn.Where(d => d.IndicatorId == one.Indicator.Id && d.Whose == one.Scope).ToArray()
                      where own.Length > 0
                      let newest = own.Max(d => d.Period.End)
                      from period in one.Periods
                      where period.End <= newest && own.Length > 1
                      select new WantedFigure(one.Indicator.Id, period, one.Scope);
        return [.. drawn.Concat(missing).Distinct()];
    }
}
