using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <summary>The table twin of a chart: every mark as words and numbers, for those who read rather than look, and for files.</summary>
/// <param name="CategoryHeading">Heading of the first column: 时期 or 项目.</param>
/// <param name="Unit">Unit of all numbers.</param>
/// <param name="SeriesNames">Headings of the other columns, in order.</param>
/// <param name="Rows">One a category.</param>
/// <param name="Target">The aim in words; null where there is none.</param>
public sealed record ChartTable(string CategoryHeading, string Unit, IReadOnlyList<string> SeriesNames, IReadOnlyList<ChartTableRow> Rows, string? Target)
{
    /// <summary>The table of a chart.</summary>
    public static ChartTable Of(Chart chart) => new(
        chart.Categories.Count > 0 && chart.Categories.All(IsPeriod) ? "时期" : "项目",
        chart.Unit.Symbol,
        [.. chart.Series.Select(s => s.Name)],
        [.. chart.Categories.Select((name, i) => new ChartTableRow(name, [.. chart.Series.Select(s => ChartTableCell.Of(s.At(i), chart.Unit))]))],
        chart.Target?.Label);

    private static bool IsPeriod(string category) => category.Length > 4 && category[..4].All(char.IsAsciiDigit) && category[4] == '年';
}

/// <summary>One category of a chart's table.</summary>
/// <param name="Category">Its name.</param>
/// <param name="Cells">One a series.</param>
public sealed record ChartTableRow(string Category, IReadOnlyList<ChartTableCell> Cells);

/// <summary>One value of a chart's table.</summary>
/// <param name="Text">As printed in the chart: 3.7万余件; 无数据 where nothing is known.</param>
/// <param name="Raw">In full: 37,000件; empty where nothing is known.</param>
/// <param name="Value">The number itself.</param>
/// <param name="Low">The least the truth can be; null for an exact value.</param>
/// <param name="High">The most the truth can be; null for an exact value and for a minimum, which has no upper end.</param>
/// <param name="Qualifier">How exactly it is known: 精确, 四舍五入, 下限, 约数; 缺2项 where a total is not complete.</param>
/// <param name="Status">How it is known: 公布, 计算, 推算, 初步, 修订, 演示.</param>
/// <param name="Detail">What a pointer resting on the mark reads; may be empty.</param>
/// <param name="Href">Where a click leads; null for nowhere.</param>
public sealed record ChartTableCell(
    string Text, string Raw, decimal? Value, decimal? Low, decimal? High, string Qualifier, string Status, string Detail, string? Href)
{
    /// <summary>Nothing is known.</summary>
    public static ChartTableCell Missing { get; } = new(Wording.Missing, "", null, null, null, "", "", "", null);

    /// <summary>Whether nothing is known.</summary>
    public bool IsMissing => Value is null;

    internal static ChartTableCell Of(ChartValue? value, Unit unit) => value is null ? Missing : new(
        value.Text,
        QuantityText.Raw(value.Quantity, unit, value.Status is ObservationStatus.Derived or ObservationStatus.Implied),
        value.Quantity.Value,
        value.Quantity.Qualifier == Indicators.Qualifier.Exact ? null : value.Quantity.Low,
        value.Quantity.Qualifier is Indicators.Qualifier.Exact or Indicators.Qualifier.AtLeast ? null : value.Quantity.High,
        value.Gaps > 0 ? $"缺{value.Gaps}项" : value.Quantity.Qualifier.Name(),
        value.Status.Name(),
        value.Detail,
        value.Href);
}
