using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>One bar split into the parts of a whole. Parts are named under their piece, by a line where a piece is narrow, or in a list where there are many.</summary>
internal static class PartsLayout
{
    private sealed record Part(int Category, ChartValue Value, string Colour, string Share, Box Piece);

    public static void Draw(Plot plot, Box area, bool marked)
    {
        var chart = plot.Chart;
        area = Legend.Draw(plot, area, new("", [], [], Shapes: true, Target: true), marked);
        var known = Enumerable.Range(0, chart.Categories.Count).Where(c => chart.Series[0].At(c) is not null).ToList();
        var missing = Enumerable.Range(0, chart.Categories.Count).Except(known).ToList();
        var parts = Split(plot, area, known);
        if (plot.Try(() => DrawUnderBar(plot, area, parts, missing))) return;
        DrawList(plot, area, parts, missing);
    }

    private static List<Part> Split(Plot plot, Box area, List<int> known)
    {
        var values = known.Select(c => plot.Chart.Series[0].At(c)!).ToList();
        var whole = values.Select(v => v.Quantity).Aggregate((a, b) => a + b);
        var total = values.Sum(v => (double)Math.Max(0, v.Quantity.Value));
        var gap = plot.Scaled(2);
        var width = area.Width - gap * (values.Count - 1);
        var x = area.X;
        var parts = new List<Part>();
        for (var i = 0; i < values.Count; i++)
        {
            var length = total <= 0 ? width / values.Count : (double)Math.Max(0, values[i].Quantity.Value) / total * width;
            parts.Add(new(known[i], values[i], plot.ColourOf(values[i], i), Shares.Of(values[i].Quantity, whole), new(x, 0, Math.Max(1, length), 0)));
            x += length + gap;
        }

        return parts;
    }

    // Columns of words under the pieces, pushed apart where they would touch; false where they do not fit.
    private static bool DrawUnderBar(Plot plot, Box area, List<Part> parts, List<int> missing)
    {
        if (missing.Count > 0 || parts.Count > 5) return false;
        var gap = plot.Scaled(18);
        var figure = Math.Min(plot.Body * 1.5, area.Height * 0.14);
        var names = parts.Select(p => TextBlock.Fit(plot.Chart.Categories[p.Category], Math.Max(p.Piece.Width, area.Width / parts.Count - gap), 2, plot.Body, plot.Small, balanced: true)).ToList();
        if (names.Exists(n => n.IsCut)) return false;
        var widths = parts.Select((p, i) => Math.Max(names[i].Width, Math.Max(TextMeasure.Width(RankingLayout.WordsOf(p.Value), figure, bold: true), TextMeasure.Width(p.Share, plot.Body)))).ToList();
        if (widths.Sum() + gap * (parts.Count - 1) > area.Width) return false;

        var places = new double[parts.Count];
        for (var i = 0; i < parts.Count; i++) places[i] = Math.Max(parts[i].Piece.X, i == 0 ? area.X : places[i - 1] + widths[i - 1] + gap);
        for (var i = parts.Count - 1; i >= 0; i--) places[i] = Math.Min(places[i], (i == parts.Count - 1 ? area.Right : places[i + 1] - gap) - widths[i]);

        var leader = plot.Scaled(20);
        var nameHeight = names.Max(n => n.Height);
        var words = nameHeight + plot.Scaled(6) + figure + plot.Scaled(8) + plot.Body;
        var thickness = Math.Min(plot.Scaled(64), area.Height - words - leader);
        if (thickness < plot.Scaled(16)) return false;
        var top = Math.Round(area.Y + (area.Height - thickness - leader - words) / 2);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var box = part.Piece with { Y = top, Height = thickness };
            var y = box.Bottom + leader;
            List<DrawingOperation> drawn = BarShape.Of(plot, box, BarEnd.Up, part.Value with { Quantity = Quantity.Exact(part.Value.Quantity.Value) }, part.Colour);
            var stem = Math.Min(box.CentreX, box.X + plot.Scaled(6));
            drawn.Add(new PathShape(Leader(stem, box.Bottom, places[i] + plot.Scaled(6), y - plot.Scaled(5)), new(null, part.Colour, plot.Scaled(1.5))));
            drawn.AddRange(Plot.Block(names[i], places[i], y, plot.Theme.MutedText));
            var baseline = y + nameHeight + plot.Scaled(6) + figure * 0.88;
            drawn.Add(new TextRun(places[i], baseline, RankingLayout.WordsOf(part.Value), figure, plot.Theme.Text, Bold: true));
            if (part.Share.Length > 0) drawn.Add(new TextRun(places[i], baseline + plot.Scaled(8) + plot.Body, part.Share, plot.Body, plot.Theme.Text));
            plot.AddMark(part.Value, plot.Chart.Categories[part.Category], drawn);
        }

        return true;
    }

    private static string Leader(double fromX, double fromY, double toX, double toY)
    {
        var middle = (fromY + toY) / 2;
        var path = new PathData().MoveTo(fromX, fromY);
        return Math.Abs(fromX - toX) < 1 ? path.DownTo(toY).ToString() : path.DownTo(middle).AcrossTo(toX).DownTo(toY).ToString();
    }

    // A bar and a list below it: colour, name, value, share.
    private static void DrawList(Plot plot, Box area, List<Part> parts, List<int> missing)
    {
        var rows = parts.Count + missing.Count;
        var smallest = plot.Small * 1.3;
        var columns = rows * smallest > area.Height * 0.75 ? 2 : 1;
        var lines = (rows + columns - 1) / columns;
        var thickness = Math.Round(Math.Min(plot.Scaled(44), area.Height * 0.2));
        var pitch = Math.Min((area.Height - thickness - plot.Scaled(14)) / lines, plot.Scaled(30));
        var size = pitch < plot.Body * 1.25 || columns == 2 ? plot.Small : plot.Body;
        var gap = plot.Scaled(24);
        var width = (area.Width - gap * (columns - 1)) / columns;
        var top = area.Y + Math.Max(0, (area.Height - thickness - plot.Scaled(14) - pitch * lines) / 2);
        foreach (var (part, row) in parts.Select((p, i) => (p, i)))
        {
            var box = part.Piece with { Y = top, Height = thickness };
            var drawn = BarShape.Of(plot, box, BarEnd.Up, part.Value with { Quantity = Quantity.Exact(part.Value.Quantity.Value) }, part.Colour);
            var (line, middle) = Line(row);
            drawn.Add(new RectangleShape(new(line.X, middle - size * 0.4, size * 0.8, size * 0.8), new(part.Colour)));
            drawn.AddRange(Words(plot, line, middle, size, plot.Chart.Categories[part.Category], RankingLayout.WordsOf(part.Value), part.Share));
            plot.AddMark(part.Value, plot.Chart.Categories[part.Category], drawn);
        }

        foreach (var (category, row) in missing.Select((c, i) => (c, parts.Count + i)))
        {
            var (line, middle) = Line(row);
            plot.AddAll(Words(plot, line, middle, size, plot.Chart.Categories[category], ChartWords.Missing, ""));
        }

        (Box Line, double Middle) Line(int row) => (
            new(area.X + row / lines * (width + gap), 0, width, 0),
            top + thickness + plot.Scaled(14) + (row % lines + 0.5) * pitch);
    }

    private static IEnumerable<TextRun> Words(Plot plot, Box line, double middle, double size, string name, string value, string share)
    {
        var shareWidth = TextMeasure.Width("约100.00%", size);
        var nameX = line.X + size * 0.8 + plot.Scaled(8);
        var valueRight = line.Right - shareWidth;
        var room = valueRight - nameX - TextMeasure.Width(value, size, bold: true) - plot.Scaled(8);
        yield return Plot.Centred(TextBlock.Break(name, size, room, 1).Lines[0], nameX, middle, size, plot.Theme.Text);
        yield return Plot.Centred(value, valueRight, middle, size, plot.Theme.Text, TextAnchor.End, bold: true);
        if (share.Length > 0) yield return Plot.Centred(share, line.Right, middle, size, plot.Theme.MutedText, TextAnchor.End);
    }
}
