using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

public sealed partial class SearchSuggestions : IAsyncDisposable
{
    private const int MostSuggestions = 8;

    private IReadOnlyList<Suggestion> _found = [];
    private DotNetObjectReference<SearchSuggestions>? _self;
    private ScriptModule? _module;

    /// <summary>Id of the input that is typed into.</summary>
    [Parameter, EditorRequired] public required string For { get; set; }

    [Inject] private ISnapshots Snapshots { get; set; } = null!;

    [Inject] private IJSRuntime JavaScript { get; set; } = null!;

    [Inject] private ILogger<SearchSuggestions> Log { get; set; } = null!;

    /// <summary>Indicators and departments whose name holds the words; called by the module while one types.</summary>
    [JSInvokable]
    public void Suggest(string words)
    {
        _found = Snapshots.Fault is null ? Find(Snapshots.Current.Catalogue, words.Trim()) : [];
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        if (_module is not null) await _module.EndAsync("detach", For);

        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        _module = new ScriptModule(JavaScript, "./" + Assets["Components/SearchSuggestions.razor.js"], Log);
        await _module.TryCallAsync("attach", For, _self);
    }

    private IReadOnlyList<Suggestion> Find(Catalogue catalogue, string words)
    {
        if (words.Length == 0) return [];
        bool Holds(string name) => name.Contains(words, StringComparison.OrdinalIgnoreCase);
        return
        [
            .. catalogue.Topics.Where(t => Holds(t.Name)).Select(t => new Suggestion(t.Name, "领域", PageUrls.Topic(t.Id)))
                .Concat(catalogue.Indicators.Where(i => i.Display != Display.Hide && Holds(i.Name)).Select(i => new Suggestion(i.Name, "指标", PageUrls.Indicator(i.Id))))
                .Concat(catalogue.Departments.Where(d => Holds(d.Name)).Select(d => new Suggestion(d.Name, "部门", PageUrls.Department(d.Id))))
                .Take(MostSuggestions),
        ];
    }

    private sealed record Suggestion(string Name, string Kind, string Url);
}
