using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.HttpResults;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>What a wall speaks to: its document, its pages, the line on which it hears of changes, and what it says of itself.</summary>
public static class WallEndpoints
{
    private const string SecretHeader = "X-Wall";
    private const string DocumentHeader = "X-Wall-Document";
    private const string FreezeHeader = "X-Wall-Freeze";

    // An hour of a rotation that was away, and the names of sixty pages.
    private const int MostReported = 256 * 1024;

    /// <summary>Maps them.</summary>
    public static void MapWall(this IEndpointRouteBuilder app)
    {
        app.MapGet("/wall", (HttpContext context, WallOpener opener) => opener.OpenAsync(context, "", WallRotation.Of(context.Request.Query)));
        app.MapGet("/wall/{name}", OpenSetAsync);
        app.MapGet("/wall/page", PageAsync);
        app.MapGet("/wall/events", EventsAsync);
        app.MapPost("/wall/shown", ShownAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostReported));
        app.MapPost("/wall/code", (HttpContext context, WallHub hub) => WallOf(context, hub) is { } wall ? Results.Json(new { code = hub.NewCode(wall) }) : Unknown);
        app.MapPost("/wall/freeze", Freeze);
        app.MapPost("/wall/save", SaveAsync);
        app.MapGet("/wall/picture/{hash}", PictureAsync);
        app.MapGet("/wall/history/at", ReplayAsync);
    }

    private static IResult Unknown => Results.Text("大屏尚未连接，请稍候。", statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> OpenSetAsync(string name, HttpContext context, WallOpener opener, CancellationToken cancellationToken) =>
        await opener.OpenSetAsync(context, name, cancellationToken) ?? Results.NotFound();

    private static async Task<IResult> PageAsync(
        HttpContext context, WallDrawing drawing, WallHub hub, WallHistory history, WallStyles styles, ISnapshots snapshots, TimeProvider clock)
    {
        var query = context.Request.Query;
        var isPage = WallPageKey.TryParse(query["key"], out var key);
        var asked = new WallWish(key, SpotOf(query["spot"]), WallAsked.Of(query));
        if (!isPage)
        {
            return Hand(await drawing.TroubleAsync(asked, "没有这一页", "地址中的页面名称不对", "请从“已保存的大屏”中重新选择页面；其余页面照常轮播。"), StatusCodes.Status404NotFound);
        }

        WallFreeze? freeze = null;
        if (query["freeze"].ToString() is { Length: > 0 } frozen && (freeze = hub.Frozen(frozen)) is null)
        {
            return Results.Text("会议冻结的数据已经解除，或服务器已重新启动。", statusCode: StatusCodes.Status410Gone);
        }

        if (freeze is null && snapshots.Fault is { } fault)
        {
            return Hand(await drawing.TroubleAsync(asked, "暂时没有数据", fault, "请管理员按上面的提示处理，恢复后本页自动更新。"), StatusCodes.Status503ServiceUnavailable);
        }

        WallDrawn drawn;
        try
        {
            drawn = await drawing.OfAsync(asked, freeze?.Snapshot ?? snapshots.Current, freeze?.Today ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        }
        catch (StoreFaultException failure)
        {
            return Hand(await drawing.TroubleAsync(asked, "暂时没有数据", failure.Message, "请管理员按上面的提示处理，恢复后本页自动更新。"), StatusCodes.Status503ServiceUnavailable);
        }

        return Hand(drawn, StatusCodes.Status200OK);

        // A page that says why it shows nothing was on the screen like any other.
        IResult Hand(WallDrawn handed, int status)
        {
            if (WallOf(context, hub) is not null) history.Handed(handed.Picture, styles.Text);
            return Answer(context, handed, status);
        }
    }

    private static IResult Answer(HttpContext context, WallDrawn drawn, int status)
    {
        var headers = context.Response.Headers;
        headers["X-Wall-Hash"] = drawn.Picture.Hash;
        headers["X-Wall-Revision"] = drawn.Picture.Revision.ToString(CultureInfo.InvariantCulture);
        headers["X-Wall-As-Of"] = Uri.EscapeDataString(drawn.Picture.AsOf);
        headers.CacheControl = "no-cache";
        if (status == StatusCodes.Status200OK)
        {
            // The revision belongs to the mark: a picture that is the same under newer figures is confirmed as newer.
            var mark = $"\"{drawn.Picture.Hash}-{drawn.Picture.Revision}\"";
            headers.ETag = mark;
            if (context.Request.Headers.IfNoneMatch.Contains(mark)) return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return Results.Content(drawn.Picture.Html, "text/html; charset=utf-8", statusCode: status);
    }

    private static async Task<IResult> EventsAsync(HttpContext context, WallHub hub, WallHistory history, WallOptions options)
    {
        await Task.CompletedTask;
        if (SecretOf(context) is not { } secret) return Results.Text("缺少大屏标识。", statusCode: StatusCodes.Status400BadRequest);
        var document = context.Request.Headers[DocumentHeader].ToString() is var said && WallSecret.IsOne(said) ? said : WallSecret.New();
        var wall = hub.Open(WallSecret.Hash(secret), document, FreezeOf(context), out var events, out var isNew);
        if (wall is null || events is null)
        {
            return Results.Text($"已打开的大屏达到{options.MostOpen}块，本屏照常轮播，但不会即时更新", statusCode: StatusCodes.Status429TooManyRequests);
        }

        if (isNew) history.Begin(wall.Id);
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(ReadAsync(hub, wall, events, context.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> ReadAsync(WallHub hub, OpenWall wall, Channel<WallEvent> events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in events.Reader.ReadAllAsync(cancellationToken)) yield return new(message.Data, message.Type);
        }
        finally
        {
            hub.Close(wall, events);
        }
    }

    private static async Task<IResult> ShownAsync(HttpContext context, WallHub hub, WallHistory history)
    {
        if (WallOf(context, hub) is not { } wall) return Unknown;
        if (await ReadAsync<WallReport>(context) is not { } report) return Results.Text("大屏报告的内容无法读懂。", statusCode: StatusCodes.Status400BadRequest);
        if (report.Marks is { Count: > 0 } marks) history.Shown(wall.Id, marks);
        // What a controller fetches by it is a page of the wall, whatever the wall says.
        if (report.State is { Stops.Count: <= WallPages.Most } state && IsPage(state.Now) && (state.Next is null || IsPage(state.Next))) hub.Report(wall, state);
        return Results.NoContent();

        static bool IsPage(WallShot? shot) => shot?.Source?.StartsWith("/wall/page?", StringComparison.Ordinal) == true;
    }

    private static async Task<IResult> Freeze(HttpContext context, WallHub hub, ISnapshots snapshots)
    {
        if (WallOf(context, hub) is not { } wall) return Unknown;
        var isOn = await ReadAsync<FreezeAsked>(context) is { On: true };
        if (isOn && snapshots.Fault is { } fault) return Results.Text(fault, statusCode: StatusCodes.Status503ServiceUnavailable);
        hub.Freeze(wall, isOn ? snapshots.Current : null);
        return Results.NoContent();
    }

    // A page of another site cannot send a header of ours, so that nobody saves by accident.
    private static async Task<IResult> SaveAsync(HttpContext context, WallOpener opener, WallRecords records, CancellationToken cancellationToken)
    {
        if (SecretOf(context) is null) return Results.Text("请在大屏上保存。", statusCode: StatusCodes.Status400BadRequest);
        if (await ReadAsync<SetAsked>(context) is not { } asked) return Results.Text("没有保存：内容无法读懂。", statusCode: StatusCodes.Status400BadRequest);
        var name = asked.Name ?? "";
        if (WallSetName.WhyNot(name) is { } whyNot) return Results.Text(whyNot, statusCode: StatusCodes.Status400BadRequest);
        try
        {
            return await records.SaveSetAsync(name, WallRotation.Of(opener.Join(asked.Query ?? "", null)).ToQuery(), cancellationToken)
                ? Results.Text($"已保存，地址是 /wall/{name}")
                : Results.Text($"没有保存：已有{WallRecords.MostSets}组页面，请先删去不用的。", statusCode: StatusCodes.Status409Conflict);
        }
        catch (StoreFaultException fault)
        {
            return Results.Text($"没有保存：{fault.Message}", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> PictureAsync(string hash, HttpContext context, WallRecords records, CancellationToken cancellationToken)
    {
        try
        {
            if (await records.PictureAsync(hash, cancellationToken) is not { } kept) return Results.NotFound();
            context.Response.Headers.CacheControl = "private, max-age=86400";
            return Results.Content($"<style>{kept.Css}</style>{kept.Picture.Html}", "text/html; charset=utf-8");
        }
        catch (StoreFaultException fault)
        {
            return Away(fault);
        }
    }

    private static async Task<IResult> ReplayAsync(HttpContext context, WallRecords records, WallReplays replays, CancellationToken cancellationToken)
    {
        var query = context.Request.Query;
        if (!replays.TryMoment(query["t"], out var moment) || query["wall"].ToString() is not { Length: > 4 } wall) return Results.NotFound();
        try
        {
            if (await replays.AtAsync(wall, moment, cancellationToken) is not { } at || await records.PictureAsync(at.Mark.Picture, cancellationToken) is not { } kept) return Results.NotFound();
            return new RazorComponentResult<WallReplay>(new { Wall = wall, Moment = moment, At = at, kept.Picture, kept.Css });
        }
        catch (StoreFaultException fault)
        {
            return Away(fault);
        }
    }

    private static IResult Away(StoreFaultException fault) => Results.Text($"放映记录暂时读不出来：{fault.Message}", statusCode: StatusCodes.Status503ServiceUnavailable);

    private static async Task<T?> ReadAsync<T>(HttpContext context)
        where T : class
    {
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(WallJson.Options, context.RequestAborted);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? SecretOf(HttpContext context) => context.Request.Headers[SecretHeader].ToString() is var secret && WallSecret.IsOne(secret) ? secret : null;

    private static OpenWall? WallOf(HttpContext context, WallHub hub) => SecretOf(context) is { } secret ? hub.Find(WallSecret.Hash(secret)) : null;

    private static (string Id, string At)? FreezeOf(HttpContext context)
    {
        var parts = context.Request.Headers[FreezeHeader].ToString().Split('@');
        return parts is [{ Length: > 0 and < 40 } id, { Length: > 0 and < 10 } at] ? (id, at) : null;
    }

    private static string SpotOf(string? spot) => spot is { Length: > 0 and <= 100 } ? spot : "";

    private sealed record FreezeAsked(bool On);

    private sealed record SetAsked(string? Name, string? Query);
}
