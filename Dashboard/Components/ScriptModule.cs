using Microsoft.JSInterop;

namespace Wusheng.Dashboard.Components;

/// <summary>
/// A script beside a component. The one place that knows that a script may fail and that the circuit may be gone: neither takes the page with it.
/// </summary>
/// <param name="js">The browser of this circuit.</param>
/// <param name="path">Address of the ES module, beginning with <c>./</c>.</param>
/// <param name="logger">Where a failure is told.</param>
public sealed class ScriptModule(IJSRuntime js, string path, ILogger logger) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _import;

    /// <summary>Calls an exported function, importing the module first if need be. False where it could not be done; the reason is in the log.</summary>
    public async Task<bool> TryCallAsync(string function, params object?[] arguments)
    {
        try
        {
            var module = await ImportAsync();
            await module.InvokeVoidAsync(function, arguments);
            return true;
        }
        catch (Exception failure) when (IsGone(failure))
        {
            logger.LogDebug("页面已关闭，未执行脚本 {Path} 的 {Function}。", path, function);
            return false;
        }
        catch (JSException failure)
        {
            logger.LogWarning(failure, "脚本 {Path} 的 {Function} 未能执行，页面保留服务器绘制的内容。", path, function);
            return false;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => EndAsync(null);

    /// <summary>Calls a last function where the script is there, and releases the script.</summary>
    public ValueTask EndAsync(string? function, params object?[] arguments)
    {
        if (_import is null) return ValueTask.CompletedTask;
        var ending = EndAsync(_import, function, arguments);
        // A page that was closed while the script was on its way never answers; neither the circuit's end nor the server's waits for it.
        return _import.IsCompleted ? new(ending) : ValueTask.CompletedTask;
    }

    private async Task EndAsync(Task<IJSObjectReference> import, string? function, object?[] arguments)
    {
        try
        {
            await using var module = await import;
            if (function is not null) await module.InvokeVoidAsync(function, arguments);
        }
        catch (Exception failure) when (failure is JSException || IsGone(failure))
        {
            logger.LogDebug(failure, "页面已关闭或脚本 {Path} 未曾载入，无须释放。", path);
        }
    }

    // A failed import may be due to a moment without network, so the next call tries again.
    private Task<IJSObjectReference> ImportAsync() =>
        _import is null or { IsFaulted: true } or { IsCanceled: true } ? _import = js.InvokeAsync<IJSObjectReference>("import", path).AsTask() : _import;

    private static bool IsGone(Exception failure) => failure is JSDisconnectedException or OperationCanceledException or ObjectDisposedException;
}
