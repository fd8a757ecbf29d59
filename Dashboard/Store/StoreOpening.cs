using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Wusheng.Dashboard.Store;

/// <summary>Opens the store, creating it at the first start and bringing its tables up to date; or says in one sentence why it cannot.</summary>
public sealed class StoreOpening(IDbContextFactory<StoreContext> contexts, StorePlaces places, TimeProvider clock, ILogger<StoreOpening> log)
{
    // SQLite's own field for “whose file is this”: WSDB.
    private const int ApplicationId = 0x57534442;

    private static readonly TimeSpan s_upgradeTime = TimeSpan.FromMinutes(1);

    /// <summary>Opens the store. Does nothing to a file that cannot be ours.</summary>
    /// <exception cref="StoreFaultException">It cannot be used.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            MakeFolder();
            using var mark = TakeMark();
            var isNew = MakeFile(mark);
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            // A connection kept from an earlier attempt would still read a file that has been replaced since.
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
            await context.Database.OpenConnectionAsync(cancellationToken);
            if (!isNew) await CheckFileAsync(context, cancellationToken);
            await UpgradeAsync(context, cancellationToken);
            if (mark.Length == 0) WriteMark(mark);
            if (isNew) log.LogInformation("已建立数据库 {Path}。", places.Database);
        }
        catch (Exception exception) when (exception is SqliteException or DbUpdateException or IOException or UnauthorizedAccessException)
        {
            throw StoreFaults.Of(exception, places.Database);
        }
    }

    private void MakeFolder()
    {
        if (Directory.Exists(places.Database)) throw new StoreFaultException(StoreFaults.IsFolder(places.Database));
        var folder = Path.GetDirectoryName(places.Database)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreFaultException(StoreFaults.NoFolder(folder), exception);
        }
    }

    // The mark says that a store was made here, so that a lost one is missed and not replaced by an empty one. It is held open while the store is
    // opened: the operating system frees it even when the process is killed, which the migration lock inside the database does not survive.
    private FileStream TakeMark()
    {
        try
        {
            return new(MarkPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreFaultException(StoreFaults.FolderNotWritable(Path.GetDirectoryName(places.Database)!), exception);
        }
        catch (IOException exception)
        {
            throw new StoreFaultException(
                File.Exists(MarkPath) ? StoreFaults.Opening(places.Database) : StoreFaults.FolderNotWritable(Path.GetDirectoryName(places.Database)!),
                exception);
        }
    }

    private string MarkPath => places.Database + ".mark";

    private static void WriteMark(FileStream mark)
    {
        mark.Write("这里建立过数据库。数据库文件不见时，程序会据此报告，而不会另建空库。\n"u8);
        mark.Flush(flushToDisk: true);
    }

    private bool MakeFile(FileStream mark)
    {
        var file = new FileInfo(places.Database);
        if (file is { Exists: true, Length: > 0 })
        {
            return (file.Attributes & FileAttributes.ReadOnly) == 0 ? false : throw new StoreFaultException(StoreFaults.ReadOnly(places.Database));
        }

        // A log without its database holds changes that a new database would throw away.
        if (mark.Length > 0 || File.Exists(places.Database + "-wal")) throw new StoreFaultException(StoreFaults.Missing(places.Database, MarkPath));
        if (!file.Exists) file.Create().Dispose();
        return true;
    }

    private async Task CheckFileAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var owner = await PragmaAsync(context, "application_id", cancellationToken);
        var version = await PragmaAsync(context, "schema_version", cancellationToken);
        // A process killed in the first migration leaves a file that has the mark of ours already, but perhaps no tables.
        if (owner != Invariant(ApplicationId) && version != "0") throw new StoreFaultException(StoreFaults.OtherProgram(places.Database));
        if (await PragmaAsync(context, "quick_check(1)", cancellationToken) != "ok") throw new StoreFaultException(StoreFaults.Damaged(places.Database));

        var known = context.Database.GetMigrations();
        var unknown = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(known).LastOrDefault();
        if (unknown is not null) throw new StoreFaultException(StoreFaults.Newer(places.Database, unknown));
    }

    private async Task UpgradeAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await PragmaAsync(context, $"application_id = {Invariant(ApplicationId)}", cancellationToken);
        if (await PragmaAsync(context, "journal_mode = WAL", cancellationToken) is not "wal" and var mode)
        {
            log.LogWarning("数据库 {Path} 所在的文件系统不支持预写日志（实为 {Mode}），导入期间页面可能需要等待；建议改放本机磁盘（设置 Store:Path）。", places.Database, mode);
        }

        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0) return;

        // Migrations run only under the mark, which we hold: whoever left a row here is gone, and EF Core would wait for it for ever.
        if (await TableExistsAsync(context, "__EFMigrationsLock", cancellationToken)
            && await context.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock";""", cancellationToken) > 0)
        {
            log.LogWarning("数据库 {Path} 上次升级被中断，已清除它留下的锁。", places.Database);
        }

        log.LogInformation("正在升级数据库 {Path}：{Migrations}。", places.Database, string.Join("、", pending));
        using var limit = new CancellationTokenSource(s_upgradeTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await context.Database.MigrateAsync(either.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            throw new StoreFaultException(StoreFaults.UpgradeTooLong(places.Database), exception);
        }
    }

    private static async Task<bool> TableExistsAsync(StoreContext context, string table, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = {table}").SingleAsync(cancellationToken) > 0;

    private static async Task<string?> PragmaAsync(StoreContext context, string pragma, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
