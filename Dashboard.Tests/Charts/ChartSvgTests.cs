using System.Text;
using System.Xml.Linq;
using CsCheck;
using Wusheng.Dashboard.Charts;
using static Wusheng.Dashboard.Tests.Charts.SampleCharts;

namespace Wusheng.Dashboard.Tests.Charts;

public class ChartSvgTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    private static readonly string[] s_elements = ["svg", "title", "desc", "g", "a", "rect", "circle", "path", "text"];

    [Theory]
    [InlineData("columns-implied", 2_500)]
    [InlineData("columns-at-least", 2_500)]
    [InlineData("columns-direction", 2_500)]
    [InlineData("ranking-channels", 3_000)]
    [InlineData("funnel-hazards", 2_500)]
    [InlineData("sparkline-years", 1_000)]
    public void A_plot_is_small_enough_to_stand_in_a_page(string name, int bytes) =>
        Encoding.UTF8.GetByteCount(ChartSvg.Draw(All[name], ChartTheme.Light, ChartSize.Card, ChartFrame.Plot)).Should().BeLessThanOrEqualTo(bytes);

    [Fact]
    public void Old_viewers_understand_it() => Gen.Select(Gen.Enum<ChartKind>().SelectMany(AnyChart.Of), Gen.Enum<ChartFrame>()).Sample((chart, frame) =>
    {
        var elements = XDocument.Parse(ChartSvg.Draw(chart, ChartTheme.Dark, ChartSize.Card, frame)).Descendants().ToList();
        elements.Select(e => e.Name.LocalName).Distinct().Should().BeSubsetOf(s_elements);
        elements.SelectMany(e => e.Attributes()).Select(a => a.Name.LocalName).Should().NotContain(["style", "class", "paint-order", "clip-path", "onclick"]);
        elements.SelectMany(e => e.Attributes()).Where(a => a.Value.Contains("NaN", StringComparison.Ordinal) || a.Value.Contains('∞')).Should().BeEmpty();
    }, iter: 500);

    [Fact]
    public void A_file_has_nothing_that_only_a_page_understands() => Gen.Enum<ChartKind>().SelectMany(k => Gen.OneOf(AnyChart.Of(k), AnyChart.Hostile(k))).Sample(chart =>
    {
        var text = ChartSvg.File(chart, ChartTheme.Light);
        text.Should().StartWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1120\" height=\"").And.EndWith("</svg>\n");
        var elements = XDocument.Parse(text).Descendants().ToList();
        elements.Select(e => e.Name.LocalName).Distinct().Should().BeSubsetOf(["svg", "title", "desc", "g", "rect", "circle", "path", "text"]);
        elements.SelectMany(e => e.Attributes()).Select(a => a.Name.LocalName).Distinct().Should().BeSubsetOf(
        [
            "xmlns", "width", "height", "viewBox", "font-family", "font-size", "font-weight", "fill", "text-anchor", "x", "y", "cx", "cy", "r", "d",
            "stroke", "stroke-width", "stroke-dasharray", "opacity",
        ]);
    }, iter: 300);

    [Fact]
    public void A_file_is_called_and_described_for_those_who_do_not_see_it()
    {
        var root = XDocument.Parse(ChartSvg.File(All["columns-illustrative"], ChartTheme.Light)).Root!;
        root.Element(s_svg + "title")!.Value.Should().Be("演示：各季度办件量");
        root.Element(s_svg + "desc")!.Value.Should().StartWith("办件量，件，2024年，全旗。演示数据。一季度2023年 4,100件；");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void A_file_without_ground_is_the_same_but_for_its_ground(string name)
    {
        var theme = ChartTheme.Named(name)!;
        var ground = $"<rect x=\"0\" y=\"0\" width=\"1120\" height=\"630\" fill=\"{theme.Background}\"/>";
        var whole = ChartSvg.File(All["line-months"], theme);
        whole.Should().Contain(ground);
        ChartSvg.File(All["line-months"], theme.Transparent).Should().Be(whole.Replace(ground, ""));
    }

    [Fact]
    public void Marks_that_turn_join_or_vary_letters_are_not_drawn()
    {
        var chart = All["ranking-rates"] with { Title = "\u202E甲\u2066乙\u200D丙\uFE0F", Categories = ["一\u200F", "二\u00A0三\u2028四", "五\U000E0100"] };
        var words = Words(ChartSvg.File(chart, ChartTheme.Light));
        words.Should().Contain(["甲乙丙", "一", "二 三 四", "五"]);
        Words(Plot(chart)).Should().Contain(["一", "二 三 四", "五"]);
    }

    [Fact]
    public void A_line_for_a_table_cell_gets_axes_when_it_is_taken_away() =>
        Words(ChartSvg.File(All["sparkline-years"], ChartTheme.Light)).Should().Contain(["行政诉讼", "单位：件", "2019年", "无数据", "58件", "150"]);

    [Fact]
    public void The_same_chart_is_drawn_the_same_by_any_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("de-DE");
            Plot(All["line-rates"]).Should().Be(Invariant());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }

        static string Invariant()
        {
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
            return Plot(All["line-rates"]);
        }
    }

    [Fact]
    public void Words_of_others_cannot_become_markup()
    {
        var chart = Of(ChartKind.Ranking, "件", "<script>alert(1)</script>", "a & b", ["\"<b>\"\u0001\ud800"], Row("", Exact(1, "1件") with { Detail = "</title><script/>", Href = "/x?a=1&b=\"2\"" }));
        var document = XDocument.Parse(Plot(chart with { Id = "a \"b\"" }));
        document.Root!.Element(s_svg + "title")!.Value.Should().Be("<script>alert(1)</script>");
        document.Descendants(s_svg + "text").First().Value.Should().Be("\"<b>\"");
        document.Descendants(s_svg + "a").Single().Attribute("href")!.Value.Should().Be("/x?a=1&b=\"2\"");
        document.Root.Attribute("aria-labelledby")!.Value.Should().Be("a-\"b\"-t");
    }

    [Fact]
    public void It_is_a_picture_with_a_name_and_a_description()
    {
        var root = XDocument.Parse(Plot(All["funnel-hazards"])).Root!;
        root.Attribute("role")!.Value.Should().Be("img");
        root.Element(s_svg + "title")!.Value.Should().Be("隐患整改率69.93%，尚有1,110条未整改");
        root.Element(s_svg + "desc")!.Value.Should().Be("安全隐患排查与整改，条，2024年，全旗。排查发现 3,691条；已整改 2,581条；未整改 1,110条。");
    }

    [Fact]
    public void With_links_it_is_a_group_so_that_readers_find_them()
    {
        var chart = Of(ChartKind.Columns, "件", "标题", "副题", ["2024年"], Row("", Exact(3, "3件") with { Href = "/indicators/x" }));
        var root = XDocument.Parse(Plot(chart)).Root!;
        root.Attribute("role")!.Value.Should().Be("group");
        root.Descendants(s_svg + "a").Single().Attribute("aria-label")!.Value.Should().Be("2024年 3件");
    }

    [Fact]
    public void A_link_is_called_by_all_the_words_that_are_seen()
    {
        var chart = All["parts-two"];
        var linked = chart with { Series = [new("", [.. chart.Series[0].Values.Select(v => v! with { Href = "/x" })])] };
        XDocument.Parse(Plot(linked)).Descendants(s_svg + "a").First().Attribute("aria-label")!.Value.Should().Be("综合一窗受理1,345项77.3%，综合一窗受理 1,345项");
    }

    [Fact]
    public void A_picture_for_a_file_has_no_links()
    {
        var chart = Of(ChartKind.Columns, "件", "标题", "副题", ["2024年"], Row("", Exact(3, "3件") with { Href = "/indicators/x" }));
        var root = XDocument.Parse(ChartSvg.Draw(chart, ChartTheme.Light, ChartSize.Picture, ChartFrame.Whole)).Root!;
        root.Attribute("role")!.Value.Should().Be("img");
        root.Descendants(s_svg + "a").Should().BeEmpty();
    }

    [Fact]
    public void A_pointer_resting_on_a_mark_reads_its_detail() =>
        XDocument.Parse(Plot(Of(ChartKind.Columns, "件", "标题", "副题", ["2024年"], Row("", Exact(3, "3件") with { Detail = "2024年：3件，公布，来源：年度报告" }))))
            .Descendants(s_svg + "g").Elements(s_svg + "title").Should().ContainSingle().Which.Value.Should().Be("2024年：3件，公布，来源：年度报告");

    [Theory]
    [InlineData(ChartFrame.Plot)]
    [InlineData(ChartFrame.Whole)]
    public void Made_up_values_are_marked_in_every_kind_and_frame(ChartFrame frame)
    {
        foreach (var chart in All.Values)
        {
            Words(ChartSvg.Draw(chart with { IsIllustrative = true }, ChartTheme.Light, ChartSize.Card, frame)).Should().Contain("演示数据", chart.Kind.ToString());
        }
    }

    [Fact]
    public void A_picture_carries_its_title_source_and_state() =>
        Words(ChartSvg.Draw(All["funnel-hazards"], ChartTheme.Light, ChartSize.Picture, ChartFrame.Whole)).Should().Contain(
        [
            "隐患整改率69.93%，尚有1,110条未整改",
            "安全隐患排查与整改，条，2024年，全旗",
            "注：截止日期原文未给出，部分隐患可能仍在整改期限内。",
            "来源：《乌审旗2024年度法治政府建设情况报告》",
            "数据截至：2024年",
        ]);

    [Fact]
    public void Missing_is_not_zero()
    {
        var missing = Words(Plot(All["columns-missing"]));
        missing.Should().Contain("0件").And.Contain("无数据");
    }

    [Theory]
    [InlineData(ChartKind.Parts)]
    [InlineData(ChartKind.Funnel)]
    [InlineData(ChartKind.Bullet)]
    public void A_kind_that_shows_one_series_refuses_two(ChartKind kind)
    {
        var draw = () => Plot(Of(kind, "件", "标题", "副题", ["甲"], Row("一", Exact(1, "1件")), Row("二", Exact(2, "2件"))));
        draw.Should().Throw<ArgumentException>().WithMessage("*只能画一个*");
    }

    private static string Plot(Chart chart) => ChartSvg.Draw(chart, ChartTheme.Light, ChartSize.Card, ChartFrame.Plot);

    private static IEnumerable<string> Words(string svg) => XDocument.Parse(svg).Descendants(s_svg + "text").Select(t => t.Value);
}
