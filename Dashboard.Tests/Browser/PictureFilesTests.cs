using System.Text;
using SkiaSharp;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Tests.Charts;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Browser;

[Collection(nameof(DashboardSite))]
public class PictureFilesTests(DashboardSite site)
{
    // Chromium moves Latin letters closer together (kerning).
    private const double Most = 0.002;

    [Fact]
    public async Task An_SVG_file_shown_by_a_browser_as_a_picture_is_the_PNG()
    {
        using var fonts = new PictureFonts(new(), AppContext.BaseDirectory);
        await using var context = await site.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1200, Height = 900 } });
        var page = await context.NewPageAsync();
        foreach (var name in WholePictures.OneOfEachKind.Append("ranking-hostile"))
        {
            var chart = WholePictures.Named(name);
            var file = Convert.ToBase64String(Encoding.UTF8.GetBytes(ChartSvg.File(chart, ChartTheme.Light)));
            await page.SetContentAsync($"<body style='margin:0'><img style='display:block' alt='' src='data:image/svg+xml;base64,{file}'></body>");
            await page.EvaluateAsync("() => document.images[0].decode()");
            using var shown = SKBitmap.Decode(await page.Locator("img").ScreenshotAsync());
            using var painted = SKBitmap.Decode(new ChartPng(fonts).Draw(chart, ChartTheme.Light, PictureScale.Once));
            (shown.Width, shown.Height).Should().Be((painted.Width, painted.Height), name);
            PictureComparison.ShareThatDiffers(shown, painted).Should().BeLessThan(Most, name);
        }
    }
}
