namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>What a picture needs to be read alone: title, subtitle, reservations, sources, the state of the data, and the mark of made-up values.</summary>
internal static class PictureFrame
{
    /// <summary>Draws it and leaves the room for the plot, never less than half of the height.</summary>
    public static Box Draw(Plot plot, Box whole)
    {
        var chart = plot.Chart;
        plot.Add(new RectangleShape(whole, new(plot.Theme.Background)));
        var area = whole.Inset(plot.Scaled(24), plot.Scaled(20), plot.Scaled(24), plot.Scaled(14));
        var half = whole.Height / 2;

        var badge = chart.IsIllustrative ? Legend.DrawBadge(plot, area.Right, area.Y) : 0;
        var title = TextBlock.Fit(chart.Title, area.Width - badge, 2, plot.Size.Title, plot.Body, bold: true);
        plot.AddAll(Plot.Block(title, area.X, area.Y, plot.Theme.Text));
        var subtitle = TextBlock.Fit(chart.Subtitle, area.Width, title.Lines.Count > 1 ? 1 : 2, plot.Body, plot.Small);
        plot.AddAll(Plot.Block(subtitle, area.X, area.Y + title.Height + plot.Scaled(7), plot.Theme.MutedText));
        area = area.Inset(0, title.Height + plot.Scaled(7) + subtitle.Height + plot.Scaled(14), 0, 0);

        return area.Inset(0, 0, 0, DrawFoot(plot, area, area.Height - half));
    }

    // Source and state come last and are never left out; reservations give way when there is no room.
    private static double DrawFoot(Plot plot, Box area, double room)
    {
        var line = plot.Small * 1.45;
        var asOf = plot.Chart.AsOf.Length == 0 ? "" : Prefixed("数据期间：", plot.Chart.AsOf);
        var asOfWidth = asOf.Length == 0 ? 0 : TextMeasure.Width(asOf, plot.Small) + plot.Scaled(16);
        var source = plot.Chart.Sources.Count == 0 ? "" : Prefixed("来源：", string.Join("；", plot.Chart.Sources));
        var together = TextMeasure.Width(source, plot.Small) + asOfWidth <= area.Width;
        var lines = new List<string>();
        if (source.Length > 0) lines.AddRange(TextBlock.Break(source, plot.Small, area.Width, 2).Lines);
        if (asOf.Length > 0 && (!together || lines.Count == 0)) lines.Add(TextBlock.Break(asOf, plot.Small, area.Width, 1).Lines[0]);

        var rule = plot.Scaled(9);
        var left = Math.Max(0, (int)((room - rule * 2) / line) - lines.Count);
        if (left > 0 && plot.Chart.Notes.Count > 0)
        {
            lines.InsertRange(0, TextBlock.Break("注：" + string.Join("；", plot.Chart.Notes.Select(n => n.TrimEnd('。', '；'))) + "。", plot.Small, area.Width, left).Lines);
        }

        if (lines.Count == 0) return 0;
        var height = lines.Count * line + rule;
        var top = area.Bottom - height;
        plot.Add(new PathShape(new PathData().MoveTo(area.X, top).AcrossTo(area.Right).ToString(), new(null, plot.Theme.Grid)));
        for (var i = 0; i < lines.Count; i++)
        {
            plot.Add(Plot.Centred(lines[i], area.X, top + rule + (i + 0.5) * line, plot.Small, plot.Theme.MutedText));
        }

        if (asOf.Length > 0 && together && source.Length > 0)
        {
            plot.Add(Plot.Centred(asOf, area.Right, top + rule + (lines.Count - 0.5) * line, plot.Small, plot.Theme.MutedText, TextAnchor.End));
        }

        return height + rule;
    }

    private static string Prefixed(string prefix, string text) => text.StartsWith(prefix.Trim(), StringComparison.Ordinal) ? text : prefix + text;
}
