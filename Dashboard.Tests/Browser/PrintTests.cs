using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>Every page on A4, upright and across: nothing cut off, nothing to click, the sheets counted and signed.</summary>
[Collection(nameof(DemoSite))]
public partial class PrintTests(DemoSite site)
{
    private static readonly string[] s_pages =
    [
        "/", "/topics/safety-hazards", "/indicators/derived.hazard-rectification-rate", "/charts/chart.hazard-rectification", "/departments", "/plan/2025", "/compare?view=heat",
        "/figures", "/sources/demo-note", "/search?q=整改",
    ];

    // What only a screen has: the names of the navigation, the filter, what opens and closes.
    private static readonly string[] s_ofTheScreen = ["跳到正文", "数据表", "放大", "多选", "每页", "复制到剪贴板", "对比什么", "显示的列"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_page_fits_the_paper_and_says_what_it_is(bool landscape)
    {
        await using var visit = await site.VisitAsync(dark: landscape);
        foreach (var path in s_pages)
        {
            await visit.OpenAsync(path);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var pages = await PagesAsync(visit.Page, landscape);

            for (var i = 0; i < pages.Count; i++)
            {
                var (width, words, text) = pages[i];
                words.Where(w => w.Left < 0 || w.Right > width).Should().BeEmpty($"{path} must not be wider than the paper");
                text.Should().Contain($"第{i + 1}页，共{pages.Count}页", path).And.Contain("演示数据").And.Contain("数据：2025.10版", path);
            }

            var whole = string.Concat(pages.Select(p => p.Text));
            whole.Should().Contain("来源：《乌审旗法治政府建设指标演示数据说明》", path).And.Contain("网址：http", path);
            s_ofTheScreen.Where(word => path != "/figures" || word != "数据表").Where(whole.Contains).Should().BeEmpty(path);
        }

        visit.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_chart_that_is_explored_prints_as_the_server_drew_it()
    {
        await using var visit = await site.VisitAsync(dark: true);
        await visit.OpenAsync("/charts/chart.hazard-rate-months");
        await visit.Page.Locator("[data-chart-state='apex']").WaitForAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        (await visit.Page.Locator(".explored-picture svg").First.IsVisibleAsync()).Should().BeTrue();
        (await visit.Page.Locator(".explored-layer").First.IsVisibleAsync()).Should().BeFalse();
        (await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.explored-picture svg text')).fill")).Should().NotBe("rgb(242, 246, 255)");
        (await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.card')).backgroundColor")).Should().Be("rgb(255, 255, 255)");
    }

    private static async Task<List<(double Width, List<(double Left, double Right, string Word)> Words, string Text)>> PagesAsync(IPage page, bool landscape)
    {
        var pdf = await page.PdfAsync(new() { Format = "A4", Landscape = landscape, PreferCSSPageSize = false, PrintBackground = true });
        var described = await PdfText.WordsAsync(pdf);
        return
        [
            .. PageElement().Matches(described).Select(p =>
            {
                List<(double Left, double Right, string Word)> words =
                [
                    .. WordElement().Matches(p.Groups["words"].Value).Select(w => (Number(w.Groups["left"]), Number(w.Groups["right"]), System.Net.WebUtility.HtmlDecode(w.Groups["word"].Value))),
                ];
                return (Number(p.Groups["width"]), words, string.Concat(words.Select(w => w.Word)));
            }),
        ];
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<page width=\"(?<width>[0-9.]+)\"[^>]*>(?<words>.*?)</page>", RegexOptions.Singleline)]
    private static partial Regex PageElement();

    [GeneratedRegex("<word xMin=\"(?<left>[-0-9.]+)\" yMin=\"[-0-9.]+\" xMax=\"(?<right>[-0-9.]+)\" yMax=\"[-0-9.]+\">(?<word>.*?)</word>")]
    private static partial Regex WordElement();
}
