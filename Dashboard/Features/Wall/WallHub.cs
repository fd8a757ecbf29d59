using System.Threading.Channels;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>
/// Which walls are open, who guides them, and what they are told. It holds nothing that a wall could not tell it again: after a restart every wall comes back by itself
/// and stands where it stood.
/// </summary>
public sealed partial class WallHub(WallCodes codes, WallOptions options, TimeProvider clock)
{
    /// <summary>How long a wall stays as its controller left it when the controller is gone without a word; then it goes on by itself.</summary>
    /// <remarks>A phone that is put away in the middle of a discussion must not set the pages turning; one that is forgotten must not stop them for ever.</remarks>
    public static readonly TimeSpan ControllerGrace = TimeSpan.FromMinutes(5);

    // A wall that is away longer is a new one; its freeze is forgotten with it.
    private static readonly TimeSpan s_remembered = TimeSpan.FromHours(24);

    // A code is replaced before it expires, so that the one on the screen is always good for a minute.
    private static readonly TimeSpan s_codeShown = WallCodes.Lifetime - TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, OpenWall> _walls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pairs = new(StringComparer.Ordinal);
    private readonly List<Follower> _followers = [];
    private readonly Dictionary<string, DateTimeOffset> _gone = new(StringComparer.Ordinal);
    private long _revision = -1;
    private bool _ended;

    /// <summary>The walls that are listening.</summary>
    public IReadOnlyList<string> ConnectedIds
    {
        get
        {
            lock (_gate) return [.. _walls.Values.Where(w => w.IsConnected).Select(w => w.Id)];
        }
    }

    /// <summary>The program: a wall whose script came with another one replaces it.</summary>
    public static string Build { get; } = typeof(WallHub).Module.ModuleVersionId.ToString("N")[..12];

    /// <summary>The server's clock as walls are told it.</summary>
    public string Now => clock.GetLocalNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Who guides which wall, as it was kept.</summary>
    public void Restore(IEnumerable<(string Wall, string Controller)> pairs)
    {
        lock (_gate)
        {
            foreach (var (wall, controller) in pairs)
            {
                _pairs[wall] = controller;
                if (_walls.TryGetValue(wall, out var open)) open.Controller = controller;
            }
        }
    }

    /// <summary>A wall has come.</summary>
    /// <param name="id">Hash of its secret.</param>
    /// <param name="document">Which loading of its page this is.</param>
    /// <param name="freeze">The data it says it is frozen on; null where it is not.</param>
    /// <param name="events">What it will be told, beginning with how things stand; null where there are too many walls.</param>
    /// <param name="isNew">Whether its page has just been loaded, rather than its connection mended.</param>
    public OpenWall? Open(string id, string document, (string Id, string At)? freeze, out Channel<WallEvent>? events, out bool isNew)
    {
        OpenWall wall;
        lock (_gate)
        {
            events = null;
            isNew = false;
            if (!_walls.TryGetValue(id, out var known) || !known.IsConnected)
            {
                if (_walls.Values.Count(w => w.IsConnected) >= options.MostOpen) return null;
            }

            wall = known ?? (_walls[id] = new(id) { Controller = _pairs.GetValueOrDefault(id) });
            isNew = wall.Document != document;
            events = wall.Connect(document);
            wall.LastSeen = clock.GetUtcNow();
            if (known is null) ForgetOldest();
            // One that the server knows has been released while it was away, if it is not frozen here.
            if (known is null && freeze is { } said) wall.Freeze = _freezes.GetValueOrDefault(said.Id);
            var frozen = NoticeFor(wall, freeze);
            wall.Tell(WallEvent.Of("hello", new WallHello(Build, _revision, Now, wall.Name, wall.Controller is not null, CodeFor(wall), frozen)));
            // One that comes back at once while the server stops is sent away too; it tries again until the server is back.
            if (_ended) wall.End();
        }

        Notify(wall.Controller);
        return wall;
    }

    /// <summary>A wall's connection has ended. It may come back.</summary>
    public void Close(OpenWall wall, Channel<WallEvent> events)
    {
        lock (_gate)
        {
            if (!wall.Disconnect(events)) return;
            wall.LastSeen = clock.GetUtcNow();
        }

        Notify(wall.Controller);
    }

    /// <summary>The wall of a secret, if it has been here.</summary>
    public OpenWall? Find(string id)
    {
        lock (_gate) return _walls.GetValueOrDefault(id);
    }

    /// <summary>A wall says how it stands.</summary>
    public void Report(OpenWall wall, WallState state)
    {
        lock (_gate) wall.State = state;
        Notify(wall.Controller);
    }

    /// <summary>The store has changed. Nothing is sent where it has not.</summary>
    public void Announce(long revision)
    {
        lock (_gate)
        {
            if (revision == _revision) return;
            _revision = revision;
            TellAll(WallEvent.Of("data", new { revision }));
        }
    }

    /// <summary>A sign of life to every wall, a new code to those that show one, and an end to what a vanished controller left behind.</summary>
    public void Beat()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var plain = WallEvent.Of("beat", new WallBeat(Now, null));
            foreach (var wall in _walls.Values.Where(w => w.IsConnected))
            {
                wall.LastSeen = now;
                wall.Tell(wall.Controller is null && wall.Code is { } code && code.At + s_codeShown <= now ? WallEvent.Of("beat", new WallBeat(Now, CodeFor(wall))) : plain);
            }

            foreach (var (controller, _) in _gone.Where(g => g.Value + ControllerGrace <= now).ToList())
            {
                _gone.Remove(controller);
                foreach (var wall in _walls.Values.Where(w => w.Controller == controller)) wall.Tell(WallEvent.Of("command", new WallCommand("goon")));
            }

            foreach (var (id, wall) in _walls.Where(w => !w.Value.IsConnected && w.Value.LastSeen + s_remembered <= now).ToList()) _walls.Remove(id);
            foreach (var (id, _) in _freezes.Where(f => f.Value.At + s_remembered <= now && _walls.Values.All(w => w.Freeze != f.Value)).ToList()) _freezes.Remove(id);
        }
    }

    /// <summary>The server stops: connections end now, or it would wait for them.</summary>
    public void End()
    {
        lock (_gate)
        {
            _ended = true;
            foreach (var wall in _walls.Values) wall.End();
        }
    }

    /// <summary>Gives the wall of a code to a controller.</summary>
    /// <param name="controller">Hash of the controller's secret.</param>
    /// <param name="code">What was typed.</param>
    /// <param name="from">Where.</param>
    /// <returns>What came of it, and the wall.</returns>
    public (WallCodeAnswer Answer, OpenWall? Wall) Pair(string controller, string code, string from)
    {
        var (answer, id) = codes.Take(code, controller, from);
        if (id is null) return (answer, null);
        OpenWall? wall;
        string? before;
        lock (_gate)
        {
            if (!_walls.TryGetValue(id, out wall)) return (WallCodeAnswer.Wrong, null);
            before = wall.Controller;
            wall.Controller = _pairs[id] = controller;
            wall.Code = null;
            wall.Tell(WallEvent.Of("pairing", new WallPairingNotice(true, null)));
        }

        Notify(before);
        Notify(controller);
        return (answer, wall);
    }

    /// <summary>A controller leaves a wall, which goes on by itself. False where the wall is not its own.</summary>
    public bool Leave(string controller, string id)
    {
        lock (_gate)
        {
            if (_pairs.GetValueOrDefault(id) != controller) return false;
            _pairs.Remove(id);
            if (_walls.TryGetValue(id, out var wall))
            {
                wall.Controller = null;
                Thaw(wall);
                wall.Tell(WallEvent.Of("command", new WallCommand("goon")));
                wall.Tell(WallEvent.Of("pairing", new WallPairingNotice(false, CodeFor(wall))));
            }
        }

        Notify(controller);
        return true;
    }

    /// <summary>A new code, for a wall that is asked to show one although a controller guides it.</summary>
    public string NewCode(OpenWall wall)
    {
        lock (_gate)
        {
            var code = codes.Give(wall.Id);
            wall.Code = (code, clock.GetUtcNow());
            return code;
        }
    }

    /// <summary>The walls that a controller guides, by name. One that has not come back since a restart is not among them yet.</summary>
    public IReadOnlyList<OpenWall> WallsOf(string controller)
    {
        lock (_gate) return [.. _walls.Values.Where(w => w.Controller == controller).OrderBy(w => w.Name, StringComparer.Ordinal)];
    }

    /// <summary>Has a controller's walls do something: one of them, or all.</summary>
    public void Send(string controller, WallCommand command, string? only = null)
    {
        lock (_gate)
        {
            foreach (var wall in Guided(controller, only)) wall.Tell(WallEvent.Of("command", command));
        }
    }

    /// <summary>A controller's page is open. While any of them is, its walls stay as it put them.</summary>
    /// <param name="controller">Hash of its secret.</param>
    /// <param name="changed">Told when one of its walls has changed.</param>
    /// <returns>Dispose it when the page is closed.</returns>
    public IDisposable Follow(string controller, Action changed)
    {
        var follower = new Follower(this, controller, changed);
        lock (_gate)
        {
            _followers.Add(follower);
            _gone.Remove(controller);
        }

        return follower;
    }

    private void Unfollow(Follower follower)
    {
        lock (_gate)
        {
            if (_followers.Remove(follower) && _followers.TrueForAll(f => f.Controller != follower.Controller)) _gone[follower.Controller] = clock.GetUtcNow();
        }
    }

    // Whoever comes with a new secret each time must not fill the memory. Of those that are there, there is always room for as many again that are away.
    private void ForgetOldest()
    {
        while (_walls.Count > options.MostOpen * 2 && _walls.Values.Where(w => !w.IsConnected).MinBy(w => w.LastSeen) is { } oldest) _walls.Remove(oldest.Id);
    }

    private IEnumerable<OpenWall> Guided(string controller, string? only) => _walls.Values.Where(w => w.Controller == controller && (only is null || w.Id == only));

    private string? CodeFor(OpenWall wall)
    {
        if (wall.Controller is not null) return null;
        var now = clock.GetUtcNow();
        if (wall.Code is not { } shown || shown.At + s_codeShown <= now) wall.Code = shown = (codes.Give(wall.Id), now);
        return shown.Code;
    }

    private void TellAll(WallEvent message)
    {
        foreach (var wall in _walls.Values) wall.Tell(message);
    }

    private void Notify(string? controller)
    {
        if (controller is null) return;
        Action[] told;
        lock (_gate) told = [.. _followers.Where(f => f.Controller == controller).Select(f => f.Changed)];
        foreach (var changed in told) changed();
    }

    private sealed class Follower(WallHub hub, string controller, Action changed) : IDisposable
    {
        public string Controller => controller;

        public Action Changed => changed;

        public void Dispose() => hub.Unfollow(this);
    }
}
