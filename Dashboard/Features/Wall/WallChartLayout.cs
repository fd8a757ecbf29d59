using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>The chart with its words.</summary>
/// <param name="Box">The frame.</param>
/// <param name="Title">What it says; null where the page says the same.</param>
/// <param name="Subtitle">Measure, unit, period and scope.</param>
/// <param name="Drawing">Where it is drawn, counted from the frame.</param>
/// <param name="Note">Reservations; null where there are none.</param>
public sealed record WallChartLayout(Box Box, TextBlock? Title, TextBlock Subtitle, Box Drawing, TextBlock? Note)
{
    /// <summary>A chart with its words in some room; null where too little is left for what it draws.</summary>
    public static WallChartLayout? In(Chart chart, string message, WallCanvas canvas, Box box)
    {
        var small = canvas.SmallestText;
        var padding = WallCardLayout.PaddingOf(canvas);
        var width = box.Width - padding * 2;
        var title = chart.Title == message ? null : WallText.Fit(chart.Title, width, 2, canvas.CardTitle, small, bold: true);
        var subtitle = WallText.Fit(chart.Subtitle, width, 2, small, small);
        var top = padding * 0.75 + (title is null ? 0 : WallText.HeightOf(title) + 4) + WallText.HeightOf(subtitle) + canvas.Scaled(12);
        var bottom = box.Height - padding * 0.75;
        // A reservation gives way to the drawing only where that would become too low to read.
        TextBlock? note = null;
        if (chart.Notes.Count > 0)
        {
            var words = "注：" + string.Join("；", chart.Notes.Select(n => n.TrimEnd('。', '；'))) + "。";
            var room = (int)((bottom - top - canvas.Scaled(300)) / (small * WallText.LineHeight));
            if (room > 0) note = WallText.Fit(words, width, Math.Min(room, 3), small, small);
        }

        var height = bottom - top - (note is null ? 0 : WallText.HeightOf(note) + canvas.Scaled(8));
        return height < LowestOf(chart, canvas) ? null : new(box, title, subtitle, new(padding, top, Math.Floor(width), Math.Floor(height)), note);
    }

    // Bars that lie need a line each, and a legend above; what stands needs an axis that can be read.
    private static double LowestOf(Chart chart, WallCanvas canvas) =>
        canvas.SmallestText * (chart.Kind is ChartKind.Ranking or ChartKind.Funnel or ChartKind.Bullet ? 1.7 * Math.Max(1, chart.Categories.Count * chart.Series.Count) + 3 : 8);
}
