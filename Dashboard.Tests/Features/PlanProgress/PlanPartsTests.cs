using Bunit;
using Wusheng.Dashboard.Features.PlanProgress;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Components;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.PlanProgress;

/// <summary>What the parts of the plan's page say, and where they lead.</summary>
public class PlanPartsTests : ComponentTest
{
    private static readonly PlanLine s_line = Some.Commitment("plan.5-1", Measurability.Partial, 2025, "cases") with
    {
        Item = 5,
        Quote = "强化业务培训",
        Offset = 12,
        ClaimIds = ["said"],
        LeadDepartmentId = "dept.a",
        Missing = "参训率",
    };

    [Fact]
    public void A_commitment_says_its_words_how_far_it_can_be_measured_its_figures_and_what_is_missing_from_whom()
    {
        var entry = Render<PlanCommitment>(p => p.Add(c => c.Commitment, View().Items[0].Commitments[0]));
        entry.Find("article").Id.Should().Be("plan.5-1");
        Read(entry.Find("h3")).Should().Be("强化业务培训 原文 ↗");
        entry.Find("h3 a").GetAttribute("href").Should().Be("/sources/report#c12");
        Read(entry.Find(".plan-facts")).Should().Be("◧ 部分可衡量 牵头：司法局推断");
        Read(entry.Find(".plan-figures li")).Should().Be("审结 2024年80件◇ 2025年尚无数据2025年目标：不低于100件司法局推断原文 ↗");
        entry.Find(".plan-figures .name a").GetAttribute("href").Should().Be("/indicators/cases");
        Read(entry.Find(".plan-claims li")).Should().Be("文字表述 said：全覆盖 原文 ↗");
        Read(entry.Find(".plan-missing")).Should().Be("还缺什么数据参训率可请 司法局推断 提供");
    }

    [Fact]
    public void In_the_year_of_the_plan_a_figure_says_how_much_is_done_and_how_much_is_due()
    {
        var indicator = Some.Indicator("cases", name: "审结");
        var figure = new Figure(Period.Year(2025), Quantity.Exact(40), ObservationStatus.Provisional);
        var view = View(new ASnapshot().WithFigures(indicator, new Figure(Some.Year, Quantity.Exact(80), ObservationStatus.Reported), figure), new(2025, 6, 30));
        var row = Render<PlanFigures>(p => p.Add(f => f.Figures, view.Items[0].Commitments[0].Figures).Add(f => f.ShowAttainment, true));
        Read(row.Find(".amount")).Should().Be("2025年40件初步");
        Read(row.Find(".against .detail")).Should().Be("2025年目标：不低于100件；2025年完成40%，序时进度49.59%");
    }

    [Fact]
    public void The_item_stands_under_its_own_address_with_lead_and_counts()
    {
        var item = Render<PlanItem>(p => p.Add(i => i.Item, View().Items[0]));
        item.Find("section").Id.Should().Be("plan.5");
        Read(item.Find("h2")).Should().Be("5规范执法");
        Read(item.Find("header .plan-facts")).Should().Be("原文 ↗牵头：司法局推断 ▣ 可衡量 1项承诺：可衡量0、部分1、尚无法0");
        item.FindAll("article").Should().ContainSingle();
    }

    [Fact]
    public void The_contents_lead_to_every_item_to_the_problems_and_to_what_has_to_be_checked()
    {
        var contents = Render<PlanContents>(p => p.Add(c => c.View, View()));
        contents.FindAll("a").Select(a => (Read(a), a.GetAttribute("href"))).Should().Equal(
            ("5 规范执法", "/plan/2025#plan.5"), ("报告承认的问题（1）", "/plan/2025#problems"), ("待核（1）", "/plan/2025#inconsistencies"));
        Read(contents.Find(".counts")).Should().Be("可衡量0 · 部分1 · 尚无法0◇ 无数据 1");
    }

    [Fact]
    public void The_legend_explains_every_sign_and_where_being_behind_begins()
    {
        var legend = Render<PlanLegend>(p => p.Add(l => l.View, View()).Add(l => l.Thresholds, new AttainmentThresholds(15, 40)));
        Read(legend.Find("p")).Should().StartWith("数值为2024年；对照2025年").And.EndWith(
            "与应有进度（序时进度）或目标相比，容差15个百分点：以内为正常，超过为滞后，超过40个为严重滞后；数量超上限即滞后；计划只给方向的，没有朝该方向变化为滞后。");
        legend.FindAll("li").Select(Read).Should().Equal(Enum.GetValues<AttainmentState>().Select(s => $"{s.Sign()} {s.Name()}"));
    }

    [Fact]
    public void A_problem_says_whether_there_are_figures_to_look_at_and_gives_no_verdict()
    {
        var entry = Render<AdmittedProblemEntry>(p => p.Add(e => e.Entry, View().Problems[0]));
        Read(entry.Find("h3")).Should().Be("1. 短板");
        Read(entry.Find(".plan-facts")).Should().Be("有数据可参照（1项）对应计划：第5项");
        entry.Find(".plan-facts a").GetAttribute("href").Should().Be("/plan/2025#plan.5");
        entry.FindAll(".attainment").Should().BeEmpty();

        var bare = View().Problems[0] with { Figures = [], Answers = [] };
        Read(Render<AdmittedProblemEntry>(p => p.Add(e => e.Entry, bare)).Find(".plan-facts")).Should().Be("没有数据可以印证");
    }

    [Fact]
    public void What_has_to_be_checked_says_what_whom_to_ask_and_every_place_of_the_report()
    {
        var entry = Render<InconsistencyEntry>(p => p.Add(e => e.Entry, View().Inconsistencies[0]));
        entry.Find("article").Id.Should().Be("doubt");
        Read(entry.Find(".plan-missing")).Should().Be("待核实以哪个为准可向 司法局推断 核实");
        entry.FindAll(".plan-quotes li").Select(Read).Should().Equal("doubt的原文 原文 ↗", "另一处 原文 ↗");
        entry.FindAll(".plan-quotes a").Select(a => a.GetAttribute("href")).Should().Equal("/sources/report#c0", "/sources/report#c7");
        Read(entry.Find(".plan-figures .name")).Should().Be("审结");
    }

    private static PlanView View() => View(new ASnapshot().With(Some.Indicator("cases", name: "审结") with { LeadDepartmentId = "dept.a" }, 80), Some.Day);

    private static PlanView View(ASnapshot figures, DateOnly today) => PlanView.Of(
        Some.View(figures
            .With(Some.Department("dept.a", "司法局"))
            .With(Some.Claim("said"))
            .With(Some.Aim("cases", Comparison.AtLeast, 100))
            .With(s_line with { Id = "plan.5", IsHeadline = true, Title = "规范执法", Quote = "规范执法", Baseline = Measurability.Measured }, s_line with { Sequence = 2 })
            .With(Some.Problem("problem", Some.Source, "cases") with { PlanIds = ["plan.5"] })
            .With(
                Some.Doubt("doubt", "cases") with { AskedDepartmentId = "dept.a" },
                Some.Doubt("doubt") with { Place = 2, Theme = "", What = "", Ask = "", Quote = "另一处", Offset = 7 })
            .Build(), _ => new("report", 30, "审结80件"), figures.Build().LatestPeriod.ToString()) with
        { Today = today },
        Period.Year(2025))!;
}
