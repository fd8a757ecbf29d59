using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Wall;

public partial class WallSetList
{
    private readonly List<WallStop> _stops = [];
    private IReadOnlyList<WallSet> _sets = [];
    private WallRotation _rest = new();
    // The list of pages to choose from stands at its first line again after each choice.
    private readonly string _none = "";
    private bool _isLight;
    private string _name = "";
    private string _answer = "";
    private string _fault = "";

    [Inject] private WallRecords Records { get; set; } = null!;

    [Inject] private ISnapshots Snapshots { get; set; } = null!;

    private IEnumerable<(string Group, WallPageKey Key, string Title)> Pages => Snapshots.Fault is null ? WallTitles.All(Snapshots.Current.Catalogue) : [];

    private WallRotation Rotation => _rest with { Stops = [.. _stops], IsLight = _isLight };

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        try
        {
            _sets = await Records.SetsAsync();
            _fault = "";
        }
        catch (StoreFaultException fault)
        {
            _fault = fault.Message;
        }
    }

    private string TitleOf(WallPageKey key) => Snapshots.Fault is null ? WallTitles.Of(key, Snapshots.Current.Catalogue) : key.ToString();

    private string Describe(WallSet set)
    {
        var rotation = Read(set);
        return rotation.Stops.Count == 0 ? "默认页面" : $"{rotation.Stops.Count}页：{string.Join('、', rotation.Stops.Select(s => TitleOf(s.Key)))}";
    }

    private void Change(WallSet set)
    {
        _rest = Read(set);
        _stops.Clear();
        _stops.AddRange(Snapshots.Fault is null ? _rest.StopsIn(Snapshots.Current) : _rest.Stops);
        (_isLight, _name, _answer) = (_rest.IsLight, set.Name, $"正在修改“{set.Name}”，用原名保存即替换。");
    }

    private async Task DeleteAsync(WallSet set)
    {
        try
        {
            await Records.DeleteSetAsync(set.Name);
            _answer = $"已删除“{set.Name}”。";
        }
        catch (StoreFaultException fault)
        {
            _answer = fault.Message;
        }

        await ReadAsync();
    }

    private void Add(string? value)
    {
        if (!WallPageKey.TryParse(value, out var key)) return;
        if (_stops.Count >= WallPages.Most) _answer = $"一组最多{WallPages.Most}页。";
        else _stops.Add(new(key, _rest.Seconds));
    }

    private void Move(int index, int by) => (_stops[index], _stops[index + by]) = (_stops[index + by], _stops[index]);

    private void Remove(int index) => _stops.RemoveAt(index);

    private void SetSeconds(int index, object? value)
    {
        if (!int.TryParse(value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return;
        _stops[index] = _stops[index] with { Seconds = Math.Clamp(seconds, WallRotation.LeastSeconds, WallRotation.MostSeconds) };
    }

    private async Task SaveAsync()
    {
        var name = _name.Trim();
        if (WallSetName.WhyNot(name) is { } whyNot)
        {
            _answer = whyNot;
            return;
        }

        try
        {
            _answer = await Records.SaveSetAsync(name, Rotation.ToQuery()) ? $"已保存，地址是 /wall/{name}" : $"没有保存：已有{WallRecords.MostSets}组页面，请先删去不用的。";
        }
        catch (StoreFaultException fault)
        {
            _answer = $"没有保存：{fault.Message}";
        }

        await ReadAsync();
    }

    private static WallRotation Read(WallSet set) => WallRotation.Of(new QueryCollection(QueryHelpers.ParseQuery(set.Query)));
}
