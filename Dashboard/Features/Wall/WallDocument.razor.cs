using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>What a wall begins with.</summary>
/// <param name="Rotation">What its address asks for.</param>
/// <param name="Name">The name it is saved under; empty where it is not.</param>
/// <param name="Stops">The pages it goes through.</param>
/// <param name="At">Which of them is the first picture, from 0.</param>
/// <param name="First">The first picture.</param>
/// <param name="Trouble">What stands in for a page that cannot be fetched.</param>
/// <param name="Catalogue">What the pages are called.</param>
/// <param name="Frame">Where clock, ring and notices stand.</param>
/// <param name="Now">The server's clock.</param>
/// <param name="IsStandIn">Whether it stands in for a saved set that cannot be read just now. It says it is of no program, so that the script replaces it as it does an old one.</param>
public sealed record WallOpening(
    WallRotation Rotation, string Name, IReadOnlyList<WallStop> Stops, int At, WallDrawn First, string Trouble, Catalogue Catalogue, string Frame, DateTimeOffset Now, bool IsStandIn = false)
{
    /// <summary>Changes with every program, so that a browser never mixes two.</summary>
    public string Version => WallHub.Build;
}

public partial class WallDocument
{
    /// <summary>What the wall begins with.</summary>
    [Parameter, EditorRequired] public required WallOpening Opening { get; set; }

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    private string Title => Opening.Name.Length > 0 ? $"{Opening.Name} · 大屏 · 乌审旗法治政府建设指标" : "大屏 · 乌审旗法治政府建设指标";

    private string StopsJson => JsonSerializer.Serialize(
        Opening.Stops.Select(s => new { key = s.Key.ToString(), seconds = s.Seconds, title = WallTitles.Of(s.Key, Opening.Catalogue) }), WallJson.Options);

    // A link of the site must load it whole: its script would not run inside another page.
    protected override void OnInitialized() => HttpContext?.Response.Headers.Remove("blazor-enhanced-nav");
}
