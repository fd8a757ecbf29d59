namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>
/// What was found, what was done, what is open: one row each, with its share of the first. Where the later rows add up to the first,
/// each starts where the one before ends, so that the eye sees the sum.
/// </summary>
internal static class FunnelLayout
{
    public static void Draw(Plot plot, Box area, bool marked)
    {
        area = Legend.Draw(plot, area, new("", [], [], Shapes: true, Target: true), marked);
        var chart = plot.Chart;
        var count = chart.Categories.Count;
        var values = Enumerable.Range(0, count).Select(c => chart.Series[0].At(c)).ToList();
        var pitch = Math.Min(area.Height / count, plot.Scaled(82));
        area = area.Inset(0, (area.Height - pitch * count) / 2, 0, 0);
        var names = RowNames.Fit(plot, chart.Categories, area.Width, pitch);
        var first = values[0]?.Quantity;
        var shares = values.Select((v, i) => i == 0 || v is null || first is null ? "" : Shares.Of(v.Quantity, first.Value)).ToList();
        var twoLines = pitch >= plot.Body + plot.Small * 1.6;
        var words = values.Select((v, i) => Words(plot, v, shares[i], twoLines, area.Width * 0.4)).ToList();
        var gap = plot.Scaled(12);
        var bars = area.Inset(names.Width + gap, 0, words.Max(w => w.Count == 0 ? 0 : w.Max(r => r.Box.Width)) + gap, 0);
        var longest = (double)values.Max(v => v?.Quantity.Value ?? 0);
        var start = Starts(values);
        var thickness = Math.Round(Math.Min(pitch * 0.56, plot.Scaled(44)));

        for (var row = 0; row < count; row++)
        {
            plot.AddAll(Plot.CentredBlock(names.Blocks[row], area.X + names.Width, Middle(row), plot.Theme.Text, TextAnchor.End));
        }

        for (var row = 1; row < count; row++)
        {
            if (start[row] > 0) DrawJoint(plot, bars.X + Length(start[row]), Middle(row - 1) + thickness / 2, Middle(row) - thickness / 2);
        }

        for (var row = 0; row < count; row++)
        {
            var runs = Placed(plot, words[row], bars.Right + gap, Middle(row));
            if (values[row] is not { } value)
            {
                plot.AddAll(runs);
                continue;
            }

            var box = new Box(bars.X + Length(start[row]), Math.Round(Middle(row) - thickness / 2), Length((double)Math.Max(0, value.Quantity.Value)), thickness);
            plot.AddMark(value, chart.Categories[row], [.. BarShape.Of(plot, box, BarEnd.Right, value, ColourOf(plot, value, row, count)), .. runs]);
        }

        double Middle(int row) => area.Y + (row + 0.5) * pitch;

        double Length(double value) => longest <= 0 ? 0 : value / longest * (bars.Width - (values.Any(v => v is not null && BarShape.Fades(v)) ? BarShape.FadeLength(plot) : 0));
    }

    // The last of three is what is still open: it stands out unless the page says otherwise.
    private static string ColourOf(Plot plot, ChartValue value, int row, int count) => value.Tone != Tone.Plain
        ? plot.ColourOf(value, 0)
        : row == count - 1 && row > 1 ? plot.Theme.Warning : plot.Theme.ColourOf(Tone.Plain, 0);

    private static double[] Starts(List<ChartValue?> values)
    {
        var starts = new double[values.Count];
        var later = values.Skip(1).ToList();
        if (values[0] is not { } whole || later.Count < 2 || later.Exists(v => v is null || v.Quantity.Value < 0) || later.Sum(v => v!.Quantity.Value) != whole.Quantity.Value) return starts;
        for (var i = 2; i < values.Count; i++) starts[i] = starts[i - 1] + (double)values[i - 1]!.Quantity.Value;
        return starts;
    }

    // The value, and its share in a second line or, where rows are low, after a comma.
    private static List<TextRun> Words(Plot plot, ChartValue? value, string share, bool twoLines, double maxWidth)
    {
        var words = ValueWords.Fit(plot, value, maxWidth, plot.Body, bold: true);
        if (words is null) return [];
        if (share.Length == 0) return [words];
        var run = new TextRun(0, 0, Share(share), plot.Small, plot.Theme.MutedText);
        if (twoLines) return run.Box.Width <= maxWidth ? [words, run] : [words];
        var together = new TextRun(0, 0, $"{words.Text}，{Share(share)}", plot.Small, plot.Theme.Text);
        return together.Box.Width <= maxWidth ? [together] : [words];
    }

    private static string Share(string share) => share.StartsWith('约') ? $"约占{share[1..]}" : $"占{share}";

    private static IEnumerable<TextRun> Placed(Plot plot, List<TextRun> words, double x, double middle)
    {
        if (words.Count < 2) return words.Select(w => w.At(x, middle));
        var height = plot.Body + plot.Small * 1.4;
        return
        [
            words[0] with { X = x, Y = middle - height / 2 + plot.Body * 0.88 },
            words[1] with { X = x, Y = middle + height / 2 - plot.Small * 0.12 },
        ];
    }

    private static void DrawJoint(Plot plot, double x, double from, double to) =>
        plot.Add(new PathShape(new PathData().MoveTo(Math.Round(x) + 0.5, from).DownTo(to).ToString(), new(null, plot.Theme.Axis, Dash: plot.Scaled(2))));
}
