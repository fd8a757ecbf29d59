using System.Threading.RateLimiting;

namespace Wusheng.Dashboard.Export;

/// <summary>
/// Lets a few files be written at once and a few more wait, in the order they came: however many people export, the pages of the others stay quick. Whoever goes away
/// leaves the queue.
/// </summary>
public sealed class ExportGate : IDisposable
{
    /// <summary>Seconds after which it is worth asking again.</summary>
    public const int SecondsToWait = 5;

    private readonly ConcurrencyLimiter _limiter;

    /// <summary>A gate of some width.</summary>
    public ExportGate(ExportOptions options)
    {
        Options = options;
        _limiter = new(new() { PermitLimit = options.AtOnce, QueueLimit = options.Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
    }

    /// <summary>How wide it is.</summary>
    public ExportOptions Options { get; }

    /// <summary>How many wait at the moment.</summary>
    public long Waiting => _limiter.GetStatistics()!.CurrentQueuedCount;

    /// <summary>What is said to whom there is no room for.</summary>
    public string WhyFull => $"正在导出的人较多：同时只写{Options.AtOnce}份，排队已满{Options.Waiting}份；请约{SecondsToWait}秒后再试。";

    /// <summary>Waits for a place.</summary>
    /// <returns>The place, to be disposed of when the file is written; null where as many wait already as may.</returns>
    /// <exception cref="OperationCanceledException">Whoever waited went away.</exception>
    public async Task<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        var place = await _limiter.AcquireAsync(1, cancellationToken);
        if (place.IsAcquired) return place;
        place.Dispose();
        return null;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}
