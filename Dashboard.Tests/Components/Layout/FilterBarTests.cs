using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Wusheng.Dashboard.Components.Layout;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Components.Layout;

public class FilterBarTests : ComponentTest
{
    private static readonly Snapshot s_months = new ASnapshot()
        .ByDepartment(Some.Indicator("found"), ("dept.a", "2024-12", 1), ("dept.a", "2025-01", 1), ("dept.a", "2025-02", 1), ("dept.b", "2025-02", 1))
        .With(Some.Department("dept.a", "甲"), Some.Department("dept.b", "乙"), Some.Department("dept.silent", "丙"))
        .Build();

    [Fact]
    public void With_one_year_of_the_whole_banner_there_is_nothing_to_choose() =>
        (FilterBar.IsNeeded(new ASnapshot().With(Some.Indicator("found"), 1).Build()), FilterBar.IsNeeded(s_months)).Should().Be((false, true));

    [Fact]
    public void It_offers_the_periods_there_are_the_newest_first_and_the_departments_that_report()
    {
        var bar = Bar("/topics/a");
        Options(bar, "period").Should().Equal("2025年1—2月", "2024年", "2024年第四季度", "2025年2月", "2025年1月", "2024年12月");
        bar.Find("select[name=period] option[selected]").TextContent.Should().Be("2025年1—2月");
        Options(bar, "dept").Should().Equal("全旗（2个部门）", "甲", "乙");
    }

    [Fact]
    public void It_shows_what_was_asked_for_and_keeps_the_rest_of_the_address()
    {
        var bar = Bar("/compare?ids=a&ids=b&period=2025-02&dept=dept.a,dept.b");
        bar.FindAll("select option[selected]").Select(o => o.TextContent).Should().Equal("2025年2月", "甲、乙合计");
        bar.Find("form[data-instant]").QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name"), i.GetAttribute("value"))).Should().Equal(("ids", "a"), ("ids", "b"));
        bar.FindAll("a.step").Select(a => a.GetAttribute("aria-label")).Should().Equal("前一期：2025年1月");
        bar.Find("form[data-instant]").GetAttribute("action").Should().Be("/compare");
    }

    [Fact]
    public void Departments_that_do_not_exist_are_not_shown_as_chosen() =>
        Bar("/?dept=x,y").Find("select[name=dept]").QuerySelectorAll("option[selected]").Should().BeEmpty();

    [Fact]
    public void On_the_page_of_a_department_that_one_is_chosen() =>
        Bar("/departments/dept.b").Find("select[name=dept] option[selected]").TextContent.Should().Be("乙");

    private IRenderedComponent<FilterBar> Bar(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<FilterBar>(p => p.Add(b => b.Snapshot, s_months));
    }

    private static IEnumerable<string> Options(IRenderedComponent<FilterBar> bar, string name) => bar.FindAll($"select[name={name}] option").Select(o => o.TextContent);
}
