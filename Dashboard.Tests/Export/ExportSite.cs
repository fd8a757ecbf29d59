using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Export;

/// <summary>The real program with a store of its own filled from data/uxin, asked without a browser.</summary>
public class ExportSite : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("export-site-");

    /// <summary>The queue of files that are written.</summary>
    public ExportGate Gate => Services.GetRequiredService<ExportGate>();

    /// <summary>Its database file.</summary>
    public string Database => Path.Combine(_folder.FullName, "dashboard.db");

    /// <summary>The package it shows.</summary>
    protected virtual string DataFolder => Repository.UxinPackage;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Store:Path", Database);
        builder.UseSetting("Store:DataFolder", DataFolder);
        builder.UseSetting("Export:AtOnce", "1");
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same with the made-up figures of departments and months.</summary>
public class DemoExportSite : ExportSite
{
    protected override string DataFolder => Repository.DemoPackage;
}
