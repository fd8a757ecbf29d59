using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Apex;

namespace Wusheng.Dashboard.Tests.Charts.Apex;

public class ApexOptionsTests
{
    [Theory]
    [InlineData(ChartKind.Parts)]
    [InlineData(ChartKind.Funnel)]
    [InlineData(ChartKind.Bullet)]
    [InlineData(ChartKind.Sparkline)]
    public void A_kind_whose_picture_shows_all_there_is_is_not_explored(ChartKind kind) =>
        ApexOptions.Of(ExploredCharts.Columns with { Kind = kind, Series = [ExploredCharts.Columns.Series[1]] }, ChartTheme.Light, ChartSize.Wide).Should().BeNull();

    [Fact]
    public void A_chart_without_values_is_not_explored() =>
        ApexOptions.Of(ExploredCharts.Columns with { Series = [new("", [null])] }, ChartTheme.Light, ChartSize.Wide).Should().BeNull();

    [Fact]
    public void Columns_start_at_zero_and_a_missing_value_is_a_gap()
    {
        var options = Options(ExploredCharts.Columns);
        options["yaxis"]!.ToJsonString().Should().Be("""[{"min":0,"max":200,"tickAmount":4}]""");
        options["series"]![0]!["data"]!.AsArray().Select(p => p!["y"]?.ToJsonString()).Should().Equal("120", null, "150", "180");
        options["series"]![0]!["data"]![1]!.AsObject().Should().Contain(p => p.Key == "y", "ApexCharts takes a value that is not written for none at all and moves the others");
    }

    [Fact]
    public void Periods_of_a_line_stand_in_the_middle_of_their_place_as_columns_do()
    {
        var options = Options(ExploredCharts.Line);
        options["xaxis"]!.ToJsonString().Should().Be("""{"type":"numeric","min":0,"max":6}""");
        options["series"]![0]!["data"]!.AsArray().Select(p => (double)p!["x"]!).Should().Equal(0.5, 1.5, 2.5, 3.5, 4.5, 5.5);
    }

    [Fact]
    public void Only_lines_over_many_periods_can_be_enlarged()
    {
        Zoom(ExploredCharts.Months).Should().BeTrue();
        Zoom(ExploredCharts.Line).Should().BeFalse();
        Zoom(ExploredCharts.Columns).Should().BeFalse();

        static bool Zoom(Chart chart) => (bool)Options(chart)["chart"]!["zoom"]!["enabled"]!;
    }

    [Fact]
    public void Implied_values_are_hollow_and_dashed_and_provisional_ones_hollow_and_hatched()
    {
        var marks = Data(ExploredCharts.Columns)["marks"]!;
        (marks[0]![2]!["isPlain"]!.GetValue<bool>(), marks[1]![2]!["isPlain"]!.GetValue<bool>(), marks[0]![0]!["isPlain"]!.GetValue<bool>()).Should().Be((false, false, true));
        marks[0]![2]!["ornaments"]!.ToString().Should().Contain("stroke-dasharray=\"4\"").And.NotContain("<path");
        marks[1]![2]!["ornaments"]!.ToString().Should().Contain("<rect").And.Contain("<path");
        marks[0]![0]!["ornaments"]!.ToString().Should().StartWith("<text");
    }

    [Fact]
    public void A_minimum_keeps_its_open_end() =>
        Data(ExploredCharts.Columns)["marks"]![0]![3]!["ornaments"]!.ToString().Should().Contain("opacity=\"0.6\"").And.Contain("opacity=\"0.36\"").And.Contain("opacity=\"0.16\"").And.Contain(">180件<");

    [Fact]
    public void Zero_keeps_the_sliver_that_tells_it_from_a_missing_value()
    {
        var marks = Data(ExploredCharts.Columns)["marks"]!;
        marks[1]![1]!["ornaments"]!.ToString().Should().StartWith("<rect").And.Contain(">0件<");
        marks[0]![1].Should().BeNull();
    }

    [Fact]
    public void A_line_is_dashed_to_an_implied_value_and_ends_before_a_break()
    {
        var marks = Data(ExploredCharts.Line)["marks"]!;
        marks[0]!.AsArray().Select(m => m is not null && (bool)m["isDashed"]!).Should().Equal(false, false, false, true, false, false);
        marks[1]!.AsArray().Select(m => (bool)m!["isApart"]!).Should().Equal(false, false, true, false, false, false);
    }

    [Fact]
    public void A_tone_colours_the_mark_and_not_the_series()
    {
        var chart = ExploredCharts.Ranking with { Series = [new("", [ExploredCharts.Value(3) with { Tone = Tone.Bad }, ExploredCharts.Value(2), null, null])] };
        var options = Options(chart, ChartTheme.Dark);
        options["colors"]!.ToJsonString().Should().Be($"[\"{ChartTheme.Dark.Series[0]}\"]");
        options["series"]![0]!["data"]!.AsArray().Select(p => (string?)p!["fillColor"]).Should().Equal(ChartTheme.Dark.Bad, ChartTheme.Dark.Series[0], null, null);
        options["theme"]!["mode"]!.ToString().Should().Be("dark");
    }

    [Fact]
    public void Negative_values_of_a_ranking_widen_both_axes_that_ApexCharts_reads()
    {
        var options = Options(ExploredCharts.Ranking);
        options["xaxis"]!.ToJsonString().Should().Be("""{"type":"category","min":-1500,"max":15000,"tickAmount":1}""");
        options["yaxis"]!.ToJsonString().Should().Be("""[{"min":-1500,"max":15000,"tickAmount":1}]""");
    }

    [Fact]
    public void A_ranking_too_long_for_its_picture_stays_as_short()
    {
        var chart = ExploredCharts.Ranking with
        {
            Categories = [.. Enumerable.Range(1, 60).Select(i => $"第{i}")],
            Series = [new("", [.. Enumerable.Range(1, 60).Select(i => ExploredCharts.Value(100 - i))])],
        };
        var data = Data(chart);
        data["fixed"]!.ToString().Should().MatchRegex(">其余[0-9]+项见数据表<");
        data["marks"]![0]!.AsArray().Should().HaveSameCount(data["options"]!["series"]![0]!["data"]!.AsArray()).And.HaveCountLessThan(60).And.NotContainNulls();
    }

    [Fact]
    public void Every_mark_says_what_the_picture_says_and_leads_where_it_leads()
    {
        var mark = Data(ExploredCharts.Line)["marks"]![0]![0]!;
        mark["title"]!.ToString().Should().Be("41件，年度报告");
        mark["href"]!.ToString().Should().Be("/value/41");
    }

    [Fact]
    public void The_mark_of_made_up_values_stays() =>
        Data(ExploredCharts.Columns with { IsIllustrative = true })["fixed"]!.ToString().Should().Contain(">演示数据<");

    [Fact]
    public void Words_of_the_data_cannot_become_markup()
    {
        var chart = ExploredCharts.Columns with { Categories = ["<script>", "b", "c", "d"], Series = [new("<b>", [ExploredCharts.Value(1) with { Text = "<i>" }]), new("x", [])] };
        var data = Data(chart);
        (data["fixed"]!.ToString() + data["moving"] + data["marks"]![0]![0]!["ornaments"]).Should().NotContainAny("<script>", "<b>", "<i>").And.Contain("&lt;script&gt;");
    }

    [Fact]
    public void The_same_chart_gives_the_same_bytes_with_Chinese_as_it_is()
    {
        var bytes = ApexOptions.Of(ExploredCharts.Columns, ChartTheme.Light, ChartSize.Wide)!;
        bytes.Should().Equal(ApexOptions.Of(ExploredCharts.Columns, ChartTheme.Light, ChartSize.Wide));
        Encoding.UTF8.GetString(bytes).Should().Contain("年度报告");
        bytes.Length.Should().BeLessThan(10_000);
    }

    [Fact]
    public void Nothing_else_is_written_as_null_since_ApexCharts_stumbles_over_it()
    {
        foreach (var chart in new[] { ExploredCharts.Columns, ExploredCharts.Line, ExploredCharts.Months, ExploredCharts.Ranking })
        {
            Nulls(Options(chart)).Should().OnlyContain(path => path.EndsWith(".y", StringComparison.Ordinal));
        }

        static IEnumerable<string> Nulls(JsonNode? node, string path = "") => node switch
        {
            null => [path],
            JsonObject o => o.SelectMany(p => Nulls(p.Value, $"{path}.{p.Key}")),
            JsonArray a => a.SelectMany(i => Nulls(i, path)),
            _ => [],
        };
    }

    private static JsonNode Options(Chart chart, ChartTheme? theme = null) => Data(chart, theme)["options"]!;

    private static JsonNode Data(Chart chart, ChartTheme? theme = null) =>
        JsonSerializer.Deserialize<JsonNode>(ApexOptions.Of(chart, theme ?? ChartTheme.Light, ChartSize.Wide))!;
}
