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
        // What has a negative part has no shares.
        Quantity? whole = values.Exists(v => v.Quantity.Value < 0) ? null : values.Select(v => v.Quantity).Aggregate((a, b) => a + b);
        var total = values.Sum(v => (double)Math.Max(0, v.Quantity.Value));
        var gap = plot.Scaled(2);
        var width = area.Width - gap * (values.Count - 1);
        var x = area.X;
        var parts = new List<Part>();
        for (var i = 0; i < values.Count; i++)
        {
            var length = total <= 0 ? width / values.Count : (double)Math.Max(0, values[i].Quantity.Value) / total * width;
            parts.Add(new(known[i], values[i], plot.Theme.ColourOf(values[i].Tone, i), whole is { } all ? Shares.Of(values[i].Quantity, all) : "", new(x, 0, Math.Max(1, length), 0)));
            x += length + gap;
        }

        return parts;
    }

    // Columns of words under the pieces, pushed apart where they would touch; false where they do not fit.
    private static bool DrawUnderBar(Plot plot, Box area, List<Part> parts, List<int> missing)
    {
        if (missing.Count > 0 || parts.Count > 5) return false;
        var gap = plot.Scaled(18);
        var figure = Math.Clamp(area.Height * 0.14, plot.Body, plot.Body * 1.5);
        var names = parts.Select(p => TextBlock.Fit(plot.Chart.Categories[p.Category], Math.Max(p.Piece.Width, area.Width / parts.Count - gap), 2, plot.Body, plot.Small, balanced: true)).ToList();
        if (names.Exists(n => n.IsCut)) return false;
        var widths = parts.Select((p, i) => plot.Scaled(9) + Math.Max(names[i].Width, Math.Max(TextMeasure.Width(p.Value.Text, figure, bold: true), TextMeasure.Width(p.Share, plot.Body)))).ToList();
        if (widths.Sum() + gap * (parts.Count - 1) > area.Width) return false;

        var places = new double[parts.Count];
        for (var i = 0; i < parts.Count; i++) places[i] = Math.Max(parts[i].Piece.X, i == 0 ? area.X : places[i - 1] + widths[i - 1] + gap);
        for (var i = parts.Count - 1; i >= 0; i--) places[i] = Math.Min(places[i], (i == parts.Count - 1 ? area.Right : places[i + 1] - gap) - widths[i]);

        var levels = Levels(parts, places, out var deepest);
        var step = plot.Scaled(6);
        var leader = plot.Scaled(14) + deepest * step;
        var nameHeight = names.Max(n => n.Height);
        var words = nameHeight + plot.Scaled(8) + figure + plot.Scaled(8) + plot.Body;
        var thickness = Math.Round(Math.Min(Math.Max(plot.Scaled(56), area.Height * 0.2), area.Height - words - leader));
        if (thickness < plot.Scaled(16)) return false;
        var top = Math.Round(area.Y + (area.Height - thickness - leader - words) / 2);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var box = part.Piece with { Y = top, Height = thickness };
            var y = box.Bottom + leader;
            List<DrawingOperation> drawn = Piece(plot, part, box);
            var stem = levels[i] == 0 ? places[i] + 1 : box.CentreX;
            drawn.Add(new PathShape(Leader(stem, box.Bottom, box.Bottom + levels[i] * step, places[i] + 1, y + words), new(null, part.Colour, plot.Scaled(2))));
            var x = places[i] + plot.Scaled(9);
            drawn.AddRange(Plot.Block(names[i], x, y, plot.Theme.MutedText));
            var baseline = y + nameHeight + plot.Scaled(8) + figure * 0.88;
            drawn.Add(new TextRun(x, baseline, part.Value.Text, figure, plot.Theme.Text, Bold: true));
            if (part.Share.Length > 0) drawn.Add(new TextRun(x, baseline + plot.Scaled(8) + plot.Body * 0.95, part.Share, plot.Body, plot.Theme.MutedText));
            plot.AddMark(part.Value, plot.Chart.Categories[part.Category], drawn);
        }

        return true;
    }

    private static List<DrawingOperation> Piece(Plot plot, Part part, Box box) =>
        BarShape.Of(plot, box, BarEnd.Up, part.Value with { Quantity = Quantity.Exact(part.Value.Quantity.Value) }, part.Colour);

    // Lines that lead aside run at different heights so that they never cross: of those to the left the leftmost, of those to the right the rightmost is
    // nearest to the bar. 0 is straight down.
    private static int[] Levels(List<Part> parts, double[] places, out int deepest)
    {
        var levels = new int[parts.Count];
        var next = 1;
        for (var i = 0; i < parts.Count; i++)
        {
            if (places[i] + 1 < parts[i].Piece.X) levels[i] = next++;
        }

        deepest = next - 1;
        next = 1;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (places[i] + 1 > parts[i].Piece.Right) levels[i] = next++;
        }

        deepest = Math.Max(deepest, next - 1);
        return levels;
    }

    private static string Leader(double fromX, double fromY, double level, double toX, double toY)
    {
        var path = new PathData().MoveTo(fromX, fromY);
        return (Math.Abs(fromX - toX) < 1 ? path : path.DownTo(level).AcrossTo(toX)).DownTo(toY).ToString();
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
            var drawn = Piece(plot, part, box);
            var (line, middle) = Line(row);
            drawn.Add(new RectangleShape(new(line.X, middle - size * 0.4, size * 0.8, size * 0.8), new(part.Colour)));
            drawn.AddRange(Words(plot, line, middle, size, plot.Chart.Categories[part.Category], part.Value, part.Share));
            plot.AddMark(part.Value, plot.Chart.Categories[part.Category], drawn);
        }

        foreach (var (category, row) in missing.Select((c, i) => (c, parts.Count + i)))
        {
            var (line, middle) = Line(row);
            plot.AddAll(Words(plot, line, middle, size, plot.Chart.Categories[category], value: null, ""));
        }

        (Box Line, double Middle) Line(int row) => (
            new(area.X + row / lines * (width + gap), 0, width, 0),
            top + thickness + plot.Scaled(14) + (row % lines + 0.5) * pitch);
    }

    // The name matters most: the share gives way to it, and then the value.
    private static IEnumerable<TextRun> Words(Plot plot, Box line, double middle, double size, string name, ChartValue? value, string share)
    {
        var (gap, nameX, right) = (plot.Scaled(8), line.X + size * 0.8 + plot.Scaled(8), line.Right);
        var words = ValueWords.Fit(plot, value, line.Width * 0.5, size, bold: true);
        var shareWidth = TextMeasure.Width("约100.00%", size);
        if (right - shareWidth - ValueWords.WidthOf(words) - gap - nameX > size * 4)
        {
            if (share.Length > 0) yield return Plot.Centred(share, right, middle, size, plot.Theme.MutedText, TextAnchor.End);
            right -= shareWidth;
        }

        if (words is not null)
        {
            yield return words.At(right, middle, TextAnchor.End);
            right -= words.Box.Width + gap;
        }

        yield return Plot.Centred(TextBlock.Break(name, size, Math.Max(size, right - nameX), 1).Lines[0], nameX, middle, size, plot.Theme.Text);
    }
}
