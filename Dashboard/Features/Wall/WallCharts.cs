using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>Charts as they can be read from a seat.</summary>
public static class WallCharts
{
    /// <summary>More bars than this nobody counts from a seat.</summary>
    public const int MostBars = 10;

    // Of many the best are asked for less than the worst, which come last.
    private const int FirstShown = 6;

    private const int LastShown = MostBars - FirstShown;

    // A desk's words are 14 px; the wall's are 30.
    private const double FontScale = 2.15;

    /// <summary>The size of a drawing on the wall.</summary>
    public static ChartSize SizeOf(WallCanvas canvas, double width, double height) =>
        new(width, height, FontScale * canvas.TextScale) { SmallestText = canvas.SmallestText };

    /// <summary>A chart that leads nowhere, with no more bars than can be read: of more, the first and the last, and how many stand between.</summary>
    public static Chart Readable(Chart chart)
    {
        // Nobody clicks on a wall.
        chart = chart with { Series = [.. chart.Series.Select(s => s with { Href = null, Values = [.. s.Values.Select(v => v is null ? null : v with { Href = null })] })] };
        var count = chart.Categories.Count;
        if (chart.Kind != ChartKind.Ranking || count * chart.Series.Count <= MostBars) return chart;
        int[] kept = [.. Enumerable.Range(0, FirstShown), .. Enumerable.Range(count - LastShown, LastShown)];
        return chart with
        {
            Categories = [.. kept.Select(i => chart.Categories[i])],
            Series = [.. chart.Series.Select(s => s with { Values = [.. kept.Select(s.At)] })],
            Target = chart.Target is { Category: not null } ? null : chart.Target,
            Notes = [$"共{count}项，只显示前{FirstShown}项和后{LastShown}项，中间{count - MostBars}项未显示", .. chart.Notes],
        };
    }
}
