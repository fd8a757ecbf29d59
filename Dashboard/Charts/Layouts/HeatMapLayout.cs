using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts.Layouts;

/// <summary>Cells in rows and columns whose colour says how high their value is. What is missing has no colour.</summary>
internal static class HeatMapLayout
{
    // With fewer of its numbers printed, a map would look as if the others were missing.
    private const double MostFit = 0.8;

    private readonly record struct Grid(Box Inner, double Slot, double Pitch, double Gap)
    {
        public Box Cell(int series, int category)
        {
            var (left, top) = (Math.Round(Inner.X + category * Slot), Math.Round(Inner.Y + series * Pitch));
            return new(left, top, Math.Round(Inner.X + (category + 1) * Slot) - left - Gap, Math.Round(Inner.Y + (series + 1) * Pitch) - top - Gap);
        }
    }

    public static void Draw(Plot plot, Box area, bool marked)
    {
        var chart = plot.Chart;
        var steps = HeatSteps.Of(plot);
        // Whether numbers are rounded is said in the legend, which takes room from the grid; a second line of it hardly ever changes that.
        WordsOf(plot, GridIn(plot, area, out _, out var shown), shown, out var areRounded);
        area = Legend.Draw(
            plot,
            area,
            new(areRounded ? "格内数值取整" : "", steps.Names, [.. Enumerable.Range(0, steps.Names.Count).Select(s => plot.Theme.Heat[steps.ColourOf(s)])], Shapes: true, Target: false)
            {
                Missing = chart.Series.Any(s => Enumerable.Range(0, chart.Categories.Count).Any(c => s.At(c) is null)),
                Break = plot.Values.Any(v => v.Break),
            },
            marked);
        var grid = GridIn(plot, area, out var names, out shown);
        if (shown < chart.Series.Count)
        {
            plot.Add(Plot.Centred($"其余{chart.Series.Count - shown}项见数据表", area.X, area.Bottom - RestLine(plot) / 2, plot.Small, plot.Theme.MutedText));
        }

        DrawRowNames(plot, grid, names, area.X);
        DrawHead(plot, grid, grid.Inner.Y - area.Y);
        DrawMissing(plot, grid, shown);
        var words = WordsOf(plot, grid, shown, out var rounded);
        DrawCells(plot, grid, steps, shown, rounded && !areRounded ? _ => null : words);
        DrawBreaks(plot, grid, shown);
    }

    private static double RestLine(Plot plot) => plot.Small * 1.6;

    // More rows than can be read are counted, not drawn.
    private static Grid GridIn(Plot plot, Box area, out RowNames names, out int shown)
    {
        var chart = plot.Chart;
        var smallest = plot.Small * 1.3;
        var head = Math.Min(area.Height * 0.3, MonthNames.Of(chart.Categories) is not null ? plot.Small * 2.9 : HeadLines(plot, area) * plot.Body * TextBlock.LineSpacing + plot.Scaled(6));
        var rest = chart.Series.Count * smallest > area.Height - head ? RestLine(plot) : 0;
        shown = rest > 0 ? Math.Clamp((int)((area.Height - head - rest) / smallest), 1, chart.Series.Count) : chart.Series.Count;
        var pitch = Math.Min((area.Height - head - rest) / shown, plot.Scaled(40));
        names = RowNames.Fit(plot, [.. chart.Series.Take(shown).Select(s => s.Name)], area.Width, pitch);
        var inner = area.Inset(names.Width + plot.Scaled(names.Width > 0 ? 10 : 0), head, 0, 0) with { Height = pitch * shown };
        var slot = Math.Min(inner.Width / chart.Categories.Count, plot.Scaled(120));
        return new(inner with { Width = slot * chart.Categories.Count }, slot, pitch, slot < 5 ? 0 : slot < 12 ? 1 : 2);
    }

    private static int HeadLines(Plot plot, Box area) =>
        plot.Chart.Categories.Max(c => TextMeasure.Width(c, plot.Body)) + plot.Scaled(10) <= area.Width * 0.5 / plot.Chart.Categories.Count ? 1 : 2;

    private static void DrawRowNames(Plot plot, Grid grid, RowNames names, double left)
    {
        for (var row = 0; row < names.Blocks.Count; row++)
        {
            var series = plot.Chart.Series[row];
            var block = names.Blocks[row] with { Bold = series.IsHighlighted };
            // Bold words are wider; those that fill their column stay as they are.
            if (block.Width > names.Width + plot.Scaled(3)) block = names.Blocks[row];
            List<TextRun> runs = [.. Plot.CentredBlock(block, left + names.Width + plot.Scaled(block.Bold ? 3 : 0), grid.Cell(row, 0).CentreY, plot.Theme.Text, TextAnchor.End)];
            if (series.Href is null) plot.AddAll(runs);
            else plot.Add(new Mark(series.Name, series.Href, runs));
        }
    }

    private static void DrawHead(Plot plot, Grid grid, double height)
    {
        var bottom = grid.Inner.Y - plot.Scaled(5);
        if (MonthNames.Of(plot.Chart.Categories) is { } months)
        {
            DrawMonths(plot, grid, months, bottom);
            return;
        }

        var blocks = CategoryNames.Fit(plot, grid.Slot, Math.Max(1, (int)(height / (plot.Small * TextBlock.LineSpacing))));
        for (var category = blocks.Count - 1; category >= 0; category--)
        {
            if (blocks[category] is not { } name) continue;
            var x = plot.Inside(grid.Cell(0, category).CentreX, name.Width);
            List<TextRun> runs = [.. Plot.Block(name, x, bottom - name.Height, plot.Theme.Text, TextAnchor.Middle)];
            if (runs.TrueForAll(r => plot.Labels.IsFree(r.Box))) plot.AddAll(runs);
        }
    }

    // The year over its months: 2024年 | 1 2 3 …
    private static void DrawMonths(Plot plot, Grid grid, IReadOnlyList<(int Year, int Month)> months, double bottom)
    {
        var every = MonthNames.EveryIn(TextMeasure.Width("12", plot.Small) + plot.Scaled(3), grid.Slot);
        for (var category = 0; category < months.Count; category++)
        {
            var (year, month) = months[category];
            if (category == 0 || months[category - 1].Year != year) DrawYear(plot, grid, months, category, bottom - plot.Small * 1.6);
            if ((month - 1) % every != 0) continue;
            var name = new TextRun(
                grid.Cell(0, category).CentreX, bottom - plot.Small * 0.1, month.ToString(CultureInfo.InvariantCulture), plot.Small, plot.Theme.MutedText, TextAnchor.Middle);
            if (plot.Labels.IsFree(name.Box)) plot.Add(name);
        }
    }

    private static void DrawYear(Plot plot, Grid grid, IReadOnlyList<(int Year, int Month)> months, int first, double line)
    {
        var year = months[first].Year;
        var last = first + months.Skip(first).TakeWhile(m => m.Year == year).Count() - 1;
        var (left, right) = (grid.Cell(0, first).X, grid.Cell(0, last).Right);
        var words = new TextRun(left, line, string.Create(CultureInfo.InvariantCulture, $"{year}年"), plot.Small, plot.Theme.Text, Bold: true);
        // A year of a single month may have no room for its name.
        if (words.Box.Width > right - left && last < months.Count - 1 || !plot.Labels.IsFree(words.Box)) return;
        plot.Add(words);
        var rule = words.Box.Right + plot.Scaled(6);
        if (rule < right) plot.Add(new PathShape(new PathData().MoveTo(rule, Math.Round(words.Box.CentreY) + 0.5).AcrossTo(right).ToString(), new(null, plot.Theme.Grid)));
    }

    // One shape for all: what is not known is not to be pointed at.
    private static void DrawMissing(Plot plot, Grid grid, int shown)
    {
        var edges = new PathData();
        var strokes = new PathData();
        var any = false;
        for (var series = 0; series < shown; series++)
        {
            for (var category = 0; category < plot.Chart.Categories.Count; category++)
            {
                if (plot.Chart.Series[series].At(category) is not null) continue;
                any = true;
                var box = grid.Cell(series, category).Inset(0.5, 0.5, 0.5, 0.5);
                edges.MoveTo(box.X, box.Y).AcrossTo(box.Right).DownTo(box.Bottom).AcrossTo(box.X).Close();
                strokes.MoveTo(box.X, box.Bottom).LineTo(box.Right, box.Y);
            }
        }

        if (any) plot.Add(new Mark(Wording.Missing, null, MissingShapes(plot, edges, strokes)));
    }

    /// <summary>How a cell without a value looks.</summary>
    public static IReadOnlyList<DrawingOperation> MissingShapes(Plot plot, PathData edges, PathData strokes) =>
    [
        new PathShape(edges.ToString(), new(null, plot.Theme.Grid)),
        new PathShape(strokes.ToString(), new(null, plot.Theme.Axis, Opacity: 0.6)),
    ];

    private static void DrawCells(Plot plot, Grid grid, HeatSteps steps, int shown, Func<ChartValue, string?> wordsOf)
    {
        var cells = plot.Theme.Heat.Select(_ => (Marks: new List<Mark>(), Words: new List<TextRun>())).ToArray();
        for (var series = 0; series < shown; series++)
        {
            for (var category = 0; category < plot.Chart.Categories.Count; category++)
            {
                if (plot.Chart.Series[series].At(category) is not { } value) continue;
                var colour = steps.ColourOf(steps.StepOf(value.Quantity.Value));
                var (cell, ink) = (grid.Cell(series, category), plot.Theme.TextOnHeat(colour));
                cells[colour].Marks.Add(Plot.MarkOf(value, plot.NameOf(series, category), Shapes(plot, cell, value, plot.Theme.Heat[colour], ink)));
                if (wordsOf(value) is not { } words) continue;
                var run = Plot.Centred(words, cell.CentreX, cell.CentreY, plot.Small, ink, TextAnchor.Middle);
                cells[colour].Words.Add(run with { X = Math.Round(run.X), Y = Math.Round(run.Y) });
            }
        }

        for (var colour = 0; colour < cells.Length; colour++)
        {
            if (cells[colour].Marks.Count > 0) plot.Add(new MarkGroup(plot.Theme.Heat[colour], cells[colour].Marks, cells[colour].Words));
        }
    }

    private static List<DrawingOperation> Shapes(Plot plot, Box cell, ChartValue value, string fill, string ink)
    {
        List<DrawingOperation> shapes = [new PathShape(new PathData().MoveTo(cell.X, cell.Y).AcrossTo(cell.Right).DownTo(cell.Bottom).AcrossTo(cell.X).ToString(), new(fill))];
        if (value.Status == ObservationStatus.Implied) shapes.Add(new RectangleShape(cell.Inset(1.5, 1.5, 1.5, 1.5), new(null, ink, 1, plot.Scaled(2))));
        if (value.Status == ObservationStatus.Provisional) shapes.Add(Corner(cell, plot.Scaled(6), ink));
        return shapes;
    }

    /// <summary>The folded corner of a provisional value.</summary>
    public static PathShape Corner(Box cell, double length, string ink)
    {
        var side = Math.Min(length, Math.Min(cell.Width, cell.Height) / 2);
        return new(new PathData().MoveTo(cell.Right - side, cell.Y).AcrossTo(cell.Right).DownTo(cell.Y + side).Close().ToString(), new(ink));
    }

    // The number without its unit, which the legend names; a rate in whole percent where no more fits; else nothing.
    private static Func<ChartValue, string?> WordsOf(Plot plot, Grid grid, int shown, out bool areRounded)
    {
        areRounded = false;
        var unit = plot.Chart.Unit;
        var room = grid.Slot - grid.Gap - plot.Scaled(3);
        if (grid.Pitch - grid.Gap < plot.Small * 1.1) return _ => null;
        var values = plot.Chart.Series.Take(shown).SelectMany(s => Enumerable.Range(0, plot.Chart.Categories.Count).Select(s.At)).OfType<ChartValue>().ToList();
        if (MostlyFit(InFull)) return IfFits(InFull);
        areRounded = unit.IsPercent && MostlyFit(InWholePercent);
        return areRounded ? IfFits(InWholePercent) : _ => null;

        bool MostlyFit(Func<ChartValue, string> words) => values.Count(v => Fits(words(v))) >= values.Count * MostFit;
        Func<ChartValue, string?> IfFits(Func<ChartValue, string> words) => v => words(v) is var text && Fits(text) ? text : null;
        bool Fits(string text) => TextMeasure.Width(text, plot.Small) <= room;
        string InFull(ChartValue value) => unit.Symbol.Length > 0 && value.Text.EndsWith(unit.Symbol, StringComparison.Ordinal) ? value.Text[..^unit.Symbol.Length] : value.Text;
        // Nearly all is not all, and hardly any is not none.
        string InWholePercent(ChartValue value) => value.Quantity.Value switch
        {
            _ when value.Quantity.Qualifier == Qualifier.AtLeast => InFull(value),
            >= 99.5m and < 100 => ">99",
            > 0 and < 0.5m => "<1",
            var number => Math.Round(number, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture),
        };
    }

    private static void DrawBreaks(Plot plot, Grid grid, int shown)
    {
        var path = new PathData();
        var any = false;
        for (var series = 0; series < shown; series++)
        {
            for (var category = 1; category < plot.Chart.Categories.Count; category++)
            {
                if (plot.Chart.Series[series].At(category) is not { Break: true }) continue;
                any = true;
                var cell = grid.Cell(series, category);
                path.MoveTo(cell.X - grid.Gap / 2, cell.Y).DownTo(cell.Bottom);
            }
        }

        if (!any) return;
        plot.Add(new PathShape(path.ToString(), new(null, plot.Theme.Background, plot.Scaled(5))));
        plot.Add(new PathShape(path.ToString(), new(null, plot.Theme.Text, plot.Scaled(2))));
    }
}
