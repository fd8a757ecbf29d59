using System.Buffers.Binary;
using System.Text;
using CsCheck;
using SkiaSharp;
using Wusheng.Dashboard.Charts;
using static Wusheng.Dashboard.Tests.Charts.SampleCharts;

namespace Wusheng.Dashboard.Tests.Charts;

public sealed class ChartPngTests : IDisposable
{
    private readonly PictureFonts _fonts = new(new(), AppContext.BaseDirectory);

    public void Dispose() => _fonts.Dispose();

    private ChartPng Png => new(_fonts);

    [Theory]
    [InlineData("1x", 1120, 630)]
    [InlineData("1080p", 1920, 1080)]
    [InlineData("2x", 2240, 1260)]
    [InlineData("4k", 3840, 2160)]
    public void A_picture_of_16_to_9_has_exactly_so_many_pixels(string scale, int width, int height)
    {
        using var picture = Decoded(Png.Draw(All["funnel-hazards"], ChartTheme.Light, PictureScale.Named(scale)!));
        (picture.Width, picture.Height).Should().Be((width, height));
    }

    [Fact]
    public void A_picture_that_needs_more_height_has_it()
    {
        using var picture = Decoded(Png.Draw(WholePictures.Hard["ranking-sixty"], ChartTheme.Light, PictureScale.Once));
        (picture.Width, picture.Height > 1500).Should().Be((1120, true));
        using var fine = Decoded(Png.Draw(WholePictures.Hard["ranking-sixty"], ChartTheme.Light, PictureScale.FourK));
        (fine.Height, fine.Width < 3840).Should().Be((2160, true));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("print")]
    public void Its_ground_is_that_of_the_theme(string name)
    {
        var theme = ChartTheme.Named(name)!;
        using var picture = Decoded(Png.Draw(All["funnel-hazards"], theme, PictureScale.Once));
        picture.GetPixel(0, 0).Should().Be(SKColor.Parse(theme.Background));
        picture.GetPixel(1119, 629).Should().Be(SKColor.Parse(theme.Background));
        picture.AlphaType.Should().Be(SKAlphaType.Opaque);
    }

    [Fact]
    public void Without_ground_only_what_is_drawn_is_seen()
    {
        using var picture = Decoded(Png.Draw(All["funnel-hazards"], ChartTheme.Dark.Transparent, PictureScale.Once));
        picture.GetPixel(0, 0).Alpha.Should().Be(0);
        picture.Pixels.Should().Contain(SKColor.Parse(ChartTheme.Dark.Bad));
        picture.Pixels.Should().NotContain(SKColor.Parse(ChartTheme.Dark.Background));
    }

    [Fact]
    public void The_same_chart_is_the_same_file_whoever_draws_it()
    {
        var expected = Png.Draw(ComparedCharts.HeatMap, ChartTheme.Light, PictureScale.Once);
        Parallel.For(0, 8, _ => Png.Draw(ComparedCharts.HeatMap, ChartTheme.Light, PictureScale.Once).Should().Equal(expected));
    }

    [Fact]
    public void Everything_a_drawing_is_made_of_is_drawn()
    {
        // Nothing that a layout could draw is left to a surface that does not know it.
        var drawn = All.Values.Append(ComparedCharts.HeatMap).SelectMany(c => Operations(ChartLayout.Of(c, ChartTheme.Light, ChartSize.Picture, ChartFrame.Whole).Operations)).Select(o => o.GetType());
        drawn.Distinct().Should().BeEquivalentTo(typeof(DrawingOperation).Assembly.GetTypes().Where(t => t.IsPublic && t.BaseType == typeof(DrawingOperation)));
        foreach (var chart in All.Values.Append(ComparedCharts.HeatMap)) Png.Draw(chart, ChartTheme.Dark, PictureScale.Once).Should().NotBeEmpty();
    }

    [Fact]
    public void Any_chart_of_any_kind_is_drawn() => Gen.Enum<ChartKind>().SelectMany(AnyChart.Of).Sample(chart =>
    {
        using var picture = Decoded(Png.Draw(chart, ChartTheme.Light, PictureScale.Once));
        picture.Pixels.Distinct().Should().HaveCountGreaterThan(2);
    }, iter: 60);

    [Fact]
    public void The_file_says_how_large_it_is_shown_and_what_it_shows()
    {
        var chunks = Chunks(Png.Draw(All["columns-illustrative"], ChartTheme.Light, PictureScale.Twice));
        chunks.Select(c => c.Type).Should().StartWith(["IHDR", "pHYs", "iTXt", "iTXt"]).And.EndWith("IEND");
        // 192 pixels an inch, so that it is 11.7 inches wide as the coarse one is.
        BinaryPrimitives.ReadInt32BigEndian(chunks[1].Data).Should().Be(7559);
        Encoding.UTF8.GetString(chunks[2].Data).Should().Be("Title\0\0\0zh-CN\0\0演示：各季度办件量");
        Encoding.UTF8.GetString(chunks[3].Data).Should().StartWith("Description\0\0\0zh-CN\0\0办件量，件，2024年，全旗。演示数据。一季度2023年 4,100件");
    }

    private static SKBitmap Decoded(byte[] png) => SKBitmap.Decode(png) ?? throw new InvalidDataException("不是PNG图片。");

    private static IEnumerable<DrawingOperation> Operations(IEnumerable<DrawingOperation> operations) => operations.SelectMany(o => o switch
    {
        Mark mark => Operations(mark.Parts).Prepend(mark),
        MarkGroup group => Operations(group.Marks).Concat(group.Words).Prepend(group),
        _ => [o],
    });

    // Length, type, data, and a check sum that is worked out bit by bit here.
    private static List<(string Type, byte[] Data)> Chunks(byte[] png)
    {
        var chunks = new List<(string, byte[])>();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var crc = uint.MaxValue;
            foreach (var value in png.AsSpan(at + 4, length + 4))
            {
                crc ^= value;
                for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ crc >> 1;
            }

            BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)).Should().Be(~crc);
            chunks.Add((Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }

        return chunks;
    }
}
