namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>A drawing in the making: what a layout function draws on.</summary>
internal sealed class Plot(Chart chart, ChartTheme theme, ChartSize size)
{
    private readonly List<DrawingOperation> _operations = [];
    private readonly Dictionary<DrawingOperation, DrawingLayer> _layers = new(ReferenceEqualityComparer.Instance);
    private readonly List<PlacedMark> _marks = [];
    private readonly List<Box> _legendEntries = [];
    private int[]? _colourOrders;
    private (Box Plot, AxisScale Scale, int Categories, double Pitch)? _axes;

    // Their place in the order of drawing is known at once, but not yet the words they have to give way to.
    private sealed record LevelLines(IReadOnlyList<(double Y, double From, double To)> Lines, Paint Paint) : DrawingOperation;

    public Chart Chart { get; } = chart;

    public ChartTheme Theme { get; } = theme;

    public ChartSize Size { get; } = size;

    /// <summary>Where words may stand: everywhere on a plot; between the margins of a whole picture.</summary>
    public Box Bounds { get; private set; } = new(0, 0, size.Width, size.Height);

    public double Body => Size.Body;

    public double Small => Size.Small;

    /// <summary>Everything drawn, level lines interrupted where words stand.</summary>
    public IReadOnlyList<DrawingOperation> Finish()
    {
        // A map of a thousand words has no such lines.
        if (!_operations.Exists(o => o is LevelLines)) return [.. _operations];
        var words = new Drawing(Size.Width, Size.Height, _operations).Texts.Select(t => t.Box).ToList();
        return [.. _operations.Select(o => o is LevelLines levels ? new PathShape(Interrupted(levels.Lines, words).ToString(), levels.Paint) : o)];
    }

    /// <summary>The room that words have taken.</summary>
    public LabelSpace Labels { get; private set; } = new(new(0, 0, size.Width, size.Height), size.Scaled(1));

    public IEnumerable<ChartValue> Values => Chart.Series.SelectMany(s => Enumerable.Range(0, Chart.Categories.Count).Select(s.At)).OfType<ChartValue>();

    /// <summary>Every value and the target.</summary>
    public List<decimal> Levels => [.. Values.Select(v => v.Quantity.Value), .. Chart.Target is { } target ? [target.Value] : Array.Empty<decimal>()];

    /// <summary>What decides on the value axis: the range that was given and what lies beyond it, else the levels. So charts with the same range have the same axis.</summary>
    public List<decimal> LevelsOfScale => Chart.Range is var (low, high) ? [low, high, .. Levels.Where(l => l < low || l > high)] : Levels;

    public double Scaled(double length) => Size.Scaled(length);

    /// <summary>What becomes of that which is added next, when the chart is enlarged.</summary>
    public DrawingLayer Layer { get; set; }

    public void Add(DrawingOperation operation)
    {
        _operations.Add(operation);
        if (Layer != DrawingLayer.Fixed) _layers[operation] = Layer;
        if (operation is TextRun run) Labels.Take(run.Box);
    }

    public void AddAll(IEnumerable<DrawingOperation> operations)
    {
        foreach (var operation in operations) Add(operation);
    }

    /// <summary>Adds level lines that stop short of every word, wherever it is added.</summary>
    public void AddLevels(IReadOnlyList<(double Y, double From, double To)> lines, Paint paint) => _operations.Add(new LevelLines(lines, paint));

    /// <summary>Adds the shapes and words of one value, as one thing to point at.</summary>
    public Mark AddMark(ChartValue value, string name, IReadOnlyList<DrawingOperation> parts)
    {
        foreach (var run in parts.OfType<TextRun>()) Labels.Take(run.Box);
        var mark = MarkOf(value, name, parts);
        _operations.Add(mark);
        return mark;
    }

    /// <summary>The shapes and words of one value, still to be added.</summary>
    public static Mark MarkOf(ChartValue value, string name, IReadOnlyList<DrawingOperation> parts) =>
        new(value.Detail.Length > 0 ? value.Detail : $"{name} {value.Text}".Trim(), value.Href, parts);

    /// <summary>Adds the mark of one value on axes: the bar in a box, or the point in its middle; one that is not drawn is known to who takes the plot apart.</summary>
    public void AddMark(ChartValue value, int series, int category, Box box, IReadOnlyList<DrawingOperation> parts, bool isDrawn = true)
    {
        var name = NameOf(series, category);
        _marks.Add(new(series, category, value, ColourOf(value, series), box, isDrawn ? AddMark(value, name, parts) : MarkOf(value, name, parts)));
    }

    /// <summary>Says where the next series is named.</summary>
    public void AddLegendEntry(Box box) => _legendEntries.Add(box);

    /// <summary>Says where values lie: the area of the marks, its scale, how many categories it shows, and how far bars of a category are apart.</summary>
    public void SetAxes(Box area, AxisScale scale, int categories, double pitch) => _axes = (area, scale, categories, pitch);

    /// <summary>The drawing taken apart; null where it has no axes.</summary>
    public DrawingParts? TakeApart()
    {
        if (_axes is not var (area, scale, categories, pitch)) return null;
        var operations = Finish();
        return new(
            area, scale, categories, pitch,
            _marks,
            [.. Chart.Series.Select((_, s) => ColourOf(s))],
            [.. Chart.Series.Select((_, s) => PointShape.NameOf(PointShape.ShapeOf(this, s)))],
            [.. operations.Where(o => o is not Mark && !_layers.ContainsKey(o))],
            [.. operations.Where(o => _layers.GetValueOrDefault(o) == DrawingLayer.Moving)],
            _legendEntries);
    }

    /// <summary>What a value is called: its category, and its series where there are several.</summary>
    public string NameOf(int series, int category) =>
        Chart.Series.Count > 1 ? $"{Chart.Categories[category]}{Chart.Series[series].Name}" : Chart.Categories[category];

    public string ColourOf(ChartValue value, int series) => Theme.ColourOf(IsSetBack(series) ? Tone.Muted : value.Tone, ColourOrder(series));

    /// <summary>Whether others stand out and this one does not.</summary>
    public bool IsSetBack(int series) => HasHighlight && !Chart.Series[series].IsHighlighted;

    /// <summary>Whether some series stand out.</summary>
    public bool HasHighlight { get; } = chart.Series.Any(s => s.IsHighlighted);

    /// <summary>The colour a series is known by: that of the tone which all its marks share, or its own.</summary>
    public string ColourOf(int series) => Theme.ColourOf(ToneOf(series), ColourOrder(series));

    // A series set back as a whole (the year before) leaves the first colour to the one that matters.
    /// <summary>Which colour of the palette a series has, and which shape its points.</summary>
    public int ColourOrder(int series)
    {
        _colourOrders ??= OrdersOf(Chart.Series.Count);
        return _colourOrders[series];
    }

    private int[] OrdersOf(int count)
    {
        var orders = new int[count];
        for (var s = 1; s < count; s++) orders[s] = orders[s - 1] + (ToneOf(s - 1) == Tone.Plain ? 1 : 0);
        return orders;
    }

    private Tone ToneOf(int series)
    {
        if (IsSetBack(series)) return Tone.Muted;
        Tone? shared = null;
        foreach (var value in Chart.Series[series].Values)
        {
            if (value is null) continue;
            if (shared is not null && shared != value.Tone) return Tone.Plain;
            shared = value.Tone;
        }

        return shared ?? Tone.Plain;
    }

    /// <summary>A line of words whose middle lies at a height.</summary>
    public static TextRun Centred(string text, double x, double middle, double size, string colour, TextAnchor anchor = TextAnchor.Start, bool bold = false) =>
        new(x, middle + size * 0.36, text, size, colour, anchor, bold);

    /// <summary>The lines of a block below a top edge.</summary>
    public static IEnumerable<TextRun> Block(TextBlock block, double x, double top, string colour, TextAnchor anchor = TextAnchor.Start) =>
        block.Lines.Select((line, i) => new TextRun(x, top + block.Size * (0.88 + i * TextBlock.LineSpacing), line, block.Size, colour, anchor, block.Bold));

    /// <summary>The lines of a block around a height.</summary>
    public static IEnumerable<TextRun> CentredBlock(TextBlock block, double x, double middle, string colour, TextAnchor anchor = TextAnchor.Start) =>
        Block(block, x, middle - block.Height / 2, colour, anchor);

    private PathData Interrupted(IReadOnlyList<(double Y, double From, double To)> lines, List<Box> words)
    {
        var path = new PathData();
        var distance = Scaled(3);
        foreach (var (y, from, to) in lines)
        {
            var x = from;
            foreach (var word in words.Where(w => w.Y < y && y < w.Bottom && w.Right > from && w.X < to).OrderBy(w => w.X))
            {
                if (word.X - distance > x) path.MoveTo(x, y).AcrossTo(word.X - distance);
                x = Math.Max(x, word.Right + distance);
            }

            if (x < to) path.MoveTo(x, y).AcrossTo(to);
        }

        return path;
    }

    /// <summary>Keeps the words that come within a box.</summary>
    public void Confine(Box bounds) => (Bounds, Labels) = (bounds, Labels.Within(bounds));

    /// <summary>The middle of words as near as can be to where they belong, so that neither end lies outside.</summary>
    public double Inside(double x, double width) => Math.Clamp(x, Bounds.X + width / 2, Math.Max(Bounds.X + width / 2, Bounds.Right - width / 2));

    /// <summary>Tries something out: what was taken meanwhile is given back unless it is kept.</summary>
    public bool Try(Func<bool> attempt)
    {
        var before = Labels.Copy();
        if (attempt()) return true;
        Labels = before;
        return false;
    }
}

/// <summary>Which parts of a drawing words and marks have taken, so that none is printed over another, nor so near that two would be read as one.</summary>
internal sealed class LabelSpace(Box bounds, double distance)
{
    private readonly List<Box> _taken = [];

    public void Take(Box box) => _taken.Add(box);

    public bool IsFree(Box box)
    {
        // Words set flush with an edge may reach beyond it by a rounding error.
        if (!bounds.Contains(box.Inset(0.01, 0.01, 0.01, 0.01))) return false;
        var around = new Box(box.X - distance, box.Y, box.Width + distance * 2, box.Height);
        foreach (var taken in _taken)
        {
            if (taken.Overlaps(around)) return false;
        }

        return true;
    }

    public bool TryTake(Box box)
    {
        if (!IsFree(box)) return false;
        Take(box);
        return true;
    }

    public LabelSpace Copy() => Within(bounds);

    /// <summary>The same with other bounds.</summary>
    public LabelSpace Within(Box others)
    {
        var copy = new LabelSpace(others, distance);
        copy._taken.AddRange(_taken);
        return copy;
    }
}
