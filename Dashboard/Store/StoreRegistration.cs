using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Store;

/// <summary>Adds the store to the program.</summary>
public static class StoreRegistration
{
    /// <summary>Adds the store, opened and filled before the first page is served: <see cref="StoreState"/>, <see cref="SnapshotSource"/>, <see cref="StoreQuestions"/>, <see cref="PackageImport"/>, <see cref="WallRecords"/>.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<StoreOptions>(configuration.GetSection(StoreOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(s => s.GetRequiredService<IOptions<StoreOptions>>().Value.Resolve(s.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddDbContextFactory<StoreContext>((s, options) => Use(options, s.GetRequiredService<StorePlaces>().Database));
        services.AddSingleton<StoreState>();
        services.AddSingleton<StoreOpening>();
        services.AddSingleton<SnapshotSource>();
        services.AddSingleton<ISnapshots, StoreSnapshots>();
        services.AddSingleton<StoreQuestions>();
        services.AddSingleton<IFigureWords>(s => s.GetRequiredService<StoreQuestions>());
        services.AddSingleton<PackageImport>();
        services.AddSingleton<WallRecords>();
        services.AddHostedService<StoreStartup>();
        return services;
    }

    /// <summary>Points a context at a database file, which must exist: only <see cref="StoreOpening"/> makes one.</summary>
    /// <remarks>
    /// Microsoft.Data.Sqlite repeats a busy command until its own time-out has passed, and SQLite waits five seconds each time (<see cref="ConnectionPragmas"/>):
    /// one second keeps that to a single wait.
    /// </remarks>
    internal static void Use(DbContextOptionsBuilder options, string path) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 1 }.ConnectionString)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)))
        .AddInterceptors(new ConnectionPragmas());

    /// <summary>For <c>dotnet ef migrations add</c>, which needs the tables but no database.</summary>
    private sealed class DesignTime : IDesignTimeDbContextFactory<StoreContext>
    {
        public StoreContext CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<StoreContext>();
            Use(options, "design-time.db");
            return new(options.Options);
        }
    }
}
