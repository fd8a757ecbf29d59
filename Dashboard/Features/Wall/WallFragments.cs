using Microsoft.AspNetCore.Http.HttpResults;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>Pages of the wall without the wall around them, to be put on its stage.</summary>
public static class WallFragments
{
    /// <summary>Maps <c>/wall/page</c>.</summary>
    public static void MapWallFragments(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/wall/page", async (HttpRequest request, WallScope scope) =>
        {
            var asked = WallAsked.Of(request.Query);
            if (!WallPageKey.TryParse(request.Query["key"], out var key)) key = WallPageKey.Overview;
            return Of(await scope.ContentAsync(key, asked), asked, request.Query["spot"].ToString());
        });

    /// <summary>A page as markup.</summary>
    /// <param name="content">What stands on it.</param>
    /// <param name="asked">The canvas and whether it is dark.</param>
    /// <param name="spot">The card that fills the screen, or <see cref="WallSpotlight.OnChart"/>; empty for the whole page.</param>
    public static RazorComponentResult Of(WallContent content, WallAsked asked, string spot = "")
    {
        var parameters = new Dictionary<string, object?> { ["Content"] = content, ["Canvas"] = asked.Canvas, ["IsDark"] = asked.IsDark };
        if (spot.Length == 0 || content.Trouble is not null) return new RazorComponentResult<WallPageView>(parameters);
        parameters["Spot"] = spot;
        return new RazorComponentResult<WallSpotlight>(parameters);
    }
}
