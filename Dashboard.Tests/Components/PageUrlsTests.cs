using CsCheck;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Components;

public class PageUrlsTests : ComponentTest
{
    // Lone surrogates are no text; everything else may stand in an id or in a search.
    private static readonly Gen<string> s_words = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 1, 8], Gen.String[Gen.Char["/?#&=%+ .:;\"'<>\\"], 1, 8], Gen.String[Gen.Char['一', '龥'], 1, 8]);

    private static readonly Uri s_site = new("http://site/");

    [Fact]
    public void Any_id_survives_the_way_through_an_address() => s_words.Where(id => id.Trim('.').Length > 0).Sample(id =>
        LastSegment(PageUrls.Plain.Topic(id)) == id
        && LastSegment(PageUrls.Plain.Indicator(id)) == id
        && LastSegment(PageUrls.Plain.Chart(id)) == id
        && LastSegment(PageUrls.Plain.Source(id, 12)) == id
        && LastSegment(PageUrls.Plain.SourceWithNumerals(id)) == id
        && LastSegment(PageUrls.Plain.SourceFound(id, 12)) == id);

    [Fact]
    public void Any_words_survive_the_way_through_a_search() => s_words.Sample(words =>
        QueryHelpers.ParseQuery(new Uri(s_site, PageUrls.Plain.SearchFor(words)).Query)["q"] == words);

    [Fact]
    public void Any_chart_survives_as_a_place_on_the_page_of_its_topic() => s_words.Sample(chart =>
        Uri.UnescapeDataString(new Uri(s_site, PageUrls.Plain.Topic("topic", chart)).Fragment[1..]) == chart);

    [Fact]
    public void Addresses_are_short_and_speak_for_themselves() => new[]
    {
        PageUrls.Plain.Topic("safety-hazards"), PageUrls.Plain.Topic("safety-hazards", "chart.hazard"), PageUrls.Plain.Indicator("hazard.rectified"), PageUrls.Plain.Chart("chart.hazard"),
        PageUrls.Plain.Source("2024-annual-report"), PageUrls.Plain.Source("2024-annual-report", 1012), PageUrls.Plain.SourceWithNumerals("2024-annual-report"),
        PageUrls.Plain.SourceFound("2024-annual-report", 1012), PageUrls.Plain.SearchFor("隐患"),
        PageUrls.Plain.Plan(Period.Year(2025)), PageUrls.Plain.Plan(Period.Year(2025), "plan.5"),
    }.Should().Equal(
        "/topics/safety-hazards", "/topics/safety-hazards#chart.hazard", "/indicators/hazard.rectified", "/charts/chart.hazard",
        "/sources/2024-annual-report", "/sources/2024-annual-report#c1012", "/sources/2024-annual-report?numerals=1",
        "/sources/2024-annual-report?at=1012#found", "/search?q=%E9%9A%90%E6%82%A3", "/plan/2025", "/plan/2025#plan.5");

    [Fact]
    public void What_the_open_page_was_asked_for_goes_along_to_the_next_one()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/topics/a?theme=dark&period=2025-01/2025-10&dept=dept.b,dept.a#x");
        var urls = Services.GetRequiredService<PageUrls>();
        (urls.Period, urls.Scope).Should().Be((Period.ToDate(2025, 10), DepartmentScope.Of("dept.a", "dept.b")));
        urls.Indicator("a.b").Should().Be("/indicators/a.b?period=2025-01/2025-10&dept=dept.a,dept.b");
        urls.SourceFound("report", 7).Should().Be("/sources/report?at=7&period=2025-01/2025-10&dept=dept.a,dept.b#found");
        urls.Figure("a.b", Period.Month(2025, 3), default).Should().Be("/indicators/a.b?period=2025-03");
    }

    [Theory]
    [InlineData("/?period=gestern")]
    [InlineData("/#period=2024")]
    [InlineData("/")]
    public void Who_asks_for_nothing_gets_plain_addresses(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        Services.GetRequiredService<PageUrls>().Indicator("a").Should().Be("/indicators/a");
    }

    [Theory]
    [InlineData("/charts/a.b?period=2024", "png", "size=2x", "/charts/a.b.png?period=2024&size=2x")]
    [InlineData("/topics/a", "xlsx", "", "/topics/a.xlsx")]
    [InlineData("/?dept=dept.a", "csv", "", "/overview.csv?dept=dept.a")]
    [InlineData("/compare?by=year", "svg", "chart=compare-years", "/compare.svg?by=year&chart=compare-years")]
    public void A_file_has_the_address_of_its_page_with_an_ending(string page, string extension, string query, string address) =>
        PageUrls.File(page, extension, query).Should().Be(address);

    private static string LastSegment(string url) => Uri.UnescapeDataString(new Uri(s_site, url).AbsolutePath.Split('/')[^1]);
}
