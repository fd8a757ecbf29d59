using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Wusheng.Dashboard.Features.Wall;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Wall;

public class WallRotationQueryTests
{
    [Theory]
    [InlineData("")]
    [InlineData("pages=overview:40,topics/safety-hazards,plan/2025")]
    [InlineData("pages=attention,overview:40&seconds=60&theme=light&period=2025-01/2025-10&dept=dept.a,dept.b&inch=98&seat=6.5&angle=22&code=off")]
    public void An_address_says_the_same_when_it_is_written_again(string query) => Of(query).ToQuery().Should().Be(query);

    [Fact]
    public void What_cannot_be_is_passed_over()
    {
        var rotation = Of("pages=nonsense,overview:9999999999,attention:2,topics/<script>&seconds=abc&theme=pink&period=2025-99&inch=-3&seat=0");
        rotation.Stops.Should().Equal(new WallStop(WallPageKey.Overview, 25), new WallStop(WallPageKey.Attention, WallRotation.LeastSeconds));
        rotation.ToQuery().Should().Be("pages=overview,attention:5");
    }

    [Fact]
    public void Without_pages_it_shows_the_default_ones_at_the_seconds_asked_for()
    {
        var stops = Of("seconds=30").StopsIn(Published.Snapshot);
        stops.Select(s => s.Key).Should().Equal(WallPages.Default(Published.Snapshot));
        stops.Should().OnlyContain(s => s.Seconds == 30);
    }

    [Theory]
    [InlineData("例会", null)]
    [InlineData("2025年_常务会（11月）", null)]
    [InlineData("", "请给这组页面起个名字，例如“例会”。")]
    [InlineData("control", "“control”已有别的用途，请换一个名称。")]
    [InlineData("例 会", "名称只能用汉字、字母、数字和“-”“_”“·”，请去掉空格和其他符号。")]
    [InlineData("../etc", "名称只能用汉字、字母、数字和“-”“_”“·”，请去掉空格和其他符号。")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一", "名称最多20个字。")]
    public void A_name_stands_in_an_address(string name, string? whyNot) => WallSetName.WhyNot(name).Should().Be(whyNot);

    [Theory]
    [InlineData("MostOpen", "0", "设置 Wall:MostOpen 应为1至10000之间的整数（现为0），请改正后重新启动。")]
    [InlineData("HistoryDays", "many", "设置 Wall:MostOpen、Wall:HistoryDays、Wall:HistoryMegabytes 都应为整数，请改正后重新启动。")]
    public void A_setting_that_cannot_be_is_named(string name, string value, string sentence)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Wall:{name}", value)]).Build();
        FluentActions.Invoking(() => WallOptions.Of(configuration)).Should().Throw<OptionsValidationException>().Which.Failures.Should().Equal(sentence);
    }

    private static WallRotation Of(string query) => WallRotation.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
