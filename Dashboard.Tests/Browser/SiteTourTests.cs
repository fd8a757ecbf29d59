using System.Net;
using Microsoft.Playwright;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Browser;

[Collection(nameof(DashboardSite))]
public class SiteTourTests(DashboardSite site)
{
    /// <summary>Every kind of page. A new page is one new line.</summary>
    public static readonly string[] Paths =
    [
        "/",
        "/topics/service-efficiency",
        "/topics/enforcement-inspection",
        "/topics/safety-hazards",
        "/topics/dispute-resolution",
        "/topics/decision-making",
        "/topics/supervision-openness",
        "/topics/digital-government",
        "/topics/leadership",
        "/indicators/hazard.identified",
        "/indicators/derived.hazard-rectification-rate",
        "/indicators/onething.cases",
        "/indicators/derived.onething-cases-2023",
        "/charts/chart.hazard-rectification",
        "/departments",
        "/departments/dept.justice-bureau",
        "/departments/dept.implied-emergency",
        "/departments/dept.direct-44",
        "/plan/2025",
        "/sources/2024-annual-report",
        "/sources/2024-annual-report?numerals=1",
        "/search?q=整改",
        "/search",
        "/compare",
        "/compare?by=indicator&view=side",
        "/compare?by=year",
        "/compare?by=department",
        "/compare?by=planet&view=rank",
        "/figures",
        "/pack",
        "/pack?topics=safety-hazards&dept=dept.justice-bureau&format=docx",
        "/downloads",
        "/export-help",
    ];

    public static TheoryData<string> Pages => [.. Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_opens_becomes_interactive_and_has_nothing_to_complain_about(string path)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(path);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        (await visit.Page.Locator("h1").CountAsync()).Should().Be(1);
        (await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).Should().BeTrue("a page must not scroll sideways");
        visit.Errors.Should().BeEmpty();
        visit.ForeignRequests.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_a_phone(string path)
    {
        await using var visit = await site.VisitAsync(360, 740);
        await visit.OpenAsync(path);
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(360);
    }

    [Fact]
    public async Task Every_indicator_and_every_chart_has_a_page()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var package = DataPackageReader.Read(Repository.UxinPackage).Package!;
        var paths = package.Indicators.Select(i => $"/indicators/{i.Id}").Concat(package.Charts.Select(c => $"/charts/{c.Id}"));
        foreach (var path in paths)
        {
            var answer = await client.GetAsync(path);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, path);
        }
    }

    [Fact]
    public async Task Every_link_on_the_main_pages_leads_somewhere()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        await using var visit = await site.VisitAsync();
        var seen = new HashSet<string>();
        foreach (var path in new[] { "/", "/plan/2025", "/topics/safety-hazards", "/indicators/derived.hazard-rectification-rate", "/search?q=司法局" })
        {
            await visit.OpenAsync(path);
            // Files are asked for in ExportAddressesTests, which needs no browser.
            var links = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]:not([download], [data-copy-picture])')].map(a => a.href.baseVal ? new URL(a.href.baseVal, location.href).href : a.href)");
            foreach (var link in links.Where(seen.Add))
            {
                (await client.GetAsync(link)).StatusCode.Should().Be(HttpStatusCode.OK, $"{link} on {path}");
            }
        }

        seen.Should().HaveCountGreaterThan(60);
    }

    [Theory]
    [InlineData("/topics/nonsense")]
    [InlineData("/indicators/no.such")]
    [InlineData("/sources/nothing")]
    [InlineData("/charts/none")]
    [InlineData("/departments/dept.none")]
    [InlineData("/plan/2024")]
    [InlineData("/plan/2025-03")]
    [InlineData("/plan/now")]
    [InlineData("/nowhere/at/all")]
    public async Task An_address_that_leads_nowhere_answers_404_with_a_page_that_helps(string path)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var answer = await client.GetAsync(path);
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("没有这个页面").And.Contain("回到总览");
    }

    [Fact]
    public async Task Every_answer_carries_the_safety_headers()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        foreach (var path in new[] { "/", "/app.css", "/nowhere" })
        {
            var headers = (await client.GetAsync(path)).Headers;
            headers.GetValues("Content-Security-Policy").Should().ContainSingle()
                .Which.Should().Contain("default-src 'self'").And.Contain("script-src 'self';").And.NotContain("unsafe-eval");
            headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            headers.GetValues("X-Frame-Options").Should().Equal("DENY");
            headers.GetValues("Referrer-Policy").Should().Equal("same-origin");
        }
    }

    [Fact]
    public async Task Pages_hold_no_inline_script()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/");
        (await visit.Page.EvaluateAsync<int>("document.querySelectorAll('script:not([src])').length")).Should().Be(0);
    }
}
