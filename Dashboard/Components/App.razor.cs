using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components.Layout;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

public partial class App
{
    private PageTheme _theme = new(false);

    [Inject] private PageStyles Styles { get; set; } = null!;

    [Inject] private ISnapshots Snapshots { get; set; } = null!;

    [Inject] private PageUrls Urls { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    private MarkupString PrintStyles => PrintMarks.Of(
        Snapshots.Fault is null ? Snapshots.Current : null, Urls.Period, Urls.Scope, DateOnly.FromDateTime(Clock.GetLocalNow().DateTime), _theme.IsDark);

    protected override void OnInitialized()
    {
        _theme = PageTheme.Of(HttpContext);
        if (HttpContext is not null) PageTheme.Remember(HttpContext);
    }
}
