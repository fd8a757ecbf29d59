using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Export.Deck;
using Wusheng.Dashboard.Export.Office;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Charts;
using Wusheng.Dashboard.Tests.Export.Office;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export.Deck;

/// <summary>Decks are sound, say what the handout says, and say it the same way every time.</summary>
public class DeckFormatTests
{
    private static readonly XNamespace s_a = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace s_c = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace s_p = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private static readonly XNamespace s_r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly Lazy<byte[]> s_published = new(() => Bytes(AHandout.Published));
    private static readonly Lazy<byte[]> s_demo = new(() => Bytes(AHandout.Demo));

    [Fact]
    public void Decks_of_every_kind_of_chart_are_sound() => FaultsOf(Bytes(AHandout.Of([.. SampleCharts.All.Values, .. ComparedCharts.All.Values.Select(c => c.Chart)]))).Should().BeEmpty();

    [Fact]
    public void The_deck_of_the_published_package_is_sound() => FaultsOf(s_published.Value).Should().BeEmpty();

    [Fact]
    public void The_deck_of_the_demo_is_sound() => FaultsOf(s_demo.Value).Should().BeEmpty();

    [Fact]
    public void Hostile_words_leave_it_sound()
    {
        const string hostile = "\u0000<a&\"b'>\uD800孤\u202E反向\u200F😀\r\n\t\uFFFE";
        var chart = SampleCharts.Of(ChartKind.Columns, hostile, hostile, hostile + new string('长', 300), [hostile, "=1+1"], SampleCharts.Row(hostile, SampleCharts.Exact(1, hostile), null)) with
        {
            Notes = [hostile, new string('注', 900)],
            Sources = [hostile + new string('源', 200)],
            AsOf = hostile,
            Target = new(hostile, 3),
        };
        var fact = AHandout.Fact("a", hostile, hostile, hostile + new string('原', 4000)) with { Growth = hostile, Attainment = hostile, Lead = new string('局', 80), Formula = hostile, Note = hostile };
        var handout = AHandout.With(
            new HandoutPart(hostile, hostile + new string('题', 400), chart, [fact]),
            new HandoutPart("\u0001", "", null, [fact with { IndicatorId = "b" }]),
            new HandoutPart("另一章", "表", null, [])) with
        { Title = hostile, Subtitle = hostile };
        FaultsOf(Bytes(handout)).Should().BeEmpty();
    }

    [Fact]
    public void One_message_stands_on_a_slide_with_its_chart_its_reservations_and_its_sources()
    {
        var chart = SampleCharts.All["columns-at-least"] with { Notes = ["口径为跨域通办"] };
        var slides = Slides(Bytes(AHandout.Of(chart)));
        slides.Should().HaveCount(3);
        slides[1].Texts.Should().Equal(
            "跨域办件3.7万余件，同比增加19%",
            "全区通办跨域办件量，件，2023—2024年，全旗",
            "注：口径为跨域通办；虚线空心柱为推算值；渐淡的柱端表示下限，实际不少于此数。",
            "来源：《乌审旗2024年度法治政府建设情况报告》　数据截至2024年",
            "法治政府建设指标",
            "2");
        slides[1].Notes.Should().Contain("跨域通办办件量（2024年）：3.7万余件（下限·公布）")
            .And.Contain("〔原文〕“全区通办事项跨域办件3.7万余件”——《乌审旗2024年度法治政府建设情况报告》，第1204字起");
        slides[1].Root.Descendants(s_p + "graphicFrame").Single().Descendants(s_p + "cNvPr").Single().Attribute("descr")!.Value.Should().Be(chart.Description);
    }

    [Fact]
    public void The_first_slide_says_what_it_is_when_it_ends_and_where_it_comes_from() =>
        Slides(Bytes(AHandout.Of(SampleCharts.All["columns-target"])))[0].Texts.Should().Equal(
            "法治政府建设指标",
            "2024年，全旗",
            "数据截至2024年",
            "来源：《乌审旗2024年度法治政府建设情况报告》（乌审旗人民政府，2025年2月发布）",
            "乌审旗法治政府建设指标 1.0.0，第7次更新",
            "2025年3月1日制作",
            "法治政府建设指标",
            "1");

    [Fact]
    public void The_appendix_holds_every_figure_as_printed_with_its_sentence()
    {
        var cells = Slides(Bytes(AHandout.Of(SampleCharts.All["columns-target"])))[^1].Root.Descendants(s_a + "tc").Where(c => c.Attribute("hMerge") is null).Select(c => string.Concat(c.Descendants(s_a + "t").Select(t => t.Value)));
        cells.Should().Equal(
            "指标", "数值", "负责单位", "同比", "口径·状态",
            "跨域通办办件量", "3.7万余件", "旗政务服务局（推断）", "增长19%（2023年约3.11万件以上）", "下限·公布",
            "〔原文〕“全区通办事项跨域办件3.7万余件”，第1204字起：跨域通办办件量");
    }

    [Fact]
    public void A_chapter_begins_where_the_heading_changes()
    {
        var part = new HandoutPart("甲", "一", SampleCharts.All["columns-target"], []);
        var slides = Slides(Bytes(AHandout.With(part, part with { Message = "二" }, part with { Heading = "乙", Message = "三" })));
        slides.Select(s => s.Texts[0]).Should().Equal("法治政府建设指标", "甲", "一", "二", "乙", "三");
        slides[1].Texts.Should().ContainInOrder("甲", "审结占受理").And.NotContain(["一", "二"], "the slides that follow say it");
    }

    [Fact]
    public void A_part_without_a_chart_is_a_table_of_its_figures()
    {
        var slide = Slides(Bytes(AHandout.With(new HandoutPart("甲", "两个指标", null, [AHandout.Fact("a"), AHandout.Fact("b", "另一个", Wording.Missing) with { Figure = null, Growth = "", GrowthValue = null }]))))[1];
        slide.Root.Descendants(s_a + "tc").Select(c => string.Concat(c.Descendants(s_a + "t").Select(t => t.Value))).Should().Equal(
            "指标", "数值", "负责单位", "同比", "口径·状态",
            "跨域通办办件量", "3.7万余件", "旗政务服务局（推断）", "增长19%（2023年约3.11万件以上）", "下限·公布",
            "另一个", "无数据", "旗政务服务局（推断）", "—", "—");
    }

    [Fact]
    public void Where_there_is_a_plan_the_table_holds_the_figure_against_it_and_gives_no_other_verdict()
    {
        var fact = AHandout.Fact("a") with { Attainment = "▲ 严重滞后，2024年目标：不高于60条", Standing = "▲ 严重滞后，超出101条；2024年目标：不高于60条", IsBehind = true, Growth = "同比下降3%（向好），较2023年166条", GrowthValue = -3, GrowthJudgement = "向好", LeadIsNamed = true };
        var slide = Slides(Bytes(AHandout.With(new HandoutPart("甲", "一项滞后", null, [fact]))))[1];
        CellsOf(slide.Root).Should().Equal(
            "指标", "数值", "对照计划", "负责单位", "同比", "口径·状态",
            "跨域通办办件量", "3.7万余件", "▲ 严重滞后，超出101条；2024年目标：不高于60条", "旗政务服务局", "下降3%，较2023年166条", "下限·公布");
    }

    [Fact]
    public void A_long_table_goes_on_evenly()
    {
        var facts = Enumerable.Range(0, 18).Select(i => AHandout.Fact($"figure-{i}", $"指标{i}")).ToArray();
        var slides = Slides(Bytes(AHandout.With(new HandoutPart("甲", "十八项", null, facts)))).Where(s => s.Texts[0].StartsWith("十八项", StringComparison.Ordinal)).ToList();
        var rows = slides.ConvertAll(s => s.Root.Descendants(s_a + "tr").Count() - 1);
        rows.Sum().Should().Be(18);
        rows.Should().HaveCountGreaterThan(1);
        (rows.Max() - rows.Min()).Should().BeLessThanOrEqualTo(2);
    }

    [Fact]
    public void The_appendix_repeats_no_table_says_a_series_in_one_row_and_a_sentence_once()
    {
        var told = AHandout.Fact("a", "甲指标");
        FactSentence[] same = [told.Sentences[0]];
        FigureFact[] months = [.. Enumerable.Range(1, 3).Select(m => AHandout.Fact("b", "乙指标", $"{m}件") with { Period = Period.Month(2024, m), Sentences = same })];
        var handout = AHandout.With(
            new HandoutPart("甲", "表", null, [told, months[2]]),
            new HandoutPart("甲", "图", SampleCharts.All["columns-target"], months));
        CellsOf(Slides(Bytes(handout))[^1].Root).Should().Equal(
            "〔各期〕乙指标：2024年1月1件、2月2件",
            "〔原文〕“全区通办事项跨域办件3.7万余件”，第1204字起：甲指标");
    }

    [Fact]
    public void It_is_as_long_as_it_says_before_it_is_written()
    {
        foreach (var (handout, deck) in new[] { (AHandout.Published, s_published.Value), (AHandout.Demo, s_demo.Value) })
        {
            var slides = Slides(deck);
            var behind = slides.Count(s => s.Texts[0].StartsWith("附：数据与原文", StringComparison.Ordinal));
            new DeckFormat(new()).LengthOf(handout).Should().Be($"{slides.Count}张幻灯片，其中附录{behind}张");
        }
    }

    [Fact]
    public void A_deck_of_one_message_says_it_once()
    {
        var chart = SampleCharts.All["columns-target"];
        var slides = Slides(Bytes(AHandout.Of(chart) with { Title = chart.Title }));
        slides[0].Texts.Take(2).Should().Equal("演示领域", chart.Subtitle);
        slides[1].Texts[0].Should().Be(chart.Title);
    }

    [Fact]
    public void A_heat_map_is_a_table_whose_cells_hold_every_value()
    {
        var chart = ComparedCharts.All["heatmap-many"].Chart;
        var slides = Slides(Bytes(AHandout.Of(chart))).Where(s => s.Root.Descendants(s_a + "tbl").Any()).SkipLast(1).ToList();
        var cells = slides.SelectMany(s => s.Root.Descendants(s_a + "tr").Skip(1)).SelectMany(r => r.Elements(s_a + "tc").Skip(1)).Select(c => string.Concat(c.Descendants(s_a + "t").Select(t => t.Value))).ToList();
        cells.Should().BeEquivalentTo(chart.Series.SelectMany(s => chart.Categories.Select((_, i) => s.At(i)?.Text ?? "—")));
        slides.Should().OnlyContain(s => s.Texts.Any(t => t == Wording.Illustrative));
    }

    [Fact]
    public void Made_up_figures_are_marked_on_every_slide_and_in_the_notes()
    {
        foreach (var slide in Slides(s_demo.Value))
        {
            slide.Texts.Should().Contain(Wording.Illustrative);
            slide.Root.Descendants(s_p + "cNvPr").Select(n => n.Attribute("name")!.Value).Should().Contain(Wording.Illustrative);
        }
    }

    [Fact]
    public void Published_figures_bear_no_such_mark() => Slides(s_published.Value).SelectMany(s => s.Texts).Should().NotContain(t => t.Contains(Wording.Illustrative, StringComparison.Ordinal));

    [Fact]
    public void Every_number_of_every_published_chart_is_that_of_the_store()
    {
        var charts = AHandout.Published.Parts.Select(p => p.Chart!).Where(NativeChart.CanDraw).ToList();
        var drawn = ChartParts(s_published.Value);
        drawn.Should().HaveSameCount(charts);
        for (var i = 0; i < charts.Count; i++)
        {
            var known = charts[i].Series.SelectMany(s => charts[i].Categories.Select((_, c) => s.At(c))).OfType<ChartValue>().Select(v => (double)v.Quantity.Value).ToList();
            if (charts[i].Target is { } target) known.Add((double)target.Value);
            var numbers = drawn[i].Descendants(s_c + "val").Descendants(s_c + "v").Select(v => double.Parse(v.Value, CultureInfo.InvariantCulture)).ToList();
            numbers.Distinct().Should().BeEquivalentTo(known.Distinct(), charts[i].Title);
            foreach (var definition in Published.Snapshot.Catalogue.Charts.Where(c => c.Id == charts[i].Id && c.Form is not (ChartForm.Columns or ChartForm.Line or ChartForm.Parts)))
            {
                numbers.Should().Contain(definition.IndicatorIds.Select(id => Published.Snapshot.FigureOf(id, Some.Year, default)).Where(f => f is not null).Select(f => (double)f!.Value.Quantity.Value), definition.Id);
            }
        }
    }

    [Fact]
    public void The_same_handout_is_the_same_bytes_at_any_time() => Bytes(AHandout.Published).Should().Equal(s_published.Value);

    [Fact]
    public void The_file_names_no_person()
    {
        using var zip = new ZipArchive(new MemoryStream(s_published.Value));
        using var stream = zip.GetEntry("docProps/core.xml")!.Open();
        var core = XDocument.Load(stream).Root!.Elements().ToDictionary(e => e.Name.LocalName, e => e.Value);
        core["title"].Should().Be(AHandout.Published.Title);
        (core["creator"], core["lastModifiedBy"], core["created"], core["modified"]).Should().Be(("法治政府建设指标看板", "法治政府建设指标看板", "2025-03-01T00:00:00Z", "2025-03-01T00:00:00Z"));
        zip.Entries.Should().OnlyContain(e => e.LastWriteTime.Year == 1980);
    }

    [Fact]
    public void Progress_is_told_after_each_part()
    {
        var told = new List<HandoutProgress>();
        var part = new HandoutPart("甲", "一", SampleCharts.All["columns-target"], []);
        new DeckFormat(new()).Write(AHandout.With(part, part with { Message = "二" }), Stream.Null, new Listener(told.Add));
        told.Should().Equal(new HandoutProgress(1, 2, "一"), new HandoutProgress(2, 2, "二"));
    }

    [Fact]
    public void It_ends_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var part = new HandoutPart("甲", "一", SampleCharts.All["columns-target"], []);
        var told = 0;
        var write = () => new DeckFormat(new()).Write(AHandout.With(part, part, part), Stream.Null, new Listener(_ => { told++; cancellation.Cancel(); }), cancellation.Token);
        write.Should().Throw<OperationCanceledException>();
        told.Should().Be(1);
    }

    private static IEnumerable<string> CellsOf(XElement slide) =>
        slide.Descendants(s_a + "tc").Where(c => c.Attribute("hMerge") is null).Select(c => string.Concat(c.Descendants(s_a + "t").Select(t => t.Value)));

    private static byte[] Bytes(Handout handout)
    {
        using var stream = new MemoryStream();
        new DeckFormat(new()).Write(handout, stream);
        return stream.ToArray();
    }

    internal static List<string> FaultsOf(byte[] deck)
    {
        using var document = PresentationDocument.Open(new MemoryStream(deck), false);
        List<string> faults = [.. SemanticCheck.Faults(deck)];
        foreach (var version in new[] { FileFormatVersions.Office2013, FileFormatVersions.Microsoft365 })
        {
            faults.AddRange(new OpenXmlValidator(version).Validate(document).Select(e => $"{version}: {e.Part?.Uri} {e.Description} {e.Path?.XPath}"));
        }

        return faults;
    }

    internal static List<(XElement Root, List<string> Texts, string Notes)> Slides(byte[] deck)
    {
        using var zip = new ZipArchive(new MemoryStream(deck));
        var order = Load(zip, "ppt/presentation.xml").Descendants(s_p + "sldId").Select(s => s.Attribute(s_r + "id")!.Value);
        var targets = Targets(zip, "ppt/_rels/presentation.xml.rels");
        return [.. order.Select(id =>
        {
            var name = targets[id];
            var root = Load(zip, name);
            var texts = root.Descendants(s_p + "sp").SelectMany(s => s.Descendants(s_a + "p")).SelectMany(p => string.Concat(p.Descendants().Select(e => e.Name == s_a + "t" ? e.Value : e.Name == s_a + "br" ? "\n" : "")).Split('\n')).ToList();
            var notes = Load(zip, Targets(zip, $"ppt/slides/_rels/{Path.GetFileName(name)}.rels")["rIdNotes"]).Descendants(s_a + "p").Select(p => string.Concat(p.Descendants(s_a + "t").Select(t => t.Value)));
            return (root, texts, string.Join('\n', notes));
        })];
    }

    internal static List<XElement> ChartParts(byte[] deck)
    {
        using var zip = new ZipArchive(new MemoryStream(deck));
        return [.. zip.Entries.Where(e => e.FullName.StartsWith("ppt/slides/charts/chart", StringComparison.Ordinal))
            .OrderBy(e => int.Parse(e.Name[5..^4], CultureInfo.InvariantCulture)).Select(e => Load(zip, e.FullName))];
    }

    private static Dictionary<string, string> Targets(ZipArchive zip, string relations) =>
        Load(zip, relations).Elements().ToDictionary(r => r.Attribute("Id")!.Value, r => r.Attribute("Target")!.Value.TrimStart('/') is var t && t.StartsWith("ppt/", StringComparison.Ordinal) ? t : "ppt/" + t);

    private static XElement Load(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XElement.Load(stream);
    }

    private sealed class Listener(Action<HandoutProgress> told) : IProgress<HandoutProgress>
    {
        public void Report(HandoutProgress value) => told(value);
    }
}
