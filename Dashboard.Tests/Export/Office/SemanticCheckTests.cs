using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Deck;
using Wusheng.Dashboard.Export.Office;
using Wusheng.Dashboard.Tests.Charts;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export.Office;

/// <summary>The check sees what it is there to see: each fault, made on purpose, is found.</summary>
public class SemanticCheckTests
{
    private static readonly Lazy<byte[]> s_deck = new(() =>
    {
        using var stream = new MemoryStream();
        new DeckFormat(new()).Write(AHandout.Of(SampleCharts.All["columns-target"]), stream);
        return stream.ToArray();
    });

    public static TheoryData<string, string, string> ChartFaults => new()
    {
        { "c:dLblPos val=\"outEnd\"", "c:dLblPos val=\"t\"", "label position t in a barChart" },
        { "c:grouping val=\"clustered\"", "c:grouping val=\"stacked\"", "label position outEnd in a barChart (stacked)" },
        { "c:crossAx val=\"222222222\"", "c:crossAx val=\"3\"", "axis 111111111 crosses 3" },
        { "c:axId val=\"222222222\" /></c:barChart>", "c:axId val=\"5\" /></c:barChart>", "barChart stands on the axis 5" },
        { "c:idx val=\"1\" /><c:order val=\"1\"", "c:idx val=\"0\" /><c:order val=\"1\"", "idx 0 occurs 2 times" },
        { "c:order val=\"1\"", "c:order val=\"0\"", "order 0 occurs 2 times" },
        { "c:ptCount val=\"4\"", "c:ptCount val=\"3\"", "has a point beyond its count 3" },
        { "<c:v>79.25</c:v>", "<c:v>79.26</c:v>", "B3 holds “79.25”, its copy in the chart “79.26”" },
        { "Sheet1!$B$2:$B$5", "Sheet9!$B$2:$B$5", "names a sheet that is not there" },
        { "<c:min val=\"0\" />", "", "has no minimum of its own" },
    };

    public static TheoryData<string, string, string, string> PackageFaults => new()
    {
        { "ppt/slides/slide2.xml", "id=\"3\"", "id=\"2\"", "shape id 2 occurs 2 times" },
        { "ppt/slides/slide2.xml", "r:id=\"rIdChart\"", "r:id=\"rIdOther\"", "rIdOther is no relationship" },
        { "ppt/slides/_rels/slide2.xml.rels", "/ppt/slideLayouts/", "/ppt/layouts/", "which is not there" },
        { "[Content_Types].xml", "Extension=\"xlsx\"", "Extension=\"xlsb\"", "has no content type" },
        { "[Content_Types].xml", "PartName=\"/ppt/slides/slide1.xml\"", "PartName=\"/ppt/slides/slide9.xml\"", "/ppt/slides/slide9.xml has a content type and is not there" },
        { "ppt/slides/slide2.xml", "<a:t>行政复议审结率85%，距目标5个百分点</a:t>", "<a:t></a:t>", "an empty run of words" },
    };

    [Fact]
    public void A_sound_deck_has_no_fault() => SemanticCheck.Faults(s_deck.Value).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(ChartFaults))]
    public void A_fault_in_a_chart_is_found(string sound, string broken, string fault)
    {
        using var xml = new MemoryStream();
        using var workbook = new MemoryStream();
        var chart = NativeChart.Of(SampleCharts.All["columns-target"], new(ChartTheme.Light, 800, 300, 14));
        chart.WriteXml(xml);
        chart.WriteWorkbook(workbook);
        var text = Encoding.UTF8.GetString(xml.ToArray());
        text.Should().Contain(sound);
        var faults = SemanticCheck.OfChart(XElement.Parse(text.Replace(sound, broken, StringComparison.Ordinal)), workbook.ToArray());
        faults.Should().Contain(f => f.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_chart_without_its_workbook_is_found() =>
        SemanticCheck.Faults(Changed("chart1.xml", "r:id=\"rIdData\"", "r:id=\"rIdNone\"", anyFolder: true)).Should().Contain(f => f.Contains("no workbook inside", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(PackageFaults))]
    public void A_fault_in_a_package_is_found(string part, string sound, string broken, string fault) =>
        SemanticCheck.Faults(Changed(part, sound, broken)).Should().Contain(f => f.Contains(fault, StringComparison.Ordinal));

    [Theory]
    [InlineData("Sheet[1]", "is no name for a sheet")]
    [InlineData("一个长得超过三十一个字符的工作表名称一个长得超过三十一个字符的工作表名称", "is no name for a sheet")]
    [InlineData("About", "occurs 2 times")]
    public void A_bad_name_of_a_sheet_is_found(string name, string fault)
    {
        using var workbook = new MemoryStream();
        NativeChart.Of(SampleCharts.All["columns-target"], new(ChartTheme.Light, 800, 300, 14)).WriteWorkbook(workbook);
        SemanticCheck.Faults(Changed(workbook.ToArray(), "xl/workbook.xml", "name=\"Sheet1\"", $"name=\"{name}\"")).Should().Contain(f => f.Contains(fault, StringComparison.Ordinal));
    }

    private static byte[] Changed(string part, string sound, string broken, bool anyFolder = false) => Changed(s_deck.Value, part, sound, broken, anyFolder);

    private static byte[] Changed(byte[] package, string part, string sound, string broken, bool anyFolder = false)
    {
        using var file = new MemoryStream();
        file.Write(package);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(e => anyFolder ? e.Name == Path.GetFileName(part) : e.FullName == part);
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            text.Should().Contain(sound);
            using var stream = entry.Open();
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(text.Replace(sound, broken, StringComparison.Ordinal)));
        }

        return file.ToArray();
    }
}
