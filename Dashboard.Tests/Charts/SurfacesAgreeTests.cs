using SkiaSharp;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Charts;

/// <summary>The PNG that this program paints and the SVG that another one paints are the same picture.</summary>
public sealed class SurfacesAgreeTests : IDisposable
{
    // Letters lie a fraction of a pixel apart, and are blacker in one than in the other; means of so many pixels each way do not see that, but do see a word or a bar elsewhere.
    private const int Cell = 8;
    private const int Same = 40;
    private const double MostOfCells = 0.0003;

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
        ShareThatDiffers(painted, written).Should().BeLessThan(name == "ranking-hostile" ? MostOfLatinCells : MostOfCells);
    }

    [Fact]
    public void Without_ground_both_let_the_same_through()
    {
        var chart = WholePictures.Named("line-months");
        using var painted = Decoded(chart, ChartTheme.Dark.Transparent);
        using var written = Rsvg.Draw(ChartSvg.File(chart, ChartTheme.Dark.Transparent));
        ShareThatDiffers(On(painted, SKColors.Red), On(written, SKColors.Red)).Should().BeLessThan(MostOfCells);
    }

    [Fact]
    public void A_bar_of_another_length_or_a_word_elsewhere_would_be_noticed()
    {
        using var painted = Decoded(WholePictures.Named("funnel-hazards"), ChartTheme.Light);
        var other = WholePictures.Named("funnel-hazards") with { Subtitle = "安全隐患排查与整改，条，2023年，全旗，另计" };
        using var written = Rsvg.Draw(ChartSvg.File(other, ChartTheme.Light));
        ShareThatDiffers(painted, written).Should().BeGreaterThan(MostOfCells);
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

    private static double ShareThatDiffers(SKBitmap a, SKBitmap b)
    {
        var (first, second) = (Means(a), Means(b));
        return first.Zip(second).Count(p => Enumerable.Range(0, 3).Any(c => Math.Abs(p.First[c] - p.Second[c]) > Same)) / (double)first.Count;
    }

    // Red, green and blue of every square.
    private static List<double[]> Means(SKBitmap picture)
    {
        var pixels = picture.Pixels;
        var means = new List<double[]>();
        for (var top = 0; top + Cell <= picture.Height; top += Cell)
        {
            for (var left = 0; left + Cell <= picture.Width; left += Cell)
            {
                var sum = new double[3];
                for (var i = 0; i < Cell * Cell; i++)
                {
                    var pixel = pixels[(top + i / Cell) * picture.Width + left + i % Cell];
                    sum[0] += pixel.Red;
                    sum[1] += pixel.Green;
                    sum[2] += pixel.Blue;
                }

                means.Add([sum[0] / (Cell * Cell), sum[1] / (Cell * Cell), sum[2] / (Cell * Cell)]);
            }
        }

        return means;
    }
}
