using System.Text.Json.Serialization;

namespace Wusheng.Dashboard.Charts.Apex;

/// <summary>The options of ApexCharts that differ from chart to chart, in its own names; the module adds those that are the same for all.</summary>
internal sealed record ApexConfig(
    ApexChartOptions Chart,
    IReadOnlyList<ApexSeries> Series,
    IReadOnlyList<string> Colors,
    ApexTheme Theme,
    ApexPlotOptions PlotOptions,
    ApexXAxis Xaxis,
    IReadOnlyList<ApexYAxis> Yaxis,
    ApexStroke Stroke,
    ApexMarkers Markers,
    ApexTooltip Tooltip);

internal sealed record ApexChartOptions(string Type, string FontFamily, string ForeColor, ApexToolbar Toolbar, ApexZoom Zoom);

internal sealed record ApexToolbar(bool Show);

internal sealed record ApexZoom(bool Enabled);

internal sealed record ApexSeries(string Name, IReadOnlyList<ApexPoint> Data);

/// <summary>One value.</summary>
/// <param name="X">A number on a numeric axis, a word on one of categories.</param>
/// <param name="Y">Null for a gap, which has to be written.</param>
/// <param name="FillColor">Colour inside.</param>
/// <param name="StrokeColor">Colour of the edge.</param>
/// <param name="ColumnWidthOffset">By how much a column is wider than its share of the category; negative.</param>
/// <param name="BarHeightOffset">The same of a horizontal bar.</param>
internal sealed record ApexPoint(
    object X,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Y,
    string? FillColor = null,
    string? StrokeColor = null,
    ApexLength? ColumnWidthOffset = null,
    ApexLength? BarHeightOffset = null);

internal sealed record ApexTheme(string Mode);

internal sealed record ApexPlotOptions(ApexBar Bar);

internal sealed record ApexBar(bool Horizontal, ApexLength ColumnWidth, ApexLength BarHeight);

/// <summary>The axis of categories; of horizontal bars ApexCharts reads the range of the values here as well.</summary>
internal sealed record ApexXAxis(string Type, double? Min = null, double? Max = null, int? TickAmount = null);

internal sealed record ApexYAxis(double Min, double Max, int TickAmount);

internal sealed record ApexStroke(bool Show, IReadOnlyList<ApexLength> Width);

internal sealed record ApexMarkers(IReadOnlyList<ApexLength> Size, ApexLength StrokeWidth, IReadOnlyList<string> Shape);

internal sealed record ApexTooltip(bool Shared, bool Intersect, string Theme);

/// <summary>A length on the canvas, written as "12.5px" so that the module knows what grows with it.</summary>
[JsonConverter(typeof(ApexLengthConverter))]
internal readonly record struct ApexLength(double Pixels);
