using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Indicators;

public class WordingTests
{
    private static readonly Unit s_percent = new("%");

    [Fact]
    public void Everything_that_is_told_apart_has_a_word_of_its_own()
    {
        AllDifferent<ObservationStatus>(s => s.Tag());
        AllDifferent<ObservationStatus>(s => s.Sentence());
        AllDifferent<Qualifier>(q => q.Name());
        AllDifferent<IndicatorKind>(k => k.Name());
        AllDifferent<Direction>(d => d.Name());
        AllDifferent<AttainmentState>(s => s.Name());
        AllDifferent<AttainmentState>(s => s.Sign());
        AllDifferent<Measurability>(m => m.Name());
    }

    [Fact]
    public void Every_kind_of_body_has_a_word_and_no_code_is_shown() =>
        Published.Package.Departments.Select(d => d.KindName()).Should().OnlyContain(name => name.All(c => c > 127)).And.Subject.Distinct().Should().HaveCount(15);

    [Theory]
    [InlineData(0, 5, "报告都没有写明，按法定职责推断")]
    [InlineData(3, 5, "其中3项由报告写明，其余按法定职责推断")]
    [InlineData(5, 5, "都由报告写明")]
    public void What_is_inferred_is_never_passed_off_as_stated(int named, int all, string words) => Wording.BasisOf(named, all).Should().Be(words);

    [Fact]
    public void Only_what_is_simply_reported_has_no_tag() =>
        Enum.GetValues<ObservationStatus>().Where(s => s.Tag().Length == 0).Should().Equal(ObservationStatus.Reported);

    [Theory]
    [InlineData(AttainmentState.Achieved, "达成", "✓")]
    [InlineData(AttainmentState.OnTrack, "正常", "■")]
    [InlineData(AttainmentState.Behind, "滞后", "●")]
    [InlineData(AttainmentState.FarBehind, "严重滞后", "▲")]
    [InlineData(AttainmentState.NoData, "无数据", "◇")]
    [InlineData(AttainmentState.NotQuantified, "未设量化目标", "○")]
    public void A_judgement_has_a_word_and_a_sign(AttainmentState state, string word, string sign) => (state.Name(), state.Sign()).Should().Be((word, sign));

    [Theory]
    [InlineData(Comparison.AtLeast, "2025年目标：不低于90%")]
    [InlineData(Comparison.AtMost, "2025年目标：不高于90%")]
    [InlineData(Comparison.Equal, "2025年目标：90%")]
    public void A_target_with_a_number_names_it(Comparison comparison, string sentence) =>
        Some.Aim("rate", comparison, 90).Sentence(s_percent, null).Should().Be(sentence);

    [Theory]
    [InlineData(Comparison.Increase, "2025年方向：高于2024年的85%")]
    [InlineData(Comparison.Decrease, "2025年方向：低于2024年的85%")]
    [InlineData(Comparison.Maintain, "2025年方向：不差于2024年的85%")]
    public void A_direction_names_the_level_it_starts_from(Comparison comparison, string sentence) =>
        Some.DirectionOf("rate", comparison).Sentence(s_percent, new(Some.Year, Quantity.Exact(85), ObservationStatus.Reported)).Should().Be(sentence);

    [Fact]
    public void A_direction_whose_level_is_not_known_names_its_period() =>
        Some.DirectionOf("rate", Comparison.Increase).Sentence(s_percent, null).Should().Be("2025年方向：高于2024年");

    [Fact]
    public void A_milestone_is_to_be_done_in_its_period() =>
        (Some.Aim("step", Comparison.Equal, null) with { Kind = TargetKind.Milestone }).Sentence(new("项"), null).Should().Be("2025年内完成");

    private static void AllDifferent<T>(Func<T, string> word) where T : struct, Enum => Enum.GetValues<T>().Select(word).Should().OnlyHaveUniqueItems(typeof(T).Name);
}
