using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Tests.Store;

/// <summary>A real store in a folder of its own, registered as the program does it, with a clock that stands still.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;

    public TestStore(string? folder = null, string? database = null, string? dataFolder = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("store-").FullName;
        Database = database ?? Path.Combine(Folder, "dashboard.db");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Path"] = Database,
            ["Store:DataFolder"] = dataFolder ?? Path.Combine(Folder, "data"),
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(new Environment(Folder));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddStore(configuration);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public string Folder { get; }

    public string Database { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 3, 1, 8, 0, 0, TimeSpan.FromHours(8)));

    public StoreState State => _services.GetRequiredService<StoreState>();

    public SnapshotSource Snapshots => _services.GetRequiredService<SnapshotSource>();

    public StoreQuestions Questions => _services.GetRequiredService<StoreQuestions>();

    public StoreStartup Startup => (StoreStartup)_services.GetServices<IHostedService>().Single();

    public WallRecords Walls => _services.GetRequiredService<WallRecords>();

    public Task OpenAsync() => _services.GetRequiredService<StoreOpening>().OpenAsync();

    public Task<ImportResult> ImportAsync(DataPackage package) => _services.GetRequiredService<PackageImport>().ImportAsync(package);

    public StoreContext Context() => _services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContext();

    /// <summary>The sentence with which opening fails.</summary>
    public async Task<string> OpeningFault() => (await FluentActions.Invoking(OpenAsync).Should().ThrowAsync<StoreFaultException>()).Which.Fault.Message;

    /// <summary>Everything the database holds, table by table and row by row.</summary>
    public string Dump()
    {
        using var connection = Connect();
        return string.Join('\n', Column(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            .SelectMany(table => Column(connection, $"SELECT * FROM \"{table}\"").Prepend($"# {table}")));
    }

    public void Execute(string sql)
    {
        using var connection = Connect();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        if (_ownsFolder) Directory.Delete(Folder, recursive: true);
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }

    private sealed class Environment(string contentRoot) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";

        public string ApplicationName { get; set; } = "Test";

        public string ContentRootPath { get; set; } = contentRoot;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
