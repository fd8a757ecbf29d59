using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Office;
using Wusheng.Dashboard.Tests.Charts;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export.Office;

/// <summary>A native chart is valid, holds the dashboard's very numbers, and says with its marks what the dashboard's say.</summary>
public class NativeChartTests
{
    private static readonly NativeChartLook s_look = new(ChartTheme.Light, 860, 330, 14);
    private static readonly XNamespace s_c = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace s_a = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static TheoryData<string> Samples => [.. SampleCharts.All.Where(c => NativeChart.CanDraw(c.Value)).Select(c => c.Key)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_kind_of_chart_is_valid(string name) => FaultsOf(SampleCharts.All[name]).Should().BeEmpty();

    [Fact]
    public void Charts_nobody_would_want_to_draw_are_valid_too() =>
        Gen.Enum<ChartKind>().SelectMany(AnyChart.Of).Where(NativeChart.CanDraw).Sample(chart => FaultsOf(chart).Should().BeEmpty(), iter: 60, threads: 1);

    [Fact]
    public void Hostile_names_leave_it_valid()
    {
        var chart = SampleCharts.Of(ChartKind.Columns, "件\"<", "标题", "副题", ["=1+1", "<&\"'>", "\u0001\u000B制表\t换行\n", "孤\uD800立", "😀", new string('长', 300)],
            SampleCharts.Row("\uDC00甲<&>", [.. Enumerable.Range(1, 6).Select(i => SampleCharts.Exact(i, $"{i}件\"<"))]),
            SampleCharts.Row("", [.. Enumerable.Range(1, 6).Select(i => SampleCharts.Exact(i * 2, $"\u202E{i * 2}\u0000"))]));
        FaultsOf(chart).Should().BeEmpty();
        SemanticCheck.Cells(WorkbookOf(chart))["Sheet1"].Should().Contain("A2", "=1+1").And.Contain("A3", "<&\"'>").And.Contain("A4", "制表 换行 ").And.Contain("A5", "孤立").And.Contain("A6", "😀");
    }

    [Fact]
    public void The_workbook_holds_every_value_and_how_it_is_printed_and_known()
    {
        var cells = SemanticCheck.Cells(WorkbookOf(SampleCharts.All["columns-at-least"]))["Sheet1"];
        cells.Where(c => c.Key[1..] == "3").Select(c => c.Value).Should().Equal("2024年", "37000", "3.7万余件", "下限", "公布");
        cells["B2"].Should().Be(((double)(37_000 / 1.19m)).ToString("R", CultureInfo.InvariantCulture));
        (cells["C2"], cells["D2"], cells["E2"]).Should().Be(("约3.11万件以上", "下限", "推算"));
    }

    [Fact]
    public void What_is_missing_is_an_empty_cell_and_a_gap()
    {
        var chart = SampleCharts.All["columns-missing"];
        SemanticCheck.Cells(WorkbookOf(chart))["Sheet1"].Should().NotContainKey("B2").And.Contain("B4", "0");
        var xml = XmlOf(chart);
        xml.Descendants(s_c + "dispBlanksAs").Single().Attribute("val")!.Value.Should().Be("gap");
        NativeChart.MarksInWords(chart).Should().Equal("无数据：2021年、2023年（办结）");
    }

    [Fact]
    public void Columns_begin_at_zero_and_the_axis_has_the_steps_of_the_dashboard()
    {
        var xml = XmlOf(SampleCharts.All["columns-implied"]);
        var axis = xml.Descendants(s_c + "valAx").Single();
        var scale = AxisScale.ForBars([47_541, 58_000], new("件"), 5);
        axis.Element(s_c + "scaling")!.Element(s_c + "min")!.Attribute("val")!.Value.Should().Be("0");
        axis.Element(s_c + "majorUnit")!.Attribute("val")!.Value.Should().Be(scale.Step.ToString(CultureInfo.InvariantCulture));
        axis.Element(s_c + "numFmt")!.Attribute("formatCode")!.Value.Should().Be("[=0]0;0\\.0,\"万\"");
    }

    [Fact]
    public void An_implied_value_is_hollow_and_says_so()
    {
        var series = XmlOf(SampleCharts.All["columns-implied"]).Descendants(s_c + "ser").Single();
        var point = series.Elements(s_c + "dPt").Single(p => p.Element(s_c + "idx")!.Attribute("val")!.Value == "0");
        point.Element(s_c + "spPr")!.Elements().Select(e => e.Name.LocalName).Should().Equal("noFill", "ln");
        Printed(series).Should().Equal("约4.75万件（推算）", "5.8万件");
        NativeChart.MarksInWords(SampleCharts.All["columns-implied"]).Should().Equal("虚线空心柱为推算值");
    }

    [Fact]
    public void A_minimum_fades_and_is_printed_as_the_report_prints_it()
    {
        var series = XmlOf(SampleCharts.All["columns-at-least"]).Descendants(s_c + "ser").Single();
        series.Elements(s_c + "dPt").Last().Descendants(s_a + "gradFill").Should().ContainSingle();
        Printed(series).Should().Equal("约3.11万件以上（推算）", "3.7万余件");
    }

    [Fact]
    public void A_provisional_value_is_hatched() =>
        XmlOf(SampleCharts.All["columns-provisional"]).Descendants(s_c + "dPt").Single().Descendants(s_a + "pattFill").Should().ContainSingle();

    [Fact]
    public void A_plain_number_follows_its_cell()
    {
        var labels = XmlOf(SampleCharts.All["columns-target"]).Descendants(s_c + "ser").First().Descendants(s_c + "dLbl").ToList();
        labels.Select(l => l.Element(s_c + "numFmt")?.Attribute("formatCode")!.Value).Should().Equal("#,##0.00\"%\"", "#,##0.00\"%\"", "#,##0\"%\"", "#,##0\"%\"");
        labels.Should().OnlyContain(l => l.Element(s_c + "tx") == null);
    }

    [Fact]
    public void An_aim_is_a_dashed_line_named_in_the_legend()
    {
        var xml = XmlOf(SampleCharts.All["columns-target"]);
        var line = xml.Descendants(s_c + "lineChart").Single().Element(s_c + "ser")!;
        line.Element(s_c + "tx")!.Descendants(s_c + "v").Single().Value.Should().Be("2025年目标 ≥90%");
        line.Element(s_c + "val")!.Descendants(s_c + "v").Select(v => v.Value).Should().Equal("90", "90", "90", "90");
        xml.Descendants(s_c + "legend").Should().ContainSingle();
    }

    [Fact]
    public void A_direction_is_said_in_words_where_its_value_would_stand()
    {
        var xml = XmlOf(SampleCharts.All["columns-direction"]);
        xml.Descendants(s_c + "legend").Should().BeEmpty();
        string.Concat(xml.Descendants(s_c + "lineChart").Single().Descendants(s_a + "t").Select(t => t.Value)).Should().Be("↑ 2025年方向：高于2024年的85%");
    }

    [Fact]
    public void A_break_interrupts_the_line_and_is_said()
    {
        var chart = SampleCharts.All["line-months"];
        var point = XmlOf(chart).Descendants(s_c + "dPt").Single(p => p.Element(s_c + "idx")!.Attribute("val")!.Value == "6");
        point.Element(s_c + "spPr")!.Element(s_a + "ln")!.Element(s_a + "noFill").Should().NotBeNull();
        NativeChart.MarksInWords(chart).Should().Equal("三角点为下限，实际不少于此数", "口径变化，与此前不可比：2024年7月");
    }

    [Fact]
    public void The_first_of_a_ranking_stands_on_top() =>
        XmlOf(SampleCharts.All["ranking-rates"]).Descendants(s_c + "catAx").Single().Descendants(s_c + "orientation").Single().Attribute("val")!.Value.Should().Be("maxMin");

    [Fact]
    public void Parts_are_pieces_of_one_bar_unless_a_piece_is_too_narrow_for_its_words()
    {
        XmlOf(SampleCharts.All["parts-two"]).Descendants(s_c + "grouping").Single().Attribute("val")!.Value.Should().Be("percentStacked");
        XmlOf(SampleCharts.All["parts-narrow"]).Descendants(s_c + "grouping").Single().Attribute("val")!.Value.Should().Be("clustered");
        XmlOf(SampleCharts.All["parts-narrow"]).Descendants(s_a + "t").First().Value.Should().Be("3,331件（92.79%）");
    }

    [Fact]
    public void A_heat_map_and_a_chart_without_values_are_none_that_Office_draws()
    {
        NativeChart.CanDraw(SampleCharts.All["ranking-empty"]).Should().BeFalse();
        NativeChart.CanDraw(SampleCharts.All["ranking-rates"] with { Kind = ChartKind.HeatMap }).Should().BeFalse();
        var draw = () => NativeChart.Of(SampleCharts.All["ranking-empty"], s_look);
        draw.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_same_chart_is_the_same_bytes()
    {
        WorkbookOf(SampleCharts.All["line-months"]).Should().Equal(WorkbookOf(SampleCharts.All["line-months"]));
        XmlOf(SampleCharts.All["line-months"]).ToString().Should().Be(XmlOf(SampleCharts.All["line-months"]).ToString());
    }

    [Fact]
    public void Every_published_chart_holds_the_numbers_of_the_store()
    {
        var composer = new ChartComposer(Published.Snapshot, Some.FigureUrl);
        var checkedValues = 0;
        foreach (var indicator in Published.Snapshot.Catalogue.Indicators)
        {
            if (composer.Find("indicator-" + indicator.Id, Some.Year) is not { } chart || !NativeChart.CanDraw(chart)) continue;
            var drawn = XmlOf(chart).Descendants(s_c + "ser").First().Element(s_c + "val")!.Descendants(s_c + "pt")
                .ToDictionary(p => chart.Categories[int.Parse(p.Attribute("idx")!.Value, CultureInfo.InvariantCulture)], p => double.Parse(p.Element(s_c + "v")!.Value, CultureInfo.InvariantCulture));
            var known = Published.Snapshot.SeriesOf(indicator.Id, default).Where(f => chart.Categories.Contains(f.Period.Name)).ToDictionary(f => f.Period.Name, f => (double)f.Quantity.Value);
            drawn.Should().BeEquivalentTo(known, indicator.Id);
            checkedValues += drawn.Count;
        }

        checkedValues.Should().BeGreaterThan(100);
    }

    private static IEnumerable<string> Printed(XElement series) => series.Elements(s_c + "dLbls").Elements(s_c + "dLbl").Select(l => string.Concat(l.Descendants(s_a + "t").Select(t => t.Value)));

    private static XElement XmlOf(Chart chart)
    {
        using var stream = new MemoryStream();
        NativeChart.Of(chart, s_look).WriteXml(stream);
        stream.Position = 0;
        return XElement.Load(stream);
    }

    private static byte[] WorkbookOf(Chart chart)
    {
        using var stream = new MemoryStream();
        NativeChart.Of(chart, s_look).WriteWorkbook(stream);
        return stream.ToArray();
    }

    private static List<string> FaultsOf(Chart chart)
    {
        using var file = new MemoryStream();
        using var document = PresentationDocument.Create(file, PresentationDocumentType.Presentation);
        var part = document.AddPresentationPart().AddNewPart<SlidePart>("rId1").AddNewPart<ChartPart>("rId1");
        NativeChart.Of(chart, s_look).WriteTo(part);
        List<string> faults = [];
        foreach (var version in new[] { FileFormatVersions.Office2013, FileFormatVersions.Microsoft365 })
        {
            faults.AddRange(new OpenXmlValidator(version).Validate(part).Select(e => $"{version}: {e.Description} {e.Path?.XPath}"));
        }

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(WorkbookOf(chart)), false);
        faults.AddRange(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(workbook).Select(e => $"workbook: {e.Description} {e.Path?.XPath}"));
        faults.AddRange(SemanticCheck.OfChart(XmlOf(chart), WorkbookOf(chart)));
        faults.AddRange(SemanticCheck.Faults(WorkbookOf(chart)));
        return faults;
    }
}
