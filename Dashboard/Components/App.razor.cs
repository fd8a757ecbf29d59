using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components.Layout;

namespace Wusheng.Dashboard.Components;

public partial class App
{
    private PageTheme _theme = new(false);

    [Inject] private PageStyles Styles { get; set; } = null!;

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    protected override void OnInitialized()
    {
        _theme = PageTheme.Of(HttpContext);
        if (HttpContext is not null) PageTheme.Remember(HttpContext);
    }
}
