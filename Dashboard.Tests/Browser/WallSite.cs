using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>The real program with a store of its own that a test may put new figures into, and a real browser. One for the tests of the wall.</summary>
public sealed class WallSite : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wall-site-");
    private Host? _host;
    private IPlaywright? _playwright;
    private int _imports;

    public IBrowser Browser { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _host!.Services;

    public async Task InitializeAsync()
    {
        _host = new Host(_folder.FullName);
        _host.UseKestrel(0);
        _host.StartServer();
        Address = _host.ClientOptions.BaseAddress;
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Headless = true, Args = Chromium.Arguments });
    }

    /// <summary>Opens a tab of its own, and waits until a wall is running in it.</summary>
    public Task<Visit> WallAsync(string path = "/wall", int width = 1920, int height = 1080) => Walls.OpenAsync(Browser, Address, path, width, height);

    /// <summary>A new version of the package comes, with another number of hazards that were found.</summary>
    public async Task<decimal> ImportAsync()
    {
        var package = DataPackageReader.Read(Repository.DemoPackage).Package!;
        var revision = 1 + Interlocked.Increment(ref _imports);
        var old = package.Observations.Where(o => o.IndicatorId == "hazard.identified").OrderBy(o => o.Period).ThenBy(o => o.Revision).Last();
        var revised = old with { Revision = old.Revision + revision, Quantity = Quantity.Exact(old.Quantity.Value + revision * 1000), Status = ObservationStatus.Revised };
        var result = await Services.GetRequiredService<PackageImport>().ImportAsync(package with
        {
            ContentHash = $"{package.ContentHash}-{revision}",
            Observations = [.. package.Observations, revised],
        });
        result.Problems.Should().BeEmpty();
        result.Outcome.Should().Be(ImportOutcome.Imported);
        return revised.Quantity.Value;
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed class Host(string folder) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Store:Path", Path.Combine(folder, "dashboard.db"));
            builder.UseSetting("Store:DataFolder", Repository.DemoPackage);
            builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        }
    }
}

/// <summary>Opens walls, and reads them.</summary>
internal static class Walls
{
    public static async Task<Visit> OpenAsync(IBrowser browser, Uri address, string path = "/wall", int width = 1920, int height = 1080, bool ownClock = false)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, BaseURL = address.ToString(), Locale = "zh-CN" });
        var visit = new Visit(context, await context.NewPageAsync(), address);
        if (ownClock) await visit.Page.Clock.InstallAsync();
        await visit.Page.GotoAsync(path);
        await visit.Page.Locator("html[data-wall=running]").WaitForAsync();
        return visit;
    }

    /// <summary>The picture that is on, without one that is fading away.</summary>
    public static ILocator Picture(this IPage page) => page.Locator("#wall-stage > .wall-layer:not(.leaving) > section");

    /// <summary>Which page of the rotation is on: 2/7.</summary>
    public static ILocator Position(this IPage page) => page.Locator("#wall-position");

    /// <summary>What it says of its connection and its data.</summary>
    public static ILocator Badge(this IPage page) => page.Locator("#wall-badge");

    /// <summary>The six digits that pair it.</summary>
    public static async Task<string> CodeAsync(this IPage page)
    {
        await Assertions.Expect(page.Locator("#wall-code")).ToBeVisibleAsync();
        return string.Concat((await page.Locator("#wall-code").InnerTextAsync()).Where(char.IsAsciiDigit));
    }
}

[CollectionDefinition(nameof(WallSite))]
public sealed class WallSiteCollection : ICollectionFixture<WallSite>;
