using Bunit;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Components;

/// <summary>How many figures are said: rows of indicators, periods, commitments.</summary>
public class TableComponentTests : ComponentTest
{
    private static readonly Indicator s_done = Some.Indicator("done", direction: Direction.Higher, name: "审结") with { LeadDepartmentId = "dept.a" };
    private static readonly Indicator s_rate = Some.Derived("rate", "{done} / {all} * 100", "%", name: "审结率") with { Display = Display.Caution, Note = "截止日期未给出" };
    private static readonly SourcePlace s_place = new("report", 12, "审结80件");

    [Fact]
    public void A_large_figure_says_value_attainment_and_where_it_stands()
    {
        var figure = Render<HeadlineFigure>(p => p.Add(h => h.Headline, HeadlineOf(s_done)));
        Read(figure.Find(".headline-value")).Should().Be("80件");
        figure.Find(".headline-name").GetAttribute("href").Should().Be("/indicators/done");
        Read(figure.Find(".headline-facts")).Should().Be("○ 未设量化目标原文 ↗");
        figure.Find(".source-note").GetAttribute("href").Should().Be("/sources/report#c12");
    }

    [Fact]
    public void A_large_figure_that_was_computed_leads_to_the_sentence_of_its_parts() =>
        Read(Render<HeadlineFigure>(p => p.Add(h => h.Headline, HeadlineOf(s_rate))).Find(".source-note")).Should().Be("分项原文 ↗");

    [Fact]
    public void A_row_says_value_growth_or_why_not_attainment_lead_and_source()
    {
        var table = Render<HeadlineTable>(p => p.Add(t => t.Rows, [HeadlineOf(s_done), HeadlineOf(s_rate)]).Add(t => t.Caption, "全部指标"));
        table.Find("caption").TextContent.Should().Be("全部指标");
        Cells(table).Should().Equal(
            "审结", "80件", "2023年无数据，无法计算同比", "○ 未设量化目标", "司法局推断", "原文 ↗",
            "审结率慎用", "80%计算", "2023年无数据，无法计算同比", "○ 未设量化目标", "未明确", "分项原文 ↗");
        table.Find("th .tag").GetAttribute("title").Should().Be("截止日期未给出");
    }

    [Fact]
    public void A_list_says_who_answers_and_draws_a_share_where_asked()
    {
        var list = Render<HeadlineList>(p => p.Add(l => l.Headlines, [HeadlineOf(s_done)]).Add(l => l.ShowBar, true));
        Read(list.Find("li")).Should().Be("审结 80件司法局推断原文 ↗");
        list.Find("meter").GetAttribute("value").Should().Be("80");
        Render<HeadlineList>(p => p.Add(l => l.Headlines, [HeadlineOf(s_done)])).FindAll("meter").Should().BeEmpty();
    }

    [Fact]
    public void Periods_come_newest_first_with_every_revision_under_the_current_value()
    {
        var first = Some.Observed("审结80件", "done", "审结80件", "80件") with { Quantity = Quantity.Exact(70) };
        var second = first with { Revision = 2, Quantity = Quantity.Exact(80), Status = ObservationStatus.Revised, Note = "补报10件" };
        var table = Periods(
            [new(Period.Year(2023), new(47_541, 46_939, 48_148, Qualifier.Rounded), ObservationStatus.Implied), new(Some.Year, Quantity.Exact(80), ObservationStatus.Revised, Revision: 2)], first, second);
        Cells(table).Should().Equal(
            "2024年", "80件", "—", "", "修订数", "第2次发布：补报10件", "原文 ↗",
            "（第1次发布）", "70件", "—", "", "已被修订", "", "原文 ↗",
            "2023年", "47,500件", "46,939–48,148件", "", "由报告所述增减推算，非报告原数", "—", "");
    }

    [Fact]
    public void A_value_published_once_is_a_first_publication() =>
        Cells(Periods([new(Some.Year, Quantity.Exact(80), ObservationStatus.Reported, Revision: 1)], Some.Observed("审结80件", "done", "审结80件", "80件")))
            .Should().Equal("2024年", "80件", "", "报告原文", "首次发布", "原文 ↗");

    [Fact]
    public void Without_any_period_there_is_a_sentence_and_no_empty_table() => Periods([]).MarkupMatches("<p>还没有任何一期数值。</p>");

    [Fact]
    public void A_commitment_says_whether_it_can_be_measured_by_what_and_what_is_missing()
    {
        var line = Some.Commitment("plan.1-1", Measurability.Partial, 2025, "done", "gone") with { Missing = "参训人数", LeadDepartmentId = "dept.a" };
        var table = Render<PlanTable>(p => p.Add(t => t.Lines, [line]).Add(t => t.Catalogue, Catalogue()));
        Cells(table).Should().Equal("第1项 方面 plan.1-1的原文 原文 ↗", "◐ 部分可衡量", "审结gone", "参训人数", "司法局推断");
        table.Find("tbody tr").Id.Should().Be("plan.1-1");
        table.FindAll(".chip-link").Select(a => a.GetAttribute("href")).Should().Equal("/indicators/done", "/indicators/gone");
    }

    [Fact]
    public void The_meter_of_the_plan_has_a_length_and_a_word_for_each_share_that_is_not_empty()
    {
        var meter = Render<PlanMeter>(p => p.Add(m => m.Measured, 5).Add(m => m.Partial, 0).Add(m => m.Unmeasured, 28));
        meter.FindAll("li").Select(li => (Read(li), li.GetAttribute("style"))).Should().Equal(("5项可衡量", "flex-grow:5"), ("28项尚无法衡量", "flex-grow:28"));
    }

    private static string[] Cells(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> table) => [.. table.FindAll("tbody th, tbody td").Select(c => Read(c))];

    private static Headline HeadlineOf(Indicator indicator) => Headline.Of(
        Some.View(new ASnapshot().With(s_done, 80).With(Some.Indicator("all"), 100).With(s_rate).With(Some.Department("dept.a", "司法局")).Build(), _ => s_place),
        indicator);

    private static Catalogue Catalogue() => new ASnapshot().With(s_done).With(Some.Department("dept.a", "司法局")).Build().Catalogue;

    private IRenderedComponent<PeriodTable> Periods(Figure[] figures, params Observation[] observations) =>
        Render<PeriodTable>(p => p.Add(t => t.Indicator, s_done).Add(t => t.Rows, [.. figures.Reverse().Select(f => new PeriodRow(f, new GrowthAnswer("无数据")))]).Add(t => t.Observations, observations));
}
