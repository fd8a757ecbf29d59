namespace Wusheng.Dashboard.Charts;

/// <summary>A plot taken apart, for a surface that draws the marks itself and moves them: everything lies where it lies on the whole drawing.</summary>
/// <param name="Plot">From the lower to the upper end of the value axis, and from the first to the last category.</param>
/// <param name="Scale">The value axis.</param>
/// <param name="Categories">How many categories there is room for, from the first.</param>
/// <param name="Pitch">From one bar of a category to the next; 0 for points.</param>
/// <param name="Marks">The values that are drawn.</param>
/// <param name="Colours">The colour of each series.</param>
/// <param name="Shapes">The shape of each series' points, as ApexCharts calls it.</param>
/// <param name="Fixed">What stays where it is: legend, grid, target.</param>
/// <param name="Moving">What belongs to one category and goes where that goes: its name, a break before it.</param>
/// <param name="LegendEntries">Where each series is named; empty for one series.</param>
internal sealed record DrawingParts(
    Box Plot,
    AxisScale Scale,
    int Categories,
    double Pitch,
    IReadOnlyList<PlacedMark> Marks,
    IReadOnlyList<string> Colours,
    IReadOnlyList<string> Shapes,
    IReadOnlyList<DrawingOperation> Fixed,
    IReadOnlyList<DrawingOperation> Moving,
    IReadOnlyList<Box> LegendEntries);

/// <summary>The mark of one value.</summary>
/// <param name="Series">Which series.</param>
/// <param name="Category">Which category.</param>
/// <param name="Value">The value.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Box">The bar, however it is drawn, or the middle of the point.</param>
/// <param name="Mark">Its shapes and words.</param>
internal sealed record PlacedMark(int Series, int Category, ChartValue Value, string Colour, Box Box, Mark Mark);

/// <summary>What becomes of an operation when a chart is enlarged.</summary>
internal enum DrawingLayer
{
    /// <summary>It stays where it is.</summary>
    Fixed,

    /// <summary>It belongs to one category and goes where that goes.</summary>
    Moving,

    /// <summary>It joins marks and is drawn anew.</summary>
    Joints,
}
