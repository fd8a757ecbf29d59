using Microsoft.AspNetCore.Components;

namespace Wusheng.Dashboard.Features.Wall;

public partial class WallControlPage
{
    private const string Cookie = "wall-control";

    private string _controller = "";
    private string _from = "";

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    protected override void OnInitialized()
    {
        if (HttpContext is not { } context) return;
        // A script that an enhanced navigation brings along is never run, and the pictures need theirs.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        var secret = context.Request.Cookies[Cookie];
        if (!WallSecret.IsOne(secret)) secret = WallSecret.New();
        // Set anew each time, so that whoever uses it stays paired.
        context.Response.Cookies.Append(Cookie, secret!, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(90), IsEssential = true, Path = "/wall" });
        _controller = WallSecret.Hash(secret!);
        _from = context.Connection.RemoteIpAddress?.ToString() ?? "";
    }
}
