using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Export.Workbooks;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Charts;
using Wusheng.Dashboard.Tests.Export.Office;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export.Workbooks;

/// <summary>Workbooks are sound, hold the store's numbers as numbers, and run nothing that somebody typed.</summary>
public class WorkbookFormatTests
{
    private static readonly WorkbookFormat s_format = new();

    private static readonly Lazy<byte[]> s_published = new(() => Bytes(AHandout.Published));
    private static readonly Lazy<byte[]> s_demo = new(() => Bytes(AHandout.Demo));

    [Fact]
    public void Workbooks_of_every_kind_of_chart_are_sound() =>
        FaultsOf(Bytes(AHandout.Of([.. SampleCharts.All.Values, .. ComparedCharts.All.Values.Select(c => c.Chart)]))).Should().BeEmpty();

    [Fact]
    public void Workbooks_of_both_packages_are_sound()
    {
        FaultsOf(s_published.Value).Should().BeEmpty();
        FaultsOf(s_demo.Value).Should().BeEmpty();
    }

    [Fact]
    public void A_handout_without_charts_and_one_without_figures_are_sound()
    {
        FaultsOf(Bytes(AHandout.With(new HandoutPart("政务服务", "全部指标", null, [AHandout.Fact("a")])))).Should().BeEmpty();
        FaultsOf(Bytes(AHandout.With(new HandoutPart("政务服务", "全部指标", null, [])))).Should().BeEmpty();
        FaultsOf(Bytes(AHandout.With())).Should().BeEmpty();
    }

    [Fact]
    public void It_has_its_sheets_in_the_order_of_reading()
    {
        SheetsOf(s_published.Value).Should().Equal("数据", "图", "图数据", "口径", "来源原文", "说明");
        SheetsOf(Bytes(AHandout.With(new HandoutPart("政务服务", "全部指标", null, [AHandout.Fact("a")])))).Should().Equal("数据", "口径", "来源原文", "说明");
    }

    [Fact]
    public void Every_published_figure_stands_in_it_with_the_numbers_of_the_store()
    {
        var package = Published.Package;
        FigureFact[] facts =
        [
            .. package.Observations.Where(o => o.DepartmentId == Department.WholeBanner).GroupBy(o => (o.IndicatorId, o.Period)).Select(g => g.MaxBy(o => o.Revision)!)
                .Select(o => AHandout.Fact(o.IndicatorId, o.IndicatorId) with { Period = o.Period, Figure = new(o.Period, o.Quantity, o.Status, o.Break, o.Revision) }),
        ];
        var sheet = ReadSheet.Of(Bytes(AHandout.With(new HandoutPart("全部", "全部指标", null, facts))), "数据");
        var (name, value, low, high) = (sheet.Column("指标"), sheet.Column("数值"), sheet.Column("下限"), sheet.Column("上限"));
        var (qualifier, status) = (sheet.Column("精确程度"), sheet.Column("状态"));

        facts.Length.Should().BeGreaterThan(80);
        for (var i = 0; i < facts.Length; i++)
        {
            var row = i + 4;
            var quantity = facts[i].Figure!.Value.Quantity;
            sheet[$"{name}{row}"].Should().Be(facts[i].Name);
            sheet.Number($"{value}{row}").Should().Be((double)quantity.Value, facts[i].Name);
            sheet.Number($"{low}{row}").Should().Be(quantity.Qualifier == Qualifier.Exact ? null : (double)quantity.Low, facts[i].Name);
            sheet.Number($"{high}{row}").Should().Be(quantity.Qualifier is Qualifier.Exact or Qualifier.AtLeast ? null : (double)quantity.High, facts[i].Name);
            sheet[$"{qualifier}{row}"].Should().Be(quantity.Qualifier.Name());
            sheet[$"{status}{row}"].Should().Be(facts[i].Figure!.Value.Status.Name());
        }
    }

    [Fact]
    public void A_figure_is_told_in_typed_cells()
    {
        var incomplete = AHandout.Fact("b", "办结量", "12.5%（缺2项）") with
        {
            Unit = new("%"),
            Period = Period.Month(2024, 3),
            Figure = new(Period.Month(2024, 3), new(12.5m, 12.45m, 12.55m, Qualifier.Rounded), ObservationStatus.Provisional, Break: true, Gaps: 2),
            Growth = "",
            GrowthValue = null,
            LeadIsNamed = true,
        };
        var missing = AHandout.Fact("c", "受理量", Wording.Missing) with { Figure = null, Lead = "" };
        var sheet = ReadSheet.Of(Bytes(AHandout.With(new HandoutPart("政务服务", "图", SampleCharts.All["columns-target"], [AHandout.Fact("a"), incomplete]), new HandoutPart("政务服务", "全部", null, [missing]))), "数据");

        Row(3).Should().Equal(
            "指标", "领域", "时期", "范围", "数值", "单位", "显示", "下限", "上限", "精确程度", "状态", "缺项", "口径变化", "同比（%、百分点）", "同比说明", "对照目标", "负责单位", "负责依据", "见图");
        Row(4).Should().Equal(
            "跨域通办办件量", "政务服务", "2024年", "全旗", "37000", "件", "3.7万余件", "37000", "", "下限", "公布", "", "", "19", "同比增长19%（2023年约3.11万件以上）", "○ 未设量化目标", "旗政务服务局", "推断", "图1");
        Row(5).Should().Equal(
            "办结量", "政务服务", "2024年3月", "全旗", "12.5", "%", "12.5%（缺2项）", "12.45", "12.55", "四舍五入", "初步", "2", "是", "", "", "○ 未设量化目标", "旗政务服务局", "报告写明", "图1");
        Row(6).Should().Equal(
            "受理量", "政务服务", "2024年", "全旗", "", "件", "无数据", "", "", "", "", "", "", "19", "同比增长19%（2023年约3.11万件以上）", "○ 未设量化目标", "", "", "");
        sheet.Rows.Should().Be(6);
        sheet.Number("E4").Should().Be(37_000);
        sheet.Format("E4").Should().Be("#,##0");
        sheet.Format("E5").Should().Be("#,##0.0");
        sheet.Format("H5").Should().Be("#,##0.00");

        IEnumerable<string> Row(int row) => "ABCDEFGHIJKLMNOPQRS".Select(column => sheet[$"{column}{row}"]);
    }

    [Fact]
    public void A_computed_figure_has_no_digit_that_nobody_knows()
    {
        var implied = AHandout.Fact("a") with { Figure = new(Period.Year(2023), Quantity.AtLeast(37_000, 38_000) / Quantity.Exact(1.19m), ObservationStatus.Implied) };
        var sheet = ReadSheet.Of(Bytes(AHandout.With(new HandoutPart("政务服务", "全部", null, [implied]))), "数据");

        (sheet.Number("E4"), sheet.Number("H4"), sheet["I4"], sheet["K4"]).Should().Be((31_100, 31_092.43, "", "推算"));
    }

    [Fact]
    public void Headings_stay_on_screen_and_paper_and_offer_filters()
    {
        var sheet = ReadSheet.Of(s_published.Value, "数据");
        var pane = sheet.Worksheet.Descendants<Pane>().Single();
        (pane.TopLeftCell!.Value, pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value, pane.State!.Value).Should().Be(("B4", 1, 3, PaneStateValues.Frozen));
        sheet.Worksheet.Descendants<AutoFilter>().Single().Reference!.Value.Should().Be($"A3:S{sheet.Rows}");
        var page = sheet.Worksheet.Descendants<PageSetup>().Single();
        (page.PaperSize!.Value, page.Orientation!.Value, page.FitToWidth!.Value, page.FitToHeight!.Value).Should().Be((9u, OrientationValues.Landscape, 1u, 0u));
        sheet.Worksheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value.Should().BeTrue();
        using var document = SpreadsheetDocument.Open(new MemoryStream(s_published.Value), false);
        document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Where(n => n.LocalSheetId! == 0u).Select(n => (n.Name!.Value, n.Text))
            .Should().BeEquivalentTo([("_xlnm._FilterDatabase", $"'数据'!$A$3:$S${sheet.Rows}"), ("_xlnm.Print_Titles", "'数据'!$3:$3")]);
    }

    [Fact]
    public void A_page_says_where_its_figures_come_from_however_long_that_is()
    {
        var handout = AHandout.With(new HandoutPart("政务服务", "全部", null, [AHandout.Fact("a")]));
        Footer(handout).Should().Be("&L数据截至2024年　来源：《乌审旗2024年度法治政府建设情况报告》（乌审旗人民政府，2025年2月发布）&R第 &P 页，共 &N 页");
        var ampersands = handout with { Title = new string('&', 300), Provenance = handout.Provenance with { Sources = [.. Enumerable.Repeat("《A&B》", 90)] } };
        Footer(ampersands).Length.Should().BeLessThanOrEqualTo(255);
        FaultsOf(Bytes(ampersands)).Should().BeEmpty();
        ReadSheet.Of(Bytes(ampersands), "数据").Worksheet.Descendants<OddHeader>().Single().Text.Should().Be($"&L{string.Concat(Enumerable.Repeat("&&", 44))}…");

        static string Footer(Handout handout) => ReadSheet.Of(Bytes(handout), "数据").Worksheet.Descendants<OddFooter>().Single().Text;
    }

    [Fact]
    public void Charts_are_drawn_from_the_cells_of_the_sheet_beside_them()
    {
        var file = Bytes(AHandout.Of(SampleCharts.All["columns-target"], SampleCharts.All["parts-two"], SampleCharts.All["line-two-series"]));
        var drawings = ReadSheet.Of(file, "图").Part.DrawingsPart!;
        drawings.ChartParts.Should().HaveCount(3).And.OnlyContain(c => c.EmbeddedPackagePart == null);
        drawings.ChartParts.SelectMany(c => c.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Formula>()).Select(f => f.Text[..6]).Should().OnlyContain(f => f == "'图数据'!");
        SemanticCheck.Faults(file).Should().BeEmpty();
        var numbers = ReadSheet.Of(file, "图数据");
        Enumerable.Range(4, 5).Select(r => string.Join('|', "ABCDEF".Select(c => numbers[$"{c}{r}"]))).Should().Equal(
            "时期|数值（%）|2025年目标 ≥90%|显示|精确程度|状态",
            "2021年|74.85|90|74.85%|精确|公布",
            "2022年|79.25|90|79.25%|精确|公布",
            "2023年|89|90|89%|精确|公布",
            "2024年|85|90|85%|精确|公布");
    }

    [Fact]
    public void A_heat_map_is_a_table_that_is_coloured_by_the_steps_of_the_screen()
    {
        var chart = AHandout.Demo.Parts.Select(p => p.Chart).OfType<Chart>().Single(c => c.Kind == ChartKind.HeatMap);
        var sheet = ReadSheet.Of(Bytes(AHandout.Of(chart)), "图数据");
        var rules = sheet.Worksheet.Descendants<ConditionalFormatting>().Single();
        rules.SequenceOfReferences!.InnerText.Should().Be($"B5:{(char)('A' + chart.Categories.Count)}{chart.Series.Count + 4}");
        rules.Elements<ConditionalFormattingRule>().Select(r => r.FormatId!.Value).Should().BeInDescendingOrder().And.Contain([4u, 0u]);
        sheet["A5"].Should().Be(chart.Series[0].Name);
        sheet.Number("B5").Should().Be((double)chart.Series[0].Values[0]!.Quantity.Value);
    }

    [Fact]
    public void What_looks_like_a_formula_stays_text()
    {
        string[] hostile = ["=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(A1)", "　＝1+1", "\t=1", "'=1", "|cmd", "_x0041_"];
        var file = Bytes(AHandout.With([.. hostile.Select((h, i) => new HandoutPart(h, h, Named(h), [AHandout.Fact($"f{i}", h, h, h)]))]) with { Title = hostile[0] });

        FaultsOf(file).Should().BeEmpty();
        var sheet = ReadSheet.Of(file, "数据");
        for (var i = 0; i < hostile.Length; i++)
        {
            // A tab is a blank, as everywhere in what is handed out; Excel reads its own escape back.
            sheet[$"A{i + 4}"].Should().Be(hostile[i].Replace('\t', ' ').Replace("_x0041_", "_x005F_x0041_", StringComparison.Ordinal));
            sheet.IsQuoted($"A{i + 4}").Should().Be(hostile[i] != "_x0041_", hostile[i]);
        }

        foreach (var name in SheetsOf(file)) ReadSheet.Of(file, name).Worksheet.Descendants<CellFormula>().Should().BeEmpty();

        static Chart Named(string name) => SampleCharts.Of(ChartKind.Columns, "件", name, name, [name, "b"], SampleCharts.Row(name, SampleCharts.Exact(1, name), SampleCharts.Exact(2, "2件")));
    }

    [Fact]
    public void Odd_names_do_no_harm()
    {
        string[] odd = ["<b>&\"'</b>", "😀旗", new string('长', 200), "\u202Eabc\u202C", "\u0001\u001F坏\uD800字\uFFFF", "[]:*?/\\", new string('长', 40_000), " 前后 "];
        var file = Bytes(AHandout.With([.. odd.Select((o, i) => new HandoutPart(o, o, SampleCharts.All["funnel-hazards"] with { Title = o, Subtitle = o, Categories = [o[..Math.Min(o.Length, 300)], "b", "c"] }, [AHandout.Fact($"f{i}", o, o, o)]))]) with { Title = odd[0], Subtitle = odd[2] });

        FaultsOf(file).Should().BeEmpty();
        var sheet = ReadSheet.Of(file, "数据");
        sheet["A4"].Should().Be(odd[0]);
        sheet["A5"].Should().Be(odd[1]);
        sheet["A8"].Should().Be("坏字");
        sheet["A10"].Should().Be(new string('长', 32_766) + "…");
        sheet["A11"].Should().Be(" 前后 ");
    }

    [Fact]
    public void Made_up_figures_are_marked_on_every_sheet()
    {
        foreach (var name in SheetsOf(s_demo.Value))
        {
            var sheet = ReadSheet.Of(s_demo.Value, name);
            sheet["A1"].Should().StartWith("演示数据，非真实数据　");
            sheet.Worksheet.Descendants<TabColor>().Single().Rgb!.Value.Should().Be("FFC1272D");
            sheet.Worksheet.Descendants<OddHeader>().Single().Text.Should().EndWith("&R&B演示数据，非真实数据&B");
        }

        foreach (var name in SheetsOf(s_published.Value))
        {
            var sheet = ReadSheet.Of(s_published.Value, name);
            sheet.Texts.Should().NotContain(t => t.Contains("演示数据", StringComparison.Ordinal));
            sheet.Worksheet.Descendants<TabColor>().Should().BeEmpty();
        }
    }

    [Fact]
    public void Definitions_and_sentences_stand_in_it_once_each()
    {
        var handout = AHandout.Published;
        var figures = handout.Figures;
        ReadSheet.Of(s_published.Value, "口径").Rows.Should().Be(3 + figures.Select(f => f.IndicatorId).Distinct().Count());
        var sentences = figures.SelectMany(f => f.Sentences).Distinct().ToList();
        var sheet = ReadSheet.Of(s_published.Value, "来源原文");
        sheet.Rows.Should().Be(3 + sentences.Count);
        for (var i = 0; i < sentences.Count; i++)
        {
            sheet[$"B{i + 4}"].Should().Be(sentences[i].Quote);
            sheet[$"C{i + 4}"].Should().Be(sentences[i].AsWritten);
            sheet.Number($"E{i + 4}").Should().Be(sentences[i].Offset);
        }
    }

    [Fact]
    public void It_says_what_it_is_and_how_it_can_be_made_again()
    {
        var sheet = ReadSheet.Of(s_published.Value, "说明");
        sheet.Texts.Should().Contain(["数据截至", "2024年", "数据包", "乌审旗法治政府建设指标，2024.2版", "数据修订号", "7", "http://dashboard.local/?period=2024", "推算", "缺n项"]);
        var day = Enumerable.Range(1, sheet.Rows).Single(r => sheet[$"A{r}"] == "制作日期");
        (sheet.Number($"B{day}"), sheet.Format($"B{day}")).Should().Be((new DateTime(2025, 3, 1).ToOADate(), "yyyy\"年\"m\"月\"d\"日\""));
    }

    [Fact]
    public void The_same_handout_gives_the_same_bytes_to_any_stream()
    {
        Bytes(AHandout.Demo).Should().Equal(s_demo.Value);
        using var written = new MemoryStream();
        using (var deflated = new System.IO.Compression.BrotliStream(written, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) s_format.Write(AHandout.Demo, deflated);
        written.Position = 0;
        using var back = new MemoryStream();
        using (var inflated = new System.IO.Compression.BrotliStream(written, System.IO.Compression.CompressionMode.Decompress)) inflated.CopyTo(back);
        back.ToArray().Should().Equal(s_demo.Value);
    }

    [Fact]
    public void It_tells_how_far_it_is_and_stops_when_told_to()
    {
        var handout = AHandout.With(
            new HandoutPart("a", "一", SampleCharts.All["columns-target"], []), new HandoutPart("a", "二", null, [AHandout.Fact("a")]), new HandoutPart("a", "三", SampleCharts.All["ranking-empty"], []));
        var told = new Told();
        s_format.Write(handout, Stream.Null, told);
        told.Progress.Should().Equal(new HandoutProgress(1, 3, "二"), new HandoutProgress(2, 3, "三"), new HandoutProgress(3, 3, "一"));

        var write = () => s_format.Write(handout, Stream.Null, null, new CancellationToken(canceled: true));
        write.Should().Throw<OperationCanceledException>();
    }

    private static byte[] Bytes(Handout handout)
    {
        using var stream = new MemoryStream();
        s_format.Write(handout, stream);
        return stream.ToArray();
    }

    private static List<string> SheetsOf(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        return [.. document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!)];
    }

    private static List<string> FaultsOf(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
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
