using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wusheng.Dashboard.Store;

/// <summary>
/// What every connection is set to: wait at most five seconds for another writer, lose no acknowledged change at a power cut, hold references between
/// tables. (Write-ahead logging belongs to the file and is set when it is opened.)
/// </summary>
public sealed class ConnectionPragmas : DbConnectionInterceptor
{
    // One command each: Microsoft.Data.Sqlite swallows the errors of statements that follow one with a result, as the first of these has.
    private static readonly string[] s_pragmas = ["PRAGMA busy_timeout = 5000", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        foreach (var pragma in s_pragmas)
        {
            command.CommandText = pragma;
            command.ExecuteNonQuery();
        }
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        foreach (var pragma in s_pragmas)
        {
            command.CommandText = pragma;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
