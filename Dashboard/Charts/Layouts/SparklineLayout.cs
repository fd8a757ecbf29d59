namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>A line without axes, for a table cell; the newest value is a dot.</summary>
internal static class SparklineLayout
{
    private const string IllustrativeInCell = "演示";

    public static void Draw(Plot plot, Box area, bool marked)
    {
        if (marked)
        {
            plot.Add(Plot.Centred(IllustrativeInCell, area.Right, area.CentreY, plot.Small, plot.Theme.Warning, TextAnchor.End));
            area = area.Inset(0, 0, TextMeasure.Width(IllustrativeInCell, plot.Small) + plot.Scaled(4), 0);
        }

        var levels = plot.Values.Select(v => (double)v.Quantity.Value).ToList();
        if (levels.Count == 0)
        {
            plot.Add(Plot.Centred(ChartWords.Missing, area.CentreX, area.CentreY, plot.Small, plot.Theme.MutedText, TextAnchor.Middle));
            return;
        }

        var radius = plot.Scaled(3);
        var inner = area.Inset(radius + 1, radius + 2, radius + 1, radius + 2);
        var (low, high) = (levels.Min(), levels.Max());
        for (var s = 0; s < plot.Chart.Series.Count; s++) DrawLine(plot, s, inner, low, high, radius);
    }

    private static void DrawLine(Plot plot, int index, Box inner, double low, double high, double radius)
    {
        var series = plot.Chart.Series[index];
        var count = plot.Chart.Categories.Count;
        var path = new PathData();
        var (x, y) = (0d, 0d);
        ChartValue? newest = null;
        var previous = -2;
        for (var category = 0; category < count; category++)
        {
            if (series.At(category) is not { } value) continue;
            x = inner.X + (count == 1 ? 0.5 : (double)category / (count - 1)) * inner.Width;
            y = high == low ? inner.CentreY : inner.Bottom - ((double)value.Quantity.Value - low) / (high - low) * inner.Height;
            // A value without neighbours would be no line: it gets a short one.
            if (category == previous + 1 && !value.Break) path.LineTo(x, y);
            else path.MoveTo(x - 0.5, y).LineTo(x + 0.5, y);
            (previous, newest) = (category, value);
        }

        if (newest is null) return;
        plot.Add(new PathShape(path.ToString(), new(null, plot.Theme.ColourOf(Tone.Plain, index), plot.Scaled(1.5))));
        plot.Add(new CircleShape(x, y, radius, new(plot.ColourOf(newest, index))));
    }
}
