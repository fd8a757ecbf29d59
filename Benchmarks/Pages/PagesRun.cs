using System.Globalization;
using BenchmarkDotNet.Environments;

namespace Wusheng.Dashboard.Benchmarks.Pages;

/// <summary>
/// Loads the overview of the real program and a static page with the same figures and charts in turn, so that whatever else the machine does falls on both,
/// and prints what each took, and what an open page costs the server.
/// </summary>
internal static class PagesRun
{
    private const int DefaultLoads = 9;
    private const int WarmUps = 2;
    private const int WarmUpRequests = 100;
    private const int OpenPages = 20;

    // 1 MB, in hexadecimal as the runtime reads it.
    private const string SmallNursery = "100000";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var loads = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : DefaultLoads;
        foreach (var line in HostEnvironmentInfo.GetCurrent().ToFormattedString()) Console.WriteLine(line);
        var overview = StaticPage.ReadOverview();
        var charts = overview.Mission.Concat(overview.Others).Sum(t => t.Charts.Count);
        using var published = new PublishedDashboard();
        await published.PublishAsync();
        await using var site = await StaticSite.StartAsync(StaticPage.Write(overview));
        await using var browser = await PageBrowser.LaunchAsync();
        Console.WriteLine($"Chromium {browser.Version}, {charts} charts, {loads} cold loads each, in turn");

        await using (var running = await published.StartAsync("loads"))
        {
            var dashboard = Dashboard(running);
            var apex = new PageUnderTest("static + ApexCharts", site.Address, ".headline .value", ".chart:has(.apexcharts-series path)", "body");
            var ours = new List<ColdLoad>();
            var theirs = new List<ColdLoad>();
            await WarmUpAsync(dashboard);
            await WarmUpAsync(apex);
            for (var i = -WarmUps; i < loads; i++)
            {
                var first = await browser.LoadAsync(dashboard, charts);
                var second = await browser.LoadAsync(apex, charts);
                if (i < 0) continue;
                ours.Add(first);
                theirs.Add(second);
            }

            LoadTable.Print(ours, theirs);
        }

        await using (var running = await published.StartAsync("memory", ("DOTNET_gcServer", "0"), ("DOTNET_GCgen0size", SmallNursery)))
        {
            await MemoryAsync(browser, running);
        }

        return 0;
    }

    // A server that has been asked before has its code compiled.
    private static async Task WarmUpAsync(PageUnderTest page)
    {
        using var client = new HttpClient();
        for (var i = 0; i < WarmUpRequests; i++) await client.GetByteArrayAsync(page.Address);
    }

    private static PageUnderTest Dashboard(RunningDashboard running) =>
        new("dashboard", running.Address, ".headline .value", ".drawing svg:has(rect, path, circle)", "[data-interactive='true']");

    // The resident set, since nobody outside can ask for a garbage collection. With a small nursery little garbage waits in it, so that what grows is what pages hold.
    private static async Task MemoryAsync(PageBrowser browser, RunningDashboard running)
    {
        var page = Dashboard(running);
        var open = new List<Microsoft.Playwright.IBrowserContext>();
        async Task OpenAsync(int count)
        {
            for (var i = 0; i < count; i++) open.Add(await browser.OpenAsync(page));
        }

        await OpenAsync(OpenPages);
        var before = running.Memory;
        await OpenAsync(OpenPages);
        var after = running.Memory;
        foreach (var context in open) await context.DisposeAsync();
        const double Megabyte = 1024 * 1024;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"server memory (resident set, collected often): {before / Megabyte:N0} MB with {OpenPages} pages open, {after / Megabyte:N0} MB with {OpenPages * 2}: {(after - before) / Megabyte / OpenPages:N2} MB a page (aim: at most 1)"));
    }
}
