using CsCheck;
using Microsoft.AspNetCore.WebUtilities;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Components;

public class PageUrlsTests
{
    // Lone surrogates are no text; everything else may stand in an id or in a search.
    private static readonly Gen<string> s_words = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 1, 8], Gen.String[Gen.Char["/?#&=%+ .:;\"'<>\\"], 1, 8], Gen.String[Gen.Char['一', '龥'], 1, 8]);

    private static readonly Uri s_site = new("http://site/");

    [Fact]
    public void Any_id_survives_the_way_through_an_address() => s_words.Where(id => id.Trim('.').Length > 0).Sample(id =>
        LastSegment(PageUrls.Topic(id)) == id
        && LastSegment(PageUrls.Indicator(id)) == id
        && LastSegment(PageUrls.Chart(id)) == id
        && LastSegment(PageUrls.Source(id, 12)) == id
        && LastSegment(PageUrls.SourceWithNumerals(id)) == id
        && LastSegment(PageUrls.SourceFound(id, 12)) == id);

    [Fact]
    public void Any_words_survive_the_way_through_a_search() => s_words.Sample(words =>
        QueryHelpers.ParseQuery(new Uri(s_site, PageUrls.SearchFor(words)).Query)["q"] == words);

    [Fact]
    public void Any_chart_survives_as_a_place_on_the_page_of_its_topic() => s_words.Sample(chart =>
        Uri.UnescapeDataString(new Uri(s_site, PageUrls.Topic("topic", chart)).Fragment[1..]) == chart);

    [Fact]
    public void Addresses_are_short_and_speak_for_themselves() => new[]
    {
        PageUrls.Topic("safety-hazards"), PageUrls.Topic("safety-hazards", "chart.hazard"), PageUrls.Indicator("hazard.rectified"), PageUrls.Chart("chart.hazard"),
        PageUrls.Source("2024-annual-report"), PageUrls.Source("2024-annual-report", 1012), PageUrls.SourceWithNumerals("2024-annual-report"),
        PageUrls.SourceFound("2024-annual-report", 1012), PageUrls.SearchFor("隐患"), PageUrls.Plan(Period.Year(2025)), PageUrls.Plan(Period.Year(2025), "plan.5"),
    }.Should().Equal(
        "/topics/safety-hazards", "/topics/safety-hazards#chart.hazard", "/indicators/hazard.rectified", "/charts/chart.hazard",
        "/sources/2024-annual-report", "/sources/2024-annual-report#c1012", "/sources/2024-annual-report?numerals=1",
        "/sources/2024-annual-report?at=1012#found", "/search?q=%E9%9A%90%E6%82%A3", "/plan/2025", "/plan/2025#plan.5");

    private static string LastSegment(string url) => Uri.UnescapeDataString(new Uri(s_site, url).AbsolutePath.Split('/')[^1]);
}
