using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components.Layout;

namespace Wusheng.Dashboard.Components;

public partial class ChartCard
{
    /// <summary>Width for one of several charts in a row of four.</summary>
    public const double Narrow = 400;

    /// <summary>Width for one of two charts in a row.</summary>
    public const double Half = 440;

    // A drawing that is stretched further than this has words larger than the text around it.
    private const double MostStretch = 1.3;

    /// <summary>What is drawn.</summary>
    [Parameter, EditorRequired] public required Chart Chart { get; set; }

    /// <summary>The width it is drawn for; the page scales it to the width there is.</summary>
    [Parameter] public double Width { get; set; } = Half;

    /// <summary>Where the chart is shown large; empty where there is no such page.</summary>
    [Parameter] public string LargeUrl { get; set; } = "";

    /// <summary>The page whose files this chart is taken from where it has no page of its own; empty for <see cref="LargeUrl"/>.</summary>
    [Parameter] public string PageUrl { get; set; } = "";

    /// <summary>What picks it among the charts of that page; empty where it is alone.</summary>
    [Parameter] public string FilesQuery { get; set; } = "";

    /// <summary>One of many on a page: no table beside it, and its source on one line.</summary>
    [Parameter] public bool Brief { get; set; }

    /// <summary>The sentence already printed above; a title that only repeats it is not shown again.</summary>
    [Parameter] public string TitleAbove { get; set; } = "";

    [CascadingParameter] private PageTheme Theme { get; set; } = new(false);

    private string FilesUrl => PageUrl.Length > 0 ? PageUrl : LargeUrl;

    private int LargestWidth => (int)(Width * MostStretch);

    private ChartSize Size => ChartSize.Fitting(Chart, Width);
}
