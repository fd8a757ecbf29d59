using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Features;
using Wusheng.Dashboard.Features.TopicDetail;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Benchmarks.Questions;

/// <summary>Fills a store with a million figures, and measures what happens once (import, snapshot) by the clock and what happens often by BenchmarkDotNet.</summary>
internal static class QuestionsRun
{
    private const int Rebuilds = 5;
    private const int WarmUps = 10;
    private const int Changes = 200;

    public static async Task<int> RunAsync()
    {
        foreach (var line in HostEnvironmentInfo.GetCurrent().ToFormattedString()) Console.WriteLine(line);
        using var store = new LargeStore();
        await store.OpenAsync();
        await FillAsync(store);
        await RebuildAsync(store);
        await ChangePageAsync(store);
        QuestionBenchmarks.Filled = store;
        // In this process, which holds the store.
        BenchmarkRunner.Run<QuestionBenchmarks>(
            ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
        return 0;
    }

    private static async Task FillAsync(LargeStore store)
    {
        var package = LargePackage.Create();
        await MeasureAsync("import, with the snapshot after it", async () =>
        {
            var result = await store.ImportAsync(package);
            return $"{result.RowsAdded:N0} observations";
        });
        await MeasureAsync("opening again, with a check of the whole file", async () =>
        {
            await store.OpenAsync();
            return $"{new FileInfo(store.Database).Length / 1048576.0:N0} MB";
        });
        await MeasureAsync("import of the same figures in a newer package", async () =>
        {
            var result = await store.ImportAsync(package with { ContentHash = "newer" });
            return $"{result.RowsAdded:N0} new";
        });
    }

    // What the server does when somebody changes period or departments on a page of twelve charts: any period, the banner, one department or several.
    private static async Task ChangePageAsync(LargeStore store)
    {
        var random = new Random(20251101);
        var (snapshot, places) = (store.Snapshots.Current, new SourcePlaces(store.Questions));
        var topic = snapshot.Catalogue.Topic("topic-0")!;
        var took = new List<double>();
        for (var i = -WarmUps; i < Changes; i++)
        {
            var month = LargePackage.Month(random.Next(24, LargePackage.Months));
            var period = random.Next(3) switch { 0 => month, 1 => month.YearToDate, _ => month.YearBefore.WholeYear };
            var scope = DepartmentScope.Of(Enumerable.Range(0, random.Next(4)).Select(_ => LargePackage.DepartmentId(random.Next(LargePackage.Departments))));
            var watch = Stopwatch.StartNew();
            var known = await places.OfAsync(snapshot, period, scope);
            var view = TopicView.Of(new(snapshot, period, new(2025, 4, 1), new(), id => known.GetValueOrDefault(id), scope), topic, PageUrls.Plain.Figure);
            foreach (var chart in view.Charts) ChartSvg.Draw(chart, ChartTheme.Light, ChartSize.Fitting(chart, ChartCard.Half), ChartFrame.Plot);
            watch.Stop();
            if (i >= 0) took.Add(watch.Elapsed.TotalMilliseconds);
        }

        took.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a topic with {LargePackage.Charts} charts, changed to another period and other departments: median {took[Changes / 2]:N1} ms, 95 of 100 within {took[Changes * 95 / 100]:N1} ms"));
    }

    private static async Task RebuildAsync(LargeStore store)
    {
        for (var i = 0; i < Rebuilds; i++)
        {
            await MeasureAsync("snapshot", async () =>
            {
                var before = GC.GetTotalAllocatedBytes();
                await store.Snapshots.RebuildAsync();
                return $"{(GC.GetTotalAllocatedBytes() - before) / 1048576:N0} MB allocated";
            });
            Console.WriteLine($"{GC.GetTotalMemory(forceFullCollection: true) / 1048576:N0} MB held");
            await MeasureAsync("  overview, first after a new snapshot", () => Ask(QuestionBenchmarks.AskOverview));
            await MeasureAsync("  45 x 120 of a rate, first after a new snapshot", () => Ask(s => QuestionBenchmarks.AskTenYears(s, LargePackage.DerivedId(7))));
        }

        Task<string> Ask<TAnswer>(Func<Snapshot, TAnswer> question)
        {
            question(store.Snapshots.Current);
            return Task.FromResult("");
        }
    }

    // Processor time besides the clock's: on a busy machine only the former can be compared.
    private static async Task MeasureAsync(string what, Func<Task<string>> act)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var more = await act();
        watch.Stop();
        cpu = Environment.CpuUsage.TotalTime - cpu;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalMilliseconds:N1} ms by the clock, {cpu.TotalMilliseconds:N1} ms of processor. {more}"));
    }
}
