namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Horizontal bars: names on the left, values at the ends.</summary>
internal static class RankingLayout
{
    public static void Draw(Plot plot, Box area, bool marked)
    {
        var chart = plot.Chart;
        area = Legend.Draw(plot, area, Legend.OfSeries(plot, "", shapes: false, target: true), marked);
        var series = chart.Series.Count;
        var smallest = Math.Max(plot.Small * 1.3, series * plot.Small * 1.1);
        var shown = chart.Categories.Count;
        var more = plot.Small * 1.6;
        if (shown * smallest > area.Height) shown = Math.Max(1, (int)((area.Height - more) / smallest));
        if (shown < chart.Categories.Count)
        {
            plot.Add(Plot.Centred($"其余{chart.Categories.Count - shown}项见数据表", area.X, area.Bottom - more / 2, plot.Small, plot.Theme.MutedText));
            area = area.Inset(0, 0, 0, more);
        }

        var pitch = Math.Min(area.Height / shown, plot.Scaled(series == 1 ? 52 : 26 * series + 18));
        area = area.Inset(0, (area.Height - pitch * shown) / 2, 0, 0);
        var names = RowNames.Fit(plot, [.. chart.Categories.Take(shown)], area.Width, pitch);
        var size = pitch / series < plot.Body * 1.25 ? plot.Small : plot.Body;
        var gap = plot.Scaled(10);
        var bars = Bars(plot, area.Inset(names.Width + gap, 0, 0, 0), size, shown, out var scale);
        plot.SetAxes(new(bars.X, area.Y, bars.Width, pitch * shown), scale, shown, Distance(plot, pitch, size));
        if (chart.Target is { } target) plot.Labels.Take(DrawTarget(plot, target, bars, scale, pitch, shown));

        for (var row = 0; row < shown; row++)
        {
            var middle = area.Y + (row + 0.5) * pitch;
            plot.AddAll(Plot.CentredBlock(names.Blocks[row], area.X + names.Width, middle, plot.Theme.Text, TextAnchor.End));
        }

        for (var row = 0; row < shown; row++)
        {
            for (var s = 0; s < series; s++) DrawBar(plot, bars, scale, row, s, pitch, size);
        }

        var zero = Math.Round(bars.X + scale.Share(0) * bars.Width) + 0.5;
        plot.Add(new PathShape(new PathData().MoveTo(zero, area.Y).DownTo(area.Y + pitch * shown).ToString(), new(null, plot.Theme.Axis)));
    }

    /// <summary>The words at the end of a bar, and the word for its shape.</summary>
    internal static string WordsOf(ChartValue value) => ChartWords.BesideMark(value.Status) is { } word ? $"{value.Text}（{word}）" : value.Text;

    // Bars share the room that the longest words at either end leave; the longest bar fills it.
    private static Box Bars(Plot plot, Box area, double size, int shown, out AxisScale scale)
    {
        var values = Enumerable.Range(0, shown).SelectMany(c => plot.Chart.Series.Select(s => s.At(c))).ToList();
        var levels = values.OfType<ChartValue>().Select(v => (double)v.Quantity.Value).ToList();
        if (plot.Chart.Target is { } target) levels.Add((double)target.Value);
        var low = Math.Min(0, levels.DefaultIfEmpty(0).Min());
        var high = Math.Max(0, levels.DefaultIfEmpty(0).Max());
        if (plot.Chart.Unit.IsPercent && low == 0 && high is > 50 and <= 100) high = 100;
        if (low == high) high = 1;
        scale = new(low, high, high - low, "");

        double left = 0, right = TextMeasure.Width(ChartWords.Missing, plot.Small);
        for (var pass = 0; pass < 4; pass++)
        {
            var room = Math.Max(area.Width * 0.2, area.Width - left - right);
            foreach (var value in values)
            {
                var share = scale.Share(value is null ? 0 : (double)value.Quantity.Value);
                var words = plot.Scaled(8) + (value is null ? TextMeasure.Width(ChartWords.Missing, plot.Small) : TextMeasure.Width(WordsOf(value), size) + (BarShape.Fades(value) ? BarShape.FadeLength(plot) : 0));
                if (value?.Quantity.Value < 0) left = Math.Max(left, words - share * room);
                else right = Math.Max(right, words - (1 - share) * room);
            }
        }

        return area.Inset(left, 0, right, 0);
    }

    private static double Thickness(Plot plot, double pitch) =>
        Math.Round(Math.Min(pitch * (plot.Chart.Series.Count == 1 ? 0.52 : 0.8 / plot.Chart.Series.Count), plot.Scaled(22)));

    // From one bar of a row to the next.
    private static double Distance(Plot plot, double pitch, double size) =>
        Math.Min(pitch * 0.84 / plot.Chart.Series.Count, Thickness(plot, pitch) * 1.15 + (size * 0.2));

    private static void DrawBar(Plot plot, Box bars, AxisScale scale, int row, int series, double pitch, double size)
    {
        var count = plot.Chart.Series.Count;
        var zero = bars.X + scale.Share(0) * bars.Width;
        var thickness = Thickness(plot, pitch);
        var middle = bars.Y + (row + 0.5) * pitch + (series - (count - 1) / 2d) * Distance(plot, pitch, size);
        var gap = plot.Scaled(8);
        if (plot.Chart.Series[series].At(row) is not { } value)
        {
            plot.Add(Plot.Centred(ChartWords.Missing, zero + gap, middle, plot.Small, plot.Theme.MutedText));
            return;
        }

        var end = bars.X + scale.Share((double)value.Quantity.Value) * bars.Width;
        var grows = value.Quantity.Value < 0 ? BarEnd.Left : BarEnd.Right;
        var box = new Box(Math.Min(zero, end), Math.Round(middle - thickness / 2), Math.Abs(end - zero), thickness);
        var parts = BarShape.Of(plot, box, grows, value, plot.ColourOf(value, series));
        var beyond = gap + (BarShape.Fades(value) ? BarShape.FadeLength(plot) : 0);
        parts.Add(grows == BarEnd.Right
            ? Plot.Centred(WordsOf(value), end + beyond, middle, size, plot.Theme.Text)
            : Plot.Centred(WordsOf(value), end - beyond, middle, size, plot.Theme.Text, TextAnchor.End));
        plot.AddMark(value, series, row, box, parts);
    }

    private static Box DrawTarget(Plot plot, ChartTarget target, Box bars, AxisScale scale, double pitch, int shown)
    {
        var x = bars.X + scale.Share((double)target.Value) * bars.Width;
        var (top, bottom) = target.Category is { } category && category < shown
            ? (bars.Y + category * pitch, bars.Y + (category + 1) * pitch)
            : (bars.Y, bars.Y + pitch * shown);
        var path = new PathData().MoveTo(x, top).DownTo(bottom);
        plot.Add(target.Direction == 0 ? TargetMark.Line(plot, path) : TargetMark.BaseLine(plot, path));
        if (target.Direction != 0) plot.Add(TargetMark.LevelArrow(plot, x, x + Math.Sign(target.Direction) * plot.Scaled(16), top + plot.Scaled(5)));
        return new(x - 1, top, 2, bottom - top);
    }
}
