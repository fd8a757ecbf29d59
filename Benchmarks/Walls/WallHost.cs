using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wusheng.Dashboard.Benchmarks.Pages;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Features;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Benchmarks.Walls;

/// <summary>The program in this process, so that figures can be committed to its store while walls look on.</summary>
internal sealed class WallHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("benchmark-walls-");
    private WebApplication? _app;
    private DataPackage _package = null!;
    private int _imports;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => _app!.Services;

    public static async Task<WallHost> StartAsync()
    {
        var host = new WallHost();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Dashboard",
            ContentRootPath = RepositoryPaths.Project,
            EnvironmentName = "Production",
            Args = ["--Urls=http://127.0.0.1:0", $"--Store:Path={Path.Combine(host._folder.FullName, "walls.db")}", $"--Store:DataFolder={RepositoryPaths.DemoPackage}"],
        });
        Hosting.SpeakChinese();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddPages(builder.Configuration);
        var app = host._app = builder.Build();
        app.UseSafetyHeaders();
        app.UseLastingFiles();
        app.UseResponseCompression();
        app.UseErrorPages();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapPages();
        await app.StartAsync();
        host.Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        host._package = DataPackageReader.Read(RepositoryPaths.DemoPackage).Package!;
        return host;
    }

    /// <summary>Commits a new revision of one figure, as an import does.</summary>
    public async Task CommitAsync()
    {
        var revision = 1 + ++_imports;
        var old = _package.Observations.Where(o => o.IndicatorId == "hazard.identified").OrderBy(o => o.Period).ThenBy(o => o.Revision).Last();
        var revised = old with { Revision = old.Revision + 1, Quantity = Quantity.Exact(old.Quantity.Value + 10), Status = ObservationStatus.Revised };
        _package = _package with { ContentHash = $"hash-{revision}", Observations = [.. _package.Observations, revised] };
        var result = await Services.GetRequiredService<PackageImport>().ImportAsync(_package);
        if (result.Outcome != ImportOutcome.Imported) throw new InvalidOperationException($"没有导入：{string.Join(' ', result.Problems)}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
