namespace Wusheng.Dashboard.Features.Wall;

/// <summary>
/// What a page of the wall is laid out on, in pixels of its own that the screen then enlarges as a whole: a 4K screen shows the same page at twice the size, never more.
/// </summary>
/// <param name="Width">In canvas pixels.</param>
/// <param name="Height">In canvas pixels.</param>
/// <param name="SmallestText">No word is smaller, the source line and the axes included.</param>
public sealed record WallCanvas(int Width, int Height, int SmallestText = WallCanvas.Floor)
{
    /// <summary>The smallest font on a canvas of 1080 lines: read from 6 m on a 98-inch screen at 16′.</summary>
    public const int Floor = 28;

    /// <summary>The largest that the smallest font grows to: beyond it a page would not hold a single figure, and the legibility check says so instead.</summary>
    public const int LargestFloor = 48;

    private const int Lines = 1080;
    private const int CommonWidth = 1920;
    private const int WidestWidth = 5760;
    private const int TallestHeight = 2400;

    // Between these a screen is a 16:10 one or near it, and gets more lines rather than less width.
    private const double TallerFrom = 1.55;
    private const double TallerTo = 1.77;

    // From here on a screen is two or more standing side by side.
    private const double JoinedFrom = 2.6;

    /// <summary>1920×1080.</summary>
    public static WallCanvas Common { get; } = new(CommonWidth, Lines);

    /// <summary>How much larger digits are than beside other figures: 1, or more for one that has the canvas for itself.</summary>
    public double FigureScale { get; init; } = 1;

    /// <summary>How much larger words are than on a canvas with the floor.</summary>
    public double TextScale => (double)SmallestText / Floor;

    /// <summary>How many screens stand side by side: no word or mark may lie across the seam between two.</summary>
    public int Panels => (double)Width / Height < JoinedFrom ? 1 : Math.Max(2, (int)Math.Round((double)Width / CommonWidth));

    /// <summary>Whether it stands upright.</summary>
    public bool IsUpright => Height > Width;

    /// <summary>Size of the page's title.</summary>
    public int Title => Larger(52, 0.5);

    /// <summary>Size of the page's one sentence.</summary>
    public int Message => Larger(46, 0.5);

    /// <summary>Size of a card's title, and of the unit beside its figure.</summary>
    public int CardTitle => Larger(36, 0.75);

    /// <summary>Size of what is read after the figures: change, attainment, rows.</summary>
    public int Body => Larger(30, 1);

    /// <summary>Size of a key figure where there is room.</summary>
    public int KeyFigure => (int)(Larger(96, 0.75) * FigureScale);

    /// <summary>The smallest a key figure should be.</summary>
    public int SmallKeyFigure => (int)(Larger(84, 0.75) * FigureScale);

    /// <summary>A length that grows with the words.</summary>
    public int Scaled(double length) => (int)Math.Round(length * TextScale);

    // What is large already is read from farther away already, and grows by less.
    private int Larger(int atFloor, double share) => (int)Math.Round(atFloor + (SmallestText - Floor) * share);

    /// <summary>The canvas for a window: its shape, and where a seat is known, words as large as that asks for.</summary>
    /// <param name="windowWidth">Width of the window in any unit.</param>
    /// <param name="windowHeight">Height of the window in the same unit.</param>
    /// <param name="legibility">Screen and farthest seat; null where they are not known.</param>
    public static WallCanvas For(int windowWidth, int windowHeight, Legibility? legibility = null)
    {
        var (width, height) = ShapeOf(windowWidth, windowHeight);
        var needed = legibility?.FontPixels(width, height) ?? Floor;
        return new(width, height, Math.Clamp(needed, Floor, LargestFloor));
    }

    // A handful of shapes, so that many screens share one picture: widths in steps of 16 pixels.
    private static (int Width, int Height) ShapeOf(int windowWidth, int windowHeight)
    {
        if (windowWidth <= 0 || windowHeight <= 0) return (CommonWidth, Lines);
        var aspect = (double)windowWidth / windowHeight;
        return aspect switch
        {
            < 1 => (Lines, Math.Min(TallestHeight, Step(Lines / aspect))),
            >= TallerFrom and < TallerTo => (CommonWidth, Step(CommonWidth / aspect)),
            _ => (Math.Min(WidestWidth, Step(Lines * aspect)), Lines),
        };

        static int Step(double length) => (int)Math.Round(length / 8) * 8;
    }
}
