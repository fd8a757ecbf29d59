using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Components;

/// <summary>What can be taken away, as plain links.</summary>
public class TakeawayMenuTests : ComponentTest
{
    private static readonly Chart s_chart = new()
    {
        Id = "chart.hazard",
        Kind = ChartKind.Columns,
        Title = "“整改率”69.93%",
        Subtitle = "整改率，%，2024年，全旗",
        Unit = new("%"),
        Categories = ["2024年"],
        Series = [new("整改率", [null])],
    };

    public TakeawayMenuTests() => Use(new ASnapshot().With(Some.Indicator("cases"), 80));

    [Fact]
    public void A_chart_is_taken_as_a_picture_of_any_look_and_in_every_format_there_is()
    {
        var menu = Menu();
        Links(menu, ".take-pictures a").Should().HaveCount(15).And.StartWith([
            "/charts/chart.hazard.png?period=2024&dept=dept.a&theme=light&size=1x&download=1",
            "/charts/chart.hazard.png?period=2024&dept=dept.a&theme=light&size=2x&download=1",
            "/charts/chart.hazard.png?period=2024&dept=dept.a&theme=light&size=4k&download=1",
            "/charts/chart.hazard.png?period=2024&dept=dept.a&theme=dark&size=1x&download=1",
        ]);
        Links(menu, ".take-files a").Should().Equal(
            "/charts/chart.hazard.svg?period=2024&dept=dept.a&download=1",
            "/charts/chart.hazard.png?period=2024&dept=dept.a&size=2x",
            "/charts/chart.hazard.pptx?period=2024&dept=dept.a",
            "/charts/chart.hazard.xlsx?period=2024&dept=dept.a");
        menu.FindAll(".take-pictures tbody th").Select(Read).Should().Equal("浅色", "深色", "打印，黑字", "透明，深色字", "透明，浅色字");
        menu.FindAll("[aria-label]").Select(e => e.GetAttribute("aria-label")).Should().StartWith(["取走：“整改率”69.93%", "PNG，浅色，1×，宽1120（像素）", "PNG，浅色，2×，宽2240（像素）", "PNG，浅色，4K，3840×2160内（像素）"]).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Its_address_and_the_code_that_shows_it_elsewhere_can_be_copied()
    {
        var menu = Menu();
        var site = Services.GetRequiredService<NavigationManager>().BaseUri;
        menu.FindAll("input").Select(i => i.GetAttribute("value")).Should().Equal(
            $"{site}charts/chart.hazard?period=2024&dept=dept.a",
            $"<img src=\"{site}charts/chart.hazard.svg?period=2024&dept=dept.a\" alt=\"整改率，%，2024年，全旗\">");
        // Without the script that copies there is nothing to press.
        menu.FindAll("button").Should().OnlyContain(b => b.HasAttribute("hidden"));
    }

    [Fact]
    public void A_picture_that_is_shown_elsewhere_keeps_its_period_and_its_words_when_newer_figures_come()
    {
        var menu = Render<ChartMenu>(p => p.Add(m => m.Chart, s_chart with { Subtitle = "\"整改\"率，%，2024年，全旗" }).Add(m => m.Page, "/charts/chart.hazard"));
        var site = Services.GetRequiredService<NavigationManager>().BaseUri;
        menu.FindAll("input")[1].GetAttribute("value").Should().Be($"<img src=\"{site}charts/chart.hazard.svg?period=2024\" alt=\"&quot;整改&quot;率，%，2024年，全旗\">");
    }

    [Fact]
    public void One_of_several_charts_of_a_page_is_picked_by_the_query_of_its_files()
    {
        var menu = Render<ChartMenu>(p => p.Add(m => m.Chart, s_chart).Add(m => m.Page, "/compare?by=year").Add(m => m.Query, "chart=compare-1"));
        Links(menu, ".take-files a")[0].Should().Be("/compare.svg?by=year&chart=compare-1&download=1");
        menu.Find("input").GetAttribute("value").Should().EndWith("/compare?by=year", "the page shows them all");
    }

    [Fact]
    public void A_page_offers_the_formats_it_has()
    {
        var menu = Render<PageMenu>(p => p.Add(m => m.Page, "/plan/2025").Add(m => m.Name, "2025年计划").Add(m => m.Formats, ["xlsx", "docx"]));
        Links(menu, ".take-files a").Should().Equal("/plan/2025.xlsx");
        menu.FindAll(".take-pictures").Should().BeEmpty();
    }

    [Fact]
    public void Formats_come_in_the_order_in_which_they_are_taken_most() =>
        new TakeawayFormats([new("json", ""), new("zip", ""), new("csv", ""), new("docx", ""), new("pptx", "")]).All.Select(f => f.Extension).Should().Equal("pptx", "docx", "csv", "json", "zip");

    private IRenderedComponent<ChartMenu> Menu() => Render<ChartMenu>(p => p.Add(m => m.Chart, s_chart).Add(m => m.Page, "/charts/chart.hazard?period=2024&dept=dept.a"));

    private static string[] Links<T>(IRenderedComponent<T> menu, string selector)
        where T : IComponent => [.. menu.FindAll(selector).Select(a => a.GetAttribute("href")!)];
}
