using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>From the departments to one of them, by keyboard alone; nobody is ranked by figures that the report does not have.</summary>
[Collection(nameof(DashboardSite))]
public class DepartmentTests(DashboardSite site)
{
    [Fact]
    public async Task The_keyboard_leads_from_the_departments_to_what_one_answers_for()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/departments");
        await Expect(visit.Page.GetByText("没有任何一项按部门公布")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("名次");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "旗应急管理局", Exact = true }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "旗应急管理局" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "隐患整改率" })).ToContainTextAsync("69.93%");
        await Expect(visit.Page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("名次");
        visit.Errors.Should().BeEmpty();
    }
}

/// <summary>The same with figures of departments.</summary>
[Collection(nameof(DemoSite))]
public class DemoDepartmentTests(DemoSite site)
{
    [Fact]
    public async Task The_keyboard_sorts_the_departments_and_leads_to_the_worst_of_them()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/departments");
        await Expect(visit.Page.Locator(".message")).ToHaveTextAsync("10个有目标的部门中3个滞后：演示部门九、演示部门四、演示部门十三");
        await visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "名次" }).GetByRole(AriaRole.Link).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "名次" })).ToHaveAttributeAsync("aria-sort", "descending");
        var worst = visit.Page.Locator("tbody tr").First;
        await Expect(worst).ToContainTextAsync("第10／10名");
        await worst.GetByRole(AriaRole.Link, new() { Name = "演示部门九" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("演示部门九");
        await Expect(visit.Page.Locator(".message")).ToContainTextAsync("1项滞后：隐患整改率");
        visit.Errors.Should().BeEmpty();
    }

    [Theory]
    [InlineData("/departments")]
    [InlineData("/departments?view=all")]
    [InlineData("/departments/dept.demo-15")]
    public async Task The_pages_fit_a_screen_and_a_phone(string path)
    {
        foreach (var width in new[] { 1366, 360 })
        {
            await using var visit = await site.VisitAsync(width, 768);
            await visit.OpenAsync(path);
            (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
            visit.Errors.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Another_department_chosen_above_the_page_of_one_leads_to_its_own_page()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/departments/dept.demo-09");
        await visit.Page.Locator("select[name=dept]").SelectOptionAsync("dept.demo-04");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("演示部门四");
    }
}
