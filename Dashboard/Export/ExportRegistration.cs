using Microsoft.Extensions.Options;

namespace Wusheng.Dashboard.Export;

/// <summary>Adds to the program what hands charts and pages out as files.</summary>
public static class ExportRegistration
{
    /// <summary>Adds the queue, what answers the addresses, and the formats that need nothing else: SVG, PNG, CSV, JSON. Where marks lead (a <c>FigureUrl</c>) is for the pages to add.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ExportOptions>().Configure(options => options.Read(configuration)).ValidateOnStart();
        services.AddSingleton(s => new ExportGate(s.GetRequiredService<IOptions<ExportOptions>>().Value));
        services.AddSingleton(s => new KeptPictures(s.GetRequiredService<IOptions<ExportOptions>>().Value.PictureMegabytes * 1024L * 1024));
        services.AddSingleton<ExportTags>();
        services.AddSingleton<HandoutComposer>();
        services.AddSingleton<Exporter>();
        services.AddSingleton<ExportJobs>();
        services.AddSingleton<IPictureFormat, PngPicture>();
        services.AddSingleton<IPictureFormat, SvgPicture>();
        services.AddSingleton<IHandoutFormat, CsvFormat>();
        services.AddSingleton<IHandoutFormat, JsonFormat>();
        services.AddExportDescription();
        return services;
    }
}
