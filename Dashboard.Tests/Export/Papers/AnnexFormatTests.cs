using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Export.Papers;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Charts;
using Wusheng.Dashboard.Tests.Export.Office;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export.Papers;

/// <summary>Annexes are sound, say what the handout says in whole sentences, and look as a paper of an office does.</summary>
public class AnnexFormatTests
{
    private static readonly XNamespace s_w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly AnnexFormat s_format = new();

    [Fact]
    public void Annexes_of_every_kind_of_chart_are_sound() =>
        FaultsOf(Bytes(AHandout.Of([.. SampleCharts.All.Values, .. ComparedCharts.All.Values.Select(c => c.Chart)]))).Should().BeEmpty();

    [Fact]
    public void Annexes_of_both_packages_are_sound()
    {
        FaultsOf(Bytes(AHandout.Published)).Should().BeEmpty();
        FaultsOf(Bytes(AHandout.Demo)).Should().BeEmpty();
        FaultsOf(Bytes(AHandout.With())).Should().BeEmpty();
    }

    [Fact]
    public void It_says_in_sentences_what_the_figures_say()
    {
        var implied = AHandout.Fact("b", "上年跨域办件量", "约3.11万件以上") with
        {
            Period = Period.Year(2023),
            Figure = new(Period.Year(2023), Quantity.AtLeast(37_000, 38_000) / Quantity.Exact(1.19m), ObservationStatus.Implied),
            Growth = "2022年无数据，无法计算同比",
            GrowthValue = null,
            Sentences = [],
            Note = "推算值靠近低端。",
        };
        var rate = AHandout.Fact("c", "办结率", "88%") with
        {
            Unit = new("%"),
            Figure = new(Period.Year(2024), Quantity.Exact(88), ObservationStatus.Derived),
            Growth = "",
            GrowthValue = null,
            Attainment = "● 滞后，2024年目标：不低于90%",
            Lead = "旗司法局",
            LeadIsNamed = true,
            Formula = "办结量 ÷ 受理量 × 100",
            Sentences = [],
        };
        var handout = AHandout.With(
            new HandoutPart("政务服务", "跨域办件3.7万余件，同比增加19%。", SampleCharts.All["columns-at-least"] with { Notes = ["原文为下限。"] }, [AHandout.Fact("a"), rate, implied]),
            new HandoutPart("信访", "受理量尚无数据", null, [AHandout.Fact("d", "受理量", Wording.Missing) with { Figure = null, Growth = "", GrowthValue = null, Lead = "", Sentences = [] }]));

        Texts(Bytes(handout)).Should().Equal(
            "附件",
            "",
            "法治政府建设指标",
            "（2024年，全旗）",
            "本附件汇总法治政府建设指标的情况，时期和范围为2024年，全旗，数据截至2024年，共有4项指标、1幅图。标有“计算”“推算”的数值不是报告原数，标有“无数据”的不是零；数据来源、报告原文和标记说明附后。",
            "一、政务服务",
            "（一）跨域办件3.7万余件，同比增加19%",
            "2024年，全旗跨域通办办件量3.7万余件，同比增长19%（2023年约3.11万件以上）；办结率88%（计算），对照目标：滞后，2024年目标：不低于90%。其余见表1。跨域通办办件量、上年跨域办件量由旗政务服务局负责（按法定职责推断）；办结率由旗司法局负责（报告写明）。",
            "",
            "图1　全区通办跨域办件量，件，2023—2024年，全旗",
            "注：原文为下限；虚线空心柱为推算值；渐淡的柱端表示下限，实际不少于此数。",
            "来源：《乌审旗2024年度法治政府建设情况报告》。数据截至2024年。",
            "表1　图1所涉数值",
            "注：表中各项范围为全旗；“—”为没有可比的上年同期数，或者本身即为变化幅度，不计算同比。",
            "二、信访",
            "（一）受理量尚无数据",
            "2024年，全旗受理量无数据。",
            "三、数据来源",
            "《乌审旗2024年度法治政府建设情况报告》（乌审旗人民政府，2025年2月发布）。",
            "数据取自“乌审旗法治政府建设指标”1.0.0版，数据修订号7，2025年3月1日制作。网址：http://dashboard.local/?period=2024",
            "表2　数值所依据的报告原文",
            "注：原文一字未改。“位置”为该数在《乌审旗2024年度法治政府建设情况报告》正文中从0数起的字数。",
            "表3　指标算法和须知",
            "",
            "四、标记说明",
            "下限：原文作“余”“超过”“多”，真值不少于此数，没有上限。",
            "计算：由公布的数按公式算出，不是报告原数。",
            "推算：由报告所述增减推算的上年数，不是报告原数。",
            "无数据：没有公布，也不能由公布的数算出。不是零。",
            "同比：与上年同期比；百分数之间相减，单位是百分点。没有上年同期数、口径变化或本身即为变化幅度的，不计算。",
            "推断：报告没有写明负责单位，按法定职责推断。");
        Tables(Bytes(handout)).Should().Equal(
            "指标|时期|数值|标记|同比|对照目标",
            "跨域通办办件量|2024年|3.7万余件|下限|增长19%（2023年约3.11万件以上）|○ 未设量化目标",
            "办结率|2024年|88%|计算|—|● 滞后，2024年目标：不低于90%",
            "上年跨域办件量|2023年|约3.11万件以上|推算；下限|—|○ 未设量化目标",
            "指标|报告原文|印作|位置",
            "跨域通办办件量|全区通办事项跨域办件3.7万余件|3.7万余件|第1204字",
            "指标|计算公式|须知",
            "办结率|办结量 ÷ 受理量 × 100|",
            "上年跨域办件量||推算值靠近低端。");
    }

    [Fact]
    public void One_message_is_the_title_itself()
    {
        var chart = SampleCharts.All["funnel-hazards"];
        var handout = AHandout.Of(chart) with { Title = chart.Title };
        Texts(Bytes(handout))[2].Should().Be("隐患整改率69.93%，尚有1,110条未整改");
        Texts(Bytes(handout with { Title = "旗应急管理局" }))[2].Should().Be("旗应急管理局指标情况");
    }

    [Fact]
    public void The_page_is_that_of_an_office_paper()
    {
        var page = Part(Bytes(AHandout.Published), "word/document.xml").Descendants(s_w + "sectPr").Single();
        Attributes(page, "pgSz").Should().BeEquivalentTo(new Dictionary<string, string> { ["w"] = "11906", ["h"] = "16838" });
        Attributes(page, "pgMar").Should().Contain(new Dictionary<string, string> { ["top"] = "2098", ["left"] = "1587", ["bottom"] = "1984", ["right"] = "1474" });
        Attributes(page, "docGrid").Should().BeEquivalentTo(new Dictionary<string, string> { ["type"] = "lines", ["linePitch"] = "579" });
        var styles = Part(Bytes(AHandout.Published), "word/styles.xml");
        Look("Title").Should().Be("方正小标宋简体 44 720");
        Look("Heading1").Should().Be("黑体 32 579");
        Look("Heading2").Should().Be("楷体_GB2312 32 579");
        Look("BodyText").Should().Be("仿宋_GB2312 32 579");
        styles.Descendants(s_w + "style").Single(s => Value(s, "styleId") == "BodyText").Descendants(s_w + "ind").Single().Attributes().Select(a => a.Value).Should().Equal("200", "630");

        string Look(string id)
        {
            var style = styles.Descendants(s_w + "style").Single(s => Value(s, "styleId") == id);
            var run = styles.Descendants(s_w + "rPrDefault").Single();
            string Of(string element, string attribute) => Value((style.Descendants(s_w + element).FirstOrDefault() ?? run.Descendants(s_w + element).First())!, attribute)!;
            return $"{Of("rFonts", "eastAsia")} {Of("sz", "val")} {Value(style.Descendants(s_w + "spacing").First(e => Value(e, "line") is not null), "line")}";
        }
    }

    [Fact]
    public void Page_numbers_stand_at_the_outer_edge()
    {
        var file = Bytes(AHandout.Published);
        Part(file, "word/settings.xml").Descendants(s_w + "evenAndOddHeaders").Should().HaveCount(1);
        (Part(file, "word/footer1.xml").Root!.Value, Value(Part(file, "word/footer1.xml").Descendants(s_w + "jc").Single(), "val")).Should().Be(("—  PAGE 1 —", "right"));
        (Part(file, "word/footer2.xml").Root!.Value, Value(Part(file, "word/footer2.xml").Descendants(s_w + "jc").Single(), "val")).Should().Be(("—  PAGE 1 —", "left"));
    }

    [Fact]
    public void Made_up_figures_are_marked_in_the_title_and_above_every_page()
    {
        var file = Bytes(AHandout.Demo);
        Texts(file)[4].Should().Be("（演示数据，非真实数据）");
        foreach (var header in new[] { "word/header1.xml", "word/header2.xml" }) Part(file, header).Root!.Value.Should().Be("演示数据，非真实数据");
        var references = Part(file, "word/document.xml").Descendants(s_w + "headerReference").Select(r => Value(r, "type"));
        references.Should().Equal("default", "even");
        Part(Bytes(AHandout.Published), "word/document.xml").Descendants(s_w + "headerReference").Should().BeEmpty();
        Texts(Bytes(AHandout.Published)).Should().NotContain(t => t.Contains("演示数据", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_fill_the_text_and_name_their_columns_on_every_page()
    {
        foreach (var table in Part(Bytes(AHandout.Demo), "word/document.xml").Descendants(s_w + "tbl"))
        {
            var widths = table.Element(s_w + "tblGrid")!.Elements().Select(c => int.Parse(Value(c, "w")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            widths.Sum().Should().BeInRange(8700, 8844);
            widths.Min().Should().BeGreaterThan(400);
            table.Elements(s_w + "tr").First().Descendants(s_w + "tblHeader").Should().HaveCount(1);
            table.Elements(s_w + "tr").Should().OnlyContain(r => r.Descendants(s_w + "cantSplit").Any());
        }
    }

    [Fact]
    public void A_caption_stays_with_what_it_names()
    {
        var styles = Part(Bytes(AHandout.Published), "word/styles.xml").Descendants(s_w + "style").ToDictionary(s => Value(s, "styleId")!);
        foreach (var id in new[] { "Heading1", "Heading2", "ChartPlace", "ChartCaption", "TableCaption", "TableHead" }) styles[id].Descendants(s_w + "keepNext").Should().HaveCount(1, id);
        var body = Part(Bytes(AHandout.Published), "word/document.xml").Root!.Elements().Single().Elements().ToList();
        foreach (var (place, i) in body.Select((p, i) => (p, i)).Where(p => StyleOf(p.p) == "ChartPlace")) StyleOf(body[i + 1]).Should().Be("ChartCaption");
        foreach (var (place, i) in body.Select((p, i) => (p, i)).Where(p => StyleOf(p.p) == "TableCaption")) body[i + 1].Name.LocalName.Should().Be("tbl");
    }

    [Fact]
    public void A_heat_map_is_a_table_in_the_colours_of_the_screen()
    {
        var chart = AHandout.Demo.Parts.Select(p => p.Chart).OfType<Chart>().Single(c => c.Kind == ChartKind.HeatMap);
        var document = Part(Bytes(AHandout.With(new HandoutPart("部门比较", chart.Title, chart, []))), "word/document.xml");
        var tables = document.Descendants(s_w + "tbl").ToList();
        tables.Should().HaveCount(2, "18 months do not fit side by side");
        tables.Should().OnlyContain(t => t.Elements(s_w + "tr").Count() == chart.Series.Count + 1);
        var cell = tables[0].Elements(s_w + "tr").ElementAt(1).Elements(s_w + "tc").ElementAt(1);
        cell.Value.Should().Be(chart.Series[0].Values[0]!.Text.Replace(chart.Unit.Symbol, "", StringComparison.Ordinal));
        ChartTheme.Print.Heat.Should().Contain("#" + Value(cell.Descendants(s_w + "shd").Single(), "fill"));
        tables.SelectMany(t => t.Descendants(s_w + "tc")).Count(c => c.Value == "—").Should().Be(chart.Series.Sum(s => s.Values.Count(v => v is null)));
    }

    [Fact]
    public void Every_sentence_stands_in_it_word_for_word()
    {
        var handout = AHandout.Published;
        Tables(Bytes(handout)).Select(r => r.Split('|').ElementAtOrDefault(1)).Should().Contain(handout.Figures.SelectMany(f => f.Sentences).Select(s => s.Quote).Distinct());
    }

    [Fact]
    public void What_is_not_listed_is_said()
    {
        var part = new HandoutPart("政务服务", "全部指标", null, [AHandout.Fact("a"), AHandout.Fact("b", "办结量")]) { LeftOut = 12 };
        Texts(Bytes(AHandout.With(part))).Should().Contain(t => t.EndsWith("；另有12个数值未列，见Excel文件或网页。", StringComparison.Ordinal));
        s_format.MostFigures.Should().Be(120);
    }

    [Fact]
    public void Odd_names_do_no_harm()
    {
        string[] odd = ["<b>&\"'</b>", "😀旗", new string('长', 200), "\u202Eabc\u202C", "\u0001\u001F坏\uD800字\uFFFF", "=1+1", ""];
        var file = Bytes(AHandout.With([.. odd.Select((o, i) => new HandoutPart(o, o, SampleCharts.All["funnel-hazards"] with { Title = o, Subtitle = o, Categories = [o, "b", "c"] }, [AHandout.Fact($"f{i}", o, o, o), AHandout.Fact($"g{i}", o, o, o)]))]) with { Title = odd[0], Subtitle = odd[2] });

        FaultsOf(file).Should().BeEmpty();
        Texts(file).Should().Contain(["<b>&\"'</b>指标情况", "一、<b>&\"'</b>", "（一）😀旗", "五、坏字"]);
    }

    [Fact]
    public void The_same_handout_gives_the_same_bytes() => Bytes(AHandout.Demo).Should().Equal(Bytes(AHandout.Demo));

    [Fact]
    public void It_tells_how_far_it_is_and_stops_when_told_to()
    {
        var told = new Told();
        s_format.Write(AHandout.With(new HandoutPart("a", "一", SampleCharts.All["columns-target"], []), new HandoutPart("a", "二", null, [AHandout.Fact("a")])), Stream.Null, told);
        told.Progress.Should().Equal(new HandoutProgress(1, 2, "一"), new HandoutProgress(2, 2, "二"));
        var write = () => s_format.Write(AHandout.Published, Stream.Null, null, new CancellationToken(canceled: true));
        write.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void No_row_of_a_table_stands_alone_on_its_page()
    {
        var facts = Enumerable.Range(0, 8).Select(i => AHandout.Fact($"figure-{i}", $"指标{i}")).ToArray();
        var rows = Part(Bytes(AHandout.With(new HandoutPart("甲", "八项", null, facts))), "word/document.xml").Descendants(s_w + "tbl").First().Elements(s_w + "tr").Skip(1);

        rows.Select(r => r.Descendants(s_w + "p").All(p => p.Element(s_w + "pPr")!.Element(s_w + "keepNext") is not null))
            .Should().Equal(true, true, false, false, false, true, true, false);
    }

    private static byte[] Bytes(Handout handout)
    {
        using var stream = new MemoryStream();
        s_format.Write(handout, stream);
        return stream.ToArray();
    }

    private static XDocument Part(byte[] file, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var stream = zip.GetEntry(path)!.Open();
        return XDocument.Load(stream);
    }

    // The paragraphs between the tables.
    private static List<string> Texts(byte[] file) => [.. Part(file, "word/document.xml").Root!.Elements().Single().Elements(s_w + "p").Select(TextOf)];

    private static List<string> Tables(byte[] file) =>
        [.. Part(file, "word/document.xml").Descendants(s_w + "tr").Select(r => string.Join('|', r.Elements(s_w + "tc").Select(TextOf)))];

    private static string TextOf(XElement element) => string.Concat(element.Descendants(s_w + "t").Select(t => t.Value));

    private static string? StyleOf(XElement paragraph) => paragraph.Element(s_w + "pPr")?.Element(s_w + "pStyle") is { } style ? Value(style, "val") : null;

    private static string? Value(XElement element, string attribute) => element.Attribute(s_w + attribute)?.Value;

    private static Dictionary<string, string> Attributes(XElement parent, string name) => parent.Element(s_w + name)!.Attributes().ToDictionary(a => a.Name.LocalName, a => a.Value);

    private static List<string> FaultsOf(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return
        [
            .. SemanticCheck.Faults(file),
            .. new[] { FileFormatVersions.Office2013, FileFormatVersions.Microsoft365 }.SelectMany(v => new OpenXmlValidator(v).Validate(document).Select(e => $"{v}: {e.Part?.Uri} {e.Description} {e.Path?.XPath}")),
        ];
    }

    private sealed class Told : IProgress<HandoutProgress>
    {
        public List<HandoutProgress> Progress { get; } = [];

        public void Report(HandoutProgress value) => Progress.Add(value);
    }
}
