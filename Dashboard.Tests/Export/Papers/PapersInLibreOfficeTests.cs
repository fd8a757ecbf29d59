using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Export.Papers;
using Wusheng.Dashboard.Export.Workbooks;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.DataPackages;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export.Papers;

/// <summary>Another program opens workbooks and annexes, and finds in them what a reader looks for.</summary>
[Trait("Category", LibreOffice.Category)]
public class PapersInLibreOfficeTests
{
    [Fact]
    public void Workbook_and_annex_show_titles_values_legends_and_sources()
    {
        using var folder = new TemporaryFolder();
        var published = AHandout.Published with { Parts = [.. AHandout.Published.Parts.Take(6)] };
        var demo = AHandout.Demo with { Parts = [.. AHandout.Demo.Parts.Take(2), AHandout.Demo.Parts[^2], AHandout.Demo.Parts[^1]] };
        string[] files =
        [
            File(folder.Path, "published.xlsx", published, new WorkbookFormat()), File(folder.Path, "demo.xlsx", demo, new WorkbookFormat()),
            File(folder.Path, "published-paper.docx", published, new AnnexFormat()), File(folder.Path, "demo-paper.docx", demo, new AnnexFormat()),
        ];

        var pages = LibreOffice.Convert(folder.Path, "pdf", files).Select(LibreOffice.Pages).ToArray();

        foreach (var (handout, shown) in new[] { (published, pages[0]), (demo, pages[1]), (published, pages[2]), (demo, pages[3]) })
        {
            var all = string.Concat(shown);
            foreach (var part in handout.Parts)
            {
                all.Should().Contain(Bare(part.Message.TrimEnd('。')));
                all.Should().Contain(Bare(part.Chart!.Subtitle));
                all.Should().Contain(Bare(part.Chart.Sources[0]));
                foreach (var figure in part.Figures) all.Should().Contain(Bare(figure.Text));
            }

            all.Should().Contain("数据截至" + handout.Provenance.AsOf).And.Contain(Bare(handout.Provenance.PackageTitle));
        }

        // The second series of an overlay is named in the legend of its chart.
        foreach (var shown in new[] { pages[1], pages[3] }) string.Concat(shown).Should().Contain(Bare(demo.Parts[^2].Chart!.Series[1].Name));
        foreach (var shown in new[] { pages[1], pages[3] }) shown.Should().OnlyContain(page => page.Contains(Wording.Illustrative, StringComparison.Ordinal));
        foreach (var shown in new[] { pages[0], pages[2] }) shown.Should().NotContain(page => page.Contains(Wording.Illustrative, StringComparison.Ordinal));
        pages[2][0].Should().EndWith("—1—");
        pages[2][1].Should().EndWith("—2—");
    }

    private static string File(string folder, string name, Handout handout, IHandoutFormat format)
    {
        var path = Path.Combine(folder, name);
        using var stream = System.IO.File.Create(path);
        format.Write(handout, stream);
        return path;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
