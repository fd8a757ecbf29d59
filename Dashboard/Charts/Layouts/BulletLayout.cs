namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Values against a scale from nothing to all (or to a round maximum), each in a track, with the target as a mark across it.</summary>
internal static class BulletLayout
{
    public static void Draw(Plot plot, Box area, bool marked)
    {
        var chart = plot.Chart;
        area = Legend.Draw(plot, area, new("", [], [], Shapes: true, Target: true), marked);
        var levels = plot.Values.Select(v => v.Quantity.Value).ToList();
        if (chart.Target is { } target) levels.Add(target.Value);
        if (chart.Unit.IsPercent && levels.Max() > 0 && levels.Max() <= 100) levels.Add(100);
        var scale = AxisScale.ForBars(levels, chart.Unit, 4);

        var count = chart.Categories.Count;
        var ends = plot.Small * 1.6;
        var pitch = Math.Min((area.Height - ends) / count, plot.Scaled(110));
        area = area.Inset(plot.Scaled(2), (area.Height - ends - pitch * count) / 2, plot.Scaled(2), 0);
        // A large figure above its track where there is room for it, else name, track and value in one line.
        if (pitch >= plot.Body * 4) DrawLarge(plot, area, scale, pitch);
        else DrawRows(plot, area, scale, pitch);
    }

    private static void DrawLarge(Plot plot, Box area, AxisScale scale, double pitch)
    {
        var count = plot.Chart.Categories.Count;
        var figure = Math.Min(plot.Body * (count == 1 ? 2.4 : 1.6), pitch * 0.4);
        var thickness = Math.Round(Math.Min(pitch * 0.28, plot.Scaled(26)));
        for (var row = 0; row < count; row++)
        {
            var value = plot.Chart.Series[0].At(row);
            var baseline = area.Y + row * pitch + figure * 0.95;
            // One figure is followed by its name; of several the names stand in one column and the figures in another.
            var words = ValueWords.Fit(plot, value, area.Width * 0.6, figure, bold: true);
            var run = words is null ? null : words with { X = count == 1 ? area.X : area.Right, Y = baseline, Anchor = count == 1 ? TextAnchor.Start : TextAnchor.End };
            var name = TextBlock.Fit(plot.Chart.Categories[row], area.Width - ValueWords.WidthOf(run) - plot.Scaled(12), 1, plot.Body, plot.Small);
            var label = new TextRun(count == 1 && run is not null ? run.Box.Right + plot.Scaled(12) : area.X, baseline, name.Lines[0], name.Size, count == 1 ? plot.Theme.MutedText : plot.Theme.Text);
            var track = new Box(area.X, Math.Round(baseline + plot.Scaled(count == 1 ? 14 : 9)), area.Width, thickness);
            DrawTrack(plot, track, scale, row, value, run is null ? [label] : [label, run]);
            if (row == count - 1) DrawEnds(plot, track, scale);
        }
    }

    private static void DrawRows(Plot plot, Box area, AxisScale scale, double pitch)
    {
        var names = RowNames.Fit(plot, plot.Chart.Categories, area.Width, pitch);
        var size = pitch < plot.Body * 1.25 ? plot.Small : plot.Body;
        var values = plot.Chart.Categories.Select((_, i) => plot.Chart.Series[0].At(i)).ToList();
        var gap = plot.Scaled(10);
        var words = values.Select(v => ValueWords.Fit(plot, v, area.Width * 0.38, size, bold: true)).ToList();
        var right = words.Max(ValueWords.WidthOf) + gap;
        var thickness = Math.Round(Math.Min(pitch * 0.5, plot.Scaled(20)));
        for (var row = 0; row < values.Count; row++)
        {
            var middle = area.Y + (row + 0.5) * pitch;
            plot.AddAll(Plot.CentredBlock(names.Blocks[row], area.X + names.Width, middle, plot.Theme.Text, TextAnchor.End));
            var track = new Box(area.X + names.Width + gap, Math.Round(middle - thickness / 2), Math.Max(1, area.Width - names.Width - gap - right), thickness);
            DrawTrack(plot, track, scale, row, values[row], words[row] is { } run ? [run.At(area.Right, middle, TextAnchor.End)] : []);
            if (row == values.Count - 1) DrawEnds(plot, track with { Y = area.Y + pitch * values.Count - plot.Scaled(8), Height = plot.Scaled(2) }, scale);
        }
    }

    private static void DrawTrack(Plot plot, Box track, AxisScale scale, int row, ChartValue? value, List<DrawingOperation> words)
    {
        plot.Add(new RectangleShape(track, new(plot.Theme.Grid)));
        if (value is null)
        {
            plot.AddAll(words);
        }
        else
        {
            var zero = track.X + scale.Share(0) * track.Width;
            var end = track.X + scale.Share((double)value.Quantity.Value) * track.Width;
            var box = new Box(Math.Min(zero, end), track.Y, Math.Abs(end - zero), track.Height);
            var grows = value.Quantity.Value < 0 ? BarEnd.Left : BarEnd.Right;
            plot.AddMark(value, plot.Chart.Categories[row], [.. BarShape.Of(plot, box, grows, value, plot.ColourOf(value, 0)), .. words]);
        }

        if (plot.Chart.Target is not { } target || target.Category is { } category && category != row) return;
        var x = track.X + scale.Share((double)target.Value) * track.Width;
        var beyond = plot.Scaled(4);
        plot.Add(new PathShape(new PathData().MoveTo(x, track.Y - beyond).DownTo(track.Bottom + beyond).ToString(), new(null, plot.Theme.Text, plot.Scaled(target.Direction == 0 ? 3 : 1))));
        if (target.Direction != 0) plot.Add(TargetMark.LevelArrow(plot, x, x + Math.Sign(target.Direction) * plot.Scaled(16), track.Y - beyond));
    }

    private static void DrawEnds(Plot plot, Box track, AxisScale scale)
    {
        var unit = plot.Chart.Unit;
        var suffix = unit.IsPercent ? "" : scale.Magnitude + unit.Symbol;
        var y = track.Bottom + plot.Scaled(6) + plot.Small * 0.88;
        var low = new TextRun(track.X, y, scale.Label(scale.Minimum, unit), plot.Small, plot.Theme.MutedText);
        var high = new TextRun(track.Right, y, scale.Label(scale.Maximum, unit) + suffix, plot.Small, plot.Theme.MutedText, TextAnchor.End);
        if (plot.Labels.IsFree(high.Box)) plot.Add(high);
        if (plot.Labels.IsFree(low.Box)) plot.Add(low);
    }
}
