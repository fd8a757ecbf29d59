using Microsoft.EntityFrameworkCore;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Store;

/// <summary>The figures everybody sees: one immutable snapshot for the process, replaced when the store changes.</summary>
public sealed class SnapshotSource(IDbContextFactory<StoreContext> contexts, ILogger<SnapshotSource> log) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private volatile Snapshot _current = new(
        new Catalogue(new PackageInfo("", "", "", false), [], [], [], [], [], [], [], [], [], []), [], 0);

    /// <summary>A newer snapshot is there. Raised on any thread.</summary>
    public event Action? Changed;

    /// <summary>The newest snapshot; an empty one until the store is open. Keep it for the length of one rendering, so that a page agrees with itself.</summary>
    public Snapshot Current => _current;

    /// <summary>Reads the store anew. The old snapshot stays until the new one is complete; two calls at once take turns.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            _current = await SnapshotReading.ReadAsync(context, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }

        Listeners.Tell(Changed, log);
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();
}
