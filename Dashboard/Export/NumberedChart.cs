using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Export;

/// <summary>A chart of a handout with the number it bears on paper, 图1 being the first.</summary>
internal sealed record NumberedChart(int Number, HandoutPart Part, Chart Chart)
{
    // In points: a bar that lies with the air around it, and what stands above and below all of them.
    private const double Bar = 50;
    private const double AroundBars = 46;

    /// <summary>The charts of a handout, in order.</summary>
    public static IReadOnlyList<NumberedChart> Of(Handout handout) =>
        [.. handout.Parts.Where(p => p.Chart is not null).Select((p, i) => new NumberedChart(i + 1, p, p.Chart!))];

    /// <summary>How high it is drawn on a page, in points: one bar that lies needs no page of its own.</summary>
    /// <param name="most">The room there is.</param>
    public double HeightWithin(double most) => Chart.Kind switch
    {
        ChartKind.Ranking or ChartKind.Funnel or ChartKind.Bullet or ChartKind.Parts =>
            Math.Clamp(Bar * Chart.Categories.Count * Math.Max(1, 0.6 * Chart.Series.Count) + AroundBars, Math.Min(most, 150), most),
        ChartKind.Sparkline => Math.Min(most, 160),
        _ => most,
    };
}
