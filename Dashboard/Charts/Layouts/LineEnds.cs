namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>The names of many lines at their right ends, where the eye arrives, instead of in a legend.</summary>
/// <param name="Series">Which lines are named.</param>
/// <param name="Size">Size of the words.</param>
/// <param name="Width">The room they take to the right of the marks.</param>
internal sealed record LineEnds(IReadOnlyList<int> Series, double Size, double Width)
{
    private const double Spacing = 1.35;

    /// <summary>Finds room for a name and the newest value of every line that stands out; null where there is none, or where there are too few lines to need it.</summary>
    public static LineEnds? Fit(Plot plot, Box area)
    {
        if (plot.Chart.Series.Count <= 2) return null;
        var series = Enumerable.Range(0, plot.Chart.Series.Count).Where(s => !plot.IsSetBack(s) && Newest(plot, s) is not null).ToList();
        foreach (var size in new[] { plot.Body, plot.Small })
        {
            if (series.Count == 0 || series.Count * size * Spacing > area.Height * 0.6) continue;
            var width = series.Max(s => TextMeasure.Width(Words(plot, s), size)) + Indent(plot, size);
            if (width <= area.Width * 0.28) return new(series, size, width);
        }

        return null;
    }

    /// <summary>Draws them as near to their lines as they stand without touching.</summary>
    public void Draw(Plot plot, AxisFrame frame, Func<int, double> endOf)
    {
        var line = Size * Spacing;
        var wished = Series.Select(s => (Series: s, Y: frame.Y(Newest(plot, s)!.Quantity.Value))).OrderBy(e => e.Y).ToList();
        var places = Spread([.. wished.Select(e => e.Y)], line, frame.Inner.Y + line / 2 - plot.Small * 0.6, frame.Inner.Bottom - line / 2);
        var left = frame.Inner.Right + plot.Scaled(4);
        var entries = new Dictionary<int, Box>();
        for (var i = 0; i < wished.Count; i++)
        {
            var ((series, y), place, colour) = (wished[i], places[i], plot.ColourOf(wished[i].Series));
            plot.Layer = DrawingLayer.Moving;
            plot.Add(new PathShape(new PathData().MoveTo(endOf(series) + plot.Scaled(6), y).LineTo(left + plot.Scaled(2), place).ToString(), new(null, colour, 1, Opacity: 0.55)));
            plot.Layer = DrawingLayer.Fixed;
            plot.Add(PointShape.Full(PointShape.ShapeOf(plot, series), left + plot.Scaled(8), place, plot.Scaled(4), colour));
            plot.Add(Plot.Centred(Words(plot, series), frame.Inner.Right + Indent(plot, Size), place, Size, plot.Theme.Text));
            entries[series] = new(left, place - line / 2, Width - plot.Scaled(4), line);
        }

        // A legend that names some lines only cannot hide and show them by their order.
        if (entries.Count < plot.Chart.Series.Count) return;
        foreach (var (_, box) in entries.OrderBy(e => e.Key)) plot.AddLegendEntry(box);
    }

    private static double Indent(Plot plot, double size) => plot.Scaled(12) + size * 0.7;

    private static string Words(Plot plot, int series) => $"{plot.Chart.Series[series].Name} {Newest(plot, series)!.Text}".Trim();

    private static ChartValue? Newest(Plot plot, int series) => plot.Chart.Series[series].Values.Take(plot.Chart.Categories.Count).LastOrDefault(v => v is not null);

    // Neighbours that would touch form a block around their mean; blocks that touch become one.
    private static double[] Spread(double[] wished, double line, double top, double bottom)
    {
        var blocks = new List<(double Sum, int Count, double First)>();
        foreach (var y in wished)
        {
            var block = (Sum: y, Count: 1, First: Held(y, 1));
            while (blocks.Count > 0 && blocks[^1].First + blocks[^1].Count * line > block.First)
            {
                var (sum, count, _) = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                var all = count + block.Count;
                block = (sum + block.Sum, all, Held((sum + block.Sum) / all - (all - 1) * line / 2, all));
            }

            blocks.Add(block);
        }

        return [.. blocks.SelectMany(b => Enumerable.Range(0, b.Count).Select(i => b.First + i * line))];

        double Held(double first, int count) => Math.Max(top, Math.Min(first, bottom - (count - 1) * line));
    }
}
