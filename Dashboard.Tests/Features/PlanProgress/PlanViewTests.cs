using Wusheng.Dashboard.Features.PlanProgress;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.PlanProgress;

public class PlanViewTests
{
    private static readonly Period s_planYear = Period.Year(2025);

    [Fact]
    public void A_year_without_a_plan_has_no_page() => Of(new ASnapshot().With(Some.Commitment("plan.1-1", Measurability.None, 2026))).Should().BeNull();

    [Fact]
    public void Commitments_stand_inside_their_items_counted_by_how_far_they_can_be_measured()
    {
        var view = Of(new ASnapshot().With(
            Item(1), Line("plan.1-1", 1, 2, Measurability.Measured), Line("plan.1-2", 1, 3, Measurability.None),
            Item(2, 4), Line("plan.2-1", 2, 5, Measurability.Partial)))!;
        view.Items.Select(i => i.Whole.Line.Id).Should().Equal("plan.1", "plan.2");
        view.Items[0].Commitments.Select(c => c.Line.Id).Should().Equal("plan.1-1", "plan.1-2");
        view.Items.Select(i => i.Measurable).Should().Equal(new MeasurableCounts(1, 0, 1), new MeasurableCounts(0, 1, 0));
        view.Measurable.Should().Be(new MeasurableCounts(1, 1, 1));
    }

    [Fact]
    public void Commitments_without_an_item_of_their_own_are_not_lost()
    {
        var view = Of(new ASnapshot().With(Line("plan.1-1", 1, 1, Measurability.None)))!;
        view.Items.Should().ContainSingle().Which.Whole.Line.Title.Should().Be("方面");
        view.Items[0].Whole.Line.Quote.Should().BeEmpty();
        view.Items[0].Commitments.Select(c => c.Line.Id).Should().Equal("plan.1-1");
    }

    [Fact]
    public void An_item_itself_shows_only_what_none_of_its_commitments_shows()
    {
        var view = Of(new ASnapshot()
            .With(Some.Indicator("both"), 1).With(Some.Indicator("whole"), 2).With(Some.Indicator("hidden") with { Display = Display.Hide }, 3)
            .With(Some.Claim("said"), Some.Claim("said-of-all"))
            .With(
                Item(1) with { IndicatorIds = ["both", "whole", "hidden"], ClaimIds = ["said", "said-of-all"] },
                Line("plan.1-1", 1, 2, Measurability.Measured) with { IndicatorIds = ["both"], ClaimIds = ["said"] }))!;
        view.Items[0].Whole.Figures.Select(f => f.Indicator.Id).Should().Equal("whole");
        view.Items[0].Whole.Claims.Select(c => c.Id).Should().Equal("said-of-all");
        view.Items[0].Commitments[0].Figures.Select(f => f.Indicator.Id).Should().Equal("both");
        view.Items[0].Commitments[0].Claims.Select(c => c.Id).Should().Equal("said");
    }

    [Fact]
    public void Until_the_plans_own_year_has_figures_those_of_the_year_before_stand_beside_its_targets()
    {
        var view = Of(With(Some.Indicator("cases", direction: Direction.Higher), Some.DirectionOf("cases", Comparison.Increase), (2024, 80)))!;
        view.Period.Should().Be(Some.Year);
        var shown = view.Items[0].Commitments[0].Figures[0];
        shown.Figure!.Value.Quantity.Should().Be(Quantity.Exact(80));
        (shown.Attainment.State, shown.Attainment.Baseline!.Value.Period).Should().Be((AttainmentState.NoData, Some.Year));
    }

    [Fact]
    public void As_soon_as_the_year_has_figures_they_are_shown_and_judged()
    {
        var view = Of(With(Some.Indicator("cases"), Some.Aim("cases", Comparison.AtLeast, 100), (2024, 80), (2025, 120)), new(2026, 1, 10))!;
        view.Period.Should().Be(s_planYear);
        var shown = view.Items[0].Commitments[0].Figures[0];
        (shown.Figure!.Value.Quantity, shown.Attainment.State).Should().Be((Quantity.Exact(120), AttainmentState.Achieved));
        view.Message.Should().Be("1个方面、1项承诺：1项可衡量，0项部分可衡量，0项尚无法衡量；1个指标有目标或方向，其中达成1个");
    }

    [Fact]
    public void Departments_with_a_target_of_their_own_stand_under_its_commitment_those_behind_first()
    {
        var cases = Some.Indicator("cases");
        Target AimOf(string department) => Some.Aim("cases", Comparison.AtLeast, 100) with { Id = $"target.{department}", DepartmentId = department, Basis = "plan.1-1" };
        var snapshot = new ASnapshot()
            .With(Some.Department("dept.a", "甲"), Some.Department("dept.b", "乙"))
            .ByDepartment(cases, ("dept.a", "2025", 100), ("dept.b", "2025", 60))
            .With(AimOf("dept.a"), AimOf("dept.b"))
            .With(Line("plan.1-1", 1, 1, Measurability.Measured, "cases"));
        var commitment = Of(snapshot, new(2026, 1, 10))!.Items[0].Commitments[0];
        commitment.Aims.Select(a => (a.Department.Name, a.Headline.Attainment.State)).Should().Equal(("乙", AttainmentState.FarBehind), ("甲", AttainmentState.Achieved));
        commitment.Lagging.Select(a => a.Department.Name).Should().Equal("乙");
        commitment.AimsSentence.Should().Be("2个部门另有本项的部门目标，按各自数值判断，1个滞后：");
    }

    [Fact]
    public void Where_the_banner_is_behind_and_none_of_those_departments_is_it_says_why_both_are_so()
    {
        var rate = Some.Derived("rate", "{done} / {found} * 100", "%", Direction.Higher);
        Target Aim(string department) => Some.Aim("rate", Comparison.AtLeast, 85) with { Id = $"target.{department}", DepartmentId = department, Basis = "plan.1-1" };
        var snapshot = new ASnapshot()
            .With(Some.Department("dept.a", "甲"), Some.Department("dept.b", "乙"))
            .ByDepartment(Some.Indicator("done"), ("dept.a", "2025", 90), ("dept.b", "2025", 20))
            .ByDepartment(Some.Indicator("found"), ("dept.a", "2025", 100), ("dept.b", "2025", 100))
            .With(rate)
            .With(Aim(Department.WholeBanner), Aim("dept.a"))
            .With(Line("plan.1-1", 1, 1, Measurability.Measured, "rate"));
        var commitment = Of(snapshot, new(2026, 1, 10))!.Items[0].Commitments[0];
        commitment.Figures.Single().Attainment.State.Should().Be(AttainmentState.Behind);
        commitment.AimsSentence.Should().Be("1个部门另有本项的部门目标，按各自数值判断，没有滞后的；全旗滞后是按全旗数值判断的，其中还包括没有这一部门目标的1个部门");
        (commitment with { OtherDepartments = 0 }).AimsSentence.Should().Be("1个部门另有本项的部门目标，按各自数值判断，没有滞后的");
    }

    [Fact]
    public void A_target_of_another_year_is_no_target_of_this_plan()
    {
        foreach (var year in new[] { 2024, 2026 })
        {
            var view = Of(With(Some.Indicator("cases"), Some.Aim("cases", Comparison.AtLeast, 100, year), (2024, 80)))!;
            view.Items[0].Commitments[0].Figures[0].Attainment.Should().Be(new Attainment(AttainmentState.NotQuantified, null));
            view.States.Should().BeEmpty();
            view.Message.Should().EndWith("；没有可以对照的目标或方向");
        }
    }

    [Fact]
    public void An_indicator_of_two_commitments_is_counted_once()
    {
        var view = Of(new ASnapshot()
            .With(Some.Indicator("cases"), 80)
            .With(Some.Aim("cases", Comparison.AtLeast, 100))
            .With(Line("plan.1-1", 1, 1, Measurability.Measured, "cases"), Line("plan.1-2", 1, 2, Measurability.Measured, "cases")))!;
        view.States.Should().Equal(new StateCount(AttainmentState.NoData, 1));
        view.Items[0].States.Should().Equal(new StateCount(AttainmentState.NoData, 1));
        view.Message.Should().Be("1个方面、2项承诺：2项可衡量，0项部分可衡量，0项尚无法衡量；1个指标有目标或方向，尚无2025年数据，以下为2024年水平");
    }

    [Fact]
    public void Problems_and_inconsistencies_are_those_of_the_report_of_the_year_before_with_what_bears_on_them()
    {
        var view = Of(new ASnapshot()
            .With(Some.Document("next", 2025))
            .With(Some.Indicator("cases"), 80).With(Some.Indicator("unknown"))
            .With(Some.Department("dept.a", "司法局"))
            .With(Line("plan.1-1", 1, 1, Measurability.None), Line("plan.2026-1", 1, 2, Measurability.None) with { Year = Period.Year(2026) })
            .With(Some.Claim("said"))
            .With(Some.Problem("problem", Some.Source, "cases", "unknown") with { ClaimIds = ["said"], PlanIds = ["plan.1-1", "plan.2026-1"] }, Some.Problem("later", "next"))
            .With(
                Some.Doubt("doubt", "cases") with { AskedDepartmentId = "dept.a" }, Some.Doubt("doubt") with { Place = 2, Theme = "", What = "", Ask = "", Offset = 7 },
                Some.Doubt("later") with { Sequence = 2, SourceId = "next" }))!;
        var problem = view.Problems.Should().ContainSingle().Subject;
        (problem.Problem.Id, problem.Known, problem.Figures.Count).Should().Be(("problem", 1, 2));
        problem.Claims.Select(c => c.Id).Should().Equal("said");
        problem.Answers.Select(p => p.Id).Should().Equal("plan.1-1");
        var doubt = view.Inconsistencies.Should().ContainSingle().Subject;
        (doubt.First.Id, doubt.Asked!.Name).Should().Be(("doubt", "司法局"));
        doubt.Places.Select(p => p.Offset).Should().Equal(0, 7);
        doubt.Figures.Select(f => f.Indicator.Id).Should().Equal("cases");
    }

    [Fact]
    public void The_published_plan_says_what_the_report_says()
    {
        var view = PlanView.Of(Some.View(Published.Snapshot, Published.PlaceOf), s_planYear)!;
        view.Message.Should().Be("8个方面、33项承诺：4项可衡量，13项部分可衡量，16项尚无法衡量；7个指标有目标或方向，尚无2025年数据，以下为2024年水平");
        view.Items.Select(i => i.Measurable.All).Should().Equal(5, 4, 2, 4, 6, 3, 4, 5);
        view.Items.SelectMany(i => i.Commitments).SelectMany(c => c.Figures).Should().OnlyContain(f => f.Figure != null && f.Place != null);
        view.Problems.Select(p => p.Known > 0).Should().Equal(true, false, true, true, true, true, true);
        view.Inconsistencies.Should().HaveCount(12).And.OnlyContain(i => i.Asked != null && i.Figures.Count > 0 && i.Figures.All(f => f.Figure != null));
    }

    private static PlanLine Item(int item, int sequence = 1) =>
        Some.Commitment($"plan.{item}", Measurability.None) with { Item = item, Sequence = sequence, IsHeadline = true };

    private static PlanLine Line(string id, int item, int sequence, Measurability baseline, params string[] indicators) =>
        Some.Commitment(id, baseline, 2025, indicators) with { Item = item, Sequence = sequence };

    private static ASnapshot With(Indicator indicator, Target target, params (int Year, decimal Value)[] values) => new ASnapshot()
        .With(indicator, [.. values.Select(v => (v.Year, Quantity.Exact(v.Value)))])
        .With(target)
        .With(Line("plan.1-1", 1, 1, Measurability.Measured, indicator.Id));

    private static PlanView? Of(ASnapshot lines, DateOnly? today = null)
    {
        var snapshot = lines.Build();
        return PlanView.Of(Some.View(snapshot, period: snapshot.LatestPeriod.ToString()) with { Today = today ?? Some.Day }, s_planYear);
    }
}
