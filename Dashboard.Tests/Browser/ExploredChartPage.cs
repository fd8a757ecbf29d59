using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Apex;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>
/// A page with charts and the real module of the component, in a real Chromium, without a circuit: what the module does with them.
/// The policy against foreign scripts is the product's, so a script from elsewhere would fail here.
/// </summary>
public sealed class ExploredChartPage : IAsyncLifetime
{
    private const string Script = """
        import { draw, destroy } from './Components/ApexChart.razor.js'
        const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0))
        window.explore = (id, data) => draw(id, document.querySelector(`#${id} .explored-layer`), 'lib/apexcharts/apexcharts.esm.js', bytes(data ?? document.getElementById(id).dataset.explored))
            .then(() => { document.getElementById(id).dataset.chartState = 'apex' })
        window.forget = destroy
        """;

    private readonly List<string> _faults = [];
    private string _html = "";
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The page.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>What the browser complained of since the page was opened.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        var dashboard = Path.Combine(Repository.Root, "Dashboard");
        _app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'";
            return next(context);
        });
        _app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.Combine(dashboard, "wwwroot")) });
        _app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.Combine(dashboard, "Components")), RequestPath = "/Components" });
        _app.MapGet("/", () => Results.Content(_html, "text/html; charset=utf-8"));
        _app.MapGet("/page.js", () => Results.Content(Script, "text/javascript"));
        _app.MapGet("/favicon.ico", () => Results.NoContent());
        _app.MapFallback(() => Results.Content("<!doctype html><title>elsewhere</title>", "text/html"));
        await _app.StartAsync();

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Headless = true,
            Args = Chromium.Arguments,
        });
        Page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = 1000, Height = 800 } });
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _faults.Add(message.Text);
        };
        Page.PageError += (_, error) => _faults.Add(error);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }

    /// <summary>Opens a page with the pictures of charts, not yet explored.</summary>
    public async Task OpenAsync(ChartTheme theme, ChartSize size, params Chart[] charts)
    {
        _html = $$"""
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>charts</title><script type="module" src="page.js"></script>
            <style>
              body { margin: 10px; background: {{theme.Background}} }
              .explored { position: relative }
              .explored svg { display: block }
              .explored-picture > svg { width: 100%; height: auto }
              .explored-layer { position: absolute; inset: 0; visibility: hidden }
              .explored-series { position: absolute }
              [data-chart-state=apex] > .explored-layer { visibility: visible }
              [data-chart-state=apex] > .explored-picture { visibility: hidden }
            </style><body>
            {{string.Concat(charts.Select(c => Explored(c, theme, size)))}}
            """;
        _faults.Clear();
        await Page.GotoAsync(_app!.Urls.First(), new() { WaitUntil = WaitUntilState.Load });
    }

    /// <summary>Draws a chart of the page with ApexCharts, or another one in its place.</summary>
    public Task ExploreAsync(string id, byte[]? data = null) =>
        Page.EvaluateAsync("([id, data]) => window.explore(id, data)", new[] { id, data is null ? null : Convert.ToBase64String(data) });

    private static string Explored(Chart chart, ChartTheme theme, ChartSize size) => string.Create(CultureInfo.InvariantCulture, $"""
        <div class="explored" id="{chart.Id}" style="max-width:{size.Width}px" data-explored="{Convert.ToBase64String(ApexOptions.Of(chart, theme, size)!)}">
          <div class="explored-picture">{ChartSvg.Draw(chart, theme, size, ChartFrame.Plot)}</div><div class="explored-layer"></div>
        </div>
        """);
}
