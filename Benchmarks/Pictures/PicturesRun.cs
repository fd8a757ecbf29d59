using System.Diagnostics;
using System.Globalization;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Benchmarks.Pictures;

/// <summary>How long a picture takes: charts as pages have them, as SVG and as PNG, on one core and after a warm-up, with the memory it takes.</summary>
internal static class PicturesRun
{
    private const int WarmUps = 3;

    // Code that runs often is compiled anew, and better, after thirty calls.
    private const int SvgWarmUps = 600;
    private const double Megabyte = 1024 * 1024;

    public static int Run(int repetitions)
    {
        var charts = new (string Name, Chart Chart)[] { ("columns", Columns), ("line", Line), ("heat map 45 × 34", HeatMap), ("ranking 60", Ranking) };
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"| {repetitions} times each, median by the clock / of processor | SVG | PNG 1× | PNG 1080p | PNG 4K | sizes |");
        Console.WriteLine("|---|---|---|---|---|---|");
        using var fonts = new PictureFonts(new(), AppContext.BaseDirectory);
        if (fonts.Fault is { } fault)
        {
            Console.Error.WriteLine(fault);
            return 1;
        }

        var png = new ChartPng(fonts);
        var before = process.WorkingSet64;
        foreach (var (name, chart) in charts)
        {
            string[] cells =
            [
                Measure(() => ChartSvg.File(chart, ChartTheme.Light).Length, repetitions, SvgWarmUps),
                .. new[] { PictureScale.Once, PictureScale.FullHd, PictureScale.FourK }.Select(scale => Measure(() => png.Draw(chart, ChartTheme.Light, scale).Length, repetitions, WarmUps)),
            ];
            var bytes = string.Join(", ", new[] { PictureScale.Once, PictureScale.FourK }.Select(s => $"{png.Draw(chart, ChartTheme.Light, s).Length / 1024} KB"));
            Console.WriteLine($"| {name} | {string.Join(" | ", cells)} | {bytes} |");
        }

        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory: {before / Megabyte:N0} MB before the first picture, at most {process.PeakWorkingSet64 / Megabyte:N0} MB"));
        return 0;
    }

    // Processor time besides the clock's: on a busy machine only the former can be compared.
    private static string Measure(Func<int> draw, int repetitions, int warmUps)
    {
        List<double> clock = [], processor = [];
        for (var i = -warmUps; i < repetitions; i++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var started = Stopwatch.GetTimestamp();
            draw();
            if (i < 0) continue;
            clock.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Median(clock):0.##} / {Median(processor):0.##} ms");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static Chart Columns => Of(ChartKind.Columns, "件", Years(8), new ChartSeries("", [.. Enumerable.Range(0, 8).Select(i => Value(41_000 + i * 3_170, "件"))]));

    private static Chart Line => Of(ChartKind.Line, "%", Months, [.. Enumerable.Range(0, 6).Select(s => new ChartSeries($"部门{s + 1}", [.. Months.Select((_, m) => Value(60 + (s * 13 + m * 7) % 40, "%"))]))]);

    private static Chart HeatMap => Of(ChartKind.HeatMap, "%", Months, [.. Enumerable.Range(0, 45).Select(s => new ChartSeries($"部门{s + 1}", [.. Months.Select((_, m) => Value(60 + (s * 13 + m * 7) % 40, "%"))]))]);

    private static Chart Ranking => Of(ChartKind.Ranking, "件", [.. Enumerable.Range(1, 60).Select(i => $"部门{i}")], new ChartSeries("", [.. Enumerable.Range(0, 60).Select(i => Value(6_000 - i * 97, "件"))]));

    private static string[] Years(int count) => [.. Enumerable.Range(2017, count).Select(y => $"{y}年")];

    private static string[] Months => [.. Enumerable.Range(0, 34).Select(m => Period.Month(2023 + m / 12, m % 12 + 1).Name)];

    private static ChartValue Value(decimal value, string unit) => new(Quantity.Exact(value), string.Create(CultureInfo.InvariantCulture, $"{value:#,0}{unit}"));

    private static Chart Of(ChartKind kind, string unit, string[] categories, params ChartSeries[] series) => new()
    {
        Id = "measured",
        Kind = kind,
        Title = "隐患整改率69.93%，尚有1,110条未整改",
        Subtitle = "测量用图，2023年1月—2025年10月，各部门",
        Unit = new(unit),
        Categories = categories,
        Series = series,
        Notes = ["截止日期原文未给出，部分隐患可能仍在整改期限内。"],
        Sources = ["《乌审旗2024年度法治政府建设情况报告》（乌审旗人民政府，2025年2月发布）"],
        AsOf = "2025年10月",
        IsIllustrative = true,
    };
}
