using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Apex;

namespace Wusheng.Dashboard.Components;

/// <summary>
/// A chart to explore: the server's SVG from the first moment on, and ApexCharts in its place once the page is interactive and the script is
/// there. Where it never comes, the SVG stays. A part of an interactive page, not its root: a <see cref="Charts.Chart"/> is not sent to the browser and back.
/// </summary>
public sealed partial class ApexChart(IJSRuntime js, ILogger<ApexChart> logger) : ComponentBase, IAsyncDisposable
{
    private enum State { Svg, Apex, Failed }

    private readonly string _id = Guid.NewGuid().ToString("N");
    private ElementReference _layer;
    private ScriptModule? _script;
    private State _state;
    private bool _drawing;
    private bool _disposed;
    private Looks? _drawn;

    /// <summary>What to draw.</summary>
    [Parameter, EditorRequired]
    public required Chart Chart { get; set; }

    /// <summary>Its colours.</summary>
    [Parameter]
    public ChartTheme Theme { get; set; } = ChartTheme.Light;

    /// <summary>Its size; in a narrower place it shrinks in proportion.</summary>
    [Parameter]
    public ChartSize Size { get; set; } = ChartSize.Large;

    private Looks Wanted => new(Chart, Theme, Size);

    private MarkupString Picture => new(ChartSvg.Draw(Chart, Theme, Size, ChartFrame.Plot));

    private string Description => $"{Chart.Title}。{Chart.Description}";

    // A picture that grows beyond its size would have larger words than the page around it.
    private string MaxWidth => string.Create(CultureInfo.InvariantCulture, $"max-width:{Size.Width}px");

    // For tests, and for the style that shows one or the other.
    private string StateName => _state switch { State.Apex => "apex", State.Failed => "failed", _ => "svg" };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        if (_script is not null) await _script.EndAsync("destroy", _id);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_drawing) return;
        _drawing = true;
        // What changes while the browser draws is drawn right after.
        while (!_disposed && Wanted != _drawn) await DrawAsync(Wanted);
        _drawing = false;
    }

    private async Task DrawAsync(Looks wanted)
    {
        _drawn = wanted;
        var state = State.Svg;
        if (ApexOptions.Of(wanted.Chart, wanted.Theme, wanted.Size) is { } data)
        {
            _script ??= new(js, "./" + Assets["Components/ApexChart.razor.js"], logger);
            var drawn = await _script.TryCallAsync("draw", _id, _layer, Assets["lib/apexcharts/apexcharts.esm.js"], data);
            state = drawn ? State.Apex : State.Failed;
        }

        if (_disposed || state == _state) return;
        _state = state;
        StateHasChanged();
    }

    private readonly record struct Looks(Chart Chart, ChartTheme Theme, ChartSize Size);
}
