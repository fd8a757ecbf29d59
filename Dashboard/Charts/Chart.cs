using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <summary>What a chart looks like.</summary>
public enum ChartKind
{
    /// <summary>Vertical bars from zero, one group a category.</summary>
    Columns,

    /// <summary>A line over time; a missing period is a gap, never a zero.</summary>
    Line,

    /// <summary>Horizontal bars in the order given, the largest usually first.</summary>
    Ranking,

    /// <summary>One bar split into the parts of a whole. Every category is a part; the whole is their sum and not among them. One series.</summary>
    Parts,

    /// <summary>Bars that narrow from what was found to what was done and what is open, each with its share of the first. One series.</summary>
    Funnel,

    /// <summary>A small line without axes, for a table cell.</summary>
    Sparkline,

    /// <summary>Values against a scale and, where there is one, their target. One series.</summary>
    Bullet,

    /// <summary>A table of coloured cells, one row a series and one column a category: who and when at a glance. The stronger the colour, the higher the value.</summary>
    HeatMap,
}

/// <summary>What the colour of a mark says. Never the only carrier of a meaning: a word or a shape says it too.</summary>
public enum Tone
{
    /// <summary>The plain colour of the palette.</summary>
    Plain,

    /// <summary>Set back: the year before, the rest of a whole.</summary>
    Muted,

    /// <summary>Good by the indicator's direction.</summary>
    Good,

    /// <summary>Needs attention.</summary>
    Warning,

    /// <summary>Bad by the indicator's direction.</summary>
    Bad,
}

/// <summary>
/// A chart as plain data. Screen, picture, slide, workbook and the table beside it are all drawn from the same value, so they cannot disagree.
/// </summary>
public sealed record Chart
{
    // More values than anybody listens to.
    private const int ManyValues = 60;

    /// <summary>Unique on its page, and its address there.</summary>
    public required string Id { get; init; }

    /// <summary>How it is drawn.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The message, with its figure: 隐患整改率69.93%，尚有1,110条未整改.</summary>
    public required string Title { get; init; }

    /// <summary>Measure, unit, period and scope.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Unit of all values.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Names along the category axis, in order.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>One or more series, each with one value (or none) a category.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>The aim drawn as a line or a mark; null where there is none.</summary>
    public ChartTarget? Target { get; init; }

    /// <summary>What the value axis spans at least, so that charts side by side can be compared; null for what the values need.</summary>
    public ChartRange? Range { get; init; }

    /// <summary>Reservations printed below.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Documents the figures come from, printed in the foot after 来源：.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The day or period the data go up to, printed in the foot after 数据截至.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>演示数据: made-up values; printed in every rendering and not to be switched off.</summary>
    public bool IsIllustrative { get; init; }

    /// <summary>The chart in sentences, for those who do not see it: what is compared and every value, or of many the newest and the extremes of each series.</summary>
    public string Description =>
        string.Join("；", Series.Sum(s => s.Values.Count) > ManyValues
            ? Series.Select(Summary)
            : Series.SelectMany(s => s.Values.Select((v, i) => (Name: Label(s, i), Text: v?.Text ?? "无数据"))).Select(p => $"{p.Name} {p.Text}"))
        + (Target is null ? "" : $"；{Target.Label}") + "。";

    private string Summary(ChartSeries series)
    {
        var known = series.Values.Take(Categories.Count).Select((v, i) => (Category: Categories[i], Value: v)).Where(p => p.Value is not null).ToList();
        if (known.Count == 0) return $"{series.Name} 无数据";
        var (newest, highest, lowest) = (known[^1], known.MaxBy(p => p.Value!.Quantity.Value), known.MinBy(p => p.Value!.Quantity.Value));
        var missing = Categories.Count - known.Count;
        return $"{series.Name} 最新{newest.Category} {newest.Value!.Text}，最高{highest.Category} {highest.Value!.Text}，最低{lowest.Category} {lowest.Value!.Text}"
            + (missing == 0 ? "" : $"，{missing}期无数据");
    }

    private string Label(ChartSeries series, int category) =>
        Series.Count > 1 ? $"{Categories[category]}{series.Name}" : Categories[category];
}

/// <summary>One row of marks.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Values">One a category; null where nothing is known, which is drawn as a gap.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartValue?> Values)
{
    /// <summary>Whether it is what the chart is about; where any series is, the others are set back: thin and grey.</summary>
    public bool IsHighlighted { get; init; }

    /// <summary>Where a click on its name leads in a heat map; null for nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>The value of a category; null where nothing is known.</summary>
    public ChartValue? At(int category) => category < Values.Count ? Values[category] : null;
}

/// <summary>One mark.</summary>
/// <param name="Quantity">Its value with bounds; a minimum is drawn with an open end.</param>
/// <param name="Text">As it is printed beside the mark, with qualifier and unit: 3.7万余件.</param>
/// <param name="Status">Implied values are drawn hollow, provisional ones hatched.</param>
/// <param name="Tone">What its colour says.</param>
/// <param name="Detail">What a pointer resting on it reads: name, full value, status, source. Empty for the text alone.</param>
/// <param name="Href">Where a click leads; null for nowhere.</param>
/// <param name="Break">Whether values before are not comparable (口径变化); a line is interrupted here.</param>
/// <param name="Gaps">How many departments or months that belong in it are missing.</param>
public sealed record ChartValue(
    Quantity Quantity, string Text, ObservationStatus Status = ObservationStatus.Reported, Tone Tone = Tone.Plain, string Detail = "", string? Href = null,
    bool Break = false, int Gaps = 0);

/// <summary>What is aimed at.</summary>
/// <param name="Label">In words: 2025年目标 ≥90%, or 2025年方向：高于2024年的85%.</param>
/// <param name="Value">The number, or the base level of a direction.</param>
/// <param name="Direction">For a direction: +1 up, −1 down, drawn as an arrow from <paramref name="Value"/>; 0 for a number, drawn as a line.</param>
/// <param name="Category">The category it belongs to; null for all.</param>
public sealed record ChartTarget(string Label, decimal Value, int Direction = 0, int? Category = null);

/// <summary>What a value axis spans at least.</summary>
/// <param name="Low">Its lower end, before it is rounded to a step; bars start at zero all the same.</param>
/// <param name="High">Its upper end.</param>
public readonly record struct ChartRange(decimal Low, decimal High);
