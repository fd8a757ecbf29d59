using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Wusheng.Dashboard.Components;

public sealed partial class KeptAddress : IAsyncDisposable
{
    private ScriptModule? _module;
    private string? _kept;

    /// <summary>The parameters that are kept here; all others of the address stay as they are.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> Names { get; set; }

    /// <summary>Those that have a value, as in an address.</summary>
    [Parameter, EditorRequired] public required string Query { get; set; }

    [Inject] private IJSRuntime JavaScript { get; set; } = null!;

    [Inject] private ILogger<KeptAddress> Log { get; set; } = null!;

    public async ValueTask DisposeAsync()
    {
        if (_module is not null) await _module.DisposeAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // What is there at first came from the address.
        _kept ??= Query;
        if (_kept == Query) return;
        _kept = Query;
        _module ??= new ScriptModule(JavaScript, "./" + Assets["Components/KeptAddress.razor.js"], Log);
        await _module.TryCallAsync("keep", Names, Query);
    }
}
