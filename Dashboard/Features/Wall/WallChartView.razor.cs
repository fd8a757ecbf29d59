using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components.Layout;

namespace Wusheng.Dashboard.Features.Wall;

public partial class WallChartView
{
    /// <summary>What is drawn.</summary>
    [Parameter, EditorRequired] public required Chart Chart { get; set; }

    /// <summary>Where it stands.</summary>
    [Parameter, EditorRequired] public required WallChartLayout Layout { get; set; }

    /// <summary>The canvas.</summary>
    [Parameter, EditorRequired] public required WallCanvas Canvas { get; set; }

    /// <summary>Whether it is dark.</summary>
    [Parameter, EditorRequired] public required bool IsDark { get; set; }

    private MarkupString Svg =>
        (MarkupString)ChartSvg.Draw(Chart, new PageTheme(IsDark).Chart, WallCharts.SizeOf(Canvas, Layout.Drawing.Width, Layout.Drawing.Height), ChartFrame.Plot);
}
