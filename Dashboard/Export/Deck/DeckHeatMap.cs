using System.Globalization;
using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Layouts;
using Wusheng.Dashboard.Export.Office;
using Wusheng.Dashboard.Indicators;
using static Wusheng.Dashboard.Export.Deck.SlideMarkup;

namespace Wusheng.Dashboard.Export.Deck;

/// <summary>A heat map as a table of shaded cells, since Office has no such chart; every number can be changed. More rows or months than a slide holds go on on the next.</summary>
internal sealed class DeckHeatMap(Chart chart, DeckTemplate template)
{
    private const double Smallest = 9;
    private const double Largest = 14;
    private const double Legend = 24;
    private const string NoValue = "—";

    /// <summary>Whether there is anything in it.</summary>
    public static bool CanDraw(Chart chart) => chart.Categories.Count > 0 && chart.Series.Any(s => Enumerable.Range(0, chart.Categories.Count).Any(c => s.At(c) is not null));

    /// <summary>What its cells mean where their colour does not say it.</summary>
    public static IReadOnlyList<string> MarksInWords(Chart chart)
    {
        var values = chart.Series.SelectMany(s => Enumerable.Range(0, chart.Categories.Count).Select(s.At)).ToList();
        var words = new List<string>();
        if (values.Exists(v => v?.Status == ObservationStatus.Implied)) words.Add("斜体为推算值");
        if (values.Exists(v => v?.Status == ObservationStatus.Provisional)) words.Add("下划线为初步数");
        if (values.Contains(null)) words.Add($"{NoValue}为{Wording.Missing}");
        words.AddRange(chart.Series.Select(s => (s.Name, Periods: Enumerable.Range(1, Math.Max(0, chart.Categories.Count - 1)).Where(c => s.At(c) is { Break: true }).Select(c => chart.Categories[c]).ToList()))
            .Where(b => b.Periods.Count > 0).Take(4).Select(b => $"{b.Name}{string.Join("、", b.Periods)}起口径变化，与此前不可比"));
        return words;
    }

    /// <summary>What stands on each slide, given the room on it.</summary>
    public IEnumerable<Func<Box, IEnumerable<XElement>>> Pages(Box area)
    {
        var plot = new Plot(chart, template.Charts, ChartSize.Large);
        var steps = HeatSteps.Of(plot);
        var names = Math.Clamp(chart.Series.Max(s => TextMeasure.Width(s.Name, 12, bold: true)) + 18, 60, area.Width * 0.26);
        var widest = (Func<double, double>)(size => chart.Series.SelectMany(s => Enumerable.Range(0, chart.Categories.Count).Select(c => TextMeasure.Width(TextOf(s.At(c)), size))).Max() * 1.06 + 7);
        var columns = Math.Clamp((int)((area.Width - names) / Math.Max(widest(Smallest), TextMeasure.Width("2024年", Smallest, bold: true) + 7)), 1, chart.Categories.Count);
        // As even as they come: thirteen months are seven and six, not twelve and one.
        var columnPages = (chart.Categories.Count + columns - 1) / columns;
        columns = (chart.Categories.Count + columnPages - 1) / columnPages;
        var slot = Math.Min((area.Width - names) / columns, 160);
        var size = Largest;
        while (size > Smallest && (widest(size) > slot || TextMeasure.Width("2024年", size, bold: true) + 7 > slot)) size--;
        var head = size * LineHeight * 2 + 4;
        var rowPages = Math.Max(1, (int)Math.Ceiling(chart.Series.Count * (size * LineHeight + 3) / (area.Height - Legend - head)));
        while (rowPages < chart.Series.Count && (chart.Series.Count + rowPages - 1) / rowPages * (size * LineHeight + 3) > area.Height - Legend - head) rowPages++;
        var rows = (chart.Series.Count + rowPages - 1) / rowPages;
        for (var r = 0; r < chart.Series.Count; r += rows)
        {
            for (var c = 0; c < chart.Categories.Count; c += columns)
            {
                var (firstRow, firstColumn) = (r, c);
                yield return box => Page(plot, steps, box, [.. Enumerable.Range(firstRow, Math.Min(rows, chart.Series.Count - firstRow))], [.. Enumerable.Range(firstColumn, Math.Min(columns, chart.Categories.Count - firstColumn))], names, slot, size);
            }
        }
    }

    private IEnumerable<XElement> Page(Plot plot, HeatSteps steps, Box area, int[] rows, int[] columns, double names, double slot, double size)
    {
        var theme = template.Charts;
        // The numbers' colours stand on their cells; the squares' names stand beside them.
        yield return TextBox(
            18, "图例", new(area.X, area.Y, area.Width, Legend - 4),
            [Paragraph(12, "l", steps.Names.SelectMany((n, s) => new[] { Run("■ ", 12, template.Ink, colour: theme.Heat[steps.ColourOf(s)]), Run(OfficeText.Clean(n) + "　", 12, template.Ink) }))]);
        var table = new DeckTable([names, .. columns.Select(_ => slot)], size, template.Ink, marginX: 1, marginY: 1);
        var months = MonthNames.Of(chart.Categories);
        var head = new DeckRow([new(""), .. columns.Select((c, i) => HeadOf(months, c, i == 0))]);
        var body = rows.Select(r => new DeckRow([new(chart.Series[r].Name) { Align = "r", Bold = chart.Series[r].IsHighlighted }, .. columns.Select(c => CellOf(steps, chart.Series[r].At(c)))])).ToList();
        var headHeight = table.HeightOf(head);
        var needed = body.Max(table.HeightOf);
        var height = Math.Max(needed, Math.Min((area.Height - Legend - headHeight) / rows.Length, 34));
        yield return table.Frame(20, "热力图", OfficeText.Clean(plot.Chart.Description), area.X, area.Y + Legend, head, body, r => r == head ? headHeight : Math.Min(height, Math.Max(table.HeightOf(r), (area.Height - Legend - headHeight) / rows.Length)));
    }

    private DeckCell CellOf(HeatSteps steps, ChartValue? value)
    {
        if (value is null) return new(NoValue) { Align = "ctr", Strength = 60 };
        var colour = steps.ColourOf(steps.StepOf(value.Quantity.Value));
        return new(TextOf(value))
        {
            Align = "ctr",
            Fill = template.Charts.Heat[colour],
            Colour = template.Charts.TextOnHeat(colour),
            Italic = value.Status == ObservationStatus.Implied,
            Underlined = value.Status == ObservationStatus.Provisional,
        };
    }

    // The unit stands in the subtitle; 万, 余 and % stay with the number.
    private string TextOf(ChartValue? value) => value is null ? NoValue
        : !chart.Unit.IsPercent && chart.Unit.Symbol.Length > 0 && value.Text.EndsWith(chart.Unit.Symbol, StringComparison.Ordinal) ? OfficeText.Clean(value.Text[..^chart.Unit.Symbol.Length])
        : OfficeText.Clean(value.Text);

    // The year once, above the first of its months.
    private DeckCell HeadOf(IReadOnlyList<(int Year, int Month)>? months, int category, bool isFirst)
    {
        if (months is null) return new(chart.Categories[category]) { Align = "ctr" };
        var (year, month) = months[category];
        var name = string.Create(CultureInfo.InvariantCulture, $"{month}月");
        return isFirst || months[category - 1].Year != year
            ? new(string.Create(CultureInfo.InvariantCulture, $"{year}年")) { Align = "ctr", Below = name }
            : new(name) { Align = "ctr" };
    }
}
