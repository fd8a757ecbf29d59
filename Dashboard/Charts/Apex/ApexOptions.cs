using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts.Apex;

/// <summary>
/// A chart as ApexCharts explores it in the place of its SVG. Grid, axis, legend and words are the SVG's own; ApexCharts draws the marks,
/// answers the pointer, enlarges and hides. So the two look alike, and what a mark says of its value (hollow, hatched, open) stays.
/// </summary>
public static class ApexOptions
{
    // More categories than this can be enlarged.
    private const int ManyCategories = 12;

    /// <summary>
    /// The data for the module of the component; null where the picture shows all there is: parts, funnels, bullets and sparklines have
    /// few values, no axis to enlarge and no series to hide.
    /// </summary>
    public static byte[]? Of(Chart chart, ChartTheme theme, ChartSize size) =>
        ChartLayout.PartsOf(chart, theme, size) is { } parts ? ApexJson.Write(DataOf(chart, theme, size, parts)) : null;

    internal static ApexData DataOf(Chart chart, ChartTheme theme, ChartSize size, DrawingParts parts)
    {
        var places = parts.Marks.ToDictionary(m => (m.Series, m.Category));
        var below = parts.Moving.OfType<TextRun>().Where(r => r.Y > parts.Plot.Bottom).Select(r => r.Y);
        var shown = parts.Categories;
        return new(
            chart.Kind.ToString(),
            chart.Kind == ChartKind.Ranking,
            new(size.Width, size.Height),
            BoxOf(parts.Plot),
            new(SvgWriter.FontFamily, size.Body),
            new(theme.Background, theme.Text, theme.Axis),
            Markup(parts.Fixed, theme, size),
            Markup(parts.Moving, theme, size),
            chart.Categories,
            below.DefaultIfEmpty(parts.Plot.Bottom + size.Body * 1.5).Min(),
            [.. parts.LegendEntries.Select((box, s) => new ApexLegendEntry(chart.Series[s].Name, BoxOf(box)))],
            [.. chart.Series.Select((series, s) => (IReadOnlyList<ApexMark?>)[.. Enumerable.Range(0, shown).Select(c =>
                places.TryGetValue((s, c), out var place) ? MarkOf(chart, theme, size, series.At(c)!, place) : null)])],
            ConfigOf(chart, theme, size, parts, shown, places));
    }

    private static ApexMark MarkOf(Chart chart, ChartTheme theme, ChartSize size, ChartValue value, PlacedMark place)
    {
        var isBar = chart.Kind != ChartKind.Line;
        // ApexCharts draws nothing for zero, where the picture has a sliver.
        var isSliver = isBar && Math.Min(place.Box.Width, place.Box.Height) < 1.5;
        return new(
            place.Mark.Title,
            place.Mark.Href,
            chart.Kind == ChartKind.Ranking ? place.Box.CentreY : place.Box.CentreX,
            Markup(isSliver ? place.Mark.Parts : [.. place.Mark.Parts.Skip(1)], theme, size),
            isBar && place.Mark.Parts[0] is RectangleShape { Paint: { Fill: null, Stroke: { } edge } paint } ? new(edge, paint.StrokeWidth, paint.Dash) : null,
            value.Status == ObservationStatus.Implied,
            value.Break);
    }

    private static ApexConfig ConfigOf(
        Chart chart, ChartTheme theme, ChartSize size, DrawingParts parts, int shown, Dictionary<(int Series, int Category), PlacedMark> places)
    {
        var isLine = chart.Kind == ChartKind.Line;
        var isZoomable = isLine && shown > ManyCategories;
        var ticks = parts.Scale.Ticks.Count - 1;
        var mode = theme.Name == ChartTheme.Dark.Name ? "dark" : "light";
        return new(
            new(isLine ? "line" : "bar", SvgWriter.FontFamily, theme.Text, new(isZoomable), new(isZoomable)),
            // The names are looked up by selectors and never shown.
            [.. chart.Series.Select((series, s) => new ApexSeries(
                string.Create(CultureInfo.InvariantCulture, $"s{s}"),
                [.. Enumerable.Range(0, shown).Select(c => PointOf(chart, theme, parts, series, s, c, places.GetValueOrDefault((s, c))))]))],
            [.. chart.Series.Select((_, s) => theme.ColourOf(Tone.Plain, s))],
            new(mode),
            new(new(chart.Kind == ChartKind.Ranking, new(parts.Pitch), new(parts.Pitch))),
            chart.Kind switch
            {
                ChartKind.Line => new("numeric", 0, shown),
                ChartKind.Ranking => new("category", parts.Scale.Minimum, parts.Scale.Maximum, ticks),
                _ => new("category"),
            },
            [new(parts.Scale.Minimum, parts.Scale.Maximum, ticks)],
            new(isLine, new(isLine ? size.Scaled(2) : 0)),
            new(new(isLine ? size.Scaled(3) : 0), new(isLine ? size.Scaled(2) : 0)),
            new(isLine, !isLine, mode));
    }

    private static ApexPoint PointOf(Chart chart, ChartTheme theme, DrawingParts parts, ChartSeries series, int index, int category, PlacedMark? place)
    {
        // A line's points stand in the middle of their category, as columns do.
        object x = chart.Kind == ChartKind.Line ? category + 0.5 : category.ToString(CultureInfo.InvariantCulture);
        if (place is null || series.At(category) is not { } value) return new(x, null);
        var colour = theme.ColourOf(value.Tone, index);
        var isHollow = value.Status is ObservationStatus.Implied or ObservationStatus.Provisional;
        return chart.Kind switch
        {
            ChartKind.Line => new(x, value.Quantity.Value, isHollow ? theme.Background : colour, colour),
            ChartKind.Ranking => new(x, value.Quantity.Value, colour, BarHeightOffset: new(place.Box.Height - parts.Pitch)),
            _ => new(x, value.Quantity.Value, colour, ColumnWidthOffset: new(place.Box.Width - parts.Pitch)),
        };
    }

    private static string Markup(IReadOnlyList<DrawingOperation> operations, ChartTheme theme, ChartSize size) =>
        new SvgWriter(size.Body, theme.Text, links: false).WriteFragment(operations);

    private static ApexBox BoxOf(Box box) => new(box.X, box.Y, box.Width, box.Height);
}
