using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Charts.Apex;

/// <summary>Charts a person would explore, with every way a value can be known.</summary>
internal static class ExploredCharts
{
    public static Chart Columns { get; } = Of("columns", ChartKind.Columns, ["2021年", "2022年", "2023年", "2024年"],
        new("受理", [Value(120), null, Value(150, ObservationStatus.Implied), Value(180, qualifier: Qualifier.AtLeast)]),
        new("办结", [Value(100), Value(0), Value(140, ObservationStatus.Provisional), Value(171)])) with
    {
        Target = new("目标 160件", 160),
    };

    public static Chart Line { get; } = Of("line", ChartKind.Line, ["2019年", "2020年", "2021年", "2022年", "2023年", "2024年"],
        new("复议", [Value(41), Value(52), null, Value(74, ObservationStatus.Implied), Value(80), Value(100)]),
        new("诉讼", [Value(96), Value(88), Value(91) with { Break = true }, Value(73), Value(58), Value(60, ObservationStatus.Provisional)]));

    public static Chart Months { get; } = Of("months", ChartKind.Line, [.. Enumerable.Range(0, 36).Select(m => $"{2022 + m / 12}年{m % 12 + 1}月")],
        new ChartSeries("办件", [.. Enumerable.Range(0, 36).Select(m => m == 7 ? null : Value(900 + m * 11 + m % 5 * 40))]));

    public static Chart Ranking { get; } = Of("ranking", ChartKind.Ranking, ["行政审批和政务服务局", "市场监督管理局", "应急管理局", "司法局"],
        new("2023年", [Value(15_000), Value(9_900), Value(5_500, ObservationStatus.Implied), Value(-1_500)]),
        new("2024年", [Value(14_000), Value(10_900), Value(6_000, qualifier: Qualifier.AtLeast), null])) with
    {
        Target = new("目标 8,000件", 8_000),
    };

    public static ChartValue Value(decimal value, ObservationStatus status = ObservationStatus.Reported, Qualifier qualifier = Qualifier.Exact) => new(
        qualifier == Qualifier.AtLeast ? Quantity.AtLeast(value, value * 2) : Quantity.Exact(value), $"{value:#,0}件", status, Detail: $"{value:#,0}件，年度报告", Href: $"/value/{value}");

    private static Chart Of(string id, ChartKind kind, string[] categories, params ChartSeries[] series) => new()
    {
        Id = id,
        Kind = kind,
        Title = "标题",
        Subtitle = "件，全旗",
        Unit = new("件"),
        Categories = categories,
        Series = series,
    };
}
