namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Room a mark needs beyond its value for what stands above or below it.</summary>
internal readonly record struct Headroom(double Value, double Above, double Below);

/// <summary>The value axis on the left and the categories below, shared by columns and lines.</summary>
internal sealed class AxisFrame
{
    private readonly Plot _plot;
    private readonly IReadOnlyList<IReadOnlyList<string>?> _names;
    private readonly double _nameSize;

    private AxisFrame(Plot plot, AxisScale scale, Box inner, IReadOnlyList<IReadOnlyList<string>?> names, double nameSize) =>
        (_plot, Scale, Inner, _names, _nameSize) = (plot, scale, inner, names, nameSize);

    /// <summary>The value axis.</summary>
    public AxisScale Scale { get; }

    /// <summary>From the lower to the upper end of the axis, and from the first to the last category.</summary>
    public Box Inner { get; }

    /// <summary>The width of one category.</summary>
    public double Slot => Inner.Width / _plot.Chart.Categories.Count;

    /// <summary>The height of a value.</summary>
    public double Y(decimal value) => Y((double)value);

    /// <summary>The middle of a category.</summary>
    public double X(int category) => Inner.X + (category + 0.5) * Slot;

    /// <summary>How many steps a value axis of some height has room for.</summary>
    public static int StepsIn(Plot plot, double height) => (int)Math.Clamp(height / (plot.Small * 4.2), 1, 5);

    /// <summary>What the axis counts, for the legend: its labels say % themselves.</summary>
    public static string UnitOf(Plot plot, AxisScale scale) => plot.Chart.Unit.IsPercent ? "" : scale.Magnitude + plot.Chart.Unit.Symbol;

    /// <summary>Finds room for everything around the marks.</summary>
    /// <param name="plot">Where to draw.</param>
    /// <param name="area">The area for axis, marks and names.</param>
    /// <param name="scale">The value axis.</param>
    /// <param name="headrooms">What stands above and below the marks.</param>
    /// <param name="wordBelow">A word under the name of a category; null for none.</param>
    public static AxisFrame Measure(Plot plot, Box area, AxisScale scale, IReadOnlyList<Headroom> headrooms, Func<int, string?> wordBelow)
    {
        var gutter = scale.Ticks.Max(t => TextMeasure.Width(scale.Label(t, plot.Chart.Unit), plot.Small)) + plot.Scaled(8);
        var columns = area.Inset(gutter, plot.Small / 2, 0, 0);
        var (names, nameSize) = CategoryNames.Fit(plot, columns.Width / plot.Chart.Categories.Count, Math.Max(1, (int)(area.Height * 0.4 / (plot.Small * TextBlock.LineSpacing))), wordBelow);
        var nameHeight = TextBlock.HeightOf(names.Max(n => n?.Count ?? 0), nameSize) + plot.Scaled(8);
        var room = columns.Inset(0, 0, 0, nameHeight);
        double above = 0, below = 0;
        for (var pass = 0; pass < 8; pass++)
        {
            var height = Math.Max(room.Height * 0.3, room.Height - above - below);
            above = Math.Max(0, headrooms.Max(h => h.Above - (1 - scale.Share(h.Value)) * height));
            below = Math.Max(0, headrooms.Max(h => h.Below - scale.Share(h.Value) * height));
        }

        return new(plot, scale, room.Inset(0, above, 0, below), names, nameSize) { _bottom = room.Bottom };
    }

    private double _bottom;

    /// <summary>Draws grid, axis labels and names; marks come on top.</summary>
    public void Draw()
    {
        var grid = new PathData();
        foreach (var tick in Scale.Ticks)
        {
            var y = Math.Round(Y(tick)) + 0.5;
            if (tick != 0 || Scale.Minimum > 0) grid.MoveTo(Inner.X, y).AcrossTo(Inner.Right);
            _plot.Add(Plot.Centred(Scale.Label(tick, _plot.Chart.Unit), Inner.X - _plot.Scaled(8), Y(tick), _plot.Small, _plot.Theme.MutedText, TextAnchor.End));
        }

        _plot.Add(new PathShape(grid.ToString(), new(null, _plot.Theme.Grid)));
        for (var i = 0; i < _names.Count; i++)
        {
            if (_names[i] is not { } lines) continue;
            var half = lines.Max(l => TextMeasure.Width(l, _nameSize)) / 2;
            var x = Math.Clamp(X(i), half, Math.Max(half, _plot.Size.Width - half));
            var runs = Plot.Block(new(lines, _nameSize, false, false), x, _bottom + _plot.Scaled(7), _plot.Theme.Text, TextAnchor.Middle).ToList();
            if (runs.TrueForAll(r => _plot.Labels.IsFree(r.Box))) runs.ForEach(_plot.AddMoving);
        }
    }

    /// <summary>The line bars stand on; drawn after them.</summary>
    public void DrawBaseLine()
    {
        var y = Math.Round(Y(0d)) + 0.5;
        if (Scale.Minimum <= 0) _plot.Add(new PathShape(new PathData().MoveTo(Inner.X, y).AcrossTo(Inner.Right).ToString(), new(null, _plot.Theme.Axis)));
    }

    private double Y(double value) => Inner.Bottom - Scale.Share(value) * Inner.Height;
}
