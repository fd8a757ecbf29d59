using Wusheng.Dashboard.Components;

namespace Wusheng.Dashboard.Tests.Components;

public class ChineseTextsTests
{
    [Fact]
    public void The_pager_counts_in_Chinese() => new ChineseTexts()["MudDataGridPager_InfoFormat", 1, 50, 120].Value.Should().Be("第1–50行，共120行");

    [Fact]
    public void What_has_no_translation_is_left_to_MudBlazor() => new ChineseTexts()["Nothing_Such"].ResourceNotFound.Should().BeTrue();
}
