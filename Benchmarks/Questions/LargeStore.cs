using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Benchmarks.Questions;

/// <summary>A store in a temporary folder, registered as the program does it.</summary>
internal sealed class LargeStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
    private readonly ServiceProvider _services;

    public LargeStore()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [StoreOptions.PathSetting] = Database })
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(new Environment(_folder));
        services.AddStore(configuration);
        _services = services.BuildServiceProvider();
    }

    public string Database => Path.Combine(_folder, "dashboard.db");

    public SnapshotSource Snapshots => _services.GetRequiredService<SnapshotSource>();

    public StoreQuestions Questions => _services.GetRequiredService<StoreQuestions>();

    public Task OpenAsync() => _services.GetRequiredService<StoreOpening>().OpenAsync();

    public Task<ImportResult> ImportAsync(DataPackage package) => _services.GetRequiredService<PackageImport>().ImportAsync(package);

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Environment(string contentRoot) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Benchmark";

        public string ApplicationName { get; set; } = "Benchmark";

        public string ContentRootPath { get; set; } = contentRoot;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
