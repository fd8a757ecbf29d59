using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;
using Wusheng.Dashboard.Components;

namespace Wusheng.Dashboard.Tests.Components;

public class ScriptModuleTests
{
    private readonly TaskCompletionSource<IJSObjectReference> _import = new();
    private readonly Module _module = new();

    [Fact]
    public async Task A_script_that_has_come_is_released()
    {
        var script = new ScriptModule(new Browser(_import.Task), "./chart.js", NullLogger.Instance);
        _import.SetResult(_module);
        (await script.TryCallAsync("draw", 1)).Should().BeTrue();

        await script.EndAsync("destroy");

        _module.Told.Should().Equal("draw", "destroy", "released");
    }

    [Fact]
    public async Task A_page_closed_while_its_script_is_on_the_way_holds_nobody_up_and_the_script_is_released_if_it_comes_after_all()
    {
        var script = new ScriptModule(new Browser(_import.Task), "./chart.js", NullLogger.Instance);
        var call = script.TryCallAsync("draw");

        var disposal = script.EndAsync("destroy");
        disposal.IsCompleted.Should().BeTrue();
        _module.Told.Should().BeEmpty();

        _import.SetResult(_module);
        await call;
        await _module.Released;
        _module.Told.Should().ContainInOrder("destroy", "released");
    }

    [Fact]
    public async Task A_script_that_never_came_is_no_failure()
    {
        var script = new ScriptModule(new Browser(_import.Task), "./chart.js", NullLogger.Instance);
        _import.SetException(new JSDisconnectedException("gone"));

        (await script.TryCallAsync("draw")).Should().BeFalse();
        await script.DisposeAsync();

        _module.Told.Should().BeEmpty();
    }

    private sealed class Browser(Task<IJSObjectReference> import) : IJSRuntime
    {
        public async ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => (T)await import;

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<T>(identifier, args);
    }

    private sealed class Module : IJSObjectReference
    {
        private readonly TaskCompletionSource _released = new();

        public List<string> Told { get; } = [];

        public Task Released => _released.Task;

        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args)
        {
            Told.Add(identifier);
            return ValueTask.FromResult<T>(default!);
        }

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<T>(identifier, args);

        public ValueTask DisposeAsync()
        {
            Told.Add("released");
            _released.SetResult();
            return ValueTask.CompletedTask;
        }
    }
}
