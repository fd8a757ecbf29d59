using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Features.Comparing;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Comparing;

/// <summary>Comparisons of three departments over four months, against tables computed by hand.</summary>
public class ComparisonViewTests
{
    // 办件       甲      乙     丙        办结率 = 办结 / 办件
    // 2024-01   10      20     40        甲 5/10  乙 20/20  丙 30/40
    // 2024-02   30      —      44        甲 15/30          丙 11/44
    // 2024-03   50      60*    50 (口径变化)
    // 2025-01   20      30     80
    private static readonly Indicator s_cases = Some.Indicator("cases", name: "办件");
    private static readonly Indicator s_closed = Some.Indicator("closed", name: "办结");
    private static readonly Indicator s_fines = Some.Indicator("fines", "元", name: "罚款");
    private static readonly Indicator s_rate = Some.Derived("rate", "{closed} / {cases} * 100", "%", Direction.Higher, name: "办结率");

    private static readonly Department[] s_departments = [Some.Department("dept.a", "甲"), Some.Department("dept.b", "乙"), Some.Department("dept.c", "丙")];

    [Fact]
    public void All_in_one_chart_has_a_line_each_and_what_is_missing_is_a_gap()
    {
        var chart = Of("by=department&indicator=cases&ids=dept.a,dept.b,dept.c&from=2024-01&to=2024-03&view=overlay").Charts.Single();
        (chart.Kind, chart.Unit).Should().Be((ChartKind.Line, new Unit("件")));
        chart.Categories.Should().Equal("2024年1月", "2024年2月", "2024年3月");
        Texts(chart).Should().Equal("甲 10件 30件 50件", "乙 20件 · 60件", "丙 40件 44件 50件");
        chart.Title.Should().Be("2024年3月办件：乙最高（60件），甲与丙并列最低（50件），前者比后者多20%");
        chart.Subtitle.Should().Be("办件，件，2024年1月—2024年3月，3个部门");
        chart.Notes.Should().Equal("乙2024年2月无数据，空着，不按零处理。", "乙2024年3月为初步数。", "丙自2024年3月起口径变化，前后不可比。");
        chart.Series[2].Values[2]!.Break.Should().BeTrue();
        chart.Series[0].Values[1]!.Href.Should().Be("/cases/2024-02/dept.a");
    }

    [Fact]
    public void Small_charts_of_one_unit_have_one_axis()
    {
        var view = Of("by=department&indicator=cases&ids=dept.a,dept.b&from=2024-01&to=2024-03&view=side");
        view.Charts.Select(c => (c.Title, c.Range)).Should().Equal(("甲：2024年3月50件", new ChartRange(10, 60)), ("乙：2024年3月60件", new ChartRange(10, 60)));
        view.Charts[0].Subtitle.Should().Be("办件，件，各图坐标相同");
    }

    // 30/10, 50/10; 60/20; 44/40, and across the break nothing.
    [Fact]
    public void An_index_is_percent_of_the_base_and_does_not_cross_a_break()
    {
        var view = Of("by=department&indicator=cases&ids=dept.a,dept.b,dept.c&from=2024-01&to=2024-03&view=index");
        var chart = view.Charts.Single();
        Texts(chart).Should().Equal("甲 100 300 500", "乙 100 · 300", "丙 100 110 ·");
        (chart.Unit, chart.Target).Should().Be((new Unit(""), new ChartTarget("2024年1月=100", 100)));
        chart.Title.Should().Be("以2024年1月为100：2024年3月甲最高（500），乙最低（300）");
        chart.Notes.Should().Contain("丙办件在2024年1月与2024年3月之间口径变化，前后不可比，不作指数。");
        view.Query.Base.Should().Be(Period.Month(2024, 1));
    }

    [Theory]
    [InlineData("by=department&indicator=rate&ids=dept.a,dept.c&view=index", "不能画成“指数”：“办结率”是比率，比率之间用百分点比较，不作指数。")]
    [InlineData("by=indicator&ids=cases,rate&view=heat", "不能画成“热力图”：各指标含义不同，颜色深浅不能互比，不画热力图。")]
    public void What_cannot_be_drawn_is_drawn_otherwise_and_the_reason_said(string query, string reason)
    {
        var view = Of(query);
        view.Form.Should().NotBe(ComparisonForm.Heat);
        view.Charts.Should().NotBeEmpty();
        view.Remarks.Should().Contain(reason);
    }

    [Fact]
    public void A_base_that_is_missing_is_said_and_the_others_are_indexed()
    {
        var view = Of("by=department&indicator=cases&ids=dept.a,dept.b&from=2024-01&to=2024-03&view=index&base=2024-02");
        Texts(view.Charts.Single()).Should().Equal("甲 33.3 100 166.7");
        view.Remarks.Should().Equal("乙办件在基期2024年2月无数据，不能作指数。");
    }

    [Fact]
    public void Rates_are_ranked_the_best_first_and_those_chosen_stand_out()
    {
        var chart = Of("by=department&indicator=rate&ids=dept.a&view=rank", "2024-01").Charts.Single();
        chart.Kind.Should().Be(ChartKind.Ranking);
        chart.Categories.Should().Equal("1. 乙", "2. 丙", "◆ 3. 甲");
        chart.Series.Single().Values.Select(v => (v!.Text, v.Tone)).Should().Equal(("100%", Tone.Muted), ("75%", Tone.Muted), ("50%", Tone.Plain));
        chart.Title.Should().Be("2024年1月办结率：乙最高（100%），甲最低（50%），相差50个百分点");
        chart.Subtitle.Should().Be("办结率，%，2024年1月，3个部门，全旗78.57%");
    }

    [Fact]
    public void Who_is_level_shares_a_rank_and_who_has_no_figure_has_none()
    {
        var march = Of("by=department&indicator=cases&ids=dept.b&view=rank", "2024-03").Charts.Single();
        march.Categories.Should().Equal("◆ 1. 乙", "2. 甲", "2. 丙");
        march.Notes.Should().Equal("◆ 为选中的部门。", "数值相同的名次并列。", "乙2024年3月为初步数。", "丙自2024年3月起口径变化，前后不可比。");
        var february = Of("by=department&indicator=cases&ids=dept.b&view=rank", "2024-02").Charts.Single();
        february.Categories.Should().Equal("1. 丙", "2. 甲", "◆ 乙");
        february.Notes.Should().Contain("乙2024年2月无数据，不参加排名。");
    }

    [Fact]
    public void A_heat_map_shows_all_that_report_the_chosen_first()
    {
        var chart = Of("by=department&indicator=cases&ids=dept.c&from=2024-01&to=2024-03&view=heat").Charts.Single();
        chart.Kind.Should().Be(ChartKind.HeatMap);
        Texts(chart).Should().Equal("丙 40件 44件 50件", "甲 10件 30件 50件", "乙 20件 · 60件");
    }

    [Fact]
    public void Indicators_of_different_units_do_not_share_an_axis()
    {
        var view = Of("by=indicator&ids=cases,fines,closed&from=2024-01&to=2024-03&view=overlay");
        view.Charts.Select(c => (c.Unit.Symbol, string.Join('、', c.Series.Select(s => s.Name)))).Should().Equal(("件", "办件、办结"), ("元", "罚款"));
        view.Remarks.Should().ContainSingle().Which.Should().StartWith("单位不同的指标不能共用一个坐标");
        var side = Of("by=indicator&ids=cases,fines,rate&from=2024-01&to=2024-03&view=side").Charts;
        side.Should().HaveCount(3).And.OnlyContain(c => c.Range == null);
        side[0].Subtitle.Should().Be("件，全旗，坐标与其他图不同，不比高低");
    }

    [Fact]
    public void Years_are_laid_over_each_other_month_by_month()
    {
        var view = Of("by=year&indicator=closed&ids=2024,2025&view=overlay");
        var chart = view.Charts.Single();
        chart.Categories.Should().Equal("1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月");
        chart.Series.Select(s => (s.Name, First: string.Join(' ', s.Values.Take(4).Select(v => v?.Text ?? "·")))).Should().Equal(
            ("2024年", "55件 26件（缺1项） 90件 ·"), ("2025年", "110件 · · ·"));
        chart.Title.Should().Be("办结2025年1月110件，比2024年1月增长100%");
        chart.Series[0].Values[1]!.Href.Should().Be("/closed/2024-02/_T");
    }

    // 55, 55 + 26, 55 + 26 + 90; what 乙 has not reported in February is missing from all sums after.
    [Fact]
    public void Years_can_be_added_up_from_January()
    {
        var chart = Of("by=year&indicator=closed&ids=2024,2025&sum=ytd").Charts.Single();
        chart.Categories.Take(3).Should().Equal("1月", "1—2月", "1—3月");
        chart.Subtitle.Should().Be("办结，件，1—12月逐月累计，全旗");
        chart.Series[0].Values.Take(4).Select(v => v?.Text).Should().Equal("55件", "81件（缺1项）", "171件（缺1项）", "171件（缺4项）");
        chart.Notes.Should().Equal("2024年1—2月等11期的合计缺部门或月份数据，未作估计。");
    }

    [Fact]
    public void A_year_can_be_the_base_of_the_same_months_of_another()
    {
        var chart = Of("by=year&indicator=closed&ids=2024,2025&view=index").Charts.Single();
        chart.Series[1].Values[0]!.Text.Should().Be("200");
        chart.Title.Should().StartWith("以2024年同期为100：1月");
    }

    [Fact]
    public void What_the_address_names_and_nobody_knows_is_left_out_and_said()
    {
        var view = Of("by=department&indicator=fines&ids=dept.x,dept.b,dept.a&mark=dept.c&from=2024-03&to=2024-01");
        view.Compared.Select(c => c.Name).Should().Equal("甲");
        view.Remarks.Should().Equal("没有“dept.x”，已略去。", "乙没有报送“罚款”，已略去。", "起点2024年3月晚于终点2024年1月，已互换。", "“丙”不在对比之中，没有突出显示。");
    }

    [Fact]
    public void Who_says_nothing_sees_the_rate_with_the_clearest_spread()
    {
        var view = Of("", "2024-01");
        (view.By, view.Indicator, view.Form).Should().Be((ComparedBy.Department, s_rate, ComparisonForm.Overlay));
        view.Compared.Select(c => c.Name).Should().Equal("甲", "丙", "乙");
        view.Query.ToString().Should().Be("by=department&indicator=rate&ids=dept.a,dept.c,dept.b&view=overlay");
    }

    [Fact]
    public void Departments_of_the_published_report_cannot_be_compared_which_is_said_with_what_can()
    {
        var view = ComparisonView.Of(Some.View(Published.Snapshot), new() { By = ComparedBy.Department }, Some.FigureUrl);
        view.WhyNone.Should().Be("“乌审旗法治政府建设指标”没有分部门的数值：数值都是全旗的，因此不能按部门对比。");
        view.Offers.Should().HaveCount(6);
        view.Offers.Should().OnlyContain(o => ComparisonView.Of(Some.View(Published.Snapshot), o.Query, Some.FigureUrl, null).Charts.Count > 0);
    }

    [Fact]
    public void The_published_report_is_compared_by_the_five_indicators_whose_year_before_is_known()
    {
        var view = ComparisonView.Of(Some.View(Published.Snapshot), new(), Some.FigureUrl);
        (view.By, view.Form, view.Compared.Count).Should().Be((ComparedBy.Indicator, ComparisonForm.Index, 5));
        var chart = view.Charts.Single();
        chart.Title.Should().Be("以2023年为100：2024年“一件事”办件量最高（约122），执行案件未结数最低（59.7）");
        chart.Categories.Zip(chart.Series.Single().Values, (name, value) => $"{name} {value!.Text}").Should().Equal(
            "“一件事”办件量 约122", "跨域通办办件量 约119", "“综合一窗受理”事项数 102.3", "监管政务新媒体总数 95.8", "执行案件未结数 59.7");
    }

    [Fact]
    public void An_indicator_known_for_one_year_only_cannot_be_compared_by_years()
    {
        var view = ComparisonView.Of(Some.View(Published.Snapshot), new() { By = ComparedBy.Year, IndicatorId = "hazard.identified" }, Some.FigureUrl);
        view.WhyNone.Should().Be("“排查隐患问题数”在全旗没有两年以上的数值，不能按年份对比。报告没有给出的年份不作估计。");
        view.Offers[0].Name.Should().Be("排查隐患问题数与同领域单位相同（条）的指标对比");
    }

    private static ComparisonView Of(string query, string period = "2024-03") =>
        ComparisonView.Of(Some.View(s_snapshot.Value, period: period), ComparisonQuery.Read(query, out var ignored), Some.FigureUrl, ignored);

    private static IEnumerable<string> Texts(Chart chart) => chart.Series.Select(s => $"{s.Name} {string.Join(' ', s.Values.Select(v => v?.Text ?? "·"))}");

    private static readonly Lazy<Snapshot> s_snapshot = new(() => new(
        new Catalogue(new("test", "测试数据", "1", false), [Some.Document()], [Some.Topic("topic")], [s_cases, s_closed, s_fines, s_rate], s_departments, [], [], [], [], [], []),
        [
            Series("cases", "dept.a", ("2024-01", 10), ("2024-02", 30), ("2024-03", 50), ("2025-01", 20)),
            new("cases", "dept.b", [Figure("2024-01", 20), Figure("2024-03", 60) with { Status = ObservationStatus.Provisional }, Figure("2025-01", 30)]),
            new("cases", "dept.c", [Figure("2024-01", 40), Figure("2024-02", 44), Figure("2024-03", 50) with { Break = true }, Figure("2025-01", 80)]),
            Series("closed", "dept.a", ("2024-01", 5), ("2024-02", 15), ("2024-03", 30), ("2025-01", 10)),
            Series("closed", "dept.b", ("2024-01", 20), ("2024-03", 30), ("2025-01", 60)),
            Series("closed", "dept.c", ("2024-01", 30), ("2024-02", 11), ("2024-03", 30), ("2025-01", 40)),
            Series("fines", "dept.a", ("2024-01", 1000), ("2024-02", 2000), ("2024-03", 3000)),
            Series("fines", "dept.c", ("2024-01", 1500), ("2024-02", 2500), ("2024-03", 3500)),
        ],
        1));

    private static Series Series(string id, string department, params (string Period, decimal Value)[] figures) => new(id, department, figures.Select(f => Figure(f.Period, f.Value)));

    private static Figure Figure(string period, decimal value) => new(Period.Parse(period), Quantity.Exact(value), ObservationStatus.Reported, Revision: 1);
}
