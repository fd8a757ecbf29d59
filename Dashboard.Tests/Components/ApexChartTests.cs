using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Tests.Charts.Apex;

namespace Wusheng.Dashboard.Tests.Components;

public sealed class ApexChartTests : BunitContext
{
    private readonly BunitJSModuleInterop _module;
    private readonly LogEntries _log = new();

    public ApexChartTests()
    {
        Services.AddSingleton<PageUrls>();
        Services.AddLogging(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Debug));
        _module = JSInterop.SetupModule("./Components/ApexChart.razor.js");
    }

    [Fact]
    public void The_picture_is_there_before_any_script_and_makes_way_when_ApexCharts_has_drawn()
    {
        var draw = _module.SetupVoid("draw", _ => true);
        var chart = Show(ExploredCharts.Columns);
        chart.Find("[data-chart-state]").GetAttribute("data-chart-state").Should().Be("svg");
        chart.Find(".explored-picture").InnerHtml.Should().Be(Picture(ExploredCharts.Columns));

        draw.SetVoidResult();
        chart.WaitForAssertion(() => chart.Find("[data-chart-state]").GetAttribute("data-chart-state").Should().Be("apex"));
        chart.Find(".explored-picture").InnerHtml.Should().Be(Picture(ExploredCharts.Columns));
    }

    [Fact]
    public void The_script_is_told_where_ApexCharts_lies_and_what_to_draw()
    {
        var draw = _module.SetupVoid("draw", _ => true).SetVoidResult();
        Show(ExploredCharts.Ranking);
        var call = draw.Invocations.Should().ContainSingle().Subject;
        call.Arguments[2].Should().Be("lib/apexcharts/apexcharts.esm.js");
        JsonDocument.Parse((byte[])call.Arguments[3]!).RootElement.GetProperty("kind").GetString().Should().Be("Ranking");
    }

    [Fact]
    public void What_changes_is_drawn_again_and_what_does_not_is_not()
    {
        var draw = _module.SetupVoid("draw", _ => true).SetVoidResult();
        var chart = Show(ExploredCharts.Columns);
        chart.Render(p => p.Add(c => c.Chart, ExploredCharts.Columns));
        draw.Invocations.Should().HaveCount(1);
        chart.Render(p => p.Add(c => c.Chart, ExploredCharts.Line));
        chart.Render(p => p.Add(c => c.Theme, ChartTheme.Dark));
        draw.Invocations.Should().HaveCount(3);
        draw.Invocations.Select(i => i.Arguments[0]).Distinct().Should().ContainSingle("it is the same chart in the browser");
        chart.Find(".explored-picture").InnerHtml.Should().Be(Picture(ExploredCharts.Line, ChartTheme.Dark));
    }

    [Fact]
    public void What_changes_while_the_browser_draws_is_drawn_right_after()
    {
        var draw = _module.SetupVoid("draw", _ => true);
        var chart = Show(ExploredCharts.Columns);
        chart.Render(p => p.Add(c => c.Chart, ExploredCharts.Line));
        chart.Render(p => p.Add(c => c.Chart, ExploredCharts.Ranking));
        draw.Invocations.Should().HaveCount(1);
        draw.SetVoidResult();
        chart.WaitForAssertion(() => draw.Invocations.Should().HaveCount(2));
        JsonDocument.Parse((byte[])_module.Invocations["draw"][1].Arguments[3]!).RootElement.GetProperty("kind").GetString().Should().Be("Ranking");
    }

    [Fact]
    public async Task Leaving_the_page_destroys_the_chart_in_the_browser()
    {
        var draw = _module.SetupVoid("draw", _ => true).SetVoidResult();
        var destroy = _module.SetupVoid("destroy", _ => true).SetVoidResult();
        Show(ExploredCharts.Columns);
        await DisposeComponentsAsync();
        destroy.Invocations.Should().ContainSingle().Which.Arguments.Should().Equal(_module.Invocations["draw"][0].Arguments[0]);
    }

    [Fact]
    public async Task Leaving_while_the_script_is_on_its_way_is_safe()
    {
        var draw = _module.SetupVoid("draw", _ => true);
        var destroy = _module.SetupVoid("destroy", _ => true).SetVoidResult();
        Show(ExploredCharts.Columns);
        await DisposeComponentsAsync();
        draw.SetVoidResult();
        destroy.Invocations.Should().ContainSingle();
        _log.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void A_script_that_fails_leaves_the_picture_and_a_warning()
    {
        _module.SetupVoid("draw", _ => true).SetException(new JSException("no ApexCharts"));
        var chart = Show(ExploredCharts.Columns);
        chart.WaitForAssertion(() => chart.Find("[data-chart-state]").GetAttribute("data-chart-state").Should().Be("failed"));
        chart.Find(".explored-picture").InnerHtml.Should().Be(Picture(ExploredCharts.Columns));
        _log.Warnings.Should().Equal("脚本 ./Components/ApexChart.razor.js 的 draw 未能执行，页面保留服务器绘制的内容。");
    }

    [Fact]
    public async Task A_browser_that_is_gone_is_no_fault()
    {
        _module.SetupVoid("draw", _ => true).SetException(new JSDisconnectedException("gone"));
        _module.SetupVoid("destroy", _ => true).SetException(new JSDisconnectedException("gone"));
        Show(ExploredCharts.Columns);
        await DisposeComponentsAsync();
        _log.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void A_chart_that_is_all_in_its_picture_fetches_no_script()
    {
        var parts = ExploredCharts.Columns with { Kind = ChartKind.Parts, Series = [ExploredCharts.Columns.Series[1]] };
        Show(parts).Find("[data-chart-state]").GetAttribute("data-chart-state").Should().Be("svg");
        JSInterop.Invocations.Should().BeEmpty();
    }

    private static string Picture(Chart chart, ChartTheme? theme = null)
    {
        using var context = new BunitContext();
        return context.Render(b => b.AddMarkupContent(0, $"<div>{ChartSvg.Draw(chart, theme ?? ChartTheme.Light, ChartSize.Large, ChartFrame.Plot)}</div>")).Find("div").InnerHtml;
    }

    private IRenderedComponent<ApexChart> Show(Chart chart) => Render<ApexChart>(p => p.Add(c => c.Chart, chart));

    private sealed class LogEntries : ILoggerProvider, ILogger
    {
        public List<string> Warnings { get; } = [];

        public ILogger CreateLogger(string categoryName) => categoryName == typeof(ApexChart).FullName ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning) Warnings.Add(formatter(state, exception));
        }

        public void Dispose() => Warnings.TrimExcess();
    }
}
