using Bunit;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Components;

/// <summary>What is said of a department: its rank, its target, whether it is named, its last two years.</summary>
public class DepartmentComponentTests : ComponentTest
{
    [Theory]
    [InlineData("dept.a", "第1／3名", "1个未排名（数据不全）：丁局")]
    [InlineData("dept.b", "第2／3名（并列）", "与丙局并列；1个未排名（数据不全）：丁局")]
    [InlineData("dept.d", "无数据，不排名", null)]
    public void A_rank_says_among_how_many_with_whom_and_without_whom(string department, string words, string? explanation)
    {
        var standing = StandingOf(Direction.Higher, department).Find(".standing-text");
        (Read(standing), standing.GetAttribute("title")).Should().Be((words, explanation));
    }

    [Fact]
    public void Of_a_neutral_indicator_it_says_that_nobody_is_ranked() => Read(StandingOf(Direction.Neutral, "dept.a").Find(".standing-text")).Should().Be("中性指标，不排名");

    [Fact]
    public void The_target_of_the_banner_is_named_beside_a_department_without_one_and_does_not_judge_it()
    {
        var banner = Some.Aim("rate", Comparison.AtLeast, 85);
        Target(null, banner).Should().Be("○ 未设部门目标全旗2025年目标：不低于85%");
        Target(null, banner, brief: true).Should().Be("○ 未设部门目标");
        Target(null, null).Should().Be("○ 未设量化目标");
        Target(banner with { DepartmentId = "dept.a" }, banner).Should().StartWith("◇");
    }

    [Fact]
    public void Whether_a_body_is_named_or_inferred_is_said_with_the_words()
    {
        var named = Some.Department("dept.a", "司法局") with { SourceId = "report", Offset = 7, Quote = "司法局通过" };
        Mark(named).Should().Be(("原文点名", "原文 ↗", "/sources/report#c7"));
        Mark(named with { IsNamed = false }).Should().Be(("推断", "推断依据 ↗", "/sources/report#c7"));
    }

    [Fact]
    public void Who_answers_leads_to_the_page_of_the_department() =>
        Render<LeadName>(p => p.Add(l => l.Lead, Some.Department("dept.a", "司法局")).Add(l => l.IsNamed, true)).Find("a").GetAttribute("href").Should().Be("/departments/dept.a");

    [Fact]
    public void Fewer_than_two_values_are_no_line_and_a_word_says_so() => Render<Sparkline>(p => p.Add(s => s.Chart, null)).MarkupMatches("""<span class="remark">不足两期</span>""");

    private static (string, string, string?) MarkOf(IRenderedComponent<DepartmentMark> mark) =>
        (Read(mark.Find(".tag")), Read(mark.Find("a")), mark.Find("a").GetAttribute("href"));

    private (string, string, string?) Mark(Department department) => MarkOf(Render<DepartmentMark>(p => p.Add(m => m.Department, department)));

    private string Target(Target? own, Target? banner, bool brief = false) => Read(Render<OwnTarget>(p => p
        .Add(t => t.Attainment, new Attainment(own is null ? AttainmentState.NotQuantified : AttainmentState.NoData, own)).Add(t => t.BannerTarget, banner).Add(t => t.Unit, new Unit("%")).Add(t => t.Brief, brief))
        .Find(".attainment"));

    // March: 甲 9, 乙 and 丙 7, 丁 nothing.
    private IRenderedComponent<StandingText> StandingOf(Direction direction, string department)
    {
        var cases = Some.Indicator("cases", direction: direction);
        var snapshot = new ASnapshot()
            .With(Some.Department("dept.a", "甲局"), Some.Department("dept.b", "乙局"), Some.Department("dept.c", "丙局"), Some.Department("dept.d", "丁局"))
            .ByDepartment(cases, ("dept.a", "2024-03", 9), ("dept.b", "2024-03", 7), ("dept.c", "2024-03", 7), ("dept.d", "2024-02", 7)).Build();
        var ranking = Ranking.Of(snapshot, cases, Period.Month(2024, 3));
        return Render<StandingText>(p => p.Add(s => s.Ranking, ranking).Add(s => s.Standing, ranking.Of(department)!).Add(s => s.Catalogue, snapshot.Catalogue));
    }
}
