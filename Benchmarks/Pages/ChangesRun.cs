using System.Globalization;

namespace Wusheng.Dashboard.Benchmarks.Pages;

/// <summary>
/// Changes the period of the demo's overview, a month back and forth, and beside it updates as many ApexCharts on a static page; prints how long it took from the
/// click until the changed page was painted, and what went over the wire for it.
/// </summary>
internal static class ChangesRun
{
    private const int DefaultChanges = 30;
    private const int WarmUps = 6;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var changes = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : DefaultChanges;
        var (later, earlier) = (StaticPage.ReadDemo("2025-10"), StaticPage.ReadDemo("2025-09"));
        var charts = later.Mission.Sum(t => t.Charts.Count);
        using var published = new PublishedDashboard();
        await published.PublishAsync();
        await using var site = await StaticSite.StartAsync(StaticPage.Write(later, earlier));
        await using var browser = await PageBrowser.LaunchAsync();
        await using var running = await published.StartAsync("changes", ("Store__Demo", "true"), ("Store__DataFolder", RepositoryPaths.DemoPackage));
        Console.WriteLine($"Chromium {browser.Version}, {charts} charts, {changes} changes each");

        await using var ours = await browser.FollowAsync(new Uri(running.Address, "/?period=2025-10"), "[data-interactive='true']");
        await using var theirs = await browser.FollowAsync(site.Address, ".apexcharts-series path");
        List<Change> dashboard = [], page = [];
        for (var i = -WarmUps; i < changes; i++)
        {
            var back = i % 2 == 0;
            var month = back ? "2025年9月" : "2025年10月";
            var first = await ours.ChangeAsync($"a.step[aria-label^='{(back ? '前' : '后')}一期']", month);
            var second = await theirs.ChangeAsync("button", month);
            if (i < 0) continue;
            dashboard.Add(first);
            page.Add(second);
        }

        Print("dashboard", dashboard);
        Print("static + ApexCharts", page);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio of the medians: {Median(dashboard) / Median(page):N2}"));
        return 0;
    }

    private static double Median(List<Change> changes) => changes.Select(c => c.Milliseconds).Order().ElementAt(changes.Count / 2);

    private static void Print(string name, List<Change> changes)
    {
        var sorted = changes.Select(c => c.Milliseconds).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {sorted[0]:N0} / {sorted[sorted.Length / 2]:N0} / {sorted[(int)(sorted.Length * 0.95)]:N0} ms (least, median, 95 of 100), {changes.Average(c => c.Bytes) / 1024:N1} KB a change"));
    }
}

/// <summary>What one change took.</summary>
/// <param name="Milliseconds">From the click until what it changed is painted.</param>
/// <param name="Bytes">HTTP and WebSocket together, both ways as far as they are counted.</param>
internal readonly record struct Change(double Milliseconds, long Bytes);
