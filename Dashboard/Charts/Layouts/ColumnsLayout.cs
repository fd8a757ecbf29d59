using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Vertical bars from zero, grouped by category.</summary>
internal static class ColumnsLayout
{
    // How much of the room of a category its bars may fill.
    private const double GroupShare = 0.8;

    private sealed record Column(int Series, int Category, ChartValue Value, Box Box, BarEnd End, List<DrawingOperation> Parts);

    public static void Draw(Plot plot, Box area, bool marked)
    {
        var chart = plot.Chart;
        var scale = AxisScale.ForBars(plot.LevelsOfScale, chart.Unit, AxisFrame.StepsIn(plot, area.Height * 0.7));
        var note = TargetNote(plot, area, scale);
        area = Legend.Draw(plot, area, Legend.OfSeries(plot, AxisFrame.UnitOf(plot, scale), shapes: chart.Series.Count > 1, target: note is null), marked);
        var frame = AxisFrame.Measure(plot, area, scale, Headrooms(plot, note), WordBelow(plot));
        frame.Draw();

        var columns = Columns(plot, frame).ToList();
        foreach (var column in columns) plot.Labels.Take(column.Box);
        if (chart.Target is not null && note is not null) plot.AddAll(Note(plot, frame, chart.Target, note));
        LabelColumns(plot, columns);
        LabelMissing(plot, frame);
        foreach (var column in columns) plot.AddMark(column.Value, column.Series, column.Category, column.Box, column.Parts);
        frame.DrawBaseLine();
        if (chart.Target is not null) DrawTarget(plot, frame, chart.Target, note);
        Breaks.Draw(plot, frame);
    }

    // With one series the word stands under the name: 2023年 | 推算. With several it is in the legend.
    private static Func<int, string?> WordBelow(Plot plot) =>
        plot.Chart.Series.Count > 1 ? _ => null : i => plot.Chart.Series[0].At(i) is { } value ? ValueWords.BesideMark(value.Status) : null;

    // A target of a category without a value is named where its bar would stand; any other one in the legend.
    private static TextBlock? TargetNote(Plot plot, Box area, AxisScale scale)
    {
        if (plot.Chart.Target is not { Category: { } category } target || plot.Chart.Series.Any(s => s.At(category) is not null)) return null;
        var slot = (area.Width - AxisFrame.Gutter(plot, scale)) / plot.Chart.Categories.Count;
        var block = TextBlock.Fit(target.Label, slot - plot.Scaled(8), 3, plot.Body, plot.Small, balanced: true);
        return block.IsCut || block.IsTorn || block.Height > area.Height / 3 ? null : block;
    }

    private static List<Headroom> Headrooms(Plot plot, TextBlock? note)
    {
        var line = plot.Body * 1.1 + plot.Scaled(5);
        List<Headroom> rooms = [.. plot.Values.Select(v =>
        {
            var beyond = line + (BarShape.Fades(v) ? BarShape.FadeLength(plot) : 0);
            return v.Quantity.Value < 0 ? new Headroom((double)v.Quantity.Value, 0, beyond) : new Headroom((double)v.Quantity.Value, beyond, 0);
        })];
        if (plot.Chart.Target is { } target)
        {
            rooms.Add(new((double)target.Value, note is null ? line : note.Height + plot.Scaled(8) + (target.Direction > 0 ? ArrowLength(plot) : 0), 0));
        }

        return rooms;
    }

    private static double ArrowLength(Plot plot) => plot.Scaled(24);

    private static IEnumerable<Column> Columns(Plot plot, AxisFrame frame)
    {
        var count = plot.Chart.Series.Count;
        var pitch = Math.Min(frame.Slot * (count == 1 ? 0.56 : GroupShare) / count, count == 1 ? Math.Max(plot.Scaled(84), frame.Slot * 0.26) : plot.Scaled(64));
        plot.SetAxes(frame.Inner, frame.Scale, plot.Chart.Categories.Count, pitch);
        var width = Math.Max(1, Math.Round(count == 1 ? pitch : pitch * 0.9));
        for (var category = 0; category < plot.Chart.Categories.Count; category++)
        {
            for (var series = 0; series < count; series++)
            {
                if (plot.Chart.Series[series].At(category) is not { } value) continue;
                var x = Math.Round(frame.X(category) + (series - (count - 1) / 2d) * pitch - width / 2);
                var (zero, top) = (frame.Y(0), frame.Y(value.Quantity.Value));
                var end = value.Quantity.Value < 0 ? BarEnd.Down : BarEnd.Up;
                var box = end == BarEnd.Up ? new Box(x, top, width, zero - top) : new Box(x, zero, width, top - zero);
                yield return new(series, category, value, box, end, BarShape.Of(plot, box, end, value, plot.ColourOf(value, series)));
            }
        }
    }

    // All labels in the larger size, else in the smaller, else as many as find room: the newest first, then the extremes.
    private static void LabelColumns(Plot plot, List<Column> columns)
    {
        var ordered = columns
            .OrderByDescending(c => c.Category == plot.Chart.Categories.Count - 1)
            .ThenByDescending(c => Math.Abs(c.Value.Quantity.Value))
            .ToList();
        if (plot.Try(() => ordered.TrueForAll(c => Label(plot, c, plot.Body)))) return;
        Clear();
        // Where not every one finds room, what is set back (the year before) leaves it to what matters.
        if (ordered.Exists(c => IsSetBack(plot, c)) && ordered.Exists(c => !IsSetBack(plot, c)))
        {
            if (plot.Try(() => ordered.TrueForAll(c => Label(plot, c, plot.Small)))) return;
            Clear();
            ordered.RemoveAll(c => IsSetBack(plot, c));
            if (plot.Try(() => ordered.TrueForAll(c => Label(plot, c, plot.Body)))) return;
            Clear();
        }

        foreach (var column in ordered) Label(plot, column, plot.Small);

        void Clear() => columns.ForEach(c => c.Parts.RemoveAll(p => p is TextRun));
    }

    private static bool IsSetBack(Plot plot, Column column) => plot.IsSetBack(column.Series) || column.Value.Tone == Tone.Muted;

    private static bool Label(Plot plot, Column column, double size)
    {
        var gap = plot.Scaled(5);
        var beyond = BarShape.Fades(column.Value) ? BarShape.FadeLength(plot) : 0;
        var y = column.End == BarEnd.Up ? column.Box.Y - beyond - gap : column.Box.Bottom + beyond + gap + size * 0.88;
        var x = plot.Inside(column.Box.CentreX, TextMeasure.Width(column.Value.Text, size));
        var run = new TextRun(x, y, column.Value.Text, size, plot.Theme.Text, TextAnchor.Middle);
        if (!plot.Labels.TryTake(run.Box)) return false;
        column.Parts.Add(run);
        return true;
    }

    private static void LabelMissing(Plot plot, AxisFrame frame)
    {
        var count = plot.Chart.Series.Count;
        for (var category = 0; category < plot.Chart.Categories.Count; category++)
        {
            var missing = Enumerable.Range(0, count).Where(s => plot.Chart.Series[s].At(category) is null).ToList();
            if (missing.Count == 0 || missing.Count == count && plot.Chart.Target?.Category == category) continue;
            var pitch = Math.Min(frame.Slot * GroupShare / count, plot.Scaled(64));
            IEnumerable<double> places = missing.Count == count ? [frame.X(category)] : missing.Select(s => frame.X(category) + (s - (count - 1) / 2d) * pitch);
            foreach (var x in places)
            {
                var run = new TextRun(x, frame.Y(0) - plot.Scaled(6), Wording.Missing, plot.Small, plot.Theme.MutedText, TextAnchor.Middle);
                if (plot.Labels.IsFree(run.Box.Inset(-plot.Scaled(3), 0, -plot.Scaled(3), 0))) plot.Add(run);
            }
        }
    }

    private static void DrawTarget(Plot plot, AxisFrame frame, ChartTarget target, TextBlock? note)
    {
        var y = frame.Y(target.Value);
        var (left, right) = target.Category is { } category
            ? (frame.X(category) - frame.Slot * 0.4, frame.X(category) + frame.Slot * 0.4)
            : (frame.Inner.X, frame.Inner.Right);
        TargetMark.AddLevel(plot, target, y, left, right);
        if (target.Direction == 0) return;
        var x = note is null ? right - plot.Scaled(8) : (left + right) / 2;
        var length = target.Direction > 0 ? Math.Min(ArrowLength(plot), y) : -Math.Max(plot.Scaled(8), Math.Min(ArrowLength(plot), frame.Y(0) - y));
        plot.Add(TargetMark.Arrow(plot, x, y, y - length));
    }

    private static IEnumerable<TextRun> Note(Plot plot, AxisFrame frame, ChartTarget target, TextBlock note)
    {
        var above = note.Height + plot.Scaled(6) + (target.Direction > 0 ? ArrowLength(plot) : 0);
        return Plot.Block(note, frame.X(target.Category!.Value), frame.Y(target.Value) - above, plot.Theme.Text, TextAnchor.Middle);
    }
}
