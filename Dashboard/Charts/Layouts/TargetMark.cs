namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>How an aim is drawn: a dashed line for a number, an arrow from a thin line for a direction.</summary>
internal static class TargetMark
{
    /// <summary>A line for a number.</summary>
    public static PathShape Line(Plot plot, PathData path) => new(path.ToString(), new(null, plot.Theme.Text, plot.Scaled(1.5), plot.Scaled(5)));

    /// <summary>The thin line of the level that a direction starts from.</summary>
    public static PathShape BaseLine(Plot plot, PathData path) => new(path.ToString(), new(null, plot.Theme.Text));

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
