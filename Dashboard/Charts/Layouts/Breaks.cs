namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>A line between categories that must not be compared, because what is counted has changed.</summary>
internal static class Breaks
{
    private const string Word = "口径变化";

    public static void Draw(Plot plot, AxisFrame frame)
    {
        for (var category = 1; category < plot.Chart.Categories.Count; category++)
        {
            if (!plot.Chart.Series.Any(s => s.At(category) is { Break: true })) continue;
            var x = Math.Round(frame.Inner.X + category * frame.Slot) + 0.5;
            var top = Math.Max(0, frame.Inner.Y - plot.Small * 0.6);
            plot.Labels.Take(new(x - 1, top, 2, frame.Inner.Bottom - top));
            plot.Add(new PathShape(new PathData().MoveTo(x, top).DownTo(frame.Inner.Bottom).ToString(), new(null, plot.Theme.Axis, Dash: plot.Scaled(2))));
            var after = new TextRun(x + plot.Scaled(5), top + plot.Small * 0.9, Word, plot.Small, plot.Theme.MutedText);
            var before = after with { X = x - plot.Scaled(5), Anchor = TextAnchor.End };
            var foot = frame.Inner.Bottom - plot.Scaled(6);
            TextRun[] places = [after, before, after with { Y = foot }, before with { Y = foot }];
            if (Array.Find(places, p => plot.Labels.IsFree(p.Box)) is { } label) plot.Add(label);
        }
    }
}
