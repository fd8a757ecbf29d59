using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Lines over time; what is missing or not comparable interrupts them.</summary>
internal static class LineLayout
{
    private const int FewPoints = 8;

    // A year of months can be labelled at will; more would be a thicket.
    private const int ManyCategories = 12;

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
        var levels = plot.Levels;
        var scale = AxisScale.ForLine(plot.LevelsOfScale, chart.Unit, AxisFrame.StepsIn(plot, area.Height * 0.7));
        var ends = LineEnds.Fit(plot, area);
        area = Legend.Draw(plot, area, Legend.OfSeries(plot, AxisFrame.UnitOf(plot, scale), shapes: true, target: true, named: ends is null), marked);
        var around = plot.Body * 1.1 + plot.Scaled(9);
        var frame = AxisFrame.Measure(plot, area.Inset(0, 0, ends?.Width ?? 0, 0), scale, [.. levels.Select(l => new Headroom((double)l, around, around))], _ => null);
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
        // What matters lies on top.
        List<int> order = [.. Enumerable.Range(0, points.Count).OrderByDescending(plot.IsSetBack)];
        foreach (var series in order) DrawLine(plot, series, Segments(points[series]));
        foreach (var point in points.SelectMany(p => p).Where(p => IsSeen(p.Parts))) plot.Labels.Take(new(point.X - Radius(plot), point.Y - Radius(plot), 2 * Radius(plot), 2 * Radius(plot)));
        if (ends is not null) ends.Draw(plot, frame, s => points[s][^1].X);
        else LabelPoints(plot, [.. points.Where((_, s) => !plot.IsSetBack(s))], segments);
        plot.Layer = DrawingLayer.Moving;
        LabelMissing(plot, frame);
        plot.Layer = DrawingLayer.Fixed;
        foreach (var point in order.SelectMany(s => points[s]))
        {
            // Of a line set back the newest value can be pointed at; all of them would weigh more than the rest of the picture.
            var isDrawn = !plot.IsSetBack(point.Series) || chart.Categories.Count <= ManyCategories || IsSeen(point.Parts) || point == points[point.Series][^1];
            plot.AddMark(point.Value, point.Series, point.Category, new(point.X, point.Y, 0, 0), point.Parts, isDrawn);
        }
    }

    private static double Radius(Plot plot) => plot.Scaled(4);

    // A point that only answers the pointer has no colour.
    private static bool IsSeen(List<DrawingOperation> parts) => parts[0] is not CircleShape { Paint: { Fill: null, Stroke: null } };

    private static List<List<Point>> Points(Plot plot, AxisFrame frame) =>
        [.. plot.Chart.Series.Select((series, s) => Enumerable.Range(0, plot.Chart.Categories.Count)
            .Where(c => series.At(c) is not null)
            .Select(c =>
            {
                var value = series.At(c)!;
                var (x, y) = (frame.X(c), frame.Y(value.Quantity.Value));
                return new Point(s, c, value, x, y, PointShapes(plot, x, y, value, s, RadiusOf(plot, frame, s, c)));
            }).ToList())];

    // Points that would run into each other are small, those of several lines only every so often, those set back not at all; one without
    // neighbours would be no line, and is always a point. 0 for none.
    private static double RadiusOf(Plot plot, AxisFrame frame, int series, int category)
    {
        var values = plot.Chart.Series[series];
        var (before, after) = (category == 0 ? null : values.At(category - 1), values.At(category + 1));
        var isAlone = (before is null || values.At(category)!.Break) && (after is null || after.Break);
        if (plot.IsSetBack(series)) return isAlone ? plot.Scaled(1.5) : 0;
        var several = plot.Chart.Series.Count > 2;
        if (frame.Slot >= plot.Scaled(24) && !(several && plot.Chart.Categories.Count > ManyCategories)) return Radius(plot);
        var every = several ? Math.Max(1, (int)Math.Ceiling(plot.Scaled(56) / frame.Slot)) : frame.Slot >= plot.Scaled(10) ? 1 : 0;
        var isNewest = Enumerable.Range(category + 1, Math.Max(0, plot.Chart.Categories.Count - category - 1)).All(c => values.At(c) is null);
        if (isNewest && (several || every == 0)) return Radius(plot);
        var isSpecial = values.At(category)!.Status is ObservationStatus.Implied or ObservationStatus.Provisional;
        if (several) return isAlone || isSpecial || (category + plot.ColourOrder(series)) % every == 0 ? Radius(plot) : 0;
        return isAlone || isSpecial || every > 0 ? plot.Scaled(2.5) : 0;
    }

    private static List<DrawingOperation> PointShapes(Plot plot, double x, double y, ChartValue value, int series, double radius)
    {
        var colour = plot.ColourOf(value, series);
        var shape = PointShape.ShapeOf(plot, series);
        if (radius == 0) return [new CircleShape(x, y, plot.Scaled(5), new())];
        List<DrawingOperation> shapes = value.Status switch
        {
            ObservationStatus.Implied => [PointShape.Hollow(shape, x, y, radius - plot.Scaled(0.5), colour, plot.Theme.Background, plot.Scaled(2))],
            ObservationStatus.Provisional =>
            [
                PointShape.Hollow(shape, x, y, radius, colour, plot.Theme.Background, plot.Scaled(1.5)),
                new CircleShape(x, y, radius * 0.45, new(colour)),
            ],
            _ => [PointShape.Full(shape, x, y, radius, colour)],
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

            var line = new PathShape(path.ToString(), new(null, plot.ColourOf(series), plot.Scaled(plot.IsSetBack(series) ? 1 : 2), kind.Key ? plot.Scaled(4) : 0));
            plot.Add(plot.IsSetBack(series) ? new Mark(plot.Chart.Series[series].Name, null, [line]) : line);
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

        if (plot.HasHighlight || plot.Chart.Series.Count > 1 && plot.Chart.Categories.Count > ManyCategories) return;
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
        var x = plot.Inside(point.X, TextMeasure.Width(text, size));
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
        // Of one month among many, the line would be a mere dot.
        var half = Math.Max(frame.Slot * 0.4, Math.Min(plot.Scaled(14), frame.Slot * 0.5 + plot.Scaled(6)));
        var (left, right) = target.Category is { } category
            ? (frame.X(category) - half, frame.X(category) + half)
            : (frame.Inner.X, frame.Inner.Right);
        TargetMark.AddLevel(plot, target, y, left, right);
        plot.Labels.Take(new(left, y - 1, right - left, 2));
        if (target.Direction == 0) return;
        var tip = y - Math.Sign(target.Direction) * plot.Scaled(20);
        plot.Add(TargetMark.Arrow(plot, right - plot.Scaled(8), y, tip));
        plot.Labels.Take(new(right - plot.Scaled(13), Math.Min(y, tip), plot.Scaled(10), Math.Abs(y - tip)));
    }
}
