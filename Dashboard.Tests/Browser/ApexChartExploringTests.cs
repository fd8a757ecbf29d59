using Microsoft.Playwright;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Apex;
using Wusheng.Dashboard.Tests.Charts.Apex;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>What a person can do with an explored chart that a picture does not offer.</summary>
public sealed class ApexChartExploringTests(ExploredChartPage page) : IClassFixture<ExploredChartPage>
{
    private ILocator Tooltip => page.Page.Locator(".apexcharts-tooltip.apexcharts-active .explored-tooltip");

    [Fact]
    public async Task Resting_on_a_bar_reads_its_detail_as_plain_words()
    {
        var value = ExploredCharts.Value(120) with { Detail = "受理 120件\n<img src=x onerror=alert(1)>" };
        var chart = ExploredCharts.Columns with { Series = [new("受理", [value, null, null, null])] };
        await OpenAsync(chart);
        await page.Page.Locator(".apexcharts-bar-area[j='0']").HoverAsync();
        await Expect(Tooltip.Locator("p")).ToHaveTextAsync(["受理 120件", "<img src=x onerror=alert(1)>"]);
        page.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Resting_on_a_line_reads_all_series_of_that_period()
    {
        await OpenAsync(ExploredCharts.Line);
        await page.Page.Locator(".apexcharts-series[data\\:realIndex='1'] .apexcharts-marker[j='4']").HoverAsync(new() { Force = true });
        await Expect(Tooltip.Locator("p")).ToHaveTextAsync(["80件，年度报告", "58件，年度报告"]);
    }

    [Fact]
    public async Task A_series_is_hidden_and_shown_by_its_entry_in_the_legend()
    {
        await OpenAsync(ExploredCharts.Columns);
        var entry = page.Page.GetByRole(AriaRole.Button, new() { Name = "显示受理" });
        await Expect(page.Page.GetByText("120件", new() { Exact = true }).And(page.Page.Locator(".explored-layer text"))).ToHaveCountAsync(1);

        await entry.ClickAsync();
        await Expect(entry).ToHaveAttributeAsync("aria-pressed", "false");
        (await VisibleTexts()).Should().Contain(["100件", "171件"]).And.NotContain("120件");

        await entry.ClickAsync();
        await Expect(entry).ToHaveAttributeAsync("aria-pressed", "true");
        (await VisibleTexts()).Should().Contain(["100件", "171件", "120件"]);
        page.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task The_last_series_cannot_be_hidden()
    {
        await OpenAsync(ExploredCharts.Columns);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "显示受理" }).ClickAsync();
        var last = page.Page.GetByRole(AriaRole.Button, new() { Name = "显示办结" });
        await last.ClickAsync();
        await Expect(last).ToHaveAttributeAsync("aria-pressed", "true");
        (await VisibleTexts()).Should().Contain("171件");
    }

    [Fact]
    public async Task Many_periods_can_be_enlarged_by_dragging_and_put_back()
    {
        await OpenAsync(ExploredCharts.Months);
        var all = await VisibleTexts();
        await DragAsync(0.5, 0.75);
        (await VisibleTexts()).Where(t => t.EndsWith('月')).Should().Contain("2023年8月").And.NotContain("2022年4月").And.OnlyHaveUniqueItems();
        page.Page.Url.Should().EndWith("/", "a drag leads nowhere");

        await page.Page.GetByTitle("恢复原状").ClickAsync();
        (await VisibleTexts()).Should().Equal(all);
        page.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task A_click_on_a_bar_follows_its_address()
    {
        await OpenAsync(ExploredCharts.Ranking);
        await page.Page.Locator(".apexcharts-series[data\\:realIndex='1'] .apexcharts-bar-area[j='1']").ClickAsync();
        await page.Page.WaitForURLAsync("**/value/10900");
    }

    [Fact]
    public async Task A_click_near_a_point_follows_its_address_and_one_beside_leads_nowhere()
    {
        await OpenAsync(ExploredCharts.Line);
        var point = page.Page.Locator(".apexcharts-series[data\\:realIndex='0'] .apexcharts-marker[j='4']");
        var box = (await point.BoundingBoxAsync())!;
        await page.Page.Mouse.ClickAsync(box.X, box.Y - 60);
        await point.ClickAsync(new() { Force = true });
        await page.Page.WaitForURLAsync("**/value/80");
    }

    [Fact]
    public async Task New_data_and_a_narrower_page_change_the_drawing()
    {
        await OpenAsync(ExploredCharts.Columns);
        var chart = ExploredCharts.Columns with { Categories = ["2023年", "2024年"], Series = [new("受理", [ExploredCharts.Value(10), ExploredCharts.Value(33)])] };
        await page.ExploreAsync("columns", ApexOptions.Of(chart, ChartTheme.Light, ChartSize.Wide));
        (await VisibleTexts()).Should().Contain(["10件", "33件", "2023年"]).And.NotContain(["120件", "2021年", "办结"]);

        await page.ExploreAsync("columns", ApexOptions.Of(ExploredCharts.Line, ChartTheme.Dark, ChartSize.Wide));
        (await VisibleTexts()).Should().Contain(["100件", "2019年"]).And.NotContain("33件");

        await page.Page.SetViewportSizeAsync(420, 800);
        await Expect(page.Page.Locator(".apexcharts-svg")).ToHaveAttributeAsync("width", "400");
        page.Faults.Should().BeEmpty();
    }

    private async Task OpenAsync(Chart chart)
    {
        await page.Page.SetViewportSizeAsync(1000, 800);
        await page.OpenAsync(ChartTheme.Light, ChartSize.Wide, chart);
        await page.ExploreAsync(chart.Id);
    }

    private async Task DragAsync(double from, double to)
    {
        var box = (await page.Page.Locator(".apexcharts-svg").BoundingBoxAsync())!;
        var y = box.Y + box.Height / 2;
        await page.Page.Mouse.MoveAsync((float)(box.X + box.Width * from), y);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync((float)(box.X + box.Width * to), y, new() { Steps = 8 });
        await page.Page.Mouse.UpAsync();
    }

    private async Task<IReadOnlyList<string>> VisibleTexts() => await page.Page.Locator(".explored-layer text").AllTextContentsAsync();
}
