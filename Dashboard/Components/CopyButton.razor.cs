using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Wusheng.Dashboard.Components;

public sealed partial class CopyButton : IAsyncDisposable
{
    private ScriptModule? _module;
    private string _said = "";
    private bool _isByHand;

    /// <summary>What the button says.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>What is copied, and how that is said.</summary>
    [Parameter, EditorRequired] public required Func<(string Text, string Said)> Content { get; set; }

    [Inject] private IJSRuntime JavaScript { get; set; } = null!;

    [Inject] private ILogger<CopyButton> Log { get; set; } = null!;

    public async ValueTask DisposeAsync()
    {
        if (_module is not null) await _module.DisposeAsync();
    }

    private async Task CopyAsync()
    {
        var (text, said) = Content();
        _module ??= new ScriptModule(JavaScript, "./" + Assets["Components/CopyButton.razor.js"], Log);
        _isByHand = !await _module.TryCallAsync("copy", text);
        _said = _isByHand ? "浏览器不允许自动复制。内容已在右侧框中选定，请按 Ctrl+C。" : said;
    }
}
