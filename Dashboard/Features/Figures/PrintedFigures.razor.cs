using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components;

namespace Wusheng.Dashboard.Features.Figures;

public partial class PrintedFigures
{
    // Some fifteen sheets; whoever needs more than that needs a spreadsheet. Every page carries them, so they must not weigh more than what it shows.
    private const int MostRows = 500;

    private (FigureRows? Rows, string Columns, string Page) _drawn;

    /// <summary>The figures.</summary>
    [Parameter, EditorRequired] public required FigureRows Rows { get; set; }

    /// <summary>The columns shown.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<FigureColumn> Columns { get; set; }

    /// <summary>Address of the page with all that is asked for.</summary>
    [Parameter, EditorRequired] public required string Page { get; set; }

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        // Whoever turns the pages of the table beside it has asked for nothing else here.
        var wanted = (Rows, string.Join(',', Columns), Page);
        if (wanted == _drawn) return false;
        _drawn = wanted;
        return true;
    }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private string InFull(string extension) => Navigation.ToAbsoluteUri(PageUrls.File(Page, extension)).AbsoluteUri;

    private static string? ClassOf(FigureColumn column) => column.IsNumber() ? "number" : null;
}
