using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Lines over time; what is missing or not comparable interrupts them.</summary>
internal static class LineLayout
{
    private const int FewPoints = 8;

    private sealed record Point(int Series, int Category, ChartValue Value, double X, double Y, List<DrawingOperation> Parts);

    private readonly record struct Segment(Point From, Point To)
    {
        // Implied values are joined by dashes.
        public bool IsDashed => From.Value.Status == ObservationStatus.Implied || To.Value.Status == ObservationStatus.Implied;

        public bool Crosses(Box box)
        {
            for (var i = 0; i <= 24; i++)
            {
                var (x, y) = (From.X + (To.X - From.X) * i / 24, From.Y + (To.Y - From.Y) * i / 24);
                if (box.X <= x && x <= box.Right && box.Y <= y && y <= box.Bottom) return true;
            }

            return false;
        }
    }

    public static void Draw(Plot plot, Box area, bool marked)
    {
        var chart = plot.Chart;
        var levels = plot.Values.Select(v => v.Quantity.Value).ToList();
        if (chart.Target is { } target) levels.Add(target.Value);
        var scale = AxisScale.ForLine(levels, chart.Unit, AxisFrame.StepsIn(plot, area.Height * 0.7));
        area = Legend.Draw(plot, area, Legend.OfSeries(plot, AxisFrame.UnitOf(plot, scale), shapes: true, target: true), marked);
        var around = plot.Body * 1.1 + plot.Scaled(9);
        var frame = AxisFrame.Measure(plot, area, scale, [.. levels.Select(l => new Headroom((double)l, around, around))], _ => null);
        plot.SetAxes(frame.Inner, frame.Scale, chart.Categories.Count, 0);
        frame.Draw();
        frame.DrawBaseLine();
        plot.Layer = chart.Target?.Category is null ? DrawingLayer.Fixed : DrawingLayer.Moving;
        if (chart.Target is not null) DrawTarget(plot, frame, chart.Target);
        plot.Layer = DrawingLayer.Moving;
        Breaks.Draw(plot, frame);

        var points = Points(plot, frame);
        var segments = points.SelectMany(Segments).ToList();
        plot.Layer = DrawingLayer.Joints;
        for (var series = 0; series < points.Count; series++) DrawLine(plot, series, Segments(points[series]));
        foreach (var point in points.SelectMany(p => p)) plot.Labels.Take(new(point.X - Radius(plot), point.Y - Radius(plot), 2 * Radius(plot), 2 * Radius(plot)));
        LabelPoints(plot, points, segments);
        plot.Layer = DrawingLayer.Moving;
        LabelMissing(plot, frame);
        plot.Layer = DrawingLayer.Fixed;
        foreach (var point in points.SelectMany(p => p)) plot.AddMark(point.Value, point.Series, point.Category, new(point.X, point.Y, 0, 0), point.Parts);
    }

    private static double Radius(Plot plot) => plot.Scaled(4);

    private static List<List<Point>> Points(Plot plot, AxisFrame frame) =>
        [.. plot.Chart.Series.Select((series, s) => Enumerable.Range(0, plot.Chart.Categories.Count)
            .Where(c => series.At(c) is not null)
            .Select(c =>
            {
                var value = series.At(c)!;
                var (x, y) = (frame.X(c), frame.Y(value.Quantity.Value));
                return new Point(s, c, value, x, y, PointShapes(plot, x, y, value, plot.ColourOf(value, s)));
            }).ToList())];

    private static List<DrawingOperation> PointShapes(Plot plot, double x, double y, ChartValue value, string colour)
    {
        var radius = Radius(plot);
        var stroke = plot.Scaled(2);
        List<DrawingOperation> shapes = value.Status switch
        {
            ObservationStatus.Implied => [new CircleShape(x, y, radius - plot.Scaled(0.5), new(plot.Theme.Background, colour, stroke))],
            ObservationStatus.Provisional =>
            [
                new CircleShape(x, y, radius, new(plot.Theme.Background, colour, plot.Scaled(1.5))),
                new CircleShape(x, y, radius * 0.45, new(colour)),
            ],
            _ => [new CircleShape(x, y, radius, new(colour))],
        };
        if (BarShape.Fades(value))
        {
            var wing = radius * 0.9;
            for (var i = 0; i < 2; i++)
            {
                var tip = y - radius - plot.Scaled(5 + i * 4);
                shapes.Add(new PathShape(
                    new PathData().MoveTo(x - wing, tip + wing).LineTo(x, tip).LineTo(x + wing, tip + wing).ToString(),
                    new(null, colour, plot.Scaled(1.5), Opacity: i == 0 ? 0.8 : 0.4)));
            }
        }

        return shapes;
    }

    private static IEnumerable<Segment> Segments(List<Point> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            if (points[i].Category == points[i - 1].Category + 1 && !points[i].Value.Break) yield return new(points[i - 1], points[i]);
        }
    }

    private static void DrawLine(Plot plot, int series, IEnumerable<Segment> segments)
    {
        foreach (var kind in segments.GroupBy(s => s.IsDashed))
        {
            var path = new PathData();
            Point? pen = null;
            foreach (var segment in kind)
            {
                if (pen != segment.From) path.MoveTo(segment.From.X, segment.From.Y);
                path.LineTo(segment.To.X, segment.To.Y);
                pen = segment.To;
            }

            plot.Add(new PathShape(path.ToString(), new(null, plot.ColourOf(series), plot.Scaled(2), kind.Key ? plot.Scaled(4) : 0)));
        }
    }

    // The newest value of each line first, then the extremes and the oldest, and the rest where there are few; a label that would lie on a line is
    // left out, save the newest.
    private static void LabelPoints(Plot plot, List<List<Point>> points, List<Segment> segments)
    {
        foreach (var newest in points.Where(p => p.Count > 0).Select(p => p[^1]))
        {
            if (!Label(plot, newest, segments, must: true)) Label(plot, newest, [], must: true);
        }

        var extremes = points.Where(p => p.Count > 0).SelectMany(p => new[] { p.MaxBy(v => v.Value.Quantity.Value)!, p.MinBy(v => v.Value.Quantity.Value)!, p[0] });
        var others = points.Where(p => p.Count <= FewPoints).SelectMany(p => p).OrderByDescending(p => p.Category);
        foreach (var point in extremes.Concat(others))
        {
            if (!point.Parts.Exists(p => p is TextRun)) Label(plot, point, segments, must: false);
        }
    }

    private static bool Label(Plot plot, Point point, List<Segment> lines, bool must)
    {
        var size = plot.Body;
        var text = point.Value.Text;
        var away = Radius(plot) + plot.Scaled(5);
        var above = away + (BarShape.Fades(point.Value) ? plot.Scaled(9) : 0);
        var half = TextMeasure.Width(text, size) / 2;
        var x = Math.Clamp(point.X, half, Math.Max(half, plot.Size.Width - half));
        TextRun[] places =
        [
            new(x, point.Y - above, text, size, plot.Theme.Text, TextAnchor.Middle),
            new(x, point.Y + away + size * 0.84, text, size, plot.Theme.Text, TextAnchor.Middle),
            Plot.Centred(text, point.X + away, point.Y, size, plot.Theme.Text),
            Plot.Centred(text, point.X - away, point.Y, size, plot.Theme.Text, TextAnchor.End),
            new(point.X + away * 0.6, point.Y - above * 0.7, text, size, plot.Theme.Text),
            new(point.X - away * 0.6, point.Y - above * 0.7, text, size, plot.Theme.Text, TextAnchor.End),
            new(point.X + away * 0.6, point.Y + away * 0.7 + size * 0.84, text, size, plot.Theme.Text),
            new(point.X - away * 0.6, point.Y + away * 0.7 + size * 0.84, text, size, plot.Theme.Text, TextAnchor.End),
            // Farther away a label might be taken for another point's: only where it must be printed.
            new(x, point.Y - above - size, text, size, plot.Theme.Text, TextAnchor.Middle),
            new(x, point.Y + away + size * 1.84, text, size, plot.Theme.Text, TextAnchor.Middle),
        ];
        foreach (var run in places.Take(must ? places.Length : places.Length - 2))
        {
            if (lines.Exists(l => l.Crosses(run.Box)) || !plot.Labels.TryTake(run.Box)) continue;
            point.Parts.Add(run);
            return true;
        }

        return false;
    }

    private static void LabelMissing(Plot plot, AxisFrame frame)
    {
        for (var category = 0; category < plot.Chart.Categories.Count; category++)
        {
            if (plot.Chart.Series.Any(s => s.At(category) is not null) || plot.Chart.Target?.Category == category) continue;
            var run = new TextRun(frame.X(category), frame.Inner.Bottom - plot.Scaled(6), Wording.Missing, plot.Small, plot.Theme.MutedText, TextAnchor.Middle);
            if (plot.Labels.IsFree(run.Box)) plot.Add(run);
        }
    }

    private static void DrawTarget(Plot plot, AxisFrame frame, ChartTarget target)
    {
        var y = frame.Y(target.Value);
        var (left, right) = target.Category is { } category
            ? (frame.X(category) - frame.Slot * 0.4, frame.X(category) + frame.Slot * 0.4)
            : (frame.Inner.X, frame.Inner.Right);
        TargetMark.AddLevel(plot, target, y, left, right);
        plot.Labels.Take(new(left, y - 1, right - left, 2));
        if (target.Direction == 0) return;
        var tip = y - Math.Sign(target.Direction) * plot.Scaled(20);
        plot.Add(TargetMark.Arrow(plot, right - plot.Scaled(8), y, tip));
        plot.Labels.Take(new(right - plot.Scaled(13), Math.Min(y, tip), plot.Scaled(10), Math.Abs(y - tip)));
    }
}
