using System.Threading.Channels;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>The figures as they were when a meeting froze them.</summary>
/// <param name="Id">Names them in the addresses of pages.</param>
/// <param name="At">When.</param>
/// <param name="Snapshot">The figures.</param>
/// <param name="Today">The day attainment is judged on.</param>
public sealed record WallFreeze(string Id, DateTimeOffset At, Snapshot Snapshot, DateOnly Today);

/// <summary>A screen that shows the wall, as the server knows it. What it shows it decides itself, and says.</summary>
public sealed class OpenWall
{
    // A wall that has not read this many is not listening: it is let go, and told everything when it comes back.
    private const int MostUnread = 64;

    private Channel<WallEvent>? _events;

    internal OpenWall(string id) => Id = id;

    /// <summary>Hash of its secret.</summary>
    public string Id { get; }

    /// <summary>What it is called where several are listed.</summary>
    public string Name => NameOf(Id);

    /// <summary>The controller that guides it; null where none does.</summary>
    public string? Controller { get; internal set; }

    /// <summary>What it last said of itself; null until it has.</summary>
    public WallState? State { get; internal set; }

    /// <summary>The data it is frozen on; null where it is not.</summary>
    public WallFreeze? Freeze { get; internal set; }

    /// <summary>Whether it can be told anything just now.</summary>
    public bool IsConnected => _events is not null;

    internal DateTimeOffset LastSeen { get; set; }

    internal string? Document { get; private set; }

    internal (string Code, DateTimeOffset At)? Code { get; set; }

    /// <summary>What a wall is called: the first letters of its id.</summary>
    public static string NameOf(string id) => $"大屏{id[..4].ToUpperInvariant()}";

    internal Channel<WallEvent> Connect(string document)
    {
        // Of two that hold the same secret, one is a copy of a tab: it takes another when it hears this. A wall that comes again does not hear it.
        if (_events is { } old && Document != document) old.Writer.TryWrite(new("replaced", "{}"));
        _events?.Writer.TryComplete();
        Document = document;
        return _events = Channel.CreateBounded<WallEvent>(MostUnread);
    }

    internal bool Disconnect(Channel<WallEvent> events)
    {
        if (_events != events) return false;
        _events = null;
        return true;
    }

    internal void End() => _events?.Writer.TryComplete();

    internal void Tell(WallEvent message)
    {
        if (_events is { } events && !events.Writer.TryWrite(message)) events.Writer.TryComplete();
    }
}
