using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Export.Deck;
using Wusheng.Dashboard.Export.Office;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Charts;
using Wusheng.Dashboard.Tests.DataPackages;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export.Deck;

/// <summary>What a reader sees who opens a deck: titles, values as printed, legends, sources and the mark of made-up values.</summary>
[Trait("Category", LibreOffice.Category)]
public class DeckInLibreOfficeTests
{
    [Fact]
    public void Titles_values_legends_sources_and_the_mark_are_seen_on_own_and_foreign_templates()
    {
        using var folder = new TemporaryFolder();
        var shown = AHandout.Of(SampleCharts.All["columns-at-least"], SampleCharts.All["columns-target"], SampleCharts.All["line-two-series"], SampleCharts.All["funnel-hazards"], SampleCharts.All["parts-two"]);
        var made = AHandout.Of(ComparedCharts.All["columns-two-years"].Chart, ComparedCharts.All["heatmap-counts"].Chart) with { Provenance = AHandout.From(isIllustrative: true) };
        var converted = LibreOffice.Convert(folder.Path, "pptx", Write(folder, "libre.pptx", AHandout.Of(SampleCharts.All["columns-target"]), ""));
        var foreign = Path.Combine(folder.Path, "foreign.pptx");
        File.Move(converted[0], foreign, overwrite: true);
        var pdfs = LibreOffice.Convert(
            folder.Path, "pdf",
            Write(folder, "shown.pptx", shown, ""), Write(folder, "made.pptx", made, ""), Write(folder, "dark.pptx", shown, DeckTemplateTests.DarkTemplate(folder)), Write(folder, "again.pptx", shown, foreign));

        foreach (var pdf in new[] { pdfs[0], pdfs[2], pdfs[3] })
        {
            var pages = LibreOffice.Pages(pdf);
            pages.Count.Should().BeInRange(7, 8, pdf);
            pages[0].Should().Contain("法治政府建设指标").And.Contain("数据截至2024年").And.Contain("2025年3月1日制作");
            Sees(pages[1], "跨域办件3.7万余件，同比增加19%", "全区通办跨域办件量", "约3.11万件以上（推算）", "3.7万余件", "虚线空心柱为推算值", "来源：《乌审旗2024年度法治政府建设情况报告》", "数据截至2024年");
            Sees(pages[2], "行政复议审结率85%", "74.85%", "79.25%", "2025年目标≥90%");
            Sees(pages[3], "行政复议", "行政诉讼", "100件", "58件", "2025年方向：复议高于2024年的100件");
            Sees(pages[4], "3,691条", "2,581条（69.93%）", "1,110条（30.07%）");
            Sees(pages[5], "1,345项", "77.3%", "综合一窗受理", "未进综窗");
            Sees(pages[^1], "附：数据与原文", "3.7万余件", "旗政务服务局", "〔原文〕", "第1204字起");
            string.Concat(pages).Should().NotContain(Wording.Illustrative);
        }

        LibreOffice.Pages(pdfs[1]).Should().OnlyContain(p => p.Contains(Wording.Illustrative, StringComparison.Ordinal)).And.HaveCount(4);
    }

    [Fact]
    public void Every_published_value_is_seen_as_it_is_printed()
    {
        using var folder = new TemporaryFolder();
        var handout = AHandout.Published;
        var all = string.Concat(LibreOffice.Pages(LibreOffice.Convert(folder.Path, "pdf", Write(folder, "published.pptx", handout, ""))[0]));
        foreach (var part in handout.Parts.Where(p => NativeChart.CanDraw(p.Chart!)))
        {
            all.Should().Contain(Bare(part.Message));
            foreach (var value in part.Chart!.Series.SelectMany(s => s.Values).OfType<ChartValue>()) all.Should().Contain(Bare(value.Text), part.Message);
        }
    }

    private static void Sees(string page, params string[] words)
    {
        foreach (var word in words) page.Should().Contain(word);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Write(TemporaryFolder folder, string name, Handout handout, string template)
    {
        var path = Path.Combine(folder.Path, name);
        using var stream = File.Create(path);
        new DeckFormat(new() { DeckTemplate = template }).Write(handout, stream);
        return path;
    }
}
