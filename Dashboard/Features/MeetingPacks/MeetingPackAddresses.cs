using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.MeetingPacks;

/// <summary>The material of a meeting as a file: at once for programs, or begun, watched, cancelled and fetched by a person.</summary>
public static class MeetingPackAddresses
{
    /// <summary>Where a file is begun.</summary>
    public const string JobsPath = "/pack/jobs";

    private static readonly ExportOperation s_operation = ExportOperation.OfTable(
        "/pack", "会议材料：需要关注的指标，再逐个领域、逐个部门的图表和数据", catalogue => $"/pack.pptx?topics={(catalogue.Topics is [var first, ..] ? first.Id : "")}", ["pptx", "docx", "xlsx", "csv", "json"],
        new ExportParameter(MeetingPack.TopicsParameter, "领域的编号，多个以逗号分开；领域和部门都不给则为重点领域"));

    /// <summary>Maps the addresses.</summary>
    public static void MapMeetingPack(this IEndpointRouteBuilder app)
    {
        app.MapExport("/pack", s_operation, (string format, string? topics, string? dept, HttpContext http, Exporter exporter, HandoutComposer composer, AttainmentThresholds thresholds, FigureUrl figureUrl) =>
            exporter.AnswerAsync(http, format, query =>
            {
                var pack = MeetingPack.Read(query.Snapshot.Catalogue, topics, dept, out var problem);
                return new("会议材料", "/pack", () => pack.Draft(query.Snapshot, query.Period, composer.Today, thresholds, figureUrl)) { Query = pack.TopicsQuery, Problem = problem };
            }));
        app.MapPost(JobsPath, Begin).DisableAntiforgery().AddEndpointFilter(RefuseForgedAsync);
        app.MapPost(JobsPath + "/{id}/cancel", (string id, ExportJobs jobs) =>
        {
            jobs.Find(id)?.Cancel();
            return Results.LocalRedirect(PageUrls.MeetingPackJob(id));
        }).DisableAntiforgery().AddEndpointFilter(RefuseForgedAsync);
        app.MapGet(JobsPath + "/{id}/file", (string id, HttpContext http, ExportJobs jobs) =>
        {
            if (jobs.Find(id) is not { } job || job.Open() is not { } file)
            {
                return new ExportRefusal(StatusCodes.Status404NotFound, $"文件已不在：写好的文件只保留{ExportJobs.Kept.TotalMinutes:0}分钟，请重新生成。");
            }

            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.ContentDisposition = ExportFileName.Disposition(true, job.Task.FileName, job.Task.Id);
            return Results.Stream(file, job.Task.ContentType);
        });
    }

    // Left to the framework, a form without its token answers without a word.
    private static async ValueTask<object?> RefuseForgedAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : new ExportRefusal(StatusCodes.Status400BadRequest, "页面打开得太久，或者不是从本站提交的：请刷新会议材料页面后再试。");

    private static IResult Begin(
        [FromForm] string? topics, [FromForm] string? dept, [FromForm] string? period, [FromForm] string? format, HttpContext http, ISnapshots snapshots, ExportJobs jobs,
        HandoutComposer composer, AttainmentThresholds thresholds, FigureUrl figureUrl, IEnumerable<IHandoutFormat> formats)
    {
        if (snapshots.Fault is { } fault) return new ExportRefusal(StatusCodes.Status503ServiceUnavailable, fault);
        var snapshot = snapshots.Current;
        var pack = MeetingPack.Read(snapshot.Catalogue, topics, dept, out var problem);
        if (problem is not null) return new ExportRefusal(StatusCodes.Status400BadRequest, problem);
        if (!Period.TryParse(period, out var asked)) return new ExportRefusal(StatusCodes.Status400BadRequest, $"时期“{period}”写法不对，请回到会议材料页面重新选择。");
        if (formats.FirstOrDefault(f => f.Extension == format) is not { } chosen) return new ExportRefusal(StatusCodes.Status400BadRequest, $"没有格式“{format}”，请回到会议材料页面重新选择。");

        var page = $"/pack?{string.Join('&', new[] { pack.Query, $"{PageUrls.PeriodParameter}={asked}", $"format={chosen.Extension}" }.Where(p => p.Length > 0))}";
        var address = $"{http.Request.Scheme}://{http.Request.Host}{page}";
        var isIllustrative = snapshot.Catalogue.Package.IsIllustrative;
        var job = jobs.Start(new(
            $"会议材料：{pack.Name}，{asked.Name}",
            ExportFileName.Of(isIllustrative, chosen.Extension, "会议材料", pack.Name, asked.Name),
            $"{(isIllustrative ? "demo_" : "")}pack_{asked}", chosen.ContentType, page,
            async (output, progress, cancelled) =>
            {
                var draft = pack.Draft(snapshot, asked, composer.Today, thresholds, figureUrl) with { Address = address };
                progress.Report(new(0, draft.Parts.Count, "收集数据和原文"));
                var handout = await composer.ComposeAsync(snapshot, draft, chosen.MostFigures, cancelled);
                chosen.Write(handout, output, progress, cancelled);
            }));
        return Results.LocalRedirect(PageUrls.MeetingPackJob(job.Id));
    }
}
