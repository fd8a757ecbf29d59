namespace Wusheng.Dashboard.Charts;

/// <summary>A chart as SVG text: in a page as markup, or as a file of its own.</summary>
public static class ChartSvg
{
    /// <summary>Draws a chart. The same chart, theme, size and frame always give the same text.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="theme">Its colours.</param>
    /// <param name="size">Its size.</param>
    /// <param name="frame">The plot alone, or with everything a stand-alone picture needs. Marks are links only in a plot.</param>
    public static string Draw(Chart chart, ChartTheme theme, ChartSize size, ChartFrame frame) =>
        new SvgWriter(size.Body, theme.Text, links: frame == ChartFrame.Plot)
            .Write(ChartLayout.Of(chart, theme, size, frame), chart.Id, chart.Title, $"{chart.Subtitle}。{(chart.IsIllustrative ? "演示数据。" : "")}{chart.Description}");
}
