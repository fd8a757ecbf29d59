using System.Globalization;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;
using static Wusheng.Dashboard.Tests.Charts.SampleCharts;

namespace Wusheng.Dashboard.Tests.Charts;

/// <summary>Charts that compare many departments over many months, with made-up values, each in the size it is shown in.</summary>
internal static class ComparedCharts
{
    private static readonly string[] s_departments =
    [
        "演示部门一", "演示部门二", "演示部门三", "演示部门四", "演示部门五", "演示部门六", "演示部门七", "演示部门八",
        "演示部门九", "演示部门十", "演示部门十一", "演示部门十二", "演示部门十三", "演示部门十四", "演示部门十五", "演示自然资源局（林业和草原局）",
    ];

    /// <summary>Every case by its name: kind-case.</summary>
    public static IReadOnlyDictionary<string, (Chart Chart, ChartSize Size)> All { get; } = new Dictionary<string, (Chart, ChartSize)>
    {
        ["heatmap-departments"] = Fitting(HeatMap, 1120),
        ["heatmap-counts"] = Fitting(Demo(ChartKind.HeatMap, "件", "演示部门二办件最多", Months(2024, 10, 9), [.. Names(6).Select((n, s) =>
            Row(n, [.. Enumerable.Range(0, 9).Select(m => (s, m) switch
            {
                (1, 4) => null,
                (3, < 3) => null,
                (2, 5) => Count(s, m) with { Break = true },
                (4, 1) => Count(s, m) with { Status = ObservationStatus.Implied },
                (_, 8) => Count(s, m) with { Status = ObservationStatus.Provisional },
                _ => Count(s, m),
            })]) with { IsHighlighted = s == 1 })]), 560),
        ["heatmap-years"] = Fitting(Demo(ChartKind.HeatMap, "%", "演示部门三逐年提高", ["2022年", "2023年", "2024年", "2025年"], [.. Names(4).Select((n, s) =>
            Row(n, [.. Enumerable.Range(0, 4).Select(y => Rate(s * 2, y * 3))]))]), 560),
        ["heatmap-many"] = (Demo(ChartKind.HeatMap, "%", "四十五个部门", Months(2023, 12, 34), [.. Enumerable.Range(0, 45).Select(s =>
            Row($"演示部门{s + 1}", [.. Enumerable.Range(0, 34).Select(m => Rate(s, m))]))]), new(560, 420)),
        ["line-departments"] = (Line(8), ChartSize.Large),
        ["line-departments-card"] = (Line(8), ChartSize.Card),
        ["line-highlighted"] = (Line(16, highlighted: [3, 8]), ChartSize.Large),
        ["line-highlighted-card"] = (Line(16, highlighted: [3]), ChartSize.Card),
        ["line-month-target"] = (Demo(ChartKind.Line, "%", "按时办结率82%，距目标8个百分点", Months(2024, 1, 34), Row("", [.. Enumerable.Range(0, 34).Select(m => Rate(5, m))])) with
        {
            Target = new("2026年10月目标 ≥90%", 90, 0, 33),
        }, ChartSize.Wide),
        ["line-months-narrow"] = (Line(1), ChartSize.Narrow),
        ["line-year-target"] = (Demo(ChartKind.Line, "%", "各月均低于目标", Months(2025, 1, 10), Row("按时办结率", [.. Enumerable.Range(0, 10).Select(m => Rate(5, m))])) with
        {
            Target = new("2025年目标 ≥90%", 90),
        }, ChartSize.Card),
        ["line-index"] = (Demo(ChartKind.Line, "", "以2024年1月为100，演示部门二升至146", Months(2024, 1, 12), [.. Names(3).Select((n, s) =>
            Row(n, [.. Enumerable.Range(0, 12).Select(m => Exact(100 + m * (s * 2 - 1) + m % 3 * s, $"{100 + m * (s * 2 - 1) + m % 3 * s}"))]))]), ChartSize.Card),
        ["line-range"] = (Line(1) with { Range = new(40, 100) }, ChartSize.Card),
        ["columns-range"] = (Demo(ChartKind.Columns, "件", "与同页各图同一标尺", ["2023年", "2024年", "2025年"], Row("", Exact(120, "120件"), Exact(90, "90件"), Exact(141, "141件"))) with { Range = new(0, 480) }, ChartSize.Card),
        ["columns-two-years"] = (TwoYears, ChartSize.Card),
        ["columns-two-years-large"] = (TwoYears, ChartSize.Large),
        ["columns-highlighted"] = (Demo(ChartKind.Columns, "件", "演示部门四办件90件", Names(8), Row("", [.. Enumerable.Range(0, 8).Select(i => Exact(60 + i * 37 % 90, $"{60 + i * 37 % 90}件", i == 3 ? Tone.Plain : Tone.Muted))])), ChartSize.Wide),
        ["ranking-highlighted"] = Fitting(Ranking(16, 5), 560),
        ["ranking-many"] = (Ranking(45, 5), new(560, 45 * 22)),
        ["sparkline-gaps"] = (Demo(ChartKind.Sparkline, "件", "缺3个月，口径有变", Months(2024, 1, 24), Row("", [.. Enumerable.Range(0, 24).Select(m => m switch
        {
            4 or 5 or 15 => null,
            10 => Count(2, m) with { Break = true },
            23 => Count(2, m) with { Status = ObservationStatus.Provisional },
            _ => Count(2, m),
        })])) with { IsIllustrative = false }, ChartSize.Cell),
    };

    /// <summary>Sixteen departments, thirty-four months.</summary>
    public static Chart HeatMap => Demo(ChartKind.HeatMap, "%", "演示部门四连续三个月最低", Months(2024, 1, 34), [.. s_departments.Select((n, s) =>
        Row(n, [.. Enumerable.Range(0, 34).Select(m => (s, m) switch
        {
            (2, 7) or (2, 8) or (9, 20) => null,
            (6, > 30) => null,
            (5, 12) => Rate(s, m) with { Break = true },
            (_, 33) => Rate(s, m) with { Status = ObservationStatus.Provisional },
            _ => Rate(s, m),
        })]))]);

    private static Chart TwoYears => Demo(ChartKind.Columns, "件", "10月办件1,480件，比上年同期多60件", [.. Enumerable.Range(1, 12).Select(m => $"{m}月")],
        Row("2024年", [.. Enumerable.Range(0, 12).Select(m => Exact(1_100 + m * 131 % 400, string.Create(CultureInfo.InvariantCulture, $"{1_100 + m * 131 % 400:#,0}件"), Tone.Muted))]),
        Row("2025年", [.. Enumerable.Range(0, 12).Select(m => m > 9 ? null : Exact(1_200 + m * 97 % 300, string.Create(CultureInfo.InvariantCulture, $"{1_200 + m * 97 % 300:#,0}件")))]));

    /// <summary>Rates of so many departments in thirty-four months, some of which may stand out.</summary>
    public static Chart Line(int count, params int[] highlighted) => Demo(ChartKind.Line, "%", "演示部门四最低", Months(2024, 1, 34), [.. Names(count).Select((n, s) =>
        Row(n, [.. Enumerable.Range(0, 34).Select(m => m == 20 && s == 1 ? null : Rate(s, m) with { Break = m == 12 && s == 2 })]) with { IsHighlighted = highlighted.Contains(s) })]);

    private static Chart Ranking(int count, int highlighted) => Demo(ChartKind.Ranking, "件", "演示部门六第6位", [.. Enumerable.Range(1, count).Select(i => i == 9 ? "演示自然资源局（林业和草原局）" : $"演示部门{i}")],
        Row("", [.. Enumerable.Range(0, count).Select(i => i == count - 1 ? null : Exact(2_000 - i * 40, $"{2_000 - i * 40}件", i == highlighted ? Tone.Plain : Tone.Muted))]));

    private static string[] Names(int count) => s_departments[..count];

    private static (Chart Chart, ChartSize Size) Fitting(Chart chart, double width) => (chart, ChartSize.Fitting(chart, width));

    private static string[] Months(int year, int month, int count) => [.. Enumerable.Range(0, count).Select(i => Period.Month(year + (month - 1 + i) / 12, (month - 1 + i) % 12 + 1).Name)];

    private static ChartValue Rate(int series, int month)
    {
        var value = Math.Round((decimal)(72 + 1.6 * series + 9 * Math.Sin(month / 4d + series) + (series * 7 + month * 5) % 6 - (series == 3 ? 22 : 0)), 2);
        value = Math.Min(value, 99.5m);
        return Exact(value, string.Create(CultureInfo.InvariantCulture, $"{value:0.##}%"));
    }

    private static ChartValue Count(int series, int month)
    {
        var value = (series == 1 ? 3_800 : 90 + series * 45) + (series * 31 + month * 57) % 83;
        return Exact(value, string.Create(CultureInfo.InvariantCulture, $"{value:#,0}件"));
    }

    private static Chart Demo(ChartKind kind, string unit, string title, string[] categories, params ChartSeries[] series) =>
        Of(kind, unit, title, "演示指标，2024年1月—2026年10月，各部门", categories, series) with { IsIllustrative = true, Sources = ["演示数据包"] };
}
