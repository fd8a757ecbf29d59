namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Horizontal bars: names on the left, values at the ends.</summary>
internal static class RankingLayout
{
    private sealed record Row(int Category, int Series, ChartValue? Value, TextRun? Words)
    {
        public bool GrowsLeft => Value?.Quantity.Value < 0;

        public double Level => Value is null ? 0 : (double)Value.Quantity.Value;
    }

    public static void Draw(Plot plot, Box area, bool marked)
    {
        // The word for a shape stands beside the value if there is room for every one, else in the legend.
        var worded = Measure(plot, area, withShapes: true);
        var inLegend = worded.Rows.Exists(r => r.Value is not null && r.Words?.Text != ValueWords.WithShape(r.Value));
        area = Legend.Draw(plot, area, Legend.OfSeries(plot, "", shapes: inLegend, target: true), marked);
        var (inner, names, rows, pitch, step) = Measure(plot, area, withShapes: !inLegend);
        var shown = names.Blocks.Count;
        if (shown < plot.Chart.Categories.Count)
        {
            plot.Add(Plot.Centred($"其余{plot.Chart.Categories.Count - shown}项见数据表", area.X, area.Bottom - RestLine(plot) / 2, plot.Small, plot.Theme.MutedText));
        }

        for (var category = 0; category < shown; category++)
        {
            plot.AddAll(Plot.CentredBlock(names.Blocks[category], inner.X + names.Width, inner.Y + (category + 0.5) * pitch, plot.Theme.Text, TextAnchor.End));
        }

        var bars = Bars(plot, inner.Inset(names.Width + plot.Scaled(10), 0, 0, 0), rows, out var scale);
        Box? aim = plot.Chart.Target is { } target ? TargetBox(plot, target, bars, scale, pitch, shown) : null;
        plot.SetAxes(bars, scale, shown, Distance(plot, step));
        foreach (var row in rows) DrawBar(plot, bars, scale, row, pitch, step, aim);
        if (aim is { } box) DrawTarget(plot, plot.Chart.Target!, box);
        var zero = Math.Round(bars.X + scale.Share(0) * bars.Width) + 0.5;
        plot.Add(new PathShape(new PathData().MoveTo(zero, inner.Y).DownTo(inner.Bottom).ToString(), new(null, plot.Theme.Axis)));
    }

    // Rows centred in the area. More rows than can be read are counted, not drawn.
    private static (Box Inner, RowNames Names, List<Row> Rows, double Pitch, double Step) Measure(Plot plot, Box area, bool withShapes)
    {
        var (shown, series) = (plot.Chart.Categories.Count, plot.Chart.Series.Count);
        var smallest = Math.Max(plot.Small * 1.3, series * plot.Small * 1.28);
        if (shown * smallest > area.Height)
        {
            area = area.Inset(0, 0, 0, RestLine(plot));
            shown = Math.Clamp((int)(area.Height / smallest), 1, shown);
        }

        var pitch = Math.Min(area.Height / shown, plot.Scaled(series == 1 ? 64 : 26 * series + 18));
        var inner = area.Inset(0, (area.Height - pitch * shown) / 2, 0, 0) with { Height = pitch * shown };
        var names = RowNames.Fit(plot, [.. plot.Chart.Categories.Take(shown)], area.Width, pitch);
        var step = pitch * 0.86 / series;
        var rows = Rows(plot, shown, area.Width - names.Width - plot.Scaled(10), step < plot.Body * 1.15 ? plot.Small : plot.Body, withShapes);
        return (inner, names, rows, pitch, step);
    }

    private static double RestLine(Plot plot) => plot.Small * 1.6;

    private static List<Row> Rows(Plot plot, int shown, double width, double size, bool withShapes)
    {
        var values = Enumerable.Range(0, shown).SelectMany(c => plot.Chart.Series.Select((s, i) => (Category: c, Series: i, Value: s.At(c)))).ToList();
        // Bars that grow both ways have words on both sides.
        var share = values.Exists(v => v.Value?.Quantity.Value < 0) ? 0.36 : 0.56;
        return [.. values.Select(v => new Row(v.Category, v.Series, v.Value, ValueWords.Fit(plot, v.Value, width * share - plot.Scaled(32), size, withShape: withShapes)))];
    }

    // Bars share the room that the words at either end leave; the longest bar fills it.
    private static Box Bars(Plot plot, Box area, List<Row> rows, out AxisScale scale)
    {
        var levels = rows.Select(r => r.Level).ToList();
        if (plot.Chart.Target is { } target) levels.Add((double)target.Value);
        if (plot.Chart.Range is { } range) levels.AddRange([(double)range.Low, (double)range.High]);
        var low = Math.Min(0, levels.Min());
        var high = Math.Max(0, levels.Max());
        if (plot.Chart.Unit.IsPercent && low == 0 && high is > 50 and <= 100) high = 100;
        if (low == high) high = 1;
        scale = new(low, high, high - low, "");

        double left = 0, right = 0;
        // What stands aside of one end narrows the room for the other, so ends are found in turns.
        for (var pass = 0; pass < 4; pass++)
        {
            var room = Math.Max(area.Width * 0.2, area.Width - left - right);
            foreach (var row in rows)
            {
                var share = scale.Share(row.Level);
                var words = plot.Scaled(8) + ValueWords.WidthOf(row.Words) + (row.Value is not null && BarShape.Fades(row.Value) ? BarShape.FadeLength(plot) : 0);
                if (plot.Chart.Target is { } aim) words += Detour((scale.Share((double)aim.Value) - share) * room, words, plot.Scaled(11), row.GrowsLeft);
                // The end e at which words of width w fit: e = w − (distance of the bar's end from its side of the remaining room).
                if (row.GrowsLeft) left = Math.Max(left, share < 1 ? (words - share * (area.Width - right)) / (1 - share) : 0);
                else right = Math.Max(right, share > 0 ? (words - (1 - share) * (area.Width - left)) / share : 0);
            }
        }

        return area.Inset(Math.Min(left, area.Width * 0.4), 0, Math.Min(right, area.Width * 0.6), 0);
    }

    // How much farther words reach that step aside for a target so far beyond the end of their bar.
    private static double Detour(double beyond, double words, double gap, bool leftward)
    {
        var distance = leftward ? -beyond : beyond;
        return distance > -gap && distance < words + gap ? Math.Max(0, distance) + gap : 0;
    }

    private static double Thickness(Plot plot, double step) =>
        Math.Round(Math.Min(step * (plot.Chart.Series.Count == 1 ? 0.6 : 0.84), plot.Scaled(plot.Chart.Series.Count == 1 ? 28 : 22)));

    // From one bar of a row to the next.
    private static double Distance(Plot plot, double step) => Math.Min(step, Math.Max(Thickness(plot, step) * 1.2, plot.Body * 1.15));

    private static void DrawBar(Plot plot, Box bars, AxisScale scale, Row row, double pitch, double step, Box? aim)
    {
        var count = plot.Chart.Series.Count;
        var thickness = Thickness(plot, step);
        var middle = bars.Y + (row.Category + 0.5) * pitch + (row.Series - (count - 1) / 2d) * Distance(plot, step);
        var (zero, end) = (bars.X + scale.Share(0) * bars.Width, bars.X + scale.Share(row.Level) * bars.Width);
        var gap = plot.Scaled(8) + (row.Value is not null && BarShape.Fades(row.Value) ? BarShape.FadeLength(plot) : 0);
        var words = row.GrowsLeft ? row.Words?.At(end - gap, middle, TextAnchor.End) : row.Words?.At(end + gap, middle);
        if (aim is { } mark && words is not null && words.Box.Overlaps(mark))
        {
            words = words with { X = row.GrowsLeft ? mark.X - plot.Scaled(8) : mark.Right + plot.Scaled(8) };
        }

        if (row.Value is not { } value)
        {
            plot.Add(words!);
            return;
        }

        var box = new Box(Math.Min(zero, end), Math.Round(middle - thickness / 2), Math.Abs(end - zero), thickness);
        var parts = BarShape.Of(plot, box, row.GrowsLeft ? BarEnd.Left : BarEnd.Right, value, plot.ColourOf(value, row.Series));
        if (words is not null) parts.Add(words);
        plot.AddMark(value, row.Series, row.Category, box, parts);
    }

    private static Box TargetBox(Plot plot, ChartTarget target, Box bars, AxisScale scale, double pitch, int shown)
    {
        var width = plot.Scaled(6);
        var x = bars.X + scale.Share((double)target.Value) * bars.Width - width / 2;
        return target.Category is { } category && category < shown ? new(x, bars.Y + category * pitch, width, pitch) : new(x, bars.Y, width, pitch * shown);
    }

    private static void DrawTarget(Plot plot, ChartTarget target, Box box)
    {
        var path = new PathData().MoveTo(box.CentreX, box.Y).DownTo(box.Bottom).ToString();
        plot.Add(new PathShape(path, TargetMark.RimOf(plot)));
        plot.Add(new PathShape(path, TargetMark.LineOf(plot, target)));
        if (target.Direction != 0) plot.Add(TargetMark.LevelArrow(plot, box.CentreX, box.CentreX + Math.Sign(target.Direction) * plot.Scaled(16), box.Y + plot.Scaled(5)));
    }
}
