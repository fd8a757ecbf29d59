using Bunit;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Components;

/// <summary>A chart on a page: message, drawing, table, source.</summary>
public class ChartComponentTests : ComponentTest
{
    private static readonly Chart s_chart = new()
    {
        Id = "chart.hazard",
        Kind = ChartKind.Columns,
        Title = "隐患整改率69.93%",
        Subtitle = "整改率，%，2024年，全旗",
        Unit = new("件"),
        Categories = ["2023年", "2024年"],
        Series = [new("办件量", [null, new ChartValue(Quantity.AtLeast(37_000, 38_000), "3.7万余件", Href: "/indicators/cases")])],
        Target = new("2025年目标：不低于4万件", 40_000),
        Notes = ["不得相加。"],
        Sources = ["《甲》", "《乙》"],
        AsOf = "2024年",
    };

    [Fact]
    public void A_card_holds_message_drawing_reservation_table_and_source()
    {
        Use(new ASnapshot());
        var card = Render<ChartCard>(p => p.Add(c => c.Chart, s_chart).Add(c => c.LargeUrl, "/charts/chart.hazard"));
        var figure = card.Find("figure");
        figure.Id.Should().Be("chart.hazard");
        card.Find($"#{figure.GetAttribute("aria-labelledby")!.Replace(".", "\\.", StringComparison.Ordinal)}").TextContent.Should().Be("隐患整改率69.93%");
        Read(card.Find(".subtitle")).Should().Be("整改率，%，2024年，全旗");
        card.FindAll(".drawing > svg").Should().ContainSingle().Which.TextContent.Should().Contain("3.7万余件");
        Read(card.Find(".chart-note")).Should().Be("注：不得相加。");
        card.FindAll("details .plain-table").Should().ContainSingle();
        card.Find(".chart-foot > a").GetAttribute("href").Should().Be("/charts/chart.hazard");
        Read(card.Find(".chart-source")).Should().Be("来源：《甲》；《乙》。数据截至：2024年。");
    }

    [Fact]
    public void A_title_that_only_repeats_the_sentence_above_is_left_to_those_who_do_not_see_it()
    {
        Heading(titleAbove: s_chart.Title).Should().Equal("visually-hidden");
        Heading(titleAbove: "另一句").Should().BeEmpty();

        IEnumerable<string> Heading(string titleAbove) =>
            Render<ChartCard>(p => p.Add(c => c.Chart, s_chart).Add(c => c.TitleAbove, titleAbove)).Find("h3").ClassList;
    }

    [Fact]
    public void One_of_many_has_no_table_and_its_source_on_one_line()
    {
        var card = Render<ChartCard>(p => p.Add(c => c.Chart, s_chart).Add(c => c.Brief, true));
        card.FindAll("table").Should().BeEmpty();
        card.Find(".chart-source").ClassList.Should().Contain("brief");
        card.FindAll(".chart-foot > a").Should().BeEmpty();
    }

    [Theory]
    [InlineData(ChartKind.Ranking, 2 * 44 + 24)]
    [InlineData(ChartKind.Funnel, 2 * 56 + 12)]
    [InlineData(ChartKind.Bullet, 2 * 76 + 8)]
    [InlineData(ChartKind.Parts, 132)]
    [InlineData(ChartKind.Columns, 220)]
    public void Bars_that_lie_take_a_line_each_and_columns_a_height_that_fits(ChartKind kind, double height) =>
        Render<ChartCard>(p => p.Add(c => c.Chart, s_chart with { Kind = kind }).Add(c => c.Width, 400)).Find("svg").GetAttribute("viewBox")
            .Should().Be(FormattableString.Invariant($"0 0 400 {height}"));

    [Fact]
    public void A_chart_without_a_source_says_nothing_rather_than_an_empty_one() =>
        Read(Render<ChartSource>(p => p.Add(s => s.Chart, s_chart with { Sources = [] })).Find("span")).Should().Be("数据截至：2024年。");

    [Fact]
    public void A_chart_to_explore_is_drawn_and_told_by_the_server_first()
    {
        Use(new ASnapshot().With(Some.Indicator("cases", name: "办件量"), 122));
        var explored = Explored("indicator-cases");
        explored.FindAll("svg").Should().NotBeEmpty();
        explored.FindAll("tbody tr").Select(Read).Should().Equal("2023年无数据", "2024年122件 122件 精确 公布");
        Explored("chart.gone").Nodes.Should().BeEmpty();
    }

    [Fact]
    public void A_chart_to_explore_is_not_there_while_the_store_is_not()
    {
        UseFault("数据库文件打不开");
        Explored("indicator-cases").Nodes.Should().BeEmpty();
    }

    [Fact]
    public void The_table_says_what_the_drawing_shows()
    {
        var table = Render<ChartDataTable>(p => p.Add(t => t.Chart, s_chart));
        table.Find("caption").TextContent.Should().Be("隐患整改率69.93%");
        table.FindAll("thead th").Select(Read).Should().Equal("时期", "办件量", "完整数值", "口径");
        table.FindAll("tbody tr").Select(Read).Should().Equal("2023年无数据", "2024年3.7万余件 37,000件 下限 公布");
        table.Find("tbody a").GetAttribute("href").Should().Be("/indicators/cases");
        Read(table.Find(".chart-note")).Should().Be("2025年目标：不低于4万件");
    }

    private IRenderedComponent<ExploreChart> Explored(string id) => Render<ExploreChart>(p => p.Add(e => e.ChartId, id).Add(e => e.PeriodText, "2024"));
}
