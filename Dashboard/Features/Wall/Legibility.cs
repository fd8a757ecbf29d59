using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>How large words must be to be read from a seat: a Chinese character has to fill an angle of the eye (16′ at least, 22′ in comfort).</summary>
/// <param name="Inch">Diagonal of the screen.</param>
/// <param name="Seat">Metres from the screen to the farthest seat.</param>
/// <param name="Arcminutes">The angle aimed at.</param>
public readonly record struct Legibility(double Inch, double Seat, int Arcminutes = Legibility.Least)
{
    /// <summary>The least angle at which a character is read (ISO 9241).</summary>
    public const int Least = 16;

    /// <summary>The angle that dense characters deserve.</summary>
    public const int Comfortable = 22;

    // The ink of a Chinese character is nine tenths of its font size.
    private const decimal InkOfEm = 0.9m;

    private const double MillimetresPerInch = 25.4;
    private const double MillimetresPerMetre = 1000;

    // π/180/60: an arcminute in radians, as 6.283/21600 in the human-factors handbooks.
    private const double RadiansPerArcminute = Math.PI / 10800;

    /// <summary>Reads what somebody typed: 10 to 600 inches, 0.3 to 60 metres; null where either is missing or cannot be.</summary>
    public static Legibility? Of(double? inch, double? seat, int? arcminutes = null) =>
        inch is >= 10 and <= 600 && seat is >= 0.3 and <= 60 ? new(inch.Value, seat.Value, arcminutes == Comfortable ? Comfortable : Least) : null;

    /// <summary>The height of a character's ink at an angle, in millimetres on the screen.</summary>
    public double GlyphMillimetres(int arcminutes) => Seat * MillimetresPerMetre * arcminutes * RadiansPerArcminute;

    /// <summary>The length of a pixel of a canvas that fills the screen.</summary>
    public double MillimetresPerPixel(double width, double height) => Inch * MillimetresPerInch / Math.Sqrt(width * width + height * height);

    /// <summary>The ink height that an angle asks for, in pixels of the canvas.</summary>
    public int GlyphPixels(double width, double height, int arcminutes) =>
        (int)Quantity.RoundHalfUp((decimal)(GlyphMillimetres(arcminutes) / MillimetresPerPixel(width, height)), 0);

    /// <summary>The font size that an angle asks for, in pixels of the canvas.</summary>
    public int FontPixels(double width, double height, int arcminutes) => (int)Quantity.RoundHalfUp(GlyphPixels(width, height, arcminutes) / InkOfEm, 0);

    /// <summary>The font size that is aimed at.</summary>
    public int FontPixels(double width, double height) => FontPixels(width, height, Arcminutes);
}
