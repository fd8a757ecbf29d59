using Wusheng.Dashboard.Features.Wall;

namespace Wusheng.Dashboard.Tests.Features.Wall;

public class LegibilityTests
{
    /// <summary>The rooms that were worked out by hand: ink and font at 16′ and at 22′. The font is that of the rounded ink.</summary>
    [Theory]
    [InlineData(55, 3, 0.63, 22, 24, 30, 33)]
    [InlineData(75, 4, 0.86, 22, 24, 30, 33)]
    [InlineData(86, 5, 0.99, 23, 26, 32, 36)]
    [InlineData(98, 6, 1.13, 25, 28, 34, 38)]
    [InlineData(110, 8, 1.27, 29, 32, 40, 44)]
    [InlineData(200, 8, 2.31, 16, 18, 22, 24)]
    [InlineData(27, 0.6, 0.31, 9, 10, 12, 13)]
    public void The_size_of_words_follows_from_screen_and_seat(double inch, double seat, double millimetres, int ink, int font, int comfortableInk, int comfortableFont)
    {
        var legibility = new Legibility(inch, seat);
        Math.Round(legibility.MillimetresPerPixel(1920, 1080), 2).Should().Be(millimetres);
        (legibility.GlyphPixels(1920, 1080, 16), legibility.FontPixels(1920, 1080, 16), legibility.GlyphPixels(1920, 1080, 22), legibility.FontPixels(1920, 1080, 22))
            .Should().Be((ink, font, comfortableInk, comfortableFont));
    }

    [Theory]
    [InlineData(null, 6d)]
    [InlineData(98d, null)]
    [InlineData(0d, 6d)]
    [InlineData(98d, 0d)]
    [InlineData(98d, -6d)]
    [InlineData(98d, 61d)]
    [InlineData(601d, 6d)]
    [InlineData(double.NaN, 6d)]
    [InlineData(98d, double.PositiveInfinity)]
    public void A_room_that_cannot_be_is_none(double? inch, double? seat) => Legibility.Of(inch, seat).Should().BeNull();

    [Theory]
    [InlineData(null, 16)]
    [InlineData(16, 16)]
    [InlineData(22, 22)]
    [InlineData(5, 16)]
    public void Only_the_least_angle_and_the_comfortable_one_are_aimed_at(int? asked, int arcminutes) =>
        Legibility.Of(98, 6, asked)!.Value.Arcminutes.Should().Be(arcminutes);
}
