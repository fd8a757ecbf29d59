namespace Wusheng.Dashboard.Charts;

/// <summary>A chart as SVG: as markup in a page, or as a file that stands alone.</summary>
public static class ChartSvg
{
    /// <summary>Draws a chart as markup for a page. The same chart, theme, size and frame always give the same text.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="theme">Its colours.</param>
    /// <param name="size">Its size.</param>
    /// <param name="frame">The plot alone, or with everything a stand-alone picture needs. Marks are links only in a plot.</param>
    public static string Draw(Chart chart, ChartTheme theme, ChartSize size, ChartFrame frame) =>
        WriterFor(theme, size, frame == ChartFrame.Plot ? SvgUse.LinkedMarkup : SvgUse.Markup)
            .Write(ChartLayout.Of(chart, theme, size, frame), chart.Id, PlainWords.Of(chart.Title), DescriptionOf(chart));

    /// <summary>
    /// Draws a chart as a file for slides, papers and picture viewers: with everything a stand-alone picture needs, in plain shapes and words that Word, WPS, rsvg and
    /// browsers draw alike, and nothing that only a page understands. The server needs no font for it.
    /// </summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="theme">Its colours; see <see cref="ChartTheme.Transparent"/> for one without a ground.</param>
    public static string File(Chart chart, ChartTheme theme) =>
        WriterFor(theme, ChartSize.Picture, SvgUse.File)
            .Write(ChartLayout.Of(chart, theme, ChartSize.Picture, ChartFrame.Whole), chart.Id, PlainWords.Of(chart.Title), DescriptionOf(chart));

    /// <summary>What a picture says to those who do not see it.</summary>
    internal static string DescriptionOf(Chart chart) => PlainWords.Of($"{chart.Subtitle}。{(chart.IsIllustrative ? "演示数据。" : "")}{chart.Description}");

    private static SvgWriter WriterFor(ChartTheme theme, ChartSize size, SvgUse use) => new(size.Body, theme.Text, use);
}
