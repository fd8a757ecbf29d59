namespace Wusheng.Dashboard.Charts;

/// <summary>A drawing taken apart, for a surface that draws the marks itself and moves them: everything lies where it lies on the whole drawing.</summary>
/// <param name="Plot">From the lower to the upper end of the value axis, and from the first to the last category.</param>
/// <param name="Scale">The value axis.</param>
/// <param name="Categories">How many categories there is room for, from the first.</param>
/// <param name="Pitch">From one mark of a category to the next.</param>
/// <param name="Marks">The values that are drawn.</param>
/// <param name="Fixed">What stays where it is: legend, grid, target.</param>
/// <param name="Moving">What belongs to one category and goes where that goes: its name, a break before it.</param>
/// <param name="LegendEntries">Where each series is named; empty for one series.</param>
internal sealed record DrawingParts(
    Box Plot,
    AxisScale Scale,
    int Categories,
    double Pitch,
    IReadOnlyList<PlacedMark> Marks,
    IReadOnlyList<DrawingOperation> Fixed,
    IReadOnlyList<DrawingOperation> Moving,
    IReadOnlyList<Box> LegendEntries);

/// <summary>The mark of one value.</summary>
/// <param name="Series">Which series.</param>
/// <param name="Category">Which category.</param>
/// <param name="Box">What stands for the value: the bar, or a point without size.</param>
/// <param name="Mark">Its shapes and words; the first shape is the bar or point itself.</param>
internal sealed record PlacedMark(int Series, int Category, Box Box, Mark Mark);
