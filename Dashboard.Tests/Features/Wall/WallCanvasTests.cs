using Wusheng.Dashboard.Features.Wall;

namespace Wusheng.Dashboard.Tests.Features.Wall;

public class WallCanvasTests
{
    [Theory]
    [InlineData(1920, 1080, 1920, 1080, 1)]
    [InlineData(3840, 2160, 1920, 1080, 1)]
    [InlineData(1366, 768, 1920, 1080, 1)]
    [InlineData(1920, 1200, 1920, 1200, 1)]
    [InlineData(1280, 800, 1920, 1200, 1)]
    [InlineData(1024, 768, 1440, 1080, 1)]
    [InlineData(1600, 1200, 1440, 1080, 1)]
    [InlineData(3840, 1080, 3840, 1080, 2)]
    [InlineData(5760, 1080, 5760, 1080, 3)]
    [InlineData(2560, 1080, 2560, 1080, 1)]
    [InlineData(1280, 1024, 1352, 1080, 1)]
    [InlineData(1080, 1920, 1080, 1920, 1)]
    [InlineData(100, 1000, 1080, 2400, 1)]
    [InlineData(0, 0, 1920, 1080, 1)]
    [InlineData(-5, 700, 1920, 1080, 1)]
    public void A_canvas_has_the_shape_of_its_window_and_not_its_size(int windowWidth, int windowHeight, int width, int height, int panels)
    {
        var canvas = WallCanvas.For(windowWidth, windowHeight);
        (canvas.Width, canvas.Height, canvas.SmallestText, canvas.Panels).Should().Be((width, height, 28, panels));
    }

    [Fact]
    public void Words_have_the_sizes_of_a_meeting_room()
    {
        var canvas = WallCanvas.Common;
        (canvas.Title, canvas.CardTitle, canvas.SmallKeyFigure, canvas.KeyFigure, canvas.Body, canvas.SmallestText).Should().Be((52, 36, 84, 96, 30, 28));
    }

    [Fact]
    public void A_seat_farther_away_makes_all_words_larger()
    {
        var canvas = WallCanvas.For(1920, 1080, Legibility.Of(98, 8, Legibility.Comfortable));
        (canvas.SmallestText, canvas.Body, canvas.CardTitle, canvas.Title).Should().Be((48, 50, 51, 62));
    }

    [Fact]
    public void A_seat_nearer_by_makes_none_smaller() => WallCanvas.For(1920, 1080, Legibility.Of(200, 2)).Should().Be(WallCanvas.Common);

    [Fact]
    public void Words_grow_no_further_than_a_page_can_hold() => WallCanvas.For(1920, 1080, Legibility.Of(55, 40)).SmallestText.Should().Be(48);
}
