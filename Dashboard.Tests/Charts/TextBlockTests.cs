using CsCheck;
using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Tests.Charts;

public class TextBlockTests
{
    private static readonly Gen<string> s_text = Gen.Char["旗自然资源局（林业和草原局）“一件事”，：、。2024年3.7万余件18.6% Ab𬭎"].Array[1, 40].Select(c => new string(c));

    [Theory]
    [InlineData("整改率69.93%", 12, 12 * (3 + 4 * 0.555 + 0.278 + 0.921))]
    [InlineData("2024年", 10, 32.2)]
    [InlineData("𬭎", 10, 10)]
    [InlineData("", 10, 0)]
    public void Chinese_is_square_and_digits_are_narrow(string text, double size, double width) =>
        TextMeasure.Width(text, size).Should().BeApproximately(width, 0.01);

    [Fact]
    public void What_fits_stays_on_one_line() => Lines("隐患整改率", 60).Should().Equal("隐患整改率");

    [Fact]
    public void No_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() =>
        Lines("自然资源局（林业和草原局），", 66).Should().Equal("自然资源局", "（林业和草", "原局），");

    [Fact]
    public void A_number_keeps_its_unit() => Lines("办件3.7万余件左右", 60).Should().Equal("办件", "3.7万余件", "左右");

    [Fact]
    public void A_number_that_fits_on_a_line_is_not_torn() => Lines("尚有1,110条未整改", 60).Should().Equal("尚有", "1,110条未", "整改");

    [Fact]
    public void A_number_wider_than_the_line_is_torn_as_a_last_resort() => Lines("123456789012", 36).Should().Equal("12345", "67890", "12");

    [Fact]
    public void A_name_is_broken_into_about_equal_lines() =>
        TextBlock.Break("行政审批和政务服务局", 12, 100, 2, balanced: true).Lines.Should().Equal("行政审批和", "政务服务局");

    [Fact]
    public void A_name_is_broken_where_sense_breaks_it() =>
        TextBlock.Break("2025年方向：高于2024年的85%", 12, 150, 2, balanced: true).Lines.Should().Equal("2025年方向：", "高于2024年的85%");

    [Fact]
    public void What_does_not_fit_ends_with_an_ellipsis_and_says_so()
    {
        var block = TextBlock.Break("鄂尔多斯市生态环境局乌审旗分局", 12, 72, 2);
        block.Lines.Should().Equal("鄂尔多斯市生", "态环境局乌…");
        block.IsCut.Should().BeTrue();
    }

    [Fact]
    public void The_smaller_size_is_tried_before_anything_is_cut() =>
        TextBlock.Fit("人力资源和社会保障局", 121, 1, 14, 12).Should().BeEquivalentTo(new { Size = 12d, IsCut = false });

    [Fact]
    public void Lines_are_never_wider_than_allowed_and_lose_nothing() => Gen.Select(s_text, Gen.Double[24, 200]).Sample((text, width) =>
    {
        var block = TextBlock.Break(text, 12, width, 99);
        block.Width.Should().BeLessThanOrEqualTo(width);
        string.Concat(block.Lines).Replace(" ", "").Should().Be(text.Replace(" ", ""));
    });

    [Fact]
    public void Balanced_lines_are_as_few_as_filled_ones() => Gen.Select(s_text, Gen.Double[24, 200]).Sample((text, width) =>
        TextBlock.Break(text, 12, width, 99, balanced: true).Lines.Count == TextBlock.Break(text, 12, width, 99).Lines.Count);

    private static IReadOnlyList<string> Lines(string text, double width) => TextBlock.Break(text, 12, width, 9).Lines;
}
