using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Wusheng.Dashboard.Benchmarks.Pages;

namespace Wusheng.Dashboard.Benchmarks.Walls;

/// <summary>What walls cost: server memory for each that is open, bytes for a turn and for a change of data, and the time from a commit until the picture is there.</summary>
internal static class WallRun
{
    private const string Page = "/wall/page?key=overview&w=1920&h=1080&theme=dark";
    private const int Turns = 20;
    private const int Commits = 10;
    private const int Seconds = 60;

    // 1 MB, in hexadecimal as the runtime reads it.
    private const string SmallNursery = "100000";

    public static async Task<int> RunAsync()
    {
        await CommitsAsync(50);
        await CommitsAsync(200);
        await BytesAsync();
        await MemoryAsync();
        return 0;
    }

    private static async Task CommitsAsync(int walls)
    {
        await using var host = await WallHost.StartAsync();
        var clients = await OpenAsync(host.Address, walls);
        var times = new List<double>();
        var whole = new List<double>();
        for (var i = -2; i < Commits; i++)
        {
            var pictures = clients.ConvertAll(c => c.Pictures);
            // The import comes back when it has committed, read the new snapshot and told the walls.
            var began = Stopwatch.GetTimestamp();
            await host.CommitAsync();
            var committed = Stopwatch.GetTimestamp();
            while (clients.Where((c, n) => c.Pictures == pictures[n]).Any()) await Task.Delay(5);
            if (i < 0) continue;
            times.AddRange(clients.Select(c => Math.Max(0, Stopwatch.GetElapsedTime(committed, c.PictureAt).TotalMilliseconds)));
            whole.AddRange(clients.Select(c => Stopwatch.GetElapsedTime(began, c.PictureAt).TotalMilliseconds));
        }

        times.Sort();
        whole.Sort();
        Print($"{walls} walls: commit to picture {times[times.Count / 2]:N0} ms median, {times[(int)(times.Count * 0.95)]:N0} ms for 95 of 100, {times[^1]:N0} ms at most; from the beginning of the import {whole[(int)(whole.Count * 0.95)]:N0} ms for 95 of 100 ({Commits} commits, server and walls in one process)");
        foreach (var client in clients) await client.DisposeAsync();
    }

    private static async Task BytesAsync()
    {
        await using var host = await WallHost.StartAsync();
        using var line = new CountingLine(host.Address);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        await page.GotoAsync(new Uri(line.Address, "/wall").ToString());
        await page.Locator("html[data-wall=running]").WaitForAsync();
        await page.WaitForTimeoutAsync(5_000);
        var opened = line.Bytes;
        Print($"opening a wall and all its pages: {(opened.Up + opened.Down) / 1024.0:N0} KB");
        for (var i = 0; i < Turns; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
            await page.WaitForTimeoutAsync(300);
        }

        var turned = line.Bytes;
        Print($"a turn: {(turned.Up - opened.Up) / (double)Turns:N0} bytes up, {(turned.Down - opened.Down) / (double)Turns:N0} down (signs of life included)");
        await page.Keyboard.PressAsync(" ");
        await page.WaitForTimeoutAsync(1_000);
        var before = line.Bytes;
        await page.WaitForTimeoutAsync(30_000);
        var idle = line.Bytes;
        Print($"a minute without a change and without a turn: {((idle.Up - before.Up) + (idle.Down - before.Down)) * 2:N0} bytes");
        await host.CommitAsync();
        await page.WaitForTimeoutAsync(6_000);
        var changed = line.Bytes;
        Print($"a change of data, all 7 pages fetched anew: {(changed.Up - idle.Up) / 1024.0:N1} KB up, {(changed.Down - idle.Down) / 1024.0:N1} KB down");
    }

    private static async Task MemoryAsync()
    {
        using var published = new PublishedDashboard();
        await published.PublishAsync();
        await using var running = await published.StartAsync(
            "walls", ("Store__Demo", "true"), ("Store__DataFolder", RepositoryPaths.DemoPackage), ("DOTNET_gcServer", "0"), ("DOTNET_GCgen0size", SmallNursery));
        var clients = await OpenAsync(running.Address, 50);
        await Task.Delay(TimeSpan.FromSeconds(10));
        var fifty = running.Memory;
        clients.AddRange(await OpenAsync(running.Address, 150));
        await Task.Delay(TimeSpan.FromSeconds(10));
        var twoHundred = running.Memory;
        const double Kilobyte = 1024;
        Print($"server memory (resident set, collected often): {fifty / Kilobyte / Kilobyte:N0} MB with 50 walls, {twoHundred / Kilobyte / Kilobyte:N0} MB with 200: {(twoHundred - fifty) / Kilobyte / 150:N0} KB a wall");

        // Each turns a page every 25 seconds, as walls do.
        var (began, work) = (Stopwatch.GetTimestamp(), running.Work);
        while (Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(Seconds))
        {
            foreach (var client in clients.Where(_ => Random.Shared.Next(25) == 0)) await client.ReportAsync();
            await Task.Delay(1_000);
        }

        Print($"200 walls turning every 25 s: {(running.Work - work).TotalSeconds / Stopwatch.GetElapsedTime(began).TotalSeconds:P1} of one processor");
        foreach (var client in clients) await client.DisposeAsync();
    }

    private static async Task<List<WallClient>> OpenAsync(Uri address, int count)
    {
        var clients = Enumerable.Range(0, count).Select(_ => new WallClient(address, Page)).ToList();
        foreach (var some in clients.Chunk(10)) await Task.WhenAll(some.Select(c => c.OpenAsync()));
        return clients;
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
