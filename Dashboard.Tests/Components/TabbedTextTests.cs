using Wusheng.Dashboard.Components;

namespace Wusheng.Dashboard.Tests.Components;

public class TabbedTextTests
{
    [Fact]
    public void Cells_stand_between_tabs_and_rows_between_line_ends() =>
        TabbedText.Of([["指标", "数值"], ["隐患", "58000"]]).Should().Be("指标\t数值\r\n隐患\t58000\r\n");

    [Theory]
    [InlineData("a\tb", "\"a\tb\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("所谓\"一件事\"", "\"所谓\"\"一件事\"\"\"")]
    public void What_would_break_a_cell_is_quoted(string cell, string written) => TabbedText.Of([[cell]]).Should().Be(written + "\r\n");

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+22%", "'+22%")]
    [InlineData("-1-1", "'-1-1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("-5.25", "-5.25")]
    [InlineData("+5", "+5")]
    public void A_cell_is_never_a_formula_and_a_number_stays_one(string cell, string written) => TabbedText.Of([[cell]]).Should().Be(written + "\r\n");
}
