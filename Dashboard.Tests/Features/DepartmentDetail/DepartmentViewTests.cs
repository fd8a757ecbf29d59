using Wusheng.Dashboard.Features.DepartmentDetail;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.DepartmentDetail;

public class DepartmentViewTests
{
    private static readonly Indicator s_cases = Some.Indicator("cases", direction: Direction.Higher, name: "办件") with { LeadDepartmentId = "dept.1" };
    private static readonly Indicator s_late = Some.Indicator("late", direction: Direction.Lower, name: "超期") with { Sequence = 2 };
    private static readonly Indicator s_checks = Some.Indicator("checks", "次", name: "检查") with { Sequence = 3 };

    [Fact]
    public void Its_figures_come_by_topic_with_place_share_and_what_they_lack()
    {
        var view = Of("dept.1");
        view.Topics.Select(t => t.Topic.Id).Should().Equal("topic");
        view.Topics[0].Figures.Select(f => (f.Headline.Indicator.Id, f.Headline.Figure?.Quantity.Value, f.Standing.Rank, f.Standing.Share?.Value, f.Missing, f.Reach)).Should().Equal(
            ("cases", 30m, 2, 30m, "", ""), ("late", 5m, 1, 20m, "", ""), ("checks", 4m, null, null, "缺2024年2月", "数据到2024年1月"));
    }

    [Fact]
    public void The_message_begins_with_what_is_behind_its_target() =>
        Of("dept.1").Message.Should().Be("1项滞后：办件30件（2024年目标：不低于1,000件）");

    [Fact]
    public void Who_has_no_targets_of_its_own_is_not_judged_but_told_where_it_is_last() => Of("dept.2").Message.Should().Be("3项指标都没有部门目标；名次最后的有超期20件（第2／2名）");

    [Fact]
    public void What_needs_attention_is_what_is_behind_or_stands_in_the_lower_half()
    {
        Of("dept.1").Worst.Select(f => f.Headline.Indicator.Id).Should().Equal("cases");
        Of("dept.2").Worst.Select(f => f.Headline.Indicator.Id).Should().Equal("late");
    }

    [Theory]
    [InlineData("", "beside-cases")]
    [InlineData("late", "beside-late")]
    [InlineData("no-such", "beside-cases")]
    public void The_large_chart_is_of_the_indicator_asked_for_or_else_of_the_worst(string asked, string chart) => Of("dept.1", asked).Chart!.Id.Should().Be(chart);

    [Fact]
    public void What_is_missing_is_listed_by_indicator() =>
        Of("dept.1").Incomplete.Select(f => (f.Headline.Indicator.Name, f.Missing, f.Through?.Name)).Should().Equal(("检查", "缺2024年2月", "2024年1月"));

    [Fact]
    public void It_answers_for_what_it_leads_with_the_figures_of_the_whole_banner()
    {
        var view = Of("dept.1");
        view.AnswersFor.Select(h => (h.Indicator.Id, h.Figure?.Quantity.Value)).Should().Equal(("cases", 100m));
        view.Plan.Select(p => p.Id).Should().Equal("plan.1-1");
        view.Problems.Select(p => p.Id).Should().Equal("problem");
    }

    [Fact]
    public void An_inferred_department_of_the_report_has_no_figures_of_its_own_but_what_it_answers_for()
    {
        var banner = Some.View(Published.Snapshot, Published.PlaceOf);
        var department = banner.Catalogue.Department("dept.implied-emergency")!;
        var view = DepartmentView.Of(banner with { Departments = DepartmentScope.Of(department.Id) }, banner, department, "", Some.FigureUrl);
        (view.HasFigures, view.Message, view.Chart, view.Worst.Count, view.Incomplete.Count).Should().Be((false, "", null, 0, 0));
        view.Named.Should().Be(0);
        view.AnswersFor.Should().HaveCount(13).And.OnlyContain(h => h.Figure != null && h.Place != null);
    }

    [Fact]
    public void A_group_the_report_counts_shows_what_it_is_mentioned_with_and_what_overlaps_with_it()
    {
        var banner = Some.View(Published.Snapshot, Published.PlaceOf);
        var group = banner.Catalogue.Department("dept.direct-44")!;
        var view = DepartmentView.Of(banner with { Departments = DepartmentScope.Of(group.Id) }, banner, group, "", Some.FigureUrl);
        view.AnswersFor.Should().BeEmpty();
        view.MentionedWith.Select(h => h.Indicator.Id).Should().Equal("digital.platform-departments");
        view.Overlaps.Select(d => d.Id).Should().Equal("dept.one-stop-43", "dept.party-gov-organs-37");
    }

    // January and February of 2024: 甲 办件 10 + 20, 超期 2 + 3, 检查 4 and February missing; 乙 40 + 30, 10 + 10, 5 + 6.
    private static DepartmentView Of(string id, string asked = "")
    {
        var snapshot = new ASnapshot()
            .With(Some.Department("dept.1", "甲局"), Some.Department("dept.2", "乙局"))
            .ByDepartment(s_cases, ("dept.1", "2024-01", 10), ("dept.1", "2024-02", 20), ("dept.2", "2024-01", 40), ("dept.2", "2024-02", 30))
            .ByDepartment(s_late, ("dept.1", "2024-01", 2), ("dept.1", "2024-02", 3), ("dept.2", "2024-01", 10), ("dept.2", "2024-02", 10))
            .ByDepartment(s_checks, ("dept.1", "2024-01", 4), ("dept.2", "2024-01", 5), ("dept.2", "2024-02", 6))
            .With(Some.Aim("cases", Comparison.AtLeast, 1000, 2024) with { DepartmentId = "dept.1" })
            .With(
                Some.Commitment("plan.1-1", Measurability.Measured, 2024, "cases") with { LeadDepartmentId = "dept.1" },
                Some.Commitment("plan.1-2", Measurability.Measured, 2024, "cases") with { LeadDepartmentId = "dept.2" })
            .With(Some.Problem("problem", Some.Source, "cases"), Some.Problem("other", Some.Source, "late"))
            .Build();
        var banner = Some.View(snapshot, period: "2024-01/2024-02");
        return DepartmentView.Of(banner with { Departments = DepartmentScope.Of(id) }, banner, snapshot.Catalogue.Department(id)!, asked, Some.FigureUrl);
    }
}
