using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Apex;

namespace Wusheng.Dashboard.Tests.Charts;

public class HighlightTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void What_stands_out_has_the_first_colours_and_the_others_are_thin_and_grey()
    {
        var lines = Lines(ComparedCharts.Line(5, highlighted: [1, 3]));
        // What matters is drawn last, and lies on top.
        lines.Select(l => l.Colour).Should().Equal([ChartTheme.Light.Muted, ChartTheme.Light.Muted, ChartTheme.Light.Muted, ChartTheme.Light.Series[0], ChartTheme.Light.Series[1]]);
        lines.Select(l => l.Width).Should().Equal("1", "1", "1", "2", "2");
    }

    [Fact]
    public void Many_lines_are_named_at_their_ends_with_their_newest_value_or_else_in_the_legend()
    {
        var chart = ComparedCharts.Line(4);
        Words(chart, ChartSize.Card).Should().Contain("演示部门四 46.09%");
        var wordy = chart with { Series = [.. chart.Series.Select(s => s with { Name = s.Name + "（名称很长的综合行政执法大队）" })] };
        Words(wordy, ChartSize.Card).Should().Contain("演示部门四（名称很长的综合行政执法大队）").And.Contain("46.09%");
    }

    [Fact]
    public void What_is_set_back_is_counted_in_the_legend() => Words(ComparedCharts.Line(16, highlighted: [3]), ChartSize.Large).Should().Contain("其余15个");

    [Fact]
    public void A_change_of_what_is_counted_says_which_line_it_concerns()
    {
        Words(ComparedCharts.Line(8), ChartSize.Large).Should().Contain("口径变化（演示部门三）");
        Words(ComparedCharts.Line(16, highlighted: [3]), ChartSize.Large).Should().NotContain(w => w.StartsWith("口径变化", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_of_many_lines_has_a_shape_of_its_own_in_the_explored_chart_as_on_the_picture()
    {
        var options = Options(ComparedCharts.Line(8));
        options["markers"]!["shape"]!.AsArray().Select(s => s!.ToString()).Should().Equal("circle", "square", "triangle", "diamond", "cross", "plus", "star", "line");
        options["colors"]!.AsArray().Select(c => c!.ToString()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void An_explored_chart_sets_the_same_lines_back_and_spans_the_same_range()
    {
        var options = Options(ComparedCharts.Line(4, highlighted: [2]) with { Range = new(0, 100) });
        options["colors"]!.AsArray().Select(c => c!.ToString()).Should().Equal(ChartTheme.Light.Muted, ChartTheme.Light.Muted, ChartTheme.Light.Series[0], ChartTheme.Light.Muted);
        options["stroke"]!["width"]!.ToJsonString().Should().Be("""["1px","1px","2px","1px"]""");
        options["yaxis"]![0]!["max"]!.GetValue<double>().Should().Be(100);
        options["series"]![0]!["data"]!.AsArray().Should().HaveCount(34);
    }

    [Fact]
    public void A_heat_map_stays_as_it_is() => ApexOptions.Of(ComparedCharts.HeatMap, ChartTheme.Light, ChartSize.Large).Should().BeNull();

    private static JsonNode Options(Chart chart) => JsonSerializer.Deserialize<JsonNode>(ApexOptions.Of(chart, ChartTheme.Light, ChartSize.Large))!["options"]!;

    private static List<string> Words(Chart chart, ChartSize size) => [.. Drawn(chart, size).Descendants(s_svg + "text").Select(t => t.Value)];

    private static List<(string Colour, string Width)> Lines(Chart chart) =>
        [.. Drawn(chart, ChartSize.Large).Descendants(s_svg + "path")
            .Where(p => ((string)p.Attribute("d")!).Count(c => c == 'L') > 20)
            .Select(p => ((string)p.Attribute("stroke")!, (string?)p.Attribute("stroke-width") ?? "1"))];

    private static XDocument Drawn(Chart chart, ChartSize size) => XDocument.Parse(ChartSvg.Draw(chart, ChartTheme.Light, size, ChartFrame.Plot));
}
