using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wusheng.Dashboard.Features.Wall;

namespace Wusheng.Dashboard.Benchmarks.Walls;

/// <summary>
/// A wall left running, and what it leaves behind: heap and elements of the browser against time, with the slope. Hours in real time, or 500 turns and 10,000 changes
/// of data one after the other.
/// </summary>
internal static class WallSoakRun
{
    private const int Turns = 500;
    private const int ChangesPerTurn = 20;
    private const double Megabyte = 1024 * 1024;

    // What is compiled and kept once is there after this share of the samples.
    private const double WarmUp = 0.2;

    public static async Task<int> RunAsync(string[] arguments)
    {
        double? hours = arguments is [var given, ..] && given != "accelerated" ? double.Parse(given, CultureInfo.InvariantCulture) : null;
        await using var host = await WallHost.StartAsync();
        var hub = host.Services.GetRequiredService<WallHub>();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        var errors = 0;
        page.PageError += (_, error) => Console.WriteLine($"fault {++errors}: {error}");
        await page.GotoAsync(new Uri(host.Address, "/wall").ToString());
        await page.Locator("html[data-wall=running]").WaitForAsync();
        var session = await page.Context.NewCDPSessionAsync(page);
        var samples = new List<(double Hours, double Heap, double Nodes)>();
        var began = Stopwatch.GetTimestamp();
        var revision = 0;
        var blanks = 0;
        Console.WriteLine("hours\tturns\tchanges\theap MB\tnodes\tserver MB");
        for (var turn = 0; hours is { } most ? Stopwatch.GetElapsedTime(began).TotalHours < most : turn < Turns; turn++)
        {
            if (hours is null)
            {
                // Changes that only walls hear of: each fetches its page again, and gets what is there.
                for (var i = 0; i < ChangesPerTurn; i++) hub.Announce(-100 - ++revision);
                var was = await page.Locator("#wall-position").InnerTextAsync();
                await page.Keyboard.PressAsync("ArrowRight");
                while (await page.Locator("#wall-position").InnerTextAsync() == was) await Task.Delay(10);
                if (turn % 10 == 0) await Task.Delay(400);
            }
            else
            {
                await Task.Delay(TimeSpan.FromMinutes(1));
                hub.Announce(-100 - ++revision);
            }

            if (await page.Locator("#wall-stage section").CountAsync() == 0) blanks++;
            if (turn % 10 == 9) await SampleAsync(turn + 1);
        }

        var kept = samples.Skip((int)(samples.Count * WarmUp)).ToList();
        Print($"slope after the first {WarmUp:P0}: heap {Slope(kept, s => s.Heap) / Megabyte:N3} MB, elements {Slope(kept, s => s.Nodes):N1} {(hours is null ? "in 100 turns and 2,000 changes" : "an hour")}; blank moments {blanks}, faults {errors}");
        return errors + blanks == 0 ? 0 : 1;

        async Task SampleAsync(int turns)
        {
            for (var i = 0; i < 2; i++) await session.SendAsync("HeapProfiler.collectGarbage");
            double Number(JsonElement? answer, string name) => answer!.Value.GetProperty(name).GetDouble();
            var heap = Number(await session.SendAsync("Runtime.getHeapUsage"), "usedSize");
            var nodes = Number(await session.SendAsync("Memory.getDOMCounters"), "nodes");
            // Against turns where time is made short: a hundred of them stand for an hour.
            samples.Add((hours is null ? turns / 100.0 : Stopwatch.GetElapsedTime(began).TotalHours, heap, nodes));
            Print($"{Stopwatch.GetElapsedTime(began).TotalHours:N2}\t{turns}\t{revision}\t{heap / Megabyte:N2}\t{nodes:N0}\t{Environment.WorkingSet / Megabyte:N0}");
        }
    }

    private static double Slope(List<(double Hours, double Heap, double Nodes)> samples, Func<(double Hours, double Heap, double Nodes), double> value)
    {
        var (x, y) = (samples.Average(s => s.Hours), samples.Average(value));
        return samples.Sum(s => (s.Hours - x) * (value(s) - y)) / samples.Sum(s => (s.Hours - x) * (s.Hours - x));
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
