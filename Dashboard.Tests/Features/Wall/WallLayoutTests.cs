using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components.Layout;
using Wusheng.Dashboard.Features.Wall;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Wall;

/// <summary>What holds of every page on every canvas: no word under the floor, nothing outside, nothing over anything else, nothing across a seam.</summary>
public class WallLayoutTests
{
    private const string LongName = "乌审旗苏里格经济开发区管理委员会行政审批和综合行政执法监督管理服务中心（含派驻机构）本级及所属单位";

    /// <summary>Of the made-up figures or not, and which canvas.</summary>
    public static TheoryData<bool, int> Canvases
    {
        get
        {
            var all = new TheoryData<bool, int>();
            for (var i = 0; i < WallViews.Canvases.Count; i++)
            {
                all.Add(false, i);
                all.Add(true, i);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Canvases))]
    public void Every_page_stands_on_its_canvas_in_words_that_can_be_read(bool demo, int index)
    {
        var (view, canvas) = (WallViews.Of(demo), WallViews.Canvases[index]);
        WallViews.Keys(view).SelectMany(key => Faults(WallComposer.Compose(key, view, canvas), canvas)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Names_and_messages_of_any_length_are_set_without_leaving_their_place(bool hasFigures)
    {
        var topic = Some.Topic("topic", 1, true, string.Concat(Enumerable.Repeat("办件{cases}，", 30)), "cases", "rate", "more");
        var snapshot = new ASnapshot().With(topic)
            .With(Some.Department("dept.a", LongName, "cases"))
            .With(Some.Commitment("plan.1", Measurability.None) with { Title = LongName + LongName, LeadDepartmentId = "dept.a" });
        Indicator Named(string id, string unit = "件") => Some.Indicator(id, unit, name: LongName + id) with { LeadDepartmentId = "dept.a" };
        snapshot = hasFigures ? snapshot.With(Named("cases"), Quantity.AtLeast(1234567890, 2000000000)).With(Named("rate", "%"), 12.34m).With(Named("more"), 1)
            : snapshot.With(Named("cases"), Named("rate", "%")).With(Named("more"), 1);
        var view = Some.View(snapshot.Build());
        WallViews.Canvases.SelectMany(canvas => WallViews.Keys(view).SelectMany(key => Faults(WallComposer.Compose(key, view, canvas), canvas))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Canvases))]
    public void Content_that_fits_is_laid_out_again_as_it_is(bool demo, int index)
    {
        var (view, canvas) = (WallViews.Of(demo), WallViews.Canvases[index]);
        foreach (var key in WallPages.Default(view.Snapshot))
        {
            var content = WallComposer.Compose(key, view, canvas);
            WallLayout.Fit(content, canvas).Should().BeEquivalentTo(content, $"of {key}");
        }
    }

    [Fact]
    public void On_joined_screens_a_page_uses_both()
    {
        var canvas = WallCanvas.For(3840, 1080);
        foreach (var key in WallPages.Default(WallViews.Demo.Snapshot))
        {
            var layout = WallLayout.Of(WallComposer.Compose(key, WallViews.Demo, canvas), canvas);
            Frames(layout).Select(f => f.Box.X < 1920).Distinct().Should().HaveCount(2, $"of {key}");
        }
    }

    [Fact]
    public void Larger_words_leave_out_figures_and_say_how_many()
    {
        var content = WallComposer.Compose(WallPageKey.Topic("service-efficiency"), WallViews.Real, WallCanvas.For(1920, 1080, Legibility.Of(98, 10, Legibility.Comfortable)));
        (content.Cards.Count + content.Dropped, content.DroppedNote).Should().Be((4, $"另有{content.Dropped}项未显示"));
        content.Dropped.Should().BePositive();
    }

    // Every frame with its name.
    private static IEnumerable<(string Name, Box Box)> Frames(WallLayout layout) =>
    [
        .. layout.Groups.Select(g => (g.Cells[0].Card.Card.Id, g.Box)),
        .. layout.Chart is { } chart ? [("chart", chart.Box)] : Array.Empty<(string, Box)>(),
        .. layout.SecondChart is { } second ? [("second chart", second.Box)] : Array.Empty<(string, Box)>(),
        .. layout.Counts is { } counts ? [("counts", counts.Box)] : Array.Empty<(string, Box)>(),
        .. layout.Rows.Select(r => (r.Row?.Id ?? "captions", r.Box)),
    ];

    private static string[] Faults(WallContent content, WallCanvas canvas)
    {
        var where = $"{content.Key} on {canvas.Width}×{canvas.Height} at {canvas.SmallestText}: ";
        if (content.Trouble is not null) return [where + content.Title];
        var layout = WallLayout.Of(content, canvas);
        var frame = layout.Frame;
        (string, Box)[] all =
        [
            .. Frames(layout), ("heading", frame.Heading), ("clock", frame.Clock), ("progress", frame.Progress), ("source", frame.Source), ("notice", frame.Notice), ("message", layout.Message.Box),
        ];
        var seams = Enumerable.Range(1, canvas.Panels - 1).Select(i => (double)canvas.Width / canvas.Panels * i).ToArray();
        string?[] said =
        [
            content.Cards.Count + content.Rows.Count == 0 ? "nothing is shown" : null,
            content.Cards.Count > 8 || content.Rows.Count > 8 ? "more than can be grasped" : null,
        ];
        return
        [
            .. said.OfType<string>()
            .Concat(all.Where(f => !new Box(0, 0, canvas.Width, canvas.Height).Contains(f.Item2)).Select(f => $"{f.Item1} leaves the canvas"))
            .Concat(from a in all from b in all where string.CompareOrdinal(a.Item1, b.Item1) < 0 && a.Item2.Overlaps(b.Item2.Inset(0.01, 0.01, 0.01, 0.01)) select $"{a.Item1} lies over {b.Item1}")
            .Concat(from f in all from seam in seams where f.Item2.X < seam && f.Item2.Right > seam select $"{f.Item1} lies across a seam")
            .Concat(Blocks(layout, canvas).Where(b => b.Words.Size < canvas.SmallestText).Select(b => $"{b.Name} is {b.Words.Size} px"))
            .Concat(Blocks(layout, canvas).Where(b => b.Words.Width > b.Width + 0.01).Select(b => $"{b.Name} is {b.Words.Width - b.Width:0.#} px too wide: {b.Words.Lines[0]}"))
            .Concat(layout.Groups.SelectMany(g => g.Cells).Where(c => c.Card.FigureSize < (canvas.SmallestText == WallCanvas.Floor ? canvas.SmallKeyFigure * 0.75 : canvas.CardTitle)).Select(c => $"{c.Card.Card.Id} is {c.Card.FigureSize} px"))
            .Concat(ChartFaults(content.Chart, layout.Chart, canvas)).Concat(ChartFaults(content.SecondChart, layout.SecondChart, canvas))
            .Select(f => where + f),
        ];
    }

    private static IEnumerable<(string Name, TextBlock Words, double Width)> Blocks(WallLayout layout, WallCanvas canvas)
    {
        yield return ("title", layout.Title, layout.Frame.Heading.Width);
        yield return ("scope", layout.Scope, layout.Frame.Heading.Width);
        yield return ("message", layout.Message.Words, layout.Message.Box.Width);
        yield return ("source", layout.Source, layout.Frame.Source.Width);
        foreach (var (card, box, _) in layout.Groups.SelectMany(g => g.Cells))
        {
            var first = card.IsSplit ? card.FactsAt : box.Width;
            yield return (card.Card.Id + " label", card.Label, first);
            if (card.Lead is { } lead) yield return (card.Card.Id + " lead", lead, first);
            foreach (var fact in card.Facts) yield return (card.Card.Id + " fact", fact.Words, card.IsSplit ? box.Width - card.FactsAt : box.Width);
        }

        foreach (var group in layout.Groups)
        {
            // Beside the name, and who answers is said of every figure, there or on its own card.
            if (group.Lead is { } shared) yield return (group.Cells[0].Card.Card.Id + " shared lead", shared, group.Box.Width - WallCardLayout.PaddingOf(canvas) * 2 - group.Heading!.Width);
            else group.Cells.Should().OnlyContain(c => c.Card.Lead != null);
        }

        foreach (var chart in new[] { layout.Chart, layout.SecondChart }.OfType<WallChartLayout>())
        {
            foreach (var words in new[] { chart.Title, chart.Subtitle, chart.Note }.OfType<TextBlock>()) yield return ("words of the chart", words, chart.Drawing.Width);
        }

        foreach (var (row, cell) in layout.Rows.SelectMany(r => r.Cells.Select(c => (r, c))))
        {
            foreach (var words in new[] { cell.Words, cell.Below }.OfType<TextBlock>()) yield return ($"{row.Row?.Id} {cell.Css}", words, cell.Box.Width);
            foreach (var line in cell.Marks)
            {
                var width = line.Sum(r => TextMeasure.Width(r.Text, cell.MarkSize, bold: true)) + (line.Count - 1) * cell.MarkSize * 0.7;
                if (width > cell.Box.Width || cell.MarkSize < canvas.SmallestText) yield return ($"{row.Row?.Id} marks", new([string.Concat(line.Select(r => r.Text))], cell.MarkSize, true, false), cell.Box.Width);
            }
        }
    }

    private static IEnumerable<string> ChartFaults(Chart? chart, WallChartLayout? layout, WallCanvas canvas)
    {
        if (chart is null || layout is null) yield break;
        var (width, height) = (layout.Drawing.Width, layout.Drawing.Height);
        if (layout.Drawing.Bottom > layout.Box.Height || height < 200) yield return $"chart {chart.Id} has {width}×{height}";
        var texts = ChartLayout.Of(chart, new PageTheme(true).Chart, WallCharts.SizeOf(canvas, width, height), ChartFrame.Plot).Texts.ToArray();
        foreach (var text in texts)
        {
            if (text.Size < canvas.SmallestText) yield return $"chart {chart.Id}: “{text.Text}” is {text.Size} px";
            if (!new Box(-1, -1, width + 2, height + 2).Contains(text.Box)) yield return $"chart {chart.Id}: “{text.Text}” leaves the drawing";
        }

        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = i + 1; j < texts.Length; j++)
            {
                if (texts[i].Box.Inset(1, 2, 1, 2).Overlaps(texts[j].Box.Inset(1, 2, 1, 2))) yield return $"chart {chart.Id}: “{texts[i].Text}” lies over “{texts[j].Text}”";
            }
        }
    }
}
