using Wusheng.Dashboard.Features.Wall;

namespace Wusheng.Dashboard.Tests.Features.Wall;

public class LegibilityVerdictTests
{
    [Theory]
    [InlineData(98, 6, "16:9", "看得清，但不宽裕", "98英寸屏、最远6米至少需要28像素的字，大屏最小的字是28像素，够用；要看得舒服需要38像素，可用下面的链接放大。")]
    [InlineData(110, 8, "16:9", "需要放大", "110英寸屏、最远8米至少需要32像素的字，大屏最小的字是28像素；请用下面的链接打开放大后的大屏。")]
    [InlineData(200, 8, "16:9", "看得清", "200英寸屏、最远8米至少需要18像素、看得舒服需要24像素的字，大屏最小的字是28像素，不用放大。")]
    [InlineData(55, 12, "16:9", "看不清：请换更大的屏，或让座位靠近", "55英寸屏、最远12米至少需要98像素的字，超过一页能容纳的48像素；座位距离不超过5.8米才看得清。")]
    [InlineData(98, 6, "4:3", "看得清，但不宽裕", "98英寸屏、最远6米至少需要22像素的字，大屏最小的字是28像素，够用；要看得舒服需要31像素，可用下面的链接放大。")]
    public void The_verdict_says_what_is_needed_and_what_to_do(double inch, double seat, string shape, string title, string sentence)
    {
        var verdict = LegibilityVerdict.Of(new(inch, seat), shape);
        (verdict.Title, verdict.Sentence).Should().Be((title, sentence));
    }

    [Fact]
    public void It_leads_to_the_wall_scaled_to_each_angle() =>
        LegibilityVerdict.Of(new(98, 6.5), "16:9").Links.Should().Equal(
            ("/wall?inch=98&seat=6.5", "打开大屏（最小30像素）"),
            ("/wall?inch=98&seat=6.5&angle=22", "打开大屏，看得舒服（最小41像素）"));
}
