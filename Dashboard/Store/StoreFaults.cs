using Microsoft.Data.Sqlite;

namespace Wusheng.Dashboard.Store;

/// <summary>What can be wrong with the store, each in one sentence that names the path and the setting or the remedy.</summary>
internal static class StoreFaults
{
    private const string Elsewhere = $"或用设置 {StoreOptions.PathSetting} 指定另一个位置";

    public static string IsFolder(string path) =>
        $"设置 {StoreOptions.PathSetting} 应为数据库文件，而“{path}”是一个目录；请在其后加上文件名，例如 dashboard.db。";

    public static string NoFolder(string folder) =>
        $"数据库所在目录“{folder}”不存在，也无法建立；请先建立该目录并允许本程序写入，{Elsewhere}。";

    public static string FolderNotWritable(string folder) =>
        $"数据库所在目录“{folder}”不可写；请允许本程序写入该目录，{Elsewhere}。";

    public static string Missing(string path, string mark) =>
        $"数据库“{path}”不见了（此处曾建立过数据库）；请从备份恢复该文件，或把设置 {StoreOptions.PathSetting} 改回原来的位置，确要另建空库时请删除“{mark}”。";

    public static string ReadOnly(string path) =>
        $"数据库“{path}”是只读的；请允许本程序写入该文件及其目录，{Elsewhere}。";

    public static string OtherProgram(string path) =>
        $"“{path}”是其他程序的数据库，本程序不会改动它；请用设置 {StoreOptions.PathSetting} 指定另一个文件。";

    public static string Newer(string path, string migration) =>
        $"数据库“{path}”由更新版本的程序建立（含本程序不认识的结构“{migration}”）；请换用新版程序，{Elsewhere}。";

    public static string Opening(string path) =>
        $"另一个程序正在打开或升级数据库“{path}”；请等它完成或将其关闭，{Elsewhere}。";

    public static string UpgradeTooLong(string path) =>
        $"数据库“{path}”的升级在规定时间内没有完成；请检查该文件是否被其他程序占用，{Elsewhere}。";

    public static string Locked(string path) =>
        $"数据库“{path}”正被另一个程序占用，等待5秒仍未放开；请关闭占用它的程序后再试，{Elsewhere}。";

    public static string Damaged(string path) =>
        $"数据库“{path}”已损坏；请从备份恢复该文件，{Elsewhere}。";

    /// <summary>The sentence for an error of the database or the file system.</summary>
    public static StoreFaultException Of(Exception exception, string path) => exception switch
    {
        StoreFaultException fault => fault,
        SqliteException sqlite => new(Of(sqlite, path), sqlite),
        { InnerException: SqliteException sqlite } => new(Of(sqlite, path), exception),
        UnauthorizedAccessException => new(FolderNotWritable(Path.GetDirectoryName(path)!), exception),
        _ => new($"数据库“{path}”无法打开，原因见日志；请检查该文件，{Elsewhere}。", exception),
    };

    private static string Of(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => Locked(path),
        SQLitePCL.raw.SQLITE_READONLY => ReadOnly(path),
        SQLitePCL.raw.SQLITE_CORRUPT => Damaged(path),
        SQLitePCL.raw.SQLITE_NOTADB => $"“{path}”不是数据库文件；请移走它，{Elsewhere}。",
        SQLitePCL.raw.SQLITE_FULL => $"数据库“{path}”所在磁盘已满；请腾出空间，{Elsewhere}。",
        SQLitePCL.raw.SQLITE_IOERR => $"读写数据库“{path}”时磁盘出错；请检查磁盘，{Elsewhere}。",
        SQLitePCL.raw.SQLITE_CANTOPEN => $"数据库“{path}”无法打开；请检查该文件及其目录的读写权限，{Elsewhere}。",
        _ => $"数据库“{path}”无法使用（SQLite 错误 {exception.SqliteErrorCode}）；请从备份恢复该文件，{Elsewhere}。",
    };
}
