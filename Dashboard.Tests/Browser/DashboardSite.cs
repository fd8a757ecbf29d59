using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>The real program on a port of its own, with a store of its own filled from data/uxin, and a real browser. One for all browser tests.</summary>
public class DashboardSite : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dashboard-site-");
    private Host? _host;
    private IPlaywright? _playwright;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Address of the program.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What the program is made of, to hold one of its parts for a while.</summary>
    public IServiceProvider Services => _host!.Services;

    /// <summary>The package it shows.</summary>
    protected virtual string DataFolder => Repository.UxinPackage;

    public async Task InitializeAsync()
    {
        _host = new Host(_folder.FullName, DataFolder);
        _host.UseKestrel(0);
        _host.StartServer();
        Address = _host.ClientOptions.BaseAddress;
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Headless = true, Args = Chromium.Arguments });
    }

    /// <summary>Opens a tab of its own: what it logs, throws and asks for is recorded.</summary>
    public async Task<Visit> VisitAsync(int width = 1366, int height = 768, bool dark = false)
    {
        var context = await Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            BaseURL = Address.ToString(),
            Locale = "zh-CN",
        });
        if (dark) await context.AddCookiesAsync([new() { Name = "theme", Value = "dark", Url = Address.ToString() }]);
        return new Visit(context, await context.NewPageAsync(), Address);
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed class Host(string folder, string data) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Store:Path", Path.Combine(folder, "dashboard.db"));
            builder.UseSetting("Store:DataFolder", data);
            builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        }
    }
}

/// <summary>One tab and what it did.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Visit(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Errors.Add($"{message.Type}: {message.Text} ({page.Url})");
        };
        page.PageError += (_, error) => Errors.Add($"{error} ({page.Url})");
        page.Request += (_, request) =>
        {
            if (Uri.TryCreate(request.Url, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal) && url.Authority != address.Authority)
            {
                ForeignRequests.Add(request.Url);
            }
        };
    }

    /// <summary>The tab.</summary>
    public IPage Page { get; }

    /// <summary>What the browser complained about.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Requests to anywhere but the program.</summary>
    public List<string> ForeignRequests { get; } = [];

    /// <summary>Opens an address and waits until the page is interactive.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await InteractiveAsync();
    }

    /// <summary>Waits until the page is interactive.</summary>
    public Task InteractiveAsync() => Page.Locator("[data-interactive='true']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

/// <summary>The same with the made-up figures of departments and months.</summary>
public sealed class DemoSite : DashboardSite
{
    protected override string DataFolder => Repository.DemoPackage;
}

[CollectionDefinition(nameof(DemoSite))]
public sealed class DemoSiteCollection : ICollectionFixture<DemoSite>;

[CollectionDefinition(nameof(DashboardSite))]
public sealed class DashboardSiteCollection : ICollectionFixture<DashboardSite>;
