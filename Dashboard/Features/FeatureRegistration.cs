using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor;
using MudBlazor.Services;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Components.Layout;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Features.Comparing;
using Wusheng.Dashboard.Features.Departments;
using Wusheng.Dashboard.Features.Figures;
using Wusheng.Dashboard.Features.MeetingPacks;
using Wusheng.Dashboard.Features.PlanProgress;
using Wusheng.Dashboard.Features.Wall;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features;

/// <summary>What the pages need, and where they are.</summary>
public static class FeatureRegistration
{
    // A closed page's circuit still receives updates while it is kept; a wall of forgotten tabs should not.
    private const int CircuitsKeptAfterDisconnect = 20;

    /// <summary>Registers Blazor, MudBlazor, and the scope of a page.</summary>
    public static void AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.Configure<CircuitOptions>(options => options.DisconnectedCircuitMaxRetained = CircuitsKeptAfterDisconnect);
        // Chinese as it is: as &#x…; each letter would take eight bytes instead of three.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddMudServices();
        services.AddTransient<MudLocalizer, ChineseTexts>();
        services.AddSingleton(configuration.GetSection("Attainment").Get<AttainmentThresholds>() ?? new AttainmentThresholds());
        services.AddSingleton<PageStyles>();
        services.AddSingleton<SourcePlaces>();
        services.AddScoped<PageUrls>();
        services.AddSingleton(s => new TakeawayFormats([.. s.GetServices<IHandoutFormat>().Select(f => new TakeawayFormat(f.Extension, f.Name))]));
        // A file is no open page: its marks lead to figures as they are, whatever was open when it was written.
        services.AddSingleton<FigureUrl>(PageUrls.Plain.Figure);
        services.AddScoped<PageScope>();
        services.AddWall(configuration);
        services.AddResponseCompression(options =>
        {
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ["text/html", .. ExportTags.CompressedTypes];
        });
    }

    /// <summary>Maps the pages, and the files that can be taken from them.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapExports();
        app.MapPackage();
        app.MapMeetingPack();
        app.MapComparisonExport();
        app.MapDepartmentsExport();
        app.MapPlanExport();
        app.MapFiguresExport();
        app.MapOpenApi();
        app.MapRazorComponents<App>()
            // The policy that forbids framing is set for every answer, not only for interactive ones.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        app.MapWall();
    }
}
