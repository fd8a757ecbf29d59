namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>How an aim is drawn: a dashed line for a number, an arrow from a thin line for a direction.</summary>
internal static class TargetMark
{
    /// <summary>The line: dashed for a number, thin for the level that a direction starts from.</summary>
    public static Paint LineOf(Plot plot, ChartTarget target) =>
        target.Direction == 0 ? new(null, plot.Theme.Text, plot.Scaled(1.5), plot.Scaled(5)) : new(null, plot.Theme.Text);

    /// <summary>The rim that keeps the line visible on a bar.</summary>
    public static Paint RimOf(Plot plot) => new(null, plot.Theme.Background, plot.Scaled(4));

    /// <summary>A level line with its rim, interrupted by words.</summary>
    public static void AddLevel(Plot plot, ChartTarget target, double y, double from, double to)
    {
        plot.AddLevels([(y, from, to)], RimOf(plot));
        plot.AddLevels([(y, from, to)], LineOf(plot, target));
    }

    /// <summary>An upright arrow.</summary>
    public static PathShape Arrow(Plot plot, double x, double from, double to)
    {
        var head = Math.Min(plot.Scaled(5), Math.Abs(to - from)) * Math.Sign(to - from);
        var wing = Math.Abs(head) * 0.8;
        return new(
            new PathData().MoveTo(x, from).DownTo(to).MoveTo(x - wing, to - head).LineTo(x, to).LineTo(x + wing, to - head).ToString(),
            new(null, plot.Theme.Text, plot.Scaled(1.5)));
    }

    /// <summary>A level arrow.</summary>
    public static PathShape LevelArrow(Plot plot, double from, double to, double y)
    {
        var head = Math.Min(plot.Scaled(5), Math.Abs(to - from)) * Math.Sign(to - from);
        var wing = Math.Abs(head) * 0.8;
        return new(
            new PathData().MoveTo(from, y).AcrossTo(to).MoveTo(to - head, y - wing).LineTo(to, y).LineTo(to - head, y + wing).ToString(),
            new(null, plot.Theme.Text, plot.Scaled(1.5)));
    }
}
