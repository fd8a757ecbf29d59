using Wusheng.Dashboard.Charts.Layouts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <summary>Lays a chart out: from plain data to shapes and words with places. Pure, and the same for every surface.</summary>
public static class ChartLayout
{
    /// <summary>The drawing of a chart.</summary>
    /// <exception cref="ArgumentException">Several series for a kind that shows one.</exception>
    /// <remarks>A whole picture is higher than was asked where title, notes, sources or many rows need it: none of them is left out.</remarks>
    public static Drawing Of(Chart chart, ChartTheme theme, ChartSize size, ChartFrame frame)
    {
        var plot = Drawn(PlainWords.Of(chart), theme, size, frame);
        return new(plot.Size.Width, plot.Size.Height, plot.Finish());
    }

    /// <summary>The plot taken apart; null where it has no axes to explore.</summary>
    internal static DrawingParts? PartsOf(Chart chart, ChartTheme theme, ChartSize size) => Drawn(PlainWords.Of(chart), theme, size, ChartFrame.Plot).TakeApart();

    private static Plot Drawn(Chart chart, ChartTheme theme, ChartSize size, ChartFrame frame)
    {
        if (chart.Kind is ChartKind.Parts or ChartKind.Funnel or ChartKind.Bullet && chart.Series.Count > 1)
        {
            throw new ArgumentException($"图表 {chart.Id} 有 {chart.Series.Count} 个序列，这种图（{chart.Kind}）只能画一个；请改用柱形图或条形图。", nameof(chart));
        }

        // A line without axes says nothing outside its table cell.
        if (frame == ChartFrame.Whole && chart.Kind == ChartKind.Sparkline) chart = chart with { Kind = ChartKind.Line };
        var whole = frame == ChartFrame.Whole ? PictureFrame.Of(chart, theme, size) : null;
        var plot = new Plot(chart, theme, whole?.Size ?? size);
        var area = whole?.Draw(plot) ?? new Box(0, 0, size.Width, size.Height);
        // The mark of made-up values stands in the title of a whole picture, else above the marks.
        var marked = chart.IsIllustrative && frame == ChartFrame.Plot;
        switch (chart.Kind)
        {
            case ChartKind.Sparkline:
                SparklineLayout.Draw(plot, area, marked);
                break;
            case var _ when chart.Categories.Count == 0 || !plot.Values.Any():
                DrawEmpty(plot, Legend.Draw(plot, area, new("", [], [], Shapes: false, Target: false), marked));
                break;
            case ChartKind.Columns:
                ColumnsLayout.Draw(plot, area, marked);
                break;
            case ChartKind.Line:
                LineLayout.Draw(plot, area, marked);
                break;
            case ChartKind.Ranking:
                RankingLayout.Draw(plot, area, marked);
                break;
            case ChartKind.Parts:
                PartsLayout.Draw(plot, area, marked);
                break;
            case ChartKind.Funnel:
                FunnelLayout.Draw(plot, area, marked);
                break;
            case ChartKind.HeatMap:
                HeatMapLayout.Draw(plot, area, marked);
                break;
            case ChartKind.Bullet:
                BulletLayout.Draw(plot, area, marked);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(chart), chart.Kind, "没有这种图的画法。");
        }

        return plot;
    }

    private static void DrawEmpty(Plot plot, Box area) =>
        plot.Add(Plot.Centred(Wording.Missing, area.CentreX, area.CentreY, plot.Body, plot.Theme.MutedText, TextAnchor.Middle));
}
