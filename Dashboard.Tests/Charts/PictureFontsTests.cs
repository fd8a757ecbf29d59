using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Tests.Testing;
using static Wusheng.Dashboard.Tests.Charts.SampleCharts;

namespace Wusheng.Dashboard.Tests.Charts;

public sealed class PictureFontsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fonts-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_fonts_that_are_shipped_draw_whatever_charts_say()
    {
        using var fonts = new PictureFonts(new(), _folder.FullName);
        fonts.Fault.Should().BeNull();
        fonts.IsUsable.Should().BeTrue();
    }

    [Fact]
    public void A_font_file_that_is_not_there_is_said_with_the_setting_and_the_remedy()
    {
        using var fonts = new PictureFonts(new() { FontFile = "nowhere.ttf" }, _folder.FullName);
        fonts.Fault.Should().Be($"字体文件“{Path.Combine(_folder.FullName, "nowhere.ttf")}”不存在，图表不能存为PNG（SVG不受影响）；请检查设置 Charts:FontFile（留空则用随程序发布的字体）。");
        fonts.IsUsable.Should().BeFalse();
        Drawing(fonts).Should().Throw<PictureFontException>().WithMessage(fonts.Fault!);
    }

    [Fact]
    public void A_file_that_is_no_font_is_said_with_the_setting_of_the_bold_one()
    {
        using var fonts = new PictureFonts(new() { BoldFontFile = Written("notes.ttf", "并不是字体"u8.ToArray()) }, _folder.FullName);
        fonts.Fault.Should().Be($"文件“{Path.Combine(_folder.FullName, "notes.ttf")}”读不出第0个字体（从0数起），图表不能存为PNG（SVG不受影响）；请用设置 Charts:BoldFontFile 指定能读取的 TTF、OTF 或 TTC 字体文件。");
        Drawing(fonts).Should().Throw<PictureFontException>().WithMessage(fonts.Fault!);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void A_collection_without_the_font_that_was_asked_for_is_said(int index)
    {
        var collection = Written("both.ttc", FontFiles.Collection(FontFiles.Regular, FontFiles.Bold));
        using var fonts = new PictureFonts(new() { FontFile = collection, FontIndex = index }, _folder.FullName);
        fonts.Fault.Should().StartWith($"文件“{Path.Combine(_folder.FullName, "both.ttc")}”读不出第{index}个字体（从0数起），");
    }

    [Fact]
    public void Two_fonts_of_one_collection_draw_as_two_files_do()
    {
        var collection = Written("both.ttc", FontFiles.Collection(FontFiles.Regular, FontFiles.Bold));
        using var fonts = new PictureFonts(new() { FontFile = collection, BoldFontFile = collection, BoldFontIndex = 1 }, _folder.FullName);
        using var shipped = new PictureFonts(new(), _folder.FullName);
        fonts.Fault.Should().BeNull();
        Drawing(fonts)().Should().Equal(Drawing(shipped)());
    }

    [Fact]
    public void One_font_alone_is_emboldened()
    {
        using var alone = new PictureFonts(new() { FontFile = FontFiles.Regular }, _folder.FullName);
        using var twice = new PictureFonts(new() { FontFile = FontFiles.Regular, BoldFontFile = FontFiles.Regular }, _folder.FullName);
        alone.Fault.Should().BeNull();
        Drawing(alone)().Should().NotEqual(Drawing(twice)());
    }

    [Fact]
    public void A_font_without_Chinese_is_noticed_at_once_and_refused_rather_than_printing_boxes()
    {
        using var fonts = new PictureFonts(new() { FontFile = Written("latin.ttf", FontFiles.WithoutChinese()) }, _folder.FullName);
        fonts.Fault.Should().StartWith("图片字体“Noto Sans SC”没有“率”“㎡”“▲”“△”“余”“无”").And.EndWith("；请用设置 Charts:FontFile 和 Charts:BoldFontFile 指定字更全的字体文件。");
        Drawing(fonts).Should().Throw<PictureFontException>().Which.Message.Should().Contain("“隐”").And.Contain("Charts:FontFile");
    }

    [Fact]
    public void Characters_of_the_store_that_the_font_lacks_are_named_until_they_are_gone()
    {
        using var fonts = new PictureFonts(new(), _folder.FullName);
        fonts.Check(["司法局", "𠮷日嘎朗图\u202E镇", "😀😀"]).Should().Equal("𠮷", "😀");
        fonts.Fault.Should().Be("图片字体“Noto Sans SC”没有“𠮷”“😀”，用到它们的图表不能存为PNG（SVG不受影响）；请用设置 Charts:FontFile 和 Charts:BoldFontFile 指定字更全的字体文件。");
        fonts.IsUsable.Should().BeTrue();
        Drawing(fonts)().Should().NotBeEmpty("这张图用不到缺的字");
        fonts.Check(["司法局"]).Should().BeEmpty();
        fonts.Fault.Should().BeNull();
    }

    [Fact]
    public void A_chart_with_a_character_the_font_lacks_is_refused_by_name_and_still_drawn_as_SVG()
    {
        using var fonts = new PictureFonts(new(), _folder.FullName);
        var chart = All["ranking-rates"] with { Categories = ["𠮷日嘎朗图镇", "笑脸😀办", "嘎鲁图镇"] };
        FluentActions.Invoking(() => new ChartPng(fonts).Draw(chart, ChartTheme.Light, PictureScale.Once))
            .Should().Throw<PictureFontException>().WithMessage("图片字体“Noto Sans SC”没有“𠮷”“😀”，这张图不能存为PNG；请改存SVG，或用设置 Charts:FontFile 指定字更全的字体文件。");
        ChartSvg.File(chart, ChartTheme.Light).Should().Contain("𠮷日嘎朗图镇").And.Contain("笑脸😀办");
    }

    private static Func<byte[]> Drawing(PictureFonts fonts) => () => new ChartPng(fonts).Draw(All["funnel-hazards"], ChartTheme.Light, PictureScale.Once);

    private string Written(string name, byte[] file)
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, name), file);
        return name;
    }
}
