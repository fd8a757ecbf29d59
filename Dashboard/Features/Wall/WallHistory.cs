using System.Collections.Concurrent;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Wall;

// The last writing may come after services have been disposed; a semaphore whose wait handle nobody asks for holds nothing to dispose of.
#pragma warning disable CA1001
/// <summary>Collects what walls show, and keeps it in the store a second later, all of it at once: no wall waits for the disk.</summary>
public sealed class WallHistory(WallRecords records, TimeProvider clock, ILogger<WallHistory> log)
#pragma warning restore CA1001
{
    // After this a reel is closed, so that one row stays small and little is written again and again.
    private static readonly TimeSpan s_reelSpan = TimeSpan.FromHours(1);

    // A picture that stays on is vouched for once a minute.
    private static readonly TimeSpan s_vouched = TimeSpan.FromMinutes(1);

    // A wall that was away for long tells of it by and by.
    private static readonly TimeSpan s_oldest = TimeSpan.FromHours(24);

    private const int MostMarks = 2000;
    private const int MostKnown = 5000;

    private readonly Lock _gate = new();
    private bool _isFailing;

    // What is older must not be written over what is newer.
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Dictionary<string, Reel> _open = new(StringComparer.Ordinal);
    private readonly List<Reel> _closed = [];
    private readonly ConcurrentDictionary<string, byte> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WallPicture> _pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _styles = new(StringComparer.Ordinal);

    /// <summary>A picture has been handed to a wall. It is kept the first time.</summary>
    public void Handed(WallPicture picture, string css)
    {
        if (!_kept.TryAdd(picture.Hash, 0)) return;
        lock (_gate)
        {
            _pictures[picture.Hash] = picture;
            _styles[picture.StyleHash] = css;
        }

        // Forgotten ones are offered to the store again, which has them.
        if (_kept.Count > MostKnown) _kept.Clear();
    }

    /// <summary>A wall's page has been loaded: what comes is no continuation of what was.</summary>
    public void Begin(string wall)
    {
        lock (_gate) Close(wall);
    }

    /// <summary>A wall says when its screen changed.</summary>
    public void Shown(string wall, IEnumerable<WallReportMark> marks)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            foreach (var mark in marks.Where(m => IsHash(m.Hash)).Take(MostMarks))
            {
                var at = mark.At.ToUniversalTime();
                if (at < now - s_oldest) continue;
                Add(wall, new(at > now ? now : at, mark.Hash, Math.Clamp(mark.Position, 0, WallPages.Most), Math.Clamp(mark.Count, 0, WallPages.Most), mark.Conditions));
            }
        }
    }

    /// <summary>Writes what has come since the last time.</summary>
    /// <param name="connected">Walls that are there, and therefore show what they showed last.</param>
    /// <param name="upToNow">Whether that is to be written to this very moment, because somebody asks; else a minute does not matter.</param>
    /// <param name="cancellationToken">Ends the writing; it is tried again the next time.</param>
    public async Task FlushAsync(IEnumerable<string> connected, bool upToNow = false, CancellationToken cancellationToken = default)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await WriteAsync(connected, upToNow, cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task WriteAsync(IEnumerable<string> connected, bool upToNow, CancellationToken cancellationToken)
    {
        List<WallPicture> pictures;
        Dictionary<string, string> styles;
        List<Reel> reels;
        lock (_gate)
        {
            foreach (var wall in connected) Vouch(wall, upToNow ? TimeSpan.Zero : s_vouched);
            reels = [.. _closed, .. _open.Values.Where(r => r.IsDirty)];
            pictures = [.. _pictures.Values];
            styles = new(_styles, StringComparer.Ordinal);
            _closed.Clear();
            _pictures.Clear();
            _styles.Clear();
            foreach (var reel in reels) reel.IsDirty = false;
        }

        if (reels.Count == 0 && pictures.Count == 0) return;
        List<WallReel> written;
        lock (_gate) written = [.. reels.Select(r => r.ToReel())];
        try
        {
            await records.WriteAsync(pictures, styles, written, cancellationToken);
            _isFailing = false;
        }
        catch (Exception exception) when (exception is StoreFaultException or OperationCanceledException)
        {
            // Once, not at every further attempt.
            if (!_isFailing) log.LogWarning(exception, "大屏的放映记录暂时没有写入数据库，稍后再写；大屏不受影响。");
            _isFailing = true;
            lock (_gate)
            {
                foreach (var picture in pictures) _pictures.TryAdd(picture.Hash, picture);
                foreach (var (hash, css) in styles) _styles.TryAdd(hash, css);
                foreach (var reel in reels)
                {
                    reel.IsDirty = true;
                    if (!_open.ContainsValue(reel)) _closed.Add(reel);
                }
            }
        }
    }

    private void Add(string wall, WallChange mark)
    {
        if (_open.TryGetValue(wall, out var reel) && (mark.At - reel.From > s_reelSpan || reel.Marks.Count >= MostMarks))
        {
            reel.Until = mark.At > reel.Until ? mark.At : reel.Until;
            Close(wall);
            reel = null;
        }

        if (reel is null) _open[wall] = reel = new(wall, mark.At);
        // A wall whose clock was put back says nothing of the past again.
        if (reel.Marks.Count > 0 && mark.At < reel.Marks[^1].At) mark = mark with { At = reel.Marks[^1].At };
        reel.Marks.Add(mark);
        reel.Until = mark.At > reel.Until ? mark.At : reel.Until;
        reel.IsDirty = true;
    }

    private void Vouch(string wall, TimeSpan after)
    {
        if (!_open.TryGetValue(wall, out var reel)) return;
        var now = clock.GetUtcNow();
        // A mark that is on its way may be a little older than what is vouched for, and takes its place.
        if (now - reel.From > s_reelSpan) Add(wall, reel.Marks[^1] with { At = now });
        else if (now - reel.Until > after)
        {
            reel.Until = now;
            reel.IsDirty = true;
        }
    }

    private void Close(string wall)
    {
        if (!_open.Remove(wall, out var reel)) return;
        reel.IsDirty = true;
        _closed.Add(reel);
    }

    private static bool IsHash(string? hash) => hash is { Length: WallDrawing.HashLength } && hash.All(char.IsAsciiHexDigitLower);

    private sealed class Reel(string wall, DateTimeOffset began)
    {
        public DateTimeOffset From { get; } = began;

        public DateTimeOffset Until { get; set; } = began;

        public List<WallChange> Marks { get; } = [];

        public bool IsDirty { get; set; }

        public WallReel ToReel() => new(wall, From, Until, [.. Marks]);
    }
}
