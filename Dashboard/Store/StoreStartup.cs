using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Store;

/// <summary>
/// Opens the store before the first page is served, imports the data folder, and reads the first snapshot. Where that fails the program starts all the
/// same, every page says why, and it is tried again until it works: whoever mends the cause need not restart anything.
/// </summary>
public sealed class StoreStartup(
    StoreOpening opening,
    PackageImport import,
    SnapshotSource snapshots,
    StoreQuestions questions,
    StoreState state,
    StorePlaces places,
    TimeProvider clock,
    ILogger<StoreStartup> log) : BackgroundService
{
    private readonly PeriodicTimer _timer = new(TimeSpan.FromSeconds(15), clock);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _timer.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!state.IsReady && await _timer.WaitForNextTickAsync(stoppingToken)) await TryAsync(stoppingToken);
        try
        {
            await WarmUpAsync(stoppingToken);
        }
        catch (StoreFaultException exception)
        {
            log.LogWarning(exception, "预先查询没有完成，不影响使用。");
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await opening.OpenAsync(cancellationToken);
            var problems = await ImportAsync(cancellationToken);
            state.Report(snapshots.Current.Revision > 0 ? null : Empty(problems), problems);
        }
        catch (StoreFaultException exception)
        {
            Fail(exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Fail(StoreFaults.Of(exception, places.Database));
        }
    }

    private async Task<IReadOnlyList<PackageProblem>> ImportAsync(CancellationToken cancellationToken)
    {
        await snapshots.RebuildAsync(cancellationToken);
        if (!Directory.Exists(places.DataFolder) && !File.Exists(places.DataFolder))
        {
            return Refuse([new("datapackage.json", null, $"数据文件夹“{places.DataFolder}”不存在", $"请检查设置 {StoreOptions.DataFolderSetting}")]);
        }

        var reading = DataPackageReader.Read(places.DataFolder);
        if (!reading.IsSound) return Refuse(reading.Problems);
        var started = clock.GetTimestamp();
        var result = await import.ImportAsync(reading.Package, cancellationToken);
        if (result.Outcome == ImportOutcome.Imported)
        {
            log.LogInformation(
                "已导入数据包 {Name} {Version}：新增 {Added} 个数值，用时 {Seconds:0.0} 秒。",
                reading.Package.Info.Name, reading.Package.Info.Version, result.RowsAdded, clock.GetElapsedTime(started).TotalSeconds);
            if (result.RowsKept > 0) log.LogWarning("数据库中有 {Kept} 个数值不在数据包里；已发布的数值仍然保留。", result.RowsKept);
        }

        return result.Outcome == ImportOutcome.Refused ? Refuse(result.Problems) : [];
    }

    private IReadOnlyList<PackageProblem> Refuse(IReadOnlyList<PackageProblem> problems)
    {
        // Once, not at every further attempt with the same outcome.
        if (!problems.SequenceEqual(state.PackageProblems))
        {
            foreach (var problem in problems) log.LogError("数据包“{Folder}”没有导入：{Problem}", places.DataFolder, problem);
        }

        return problems;
    }

    private StoreFault Empty(IReadOnlyList<PackageProblem> problems) => new(
        $"数据库“{places.Database}”中还没有数据，而数据包“{places.DataFolder}”有{problems.Count}处问题（第一处：{problems[0]}），改正后会自动重试，也可用设置 {StoreOptions.DataFolderSetting} 指定另一个数据包。");

    private void Fail(StoreFaultException exception)
    {
        if (state.Fault != exception.Fault) log.LogError(exception, "{Fault}", exception.Message);
        state.Report(exception.Fault, []);
    }

    // The first time each question is asked, EF Core takes tens of milliseconds to translate it; no visitor should wait for that.
    private async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        var catalogue = snapshots.Current.Catalogue;
        if (catalogue.Indicators.FirstOrDefault(i => !i.IsDerived) is not { } indicator) return;
        var observations = await questions.ObservationsOfAsync(indicator.Id, null, cancellationToken);
        await questions.WordsOfAsync(snapshots.Current, observations.Take(1).Select(o => new FigureKey(o.IndicatorId, o.DepartmentId, o.Period)), cancellationToken);
        foreach (var source in catalogue.Sources.Take(1)) await questions.DocumentAsync(source.Id, cancellationToken);
        await questions.SearchAsync(indicator.Name, 1, cancellationToken);
        await questions.ImportsAsync(cancellationToken);
    }
}
