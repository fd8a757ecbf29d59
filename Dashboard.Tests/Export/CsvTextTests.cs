using System.Text;
using Wusheng.Dashboard.Export;

namespace Wusheng.Dashboard.Tests.Export;

public class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+86 138", "\"'+86 138\"")]
    [InlineData("-cmd", "\"'-cmd\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("＝1+1", "\"'＝1+1\"")]
    [InlineData("＋1", "\"'＋1\"")]
    [InlineData("－1", "\"'－1\"")]
    [InlineData("＠a", "\"'＠a\"")]
    [InlineData("|calc", "\"'|calc\"")]
    [InlineData("%0", "\"'%0\"")]
    [InlineData(" =1+1", "\"' =1+1\"")]
    [InlineData("\u3000=1+1", "\"'\u3000=1+1\"")]
    [InlineData("\t=1+1", "\"'\t=1+1\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    public void What_a_spreadsheet_might_run_is_made_a_text(string text, string cell) => CsvText.Cell(text).Should().Be(cell);

    [Theory]
    [InlineData("-5.2")]
    [InlineData("+3")]
    [InlineData("5.8万件")]
    [InlineData("%")]
    [InlineData("○ 未设量化目标")]
    [InlineData("")]
    public void Numbers_and_plain_words_stay_as_they_are(string text) => CsvText.Cell(text).Should().Be(text);

    [Theory]
    [InlineData("1,110条", "\"1,110条\"")]
    [InlineData("他说\"好\"", "\"他说\"\"好\"\"\"")]
    [InlineData("两\n行", "\"两\n行\"")]
    [InlineData(" 空", "\" 空\"")]
    public void What_would_break_the_row_is_quoted(string text, string cell) => CsvText.Cell(text).Should().Be(cell);

    [Fact]
    public void A_file_begins_with_the_mark_by_which_Excel_knows_its_letters()
    {
        using var output = new MemoryStream();
        using (var csv = new CsvText(output))
        {
            csv.Row("指标", "数值");
            csv.Row("隐患", "3");
        }

        output.ToArray().Should().StartWith([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(output.ToArray()[3..]).Should().Be("指标,数值\r\n隐患,3\r\n");
    }
}
