using Microsoft.AspNetCore.Components;

namespace Wusheng.Dashboard.Features.Figures;

public partial class FiguresPage
{
    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;
}
