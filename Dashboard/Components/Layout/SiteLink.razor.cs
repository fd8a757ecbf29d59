using Microsoft.AspNetCore.Components;

namespace Wusheng.Dashboard.Components.Layout;

public partial class SiteLink
{
    /// <summary>Where it leads.</summary>
    [Parameter, EditorRequired] public required string Href { get; set; }

    /// <summary>Whether the page is always loaded whole, as one with widgets is.</summary>
    [Parameter] public bool LoadsWhole { get; set; }

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private bool IsHere
    {
        get
        {
            var (here, there) = (new Uri(Navigation.Uri).AbsolutePath, Navigation.ToAbsoluteUri(Href).AbsolutePath);
            return here == there || (there.Length > 1 && here.StartsWith(there + "/", StringComparison.Ordinal));
        }
    }
}
