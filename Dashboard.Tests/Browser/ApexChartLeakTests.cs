using Microsoft.Playwright;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Tests.Charts.Apex;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>An analyst keeps a tab open all day: what is drawn and left must be gone.</summary>
public sealed class ApexChartLeakTests(ExploredChartPage page) : IClassFixture<ExploredChartPage>
{
    [Fact]
    public async Task Two_hundred_charts_drawn_and_forgotten_leave_nothing_behind()
    {
        await page.OpenAsync(ChartTheme.Light, ChartSize.Card, ExploredCharts.Columns, ExploredCharts.Months);
        var browser = await page.Page.Context.NewCDPSessionAsync(page.Page);
        await browser.SendAsync("Performance.enable");
        await DrawAndForgetAsync(10);
        var before = await MeasureAsync(browser);

        await DrawAndForgetAsync(100);
        var after = await MeasureAsync(browser);

        // A chart that stayed would be some 300 nodes and 100 kB.
        after.Nodes.Should().BeLessThan(before.Nodes + 100);
        after.Listeners.Should().BeLessThan(before.Listeners + 20);
        after.Heap.Should().BeLessThan(before.Heap + 1_000_000);
        (await page.Page.Locator(".explored-layer > *").CountAsync()).Should().Be(0);
        page.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task A_chart_forgotten_while_its_script_is_on_the_way_is_never_drawn()
    {
        await page.OpenAsync(ChartTheme.Light, ChartSize.Card, ExploredCharts.Columns);
        await page.Page.EvaluateAsync("() => { const drawn = window.explore('columns'); window.forget('columns'); return drawn }");
        (await page.Page.Locator(".explored-layer > *").CountAsync()).Should().Be(0);
        page.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task A_chart_taken_off_the_page_without_a_word_forgets_itself()
    {
        await page.OpenAsync(ChartTheme.Light, ChartSize.Card, ExploredCharts.Columns);
        await page.ExploreAsync("columns");
        await page.Page.EvaluateAsync("() => { window.layer = document.querySelector('.explored-layer'); document.getElementById('columns').remove() }");
        await page.Page.WaitForFunctionAsync("() => window.layer.childElementCount === 0");
    }

    private async Task DrawAndForgetAsync(int times) => await page.Page.EvaluateAsync(
        """
        async times => {
          for (let i = 0; i < times; i++) {
            for (const id of ['columns', 'months']) { await window.explore(id); window.forget(id) }
          }
        }
        """,
        times);

    private static async Task<(double Heap, double Nodes, double Listeners)> MeasureAsync(ICDPSession browser)
    {
        await browser.SendAsync("HeapProfiler.collectGarbage");
        await browser.SendAsync("HeapProfiler.collectGarbage");
        var metrics = (await browser.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(m => m.GetProperty("name").GetString()!, m => m.GetProperty("value").GetDouble());
        return (metrics["JSHeapUsedSize"], metrics["Nodes"], metrics["JSEventListeners"]);
    }
}
