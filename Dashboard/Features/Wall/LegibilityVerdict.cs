using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>What one angle asks for, and how the wall's smallest words stand against it.</summary>
/// <param name="Name">The angle.</param>
/// <param name="Millimetres">Height of the ink on the screen.</param>
/// <param name="GlyphPixels">The same in pixels of the canvas.</param>
/// <param name="FontPixels">The font size.</param>
/// <param name="Standing">Whether 28 px are enough.</param>
public sealed record LegibilityLine(string Name, string Millimetres, int GlyphPixels, int FontPixels, string Standing);

/// <summary>Whether the wall can be read from the farthest seat, and what to do if not.</summary>
/// <param name="Canvas">The canvas it was worked out on.</param>
/// <param name="Title">The verdict in a few words.</param>
/// <param name="Sentence">The verdict with its numbers.</param>
/// <param name="Lines">What each angle asks for.</param>
/// <param name="Links">The wall, scaled to each.</param>
public sealed record LegibilityVerdict(
    WallCanvas Canvas, string Title, string Sentence, IReadOnlyList<LegibilityLine> Lines, IReadOnlyList<(string Href, string Name)> Links)
{
    /// <summary>The shapes of screens that can be chosen, as width:height.</summary>
    public static IReadOnlyList<(string Value, string Name)> Shapes { get; } =
        [("16:9", "16:9（电视、会议平板、4K）"), ("16:10", "16:10（投影）"), ("4:3", "4:3（老式投影）"), ("32:9", "32:9（双屏拼接）")];

    /// <summary>Judges a room.</summary>
    /// <param name="legibility">Screen and farthest seat.</param>
    /// <param name="shape">One of <see cref="Shapes"/>.</param>
    public static LegibilityVerdict Of(Legibility legibility, string shape)
    {
        var sides = shape.Split(':');
        var canvas = WallCanvas.For(int.Parse(sides[0], CultureInfo.InvariantCulture) * 100, int.Parse(sides[1], CultureInfo.InvariantCulture) * 100);
        int Needed(int arcminutes) => legibility.FontPixels(canvas.Width, canvas.Height, arcminutes);
        var (least, comfortable) = (Needed(Legibility.Least), Needed(Legibility.Comfortable));
        var room = $"{Number(legibility.Inch)}英寸屏、最远{Number(legibility.Seat)}米";
        var (title, sentence) = least > WallCanvas.LargestFloor
            ? ("看不清：请换更大的屏，或让座位靠近", $"{room}至少需要{least}像素的字，超过一页能容纳的{WallCanvas.LargestFloor}像素；座位距离不超过{Number(FarthestSeat(legibility, canvas))}米才看得清。")
            : least > WallCanvas.Floor
            ? ("需要放大", $"{room}至少需要{least}像素的字，大屏最小的字是{WallCanvas.Floor}像素；请用下面的链接打开放大后的大屏。")
            : comfortable > WallCanvas.Floor
            ? ("看得清，但不宽裕", $"{room}至少需要{least}像素的字，大屏最小的字是{WallCanvas.Floor}像素，够用；要看得舒服需要{comfortable}像素，可用下面的链接放大。")
            : ("看得清", $"{room}至少需要{least}像素、看得舒服需要{comfortable}像素的字，大屏最小的字是{WallCanvas.Floor}像素，不用放大。");
        return new(
            canvas, title, sentence,
            [LineOf($"最低{Legibility.Least}角分", Legibility.Least), LineOf($"宜取{Legibility.Comfortable}角分", Legibility.Comfortable)],
            [
                (Href(""), $"打开大屏（最小{Math.Clamp(least, WallCanvas.Floor, WallCanvas.LargestFloor)}像素）"),
                .. comfortable > WallCanvas.Floor
                    ? [(Href($"&{WallAsked.AngleParameter}={Legibility.Comfortable}"), $"打开大屏，看得舒服（最小{Math.Clamp(comfortable, WallCanvas.Floor, WallCanvas.LargestFloor)}像素）")]
                    : Array.Empty<(string, string)>(),
            ]);

        LegibilityLine LineOf(string name, int arcminutes) => new(
            name, QuantityText.Digits(Quantity.RoundHalfUp((decimal)legibility.GlyphMillimetres(arcminutes), 1)), legibility.GlyphPixels(canvas.Width, canvas.Height, arcminutes), Needed(arcminutes),
            Needed(arcminutes) <= WallCanvas.Floor ? "✓ 够" : $"▲ 差{Needed(arcminutes) - WallCanvas.Floor}像素");

        string Href(string angle) => string.Create(CultureInfo.InvariantCulture, $"/wall?{WallAsked.InchParameter}={legibility.Inch}&{WallAsked.SeatParameter}={legibility.Seat}{angle}");
    }

    // The distance at which the largest words still fill the least angle, rounded down to a tenth.
    private static double FarthestSeat(Legibility legibility, WallCanvas canvas) =>
        Math.Floor(legibility.Seat * WallCanvas.LargestFloor / legibility.FontPixels(canvas.Width, canvas.Height, Legibility.Least) * 10) / 10;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
