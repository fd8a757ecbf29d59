using System.Globalization;
using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Layouts;
using Wusheng.Dashboard.Indicators;
using static Wusheng.Dashboard.Export.Office.ChartMarkup;

namespace Wusheng.Dashboard.Export.Office;

/// <summary>
/// The drawing of a native chart: the dashboard's own scale, colours and printed values, in the order of elements that Office insists on. Only classic charts, which every
/// Office and WPS opens.
/// </summary>
internal sealed class NativeDrawing
{
    private const string CategoryAxis = "111111111";
    private const string ValueAxis = "222222222";

    // Beyond the last tick, for the words above the highest mark.
    private const double Headroom = 0.1;

    private readonly Chart _chart;
    private readonly NativeChartLook _look;
    private readonly Plot _plot;
    private readonly NativeForm _form;
    private readonly bool _hasTarget;
    private readonly bool _isInWorkbook;
    private readonly TextBlock? _targetNote;

    /// <summary>Prepares the drawing of a chart.</summary>
    public NativeDrawing(Chart chart, NativeChartLook look, DataPlace? place = null)
    {
        (_chart, _look, _isInWorkbook) = (chart, look, place is not null);
        _plot = new(chart, look.Theme, new(look.Width, look.Height, look.WordSize / 14));
        _form = chart.Kind switch
        {
            ChartKind.Columns => NativeForm.Columns,
            ChartKind.Line or ChartKind.Sparkline => NativeForm.Line,
            ChartKind.Parts when IsWhole(chart) => NativeForm.Stack,
            _ => NativeForm.Bars,
        };
        // The pieces of one bar have no scale that an aim could stand on; it is said in words then.
        _hasTarget = chart.Target is not null && _form != NativeForm.Stack;
        Workbook = new(chart, _hasTarget, place);
        _targetNote = TargetNote();
    }

    /// <summary>The numbers behind it.</summary>
    public DataWorkbook Workbook { get; }

    private ChartTarget Target => _chart.Target!;

    private int Series => _chart.Series.Count;

    private int Categories => _chart.Categories.Count;

    private double Size => _look.WordSize;

    private double Small => Math.Max(8, Math.Round(_look.WordSize * 0.86 * 2) / 2);

    /// <summary>The whole chart.</summary>
    public XElement Space()
    {
        var (plots, axes) = _form switch
        {
            NativeForm.Columns => Columns(),
            NativeForm.Line => Lines(),
            NativeForm.Stack => Stack(),
            _ => Bars(),
        };
        XElement space = new(
            ChartSpace + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", ChartSpace.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "a", DrawingMain.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "r", Relation.NamespaceName),
            V("date1904", false),
            V("lang", "zh-CN"),
            V("roundedCorners", false),
            C(
                "chart",
                V("autoTitleDeleted", true),
                C("plotArea", Layout(), plots, axes, Shape(NoFill(), NoLine())),
                LegendOf(),
                V("plotVisOnly", true),
                V("dispBlanksAs", "gap")),
            Shape(NoFill(), NoLine()),
            Words(Size),
            _isInWorkbook ? null : C("externalData", new XAttribute(Relation + "id", NativeChart.DataId), V("autoUpdate", false)));
        foreach (var colour in space.Descendants(DrawingMain + "schemeClr").Attributes("val").Where(v => v.Value == "tx1")) colour.Value = _look.Ink;
        return space;
    }

    private XElement Ground() => _look.Ground.Length == 0 ? NoFill() : Scheme(_look.Ground);

    // Pieces that are all known, none below zero, and none too narrow for its words; else each part has a bar of its own.
    private static bool IsWhole(Chart chart)
    {
        if (chart.Series.Count != 1 || chart.Categories.Count is < 2 or > 5) return false;
        var values = Enumerable.Range(0, chart.Categories.Count).Select(c => chart.Series[0].At(c)?.Quantity.Value).ToList();
        var whole = values.Sum() ?? 0;
        return whole > 0 && values.TrueForAll(v => v >= whole * 0.1m);
    }

    // A single bar across the whole height would be a wall.
    private XElement Layout() => _form != NativeForm.Stack ? C("layout") : C(
        "layout",
        C("manualLayout", V("layoutTarget", "inner"), V("xMode", "edge"), V("yMode", "edge"), V("x", 0.02), V("y", 0.32), V("w", 0.96), V("h", 0.36)));

    private (XElement[] Plots, XElement[] Axes) Columns()
    {
        var scale = AxisScale.ForBars(_plot.LevelsOfScale, _chart.Unit, AxisFrame.StepsIn(_plot, _look.Height * 0.7));
        var labelled = Labels.OfColumns(_plot, _look, scale);
        var bars = C(
            "barChart",
            V("barDir", "col"),
            V("grouping", "clustered"),
            V("varyColors", false),
            Enumerable.Range(0, Series).Select(s => BarSeries(s, scale.Minimum < 0, upright: true, labelled)),
            V("gapWidth", Series == 1 ? GapWidth() : 60),
            V("overlap", Series == 1 ? 0 : -6),
            V("axId", CategoryAxis),
            V("axId", ValueAxis));
        XElement[] plots = _hasTarget ? [bars, LineChart([TargetLine()])] : [bars];
        return (plots, [CategoryAxisOf(upright: true, isReversed: false), ValueAxisOf(scale, isShown: true, fromBars: true, upright: true)]);
    }

    // Two columns as broad as a house look like a wall; so do ten as thin as a hair.
    private int GapWidth() => Categories switch { 1 => 300, 2 => 190, 3 => 150, _ => 90 };

    private int LyingGapWidth() => Categories switch { 1 => 280, 2 => 130, 3 => 90, _ => 60 };

    private (XElement[] Plots, XElement[] Axes) Lines()
    {
        var scale = AxisScale.ForLine(_plot.LevelsOfScale, _chart.Unit, AxisFrame.StepsIn(_plot, _look.Height * 0.7));
        var labelled = Labels.OfLines(_plot, scale);
        // What matters lies on top.
        var series = Enumerable.Range(0, Series).OrderByDescending(_plot.IsSetBack).Select(s => LineSeries(s, labelled)).ToList();
        if (_hasTarget) series.Add(TargetLine());
        return ([LineChart(series)], [CategoryAxisOf(upright: true, isReversed: false), ValueAxisOf(scale, isShown: _chart.Kind != ChartKind.Sparkline, fromBars: false, upright: true)]);
    }

    private (XElement[] Plots, XElement[] Axes) Bars()
    {
        var isBullet = _chart.Kind == ChartKind.Bullet && Series == 1;
        List<decimal> levels = [.. isBullet ? _plot.Levels : _plot.LevelsOfScale];
        if (_chart.Unit.IsPercent && levels.Max() is > 50 and <= 100) levels.Add(100);
        var scale = AxisScale.ForBars(levels, _chart.Unit, 4);
        var labelled = Labels.OfBars(_plot, _chart.Kind == ChartKind.Funnel || (_chart.Kind == ChartKind.Parts && Series == 1), scale);
        // A frame up to the aim stands around each bar; among several bars it is one of them.
        var isFramed = _hasTarget && Series == 1;
        var series = Enumerable.Range(0, Series).Select(s => BarSeries(s, scale.Minimum < 0, upright: false, labelled)).ToList();
        if (_hasTarget) series.Add(TargetBars());
        var bars = C(
            "barChart",
            V("barDir", "bar"),
            V("grouping", "clustered"),
            V("varyColors", false),
            series,
            V("gapWidth", Series == 1 ? LyingGapWidth() : 40),
            V("overlap", isFramed ? 100 : 0),
            V("axId", CategoryAxis),
            V("axId", ValueAxis));
        return ([bars], [CategoryAxisOf(upright: false, isReversed: true), ValueAxisOf(isBullet ? scale : WithRoomForWords(scale, labelled), isShown: isBullet, fromBars: true, upright: false)]);
    }

    private (XElement[] Plots, XElement[] Axes) Stack()
    {
        var labels = Labels.OfPieces(_plot);
        var bars = C(
            "barChart",
            V("barDir", "bar"),
            V("grouping", "percentStacked"),
            V("varyColors", false),
            Enumerable.Range(0, Categories).Select(c => Piece(c, labels)),
            V("gapWidth", 10),
            V("overlap", 100),
            V("axId", CategoryAxis),
            V("axId", ValueAxis));
        var scale = new AxisScale(0, 1, 0.25, "");
        return ([bars], [CategoryAxisOf(upright: false, isReversed: false, isShown: false), ValueAxisOf(scale, isShown: false, fromBars: false, upright: false)]);
    }

    // The longest bar ends where its words still fit. The axis is not shown, so it needs no round end.
    private AxisScale WithRoomForWords(AxisScale scale, Labels labels)
    {
        var names = Workbook.Categories.Select(c => TextMeasure.Width(c, Size)).DefaultIfEmpty(0).Max();
        var room = Math.Max(_look.Width * 0.3, _look.Width - Math.Min(names, _look.Width * 0.35) - Size * 2);
        double high = scale.Maximum, low = scale.Minimum;
        for (var s = 0; s < Series; s++)
        {
            for (var c = 0; c < Categories; c++)
            {
                if (_chart.Series[s].At(c) is not { } value || labels.TextOf(s, c) is not { } text) continue;
                var share = Math.Min(0.6, (TextMeasure.Width(text, Size) + Size) / room);
                var level = (double)value.Quantity.Value;
                if (level >= 0) high = Math.Max(high, low + (level - low) / (1 - share));
                else low = Math.Min(low, high - (high - level) / (1 - share));
            }
        }

        return scale with { Minimum = low, Maximum = high };
    }

    private XElement BarSeries(int series, bool isSigned, bool upright, Labels labels)
    {
        var colour = _plot.ColourOf(series);
        return C(
            "ser",
            V("idx", series),
            V("order", series),
            NameOf(series),
            Shape(Fill(colour)),
            V("invertIfNegative", false),
            Known(series).Select(c => BarPoint(series, c, colour, upright)),
            PointLabels(series, labels, c => labels.PlaceOf(series, c)),
            CategoriesOf(),
            ValuesOf(series));
    }

    private XElement? BarPoint(int series, int category, string plain, bool upright)
    {
        var value = _chart.Series[series].At(category)!;
        var colour = ColourOf(value, series, category);
        if (colour == plain && value.Status is not (ObservationStatus.Implied or ObservationStatus.Provisional) && !BarShape.Fades(value)) return null;
        return C("dPt", V("idx", category), V("invertIfNegative", false), V("bubble3D", false), BarLook(value, colour, upright));
    }

    private string ColourOf(ChartValue value, int series, int category) =>
        _chart.Kind == ChartKind.Parts && Series == 1 ? _look.Theme.ColourOf(value.Tone, category)
        // The last of three is what is still open, as on screen.
        : _chart.Kind == ChartKind.Funnel && Series == 1 && value.Tone == Tone.Plain && category == Categories - 1 && category > 1 ? _look.Theme.Warning
        : _plot.ColourOf(value, series);

    // Full where it was published or computed, hollow and dashed where it is implied, hatched where it is provisional, fading where it is a minimum.
    private XElement BarLook(ChartValue value, string colour, bool upright) => value.Status switch
    {
        ObservationStatus.Implied => Shape(NoFill(), Line(1.75, Fill(colour), "sysDash")),
        ObservationStatus.Provisional => Shape(
            A("pattFill", At("prst", "wdUpDiag"), A("fgClr", Rgb(colour)), A("bgClr", Named(_look.Ground.Length == 0 ? "bg1" : _look.Ground))),
            Line(1.5, Fill(colour))),
        _ when BarShape.Fades(value) => Shape(
            A(
                "gradFill",
                At("rotWithShape", true),
                A("gsLst", Stop(0, colour, 100), Stop(62, colour, 100), Stop(100, colour, 18)),
                A("lin", At("ang", (upright ? 16_200_000 : 0) + (value.Quantity.Value < 0 ? 10_800_000 : 0) is var angle ? angle % 21_600_000 : 0), At("scaled", false)))),
        _ => Shape(Fill(colour)),
    };

    private static XElement Stop(int position, string colour, int alpha) =>
        A("gs", At("pos", position * 1000), Rgb(colour, alpha == 100 ? null : A("alpha", At("val", alpha * 1000))));

    private XElement Piece(int category, Labels labels)
    {
        var value = _chart.Series[0].At(category)!;
        var colour = ColourOf(value, 0, category);
        var cell = Workbook.CategoryCell(category);
        return C(
            "ser",
            V("idx", category),
            V("order", category),
            C("tx", Text(cell, [Workbook.Categories[category]])),
            BarLook(value with { Quantity = Quantity.Exact(value.Quantity.Value) }, colour, upright: false),
            V("invertIfNegative", false),
            C(
                "dLbls",
                labels.TextOf(0, category) is { } text ? Label(0, text, null, "ctr", value.Status is ObservationStatus.Implied or ObservationStatus.Provisional ? "tx1" : _look.Theme.Background.TrimStart('#'), bold: true, labels.Size) : null,
                Flags(showValue: false)),
            C("cat", Text(Workbook.NameCell(0), [Workbook.SeriesNames[0]])),
            C("val", Numbers(Workbook.ValueCell(0, category), [Workbook.Values[0][category]])));
    }

    private static XElement LineChart(IEnumerable<XElement> series) =>
        C("lineChart", V("grouping", "standard"), V("varyColors", false), series, V("marker", true), V("axId", CategoryAxis), V("axId", ValueAxis));

    private XElement LineSeries(int series, Labels labels)
    {
        var colour = _plot.ColourOf(series);
        var isSetBack = _plot.IsSetBack(series);
        var thickness = isSetBack ? 1 : 2.25;
        var radius = RadiusOf(series);
        return C(
            "ser",
            V("idx", series),
            V("order", series),
            NameOf(series),
            Shape(Line(thickness, Fill(colour))),
            radius == 0 ? C("marker", V("symbol", "none")) : Marker(SymbolOf(series), radius, Fill(colour), colour),
            Known(series).Select(c => LinePoint(series, c, colour, thickness)),
            PointLabels(series, labels, c => labels.PlaceOf(series, c)),
            CategoriesOf(),
            ValuesOf(series),
            V("smooth", false));
    }

    // Points that would run into each other are left out; the special ones are drawn one by one.
    private int RadiusOf(int series) => _plot.IsSetBack(series) || Categories * Math.Max(1, Series - 1) > 60 ? 0 : Categories > 18 ? 5 : 7;

    private XElement? LinePoint(int series, int category, string plain, double thickness)
    {
        var values = _chart.Series[series];
        var value = values.At(category)!;
        var before = category == 0 ? null : values.At(category - 1);
        var colour = _plot.ColourOf(value, series);
        var isSpecial = value.Status is ObservationStatus.Implied or ObservationStatus.Provisional || BarShape.Fades(value) || colour != plain;
        var isAlone = (before is null || value.Break) && (values.At(category + 1) is null || category + 1 == Categories || values.At(category + 1)!.Break);
        var isDashed = value.Status == ObservationStatus.Implied || before?.Status == ObservationStatus.Implied;
        if (!isSpecial && !isDashed && !value.Break && !(isAlone && RadiusOf(series) == 0)) return null;
        var size = _plot.IsSetBack(series) ? 4 : Math.Max(6, RadiusOf(series));
        XElement? marker = (isSpecial || isAlone) && !(_plot.IsSetBack(series) && !isAlone) ? value.Status switch
        {
            ObservationStatus.Implied => Marker(SymbolOf(series), size + 1, Ground(), colour, 1.75),
            ObservationStatus.Provisional => Marker(SymbolOf(series), size + 1, Ground(), colour),
            _ when BarShape.Fades(value) => Marker("triangle", size + 3, Fill(colour), colour),
            _ => Marker(SymbolOf(series), size, Fill(colour), colour),
        } : null;
        // The segment that leads to a point has the look of the point; none leads across a break.
        var segment = value.Break ? NoLine() : isDashed ? Line(thickness, Fill(plain), "sysDash") : Line(thickness, Fill(plain));
        return C("dPt", V("idx", category), marker, V("bubble3D", false), Shape(segment));
    }

    private string SymbolOf(int series) => PointShape.ShapeOf(_plot, series) switch { 1 => "square", 2 => "triangle", 3 => "diamond", 4 => "x", 5 => "plus", 6 => "star", 7 => "dash", _ => "circle" };

    private static XElement Marker(string symbol, int size, XElement fill, string edge, double thickness = 0.75) =>
        C("marker", V("symbol", symbol), V("size", size), Shape(symbol is "x" or "plus" or "star" ? NoFill() : fill, Line(symbol is "x" or "plus" or "star" ? 1.75 : thickness, Fill(edge))));

    // Dashed across all categories; of one category a dash above its place, which its words name.
    private XElement TargetLine()
    {
        var single = Target.Category is not null || Categories == 1;
        var thickness = Target.Direction == 0 ? 2 : 1.25;
        var label = _targetNote is null ? null : TargetLabel(_targetNote, Target.Category ?? 0);
        return C(
            "ser",
            V("idx", Series),
            V("order", Series),
            NameOf(Series),
            Shape(single ? NoLine() : Line(thickness, Scheme("tx1"), "dash")),
            single ? C("marker", V("symbol", "dash"), V("size", MarkSize()), Shape(Scheme("tx1"), NoLine())) : C("marker", V("symbol", "none")),
            label is null ? null : C("dLbls", label, Flags(showValue: false)),
            CategoriesOf(),
            ValuesOf(Series),
            V("smooth", false));
    }

    private int MarkSize() => (int)Math.Clamp(_look.Width * 0.8 / Categories * 0.3, 10, 26);

    // Where the category has no value there is room for the words above the dash; else they stand in the legend.
    private bool HasTargetInLegend => _hasTarget && _targetNote is null;

    private TextBlock? TargetNote()
    {
        if (!_hasTarget || _form is not (NativeForm.Columns or NativeForm.Line) || Target.Category is not { } category || _chart.Series.Any(s => s.At(category) is not null)) return null;
        var block = TextBlock.Fit(WithArrow(), Math.Min(_look.Width * 0.9 / Categories, _look.Width * 0.3), 3, Size, Small, balanced: true);
        return block.IsCut || block.IsTorn ? null : block;
    }

    private string WithArrow() => OfficeText.Clean(Target.Direction switch { > 0 => "↑ ", < 0 => "↓ ", _ => "" } + Target.Label);

    private XElement TargetLabel(TextBlock block, int category) => C(
        "dLbl",
        V("idx", category),
        C("tx", C("rich", A("bodyPr", At("wrap", "none")), A("lstStyle"), block.Lines.Select(l => Paragraph(l, block.Size, "tx1")))),
        V("dLblPos", Target.Direction < 0 ? "b" : "t"),
        Flags(showValue: true));

    // A dashed frame up to the aim.
    private XElement TargetBars() => C(
        "ser",
        V("idx", Series),
        V("order", Series),
        NameOf(Series),
        Shape(NoFill(), Line(Target.Direction == 0 ? 1.5 : 1, Scheme("tx1"), "dash")),
        V("invertIfNegative", false),
        CategoriesOf(),
        ValuesOf(Series));

    private IEnumerable<int> Known(int series) => Enumerable.Range(0, Categories).Where(c => _chart.Series[series].At(c) is not null);

    private XElement? PointLabels(int series, Labels labels, Func<int, string> place)
    {
        var own = Known(series).Where(c => labels.TextOf(series, c) is not null).Select(c => Label(
            c, labels.TextOf(series, c)!, labels.IsWorded(series, c) ? null : Labels.FormatOf(_chart.Series[series].At(c)!, _chart.Unit), place(c), place(c) == "inEnd" ? _look.Theme.Background.TrimStart('#') : "tx1", bold: false, labels.Size)).ToList();
        return own.Count == 0 ? null : C("dLbls", own, Flags(showValue: false));
    }

    // A plain number keeps its link to the cell, so that it changes with it; a value with 余, 约 or 万 is printed as the report prints it.
    private XElement Label(int category, string text, string? format, string place, string colour, bool bold, double? size = null) => C(
        "dLbl",
        V("idx", category),
        format is null ? C("tx", C("rich", A("bodyPr", At("wrap", "none")), A("lstStyle"), text.Split('\n').Select(l => Paragraph(l, size ?? Size, colour, bold)))) : null,
        format is null ? null : C("numFmt", At("formatCode", format), At("sourceLinked", false)),
        LabelBack(isInside: colour.Length == 6),
        format is null ? null : Words(size ?? Size, colour),
        V("dLblPos", place),
        Flags(showValue: true));

    // A line or frame of an aim that may run through the words is kept away from them.
    private XElement LabelBack(bool isInside) => Shape(!isInside && _hasTarget ? Ground() : NoFill(), NoLine());

    private static XElement Paragraph(string text, double size, string colour, bool bold = false)
    {
        return A("p", A("r", A("rPr", At("lang", "zh-CN"), At("sz", Hundredths(size)), At("b", bold), Scheme(colour)), A("t", text)));
    }

    private static XElement[] Flags(bool showValue) =>
    [
        V("showLegendKey", false), V("showVal", showValue), V("showCatName", false), V("showSerName", false), V("showPercent", false), V("showBubbleSize", false),
    ];

    private XElement NameOf(int series) => C("tx", Text(Workbook.NameCell(series), [Workbook.SeriesNames[series]]));

    private XElement CategoriesOf() => C("cat", Text(Workbook.CategoryCells, Workbook.Categories));

    private XElement ValuesOf(int series) => C("val", Numbers(Workbook.ValueCells(series), Workbook.Values[series]));

    private static XElement Text(string cells, IReadOnlyList<string> texts) => C(
        "strRef",
        C("f", cells),
        C("strCache", V("ptCount", texts.Count), texts.Select((t, i) => C("pt", At("idx", i), C("v", t)))));

    private static XElement Numbers(string cells, string?[] numbers) => C(
        "numRef",
        C("f", cells),
        C("numCache", C("formatCode", "General"), V("ptCount", numbers.Length), numbers.Select((n, i) => n is null ? null : C("pt", At("idx", i), C("v", n)))));

    private XElement? LegendOf()
    {
        List<int> shown = _form == NativeForm.Stack ? [.. Enumerable.Range(0, Categories)]
            : Series > 1 ? [.. Enumerable.Range(0, Series).Where(s => !_plot.IsSetBack(s))] : [];
        if (HasTargetInLegend) shown.Add(Series);
        if (shown.Count == 0) return null;
        // Programs count the entries of bars that lie from different ends: there all are shown.
        if (_form == NativeForm.Bars) shown = [.. Enumerable.Range(0, Series + 1)];
        var all = _form == NativeForm.Stack ? Categories : Series + (_hasTarget ? 1 : 0);
        // Entries are counted in the order in which they are drawn.
        var order = _form == NativeForm.Line ? [.. Enumerable.Range(0, Series).OrderByDescending(_plot.IsSetBack), .. Enumerable.Range(Series, all - Series)] : Enumerable.Range(0, all).ToList();
        return C(
            "legend",
            V("legendPos", "t"),
            order.Select((s, i) => shown.Contains(s) ? null : C("legendEntry", V("idx", i), V("delete", true))),
            V("overlay", false),
            Words(Size));
    }

    private XElement CategoryAxisOf(bool upright, bool isReversed, bool isShown = true)
    {
        var (size, every) = upright ? NamesBelow() : (NamesBeside(), 1);
        return C(
            "catAx",
            V("axId", CategoryAxis),
            C("scaling", V("orientation", isReversed ? "maxMin" : "minMax")),
            V("delete", !isShown || _chart.Kind == ChartKind.Sparkline),
            V("axPos", upright ? "b" : "l"),
            C("numFmt", At("formatCode", "General"), At("sourceLinked", false)),
            V("majorTickMark", "none"),
            V("minorTickMark", "none"),
            V("tickLblPos", "low"),
            Shape(NoFill(), Line(1, Scheme("tx1", 50))),
            Words(size, level: every == 1),
            V("crossAx", ValueAxis),
            V("crosses", "autoZero"),
            V("auto", false),
            V("lblAlgn", "ctr"),
            V("lblOffset", 100),
            every > 1 ? V("tickLblSkip", every) : null,
            V("noMultiLvlLbl", true));
    }

    private double NamesBeside()
    {
        var pitch = _look.Height / Math.Max(1, Categories);
        return Math.Clamp(Math.Round(pitch * 0.66 * 2) / 2, 7, Size);
    }

    // Smaller where names are long; of many periods only every so often one is named.
    private (double Size, int Every) NamesBelow()
    {
        var slot = _look.Width * 0.92 / Categories;
        foreach (var size in new[] { Size, Small, Math.Max(8, Small * 0.86) })
        {
            if (Workbook.Categories.All(c => TextBlock.Break(c, size, slot - size * 0.4, 3, balanced: true) is { IsCut: false, IsTorn: false })) return (size, 1);
        }

        var isPeriods = _chart.Categories.All(c => c.Length > 4 && char.IsAsciiDigit(c[0]) && char.IsAsciiDigit(c[3]));
        if (!isPeriods) return (Math.Max(8, Small * 0.86), 1);
        var widest = _chart.Categories.Max(c => TextMeasure.Width(c, Small)) + Small;
        var every = (int)Math.Ceiling(widest / slot);
        return (Small, MonthNames.Of(_chart.Categories) is null ? every : MonthNames.EveryIn(widest, slot));
    }

    private XElement ValueAxisOf(AxisScale scale, bool isShown, bool fromBars, bool upright)
    {
        var room = isShown ? (scale.Maximum - scale.Minimum) * Headroom : 0;
        return C(
            "valAx",
            V("axId", ValueAxis),
            C("scaling", V("orientation", "minMax"), V("max", Round(scale.Maximum + room)), V("min", Round(scale.Minimum < 0 && fromBars && isShown ? scale.Minimum - room : scale.Minimum))),
            V("delete", !isShown),
            V("axPos", upright ? "l" : "b"),
            isShown ? C("majorGridlines", Shape(Line(0.75, Scheme("tx1", 14)))) : null,
            isShown && upright && AxisTitle(scale) is { Length: > 0 } title ? TitleOf(title) : null,
            C("numFmt", At("formatCode", FormatOf(scale)), At("sourceLinked", false)),
            V("majorTickMark", "none"),
            V("minorTickMark", "none"),
            V("tickLblPos", upright ? "low" : "nextTo"),
            Shape(NoFill(), NoLine()),
            Words(Small, alpha: 75),
            V("crossAx", CategoryAxis),
            // Rows run downwards: what crosses the last one stands at the foot.
            V("crosses", upright ? "autoZero" : "max"),
            V("crossBetween", "between"),
            isShown ? V("majorUnit", Round(scale.Step)) : null);
    }

    // The unit stands in the subtitle and in every label. A line may begin above zero; then the axis says so.
    private string AxisTitle(AxisScale scale) => scale.Minimum <= 0 ? "" : $"纵轴从{scale.Label(scale.Minimum, _chart.Unit)}{scale.Magnitude}起";

    private XElement TitleOf(string text) => C(
        "title",
        C("tx", C("rich", A("bodyPr", At("rot", -5_400_000), At("vert", "horz")), A("lstStyle"), A("p", A("pPr", A("defRPr", At("sz", Hundredths(Small)), At("b", false), Scheme("tx1", 75))), A("r", A("rPr", At("lang", "zh-CN"), At("sz", Hundredths(Small)), At("b", false), Scheme("tx1", 75)), A("t", text))))),
        V("overlay", false));

    // 万 and 亿 by the only means a number format has: a thousand times a thousand, and a point that is a letter. Where that would round a tick, in full.
    private string FormatOf(AxisScale scale)
    {
        if (_chart.Unit.IsPercent) return Decimals(scale.Step) is > 0 and var digits ? $"0.{new string('0', digits)}\"%\"" : "0\"%\"";
        if (scale.Magnitude == "万" && scale.Step % 1000 == 0 && scale.Minimum % 1000 == 0) return "[=0]0;0\\.0,\"万\"";
        if (scale.Magnitude == "亿" && scale.Step % 1_000_000 == 0 && scale.Minimum % 1_000_000 == 0) return "[=0]0;0\\.00,,\"亿\"";
        return Decimals(scale.Step) is > 0 and var places ? $"#,##0.{new string('0', places)}" : "#,##0";
    }

    private static int Decimals(double step)
    {
        var digits = 0;
        while (digits < 8 && Math.Abs(step - Math.Round(step, digits)) > step * 1e-6) digits++;
        return digits;
    }

    private static string Round(double value) => Math.Round(value, 10).ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>The forms that charts take in Office.</summary>
internal enum NativeForm
{
    /// <summary>Bars that stand.</summary>
    Columns,

    /// <summary>Lines.</summary>
    Line,

    /// <summary>Bars that lie.</summary>
    Bars,

    /// <summary>One bar in pieces.</summary>
    Stack,
}
