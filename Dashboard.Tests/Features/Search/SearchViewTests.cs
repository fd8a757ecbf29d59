using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Features.Search;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Search;

public class SearchViewTests
{
    private static readonly Indicator s_found = Some.Indicator("hazard.found", name: "排查隐患");
    private static readonly Indicator s_before = Some.PriorYear("hazard.before", "{hazard.found} - 1");
    private static readonly Indicator s_hidden = Some.Indicator("hazard.hidden") with { Display = Display.Hide };

    [Fact]
    public void An_indicator_comes_with_its_figure_and_its_sentence()
    {
        var hits = Of(Findings.None with { Indicators = [s_found, s_before, s_hidden] }).Indicators;
        hits.Select(h => (h.Indicator.Id, h.Figure!.Value.Period, h.Figure.Value.Quantity.Value, h.Place!.Offset, h.PlaceLabel)).Should().Equal(
            ("hazard.found", Period.Year(2024), 10m, 4, "原文"), ("hazard.before", Period.Year(2023), 9m, 4, "分项原文"));
    }

    [Fact]
    public void A_department_comes_with_what_it_leads_and_what_it_is_mentioned_with_each_once_and_nothing_hidden()
    {
        var department = Some.Department("dept.a", "应急管理局", "hazard.found", "hazard.before", "hazard.hidden");
        Of(Findings.None with { Departments = [department] }).Departments.Single().Indicators.Select(i => i.Id).Should().Equal("led", "hazard.found", "hazard.before");
    }

    [Fact]
    public void A_passage_leads_to_its_place_in_the_report() =>
        Of(Findings.None with { Passages = [new(Some.Source, 4, 2, "全年排查", "隐患", "10条")] }).Texts.Should().Equal(
            new TextHit("2024年报告", "全年排查", "隐患", "10条", "/sources/report?at=4#found"));

    [Fact]
    public void A_domain_is_found_by_its_name_and_everything_is_counted()
    {
        var view = Of(Findings.None with { Indicators = [s_found], Passages = [new(Some.Source, 4, 2, "", "隐患", "")] });
        view.Topics.Select(t => t.Id).Should().Equal("安全隐患");
        view.Count.Should().Be(3);
    }

    private static SearchView Of(Findings found)
    {
        var led = Some.Indicator("led") with { LeadDepartmentId = "dept.a" };
        var snapshot = new ASnapshot()
            .With(Some.Topic("安全隐患"), Some.Topic("依法决策", 2))
            .With(led with { TopicId = "安全隐患" }, s_before with { TopicId = "安全隐患" }, s_hidden with { TopicId = "安全隐患", LeadDepartmentId = "dept.a" })
            .With(s_found with { TopicId = "安全隐患" }, 10)
            .Build();
        return SearchView.Of(Some.View(snapshot, id => id == "hazard.found" ? new(Some.Source, 4, "排查隐患10条") : null), "隐患", found, PageUrls.Plain.SourceFound);
    }
}
