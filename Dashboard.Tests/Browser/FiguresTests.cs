using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>The table of figures as an analyst uses it.</summary>
[Collection(nameof(DashboardSite))]
public class FiguresTests(DashboardSite site)
{
    [Fact]
    public async Task A_click_sorts_and_the_address_keeps_the_order_for_a_colleague()
    {
        await using var visit = await OpenAsync("/figures?topic=safety-hazards");
        await visit.Page.Locator("th .sortable-column-header", new() { HasText = "数值" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("sort=value"));

        await using var colleague = await OpenAsync(new Uri(visit.Page.Url).PathAndQuery);
        var rows = await RowsAsync(colleague);
        rows.Should().HaveCountGreaterThan(3);
        // The address changes a moment before the rows do.
        await Expect(Rows(visit)).ToHaveTextAsync(rows, new() { UseInnerText = true });
        visit.Errors.Should().BeEmpty();
        colleague.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_column_can_be_filtered_and_cleared()
    {
        await using var visit = await OpenAsync("/figures");
        var all = (await RowsAsync(visit)).Length;
        await visit.Page.Locator(".figures th", new() { HasText = "单位" }).Locator("button").Last.ClickAsync();
        var popover = visit.Page.Locator(".mud-popover-open.column-filter-popup");
        await popover.Locator("input[type=text]").Last.FillAsync("批次");
        await popover.GetByRole(AriaRole.Button, new() { Name = "筛选", Exact = true }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("where=Unit"));
        await Expect(Rows(visit).Filter(new() { HasNotText = "批次" })).ToHaveCountAsync(0);
        (await RowsAsync(visit)).Should().OnlyContain(row => row.Contains("批次")).And.HaveCountLessThan(all);

        await visit.Page.GetByText("清除筛选").ClickAsync();
        await Expect(Rows(visit)).ToHaveCountAsync(all);
        visit.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_column_can_be_hidden()
    {
        await using var visit = await OpenAsync("/figures");
        await Expect(visit.Page.Locator(".figures th", new() { HasText = "限定" })).ToHaveCountAsync(1);
        await visit.Page.GetByText("显示的列").First.ClickAsync();
        await visit.Page.GetByLabel("限定").UncheckAsync();
        await Expect(visit.Page.Locator(".figures th", new() { HasText = "限定" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_copied_can_be_pasted_with_its_header()
    {
        await using var visit = await OpenAsync("/figures?indicator=hazard.identified&columns=indicator.value.unit");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "复制到剪贴板" }).ClickAsync();
        await Expect(visit.Page.GetByText("已复制1行")).ToBeVisibleAsync();
        (await visit.Page.Locator("#copied-text").InputValueAsync()).Should().Be("指标\t数值\t单位\n排查隐患问题数\t3691\t条\n");
        await visit.Page.Locator(".figures input[name=q]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Control+V");
        (await visit.Page.Locator(".figures input[name=q]").InputValueAsync()).Should().Contain("3691");
    }

    [Fact]
    public async Task A_link_to_the_table_from_any_page_loads_what_widgets_need()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/");
        // As a link inside a page would be, which knows nothing of widgets.
        await visit.Page.EvaluateAsync("Blazor.navigateTo('/figures')");
        await Expect(visit.Page.Locator(".figures[data-interactive='true']")).ToBeVisibleAsync();
        (await visit.Page.EvaluateAsync<bool>("'mudPopover' in window")).Should().BeTrue();
        visit.Errors.Should().OnlyContain(e => e.Contains("Falling back to full page load"));
    }

    [Fact]
    public async Task The_first_answer_holds_rows_and_links()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var answer = await client.GetStringAsync("/figures");
        answer.Should().Contain("排查隐患问题数").And.Contain("href=\"/indicators/hazard.identified\"");
    }

    [Fact]
    public async Task Paper_and_a_browser_without_scripts_show_every_row()
    {
        await using var visit = await OpenAsync("/figures");
        var found = int.Parse(await visit.Page.Locator(".figures-found b").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        found.Should().BeGreaterThan(50, "more than the table shows at once");
        var printed = visit.Page.Locator(".printed-figures");
        await Expect(printed).ToBeHiddenAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(printed).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".figures .mud-table")).ToBeHiddenAsync();
        await Expect(printed.Locator("tbody tr")).ToHaveCountAsync(found);

        await using var context = await site.Browser.NewContextAsync(new() { JavaScriptEnabled = false, BaseURL = site.Address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/figures");
        await Expect(page.Locator(".printed-figures tbody tr").Last).ToBeVisibleAsync();
        await Expect(page.Locator(".printed-figures tbody tr")).ToHaveCountAsync(found);
        await Expect(page.Locator(".figures .mud-table")).ToBeHiddenAsync();
        visit.Errors.Should().BeEmpty();
    }

    private static ILocator Rows(Visit visit) => visit.Page.Locator(".figures[data-interactive='true'] tbody tr");

    private static async Task<string[]> RowsAsync(Visit visit)
    {
        await Expect(visit.Page.Locator(".figures .mud-table-loading")).ToHaveCountAsync(0);
        return await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.figures tbody tr')].map(row => row.innerText)");
    }

    private async Task<Visit> OpenAsync(string path)
    {
        var visit = await site.VisitAsync();
        await visit.Page.GotoAsync(path);
        await Expect(visit.Page.Locator(".figures[data-interactive='true'] tbody a").First).ToBeVisibleAsync();
        return visit;
    }
}
