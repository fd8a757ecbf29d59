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
            plot.AddMoving(new PathShape(new PathData().MoveTo(x, top).DownTo(frame.Inner.Bottom).ToString(), new(null, plot.Theme.Axis, Dash: plot.Scaled(2))));
            var label = new TextRun(x + plot.Scaled(4), frame.Inner.Y + plot.Small * 0.3, Word, plot.Small, plot.Theme.MutedText);
            var other = label with { X = x - plot.Scaled(4), Anchor = TextAnchor.End };
            if (plot.Labels.IsFree(label.Box)) plot.AddMoving(label);
            else if (plot.Labels.IsFree(other.Box)) plot.AddMoving(other);
        }
    }
}
