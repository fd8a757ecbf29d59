using System.Globalization;
using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components.Layout;

namespace Wusheng.Dashboard.Features.Wall;

public partial class WallPageView
{
    /// <summary>What stands on the page.</summary>
    [Parameter, EditorRequired] public required WallContent Content { get; set; }

    /// <summary>What it is laid out on.</summary>
    [Parameter, EditorRequired] public required WallCanvas Canvas { get; set; }

    /// <summary>Whether it is dark.</summary>
    [Parameter] public bool IsDark { get; set; } = true;

    private WallLayout Layout { get; set; } = null!;

    private string ThemeName => new PageTheme(IsDark).Name;

    protected override void OnParametersSet()
    {
        if (Content.Trouble is null) Layout = WallLayout.Of(Content, Canvas);
    }

    private string HeadingAt(TextBlock heading)
    {
        var padding = WallCardLayout.PaddingOf(Canvas);
        return string.Create(CultureInfo.InvariantCulture, $"left:{padding:0.##}px;right:{padding:0.##}px;top:{padding * 0.75:0.##}px;font-size:{heading.Size:0.##}px");
    }

    // At the right of the line that the name stands on, on its baseline.
    private string LeadAt(TextBlock heading)
    {
        var padding = WallCardLayout.PaddingOf(Canvas);
        var top = padding * 0.75 + (heading.Size - Canvas.SmallestText) * 1.1;
        return string.Create(CultureInfo.InvariantCulture, $"right:{padding:0.##}px;top:{top:0.##}px");
    }
}
