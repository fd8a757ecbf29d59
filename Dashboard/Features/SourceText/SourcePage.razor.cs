using System.Globalization;
using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.SourceText;

public partial class SourcePage
{
    private Source? _source;
    private IReadOnlyList<Paragraph> _paragraphs = [];
    private int _figureCount;
    private int _dismissedCount;

    /// <summary>Id of the source.</summary>
    [Parameter] public required string Id { get; set; }

    /// <summary>1 to show the numbers that are no figures.</summary>
    [SupplyParameterFromQuery(Name = "numerals")] public string? Numerals { get; set; }

    /// <summary>Where something was found by a search.</summary>
    [SupplyParameterFromQuery(Name = "at")] public string? At { get; set; }

    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private StoreQuestions Store { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private bool ShowNumerals => Numerals == "1";

    protected override async Task OnParametersSetAsync()
    {
        if (await Store.DocumentAsync(Id) is not { } document)
        {
            Navigation.NotFound();
            return;
        }

        _paragraphs = SourceReading.Cut(document.Text, document.Observations, document.Numerals, SourceReading.AnchorsIn(Scope.Snapshot.Catalogue, Id));
        _source = document.Source;
        _figureCount = document.Observations.Where(o => o.AsWritten.Length > 0).Select(o => o.Offset).Distinct().Count();
        _dismissedCount = document.Numerals.Count(n => n.IndicatorIds.Count == 0);
    }

    private bool Found(Stretch stretch) => int.TryParse(At, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= stretch.Offset && at < stretch.Offset + stretch.Text.Length;

    private string NameOf(Stretch stretch) => string.Join("、", stretch.IndicatorIds.Select(id => Scope.Snapshot.Catalogue.Indicator(id)?.Name ?? id));

    private static string? AnchorOf(Stretch stretch) => stretch.IsAnchor ? PageUrls.SourceAnchor(stretch.Offset) : null;
}
