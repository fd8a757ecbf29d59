using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Components.Layout;

/// <summary>Dark or light: asked for in the address (<c>?theme=dark</c>), remembered in a cookie, so that the first HTML is already right.</summary>
/// <param name="IsDark">Whether the page is dark.</param>
public sealed record PageTheme(bool IsDark)
{
    public const string Cookie = "theme";
    public const string Dark = "dark";
    public const string Light = "light";

    /// <summary>The word used in addresses and in the page's <c>data-theme</c>.</summary>
    public string Name => IsDark ? Dark : Light;

    // Charts stand on cards, whose colour in the dark is not the page's; the same value is --surface in app.css.
    private static readonly ChartTheme s_dark = ChartTheme.Dark with { Background = "#11264A" };

    /// <summary>The palette its charts are drawn in.</summary>
    public ChartTheme Chart => IsDark ? s_dark : ChartTheme.Light;

    /// <summary>What a request asks for: the address first, then the cookie, else light.</summary>
    public static PageTheme Of(HttpContext? context) =>
        new((Asked(context) ?? context?.Request.Cookies[Cookie]) == Dark);

    /// <summary>Remembers a theme that the address asks for.</summary>
    public static void Remember(HttpContext context)
    {
        if (Asked(context) is { } asked)
        {
            context.Response.Cookies.Append(Cookie, asked, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        }
    }

    private static string? Asked(HttpContext? context) =>
        context?.Request.Query["theme"].ToString() is { } theme && theme is Dark or Light ? theme : null;
}
