using System.Reflection;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Wusheng.Dashboard.Components.Layout;

namespace Wusheng.Dashboard.Components;

public partial class App
{
    private static readonly string s_mudVersion = typeof(MudTheme).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private PageTheme _theme = new(false);

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    private static string MudVersion => s_mudVersion;

    protected override void OnInitialized()
    {
        _theme = PageTheme.Of(HttpContext);
        if (HttpContext is not null) PageTheme.Remember(HttpContext);
    }
}
