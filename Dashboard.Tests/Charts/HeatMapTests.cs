using System.Text;
using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;
using static Wusheng.Dashboard.Tests.Charts.SampleCharts;

namespace Wusheng.Dashboard.Tests.Charts;

public class HeatMapTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_legend_names_what_each_colour_spans_with_its_unit_and_what_is_missing() =>
        Words(Map("件", [12, 48, 230, 95], [310, 400, null, 160])).Take(5).Should().Equal("低于100件", "100–199件", "200–299件", "300件以上", "无数据");

    [Fact]
    public void Values_that_nearly_all_lie_in_one_step_are_divided_evenly() =>
        Words(Map("件", [.. Enumerable.Range(1, 24).Select(i => (decimal?)i), 9_000])).Take(5).Should().Equal("低于6件", "6–10件", "11–15件", "16–20件", "21件以上");

    [Fact]
    public void Large_numbers_are_named_in_one_magnitude() =>
        Words(Map("件", [12_000, 48_000, 30_000])).Take(4).Should().Equal("低于2万件", "2万–3万件", "3万–4万件", "4万件以上");

    [Fact]
    public void Maps_with_the_same_range_have_the_same_steps_whatever_their_values() =>
        Words(Map("%", [50, 61]) with { Range = new(0, 100) }).Take(5).Should().Equal(Words(Map("%", [3, 99]) with { Range = new(0, 100) }).Take(5))
            .And.Equal("低于20%", "20–40%", "40–60%", "60–80%", "80%以上");

    [Fact]
    public void A_year_is_named_once_over_its_months() =>
        Words(Map("件", [.. Enumerable.Range(10, 14).Select(i => (decimal?)i)])).SkipWhile(w => w != "2024年").Take(16)
            .Should().Equal("2024年", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "2025年", "1", "2");

    [Fact]
    public void Nearly_all_is_not_all_where_only_whole_percent_fit()
    {
        decimal?[] values = [.. Enumerable.Range(0, 34).Select(i => i switch { 0 => 99.87m, 1 => 0.02m, 2 => 100m, _ => 50 + i + 0.25m })];
        Words(Map("%", values), new(1_000, 200)).Should().Contain(["格内数值取整", ">99", "<1", "100", "53"]).And.NotContain("0");
    }

    [Fact]
    public void Every_cell_tells_its_value_to_a_pointer_and_leads_to_its_figure_but_a_keyboard_has_the_table()
    {
        var chart = Map("件", [3]) with { Series = [new("甲", [Exact(3, "3件") with { Detail = "2024年1月甲 3件，来源：月报", Href = "/figures/a" }]) { Href = "/departments/a" }] };
        var links = Drawn(chart).Descendants(s_svg + "a").ToList();
        links.Select(a => ((string)a.Attribute("href")!, (string?)a.Attribute("tabindex"), a.Element(s_svg + "title")!.Value))
            .Should().Equal(("/departments/a", null, "甲"), ("/figures/a", "-1", "2024年1月甲 3件，来源：月报"));
    }

    [Fact]
    public void A_zero_has_a_colour_and_a_missing_value_none()
    {
        var svg = Drawn(Map("件", [0, null, 10]));
        var titles = svg.Descendants(s_svg + "g").Elements(s_svg + "title").Select(t => t.Value);
        titles.Should().Equal("无数据", "2024年1月 0件", "2024年3月 10件");
    }

    [Fact]
    public void Sixteen_departments_over_thirty_four_months_can_stand_in_a_page()
    {
        var chart = ComparedCharts.HeatMap;
        Bytes(chart, ChartSize.Fitting(chart, 1120)).Should().BeLessThan(75_000);
        Bytes(chart, new(760, 480)).Should().BeLessThan(60_000, "cells too narrow for numbers have none");

        static int Bytes(Chart chart, ChartSize size) => Encoding.UTF8.GetByteCount(ChartSvg.Draw(chart, ChartTheme.Light, size, ChartFrame.Plot));
    }

    [Fact]
    public void Its_table_has_a_row_a_month_and_a_column_a_department()
    {
        var table = ChartTable.Of(ComparedCharts.HeatMap);
        (table.CategoryHeading, table.Rows.Count, table.SeriesNames.Count).Should().Be(("时期", 34, 16));
        table.Rows[7].Cells[2].Should().Be(ChartTableCell.Missing);
        table.Rows[33].Cells[0].Status.Should().Be("初步");
    }

    [Fact]
    public void Of_many_values_the_description_tells_the_newest_and_the_extremes()
    {
        var chart = Map("件", [.. Enumerable.Range(0, 70).Select(i => i switch { 4 => null, 8 => 90m, 11 => 2m, _ => (decimal?)40 })]);
        chart.Description.Should().Be("行0 最新2029年10月 40件，最高2024年9月 90件，最低2024年12月 2件，1期无数据。");
    }

    private static Chart Map(string unit, params decimal?[][] rows) => Of(
        ChartKind.HeatMap, unit, "标题", "副题",
        [.. Enumerable.Range(0, rows.Max(r => r.Length)).Select(i => Period.Month(2024 + i / 12, i % 12 + 1).Name)],
        [.. rows.Select((r, i) => new ChartSeries($"行{i}", [.. r.Select(v => v is { } number ? Exact(number, $"{number}{unit}") : null)]))]);

    private static XDocument Drawn(Chart chart, ChartSize? size = null) => XDocument.Parse(ChartSvg.Draw(chart, ChartTheme.Light, size ?? ChartSize.Card, ChartFrame.Plot));

    private static List<string> Words(Chart chart, ChartSize? size = null) => [.. Drawn(chart, size).Descendants(s_svg + "text").Select(t => t.Value)];
}
