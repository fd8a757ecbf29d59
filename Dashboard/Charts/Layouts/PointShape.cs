namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>The points of lines, a shape for each of many lines so that colour is not all that tells them apart.</summary>
internal static class PointShape
{
    // ApexCharts' names of the same shapes, in the same order.
    private static readonly string[] s_names = ["circle", "square", "triangle", "diamond", "cross", "plus", "star", "line"];

    /// <summary>The number of a series' shape. One or two lines are told apart well enough by colour and name.</summary>
    public static int ShapeOf(Plot plot, int series) => plot.Chart.Series.Count > 2 && !plot.IsSetBack(series) ? plot.ColourOrder(series) % s_names.Length : 0;

    /// <summary>What ApexCharts calls a shape.</summary>
    public static string NameOf(int shape) => s_names[shape];

    /// <summary>A full point.</summary>
    public static DrawingOperation Full(int shape, double x, double y, double radius, string colour) => shape switch
    {
        1 => new RectangleShape(new(x - radius * 0.88, y - radius * 0.88, radius * 1.76, radius * 1.76), new(colour)),
        2 or 3 or 6 => new PathShape(Outline(shape, x, y, radius).ToString(), new(colour)),
        4 => new PathShape(
            new PathData().MoveTo(x - radius, y - radius).LineTo(x + radius, y + radius).MoveTo(x - radius, y + radius).LineTo(x + radius, y - radius).ToString(),
            new(null, colour, radius * 0.6)),
        5 => new PathShape(
            new PathData().MoveTo(x - radius * 1.2, y).AcrossTo(x + radius * 1.2).MoveTo(x, y - radius * 1.2).DownTo(y + radius * 1.2).ToString(),
            new(null, colour, radius * 0.6)),
        7 => new PathShape(new PathData().MoveTo(x, y - radius * 1.4).DownTo(y + radius * 1.4).ToString(), new(null, colour, radius * 0.75)),
        _ => new CircleShape(x, y, radius, new(colour)),
    };

    /// <summary>A hollow point; shapes that are mere strokes are round here, since a stroke cannot be hollow.</summary>
    public static DrawingOperation Hollow(int shape, double x, double y, double radius, string colour, string background, double stroke) => shape switch
    {
        1 => new RectangleShape(new(x - radius * 0.88, y - radius * 0.88, radius * 1.76, radius * 1.76), new(background, colour, stroke)),
        2 or 3 or 6 => new PathShape(Outline(shape, x, y, radius).ToString(), new(background, colour, stroke)),
        _ => new CircleShape(x, y, radius, new(background, colour, stroke)),
    };

    private static PathData Outline(int shape, double x, double y, double radius)
    {
        if (shape == 2) return new PathData().MoveTo(x, y - radius * 1.25).LineTo(x + radius * 1.2, y + radius * 0.85).LineTo(x - radius * 1.2, y + radius * 0.85).Close();
        if (shape == 3) return new PathData().MoveTo(x, y - radius * 1.3).LineTo(x + radius * 1.3, y).LineTo(x, y + radius * 1.3).LineTo(x - radius * 1.3, y).Close();
        var star = new PathData();
        for (var i = 0; i < 10; i++)
        {
            var (sine, cosine) = Math.SinCos(i * Math.PI / 5);
            var length = radius * (i % 2 == 0 ? 1.5 : 0.65);
            if (i == 0) star.MoveTo(x + sine * length, y - cosine * length);
            else star.LineTo(x + sine * length, y - cosine * length);
        }

        return star.Close();
    }
}
