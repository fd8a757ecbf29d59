using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Features.Overview;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Benchmarks.Pages;

/// <summary>
/// What one would write without the dashboard: one HTML file with the overview's figures as text and its charts as JSON, drawn by ApexCharts as soon as
/// its script is there. No animation, since a page is not drawn while its bars still grow.
/// </summary>
internal static class StaticPage
{
    private const int ChartHeight = 220;

    // Inside a script element nothing may look like its end; the rest of Chinese stays as it is.
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <summary>The overview's content.</summary>
    public static OverviewView ReadOverview() => Read(RepositoryPaths.UxinPackage, null);

    /// <summary>The content of the demo's overview in a period.</summary>
    public static OverviewView ReadDemo(string period) => Read(RepositoryPaths.DemoPackage, Period.Parse(period));

    private static OverviewView Read(string folder, Period? asked)
    {
        var package = DataPackageReader.Read(folder).Package
            ?? throw new InvalidOperationException($"数据包 {folder} 有问题，请先改正。");
        var catalogue = new Catalogue(
            package.Info, package.Sources, package.Topics, package.Indicators, package.Departments, package.Targets, package.Plan, package.Problems,
            package.Claims, package.Charts, package.Inconsistencies);
        var series = package.Observations
            .GroupBy(o => (o.IndicatorId, o.DepartmentId))
            .Select(g => new Series(
                g.Key.IndicatorId, g.Key.DepartmentId,
                g.GroupBy(o => o.Period).Select(p => p.MaxBy(o => o.Revision)!).Select(o => new Figure(o.Period, o.Quantity, o.Status, o.Break, o.Revision))));
        var snapshot = new Snapshot(catalogue, series, revision: 1);
        var period = asked ?? snapshot.LatestPeriod;
        return OverviewView.Of(new(snapshot, period, period.YearAfter.Start, new(), _ => null), PageUrls.Plain.Figure);
    }

    /// <summary>The HTML file; with another period's figures it has a button that changes between the two.</summary>
    public static string Write(OverviewView overview, OverviewView? other = null)
    {
        var html = new StringBuilder();
        var charts = new JsonArray();
        html.Append("""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>总览</title>
            <style>
            body { margin: 16px; font: 16px/1.5 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
            .topics { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; }
            .value { font-size: 28px; }
            .chart { height: 220px; }
            </style>
            </head>
            <body>

            """);
        html.Append(CultureInfo.InvariantCulture, $"<h1 data-other=\"{other?.Period.Name}总览\">{overview.Period.Name}总览</h1>\n<div class=\"topics\">\n");
        foreach (var topic in overview.Mission.Concat(overview.Others))
        {
            html.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Encoded(topic.Topic.Name)}</h2>\n<p>{Encoded(topic.Message)}</p>\n");
            foreach (var headline in topic.Headlines.Take(2))
            {
                var value = headline.Figure is { } figure ? QuantityText.Of(figure.Quantity, headline.Indicator.Unit, figure.IsComputed).ToString() : "无数据";
                html.Append(CultureInfo.InvariantCulture, $"<div class=\"headline\">{Encoded(headline.Indicator.Name)} <b class=\"value\">{Encoded(value)}</b></div>\n");
            }

            foreach (var chart in topic.Charts)
            {
                charts.Add(OptionsOf(chart));
                html.Append(CultureInfo.InvariantCulture, $"<h3>{Encoded(chart.Title)}</h3>\n<p>{Encoded(chart.Subtitle)}</p>\n<div class=\"chart\"></div>\n");
            }

            html.Append("</section>\n");
        }

        var others = new JsonArray([.. (other is null ? [] : other.Mission.Concat(other.Others)).SelectMany(t => t.Charts).Select(c => (JsonNode)OptionsOf(c))]);
        html.Append("<button>换一期</button>\n<script type=\"application/json\" id=\"others\">").Append(others.ToJsonString(s_json)).Append("</script>\n");
        html.Append("</div>\n<script type=\"application/json\" id=\"charts\">").Append(charts.ToJsonString(s_json)).Append("</script>\n");
        html.Append("""
            <script type="module">
            import ApexCharts from './apexcharts.esm.js';
            const places = document.querySelectorAll('.chart');
            const [shown, others] = ['charts', 'others'].map(id => JSON.parse(document.getElementById(id).textContent));
            let left = 0;
            const drawn = () => { if (--left === 0) document.querySelector('h1').textContent = names[turn]; };
            const charts = shown.map((options, i) => new ApexCharts(places[i], { ...options, chart: { ...options.chart, events: { updated: drawn } } }));
            charts.forEach(chart => chart.render());
            const names = [document.querySelector('h1').textContent, document.querySelector('h1').dataset.other];
            let turn = 0;
            document.querySelector('button').addEventListener('click', () => {
              turn = 1 - turn;
              left = charts.length;
              charts.forEach((chart, i) => {
                const { xaxis, series } = (turn ? others : shown)[i];
                chart.updateOptions({ xaxis, series }, false, false);
              });
            });
            </script>
            </body>
            </html>

            """);
        return html.ToString();
    }

    private static JsonObject OptionsOf(Chart chart)
    {
        var isLine = chart.Kind == ChartKind.Line;
        var lies = chart.Kind is ChartKind.Ranking or ChartKind.Funnel or ChartKind.Bullet or ChartKind.Parts;
        return new()
        {
            ["chart"] = new JsonObject
            {
                ["type"] = isLine ? "line" : "bar",
                ["height"] = ChartHeight,
                ["animations"] = new JsonObject { ["enabled"] = false },
                ["toolbar"] = new JsonObject { ["show"] = false },
            },
            ["plotOptions"] = new JsonObject { ["bar"] = new JsonObject { ["horizontal"] = lies } },
            ["series"] = new JsonArray([.. chart.Series.Select(s => (JsonNode)new JsonObject
            {
                ["name"] = s.Name,
                ["data"] = new JsonArray([.. s.Values.Select(v => v is null ? null : (JsonNode)v.Quantity.Value)]),
            })]),
            ["xaxis"] = new JsonObject { ["categories"] = new JsonArray([.. chart.Categories.Select(c => (JsonNode)c)]) },
        };
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
