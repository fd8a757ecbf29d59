using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>The address is the state: back, forward and a copied link show the same comparison.</summary>
[Collection(nameof(DashboardSite))]
public class ComparisonTests(DashboardSite site)
{
    [Fact]
    public async Task Back_and_forward_and_a_copied_link_show_the_same_comparison()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/compare");
        var first = await ReadAsync(visit);
        first.Should().Contain("以2023年为100");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "并列小图", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator(".multiples .chart-card")).ToHaveCountAsync(5);
        var second = await ReadAsync(visit);
        var address = visit.Page.Url;
        address.Should().Contain("view=side");

        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator(".multiples")).ToHaveCountAsync(0);
        (await ReadAsync(visit)).Should().Be(first);
        await visit.Page.GoForwardAsync();
        await Expect(visit.Page.Locator(".multiples .chart-card")).ToHaveCountAsync(5);
        (await ReadAsync(visit)).Should().Be(second);

        await using var colleague = await site.VisitAsync();
        await colleague.OpenAsync(address);
        (await ReadAsync(colleague)).Should().Be(second);
        visit.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_form_sends_what_is_ticked_and_the_address_says_it()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/compare?by=indicator&view=index");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "移除监管政务新媒体总数" }).ClickAsync();
        await Expect(visit.Page.Locator(".compared li")).ToHaveCountAsync(4);
        await visit.Page.Locator(".compare-form").GetByRole(AriaRole.Checkbox, new() { Name = "“一件事”办件量（件）" }).UncheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "对比", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator(".compared li")).ToHaveCountAsync(3);
        visit.Page.Url.Should().Contain("by=indicator").And.Contain("view=index");
        await Expect(visit.Page.Locator("#compare-title")).ToContainTextAsync("跨域通办办件量最高");
        visit.Errors.Should().BeEmpty();
    }

    private static Task<string> ReadAsync(Visit visit) => visit.Page.EvaluateAsync<string>("[...document.querySelectorAll('h1, .chart-card h2, .chart-card h3, .chart-card .subtitle, .compared li > span')].map(e => e.textContent.trim()).join('|')");
}
