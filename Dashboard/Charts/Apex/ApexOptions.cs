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

    private const double Sliver = 1.5;

    /// <summary>
    /// The data for the module of the component; null where the picture shows all there is: parts, funnels, bullets and sparklines have
    /// few values, no axis to enlarge and no series to hide, and a heat map has a place for every value.
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
            [.. chart.Series.Select((_, s) => (IReadOnlyList<ApexMark?>)[.. Enumerable.Range(0, shown).Select(c =>
                places.TryGetValue((s, c), out var place) ? MarkOf(chart, theme, size, place) : null)])],
            ConfigOf(chart, theme, size, parts, shown, places));
    }

    private static ApexMark MarkOf(Chart chart, ChartTheme theme, ChartSize size, PlacedMark place)
    {
        // ApexCharts can draw a full bar or a point; any other, and the sliver that stands for zero, stays as it is on the picture.
        var isPlain = chart.Kind == ChartKind.Line || place.Mark.Parts[0] is RectangleShape { Paint.Fill: not null } && Math.Min(place.Box.Width, place.Box.Height) > Sliver;
        return new(
            place.Mark.Title,
            place.Mark.Href,
            chart.Kind == ChartKind.Ranking ? place.Box.CentreY : place.Box.CentreX,
            Markup(isPlain ? [.. place.Mark.Parts.Skip(1)] : place.Mark.Parts, theme, size),
            isPlain,
            place.Value.Status == ObservationStatus.Implied,
            place.Value.Break);
    }

    private static ApexConfig ConfigOf(
        Chart chart, ChartTheme theme, ChartSize size, DrawingParts parts, int shown, Dictionary<(int Series, int Category), PlacedMark> places)
    {
        var isLine = chart.Kind == ChartKind.Line;
        var isZoomable = isLine && shown > ManyCategories;
        var isDense = parts.Plot.Width / shown < size.Scaled(24) || chart.Series.Count > 2 && shown > ManyCategories;
        var ticks = parts.Scale.Ticks.Count - 1;
        var mode = theme.Name == ChartTheme.Dark.Name ? "dark" : "light";
        return new(
            new(isLine ? "line" : "bar", SvgWriter.FontFamily, theme.Text, new(isZoomable), new(isZoomable)),
            // The names are looked up by selectors and never shown.
            [.. chart.Series.Select((_, s) => new ApexSeries(
                string.Create(CultureInfo.InvariantCulture, $"s{s}"),
                [.. Enumerable.Range(0, shown).Select(c => PointOf(chart, theme, parts, c, places.GetValueOrDefault((s, c))))]))],
            parts.Colours,
            new(mode),
            new(new(chart.Kind == ChartKind.Ranking, new(parts.Pitch), new(parts.Pitch))),
            chart.Kind switch
            {
                ChartKind.Line => new("numeric", 0, shown),
                ChartKind.Ranking => new("category", parts.Scale.Minimum, parts.Scale.Maximum, ticks),
                _ => new("category"),
            },
            [new(parts.Scale.Minimum, parts.Scale.Maximum, ticks)],
            new(isLine, EachSeries(s => new ApexLength(!isLine ? 0 : size.Scaled(IsSetBack(chart, s) ? 1 : 2)))),
            new(
                EachSeries(s => new ApexLength(!isLine ? 0 : size.Scaled(IsSetBack(chart, s) ? 1 : isDense ? 2 : 3))),
                new(isLine ? size.Scaled(2) : 0),
                parts.Shapes),
            new(isLine, !isLine, mode));

        IReadOnlyList<T> EachSeries<T>(Func<int, T> of) => [.. Enumerable.Range(0, chart.Series.Count).Select(of)];
    }

    private static bool IsSetBack(Chart chart, int series) => !chart.Series[series].IsHighlighted && chart.Series.Any(s => s.IsHighlighted);

    private static ApexPoint PointOf(Chart chart, ChartTheme theme, DrawingParts parts, int category, PlacedMark? place)
    {
        // A line's points stand in the middle of their category, as columns do.
        object x = chart.Kind == ChartKind.Line ? category + 0.5 : category.ToString(CultureInfo.InvariantCulture);
        if (place is null) return new(x, null);
        var value = place.Value.Quantity.Value;
        var isHollow = place.Value.Status is ObservationStatus.Implied or ObservationStatus.Provisional;
        return chart.Kind switch
        {
            ChartKind.Line => new(x, value, isHollow ? theme.Background : place.Colour, place.Colour),
            ChartKind.Ranking => new(x, value, place.Colour, BarHeightOffset: new(place.Box.Height - parts.Pitch)),
            _ => new(x, value, place.Colour, ColumnWidthOffset: new(place.Box.Width - parts.Pitch)),
        };
    }

    private static string Markup(IReadOnlyList<DrawingOperation> operations, ChartTheme theme, ChartSize size) =>
        new SvgWriter(size.Body, theme.Text, SvgUse.Markup).WriteFragment(operations);

    private static ApexBox BoxOf(Box box) => new(box.X, box.Y, box.Width, box.Height);
}
