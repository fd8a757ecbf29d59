using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Apex;
using Wusheng.Dashboard.Tests.Charts;
using Wusheng.Dashboard.Tests.Charts.Apex;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>ApexCharts takes the place of the picture without a jump.</summary>
public sealed class ApexChartPlacesTests(ExploredChartPage page) : IClassFixture<ExploredChartPage>
{
    // Where bars and points lie on the page. A value of zero is a sliver of the picture, which the explored chart takes over as it is.
    private const string Places = """
        id => {
          const root = document.getElementById(id)
          const places = elements => elements.map(e => e.getBoundingClientRect()).filter(r => Math.min(r.width, r.height) > 2)
            .map(r => [r.left + r.width / 2, r.top + r.height / 2, r.width, r.height])
          return {
            picture: places([...root.querySelectorAll('.explored-picture svg > :is(a, g):has(> title)')].map(m => m.querySelector('rect, circle, path'))),
            explored: places([...root.querySelectorAll('.apexcharts-bar-area, .apexcharts-marker')].filter(e => e.getAttribute('default-marker-size') !== '0.1')),
          }
        }
        """;

    private sealed class Found
    {
        public double[][] Picture { get; set; } = [];

        public double[][] Explored { get; set; } = [];
    }

    private sealed class Word
    {
        public string Text { get; set; } = "";

        public double X { get; set; }

        public double Y { get; set; }
    }

    [Theory]
    [InlineData(760)]
    [InlineData(430)]
    public async Task Marks_lie_where_the_picture_has_them(int width)
    {
        Chart[] charts =
        [
            ExploredCharts.Columns, ExploredCharts.Line, ExploredCharts.Months, ExploredCharts.Ranking,
            .. SampleCharts.All.Select(c => c.Value with { Id = c.Key }).Where(c => ApexOptions.Of(c, ChartTheme.Light, ChartSize.Wide) is not null),
        ];
        await page.Page.SetViewportSizeAsync(width + 20, 800);
        await page.OpenAsync(ChartTheme.Light, ChartSize.Wide, charts);
        foreach (var chart in charts)
        {
            await page.ExploreAsync(chart.Id);
            var found = await page.Page.EvaluateAsync<Found>(Places, chart.Id);
            found.Explored.Should().HaveSameCount(found.Picture, "{0} shows the same values", chart.Id).And.NotBeEmpty();
            found.Picture.Where(p => !found.Explored.Any(e => e.Zip(p).All(n => Math.Abs(n.First - n.Second) < 2.1))).Should().BeEmpty("no mark of {0} may jump", chart.Id);
        }

        page.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Words_are_those_of_the_picture_in_the_same_places()
    {
        const string words = """
            selector => [...document.querySelectorAll(selector)].map(t => ({ text: t.textContent, x: t.getBoundingClientRect().left, y: t.getBoundingClientRect().top }))
              .sort((a, b) => a.text < b.text ? -1 : 1)
            """;
        await page.Page.SetViewportSizeAsync(1000, 800);
        await page.OpenAsync(ChartTheme.Dark, ChartSize.Wide, ExploredCharts.Ranking);
        await page.ExploreAsync("ranking");
        var explored = await page.Page.EvaluateAsync<Word[]>(words, ".explored-layer text");
        var picture = await page.Page.EvaluateAsync<Word[]>(words, ".explored-picture text");
        explored.Should().Equal(picture, (e, p) => e.Text == p.Text && Math.Abs(e.X - p.X) < 1 && Math.Abs(e.Y - p.Y) < 1);
    }
}
