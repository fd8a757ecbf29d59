namespace Wusheng.Dashboard.Charts;

/// <summary>A rectangle on a drawing, y growing downwards.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>Its right edge.</summary>
    public double Right => X + Width;

    /// <summary>Its lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The middle between left and right.</summary>
    public double CentreX => X + Width / 2;

    /// <summary>The middle between top and bottom.</summary>
    public double CentreY => Y + Height / 2;

    /// <summary>Smaller by a length on each side; never less than nothing.</summary>
    public Box Inset(double left, double top, double right, double bottom) =>
        new(X + left, Y + top, Math.Max(0, Width - left - right), Math.Max(0, Height - top - bottom));

    /// <summary>Whether the two have an area in common.</summary>
    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Whether the other lies wholly inside.</summary>
    public bool Contains(Box other) => other.X >= X && other.Right <= Right && other.Y >= Y && other.Bottom <= Bottom;
}

/// <summary>How a shape is painted.</summary>
/// <param name="Fill">Colour inside; null for hollow.</param>
/// <param name="Stroke">Colour of its outline; null for none.</param>
/// <param name="StrokeWidth">Width of the outline.</param>
/// <param name="Dash">Length of the dashes and gaps of the outline; 0 for an unbroken one.</param>
/// <param name="Opacity">1 for opaque.</param>
public readonly record struct Paint(string? Fill = null, string? Stroke = null, double StrokeWidth = 1, double Dash = 0, double Opacity = 1);

/// <summary>Which end of a line of words its x is.</summary>
public enum TextAnchor
{
    /// <summary>The left end.</summary>
    Start,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>The right end.</summary>
    End,
}

/// <summary>One thing to draw. Any surface that knows these kinds can draw every chart.</summary>
public abstract record DrawingOperation;

/// <summary>A rectangle.</summary>
public sealed record RectangleShape(Box Box, Paint Paint) : DrawingOperation;

/// <summary>A circle.</summary>
public sealed record CircleShape(double X, double Y, double Radius, Paint Paint) : DrawingOperation;

/// <summary>Straight lines, written as SVG path data (M, L, H, V, Z).</summary>
public sealed record PathShape(string Data, Paint Paint) : DrawingOperation;

/// <summary>One line of words on a baseline.</summary>
public sealed record TextRun(double X, double Y, string Text, double Size, string Colour, TextAnchor Anchor = TextAnchor.Start, bool Bold = false)
    : DrawingOperation
{
    /// <summary>The room it takes.</summary>
    public Box Box
    {
        get
        {
            var width = TextMeasure.Width(Text, Size, Bold);
            return new(Anchor switch { TextAnchor.Middle => X - width / 2, TextAnchor.End => X - width, _ => X }, Y - Size * 0.88, width, Size);
        }
    }
}

/// <summary>The shapes and words of one value, which belong together for pointer, keyboard and reader.</summary>
/// <param name="Title">What a pointer resting on it reads.</param>
/// <param name="Href">Where a click leads; null for nowhere.</param>
/// <param name="Parts">What it is drawn with.</param>
public sealed record Mark(string Title, string? Href, IReadOnlyList<DrawingOperation> Parts) : DrawingOperation;

/// <summary>Marks of one colour that are too many to be reached one by one: a pointer finds them, a keyboard the table beside the chart.</summary>
/// <param name="Fill">Their colour.</param>
/// <param name="Marks">The marks.</param>
/// <param name="Words">Words on them, all in one size and colour and centred, through which a pointer reaches the mark.</param>
public sealed record MarkGroup(string Fill, IReadOnlyList<Mark> Marks, IReadOnlyList<TextRun> Words) : DrawingOperation;

/// <summary>A chart laid out, ready for any surface.</summary>
/// <param name="Width">Of the whole.</param>
/// <param name="Height">Of the whole.</param>
/// <param name="Operations">In the order of drawing.</param>
public sealed record Drawing(double Width, double Height, IReadOnlyList<DrawingOperation> Operations)
{
    /// <summary>Every line of words, those of marks too.</summary>
    public IEnumerable<TextRun> Texts => Flatten(Operations).OfType<TextRun>();

    /// <summary>Whether anything leads somewhere.</summary>
    public bool HasLinks => Operations.Any(o => o is Mark { Href: not null } || o is MarkGroup group && group.Marks.Any(m => m.Href is not null));

    private static IEnumerable<DrawingOperation> Flatten(IEnumerable<DrawingOperation> operations) =>
        operations.SelectMany(o => o switch
        {
            Mark mark => Flatten(mark.Parts),
            MarkGroup group => Flatten(group.Marks).Concat(group.Words),
            _ => [o],
        });
}
