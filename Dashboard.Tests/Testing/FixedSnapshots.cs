using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>A store that holds one snapshot, or cannot be used.</summary>
internal sealed class FixedSnapshots : ISnapshots
{
    private readonly Snapshot? _snapshot;

    public FixedSnapshots(Snapshot snapshot) => _snapshot = snapshot;

    public FixedSnapshots(string fault) => Fault = fault;

    public string? Fault { get; }

    public Snapshot Current => _snapshot ?? throw new InvalidOperationException(Fault);
}
