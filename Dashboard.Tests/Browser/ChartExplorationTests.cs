using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>The explored chart where it is used: on the circuit of a real page, under the site's own policy.</summary>
[Collection(nameof(DashboardSite))]
public class ChartExplorationTests(DashboardSite site)
{
    [Theory]
    [InlineData("/charts/chart.case-channels", false)]
    [InlineData("/indicators/onething.cases", true)]
    public async Task ApexCharts_takes_the_place_of_the_picture_without_moving_the_page(string path, bool dark)
    {
        await using var visit = await site.VisitAsync(dark: dark);
        await visit.Page.AddInitScriptAsync("new PerformanceObserver(list => { window.shift = (window.shift ?? 0) + list.getEntries().reduce((sum, e) => sum + e.value, 0) }).observe({ type: 'layout-shift', buffered: true })");
        await visit.OpenAsync(path);
        var chart = visit.Page.Locator("[data-chart-state]");
        await Expect(chart).ToHaveAttributeAsync("data-chart-state", "apex");
        await Expect(chart.Locator(".apexcharts-svg")).ToBeVisibleAsync();
        await Expect(chart.Locator(".explored-picture svg")).ToBeHiddenAsync();
        (await visit.Page.EvaluateAsync<double>("window.shift ?? 0")).Should().BeLessThan(0.01);
        visit.Errors.Should().BeEmpty();
        visit.ForeignRequests.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_its_script_the_picture_stays_and_the_page_lives_on()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.RouteAsync("**/apexcharts*.js", route => route.AbortAsync());
        await visit.OpenAsync("/indicators/onething.cases");
        var chart = visit.Page.Locator("[data-chart-state]");
        await Expect(chart).ToHaveAttributeAsync("data-chart-state", "failed");
        await Expect(chart.Locator(".explored-picture svg")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#blazor-error-ui")).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task Pages_of_many_charts_do_not_fetch_ApexCharts()
    {
        await using var visit = await site.VisitAsync();
        var scripts = new List<string>();
        visit.Page.Request += (_, request) => scripts.Add(request.Url);
        await visit.OpenAsync("/");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        scripts.Should().NotContain(url => url.Contains("apex", StringComparison.OrdinalIgnoreCase));
    }
}
