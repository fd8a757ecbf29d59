using Bunit;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Components;

/// <summary>How one figure is said: value, change, judgement, source.</summary>
public class FigureComponentTests : ComponentTest
{
    private static readonly Figure s_implied = new(Period.Year(2023), new(31_092.44m, 31_092.44m, 31_932.77m, Qualifier.AtLeast), ObservationStatus.Implied);

    [Fact]
    public void A_value_keeps_the_words_of_the_report_and_reads_in_full_under_the_pointer()
    {
        var value = Value(Reported(Quantity.AtLeast(37_000, 38_000)), "件");
        Read(value).Should().Be("3.7万余件");
        value.QuerySelector("b")!.TextContent.Should().Be("3.7万余");
        value.GetAttribute("title").Should().Be("37,000件，不少于37,000件，报告原文");
    }

    [Fact]
    public void A_value_that_was_worked_out_says_so_and_shows_no_digit_that_is_not_known()
    {
        var value = Value(s_implied, "件", showTag: true);
        Read(value).Should().Be("约3.11万件以上推算");
        value.GetAttribute("title").Should().StartWith("31,100件，");
        value.QuerySelector(".tag")!.GetAttribute("title").Should().Be("由报告所述增减推算，非报告原数");
        Read(Value(s_implied, "件")).Should().Be("约3.11万件以上");
    }

    [Fact]
    public void A_missing_value_is_no_zero()
    {
        var value = Value(null, "件", showTag: true);
        Read(value).Should().Be("无数据");
        value.ClassList.Should().Contain("missing");
    }

    [Theory]
    [InlineData(Direction.Higher, 100.0, 122.0, "good", "▲ 同比增长22%（向好），较2023年100件")]
    [InlineData(Direction.Higher, 100.0, 90.0, "bad", "▼ 同比下降10%（转差），较2023年100件")]
    [InlineData(Direction.Lower, 100.0, 90.0, "good", "▼ 同比下降10%（向好），较2023年100件")]
    [InlineData(Direction.Lower, 100.0, 122.0, "bad", "▲ 同比增长22%（转差），较2023年100件")]
    [InlineData(Direction.Neutral, 100.0, 122.0, "", "▲ 同比增长22%，较2023年100件")]
    [InlineData(Direction.Higher, 100.0, 100.0, "", "＝ 同比持平，较2023年100件")]
    public void Growth_has_an_arrow_for_up_and_down_and_a_colour_with_a_word_only_where_one_way_is_good(Direction direction, double before, double now, string css, string words)
    {
        var indicator = Some.Indicator("cases", direction: direction);
        var growth = Growth(indicator, (2023, Quantity.Exact((decimal)before)), (2024, Quantity.Exact((decimal)now)));
        Read(growth).Should().Be(words);
        growth.ClassList.Where(c => c is "good" or "bad").Should().Equal(css.Length > 0 ? [css] : []);
        growth.GetAttribute("title").Should().Be("由两年数值计算");
    }

    [Theory]
    [InlineData(80.0, 85.0, "▲ 同比上升5个百分点（向好），较2023年80%")]
    [InlineData(85.0, 80.0, "▼ 同比下降5个百分点（转差），较2023年85%")]
    public void Shares_differ_in_percentage_points(double before, double now, string words) =>
        Read(Growth(Some.Indicator("rate", "%", IndicatorKind.Rate, Direction.Higher), (2023, Quantity.Exact((decimal)before)), (2024, Quantity.Exact((decimal)now)))).Should().Be(words);

    [Fact]
    public void A_stated_growth_says_that_the_report_states_it_and_that_its_base_is_worked_out()
    {
        var cases = Some.Indicator("cases", direction: Direction.Higher);
        var snapshot = new ASnapshot()
            .With(cases, Quantity.AtLeast(37_000, 38_000))
            .With(Some.Indicator("growth", "%", IndicatorKind.Change) with { ChangeOf = "cases" }, 19)
            .With(Some.PriorYear("before", "{cases} / (1 + {growth} / 100)", implies: "cases"));
        var growth = Growth(cases, snapshot);
        Read(growth).Should().Be("▲ 同比增长19%（向好），较2023年约3.11万件以上（推算）");
        growth.GetAttribute("title").Should().Be("增幅为报告原文所述");
    }

    [Fact]
    public void A_growth_computed_from_an_implied_base_says_so()
    {
        var items = Some.Indicator("items", "项");
        var snapshot = new ASnapshot().With(items, 1_345).With(Some.Indicator("added", "项", IndicatorKind.Change), 145).With(Some.PriorYear("before", "{items} - {added}", implies: "items", unit: "项"));
        var growth = Growth(items, snapshot);
        Read(growth).Should().Be("▲ 同比增长12.08%，较2023年1,200项（推算）");
        growth.GetAttribute("title").Should().Be("基数为推算值，增幅由其计算");
    }

    [Fact]
    public void Where_there_is_no_growth_the_reason_is_said_if_there_is_room()
    {
        var cases = Some.Indicator("cases");
        var answer = new ASnapshot().With(cases, 1).Build().GrowthOf(cases, Some.Year);
        Render<GrowthText>(p => p.Add(g => g.Indicator, cases).Add(g => g.Answer, answer)).Nodes.Should().BeEmpty();
        var spoken = Render<GrowthText>(p => p.Add(g => g.Indicator, cases).Add(g => g.Answer, answer).Add(g => g.ShowWhyNot, true)).Find(".growth");
        Read(spoken).Should().Be("2023年无数据，无法计算同比");
        spoken.ClassList.Should().Contain("why-not");
    }

    [Fact]
    public void A_judgement_is_sign_word_and_colour_together_with_what_it_was_held_against()
    {
        Badge(Some.Aim("a", Comparison.AtLeast, 90), 95, stock: true).Should().Be("✓ 达成2025年目标：不低于90件|good|完成105.56%");
        Badge(Some.Aim("a", Comparison.AtLeast, 100), 95, stock: true).Should().Be("■ 正常2025年目标：不低于100件|good|完成95%");
        Badge(Some.Aim("a", Comparison.AtLeast, 100), 80, stock: true).Should().Be("● 滞后2025年目标：不低于100件|warning|完成80%");
        Badge(Some.Aim("a", Comparison.AtLeast, 100), 60, stock: true).Should().Be("▲ 严重滞后2025年目标：不低于100件|bad|完成60%");
        Badge(Some.Aim("a", Comparison.AtLeast, 100), null).Should().Be("◇ 2025年尚无数据2025年目标：不低于100件|none|2025年的数据尚未发布");
        Badge(null, 95).Should().Be("○ 未设量化目标|none|计划没有为此指标设定量化目标或方向");
    }

    [Fact]
    public void During_the_year_a_flow_is_held_against_the_share_of_the_year_that_has_passed() =>
        Badge(Some.Aim("a", Comparison.AtLeast, 100), 10).Should().Be("■ 正常2025年目标：不低于100件；2025年完成10%，序时进度16.44%|good|完成10%，序时进度16.44%");

    [Fact]
    public void A_ceiling_is_not_completed_but_used_up() =>
        Badge(Some.Aim("a", Comparison.AtMost, 100), 25).Should().Be("■ 正常2025年目标：不高于100件；2025年为上限的25%，序时进度16.44%|good|为上限的25%");

    [Fact]
    public void A_direction_is_compared_with_the_level_it_starts_from()
    {
        Badge(Some.DirectionOf("a", Comparison.Increase), 95, before: 90).Should().Be("✓ 达成2025年方向：高于2024年的90件|good|与2024年水平比较；方向为对计划原文的理解，原文未给出数值");
        Badge(Some.DirectionOf("a", Comparison.Decrease), 95, before: 90).Should().Be("● 滞后2025年方向：低于2024年的90件|warning|与2024年水平比较；方向为对计划原文的理解，原文未给出数值");
        Badge(Some.DirectionOf("a", Comparison.Increase), null, before: 90).Should().Be("◇ 2025年尚无数据2025年方向：高于2024年的90件|none|2025年的数据尚未发布；方向为对计划原文的理解，原文未给出数值");
        Badge(Some.DirectionOf("a", Comparison.Increase), 95).Should().Be("◇ 无数据2025年方向：高于2024年|none|2024年无数据，无法比较");
    }

    [Fact]
    public void A_source_is_one_click_away_and_its_words_one_look()
    {
        var link = Render<SourceNote>(p => p.Add(s => s.SourceId, "report").Add(s => s.Offset, 1012).Add(s => s.Quote, "执行到位7.21亿余元").Add(s => s.Label, "原文")).Find("a");
        (link.GetAttribute("href"), link.GetAttribute("title"), Read(link)).Should().Be(("/sources/report#c1012", "原文：执行到位7.21亿余元", "原文 ↗"));
        var whole = Render<SourceNote>(p => p.Add(s => s.SourceId, "report")).Find("a");
        (whole.GetAttribute("href"), whole.GetAttribute("title"), Read(whole)).Should().Be(("/sources/report", "查看报告原文", "查看原文 ↗"));
    }

    [Theory]
    [InlineData(true, false, "司法局")]
    [InlineData(true, true, "司法局报告写明")]
    [InlineData(false, true, "司法局推断")]
    public void Who_answers_is_named_and_an_inference_is_called_one(bool isNamed, bool sayNamed, string words) =>
        string.Concat(Render<LeadName>(p => p.Add(l => l.Lead, Some.Department("a", "司法局")).Add(l => l.IsNamed, isNamed).Add(l => l.SayNamed, sayNamed))
            .FindAll("span").Select(Read)).Should().Be(words);

    [Fact]
    public void Where_nobody_can_be_named_nobody_is() =>
        Render<LeadName>(p => p.Add(l => l.Lead, null).Add(l => l.IsNamed, true)).MarkupMatches("<span>未明确</span>");

    private static Figure Reported(Quantity quantity) => new(Some.Year, quantity, ObservationStatus.Reported, Revision: 1);

    private AngleSharp.Dom.IElement Value(Figure? figure, string unit, bool showTag = false) =>
        Render<ValueText>(p => p.Add(v => v.Figure, figure).Add(v => v.Unit, new Unit(unit)).Add(v => v.ShowTag, showTag)).Find(".value");

    private AngleSharp.Dom.IElement Growth(Indicator indicator, params (int Year, Quantity Value)[] values) => Growth(indicator, new ASnapshot().With(indicator, values));

    private AngleSharp.Dom.IElement Growth(Indicator indicator, ASnapshot snapshot) =>
        Render<GrowthText>(p => p.Add(g => g.Indicator, indicator).Add(g => g.Answer, snapshot.Build().GrowthOf(indicator, Some.Year))).Find(".growth");

    // Words, colour and explanation of the judgement on a value of 2025, on the first of March.
    private string Badge(Target? target, decimal? now, decimal? before = null, bool stock = false)
    {
        var indicator = Some.Indicator("a", kind: stock ? IndicatorKind.Stock : IndicatorKind.Flow);
        (int, decimal?)[] values = [(2024, before), (2025, now)];
        var snapshot = new ASnapshot().With(indicator, [.. values.Where(v => v.Item2 is not null).Select(v => (v.Item1, Quantity.Exact(v.Item2!.Value)))]);
        if (target is not null) snapshot.With(target);
        var attainment = snapshot.Build().AttainmentOf(indicator, Period.Year(2025), Some.Day, new());
        var badge = Render<AttainmentBadge>(p => p.Add(b => b.Attainment, attainment).Add(b => b.Unit, indicator.Unit)).Find(".attainment");
        return $"{Read(badge)}|{badge.ClassList[1]}|{badge.GetAttribute("title")}";
    }
}
