using Wusheng.Dashboard.Features.Wall;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>What the browser makes of the wall's pages: every default page on every screen, dark and light, measured letter by letter.</summary>
public abstract class WallGeometryTests(DashboardSite site)
{
    // A word's box is as high as its line; its ink fills the middle. Two words lie over each other where their ink does.
    private const string Measure = """
        ([floor, scale]) => {
          const faults = [];
          const page = document.querySelector('.wall-page').getBoundingClientRect();
          const inks = [];
          const walker = document.createTreeWalker(document.querySelector('.wall-page'), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            const text = node.data.trim();
            const parent = node.parentElement;
            if (text === '' || parent.closest('title, desc')) continue;
            const size = parseFloat(getComputedStyle(parent).fontSize);
            if (size < floor - 0.01) faults.push(`“${text}” has ${size} px`);
            const range = document.createRange();
            range.selectNodeContents(node);
            const box = range.getBoundingClientRect();
            const middle = (box.top + box.bottom) / 2, half = size * scale * 0.42;
            const ink = { text, left: box.left + 1, right: box.right - 1, top: middle - half, bottom: middle + half };
            if (ink.left < page.left || ink.right > page.right + 1 || ink.top < page.top || ink.bottom > page.bottom) faults.push(`“${text}” leaves the screen`);
            for (let holder = parent.closest('.wall-card, .wall-row, .wall-cell, .wall-heading, .wall-source, .wall-message, .wall-counts'); holder; holder = holder.parentElement.closest('.wall-card, .wall-row')) {
              const frame = holder.getBoundingClientRect();
              if (ink.left < frame.left - 1 || ink.right > frame.right + 1 || ink.top < frame.top - 1 || ink.bottom > frame.bottom + 1) faults.push(`“${text}” leaves its ${holder.className}`);
            }
            for (const other of inks) {
              if (ink.left < other.right && other.left < ink.right && ink.top < other.bottom - 1 && other.top < ink.bottom - 1) faults.push(`“${text}” lies over “${other.text}”`);
            }
            inks.push(ink);
          }
          if (inks.length < 12) faults.push(`only ${inks.length} words`);
          for (const element of document.querySelectorAll('.wall-page, .wall-page *')) {
            if (element instanceof HTMLElement && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) && getComputedStyle(element).overflow !== 'visible')
              faults.push(`${element.className} hides ${element.scrollWidth - element.clientWidth}×${element.scrollHeight - element.clientHeight} px`);
          }
          const root = document.scrollingElement;
          if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) faults.push(`the page scrolls: ${root.scrollWidth}×${root.scrollHeight}`);
          return faults;
        }
        """;

    private static readonly (int Width, int Height)[] s_windows = [(1920, 1080), (3840, 2160), (1920, 1200), (1024, 768), (3840, 1080)];

    /// <summary>The pages the site's figures make.</summary>
    protected abstract IEnumerable<string> Pages { get; }

    [Fact]
    public async Task Every_default_page_on_every_screen_has_all_its_words_readable_whole_and_apart()
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        var css = await http.GetStringAsync("wall.css");
        await using var visit = await site.VisitAsync(1920, 1080);
        var faults = new List<string>();
        foreach (var (width, height) in s_windows)
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            var canvas = WallCanvas.For(width, height);
            var scale = Math.Min((double)width / canvas.Width, (double)height / canvas.Height);
            foreach (var theme in new[] { "dark", "light" })
            {
                foreach (var page in Pages)
                {
                    var fragment = await http.GetStringAsync($"wall/page?key={page}&w={width}&h={height}&theme={theme}");
                    await visit.Page.SetContentAsync($"<!DOCTYPE html><html lang=\"zh-CN\" data-theme=\"{theme}\"><style>{css}</style><body><div style=\"width:{canvas.Width}px;height:{canvas.Height}px;transform-origin:0 0;transform:scale({scale})\">{fragment}</div></body></html>");
                    foreach (var fault in await visit.Page.EvaluateAsync<string[]>(Measure, new object[] { canvas.SmallestText, scale })) faults.Add($"{page} {width}×{height} {theme}: {fault}");
                }
            }
        }

        faults.Should().BeEmpty();
        visit.Errors.Should().BeEmpty();
        visit.ForeignRequests.Should().BeEmpty();
    }
}

[Collection(nameof(DashboardSite))]
public class PublishedWallGeometryTests(DashboardSite site) : WallGeometryTests(site)
{
    protected override IEnumerable<string> Pages =>
        [.. WallPages.Default(Published.Snapshot).Select(k => k.ToString()), "indicators/onething.cases", "departments/dept.justice-bureau"];
}

[Collection(nameof(DemoSite))]
public class DemoWallGeometryTests(DemoSite site) : WallGeometryTests(site)
{
    protected override IEnumerable<string> Pages =>
        [.. WallPages.Default(MadeUp.Snapshot).Select(k => k.ToString()), "indicators/derived.on-time-rate", "departments/dept.demo-03"];
}
