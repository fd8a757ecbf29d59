namespace Wusheng.Dashboard.Charts;

/// <summary>A chart as a PNG file that stands alone. One for the process; any number of threads may draw at once.</summary>
public sealed class ChartPng(PictureFonts fonts)
{
    /// <summary>Draws a chart with everything a stand-alone picture needs. The same chart, theme and scale always give the same bytes.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="theme">Its colours; see <see cref="ChartTheme.Transparent"/> for one without a ground.</param>
    /// <param name="scale">How many pixels.</param>
    /// <exception cref="PictureFontException">There is no usable font, or it lacks a character of this chart; the message says which, and the remedy.</exception>
    public byte[] Draw(Chart chart, ChartTheme theme, PictureScale scale)
    {
        var drawing = ChartLayout.Of(chart, theme, ChartSize.Picture, ChartFrame.Whole);
        fonts.Require(drawing);
        var (width, height) = scale.PixelsOf(drawing.Width, drawing.Height);
        var png = new PngWriter(fonts).Write(drawing, width, height, theme.IsTransparent);
        return PngChunks.Add(png, width / drawing.Width, PlainWords.Of(chart.Title), ChartSvg.DescriptionOf(chart));
    }
}
