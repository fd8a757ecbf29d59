using Wusheng.Dashboard.Features.Wall;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Wall;

public class WallPageKeyTests
{
    [Theory]
    [InlineData("overview", WallPageKind.Overview, "", 1)]
    [InlineData("attention", WallPageKind.Attention, "", 1)]
    [InlineData("problems", WallPageKind.Problems, "", 1)]
    [InlineData("topics/safety-hazards", WallPageKind.Topic, "safety-hazards", 1)]
    [InlineData("plan/2025", WallPageKind.Plan, "2025", 1)]
    [InlineData("plan/2025/2", WallPageKind.Plan, "2025", 2)]
    [InlineData("plan/2025/99", WallPageKind.Plan, "2025", 99)]
    [InlineData("indicators/derived.hazard-rectification-rate", WallPageKind.Indicator, "derived.hazard-rectification-rate", 1)]
    [InlineData("departments/dept.justice-bureau", WallPageKind.Department, "dept.justice-bureau", 1)]
    public void A_page_stands_in_an_address_and_is_read_from_it(string text, WallPageKind kind, string id, int part)
    {
        WallPageKey.TryParse(text, out var key).Should().BeTrue();
        (key.Kind, key.Id, key.Part, key.ToString()).Should().Be((kind, id, part, text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Overview")]
    [InlineData("overview/")]
    [InlineData("topics")]
    [InlineData("topics/")]
    [InlineData("topics/a/b")]
    [InlineData("topics/a b")]
    [InlineData("topics/<script>")]
    [InlineData("plan/2025-Q1")]
    [InlineData("plan/2025/1")]
    [InlineData("plan/2025/02")]
    [InlineData("plan/2025/0")]
    [InlineData("plan/2025/-2")]
    [InlineData("plan/2025/100")]
    [InlineData("plan/next")]
    [InlineData("https://example.org")]
    public void What_is_no_page_is_not_taken_for_one(string? text) => WallPageKey.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void An_id_longer_than_any_is_not_taken() => WallPageKey.TryParse("indicators/" + new string('a', 101), out _).Should().BeFalse();

    [Fact]
    public void Of_the_published_figures_eight_pages_are_shown_unless_others_are_asked_for() =>
        WallPages.Format(WallPages.Default(Published.Snapshot)).Should().Be(
            "overview,topics/service-efficiency,topics/enforcement-inspection,topics/safety-hazards,topics/dispute-resolution,plan/2025,attention,problems");

    [Fact]
    public void A_period_without_a_plan_has_no_page_of_one() =>
        WallPages.Format(WallPages.Default(Published.Snapshot, Period.Year(2020))).Should().NotContain("plan");

    [Fact]
    public void A_set_of_pages_keeps_its_order_and_leaves_out_what_is_none() =>
        WallPages.Parse("attention, plan/2025 ,nonsense,,overview,attention")
            .Should().Equal(WallPageKey.Attention, WallPageKey.Plan(Period.Year(2025)), WallPageKey.Overview, WallPageKey.Attention);

    [Theory]
    [InlineData(null)]
    [InlineData(" , ")]
    [InlineData("nothing,of/this,exists")]
    public void A_set_without_a_page_is_none(string? text) => WallPages.Parse(text).Should().BeNull();

    [Fact]
    public void No_set_is_longer_than_a_meeting() => WallPages.Parse(string.Join(',', Enumerable.Repeat("overview", 500))).Should().HaveCount(WallPages.Most);
}
