using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

// Data that stand still for a meeting.
public sealed partial class WallHub
{
    private readonly Dictionary<string, WallFreeze> _freezes = new(StringComparer.Ordinal);
    private readonly string _life = WallSecret.New()[..8];
    private int _frozen;

    /// <summary>Freezes the data of a controller's walls: what they show does not change until they are released.</summary>
    public WallFreeze Freeze(string controller, Snapshot snapshot, string? only = null)
    {
        WallFreeze freeze;
        lock (_gate)
        {
            freeze = NewFreeze(snapshot);
            foreach (var wall in Guided(controller, only)) Freeze(wall, freeze);
        }

        Notify(controller);
        return freeze;
    }

    /// <summary>Releases the data of a controller's walls.</summary>
    public void Release(string controller, string? only = null)
    {
        lock (_gate)
        {
            foreach (var wall in Guided(controller, only)) Thaw(wall);
        }

        Notify(controller);
    }

    /// <summary>Freezes or releases the data of one wall, by its own keyboard.</summary>
    public void Freeze(OpenWall wall, Snapshot? snapshot)
    {
        lock (_gate)
        {
            if (snapshot is null) Thaw(wall);
            else Freeze(wall, NewFreeze(snapshot));
        }

        Notify(wall.Controller);
    }

    /// <summary>Frozen data by name; null where they have been released, or the server restarted.</summary>
    public WallFreeze? Frozen(string id)
    {
        lock (_gate) return _freezes.GetValueOrDefault(id);
    }

    private WallFreeze NewFreeze(Snapshot snapshot)
    {
        var now = clock.GetLocalNow();
        var freeze = new WallFreeze($"{_life}-{++_frozen}", now, snapshot, DateOnly.FromDateTime(now.DateTime));
        return _freezes[freeze.Id] = freeze;
    }

    private static void Freeze(OpenWall wall, WallFreeze freeze)
    {
        wall.Freeze = freeze;
        wall.Tell(WallEvent.Of("freeze", NoticeOf(freeze)));
    }

    private void Thaw(OpenWall wall)
    {
        var freeze = wall.Freeze;
        wall.Freeze = null;
        if (freeze is not null && _walls.Values.All(w => w.Freeze != freeze)) _freezes.Remove(freeze.Id);
        // Also to one that the server has forgotten to be frozen, by a restart.
        wall.Tell(new("freeze", "{}"));
    }

    private static WallFreezeNotice NoticeOf(WallFreeze freeze) => new(freeze.Id, freeze.At.ToString("HH:mm", CultureInfo.InvariantCulture), true);

    // One that was frozen before a restart has nothing to go back to, and is told so.
    private WallFreezeNotice? NoticeFor(OpenWall wall, (string Id, string At)? said) =>
        wall.Freeze is { } ours ? NoticeOf(ours)
        : said is { } lost && !lost.Id.StartsWith(_life, StringComparison.Ordinal) ? new(lost.Id, lost.At, false)
        : null;
}
