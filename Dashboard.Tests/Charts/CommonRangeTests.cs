using System.Text.Json;
using System.Text.Json.Nodes;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Apex;
using static Wusheng.Dashboard.Tests.Charts.SampleCharts;

namespace Wusheng.Dashboard.Tests.Charts;

public class CommonRangeTests
{
    private static readonly ChartRange s_range = new(40, 95);

    [Theory]
    [InlineData(ChartKind.Line, """{"min":0,"max":100,"tickAmount":4}""")]
    [InlineData(ChartKind.Columns, """{"min":0,"max":100,"tickAmount":4}""")]
    [InlineData(ChartKind.Ranking, """{"min":0,"max":95,"tickAmount":1}""")]
    public void Charts_with_the_same_range_have_the_same_axis(ChartKind kind, string axis)
    {
        Axis(Small(kind, 41, 42.5m, 43) with { Range = s_range }).Should().Be(axis);
        Axis(Small(kind, 95, 70, 88) with { Range = s_range }).Should().Be(axis);
    }

    [Theory]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Columns)]
    public void And_the_same_words_at_it(ChartKind kind) =>
        Ticks(Small(kind, 41, 42.5m, 43) with { Range = s_range }).Should().Equal(Ticks(Small(kind, 95, 70, 88) with { Range = s_range })).And.Equal("0", "25", "50", "75", "100");

    [Fact]
    public void A_value_beyond_the_range_is_still_on_the_axis() =>
        Axis(Small(ChartKind.Columns, 180, 20, 30) with { Range = s_range }).Should().Be("""{"min":0,"max":200,"tickAmount":4}""");

    [Fact]
    public void A_line_whose_range_lies_far_above_zero_says_where_its_axis_begins() =>
        ChartLayout.Of(Small(ChartKind.Line, 95, 94, 93) with { Range = new(90, 100) }, ChartTheme.Light, ChartSize.Card, ChartFrame.Plot).Texts.Select(t => t.Text)
            .Should().Contain("单位：件，纵轴从90起");

    private static Chart Small(ChartKind kind, params decimal[] values) =>
        Of(kind, "件", "标题", "副题", ["1月", "2月", "3月"], Row("", [.. values.Select(v => Exact(v, $"{v}件"))]));

    private static string Axis(Chart chart) =>
        JsonSerializer.Deserialize<JsonNode>(ApexOptions.Of(chart, ChartTheme.Light, ChartSize.Card)!)!["options"]!["yaxis"]![0]!.ToJsonString();

    private static IEnumerable<string> Ticks(Chart chart) =>
        ChartLayout.Of(chart, ChartTheme.Light, ChartSize.Card, ChartFrame.Plot).Texts.Select(t => t.Text).Where(t => t.All(char.IsAsciiDigit));
}
