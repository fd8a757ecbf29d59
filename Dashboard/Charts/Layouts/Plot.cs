namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>A drawing in the making: what a layout function draws on.</summary>
internal sealed class Plot(Chart chart, ChartTheme theme, ChartSize size)
{
    private readonly List<DrawingOperation> _operations = [];
    private readonly HashSet<DrawingOperation> _lines = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<DrawingOperation> _moving = new(ReferenceEqualityComparer.Instance);
    private readonly List<PlacedMark> _marks = [];
    private readonly List<Box> _legendEntries = [];
    private (Box Plot, AxisScale Scale, int Categories, double Pitch)? _axes;

    public Chart Chart { get; } = chart;

    public ChartTheme Theme { get; } = theme;

    public ChartSize Size { get; } = size;

    public double Body => Size.Body;

    public double Small => Size.Small;

    public IReadOnlyList<DrawingOperation> Operations => _operations;

    /// <summary>The room that words have taken.</summary>
    public LabelSpace Labels { get; private set; } = new(new(0, 0, size.Width, size.Height));

    public IEnumerable<ChartValue> Values => Chart.Series.SelectMany(s => Enumerable.Range(0, Chart.Categories.Count).Select(s.At)).OfType<ChartValue>();

    public double Scaled(double length) => Size.Scaled(length);

    public void Add(DrawingOperation operation)
    {
        _operations.Add(operation);
        if (operation is TextRun run) Labels.Take(run.Box);
    }

    public void AddAll(IEnumerable<DrawingOperation> operations)
    {
        foreach (var operation in operations) Add(operation);
    }

    /// <summary>Adds what joins the marks of a series, which whoever moves the marks has to draw anew.</summary>
    public void AddLine(DrawingOperation operation)
    {
        Add(operation);
        _lines.Add(operation);
    }

    /// <summary>Adds what belongs to one category and goes where that goes.</summary>
    public void AddMoving(DrawingOperation operation)
    {
        Add(operation);
        _moving.Add(operation);
    }

    /// <summary>Adds the shapes and words of one value, as one thing to point at.</summary>
    public Mark AddMark(ChartValue value, string name, IReadOnlyList<DrawingOperation> parts)
    {
        foreach (var run in parts.OfType<TextRun>()) Labels.Take(run.Box);
        var mark = new Mark(value.Detail.Length > 0 ? value.Detail : $"{name} {value.Text}".Trim(), value.Href, parts);
        _operations.Add(mark);
        return mark;
    }

    /// <summary>Adds the mark of one value on axes; its first part is the bar or point itself.</summary>
    public void AddMark(ChartValue value, int series, int category, Box box, IReadOnlyList<DrawingOperation> parts) =>
        _marks.Add(new(series, category, box, AddMark(value, NameOf(series, category), parts)));

    /// <summary>Says where the next series is named in the legend.</summary>
    public void AddLegendEntry(Box box) => _legendEntries.Add(box);

    /// <summary>Says where values lie.</summary>
    public void SetAxes(Box plot, AxisScale scale, int categories, double pitch) => _axes = (plot, scale, categories, pitch);

    /// <summary>The drawing taken apart; null where it has no axes.</summary>
    public DrawingParts? Parts => _axes is not var (box, scale, categories, pitch) ? null : new(
        box, scale, categories, pitch, _marks,
        [.. _operations.Where(o => o is not Mark && !_lines.Contains(o) && !_moving.Contains(o))], [.. _operations.Where(_moving.Contains)], _legendEntries);

    /// <summary>What a value is called: its category, and its series where there are several.</summary>
    public string NameOf(int series, int category) =>
        Chart.Series.Count > 1 ? $"{Chart.Categories[category]}{Chart.Series[series].Name}" : Chart.Categories[category];

    public string ColourOf(ChartValue value, int series) => Theme.ColourOf(value.Tone, series);

    /// <summary>A line of words whose middle lies at a height.</summary>
    public static TextRun Centred(string text, double x, double middle, double size, string colour, TextAnchor anchor = TextAnchor.Start, bool bold = false) =>
        new(x, middle + size * 0.36, text, size, colour, anchor, bold);

    /// <summary>The lines of a block below a top edge.</summary>
    public static IEnumerable<TextRun> Block(TextBlock block, double x, double top, string colour, TextAnchor anchor = TextAnchor.Start) =>
        block.Lines.Select((line, i) => new TextRun(x, top + block.Size * (0.88 + i * TextBlock.LineSpacing), line, block.Size, colour, anchor, block.Bold));

    /// <summary>The lines of a block around a height.</summary>
    public static IEnumerable<TextRun> CentredBlock(TextBlock block, double x, double middle, string colour, TextAnchor anchor = TextAnchor.Start) =>
        Block(block, x, middle - block.Height / 2, colour, anchor);

    /// <summary>Tries something out: what was taken meanwhile is given back unless it is kept.</summary>
    public bool Try(Func<bool> attempt)
    {
        var before = Labels.Copy();
        if (attempt()) return true;
        Labels = before;
        return false;
    }
}

/// <summary>Which parts of a drawing words and marks have taken, so that none is printed over another.</summary>
internal sealed class LabelSpace(Box bounds)
{
    private readonly List<Box> _taken = [];

    public void Take(Box box) => _taken.Add(box);

    public bool IsFree(Box box)
    {
        if (!bounds.Contains(box)) return false;
        foreach (var taken in _taken)
        {
            if (taken.Overlaps(box)) return false;
        }

        return true;
    }

    public bool TryTake(Box box)
    {
        if (!IsFree(box)) return false;
        Take(box);
        return true;
    }

    public LabelSpace Copy()
    {
        var copy = new LabelSpace(bounds);
        copy._taken.AddRange(_taken);
        return copy;
    }
}
