using System.Globalization;
using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Wall;

public partial class WallReplay
{
    /// <summary>The wall.</summary>
    [Parameter, EditorRequired] public required string Wall { get; set; }

    /// <summary>When, by the server's clock.</summary>
    [Parameter, EditorRequired] public required DateTimeOffset Moment { get; set; }

    /// <summary>What was on.</summary>
    [Parameter, EditorRequired] public required WallMoment At { get; set; }

    /// <summary>The picture.</summary>
    [Parameter, EditorRequired] public required WallPicture Picture { get; set; }

    /// <summary>The style sheet it was drawn with.</summary>
    [Parameter, EditorRequired] public required string Css { get; set; }

    [Inject] private WallReplays Replays { get; set; } = null!;

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    private string Frame => WallFrame.Of(new(Picture.Width, Picture.Height)).Style;

    private string Badge => string.Join('　', new[]
    {
        At.LostSince is { } lost ? $"连接中断（{Clock(lost)}起），{Picture.AsOf}" : "",
        At.FrozenSince is { } frozen ? $"会议冻结 {Clock(frozen)}" : "",
    }.Where(text => text.Length > 0));

    // A link of the site must load it whole: its script would not run inside another page.
    protected override void OnInitialized() => HttpContext?.Response.Headers.Remove("blazor-enhanced-nav");

    private bool Is(WallConditions condition) => At.Mark.Conditions.HasFlag(condition);

    private string Clock(DateTimeOffset time) => Replays.Local(time).ToString("HH:mm", CultureInfo.InvariantCulture);
}
