using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>What is to be drawn: a page, or one card of it, as a wall asks for it.</summary>
/// <param name="Key">The page.</param>
/// <param name="Spot">The card that fills the screen, or its chart (<see cref="WallSpotlight.OnChart"/>); empty for the whole page.</param>
/// <param name="Asked">For when, of whom, on which canvas, dark or light.</param>
public sealed record WallWish(WallPageKey Key, string Spot, WallAsked Asked);

/// <summary>A page as it was drawn.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="IsFault">Whether it could not be drawn, and says so instead.</param>
public sealed record WallDrawn(WallPicture Picture, bool IsFault);

/// <summary>Draws pages. Fifty screens that hear of new data together are served by one drawing: the same page of the same figures is drawn once.</summary>
public sealed class WallDrawing(IServiceScopeFactory scopes, ILoggerFactory logs, WallScope wall, WallStyles styles)
{
    /// <summary>Letters of a picture's hash.</summary>
    public const int HashLength = 32;

    /// <summary>Revision of a page that could not be drawn: it is of no figures, and is asked for again.</summary>
    public const long NotDrawn = -1;

    // 30 KB each.
    private const int MostKept = 300;

    private readonly ConcurrentDictionary<(WallWish, long, DateOnly), Lazy<Task<WallDrawn>>> _drawn = new();
    private readonly ILogger _log = logs.CreateLogger<WallDrawing>();

    /// <summary>How many pages have been drawn since the program started.</summary>
    public long Count => Interlocked.Read(ref _count);

    private long _count;

    /// <summary>A page of a state of the figures, as of a day.</summary>
    /// <exception cref="StoreFaultException">The store cannot say where figures stand in their sources.</exception>
    public async Task<WallDrawn> OfAsync(WallWish wish, Snapshot snapshot, DateOnly today)
    {
        var question = (wish, snapshot.Revision, today);
        if (_drawn.Count >= MostKept && !_drawn.ContainsKey(question)) _drawn.Clear();
        var drawing = _drawn.GetOrAdd(question, _ => new(() => DrawAsync(wish, snapshot, today)));
        try
        {
            var drawn = await drawing.Value;
            // What went wrong may have passed when it is asked for again.
            if (drawn.IsFault) _drawn.TryRemove(new(question, drawing));
            return drawn;
        }
        catch
        {
            // The next one tries again.
            _drawn.TryRemove(new(question, drawing));
            throw;
        }
    }

    /// <summary>A page that says why there is none.</summary>
    public Task<WallDrawn> TroubleAsync(WallWish wish, string title, string what, string remedy, long revision = 0) =>
        RenderAsync(wish, WallComposer.TroubleOf(wish.Key, title, what, remedy), revision, isFault: true);

    private async Task<WallDrawn> DrawAsync(WallWish wish, Snapshot snapshot, DateOnly today)
    {
        Interlocked.Increment(ref _count);
        try
        {
            var view = await wall.ViewpointAsync(wish.Asked, snapshot) with { Today = today };
            return await RenderAsync(wish, WallComposer.Compose(wish.Key, view, wish.Asked.Canvas), snapshot.Revision, isFault: false);
        }
        catch (Exception exception) when (exception is not StoreFaultException)
        {
            // Whatever goes wrong with one page is that page's own trouble; the others go on.
            _log.LogError(exception, "大屏页面 {Key} 绘制出错，屏上已说明，其余页面照常轮播。", wish.Key);
            return await TroubleAsync(
                wish, "此页暂时无法显示", $"{WallTitles.Of(wish.Key, snapshot.Catalogue)}这一页在绘制时出错", "其余页面照常轮播；请管理员查看程序日志，改正后本页自动恢复。", NotDrawn);
        }
    }

    private async Task<WallDrawn> RenderAsync(WallWish wish, WallContent content, long revision, bool isFault)
    {
        var asked = wish.Asked;
        var isWhole = wish.Spot.Length == 0 || content.Trouble is not null;
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?> { ["Content"] = content, ["Canvas"] = asked.Canvas, ["IsDark"] = asked.IsDark };
            if (isWhole) return (await renderer.RenderComponentAsync<WallPageView>(ParameterView.FromDictionary(parameters))).ToHtmlString();
            parameters["Spot"] = wish.Spot;
            return (await renderer.RenderComponentAsync<WallSpotlight>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
        var key = isWhole ? wish.Key.ToString() : $"{wish.Key}#{wish.Spot}";
        var title = isWhole ? content.Title : $"{content.Title}：{content.Card(wish.Spot)?.Label ?? "图"}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(styles.Hash + html)))[..HashLength];
        return new(
            new(hash, key, title, asked.IsDark ? "dark" : "light", asked.Canvas.Width, asked.Canvas.Height, revision, content.AsOf, styles.Hash, html), isFault);
    }
}
