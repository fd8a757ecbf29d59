using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Features.Departments;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Departments;

public class DepartmentsViewTests
{
    private static readonly Indicator s_found = Some.Indicator("found", "条", name: "排查数");
    private static readonly Indicator s_done = Some.Indicator("done", "条", direction: Direction.Higher, name: "整改数");
    private static readonly Indicator s_rate = Some.Derived("rate", "{done} / {found} * 100", "%", Direction.Higher, name: "整改率");

    [Fact]
    public void It_opens_with_the_indicator_that_has_most_targets_of_departments() => Of(Banner()).Table!.Ranking.Indicator.Id.Should().Be("rate");

    [Theory]
    [InlineData("found", "found")]
    [InlineData("no-such", "rate")]
    public void It_shows_the_indicator_that_is_asked_for(string asked, string shown) => Of(Banner(), new(asked)).Table!.Ranking.Indicator.Id.Should().Be(shown);

    [Fact]
    public void The_message_counts_and_names_who_is_behind_the_worst_first_and_who_is_incomplete() =>
        Of(Banner()).Table!.Message.Should().Be("3个有目标的部门中2个滞后：丙局、乙局；1个数据不全，不参加排名：丁局");

    [Fact]
    public void Without_targets_of_departments_the_message_says_where_the_spread_lies() =>
        Of(Banner(), new("done")).Table!.Message.Should().Be("4个部门报齐整改数，首位甲局90条，末位丙局30条");

    [Fact]
    public void Of_a_neutral_indicator_the_message_says_that_nobody_is_ranked() =>
        Of(Banner(), new("found")).Table!.Message.Should().Be("3个部门报送排查数；中性指标，多少不分好坏，不排名；1个数据不全，不参加排名：丁局");

    // 甲 90 of 100, 乙 70 of 100, 丙 30 of 100, and 40 of 丁, whose found is not known: (90 + 70 + 30) ÷ 300.
    [Fact]
    public void The_total_of_a_rate_is_recomputed_from_what_is_known_on_both_sides() =>
        (Of(Banner()).Table!.Total.Figure is { } total ? (Quantity.RoundHalfUp(total.Quantity.Value, 2), total.Gaps) : default).Should().Be((63.33m, 1));

    [Theory]
    [InlineData(DepartmentOrder.Rank, false, "甲局 乙局 丙局 丁局")]
    [InlineData(DepartmentOrder.Rank, true, "丙局 乙局 甲局 丁局")]
    [InlineData(DepartmentOrder.Name, true, "丁局 丙局 乙局 甲局")]
    [InlineData(DepartmentOrder.Value, true, "甲局 乙局 丙局 丁局")]
    [InlineData(DepartmentOrder.State, false, "丙局 乙局 甲局 丁局")]
    [InlineData(DepartmentOrder.Gaps, true, "丁局 甲局 乙局 丙局")]
    public void Rows_come_in_any_order_and_what_is_not_known_comes_last(DepartmentOrder order, bool descending, string names) =>
        Names(Of(Banner(), new(Order: order, Descending: descending))).Should().Be(names);

    [Fact]
    public void Rows_are_narrowed_by_name_and_by_state_while_ranks_stay_those_among_all()
    {
        Names(Of(Banner(), new(Name: "乙"))).Should().Be("乙局");
        var far = Of(Banner(), new(State: AttainmentState.FarBehind)).Table!;
        far.Rows.Select(r => (r.Department.Name, r.Standing.Rank, r.Ranking.Ranked)).Should().Equal(("丙局", 3, 3));
        far.States.Should().Equal((AttainmentState.FarBehind, 1), (AttainmentState.Behind, 1), (AttainmentState.Achieved, 1), (AttainmentState.NotQuantified, 1));
    }

    [Fact]
    public void A_row_has_its_own_target_and_place_and_names_what_it_lacks()
    {
        var rows = DepartmentsView.Of(View(Banner()), new(), (indicator, department) => new(Some.Source, department.Length, $"{indicator} {department}"), Some.FigureUrl).Table!.Rows;
        rows.Select(r => (r.Department.Name, r.Headline.Attainment.Target?.Value, r.BannerTarget?.Value, r.Headline.Place?.Quote)).Should().Equal(
            ("甲局", 80, 60, "done dept.1"), ("乙局", 85, 60, "done dept.2"), ("丙局", 80, 60, "done dept.3"), ("丁局", null, 60, "done dept.4"));
        rows[^1].Missing.Should().Be("2024年3月无数据");
    }

    [Fact]
    public void All_indicators_together_put_those_with_most_behind_first_and_then_those_that_lack_most() =>
        Of(Banner(), new(IsSummary: true)).Summaries
            .Select(s => (s.Department.Name, s.Indicators, s.Count(AttainmentState.FarBehind), s.Count(AttainmentState.Behind), s.Count(AttainmentState.Achieved), s.Count(AttainmentState.NotQuantified), s.Through?.Name, s.Gaps))
            .Should().Equal(
                ("丙局", 3, 1, 0, 0, 2, "2024年3月", 0), ("乙局", 3, 0, 1, 0, 2, "2024年3月", 0), ("丁局", 3, 0, 0, 0, 3, "2024年3月", 1), ("甲局", 3, 0, 0, 1, 2, "2024年3月", 0));

    [Fact]
    public void The_published_report_ranks_nobody_and_says_who_answers_for_what()
    {
        var view = DepartmentsView.Of(Some.View(Published.Snapshot, Published.PlaceOf), new(), (_, _) => null, Some.FigureUrl);
        (view.HasFigures, view.Table, view.Summaries.Count).Should().Be((false, null, 0));
        view.Answering.Where(a => a.Department.IsNamed).Select(a => a.Department.Name).Should().Equal("旗司法局");
        view.Answering.Sum(a => a.Indicators).Should().Be(Published.Package.Indicators.Count(i => i.LeadDepartmentId.Length > 0 && i.Display != Display.Hide));
        view.Answering.Sum(a => a.Commitments).Should().Be(33);
        view.Answering.Sum(a => a.Named).Should().Be(Published.Package.Indicators.Count(i => i.LeadIsNamed) + Published.Package.Plan.Count(p => p is { LeadIsNamed: true, IsHeadline: false }));
        view.Answering.SelectMany(a => a.Headlines).Should().OnlyContain(h => h.Figure != null && h.Place != null);
        view.Answering.Single(a => a.Department.Id == "dept.implied-emergency").Headlines[0].Indicator.Id.Should().Be("derived.hazard-rectification-rate");
        view.Groups.Select(g => g.Name).Should().Contain(["44个旗直部门", "党政机构"]).And.HaveCount(12);
    }

    private static DepartmentsView Of(ASnapshot lines, DepartmentsAsked? asked = null) => DepartmentsView.Of(View(lines), asked ?? new(), (_, _) => null, Some.FigureUrl);

    private static Viewpoint View(ASnapshot lines) => Some.View(lines.Build(), period: "2024-03");

    private static string Names(DepartmentsView view) => string.Join(' ', view.Table!.Rows.Select(r => r.Department.Name));

    // 整改率 of March: 甲 90 % (aim 80), 乙 70 % (85), 丙 30 % (80), 丁 unknown and without an aim; 全旗 60.
    private static ASnapshot Banner() => new ASnapshot()
        .With(Some.Topic("topic", 1, true, "", "rate"))
        .With(Some.Department("dept.1", "甲局"), Some.Department("dept.2", "乙局"), Some.Department("dept.3", "丙局"), Some.Department("dept.4", "丁局"))
        .ByDepartment(s_found, ("dept.1", "2024-03", 100), ("dept.2", "2024-03", 100), ("dept.3", "2024-03", 100), ("dept.4", "2024-02", 50))
        .ByDepartment(s_done, ("dept.1", "2024-03", 90), ("dept.2", "2024-03", 70), ("dept.3", "2024-03", 30), ("dept.4", "2024-03", 40))
        .With(s_rate)
        .With(Aim("dept.1", 80), Aim("dept.2", 85), Aim("dept.3", 80), Aim(Department.WholeBanner, 60));

    private static Target Aim(string department, decimal value) => Some.Aim("rate", Comparison.AtLeast, value, 2024) with { Id = $"target.{department}", DepartmentId = department };
}
