namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Room a mark needs beyond its value for what stands above or below it.</summary>
internal readonly record struct Headroom(double Value, double Above, double Below);

/// <summary>The value axis on the left and the categories below, shared by columns and lines.</summary>
internal sealed class AxisFrame
{
    private readonly Plot _plot;
    private readonly IReadOnlyList<TextBlock?> _names;
    private readonly Func<int, string?> _wordBelow;
    private readonly double _bottom;

    private AxisFrame(Plot plot, AxisScale scale, Box inner, double bottom, IReadOnlyList<TextBlock?> names, Func<int, string?> wordBelow) =>
        (_plot, Scale, Inner, _bottom, _names, _wordBelow) = (plot, scale, inner, bottom, names, wordBelow);

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

    /// <summary>The room to the left of the marks.</summary>
    public static double Gutter(Plot plot, AxisScale scale) => scale.Ticks.Max(t => TextMeasure.Width(scale.Label(t, plot.Chart.Unit), plot.Small)) + plot.Scaled(8);

    /// <summary>What the axis counts, for the legend: its labels say % themselves.</summary>
    public static string UnitOf(Plot plot, AxisScale scale)
    {
        var unit = plot.Chart.Unit.IsPercent || scale.Magnitude + plot.Chart.Unit.Symbol is "" ? "" : $"单位：{scale.Magnitude}{plot.Chart.Unit.Symbol}";
        return scale.Minimum <= 0 ? unit : $"{unit}{(unit.Length > 0 ? "，" : "")}纵轴从{scale.Label(scale.Minimum, plot.Chart.Unit)}起";
    }

    /// <summary>Finds room for everything around the marks.</summary>
    /// <param name="plot">Where to draw.</param>
    /// <param name="area">The area for axis, marks and names.</param>
    /// <param name="scale">The value axis.</param>
    /// <param name="headrooms">What stands above and below the marks.</param>
    /// <param name="wordBelow">A word under the name of a category; null for none.</param>
    public static AxisFrame Measure(Plot plot, Box area, AxisScale scale, IReadOnlyList<Headroom> headrooms, Func<int, string?> wordBelow)
    {
        var columns = area.Inset(Gutter(plot, scale), plot.Small * 0.6, 0, 0);
        var names = CategoryNames.Fit(plot, columns.Width / plot.Chart.Categories.Count, Math.Max(1, (int)(area.Height * 0.4 / (plot.Small * TextBlock.LineSpacing))));
        var nameHeight = names.Select((n, i) => n is null ? 0 : n.Height + (wordBelow(i) is null ? 0 : plot.Small * TextBlock.LineSpacing)).Max() + plot.Scaled(8);
        var room = columns.Inset(0, 0, 0, nameHeight);
        double above = 0, below = 0;
        for (var pass = 0; pass < 8; pass++)
        {
            var height = Math.Max(room.Height * 0.3, room.Height - above - below);
            above = Math.Max(0, headrooms.Max(h => h.Above - (1 - scale.Share(h.Value)) * height));
            below = Math.Max(0, headrooms.Max(h => h.Below - scale.Share(h.Value) * height));
        }

        return new(plot, scale, room.Inset(0, above, 0, below), room.Bottom, names, wordBelow);
    }

    /// <summary>Draws grid, axis labels and names; marks come on top.</summary>
    public void Draw()
    {
        var ticks = TicksWithRoom();
        _plot.AddLevels([.. ticks.Where(t => t != 0 || Scale.Minimum > 0).Select(t => (Math.Round(Y(t)) + 0.5, Inner.X, Inner.Right))], new(null, _plot.Theme.Grid));
        foreach (var tick in ticks)
        {
            _plot.Add(Plot.Centred(Scale.Label(tick, _plot.Chart.Unit), Inner.X - _plot.Scaled(8), Y(tick), _plot.Small, _plot.Theme.MutedText, TextAnchor.End));
        }

        _plot.Layer = DrawingLayer.Moving;
        for (var i = 0; i < _names.Count; i++)
        {
            if (_names[i] is not { } name) continue;
            var x = _plot.Inside(X(i), name.Width);
            var top = _bottom + _plot.Scaled(7);
            var runs = Plot.Block(name, x, top, _plot.Theme.Text, TextAnchor.Middle).ToList();
            if (!runs.TrueForAll(r => _plot.Labels.IsFree(r.Box))) continue;
            _plot.AddAll(runs);
            if (_wordBelow(i) is not { } word) continue;
            var below = new TextRun(x, top + name.Height + _plot.Small * 1.1, word, _plot.Small, _plot.Theme.MutedText, TextAnchor.Middle);
            if (_plot.Labels.IsFree(below.Box)) _plot.Add(below);
        }

        _plot.Layer = DrawingLayer.Fixed;
    }

    /// <summary>The line bars stand on; drawn after them.</summary>
    public void DrawBaseLine()
    {
        var y = Math.Round(Y(0d)) + 0.5;
        if (Scale.Minimum <= 0) _plot.Add(new PathShape(new PathData().MoveTo(Inner.X, y).AcrossTo(Inner.Right).ToString(), new(null, _plot.Theme.Axis)));
    }

    // Every tick, or every second, third … from the first or from zero.
    private List<double> TicksWithRoom()
    {
        var every = Math.Max(1, (int)Math.Ceiling(_plot.Small * 1.4 / (Inner.Height * Scale.Step / (Scale.Maximum - Scale.Minimum))));
        var zero = Math.Max(0, Scale.Ticks.ToList().IndexOf(0));
        return [.. Scale.Ticks.Where((_, i) => (i - zero) % every == 0)];
    }

    private double Y(double value) => Inner.Bottom - Scale.Share(value) * Inner.Height;
}
