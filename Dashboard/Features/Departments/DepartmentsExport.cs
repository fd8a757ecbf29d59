using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Departments;

/// <summary>Takes the page of departments away: by an indicator, all of theirs together, or who answers for what, as the page shows it.</summary>
public static class DepartmentsExport
{
    /// <summary>How its address is described.</summary>
    public static ExportOperation Operation { get; } = ExportOperation.OfTable(
        "/departments", "各部门在一个指标上的数值、同比、目标和排名；或各部门总览", _ => "/departments.xlsx", ["xlsx", "pptx", "docx", "csv", "json"],
        new("indicator", "按哪个指标"), new("view", "all：各部门总览", "", ["all"]), new("name", "部门名称中含有的字"), new("state", "只要对照目标处于某种状态的部门", "behind"),
        new("sort", "按哪一列排序", "value"), new("dir", "desc：倒过来", "", ["desc"]));

    /// <summary>Maps the address.</summary>
    public static void MapDepartmentsExport(this IEndpointRouteBuilder app) => app.MapExport(
        Operation.Path, Operation,
        (string format, string? indicator, string? sort, string? dir, string? name, string? state, string? view, HttpContext http, Exporter exporter, FigureUrl figureUrl, TimeProvider clock,
            AttainmentThresholds thresholds) => exporter.AnswerAsync(http, format, query =>
        {
            var asked = DepartmentsAsked.Parse(indicator, sort, dir, name, state, view);
            var from = new Viewpoint(query.Snapshot, query.Period, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), thresholds, _ => null);
            return new("页面", "/departments", () => Draft(from, asked, figureUrl))
            {
                Query = asked.Query,
                Problem = string.IsNullOrEmpty(indicator) || query.Snapshot.Catalogue.Indicator(indicator) is not null ? null : $"参数 indicator={indicator} 不是指标：应为指标的编号。",
            };
        }));

    /// <summary>What the page hands out.</summary>
    internal static HandoutDraft Draft(Viewpoint from, DepartmentsAsked asked, FigureUrl figureUrl)
    {
        var view = DepartmentsView.Of(from, asked, (_, _) => null, figureUrl);
        var (title, name, parts) =
            view.Table is { } table ? ($"各部门{table.Ranking.Indicator.Name}：{table.Message}", $"各部门{table.Ranking.Indicator.Name}", OfTable(from, table, figureUrl))
            : view.HasFigures ? ($"各部门总览：{DepartmentsPage.SummaryMessage(view)}", "各部门总览", [.. view.Summaries.Select(s => OfSummary(from, s))])
            : ($"各部门负责什么：{DepartmentsPage.AnsweringMessage(view)}", "各部门负责什么", [.. view.Answering.Select(b => OfBody(from, b))]);
        return new() { Title = title, Name = name, Id = "departments", Period = from.Period, Whose = view.HasFigures ? "各部门" : Wording.WholeBanner, Parts = parts };
    }

    // The chart draws every department, the best first; the table holds those that were asked for, in their order, and then the whole banner.
    private static DraftPart[] OfTable(Viewpoint from, DepartmentTable table, FigureUrl figureUrl)
    {
        var indicator = table.Ranking.Indicator;
        var heading = from.Catalogue.Topic(indicator.TopicId)!.Name;
        WantedFigure[] rows = [.. table.Rows.Select(r => Wanted(from, indicator, DepartmentScope.Of(r.Department.Id))), Wanted(from, indicator, default)];
        var chart = new HandoutDrafts(from.Snapshot, from.Period, default, figureUrl).ChartPart($"departments-{indicator.Id}");
        DraftPart inWords = new(heading, $"{from.Period.Name}各部门{indicator.Name}（{table.Rows.Count}个部门）与全旗", null, rows);
        return chart is null ? [inWords] : [chart with { Figures = rows }, inWords];
    }

    private static DraftPart OfSummary(Viewpoint from, DepartmentSummary summary)
    {
        string[] states = [.. Attainment.WorstFirst.Where(s => summary.Count(s) > 0).Select(s => $"{s.Name()}{summary.Count(s)}项")];
        var gaps = summary.Gaps > 0 ? $"；缺{summary.Gaps}项数据" : "";
        return new(
            summary.Department.Name, $"{summary.Department.Name}：{summary.Indicators}项指标，{string.Join("、", states)}{gaps}", null,
            [.. DepartmentFigure.ReportedBy(from.Snapshot, summary.Department).Select(i => Wanted(from, i, DepartmentScope.Of(summary.Department.Id)))]);
    }

    private static DraftPart OfBody(Viewpoint from, AnsweringBody body) => new(
        body.Department.Name,
        $"{body.Department.Name}：负责{body.Indicators}项指标、牵头{body.Commitments}项承诺（{Wording.BasisOf(body.Named, body.Indicators + body.Commitments)}）",
        null,
        [.. from.Catalogue.Indicators.Where(i => i.LeadDepartmentId == body.Department.Id && i.Display != Display.Hide).Select(i => Wanted(from, i, default))]);

    private static WantedFigure Wanted(Viewpoint from, Indicator indicator, DepartmentScope whose) => new(indicator.Id, indicator.PeriodIn(from.Period), whose);
}
