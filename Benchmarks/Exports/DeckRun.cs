using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Environments;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Export.Deck;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Benchmarks.Exports;

/// <summary>How long a deck of thirty native charts takes, with its notes and its appendix: the first one, and one after warm-up.</summary>
internal static class DeckRun
{
    private const int Charts = 30;
    private const int WarmUps = 5;
    private const int Runs = 20;

    private static readonly ChartKind[] s_kinds = [ChartKind.Columns, ChartKind.Line, ChartKind.Ranking, ChartKind.Parts, ChartKind.Funnel, ChartKind.Bullet];

    public static int Run()
    {
        foreach (var line in HostEnvironmentInfo.GetCurrent().ToFormattedString()) Console.WriteLine(line);
        var handout = Handout();
        var format = new DeckFormat(new());
        var (first, size, _) = Measure(format, handout);
        for (var i = 0; i < WarmUps; i++) Measure(format, handout);
        var runs = Enumerable.Range(0, Runs).Select(_ => Measure(format, handout)).OrderBy(r => r.Time).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"deck of {Charts} native charts, {size / 1024.0:N0} KB: first {first.TotalMilliseconds:N0} ms; then median {runs[Runs / 2].Time.TotalMilliseconds:N0} ms, slowest {runs[^1].Time.TotalMilliseconds:N0} ms, {runs[Runs / 2].Allocated / 1048576.0:N0} MB allocated"));
        return 0;
    }

    private static (TimeSpan Time, long Size, long Allocated) Measure(DeckFormat format, Handout handout)
    {
        using var file = new MemoryStream();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        format.Write(handout, file);
        return (Stopwatch.GetElapsedTime(started), file.Length, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    private static Handout Handout() => new()
    {
        Title = "法治政府建设指标",
        Subtitle = "2025年，全旗",
        Parts = [.. Enumerable.Range(0, Charts).Select(i => new HandoutPart($"领域{i / 5 + 1}", $"第{i + 1}项指标达到{i * 37 + 100}件，同比增长{i + 3}%", ChartOf(i), [FigureOf(i)]))],
        Provenance = new()
        {
            PackageTitle = "乌审旗法治政府建设指标",
            PackageVersion = "1.0.0",
            Revision = 1,
            Sources = ["《乌审旗2024年度法治政府建设情况报告》（乌审旗人民政府，2025年2月发布）"],
            AsOf = "2025年",
            MadeOn = new(2025, 12, 1),
            IsIllustrative = true,
        },
    };

    private static Chart ChartOf(int number)
    {
        var kind = s_kinds[number % s_kinds.Length];
        var isLine = kind == ChartKind.Line;
        var count = isLine ? 24 : 5;
        var series = kind is ChartKind.Columns or ChartKind.Line or ChartKind.Ranking ? 2 : 1;
        return new()
        {
            Id = $"chart-{number}",
            Kind = kind,
            Title = $"第{number + 1}项指标",
            Subtitle = "办理量，件，2024—2025年，全旗",
            Unit = new("件"),
            Categories = [.. Enumerable.Range(0, count).Select(c => isLine ? $"{2024 + c / 12}年{c % 12 + 1}月" : $"部门或事项{c + 1}")],
            Series = [.. Enumerable.Range(0, series).Select(s => new ChartSeries($"{2024 + s}年", [.. Enumerable.Range(0, count).Select(c => ValueOf(number, s, c))]))],
            Target = kind == ChartKind.Bullet ? new("2025年目标：不低于900件", 900) : null,
            Notes = ["口径为全旗各部门报送数。"],
            AsOf = "2025年",
            IsIllustrative = true,
        };
    }

    private static ChartValue? ValueOf(int number, int series, int category)
    {
        if (category == 3 && number % 4 == 1) return null;
        decimal value = 200 + (number * 53 + series * 31 + category * 97) % 800;
        return new(Quantity.Exact(value), $"{value}件", category == 0 && number % 3 == 0 ? ObservationStatus.Implied : ObservationStatus.Illustrative);
    }

    private static FigureFact FigureOf(int number) => new()
    {
        IndicatorId = $"indicator-{number}",
        Name = $"第{number + 1}项指标",
        Topic = $"领域{number / 5 + 1}",
        Definition = "各部门报送数之和",
        Kind = "时期数（期内发生的数量）",
        Direction = "越高越好",
        Unit = new("件"),
        Period = Period.Year(2025),
        Whose = Wording.WholeBanner,
        DepartmentIds = Department.WholeBanner,
        Figure = new(Period.Year(2025), Quantity.Exact(number * 37 + 100), ObservationStatus.Illustrative),
        Text = $"{number * 37 + 100}件",
        Growth = $"同比增长{number + 3}%（2024年{number * 35 + 90}件）",
        Attainment = "○ 未设量化目标",
        Lead = "旗政务服务局",
        Sentences = [new($"第{number + 1}项指标", "demo", "演示数据说明", $"全旗各部门共办理第{number + 1}项指标{number * 37 + 100}件，同比增长{number + 3}%，群众满意度持续提升。", number * 100, $"{number * 37 + 100}件", 1)],
    };
}
