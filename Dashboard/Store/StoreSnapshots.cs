using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Store;

/// <summary>The figures of the store, or the reason why there are none.</summary>
internal sealed class StoreSnapshots(SnapshotSource source, StoreState state) : ISnapshots
{
    /// <inheritdoc />
    public string? Fault => state.Fault?.Message;

    /// <inheritdoc />
    public Snapshot Current => state.Fault is { } fault ? throw new InvalidOperationException(fault.Message) : source.Current;
}
