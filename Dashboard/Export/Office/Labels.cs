using System.Globalization;
using System.Text.RegularExpressions;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Layouts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export.Office;

/// <summary>
/// Which values of a native chart are printed beside their marks, and how. Office prints one label over another without a qualm, so only as many are written as have room.
/// </summary>
internal sealed partial class Labels
{
    private const int FewPoints = 8;
    private const int ManyCategories = 12;

    private readonly Dictionary<(int Series, int Category), (string Text, string Place, bool IsWorded)> _labels = [];

    private Labels(double size) => Size = size;

    /// <summary>Size of the words in points.</summary>
    public double Size { get; }

    /// <summary>What is printed beside a mark; null for nothing.</summary>
    public string? TextOf(int series, int category) => _labels.TryGetValue((series, category), out var label) ? label.Text : null;

    /// <summary>On which side of a point it is printed.</summary>
    public string PlaceOf(int series, int category) => _labels.TryGetValue((series, category), out var label) ? label.Place : "t";

    /// <summary>Whether more is printed than the value itself.</summary>
    public bool IsWorded(int series, int category) => _labels.TryGetValue((series, category), out var label) && label.IsWorded;

    /// <summary>
    /// The number format that prints a value as it is printed in the dashboard, so that the label follows the cell when somebody changes it; null where the words say more
    /// than the number (万, 余, 约).
    /// </summary>
    public static string? FormatOf(ChartValue value, Unit unit)
    {
        if (value.Status is ObservationStatus.Implied or ObservationStatus.Provisional || !value.Text.EndsWith(unit.Symbol, StringComparison.Ordinal)) return null;
        var number = value.Text[..^unit.Symbol.Length];
        if (PlainNumber().Match(number) is not { Success: true } match) return null;
        var decimals = match.Groups[1].Length == 0 ? 0 : match.Groups[1].Length - 1;
        if (decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture) != Quantity.RoundHalfUp(value.Quantity.Value, decimals)) return null;
        // A quotation mark would end the words of a format.
        var symbol = OfficeText.Clean(unit.Symbol);
        return symbol.Contains('"', StringComparison.Ordinal) ? null : $"#,##0{(decimals > 0 ? "." + new string('0', decimals) : "")}{(symbol.Length > 0 ? $"\"{symbol}\"" : "")}";
    }

    /// <summary>All of them where they fit above their columns, else those of what is not set back, else the newest and the highest.</summary>
    public static Labels OfColumns(Plot plot, NativeChartLook look, AxisScale scale)
    {
        var chart = plot.Chart;
        var slot = look.Width * 0.9 / chart.Categories.Count;
        var pitch = chart.Series.Count == 1 ? slot : slot * 0.85 / chart.Series.Count;
        var all = Marks(plot).ToList();
        var front = all.Where(m => !plot.IsSetBack(m.Series) && m.Value.Tone != Tone.Muted).ToList();
        foreach (var marks in front.Count > 0 && front.Count < all.Count && chart.Series.Count > 1 ? new[] { all, front } : [all])
        {
            foreach (var size in new[] { look.WordSize, look.WordSize * 0.86, look.WordSize * 0.75 })
            {
                // Words of one series may reach over the columns beside theirs where those are not labelled.
                var room = ReferenceEquals(marks, front) ? slot * 0.9 : pitch;
                if (size < 8 || marks.Exists(m => TextMeasure.Width(Words(m.Value), size) > room * 1.02)) continue;
                return With(plot, scale, size, marks);
            }
        }

        List<(int Series, int Category, ChartValue Value)> few = [];
        foreach (var series in (front.Count > 0 ? front : all).GroupBy(m => m.Series).Take(1))
        {
            few.Add(series.Last());
            var highest = series.MaxBy(m => m.Value.Quantity.Value);
            if (TextMeasure.Width(Words(highest.Value), look.WordSize) * 1.2 < (few[0].Category - highest.Category) * slot) few.Add(highest);
        }

        return With(plot, scale, look.WordSize, few);
    }

    /// <summary>The newest of each line, then of a single line the extremes and the oldest, or all of a few, where none lies upon another.</summary>
    public static Labels OfLines(Plot plot, AxisScale scale)
    {
        var chart = plot.Chart;
        var size = plot.Size.FontScale * 14;
        var labels = new Labels(size);
        var taken = new LabelSpace(new(0, 0, plot.Size.Width, plot.Size.Height * 0.87), 2);
        var slot = plot.Size.Width * 0.9 / chart.Categories.Count;
        var lines = Enumerable.Range(0, chart.Series.Count).Where(s => !plot.IsSetBack(s)).ToList();
        var newest = lines.Select(s => Marks(plot).Where(m => m.Series == s).ToList()).Where(m => m.Count > 0).ToList();
        List<(int Series, int Category, ChartValue Value)> wanted = [.. newest.Select(m => m[^1]).OrderByDescending(m => m.Value.Quantity.Value)];
        if (!plot.HasHighlight && (lines.Count == 1 || chart.Categories.Count <= ManyCategories))
        {
            foreach (var marks in newest)
            {
                wanted.AddRange([marks.MaxBy(m => m.Value.Quantity.Value), marks.MinBy(m => m.Value.Quantity.Value), marks[0]]);
                if (marks.Count <= FewPoints) wanted.AddRange(marks.AsEnumerable().Reverse());
            }
        }

        foreach (var mark in wanted.Distinct())
        {
            var width = TextMeasure.Width(Words(mark.Value), size);
            var x = plot.Size.Width * 0.07 + (mark.Category + 0.5) * slot;
            var y = plot.Size.Height * (0.86 - 0.76 * scale.Share((double)mark.Value.Quantity.Value));
            foreach (var (place, top) in IsValley(chart, mark.Series, mark.Category) ? new[] { ("b", y + 6), ("t", y - 6 - size * 1.2) } : [("t", y - 6 - size * 1.2), ("b", y + 6)])
            {
                // To the left stands the axis.
                if (mark.Category < chart.Categories.Count - 1 && x - width / 2 < plot.Size.Width * 0.055) break;
                var box = new Box(Math.Clamp(x - width / 2, 0, Math.Max(0, plot.Size.Width - width)), top, width, size * 1.2);
                if (box.Width >= plot.Size.Width || lines.Count > 1 && Crosses(plot, box, scale, slot, mark.Series) || !taken.TryTake(box)) continue;
                labels.Add(mark, place);
                break;
            }
        }

        return labels;
    }

    /// <summary>All of them: each bar that lies has a line of its own. Of parts and of a funnel with their shares.</summary>
    public static Labels OfBars(Plot plot, bool withShares, AxisScale scale)
    {
        var labels = new Labels(Math.Clamp(plot.Size.Height / Math.Max(1, plot.Chart.Categories.Count * plot.Chart.Series.Count) * 0.66, 7, plot.Size.FontScale * 14));
        var isFunnel = plot.Chart.Kind == ChartKind.Funnel;
        var parts = Marks(plot).Select(m => m.Value.Quantity).ToList();
        var whole = !withShares || parts.Count == 0 ? null
            : isFunnel ? plot.Chart.Series[0].At(0)?.Quantity
            : parts.Exists(p => p.Value < 0) ? null
            : (Quantity?)parts.Aggregate((a, b) => a + b);
        foreach (var mark in Marks(plot))
        {
            var share = whole is { } all && !(isFunnel && mark.Category == 0) ? Shares.Of(mark.Value.Quantity, all) : "";
            var text = share.Length == 0 ? Words(mark.Value) : $"{Words(mark.Value)}（{share}）";
            var words = (TextMeasure.Width(text, labels.Size) + 12) / (plot.Size.Width * 0.75);
            labels._labels[(mark.Series, mark.Category)] = (text, plot.Chart.Series.Count == 1 && MeetsTarget(plot, scale, mark, words) ? "inEnd" : "outEnd", text != mark.Value.Text);
        }

        return labels;
    }

    /// <summary>In the pieces of one bar: name, value and share, one under the other.</summary>
    public static Labels OfPieces(Plot plot)
    {
        var labels = new Labels(Math.Round(plot.Size.FontScale * 14 * 1.1));
        var marks = Marks(plot).ToList();
        var whole = marks.Select(m => m.Value.Quantity).Aggregate((a, b) => a + b);
        foreach (var mark in marks) labels._labels[(0, mark.Category)] = ($"{Words(mark.Value)}\n{Shares.Of(mark.Value.Quantity, whole)}", "ctr", true);
        return labels;
    }

    // A label that the line of an aim would run through stands inside its column.
    private static Labels With(Plot plot, AxisScale scale, double size, List<(int Series, int Category, ChartValue Value)> marks)
    {
        var labels = new Labels(size);
        var words = size * 1.6 / (plot.Size.Height * 0.7);
        foreach (var mark in marks)
        {
            labels.Add(mark, MeetsTarget(plot, scale, mark, words) ? "inEnd" : "outEnd");
        }

        return labels;
    }

    // Only a full bar that is long enough has room for words.
    private static bool MeetsTarget(Plot plot, AxisScale scale, (int Series, int Category, ChartValue Value) mark, double words)
    {
        if (plot.Chart.Target is not { } target || (target.Category ?? mark.Category) != mark.Category) return false;
        var end = scale.Share((double)mark.Value.Quantity.Value);
        var beyond = scale.Share((double)target.Value) - end;
        return beyond > -0.01 && beyond < words && end > words * 1.5
            && mark.Value.Status is not (ObservationStatus.Implied or ObservationStatus.Provisional) && !BarShape.Fades(mark.Value);
    }

    private void Add((int Series, int Category, ChartValue Value) mark, string place) =>
        _labels[(mark.Series, mark.Category)] = (Words(mark.Value), place, Words(mark.Value) != mark.Value.Text);

    private static IEnumerable<(int Series, int Category, ChartValue Value)> Marks(Plot plot) =>
        from s in Enumerable.Range(0, plot.Chart.Series.Count)
        from c in Enumerable.Range(0, plot.Chart.Categories.Count)
        where plot.Chart.Series[s].At(c) is not null
        select (s, c, plot.Chart.Series[s].At(c)!);

    private static string Words(ChartValue value) => OfficeText.Clean(ValueWords.WithShape(value));

    private static bool IsValley(Chart chart, int series, int category)
    {
        var value = chart.Series[series].At(category)!.Quantity.Value;
        var neighbours = new[] { category - 1, category + 1 }.Where(c => c >= 0 && c < chart.Categories.Count).Select(c => chart.Series[series].At(c)?.Quantity.Value).OfType<decimal>().ToList();
        return neighbours.Count > 0 && neighbours.TrueForAll(n => n > value);
    }

    // Whether another line runs through the words.
    private static bool Crosses(Plot plot, Box box, AxisScale scale, double slot, int own)
    {
        for (var s = 0; s < plot.Chart.Series.Count; s++)
        {
            if (s == own || plot.IsSetBack(s)) continue;
            for (var c = 1; c < plot.Chart.Categories.Count; c++)
            {
                if (plot.Chart.Series[s].At(c - 1) is not { } from || plot.Chart.Series[s].At(c) is not { } to) continue;
                for (var part = 0; part <= 8; part++)
                {
                    var level = (double)from.Quantity.Value + (double)(to.Quantity.Value - from.Quantity.Value) * part / 8;
                    var (x, y) = (plot.Size.Width * 0.07 + (c - 0.5 + part / 8d) * slot, plot.Size.Height * (0.86 - 0.76 * scale.Share(level)));
                    if (x >= box.X - 3 && x <= box.Right + 3 && y >= box.Y - 2 && y <= box.Bottom + 2) return true;
                }
            }
        }

        return false;
    }

    [GeneratedRegex(@"^-?[0-9][0-9,]*(\.[0-9]+)?$")]
    private static partial Regex PlainNumber();
}
