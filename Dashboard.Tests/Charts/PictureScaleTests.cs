using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Tests.Charts;

public class PictureScaleTests
{
    [Theory]
    [InlineData("1x", 1120, 630, 1120, 630)]
    [InlineData("1x", 1120, 1743, 1120, 1743)]
    [InlineData("1080p", 1120, 630, 1920, 1080)]
    [InlineData("2x", 1120, 630, 2240, 1260)]
    [InlineData("2x", 1120, 1743, 2240, 3486)]
    [InlineData("4k", 1120, 630, 3840, 2160)]
    [InlineData("4k", 1120, 1260, 1920, 2160)]
    [InlineData("4k", 1120, 500, 3840, 1714)]
    [InlineData("2x", 1000, 32_000, 1000, 32_000)]
    public void A_picture_has_so_many_pixels(string name, double width, double height, int across, int down) =>
        PictureScale.Named(name)!.PixelsOf(width, height).Should().Be((across, down));

    [Fact]
    public void Every_scale_is_found_by_its_name() => PictureScale.All.Select(s => PictureScale.Named(s.Name)).Should().Equal(PictureScale.All);

    [Fact]
    public void There_is_no_other_scale() => PictureScale.Named("8k").Should().BeNull();
}
