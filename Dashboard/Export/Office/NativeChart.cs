using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Layouts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export.Office;

/// <summary>What a native chart is drawn for.</summary>
/// <param name="Theme">The colours of its marks. Its words take those of the document, so that they can be read on any.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="WordSize">Size of its words in points.</param>
public sealed record NativeChartLook(ChartTheme Theme, double Width, double Height, double WordSize)
{
    /// <summary>The theme's colour of words where it is not tx1: bg1 on a ground that the theme's colours do not tell of.</summary>
    public string Ink { get; init; } = "tx1";

    /// <summary>The colour behind it, of the theme or fixed, for words that keep a line away and for hollow marks; empty for a picture, through which both let see.</summary>
    public string Ground { get; init; } = "bg1";
}

/// <summary>
/// A chart as slide, document and sheet hold it: drawn by Office itself from the workbook inside, so that whoever gets it can change colours and numbers.
/// </summary>
public sealed class NativeChart
{
    /// <summary>The id by which the chart refers to its workbook.</summary>
    public const string DataId = "rIdData";

    private static readonly XmlWriterSettings s_settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    private readonly NativeDrawing _drawing;

    private NativeChart(NativeDrawing drawing) => _drawing = drawing;

    /// <summary>Whether Office can draw it: a heat map is a table there, and a chart without a single value no chart.</summary>
    public static bool CanDraw(Chart chart) =>
        chart.Kind != ChartKind.HeatMap && chart.Categories.Count > 0 && chart.Series.Any(s => Enumerable.Range(0, chart.Categories.Count).Any(c => s.At(c) is not null));

    /// <summary>The native form of a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="look">What it is drawn for.</param>
    /// <param name="place">Where its numbers stand in a workbook that it lies in itself; null where it brings a workbook of its own.</param>
    /// <exception cref="ArgumentException">It is one that Office cannot draw (<see cref="CanDraw"/>).</exception>
    public static NativeChart Of(Chart chart, NativeChartLook look, DataPlace? place = null) =>
        CanDraw(chart) ? new(new NativeDrawing(chart, look, place)) : throw new ArgumentException($"图表 {chart.Id} 没有可画的数值，或是 Office 没有的图形。", nameof(chart));

    /// <summary>
    /// What its marks mean where their shape alone does not say it, in sentences for the reservations below: hollow, hatched and fading marks, breaks, gaps, and series set
    /// back. The native legend names colours only.
    /// </summary>
    public static IReadOnlyList<string> MarksInWords(Chart chart)
    {
        var plot = new Plot(chart, ChartTheme.Light, ChartSize.Picture);
        var isLine = chart.Kind is ChartKind.Line or ChartKind.Sparkline;
        var words = new List<string>();
        if (plot.Values.Any(v => v.Status == ObservationStatus.Implied)) words.Add(isLine ? "空心点、虚线为推算值" : "虚线空心柱为推算值");
        if (plot.Values.Any(v => v.Status == ObservationStatus.Provisional)) words.Add(isLine ? "细圈点为初步数" : "斜纹柱为初步数");
        if (plot.Values.Any(BarShape.Fades)) words.Add(isLine ? "三角点为下限，实际不少于此数" : "渐淡的柱端表示下限，实际不少于此数");
        var breaks = chart.Series
            .Select((s, i) => (Name: chart.Series.Count > 1 ? s.Name : "", Periods: Enumerable.Range(1, Math.Max(0, chart.Categories.Count - 1)).Where(c => s.At(c) is { Break: true } && !plot.IsSetBack(i)).ToList()))
            .Where(b => b.Periods.Count > 0)
            .Select(b => b.Name + string.Join("、", b.Periods.Select(c => chart.Categories[c])))
            .ToList();
        if (breaks.Count > 0) words.Add($"口径变化，与此前不可比：{Some(breaks)}");
        var missing = Missing(chart, plot);
        if (missing.Count > 0) words.Add($"{Wording.Missing}：{Some(missing)}");
        var setBack = Enumerable.Range(0, chart.Series.Count).Count(plot.IsSetBack);
        if (setBack > 0) words.Add(isLine ? $"灰色细线为其余{setBack}项" : $"灰色为其余{setBack}项");
        return words;
    }

    /// <summary>Puts it into a part of a slide, document or sheet, with its workbook.</summary>
    public void WriteTo(ChartPart part)
    {
        using (var xml = part.GetStream(FileMode.Create, FileAccess.Write)) WriteXml(xml);
        using var workbook = new MemoryStream();
        WriteWorkbook(workbook);
        workbook.Position = 0;
        part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx, DataId).FeedData(workbook);
    }

    /// <summary>The numbers it is drawn from.</summary>
    internal DataWorkbook Data => _drawing.Workbook;

    /// <summary>Writes the chart itself, which refers to its workbook as <see cref="DataId"/>.</summary>
    public void WriteXml(Stream output)
    {
        using var writer = XmlWriter.Create(output, s_settings);
        _drawing.Space().Save(writer);
    }

    /// <summary>Writes the workbook inside.</summary>
    public void WriteWorkbook(Stream output) => _drawing.Workbook.Write(output);

    // Of a target's own category nobody expects a value.
    private static List<string> Missing(Chart chart, Plot plot)
    {
        var missing = new List<string>();
        for (var category = 0; category < chart.Categories.Count; category++)
        {
            var without = Enumerable.Range(0, chart.Series.Count).Where(s => chart.Series[s].At(category) is null && !plot.IsSetBack(s)).ToList();
            if (without.Count == 0 || without.Count == chart.Series.Count && chart.Target?.Category == category) continue;
            missing.Add(without.Count == chart.Series.Count ? chart.Categories[category] : $"{chart.Categories[category]}（{string.Join("、", without.Select(s => chart.Series[s].Name))}）");
        }

        return missing;
    }

    private static string Some(List<string> names)
    {
        const int most = 8;
        return string.Join("、", names.Take(most)) + (names.Count > most ? $"等{names.Count}处" : "");
    }
}
