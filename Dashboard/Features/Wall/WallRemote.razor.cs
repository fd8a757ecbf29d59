using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Wall;

public sealed partial class WallRemote : IDisposable
{
    private const int MostFound = 12;

    private IDisposable? _following;
    private IReadOnlyList<Spot> _spots = [];
    private string _spotsOf = "";
    private string _words = "";
    private string _code = "";
    private string _answer = "";
    private string _fault = "";

    /// <summary>Hash of this controller's secret.</summary>
    [Parameter, EditorRequired] public required string Controller { get; set; }

    /// <summary>The address it is used from: wrong codes are counted by it.</summary>
    [Parameter, EditorRequired] public required string From { get; set; }

    [Inject] private WallHub Hub { get; set; } = null!;

    [Inject] private WallPairing Pairing { get; set; } = null!;

    [Inject] private WallScope Scope { get; set; } = null!;

    [Inject] private ISnapshots Snapshots { get; set; } = null!;

    private static string Sheet => $"/wall.css?v={WallHub.Build}";

    private IReadOnlyList<OpenWall> Walls { get; set; } = [];

    // The one wall that is driven alone; null while all follow.
    private string? Only { get; set; }

    // The wall whose pictures are shown.
    private OpenWall? Wall => Walls.FirstOrDefault(w => w.Id == Only) ?? Walls.FirstOrDefault(w => w.IsConnected) ?? (Walls.Count > 0 ? Walls[0] : null);

    private IReadOnlyList<(string Group, WallPageKey Key, string Title)> Found => Snapshots.Fault is not null ? [] :
    [
        .. WallTitles.All(Snapshots.Current.Catalogue).Where(p => p.Title.Contains(_words.Trim(), StringComparison.OrdinalIgnoreCase)).Take(MostFound),
    ];

    public void Dispose() => _following?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        Walls = Hub.WallsOf(Controller);
        await ReadSpotsAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        // Only a page that somebody looks at holds its walls where they are, not its prerendering.
        _following = Hub.Follow(Controller, () => _ = InvokeAsync(ReadAsync));
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        Walls = Hub.WallsOf(Controller);
        if (Walls.All(w => w.Id != Only)) Only = null;
        await ReadSpotsAsync();
        StateHasChanged();
    }

    // The cards of the page that is on, from the same figures as the wall has them.
    private async Task ReadSpotsAsync()
    {
        if (Wall?.State?.Now is not { } now || !WallPageKey.TryParse(now.Key, out var key) || (Wall.Freeze is null && Snapshots.Fault is not null))
        {
            (_spots, _spotsOf, _fault) = ([], "", "");
            return;
        }

        // The spotlight has the same cards as its page.
        if (_spotsOf == now.Key && _spots.Count > 0) return;
        var asked = WallAsked.Of(new QueryCollection(QueryHelpers.ParseQuery(now.Source[now.Source.IndexOf('?', StringComparison.Ordinal)..])));
        WallContent content;
        try
        {
            content = await Scope.ContentAsync(key, asked, Wall.Freeze?.Snapshot);
        }
        catch (StoreFaultException failure)
        {
            // The buttons do without the store; only the cards to choose from are not known.
            (_spots, _spotsOf, _fault) = ([], "", failure.Message);
            return;
        }

        (_spotsOf, _fault) = (now.Key, "");
        _spots = [.. content.Cards.Select(c => new Spot(c.Id, c.Label)), .. content.Chart is null ? Array.Empty<Spot>() : [new Spot(WallSpotlight.OnChart, "本页的图")]];
    }

    // Of a page outside the rotation, a spotlight for one, the rotation stands still until it is left.
    private static bool IsTurning(WallState state) => !state.Paused && state.Position > 0;

    private static string DoingOf(WallState state) => state.Now.Spot is not null ? "正在聚焦" : state.Position > 0 ? "正在显示" : "临时显示";

    private static string RotationOf(WallState state) =>
        (state.Position > 0 ? $"第{state.Position}页，共{state.Stops.Count}页，" : "")
        + (state.Paused ? "已暂停" : state.Position == 0 ? "轮播停在这里" : state.Stops.Count > 1 ? "自动轮播" : "只有一页");

    // From a page outside the rotation, back is to where it was left.
    private static string BackOf(WallState state) =>
        state.Position == 0 ? "回到原来的页" : state.Stops.Count < 2 ? "只有一页" : state.Stops[(state.Position - 2 + state.Stops.Count) % state.Stops.Count].Title;

    private void Choose(string wall) => Only = Only == wall || Walls.Count < 2 ? null : wall;

    private void Send(string what) => Hub.Send(Controller, new(what), Only);

    private void Go(int page) => Hub.Send(Controller, new("go", Page: page), Only);

    private void Show(WallPageKey key, string title)
    {
        Hub.Send(Controller, new("show", Key: key.ToString(), Title: title), Only);
        _words = "";
    }

    private void Spotlight(Spot spot) => Hub.Send(Controller, new("show", Key: Wall!.State!.Now.Key, Spot: spot.Id, Title: spot.Title), Only);

    private void ShowWhole()
    {
        var state = Wall!.State!;
        var page = state.Stops.TakeWhile(s => s.Key != state.Now.Key).Count() + 1;
        if (page <= state.Stops.Count) Go(page);
        else Hub.Send(Controller, new("show", Key: state.Now.Key, Title: Snapshots.Fault is null && WallPageKey.TryParse(state.Now.Key, out var key) ? WallTitles.Of(key, Snapshots.Current.Catalogue) : state.Now.Title), Only);
    }

    private void Freeze()
    {
        if (Wall?.State?.FrozenAt is not null) Hub.Release(Controller, Only);
        else if (Snapshots.Fault is { } fault) _answer = fault;
        else Hub.Freeze(Controller, Snapshots.Current, Only);
    }

    private Task LeaveAsync(OpenWall wall) => Pairing.LeaveAsync(Controller, wall.Id);

    private async Task PairAsync()
    {
        (var isPaired, _answer) = await Pairing.PairAsync(Controller, _code, From);
        if (isPaired) _code = "";
        await ReadAsync();
    }

    private sealed record Spot(string Id, string Title);
}
