namespace Wusheng.Dashboard.Charts;

/// <summary>How large a chart is drawn, and for which reading distance.</summary>
/// <param name="Width">In pixels of the page; show it at this width, since a picture that is scaled down scales its words down too.</param>
/// <param name="Height">In pixels of the page.</param>
/// <param name="FontScale">1 for a desk (words of 14 px), about 2 for a wall.</param>
public sealed record ChartSize(double Width, double Height, double FontScale = 1)
{
    /// <summary>One of several on a page.</summary>
    public static ChartSize Card { get; } = new(560, 300);

    /// <summary>Across a column of text.</summary>
    public static ChartSize Wide { get; } = new(760, 340);

    /// <summary>The main chart of a page.</summary>
    public static ChartSize Large { get; } = new(1120, 560);

    /// <summary>A picture for a slide, a paper or a message, which will be shown smaller than it is drawn.</summary>
    public static ChartSize Picture { get; } = new(1120, 630, 1.5);

    /// <summary>On a phone.</summary>
    public static ChartSize Narrow { get; } = new(340, 280);

    /// <summary>A table cell.</summary>
    public static ChartSize Cell { get; } = new(120, 32);

    /// <summary>A card of the wall on its 1920×1080 canvas: no word under 28 px.</summary>
    public static ChartSize Wall { get; } = new(900, 560, 2.15) { SmallestText = 28 };

    /// <summary>A chart of a given width, as high as it needs: bars that lie take a line each, columns that stand a height that fits the width.</summary>
    public static ChartSize Fitting(Chart chart, double width, double fontScale = 1) => new(
        width,
        chart.Kind switch
        {
            ChartKind.Ranking => (44 * chart.Categories.Count * Math.Max(1, chart.Series.Count) + 24) * fontScale,
            ChartKind.Funnel => (56 * chart.Categories.Count + 12) * fontScale,
            ChartKind.Bullet => (76 * chart.Categories.Count + 8) * fontScale,
            // Two lines of legend and two of months.
            ChartKind.HeatMap => (26 * chart.Series.Count + 92) * fontScale,
            ChartKind.Parts => 132 * fontScale,
            _ => width * 0.45 + 40,
        },
        fontScale);

    /// <summary>No word is drawn smaller.</summary>
    public double SmallestText { get; init; } = 12;

    /// <summary>Size of values and names.</summary>
    public double Body => Math.Max(Math.Round(14 * FontScale), SmallestText);

    /// <summary>Size of axis labels, notes and sources.</summary>
    public double Small => Math.Max(Math.Round(12 * FontScale), SmallestText);

    /// <summary>Size of the title of a stand-alone picture.</summary>
    public double Title => Math.Round(Body * 1.36);

    /// <summary>A length that grows with the words.</summary>
    public double Scaled(double length) => length * FontScale;
}

/// <summary>What is drawn besides the marks.</summary>
public enum ChartFrame
{
    /// <summary>The plot and its legend; the page prints title, subtitle, notes and sources around it.</summary>
    Plot,

    /// <summary>A picture that stands alone: title, subtitle, plot, notes, sources and 数据截至.</summary>
    Whole,
}
