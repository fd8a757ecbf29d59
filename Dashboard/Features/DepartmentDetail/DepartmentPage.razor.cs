using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Components.Layout;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.DepartmentDetail;

public partial class DepartmentPage
{
    private const int MostIncomplete = 4;

    private static readonly Unit s_percent = new("%");

    private DepartmentView? _view;

    /// <summary>Id of the department.</summary>
    [Parameter] public required string Id { get; set; }

    /// <summary>What is drawn large.</summary>
    [SupplyParameterFromQuery] public string? Indicator { get; set; }

    [CascadingParameter] private PageTheme Theme { get; set; } = new(false);

    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    // What is made up is said once above the page; in every cell it would hide the figures.
    private bool IsDemo => Scope.Snapshot.Catalogue.Package.IsIllustrative;

    protected override async Task OnParametersSetAsync()
    {
        if (Scope.Snapshot.Catalogue.Department(Id) is not { } department)
        {
            Navigation.NotFound();
            return;
        }

        // The page's address names its department: whoever chooses another one above it means the page of that one.
        if (Scope.Departments.OnlyId is { } other && other != Id)
        {
            Navigation.NavigateTo(PageUrls.Department(other));
            return;
        }

        _view = DepartmentView.Of(await Scope.ViewpointAsync(DepartmentScope.Of(Id)), await Scope.ViewpointAsync(default), department, Indicator ?? "", PageUrls.Figure);
    }
}
