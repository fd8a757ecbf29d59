namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>A line between categories that must not be compared, because what is counted has changed.</summary>
internal static class Breaks
{
    /// <summary>What stands at the line.</summary>
    public const string Word = "口径变化";

    // Of many lines it is said whose count has changed.
    private static string WordsAt(Plot plot, int category)
    {
        if (plot.Chart.Series.Count <= 2) return Word;
        var changed = plot.Chart.Series.Where((s, i) => s.At(category) is { Break: true } && !plot.IsSetBack(i)).ToList();
        return changed.Count == plot.Chart.Series.Count ? Word : changed.Count > 1 || changed[0].Name.Length == 0 ? $"{Word}（{changed.Count}个）" : $"{Word}（{changed[0].Name}）";
    }

    public static void Draw(Plot plot, AxisFrame frame)
    {
        for (var category = 1; category < plot.Chart.Categories.Count; category++)
        {
            if (!plot.Chart.Series.Where((s, i) => s.At(category) is { Break: true } && !plot.IsSetBack(i)).Any()) continue;
            var x = Math.Round(frame.Inner.X + category * frame.Slot) + 0.5;
            var top = Math.Max(0, frame.Inner.Y - plot.Small * 0.6);
            plot.Labels.Take(new(x - 1, top, 2, frame.Inner.Bottom - top));
            plot.Add(new PathShape(new PathData().MoveTo(x, top).DownTo(frame.Inner.Bottom).ToString(), new(null, plot.Theme.Axis, Dash: plot.Scaled(2))));
            var after = new TextRun(x + plot.Scaled(5), top + plot.Small * 0.9, WordsAt(plot, category), plot.Small, plot.Theme.MutedText);
            var before = after with { X = x - plot.Scaled(5), Anchor = TextAnchor.End };
            var foot = frame.Inner.Bottom - plot.Scaled(6);
            TextRun[] places = [after, before, after with { Y = foot }, before with { Y = foot }];
            // Many lines are more often in the way above than at the foot.
            if (plot.Chart.Series.Count > 2) places = [.. places[2..], .. places[..2]];
            if (Array.Find(places, p => p.Box.Right <= frame.Inner.Right + 0.1 && plot.Labels.IsFree(p.Box)) is { } label) plot.Add(label);
        }
    }
}
