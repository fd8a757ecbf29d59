using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Wusheng.Dashboard.Export.Deck;
using Wusheng.Dashboard.Tests.Charts;
using Wusheng.Dashboard.Tests.DataPackages;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export.Deck;

/// <summary>An office's own template decides what decks look like; one that cannot be used is said in one sentence.</summary>
public class DeckTemplateTests
{
    private static readonly XNamespace s_a = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace s_c = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace s_p = "http://schemas.openxmlformats.org/presentationml/2006/main";

    [Fact]
    public void Master_layouts_theme_and_size_of_a_template_are_used_and_its_slides_are_not()
    {
        using var folder = new TemporaryFolder();
        var template = DarkTemplate(folder);
        var deck = Bytes(template);
        DeckFormatTests.FaultsOf(deck).Should().BeEmpty();
        DeckFormatTests.Slides(deck).Should().HaveCount(3);
        Text(deck, "ppt/presentation.xml").Should().Contain("cx=\"9144000\" cy=\"6858000\"").And.NotContain("sectionLst");
        Text(deck, "ppt/theme/theme1.xml").Should().Be(Text(File.ReadAllBytes(template), "ppt/theme/theme1.xml"));
        DeckFormatTests.Slides(deck)[0].Root.Descendants(s_p + "ph").Select(p => p.Attribute("type")?.Value).Should().Contain("ctrTitle");
        DeckFormatTests.Slides(deck)[1].Root.Descendants(s_p + "ph").Select(p => p.Attribute("type")?.Value).Should().Contain("title");
        Text(deck, "docProps/core.xml").Should().NotContain("某某");
    }

    [Fact]
    public void The_chart_stands_in_the_body_of_the_layout_and_the_title_fits_its_box()
    {
        using var folder = new TemporaryFolder();
        var slide = DeckFormatTests.Slides(Bytes(DarkTemplate(folder)))[1].Root;
        var place = slide.Descendants(s_p + "graphicFrame").Single().Element(s_p + "xfrm")!;
        long At(string part, string name) => long.Parse(place.Element(s_a + part)!.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
        (At("off", "x"), At("ext", "cx")).Should().Be((457200, 8229600));
        At("off", "y").Should().BeGreaterThan(1600200);
        (At("off", "y") + At("ext", "cy")).Should().BeLessThan(1600200 + 4525963);
        // 4:3 and a title box of one line: 28 pt would need two.
        var size = slide.Descendants(s_p + "sp").First().Descendants(s_a + "rPr").First().Attribute("sz")!.Value;
        int.Parse(size, System.Globalization.CultureInfo.InvariantCulture).Should().BeInRange(1400, 2800);
        slide.Descendants(s_p + "ph").Select(p => p.Attribute("type")?.Value).Should().Equal("title", "ftr", "sldNum");
    }

    [Fact]
    public void A_title_in_the_middle_of_a_layout_moves_out_of_the_way_of_the_chart()
    {
        using var folder = new TemporaryFolder();
        var odd = DarkTemplate(folder, ("ppt/slideLayouts/slideLayout2.xml", "<p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr>", "<p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"2700000\" y=\"2485000\"/><a:ext cx=\"4680000\" cy=\"1620000\"/></a:xfrm>"));
        var deck = Bytes(odd);
        DeckFormatTests.FaultsOf(deck).Should().BeEmpty();
        var title = DeckFormatTests.Slides(deck)[1].Root.Descendants(s_p + "sp").First();
        // The master's place, above the chart.
        title.Descendants(s_a + "off").Single().Attribute("y")!.Value.Should().Be("274638");
        title.Descendants(s_a + "ext").Single().Attribute("cx")!.Value.Should().Be("8229600");
    }

    [Fact]
    public void On_a_picture_words_are_light_where_the_template_writes_light_and_have_nothing_behind_them()
    {
        using var folder = new TemporaryFolder();
        var picture = DarkTemplate(
            folder,
            ("ppt/slideMasters/slideMaster1.xml", "<a:solidFill><a:srgbClr val=\"10203A\"/></a:solidFill><a:effectLst/>", "<a:pattFill prst=\"pct5\"><a:fgClr><a:srgbClr val=\"10203A\"/></a:fgClr><a:bgClr><a:srgbClr val=\"000000\"/></a:bgClr></a:pattFill><a:effectLst/>"),
            ("ppt/slideMasters/slideMaster1.xml", "<a:schemeClr val=\"tx1\"><a:alpha val=\"65000\"/></a:schemeClr>", "<a:srgbClr val=\"FFFFFF\"/>"));
        var chart = DeckFormatTests.ChartParts(Bytes(picture)).Single();
        chart.ToString().Should().Contain("6CB8FF").And.NotContain("schemeClr val=\"tx1\"");
        chart.Descendants(s_c + "dLbl").SelectMany(l => l.Elements(s_c + "spPr")).Should().OnlyContain(l => l.Element(s_a + "noFill") != null);
    }

    [Fact]
    public void On_a_dark_ground_marks_are_light_and_words_take_the_colour_that_can_be_read()
    {
        using var folder = new TemporaryFolder();
        var deck = Bytes(DarkTemplate(folder));
        var chart = DeckFormatTests.ChartParts(deck).Single().ToString();
        chart.Should().Contain("6CB8FF").And.NotContain("1F5FBF");
        // The template paints its ground dark and leaves tx1 black: the words of chart and slide turn to bg1.
        chart.Should().Contain("schemeClr val=\"bg1\"");
        DeckFormatTests.Slides(deck)[1].Root.Descendants(s_a + "schemeClr").Select(c => c.Attribute("val")!.Value).Distinct().Should().Equal("bg1");
    }

    [Fact]
    public void A_relative_path_starts_at_the_content_root()
    {
        using var folder = new TemporaryFolder();
        DarkTemplate(folder);
        using var stream = new MemoryStream();
        new DeckFormat(new() { DeckTemplate = "office.pptx" }, folder.Path).Write(AHandout.Of(SampleCharts.All["columns-target"]), stream);
        Text(stream.ToArray(), "ppt/presentation.xml").Should().Contain("cx=\"9144000\"");
    }

    [Fact]
    public void A_template_that_is_not_there_is_said_with_its_setting()
    {
        var write = () => Bytes("/no/such/template.pptx");
        write.Should().Throw<DeckTemplateException>().WithMessage("设置 Export:DeckTemplate 指定的演示文稿模板“/no/such/template.pptx”不存在；请改正路径，或清空该设置以使用自带模板。");
    }

    [Theory]
    [InlineData("words")]
    [InlineData("zip")]
    [InlineData("workbook")]
    [InlineData("broken")]
    public void A_file_that_is_no_template_is_said_with_its_setting(string kind)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "office.pptx");
        File.WriteAllBytes(path, kind switch
        {
            "words" => "not a presentation"u8.ToArray(),
            "zip" => Zip(("a.txt", "a")),
            "workbook" => Zip(("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")),
            _ => Broken(File.ReadAllBytes(DarkTemplate(folder))),
        });
        var write = () => Bytes(path);
        write.Should().Throw<DeckTemplateException>().WithMessage($"设置 Export:DeckTemplate 指定的文件“{path}”不是可用的演示文稿模板；请换成 PowerPoint 或 WPS 另存的 .pptx 或 .potx 文件，或清空该设置以使用自带模板。");
    }

    internal static byte[] Bytes(string template)
    {
        using var stream = new MemoryStream();
        new DeckFormat(new() { DeckTemplate = template }).Write(AHandout.Of(SampleCharts.All["columns-target"]), stream);
        return stream.ToArray();
    }

    // 4:3, layouts with odd names and types that say nothing, a ground painted dark without a word in the colours, slides and sections of its own, and somebody's name in it.
    internal static string DarkTemplate(TemporaryFolder folder, params (string Part, string From, string To)[] more)
    {
        using var own = new MemoryStream();
        new DeckFormat(new()).Write(AHandout.Of(SampleCharts.All["parts-two"]), own);
        var path = Path.Combine(folder.Path, "office.pptx");
        var changes = new (string Part, string From, string To)[]
        {
            ("ppt/presentation.xml", "cx=\"12192000\" cy=\"6858000\"", "cx=\"9144000\" cy=\"6858000\""),
            ("ppt/presentation.xml", "</p:presentation>", "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\"><p14:sectionLst xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\"><p14:section name=\"旧\" id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\"><p14:sldIdLst><p14:sldId id=\"256\"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>"),
            ("ppt/slideMasters/slideMaster1.xml", "<a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/>", "<a:solidFill><a:srgbClr val=\"10203A\"/></a:solidFill><a:effectLst/>"),
            ("ppt/slideMasters/slideMaster1.xml", "<a:off x=\"548640\" y=\"301752\"/><a:ext cx=\"11094720\" cy=\"850392\"/>", "<a:off x=\"457200\" y=\"274638\"/><a:ext cx=\"8229600\" cy=\"500000\"/>"),
            ("ppt/slideMasters/slideMaster1.xml", "<a:off x=\"548640\" y=\"1216152\"/><a:ext cx=\"11094720\" cy=\"5120640\"/>", "<a:off x=\"457200\" y=\"1600200\"/><a:ext cx=\"8229600\" cy=\"4525963\"/>"),
            ("ppt/slideLayouts/slideLayout1.xml", "type=\"title\" preserve", "userDrawn=\"1\" preserve"),
            ("ppt/slideLayouts/slideLayout1.xml", "name=\"封面\"", "name=\"0_封面样式A\""),
            ("ppt/slideLayouts/slideLayout2.xml", "type=\"obj\" preserve", "userDrawn=\"1\" preserve"),
            ("ppt/slideLayouts/slideLayout2.xml", "name=\"标题和内容\"", "name=\"3_内容页（通用）\""),
            ("docProps/core.xml", "<dc:creator>法治政府建设指标看板</dc:creator>", "<dc:creator>某某</dc:creator>"),
        };
        changes = [.. changes, .. more];
        using (var zip = new ZipArchive(new MemoryStream(own.ToArray()), ZipArchiveMode.Read))
        using (var file = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        {
            foreach (var entry in zip.Entries)
            {
                using var from = new MemoryStream();
                using (var stream = entry.Open()) stream.CopyTo(from);
                var bytes = from.ToArray();
                foreach (var (_, old, changed) in changes.Where(c => c.Part == entry.FullName))
                {
                    var text = Encoding.UTF8.GetString(bytes);
                    text.Should().Contain(old);
                    bytes = Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal));
                }

                using var to = file.CreateEntry(entry.FullName).Open();
                to.Write(bytes);
            }
        }

        return path;
    }

    private static byte[] Broken(byte[] deck)
    {
        using var file = new MemoryStream();
        file.Write(deck);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("ppt/slideMasters/slideMaster1.xml")!.Delete();
            using var stream = zip.CreateEntry("ppt/slideMasters/slideMaster1.xml").Open();
            stream.Write("<p:sldMaster"u8);
        }

        return file.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    private static string Text(byte[] deck, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(deck));
        using var reader = new StreamReader((zip.GetEntry(part) ?? throw new InvalidDataException($"{part} is not among {string.Join(' ', zip.Entries.Select(e => e.FullName))}")).Open());
        return reader.ReadToEnd();
    }
}
