namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>How high the plot of a stand-alone picture has to be so that none of its rows, names and legend entries is left out or cut.</summary>
internal static class PlotHeight
{
    /// <summary>The height, at least half of that which was asked for the whole.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="size">What was asked.</param>
    /// <param name="width">The width of the plot.</param>
    public static double Of(Chart chart, ChartSize size, double width)
    {
        var series = Math.Max(1, chart.Series.Count);
        var legend = LegendHeight(chart, size, width);
        var marks = chart.Kind switch
        {
            ChartKind.Ranking => chart.Categories.Sum(_ => Math.Max(series == 1 ? size.Scaled(24) : series * size.Scaled(19) + size.Scaled(8), NameHeight(chart.Categories, size, width))) + size.Scaled(8),
            ChartKind.HeatMap => series * Math.Max(size.Scaled(24), NameHeight([.. chart.Series.Select(s => s.Name)], size, width)) + size.Scaled(76),
            ChartKind.Bullet => chart.Categories.Count * Math.Max(size.Scaled(30), NameHeight(chart.Categories, size, width)) + size.Scaled(24),
            ChartKind.Funnel => chart.Categories.Count * Math.Max(size.Scaled(46), NameHeight(chart.Categories, size, width)) + size.Scaled(8),
            ChartKind.Parts => chart.Categories.Count * size.Scaled(22) + size.Scaled(64),
            // The names at the ends of lines may take three fifths of the height.
            ChartKind.Line when chart.Series.Count(s => s.IsHighlighted) is var few => (few > 0 ? few : series) * size.Small * 1.4 / 0.6,
            _ => 0,
        };
        return Math.Max(size.Height / 2, Math.Max(marks + legend, legend / Legend.Share));
    }

    // What is named above the marks, in as many lines as that takes.
    private static double LegendHeight(Chart chart, ChartSize size, double width)
    {
        var names = chart.Series.Count > 1 && chart.Kind is not (ChartKind.HeatMap or ChartKind.Line) ? chart.Series.Select(s => s.Name) : [];
        double x = 0, lines = 1;
        foreach (var name in names.Append(chart.Target?.Label ?? ""))
        {
            var entry = Math.Min(width, TextMeasure.Width(name, size.Body) + size.Body * 1.6 + size.Scaled(22));
            (x, lines) = x > 0 && x + entry > width ? (entry, lines + 1) : (x + entry, lines);
        }

        // Shapes and the unit come besides.
        return (lines + 1) * size.Body * 1.5;
    }

    // Three lines are the most that a name beside a row gets; its column is widened first.
    private static double NameHeight(IReadOnlyList<string> names, ChartSize size, double width)
    {
        var lines = names.Count == 0 ? 1 : names.Max(n => TextBlock.Break(n, size.Small, width * RowNames.WidestShare, RowNames.MostLines).Lines.Count);
        return lines == 1 ? 0 : TextBlock.HeightOf(lines, size.Small) + size.Small * 0.3;
    }
}
