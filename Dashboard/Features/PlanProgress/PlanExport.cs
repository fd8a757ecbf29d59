using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.PlanProgress;

/// <summary>Takes a plan away: every commitment with the figures that could show it, and what nothing shows yet.</summary>
public static class PlanExport
{
    /// <summary>How its address is described.</summary>
    public static ExportOperation Operation { get; } = ExportOperation.OfTable(
        "/plan/{year}", "一年的计划：逐项承诺、能衡量它的数据和进展，尚无法衡量的也列出", c => $"/plan/{(c.PlanYears.Count > 0 ? c.PlanYears[^1] : Period.Year(2025))}.xlsx", ["xlsx", "docx", "csv", "json"]);

    /// <summary>Maps the address.</summary>
    public static void MapPlanExport(this IEndpointRouteBuilder app) => app.MapExport(
        Operation.Path, Operation,
        (string year, string format, HttpContext http, Exporter exporter, TimeProvider clock, AttainmentThresholds thresholds) =>
            exporter.AnswerAsync(http, format, query => new("计划", $"/plan/{Uri.EscapeDataString(year)}", () =>
                Period.TryParse(year, out var asked) && PlanView.Of(
                    new(query.Snapshot, query.Period, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), thresholds, _ => null, query.Departments), asked) is { } plan
                    ? Draft(plan, query.Snapshot.Catalogue.NameOf(query.Departments), query.Departments)
                    : null)
            {
                Hint = $"有计划的年份：{string.Join("、", query.Snapshot.Catalogue.PlanYears.Select(y => y.ToString()))}。",
            }));

    /// <summary>What a plan hands out.</summary>
    internal static HandoutDraft Draft(PlanView plan, string whose, DepartmentScope departments) => new()
    {
        Title = $"{plan.Year.Name}计划执行与对照",
        Name = $"{plan.Year.Name}计划执行与对照",
        Id = $"plan-{plan.Year}",
        Period = plan.Period,
        Whose = whose,
        Parts =
        [
            .. plan.Items.SelectMany(item => item.Commitments.Prepend(item.Whole).Where(l => !l.Line.IsHeadline || l.Figures.Count > 0).Select(l => PartOf(plan, item, l, departments))),
            .. plan.Problems.Select(p => new DraftPart("报告承认的问题", $"{p.Problem.Theme}：{p.Problem.Quote}", null, [.. p.Figures.Select(f => Wanted(plan, f, departments))])),
        ],
    };

    private static DraftPart PartOf(PlanView plan, PlanItemView item, PlanLineView line, DepartmentScope departments)
    {
        string[] said =
        [
            line.Line.Baseline.Name(),
            line.Lead is { } lead ? $"牵头：{lead.Name}{(line.Line.LeadIsNamed ? "" : "（推断）")}" : "",
            line.Line.Missing.Length > 0 ? $"还缺：{line.Line.Missing}" : "",
        ];
        return new(
            item.Whole.Line.Title,
            line.Line.Quote,
            null,
            [.. line.Figures.Select(f => Wanted(plan, f, departments)), .. line.Aims.Select(a => Wanted(plan, a.Headline, DepartmentScope.Of(a.Department.Id)))])
        {
            Remark = string.Join("；", said.Where(s => s.Length > 0)),
        };
    }

    // Judged as on the page: against the plan of its year, whichever year the figures are of.
    private static WantedFigure Wanted(PlanView plan, Headline headline, DepartmentScope whose) =>
        new(headline.Indicator.Id, headline.Indicator.PeriodIn(plan.Period), whose) { Attainment = headline.Attainment };
}
