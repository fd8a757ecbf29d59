using CsCheck;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

public class MessageTemplateTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("没有数字", "没有数字")]
    [InlineData("隐患整改率{hazard.rate}，尚有{hazard.open}未整改", "隐患整改率[hazard.rate 0]，尚有[hazard.open 0]未整改")]
    [InlineData("{a}{b}", "[a 0][b 0]")]
    [InlineData("去年{a@-1}，今年{a}", "去年[a 1]，今年[a 0]")]
    public void Figures_take_the_place_of_their_names(string template, string expected) =>
        MessageTemplate.Parse(template).Fill((id, yearsBack) => $"[{id} {yearsBack}]").Should().Be(expected);

    [Fact]
    public void It_names_each_indicator_once() => MessageTemplate.Parse("{b}比{a}，去年{b@-1}").IndicatorIds.Should().Equal("b", "a");

    [Fact]
    public void Filled_with_their_own_names_it_is_what_was_written() =>
        Gen.OneOfConst("旗", "{a.b}", "{c}", "{a.b@-1}", " ", "%", "“").Array[0, 12].Select(string.Concat).Sample(text =>
            MessageTemplate.Parse(text).Fill((id, yearsBack) => yearsBack == 0 ? $"{{{id}}}" : $"{{{id}@-{yearsBack}}}") == text
            && MessageTemplate.Parse(text).Equals(MessageTemplate.Parse(text)));

    [Theory]
    [InlineData("{a")]
    [InlineData("a}")]
    [InlineData("{a}}")]
    [InlineData("{}")]
    [InlineData("{@-1}")]
    [InlineData("{a{b}")]
    public void Braces_must_match_and_hold_a_name(string template) => FluentActions.Invoking(() => MessageTemplate.Parse(template))
        .Should().Throw<FormatException>().WithMessage($"“{template}”：花括号没有配对，或其中没有指标编号。");
}
