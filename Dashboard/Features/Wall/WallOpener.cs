using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>Makes the document of a wall.</summary>
public sealed class WallOpener(WallDrawing drawing, WallRecords records, WallHistory history, WallStyles styles, ISnapshots snapshots, TimeProvider clock)
{
    private static readonly Catalogue s_none = new(new PackageInfo("", "", "", false), [], [], [], [], [], [], [], [], [], []);

    /// <summary>The document, with its first picture in it. Where the store cannot be used it opens all the same, says why, and comes right by itself.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The name it is saved under; empty where it is not.</param>
    /// <param name="rotation">What is asked for.</param>
    /// <param name="isStandIn">Whether it only stands in for one that cannot be read just now, and makes room for it by itself.</param>
    public async Task<IResult> OpenAsync(HttpContext context, string name, WallRotation rotation, bool isStandIn = false)
    {
        var query = context.Request.Query;
        var look = WallAsked.Of(query) with { Period = rotation.Period, Departments = rotation.Departments, IsDark = !rotation.IsLight, Canvas = CanvasOf(query, rotation) };
        var snapshot = snapshots.Fault is null ? snapshots.Current : null;
        var stops = snapshot is null ? rotation.Stops : rotation.StopsIn(snapshot);
        if (stops.Count == 0) stops = [new(WallPageKey.Overview, rotation.Seconds)];
        var at = int.TryParse(query["at"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked < stops.Count ? asked : 0;
        var page = new WallWish(stops[at].Key, "", look);
        var first = await FirstAsync(page, snapshot);
        // The script says when it was on the screen.
        history.Handed(first.Picture, styles.Text);
        var trouble = await drawing.TroubleAsync(page, "此页暂时无法显示", "这一页没有取到", "其余页面照常轮播，稍后自动重试；如一直如此，请管理员检查服务器与网络。");
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<WallDocument>(new { Opening = new WallOpening(rotation, name, stops, at, first, trouble.Picture.Html, snapshot?.Catalogue ?? s_none, WallFrame.Of(look.Canvas).Style, clock.GetLocalNow(), isStandIn) });
    }

    /// <summary>The document of a saved set; null where there is none of that name. While the store cannot say, the default pages stand in for it.</summary>
    public async Task<IResult?> OpenSetAsync(HttpContext context, string name, CancellationToken cancellationToken)
    {
        try
        {
            if (await records.SetAsync(name, cancellationToken) is not { } set) return null;
            return await OpenAsync(context, set.Name, WallRotation.Of(Join(set.Query, context.Request.Query)));
        }
        catch (StoreFaultException)
        {
            return await OpenAsync(context, name, WallRotation.Of(context.Request.Query), isStandIn: true);
        }
    }

    /// <summary>A saved query with what the address itself asks for besides, which goes before.</summary>
    public IQueryCollection Join(string saved, IQueryCollection? asked)
    {
        var joined = QueryHelpers.ParseQuery(saved);
        foreach (var (name, values) in asked ?? Enumerable.Empty<KeyValuePair<string, StringValues>>()) joined[name] = values;
        return new QueryCollection(joined);
    }

    private static WallCanvas CanvasOf(IQueryCollection query, WallRotation rotation) => WallCanvas.For(Length(query["w"]), Length(query["h"]), rotation.Legibility);

    private async Task<WallDrawn> FirstAsync(WallWish page, Snapshot? snapshot)
    {
        const string Remedy = "请管理员按上面的提示处理，恢复后本页自动更新。";
        if (snapshot is null) return await drawing.TroubleAsync(page, "暂时没有数据", snapshots.Fault!, Remedy);
        try
        {
            return await drawing.OfAsync(page, snapshot, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        }
        catch (StoreFaultException failure)
        {
            return await drawing.TroubleAsync(page, "暂时没有数据", failure.Message, Remedy);
        }
    }

    private static int Length(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? Math.Min(length, 20_000) : 0;
}
