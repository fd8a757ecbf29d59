namespace Wusheng.Dashboard.Indicators;

/// <summary>Where pages get the figures of the moment from.</summary>
public interface ISnapshots
{
    /// <summary>Why there are none, in one sentence that names the file and the setting to change; null where all is well.</summary>
    string? Fault { get; }

    /// <summary>The newest snapshot.</summary>
    /// <exception cref="InvalidOperationException">There is a <see cref="Fault"/>.</exception>
    Snapshot Current { get; }
}
