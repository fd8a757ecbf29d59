using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Which way a bar grows.</summary>
internal enum BarEnd { Up, Down, Right, Left }

/// <summary>
/// A bar that shows how its value is known: full where it was published or computed, hollow and dashed where it is implied,
/// hatched where it is provisional, and with an end that fades out where the value is a minimum.
/// </summary>
internal static class BarShape
{
    private static readonly double[] s_fade = [0.6, 0.36, 0.16];

    /// <summary>How far a minimum reaches beyond its value.</summary>
    public static double FadeLength(Plot plot) => plot.Scaled(15);

    /// <summary>Whether the end of a value's bar fades out.</summary>
    public static bool Fades(ChartValue value) => value.Quantity.Qualifier == Qualifier.AtLeast;

    /// <summary>The shapes of a bar; one without length keeps a sliver, since zero is not missing.</summary>
    public static List<DrawingOperation> Of(Plot plot, Box box, BarEnd end, ChartValue value, string colour)
    {
        var shapes = new List<DrawingOperation>(3);
        box = AtLeastASliver(box, end);
        var stroke = plot.Scaled(1.5);
        switch (value.Status)
        {
            case ObservationStatus.Implied:
                var hollow = new Paint(null, colour, stroke, plot.Scaled(4));
                var edges = box.Inset(stroke / 2, stroke / 2, stroke / 2, stroke / 2);
                shapes.Add(Fades(value) ? new PathShape(OpenEnded(edges, end).ToString(), hollow) : new RectangleShape(edges, hollow));
                break;
            case ObservationStatus.Provisional:
                shapes.Add(new RectangleShape(box.Inset(stroke / 2, stroke / 2, stroke / 2, stroke / 2), new(null, colour, stroke)));
                shapes.Add(Hatch(box, plot.Scaled(6), colour));
                break;
            default:
                shapes.Add(new RectangleShape(box, new(colour)));
                break;
        }

        if (Fades(value)) shapes.AddRange(Fade(plot, box, end, colour));
        return shapes;
    }

    /// <summary>Diagonal lines inside a box, cut at its edges.</summary>
    public static PathShape Hatch(Box box, double spacing, string colour)
    {
        var path = new PathData();
        for (var offset = spacing; offset < box.Width + box.Height; offset += spacing)
        {
            path.MoveTo(box.X + Math.Max(0, offset - box.Height), box.Y + Math.Min(offset, box.Height))
                .LineTo(box.X + Math.Min(offset, box.Width), box.Y + Math.Max(0, offset - box.Width));
        }

        return new(path.ToString(), new(null, colour));
    }

    // Three edges; the end is open.
    private static PathData OpenEnded(Box box, BarEnd end) => end switch
    {
        BarEnd.Up => new PathData().MoveTo(box.X, box.Y).DownTo(box.Bottom).AcrossTo(box.Right).DownTo(box.Y),
        BarEnd.Down => new PathData().MoveTo(box.X, box.Bottom).DownTo(box.Y).AcrossTo(box.Right).DownTo(box.Bottom),
        BarEnd.Right => new PathData().MoveTo(box.Right, box.Y).AcrossTo(box.X).DownTo(box.Bottom).AcrossTo(box.Right),
        _ => new PathData().MoveTo(box.X, box.Y).AcrossTo(box.Right).DownTo(box.Bottom).AcrossTo(box.X),
    };

    private static IEnumerable<DrawingOperation> Fade(Plot plot, Box box, BarEnd end, string colour)
    {
        var strip = FadeLength(plot) / s_fade.Length;
        var gap = plot.Scaled(1.5);
        for (var i = 0; i < s_fade.Length; i++)
        {
            var from = i * strip + gap;
            var length = strip - gap;
            yield return new RectangleShape(
                end switch
                {
                    BarEnd.Up => new(box.X, box.Y - from - length, box.Width, length),
                    BarEnd.Down => new(box.X, box.Bottom + from, box.Width, length),
                    BarEnd.Right => new(box.Right + from, box.Y, length, box.Height),
                    _ => new(box.X - from - length, box.Y, length, box.Height),
                },
                new(colour, Opacity: s_fade[i]));
        }
    }

    private static Box AtLeastASliver(Box box, BarEnd end)
    {
        const double sliver = 1.5;
        return end switch
        {
            BarEnd.Up when box.Height < sliver => new(box.X, box.Bottom - sliver, box.Width, sliver),
            BarEnd.Down when box.Height < sliver => box with { Height = sliver },
            BarEnd.Right when box.Width < sliver => box with { Width = sliver },
            BarEnd.Left when box.Width < sliver => new(box.Right - sliver, box.Y, sliver, box.Height),
            _ => box,
        };
    }
}
