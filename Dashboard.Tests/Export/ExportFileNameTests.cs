using System.Text;
using Wusheng.Dashboard.Export;

namespace Wusheng.Dashboard.Tests.Export;

public class ExportFileNameTests
{
    [Fact]
    public void A_name_says_in_Chinese_what_is_inside() =>
        ExportFileName.Of(false, "png", "隐患整改率", "2024年", "全旗").Should().Be("乌审旗_隐患整改率_2024年_全旗.png");

    [Fact]
    public void Made_up_figures_say_so_in_the_name() =>
        ExportFileName.Of(true, "xlsx", "隐患整改率", "2025年1—10月", "全旗").Should().Be("演示数据_隐患整改率_2025年1—10月_全旗.xlsx");

    [Theory]
    [InlineData("a/b\\c:d*e?f\"g<h>i|j", "乌审旗_a b c d e f g h i j.csv")]
    [InlineData("../../etc/passwd", "乌审旗_etc passwd.csv")]
    [InlineData("行\r\n\t尾 ", "乌审旗_行 尾.csv")]
    [InlineData("\u202Egnp.exe\u2066", "乌审旗_gnp.exe.csv")]
    [InlineData("零\u200B宽\uFEFF", "乌审旗_零宽.csv")]
    [InlineData("半\uD83D个", "乌审旗_半个.csv")]
    [InlineData("=cmd|' /C calc'!A0", "乌审旗_=cmd ' C calc'!A0.csv")]
    [InlineData("表情😀", "乌审旗_表情😀.csv")]
    [InlineData("...", "乌审旗.csv")]
    public void What_no_file_name_may_hold_is_taken_out(string word, string name) => ExportFileName.Of(false, "csv", word).Should().Be(name);

    [Fact]
    public void A_word_stands_once() => ExportFileName.Of(false, "csv", "司法局", "2024年", "司法局").Should().Be("乌审旗_司法局_2024年.csv");

    [Fact]
    public void A_long_name_is_shortened_between_letters_and_keeps_its_ending()
    {
        var name = ExportFileName.Of(false, "pptx", string.Concat(Enumerable.Repeat("隐患😀", 200)));
        Encoding.UTF8.GetByteCount(name).Should().BeInRange(160, 180);
        name.Should().StartWith("乌审旗_隐患😀").And.EndWith("….pptx").And.NotContain("\uFFFD");
    }

    [Fact]
    public void The_header_gives_the_name_in_full_and_in_plain_letters() =>
        ExportFileName.Disposition(true, "乌审旗_隐患.png", "chart.hazard-rectification_2024-01/2024-10").Should().Be(
            "attachment; filename=wushen_chart.hazard-rectification_2024-01-2024-10.png; filename*=UTF-8''%E4%B9%8C%E5%AE%A1%E6%97%97_%E9%9A%90%E6%82%A3.png");

    [Fact]
    public void No_id_breaks_the_header() =>
        ExportFileName.Disposition(false, "a.svg", "x\"; filename=evil\r\nSet-Cookie: y").Should().Be("inline; filename=wushen_x---filename-evil--Set-Cookie--y.svg; filename*=UTF-8''a.svg");
}
