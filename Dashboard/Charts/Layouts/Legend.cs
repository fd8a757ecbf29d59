using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>The line above the marks: what the axis counts, what colours and shapes mean, and whether the values are made up.</summary>
internal static class Legend
{
    private const double BadgeDistance = 12;

    private enum Symbol { None, Square, Hollow, Hatched, Dot, Ring, DottedRing, TargetLine, TargetUp, TargetDown, Framed, Cornered, Missing, Break, Thin }

    private readonly record struct Entry(Symbol Symbol, string Colour, string Text, int Shape = 0);

    /// <summary>How much of the height it may take.</summary>
    public const double Share = 0.4;

    /// <summary>What a layout wants said above its marks.</summary>
    /// <param name="AxisUnit">What the axis counts: 单位：万件; empty where there is no axis, or its labels say it.</param>
    /// <param name="Names">Names of colours, in order; none for one series.</param>
    /// <param name="Colours">The colour of each name.</param>
    /// <param name="Shapes">Whether hollow, hatched and fading marks are explained here, because no word stands beside them.</param>
    /// <param name="Target">Whether the target is named here.</param>
    internal readonly record struct Content(string AxisUnit, IReadOnlyList<string> Names, IReadOnlyList<string> Colours, bool Shapes, bool Target)
    {
        /// <summary>Which series each name is, for the shape of its points; none where points are round.</summary>
        public IReadOnlyList<int> Series { get; init; } = [];

        /// <summary>How many series are set back and not named one by one.</summary>
        public int SetBack { get; init; }

        /// <summary>Whether a mark without a value is explained here.</summary>
        public bool Missing { get; init; }

        /// <summary>Whether a line between what must not be compared is explained here.</summary>
        public bool Break { get; init; }
    }

    /// <summary>The legend of the series, in their colours; of several that are set back only their number.</summary>
    public static Content OfSeries(Plot plot, string axisUnit, bool shapes, bool target, bool named = true)
    {
        var all = Enumerable.Range(0, plot.Chart.Series.Count).ToList();
        var setBack = all.Count(plot.IsSetBack);
        var series = all.Count < 2 || !named ? [] : setBack > 1 ? all.Where(s => !plot.IsSetBack(s)).ToList() : all;
        return new(axisUnit, [.. series.Select(s => plot.Chart.Series[s].Name)], [.. series.Select(plot.ColourOf)], shapes, target)
        {
            Series = series,
            SetBack = setBack > 1 ? setBack : 0,
        };
    }

    /// <summary>Draws it and leaves the rest of the area; draws nothing where there is nothing to say.</summary>
    /// <param name="plot">Where to draw.</param>
    /// <param name="area">The area it stands at the top of.</param>
    /// <param name="content">What it says.</param>
    /// <param name="marked">Whether the mark of made-up values belongs here.</param>
    public static Box Draw(Plot plot, Box area, Content content, bool marked)
    {
        var entries = Entries(plot, content).ToList();
        if (entries.Count == 0 && !marked) return area;
        var badge = marked ? DrawBadge(plot, area.Right, area.Y) : 0;
        var size = entries.Sum(e => WidthOf(plot, e, plot.Body)) > (area.Width - badge) * 2 || entries.TrueForAll(e => e.Symbol == Symbol.None) ? plot.Small : plot.Body;
        var line = size * 1.5;
        var gap = plot.Scaled(16);
        var rows = Math.Max(1, (int)(area.Height * Share / line));
        var row = 0;
        var x = area.X;
        for (var i = 0; i < entries.Count; i++)
        {
            var limit = area.Right - (row == 0 ? badge : 0);
            var entry = entries[i];
            if (x > area.X && x + WidthOf(plot, entry, size) > limit)
            {
                row++;
                (x, limit) = (area.X, area.Right);
            }

            if (row >= rows) break;
            var middle = area.Y + row * line + line / 2;
            DrawSymbol(plot, entry, x, middle, size);
            if (entry.Symbol is Symbol.Square or Symbol.Dot && content.SetBack == 0) plot.AddLegendEntry(new(x, middle - line / 2, WidthOf(plot, entry, size), line));
            var text = TextBlock.Break(entry.Text, SizeOf(plot, entry, size), Math.Max(size, limit - x - SymbolWidth(plot, entry, size)), 1).Lines[0];
            plot.Add(Plot.Centred(text, x + SymbolWidth(plot, entry, size), middle, SizeOf(plot, entry, size), entry.Symbol == Symbol.None ? plot.Theme.MutedText : plot.Theme.Text));
            x += WidthOf(plot, entry, size) + gap;
        }

        var height = Math.Max((Math.Min(row, rows - 1) + 1) * line, marked ? plot.Small * 1.7 : 0);
        return area.Inset(0, height + plot.Scaled(4), 0, 0);
    }

    /// <summary>演示数据 in a frame, right-aligned; returns the width it takes with its distance.</summary>
    public static double DrawBadge(Plot plot, double right, double top)
    {
        var width = BadgeWidth(plot.Size) - plot.Scaled(BadgeDistance);
        var box = new Box(right - width, top + 1, width, BadgeHeight(plot.Size) - 1);
        plot.Add(new RectangleShape(box.Inset(0.5, 0.5, 0.5, 0.5), new(null, plot.Theme.Warning)));
        plot.Add(Plot.Centred(Wording.Illustrative, box.CentreX, box.CentreY, plot.Small, plot.Theme.Warning, TextAnchor.Middle));
        return BadgeWidth(plot.Size);
    }

    /// <summary>The width that the mark of made-up values takes with its distance.</summary>
    public static double BadgeWidth(ChartSize size) => TextMeasure.Width(Wording.Illustrative, size.Small) + size.Small + size.Scaled(BadgeDistance);

    /// <summary>The height that it takes.</summary>
    public static double BadgeHeight(ChartSize size) => size.Small * 1.55 + 1;

    private static IEnumerable<Entry> Entries(Plot plot, Content content)
    {
        if (content.AxisUnit.Length > 0) yield return new(Symbol.None, plot.Theme.MutedText, content.AxisUnit);
        var line = plot.Chart.Kind == ChartKind.Line;
        var cells = plot.Chart.Kind == ChartKind.HeatMap;
        for (var i = 0; i < content.Names.Count; i++)
        {
            yield return new(line ? Symbol.Dot : Symbol.Square, content.Colours[i], content.Names[i], content.Series.Count > 0 ? PointShape.ShapeOf(plot, content.Series[i]) : 0);
        }

        if (content.SetBack > 0) yield return new(line ? Symbol.Thin : Symbol.Square, plot.Theme.Muted, string.Create(CultureInfo.InvariantCulture, $"其余{content.SetBack}个"));
        if (content.Shapes)
        {
            var muted = plot.Theme.MutedText;
            if (plot.Values.Any(v => v.Status == ObservationStatus.Implied)) yield return new(line ? Symbol.Ring : cells ? Symbol.Framed : Symbol.Hollow, muted, ObservationStatus.Implied.Name());
            if (plot.Values.Any(v => v.Status == ObservationStatus.Provisional)) yield return new(line ? Symbol.DottedRing : cells ? Symbol.Cornered : Symbol.Hatched, muted, ObservationStatus.Provisional.Name());
        }

        if (content.Missing) yield return new(Symbol.Missing, plot.Theme.MutedText, Wording.Missing);
        if (content.Break) yield return new(Symbol.Break, plot.Theme.Text, Breaks.Word);
        if (content.Target && plot.Chart.Target is { } target)
        {
            yield return new(target.Direction switch { > 0 => Symbol.TargetUp, < 0 => Symbol.TargetDown, _ => Symbol.TargetLine }, plot.Theme.Text, target.Label);
        }
    }

    private static double SymbolWidth(Plot plot, Entry entry, double size) => entry.Symbol switch
    {
        Symbol.None => 0,
        Symbol.TargetLine or Symbol.Dot or Symbol.Thin => size * 1.6 + plot.Scaled(6),
        _ => size * 0.8 + plot.Scaled(6),
    };

    private static double SizeOf(Plot plot, Entry entry, double size) => entry.Symbol == Symbol.None ? plot.Small : size;

    private static double WidthOf(Plot plot, Entry entry, double size) => SymbolWidth(plot, entry, size) + TextMeasure.Width(entry.Text, SizeOf(plot, entry, size));

    private static void DrawSymbol(Plot plot, Entry entry, double x, double middle, double size)
    {
        var side = size * 0.8;
        var box = new Box(x, middle - side / 2, side, side);
        var stroke = plot.Scaled(1.5);
        var inner = box.Inset(stroke / 2, stroke / 2, stroke / 2, stroke / 2);
        switch (entry.Symbol)
        {
            case Symbol.Square:
                plot.Add(new RectangleShape(box, new(entry.Colour)));
                break;
            case Symbol.Hollow:
                plot.Add(new RectangleShape(inner, new(null, entry.Colour, stroke, plot.Scaled(3))));
                break;
            case Symbol.Hatched:
                plot.Add(new RectangleShape(inner, new(null, entry.Colour, stroke)));
                plot.Add(BarShape.Hatch(box, plot.Scaled(4), entry.Colour));
                break;
            case Symbol.Dot:
                plot.Add(new PathShape(new PathData().MoveTo(x, middle).AcrossTo(x + size * 1.6).ToString(), new(null, entry.Colour, plot.Scaled(2))));
                plot.Add(PointShape.Full(entry.Shape, x + size * 0.8, middle, plot.Scaled(4), entry.Colour));
                break;
            case Symbol.Thin:
                plot.Add(new PathShape(new PathData().MoveTo(x, middle).AcrossTo(x + size * 1.6).ToString(), new(null, entry.Colour)));
                break;
            case Symbol.Framed:
                plot.Add(new RectangleShape(box, new(plot.Theme.Heat[0])));
                plot.Add(new RectangleShape(box.Inset(1.5, 1.5, 1.5, 1.5), new(null, plot.Theme.TextOnHeat(0), 1, plot.Scaled(2))));
                break;
            case Symbol.Cornered:
                plot.Add(new RectangleShape(box, new(plot.Theme.Heat[0])));
                plot.Add(HeatMapLayout.Corner(box, plot.Scaled(6), plot.Theme.TextOnHeat(0)));
                break;
            case Symbol.Missing:
                plot.AddAll(HeatMapLayout.MissingShapes(
                    plot,
                    new PathData().MoveTo(box.X, box.Y).AcrossTo(box.Right).DownTo(box.Bottom).AcrossTo(box.X).Close(),
                    new PathData().MoveTo(box.X, box.Bottom).LineTo(box.Right, box.Y)));
                break;
            case Symbol.Break:
                plot.Add(new PathShape(new PathData().MoveTo(box.CentreX, box.Y - plot.Scaled(2)).DownTo(box.Bottom + plot.Scaled(2)).ToString(), new(null, entry.Colour, plot.Scaled(2))));
                break;
            case Symbol.Ring:
                plot.Add(new CircleShape(box.CentreX, middle, plot.Scaled(4), new(null, entry.Colour, plot.Scaled(2))));
                break;
            case Symbol.DottedRing:
                plot.Add(new CircleShape(box.CentreX, middle, plot.Scaled(4), new(null, entry.Colour, stroke)));
                plot.Add(new CircleShape(box.CentreX, middle, plot.Scaled(1.8), new(entry.Colour)));
                break;
            case Symbol.TargetLine:
                plot.Add(new PathShape(new PathData().MoveTo(x, middle).AcrossTo(x + size * 1.6).ToString(), TargetMark.LineOf(plot, plot.Chart.Target!)));
                break;
            case Symbol.TargetUp or Symbol.TargetDown:
                plot.Add(TargetMark.Arrow(plot, x + side / 2, entry.Symbol == Symbol.TargetUp ? box.Bottom : box.Y, entry.Symbol == Symbol.TargetUp ? box.Y : box.Bottom));
                break;
            default:
                break;
        }
    }
}
