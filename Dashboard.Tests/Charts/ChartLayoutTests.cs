using System.Globalization;
using System.Text;
using CsCheck;
using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Tests.Charts;

public class ChartLayoutTests
{
    private static readonly ChartSize[] s_sizes = [ChartSize.Card, ChartSize.Wide, ChartSize.Narrow, ChartSize.Wall];

    public static TheoryData<ChartKind> Kinds() => new(Enum.GetValues<ChartKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_words_are_printed_over_others_or_beyond_the_edge_of_a_plot(ChartKind kind) =>
        Gen.Select(AnyChart.Of(kind), Gen.OneOfConst(s_sizes)).Sample((chart, size) => Faults(ChartLayout.Of(chart, ChartTheme.Light, size, ChartFrame.Plot)).Should().BeEmpty(), iter: 500);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_words_are_printed_over_others_or_beyond_the_edge_of_a_picture(ChartKind kind) =>
        AnyChart.Of(kind).Sample(chart => Faults(ChartLayout.Of(chart, ChartTheme.Light, ChartSize.Picture, ChartFrame.Whole)).Should().BeEmpty(), iter: 200);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_words_a_picture_is_given_none_is_printed_over_others_or_beyond_the_edge(ChartKind kind) =>
        AnyChart.Hostile(kind).Sample(chart => Faults(ChartLayout.Of(chart, ChartTheme.Light, ChartSize.Picture, ChartFrame.Whole)).Should().BeEmpty(), iter: 200);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_words_a_picture_is_given_title_notes_sources_and_state_are_printed_in_full(ChartKind kind) =>
        Gen.OneOf(AnyChart.Of(kind), AnyChart.Hostile(kind)).Sample(chart =>
        {
            // Hostile words without what cannot be drawn are compared elsewhere.
            var printed = Solid(string.Concat(ChartLayout.Of(chart, ChartTheme.Light, ChartSize.Picture, ChartFrame.Whole).Texts.Select(t => t.Text)));
            string[] expected =
            [
                chart.Title, chart.Subtitle, .. chart.Notes.Select(n => n.TrimEnd('。', '；')), .. chart.Sources, "数据截至：" + chart.AsOf, .. chart.IsIllustrative ? ["演示数据"] : Array.Empty<string>(),
            ];
            expected.Select(Solid).Where(words => !printed.Contains(words, StringComparison.Ordinal)).Should().BeEmpty();
        }, iter: 200);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_plot_of_a_picture_keeps_half_of_the_height_that_was_asked(ChartKind kind) =>
        Gen.OneOf(AnyChart.Of(kind), AnyChart.Hostile(kind)).Sample(chart =>
        {
            var drawing = ChartLayout.Of(chart, ChartTheme.Light, ChartSize.Picture, ChartFrame.Whole);
            drawing.Width.Should().Be(ChartSize.Picture.Width);
            drawing.Height.Should().BeGreaterThanOrEqualTo(ChartSize.Picture.Height);
            // Title and subtitle come first, then the rule above the foot.
            var head = drawing.Operations.TakeWhile(o => o is not PathShape).OfType<TextRun>().Select(t => t.Box.Bottom).DefaultIfEmpty(0).Max();
            var rule = drawing.Operations.OfType<PathShape>().First().Data;
            rule.Should().StartWith("M36 ").And.EndWith("H1084");
            var foot = double.Parse(rule.AsSpan(4, rule.IndexOf('H') - 4), CultureInfo.InvariantCulture);
            (foot - head).Should().BeGreaterThan(ChartSize.Picture.Height / 2);
        }, iter: 100);

    [Theory]
    [InlineData(ChartKind.Ranking, 60)]
    [InlineData(ChartKind.HeatMap, 45)]
    [InlineData(ChartKind.Bullet, 30)]
    [InlineData(ChartKind.Funnel, 12)]
    public void A_picture_is_as_high_as_its_rows_need_with_every_name_in_full(ChartKind kind, int rows)
    {
        string[] names = [.. Enumerable.Range(1, rows).Select(i => $"乌审旗第{i}苏木镇综合行政执法局（应急管理所、自然资源所）")];
        ChartValue?[] values = [.. names.Select((_, i) => SampleCharts.Exact(i + 1, $"{i + 1}件"))];
        var chart = kind == ChartKind.HeatMap
            ? SampleCharts.Of(kind, "件", "标题", "副题", [.. Enumerable.Range(1, 34).Select(m => $"{2023 + (m - 1) / 12}年{(m - 1) % 12 + 1}月")], [.. names.Select(n => SampleCharts.Row(n, [.. Enumerable.Repeat(values[0], 34)]))])
            : SampleCharts.Of(kind, "件", "标题", "副题", names, SampleCharts.Row("", values));
        var drawing = ChartLayout.Of(chart, ChartTheme.Light, ChartSize.Picture, ChartFrame.Whole);
        var printed = string.Concat(drawing.Texts.Select(t => t.Text));
        names.Should().OnlyContain(n => printed.Contains(n, StringComparison.Ordinal));
        printed.Should().NotContain("见数据表").And.NotContain("…");
    }

    private static string Solid(string text) => string.Concat(text.EnumerateRunes().Where(r => !Rune.IsWhiteSpace(r)
        && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned) && r != Rune.ReplacementChar));

    private static IEnumerable<string> Faults(Drawing drawing)
    {
        var page = new Box(-0.5, -0.5, drawing.Width + 1, drawing.Height + 1);
        var texts = drawing.Texts.ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            var box = texts[i].Box;
            if (!page.Contains(box)) yield return $"“{texts[i].Text}” 超出画面：{box}";
            for (var j = 0; j < i; j++)
            {
                // A tenth of a pixel is rounding.
                if (box.Inset(0.1, 0.1, 0.1, 0.1).Overlaps(texts[j].Box)) yield return $"“{texts[i].Text}” 与 “{texts[j].Text}” 重叠：{box} {texts[j].Box}";
            }
        }
    }
}
