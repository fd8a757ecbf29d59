using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>What keeps walls going while nobody touches them: signs of life, news of changed data, and the writing down of what they showed.</summary>
public sealed class WallPulse(
    WallHub hub, WallHistory history, WallRecords records, WallOptions options, SnapshotSource snapshots, StoreState state, IHostApplicationLifetime lifetime, TimeProvider clock,
    ILogger<WallPulse> log) : BackgroundService
{
    /// <summary>How often a wall hears from the server; one that has not for 40 seconds takes it for gone.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    // What is lost when the server is killed. Where nothing has changed there is nothing to write.
    private static readonly TimeSpan s_flush = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_trim = TimeSpan.FromHours(24);

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // The time to stop may be used up by now; what walls showed is written all the same, in one short writing.
        if (state.IsReady) await history.FlushAsync([], cancellationToken: CancellationToken.None);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        snapshots.Changed += Announce;
        // Open connections end before the server waits for them.
        using var stopping = lifetime.ApplicationStopping.Register(hub.End);
        Announce();
        try
        {
            await RestoreAsync(stoppingToken);
            await Task.WhenAll(BeatAsync(stoppingToken), KeepAsync(stoppingToken), TrimAsync(stoppingToken));
        }
        finally
        {
            snapshots.Changed -= Announce;
        }
    }

    private void Announce()
    {
        if (snapshots.Current is { Revision: > 0 } current) hub.Announce(current.Revision);
    }

    private async Task RestoreAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_flush, clock);
        while (!state.IsReady) await timer.WaitForNextTickAsync(cancellationToken);
        try
        {
            hub.Restore((await records.PairsAsync(cancellationToken)).Select(p => (p.Wall, p.Controller)));
        }
        catch (StoreFaultException exception)
        {
            log.LogWarning(exception, "未能读出大屏与遥控器的配对，需要重新输入配对码。");
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken)) hub.Beat();
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_flush, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken)) await history.FlushAsync(hub.ConnectedIds, cancellationToken: cancellationToken);
    }

    private async Task TrimAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_trim, clock);
        do
        {
            try
            {
                await records.TrimAsync(options.HistoryDays, options.HistoryMegabytes * 1024L * 1024, cancellationToken);
            }
            catch (StoreFaultException exception)
            {
                log.LogWarning(exception, "未能清理过期的大屏放映记录，明天再试。");
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }
}
