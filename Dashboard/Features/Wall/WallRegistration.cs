namespace Wusheng.Dashboard.Features.Wall;

/// <summary>Adds the wall to the program.</summary>
public static class WallRegistration
{
    /// <summary>Adds what draws pages, knows the open walls, and keeps what they showed.</summary>
    public static void AddWall(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => WallOptions.Of(configuration));
        services.AddSingleton<WallScope>();
        services.AddSingleton<WallStyles>();
        services.AddSingleton<WallDrawing>();
        services.AddSingleton<WallOpener>();
        services.AddSingleton<WallCodes>();
        services.AddSingleton<WallHub>();
        services.AddSingleton<WallPairing>();
        services.AddSingleton<WallHistory>();
        services.AddSingleton<WallReplays>();
        services.AddHostedService<WallPulse>();
    }
}
