using SkiaSharp;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Charts;

/// <summary>The PNG that this program paints and the SVG that another one paints are the same picture.</summary>
public sealed class SurfacesAgreeTests : IDisposable
{
    // Where much is Latin: librsvg moves its letters closer together (kerning), here none is moved.
    private const double MostOfLatinCells = 0.002;

    private readonly PictureFonts _fonts = new(new(), AppContext.BaseDirectory);

    public void Dispose() => _fonts.Dispose();

    public static TheoryData<string, string> Pictures()
    {
        var pictures = new TheoryData<string, string>();
        foreach (var name in WholePictures.OneOfEachKind.Concat(["columns-at-least", "columns-provisional", "columns-direction", "bullet-rate", "parts-many", "line-two-series"])) pictures.Add(name, "light");
        foreach (var name in WholePictures.OneOfEachKind) pictures.Add(name, "dark");
        pictures.Add("ranking-hostile", "print");
        pictures.Add("columns-long-words", "light");
        return pictures;
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void PNG_and_SVG_of_a_chart_are_the_same_picture(string name, string theme)
    {
        var (chart, colours) = (WholePictures.Named(name), ChartTheme.Named(theme)!);
        using var painted = Decoded(chart, colours);
        using var written = Rsvg.Draw(ChartSvg.File(chart, colours));
        (painted.Width, painted.Height).Should().Be((written.Width, written.Height));
        PictureComparison.ShareThatDiffers(painted, written).Should().BeLessThan(name == "ranking-hostile" ? MostOfLatinCells : PictureComparison.Most);
    }

    [Fact]
    public void Without_ground_both_let_the_same_through()
    {
        var chart = WholePictures.Named("line-months");
        using var painted = Decoded(chart, ChartTheme.Dark.Transparent);
        using var written = Rsvg.Draw(ChartSvg.File(chart, ChartTheme.Dark.Transparent));
        PictureComparison.ShareThatDiffers(On(painted, SKColors.Red), On(written, SKColors.Red)).Should().BeLessThan(PictureComparison.Most);
    }

    [Fact]
    public void A_bar_of_another_length_or_a_word_elsewhere_would_be_noticed()
    {
        using var painted = Decoded(WholePictures.Named("funnel-hazards"), ChartTheme.Light);
        var other = WholePictures.Named("funnel-hazards") with { Subtitle = "安全隐患排查与整改，条，2023年，全旗，另计" };
        using var written = Rsvg.Draw(ChartSvg.File(other, ChartTheme.Light));
        PictureComparison.ShareThatDiffers(painted, written).Should().BeGreaterThan(PictureComparison.Most);
    }

    private SKBitmap Decoded(Chart chart, ChartTheme theme) => SKBitmap.Decode(new ChartPng(_fonts).Draw(chart, theme, PictureScale.Once));

    private static SKBitmap On(SKBitmap picture, SKColor ground)
    {
        var on = new SKBitmap(picture.Width, picture.Height);
        using var canvas = new SKCanvas(on);
        canvas.Clear(ground);
        canvas.DrawBitmap(picture, 0, 0);
        return on;
    }
}
