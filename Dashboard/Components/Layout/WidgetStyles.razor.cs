using System.Reflection;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Wusheng.Dashboard.Components.Layout;

public partial class WidgetStyles
{
    /// <summary>The place in the head before our own style sheet, which has the last word.</summary>
    public static readonly object Section = new();

    private static readonly string s_version = typeof(MudTheme).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string Version => s_version;

    [CascadingParameter] private PageTheme Theme { get; set; } = new(false);

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    // A script that an enhanced navigation brings along is never run, and widgets die without theirs: without this header Blazor loads the page whole.
    protected override void OnInitialized() => HttpContext?.Response.Headers.Remove("blazor-enhanced-nav");
}
