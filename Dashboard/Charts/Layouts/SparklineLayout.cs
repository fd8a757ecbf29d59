using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>A line without axes, for a table cell; the newest value is a dot.</summary>
internal static class SparklineLayout
{
    public static void Draw(Plot plot, Box area, bool marked)
    {
        if (marked)
        {
            var width = TextMeasure.Width(Wording.Illustrative, plot.Small) + plot.Scaled(6);
            var words = width < area.Width * 0.6 ? Wording.Illustrative : Wording.Illustrative[..2];
            plot.Add(Plot.Centred(words, area.Right, area.CentreY, plot.Small, plot.Theme.Warning, TextAnchor.End));
            area = area.Inset(0, 0, TextMeasure.Width(words, plot.Small) + plot.Scaled(6), 0);
        }

        var levels = plot.Values.Select(v => (double)v.Quantity.Value).ToList();
        if (levels.Count == 0)
        {
            plot.Add(Plot.Centred(Wording.Missing, area.CentreX, area.CentreY, plot.Small, plot.Theme.MutedText, TextAnchor.Middle));
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
        var alone = new List<(double X, double Y)>();
        var (x, y) = (0d, 0d);
        ChartValue? newest = null;
        var previous = -2;
        for (var category = 0; category < count; category++)
        {
            if (series.At(category) is not { } value) continue;
            x = inner.X + (count == 1 ? 0.5 : (double)category / (count - 1)) * inner.Width;
            y = high == low ? inner.CentreY : inner.Bottom - ((double)value.Quantity.Value - low) / (high - low) * inner.Height;
            if (category == previous + 1 && !value.Break) path.LineTo(x, y);
            else path.MoveTo(x, y);
            // A value without neighbours would be no line.
            if (category != previous + 1 && series.At(category + 1) is null) alone.Add((x, y));
            (previous, newest) = (category, value);
        }

        if (newest is null) return;
        plot.Add(new PathShape(path.ToString(), new(null, plot.ColourOf(index), plot.Scaled(1.5))));
        plot.AddAll(alone.Select(p => new CircleShape(p.X, p.Y, plot.Scaled(1.5), new(plot.ColourOf(index)))));
        var colour = plot.ColourOf(newest, index);
        plot.Add(newest.Status is ObservationStatus.Implied or ObservationStatus.Provisional
            ? new CircleShape(x, y, radius - plot.Scaled(0.5), new(plot.Theme.Background, colour, plot.Scaled(1.5)))
            : new CircleShape(x, y, radius, new(colour)));
    }
}
