using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Wusheng.Dashboard;

/// <summary>How the program presents itself over HTTP, apart from its pages.</summary>
public static class Hosting
{
    // MudBlazor writes its palette and its component sizes as inline styles, so styles may be inline; scripts never are.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Numbers, dates and MudBlazor's own words follow zh-CN.</summary>
    public static void SpeakChinese()
    {
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        CultureInfo.DefaultThreadCurrentCulture = chinese;
        CultureInfo.DefaultThreadCurrentUICulture = chinese;
    }

    /// <summary>Sets the content security policy and its companions on every answer.</summary>
    public static void UseSafetyHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // When the answer starts, and not before: an error page begins by clearing what has been set.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Lets browsers keep what does not change while it has its address: MudBlazor's files name their version, the font's files their letters.</summary>
    public static void UseLastingFiles(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var lasts = request.Path.StartsWithSegments("/_content/MudBlazor") && request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable"
            : request.Path.StartsWithSegments("/lib/noto-sans-sc/files") ? "public, max-age=2592000"
            : null;
        if (lasts is not null)
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status200OK) context.Response.Headers.CacheControl = lasts;
                return Task.CompletedTask;
            });
        }

        return next(context);
    });

    /// <summary>An exception leads to <c>/error</c>, an unknown address to <c>/not-found</c>; neither shows a stack trace.</summary>
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    }

    /// <summary>Serves until it is stopped. An address that is taken or not this machine's, and a setting that makes no sense, are said in one sentence with the setting to change.</summary>
    /// <returns>The exit code: 0, or 1 where it could not listen.</returns>
    public static int RunOrExplain(this WebApplication app)
    {
        // The configuration is gone by the time a failed start is over.
        var address = app.Configuration["Urls"];
        try
        {
            app.Run();
            return 0;
        }
        catch (OptionsValidationException failure)
        {
            Console.Error.WriteLine($"无法启动：{failure.Message}");
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            Explain(address, "已被其他程序占用（也许本程序已在运行）");
        }
        catch (System.Net.Sockets.SocketException)
        {
            Explain(address, "不能用于本机");
        }
        catch (FormatException)
        {
            Explain(address, "写法不对");
        }

        return 1;
    }

    private static void Explain(string? address, string what) =>
        Console.Error.WriteLine($"无法启动：监听地址 {address} {what}。请修改设置 Urls，例如 --Urls=http://127.0.0.1:5081，然后重新启动。");
}
