using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Wusheng.Dashboard.Export;

namespace Wusheng.Dashboard.Features.MeetingPacks;

public partial class MeetingPackJobPage
{
    private ExportJob? _job;

    // Read once: the head is written after the body, and a page that says “writing” must also say that it loads itself again.
    private ExportJobStep? _now;

    /// <summary>Which file.</summary>
    [Parameter] public string Id { get; set; } = "";

    [Inject] private ExportJobs Jobs { get; set; } = null!;

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    private static int KeptMinutes => (int)ExportJobs.Kept.TotalMinutes;

    private string Words => _now switch
    {
        { State: ExportJobState.Waiting } when Jobs.Ahead(_job!) is > 0 and var ahead => $"正在排队，前面还有{ahead}份",
        { State: ExportJobState.Waiting } => "正在排队",
        { Progress: { Of: > 0 } progress } => $"正在生成：第{progress.Done}／{progress.Of}个部分",
        _ => "正在生成",
    };

    protected override void OnInitialized()
    {
        _job = Jobs.Find(Id);
        _now = _job?.Now;
        if (HttpContext is null) return;
        HttpContext.Response.Headers.CacheControl = "no-store";
        if (_job is not null) return;
        HttpContext.Response.StatusCode = StatusCodes.Status410Gone;
        // This page says better than the common one what became of the file.
        if (HttpContext.Features.Get<IStatusCodePagesFeature>() is { } common) common.Enabled = false;
    }
}
