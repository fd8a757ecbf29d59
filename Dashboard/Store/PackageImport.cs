using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Store;

/// <summary>
/// Takes a data package into the store: all of it or nothing. Figures are only added; the catalogue becomes that of the package.
/// One store takes one package, in newer and newer versions.
/// </summary>
public sealed class PackageImport(
    IDbContextFactory<StoreContext> contexts, SnapshotSource snapshots, StorePlaces places, TimeProvider clock) : IDisposable
{
    private static readonly string s_programVersion =
        typeof(PackageImport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Imports a package, and shows it to everybody when it is in.</summary>
    /// <exception cref="StoreFaultException">The store cannot be written to; it is as it was.</exception>
    public async Task<ImportResult> ImportAsync(DataPackage package, CancellationToken cancellationToken = default)
    {
        var result = await WriteAsync(package, cancellationToken);
        if (result.Outcome == ImportOutcome.Imported) await snapshots.RebuildAsync(cancellationToken);
        return result;
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<ImportResult> WriteAsync(DataPackage package, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            // Asked before the write lock is, so that a start with nothing to import needs none.
            if (await context.Imports.AnyAsync(i => i.ContentHash == package.ContentHash, cancellationToken)) return ImportResult.Unchanged;

            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            if (await WhyNotAsync(context, package, cancellationToken) is { Count: > 0 } whyNot) return ImportResult.Refused(whyNot);

            var import = await WriteCatalogueAsync(context, package, cancellationToken);
            using var writer = new ObservationWriter((SqliteTransaction)transaction.GetDbTransaction(), import.Number);
            writer.Write(package.Observations, cancellationToken);
            if (writer.Problems.Count > 0) return ImportResult.Refused(writer.Problems);

            import.RowsAdded = writer.RowsAdded;
            await context.SaveChangesAsync(cancellationToken);
            var kept = await context.Observations.CountAsync(cancellationToken) - package.Observations.Count;
            if (kept > 0 && await KeepAsync(context, package, cancellationToken) is { Count: > 0 } homeless) return ImportResult.Refused(homeless);
            await transaction.CommitAsync(cancellationToken);
            return new(ImportOutcome.Imported, writer.RowsAdded, kept, []);
        }
        catch (Exception exception) when (exception is SqliteException or DbUpdateException)
        {
            throw StoreFaults.Of(exception, places.Database);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<ImportRow> WriteCatalogueAsync(StoreContext context, DataPackage package, CancellationToken cancellationToken)
    {
        await ReplaceAsync(context.Sources, package.Sources, s => s.Id);
        await ReplaceAsync(context.SourceTexts, [.. package.SourceTexts.Select(t => new SourceTextRow { SourceId = t.Key, Text = t.Value })], t => t.SourceId);
        await ReplaceAsync(context.Topics, package.Topics, t => t.Id);
        await ReplaceAsync(context.Indicators, package.Indicators, i => i.Id);
        await ReplaceAsync(context.Departments, package.Departments, d => d.Id);
        await ReplaceAsync(context.Targets, package.Targets, t => t.Id);
        await ReplaceAsync(context.Plan, package.Plan, p => p.Id);
        await ReplaceAsync(context.Problems, package.Problems, p => p.Id);
        await ReplaceAsync(context.Claims, package.Claims, c => c.Id);
        await ReplaceAsync(context.Numerals, package.Numerals, n => (n.SourceId, n.Sequence));
        await ReplaceAsync(context.Charts, package.Charts, c => c.Id);
        await ReplaceAsync(context.Inconsistencies, package.Inconsistencies, i => (i.Id, i.Place));
        var import = new ImportRow
        {
            Name = package.Info.Name,
            Title = package.Info.Title,
            Version = package.Info.Version,
            IsIllustrative = package.Info.IsIllustrative,
            Descriptor = package.Descriptor,
            ContentHash = package.ContentHash,
            ImportedAt = clock.GetUtcNow(),
            ProgramVersion = s_programVersion,
        };
        context.Imports.Add(import);
        await context.SaveChangesAsync(cancellationToken);
        return import;

        // Row by row rather than all out and all in, so that rows others refer to are left alone where nothing has changed.
        async Task ReplaceAsync<TRow, TKey>(DbSet<TRow> table, IReadOnlyList<TRow> rows, Func<TRow, TKey> key)
            where TRow : class
            where TKey : notnull
        {
            var stored = await table.AsTracking().ToDictionaryAsync(key, cancellationToken);
            foreach (var row in rows)
            {
                if (stored.Remove(key(row), out var old)) context.Entry(old).CurrentValues.SetValues(row);
                else table.Add(row);
            }

            table.RemoveRange(stored.Values);
        }
    }

    private static async Task<List<PackageProblem>> WhyNotAsync(StoreContext context, DataPackage package, CancellationToken cancellationToken)
    {
        var newest = await context.Imports.OrderByDescending(i => i.Number).FirstOrDefaultAsync(cancellationToken);
        if (newest is null) return [];

        const string Remedy = $"请用设置 {StoreOptions.PathSetting} 为它另指定一个数据库，或用设置 {StoreOptions.DataFolderSetting} 指定原来的数据包";
        const string Descriptor = "datapackage.json";
        if (newest.Name != package.Info.Name) return [new(Descriptor, null, $"数据库中是数据包“{newest.Name}”，不能导入另一个数据包“{package.Info.Name}”", Remedy)];
        if (newest.IsIllustrative != package.Info.IsIllustrative)
        {
            return
            [
                newest.IsIllustrative
                    ? new(Descriptor, null, "数据库中是演示数据，不能导入真实数据", Remedy)
                    : new(Descriptor, null, "数据库中是真实数据，不能导入演示数据", Remedy),
            ];
        }

        if (Version.TryParse(package.Info.Version, out var offered) && Version.TryParse(newest.Version, out var stored) && offered < stored)
        {
            return [new(Descriptor, null, $"数据包是{package.Info.Version}版，数据库中已有较新的{newest.Version}版", "请换上较新的数据包；如内容确为最新，请提高version")];
        }

        var series = await context.Series.ToListAsync(cancellationToken);
        var quoted = await context.Sources.Where(s => context.Observations.Any(o => o.SourceId == s.Id)).Select(s => s.Id).ToListAsync(cancellationToken);
        return
        [
            .. Vanished("indicators.csv", "指标", series.Select(s => s.IndicatorId), package.Indicators.Select(i => i.Id), "请保留这一行；不再展示的可将 display 改为 hide"),
            .. series.Select(s => s.IndicatorId).Intersect(package.Indicators.Where(i => i.IsDerived).Select(i => i.Id)).Order(StringComparer.Ordinal)
                .Select(id => new PackageProblem("indicators.csv", null, $"指标“{id}”在数据库中已有数值，不能改为由公式计算", "请为算得的指标另用一个编号")),
            .. Vanished("departments.csv", "部门", series.Select(s => s.DepartmentId), [Department.WholeBanner, .. package.Departments.Select(d => d.Id)], "请保留这一行"),
            .. Vanished("sources.csv", "来源", quoted, package.Sources.Select(s => s.Id), "请保留这一行和它的原文"),
        ];
    }

    // Figures this package no longer has stay published, so their sentences must still stand in its documents, and the numbers in these belong to them: what the
    // store holds is then a sound package too, and can be written out as one.
    private static async Task<List<PackageProblem>> KeepAsync(StoreContext context, DataPackage package, CancellationToken cancellationToken)
    {
        var written = package.Observations.Select(o => (o.IndicatorId, o.DepartmentId, o.Period, o.Revision)).ToHashSet();
        var kept = new List<Observation>();
        await foreach (var stored in StoreQuestions.Observations(context.Series, context.Observations).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!written.Contains((stored.IndicatorId, stored.DepartmentId, stored.Period, stored.Revision))) kept.Add(stored);
        }

        List<PackageProblem> homeless =
        [
            .. kept.Where(o => !StandsIn(package.SourceTexts[o.SourceId], o)).Select(o => new PackageProblem(
                package.Sources.First(s => s.Id == o.SourceId).File, null,
                $"已发布的数值 {o.IndicatorId},{o.DepartmentId},{o.Period},{o.Revision} 的原文“{o.AsWritten}”不在第{o.Offset}个字符处了", "请换回原来的文本，或把这一行加回 observations.csv 后再更正")),
        ];
        if (homeless.Count > 0) return homeless;
        foreach (var numeral in context.Numerals.Local.ToArray())
        {
            if (numeral.BoundTo(kept) is var bound && !ReferenceEquals(bound, numeral)) context.Entry(numeral).CurrentValues.SetValues(bound);
        }

        await context.SaveChangesAsync(cancellationToken);
        return [];
    }

    private static bool StandsIn(string text, Observation observation) =>
        observation.Offset <= text.Length && text.AsSpan(observation.Offset).StartsWith(observation.AsWritten, StringComparison.Ordinal)
        && text.Contains(observation.Quote, StringComparison.Ordinal);

    private static IEnumerable<PackageProblem> Vanished(string file, string what, IEnumerable<string> used, IEnumerable<string> there, string remedy) =>
        used.Except(there).Order(StringComparer.Ordinal).Select(id => new PackageProblem(file, null, $"{what}“{id}”在数据库中已有数值，不能从数据包中删去", remedy));
}
