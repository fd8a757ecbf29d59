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
