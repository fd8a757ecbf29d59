using Microsoft.Extensions.Options;
using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Export;

/// <summary>Adds what draws pictures to the program.</summary>
public static class PictureRegistration
{
    /// <summary>Adds <see cref="ChartPng"/> and its fonts, which are looked at when the program starts: <see cref="PictureFonts.Fault"/>.</summary>
    public static IServiceCollection AddPictures(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<PictureFontOptions>(configuration.GetSection(PictureFontOptions.Section));
        services.AddSingleton(s => new PictureFonts(s.GetRequiredService<IOptions<PictureFontOptions>>().Value, s.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddSingleton<ChartPng>();
        services.AddHostedService<PictureFontCheck>();
        return services;
    }
}
