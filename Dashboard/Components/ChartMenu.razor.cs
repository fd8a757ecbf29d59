using System.Web;
using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

public partial class ChartMenu
{
    // Over plain http a page may not put a picture on the clipboard; a picture that is open by itself the browser copies.
    private const string ByHand = "在新标签页打开后，按 Ctrl+C，或点右键选“复制图片”。";

    private static readonly (string Name, string Query)[] s_looks =
    [
        ("浅色", "theme=light"), ("深色", "theme=dark"), ("打印，黑字", "theme=print"), ("透明，深色字", "theme=light&background=transparent"), ("透明，浅色字", "theme=dark&background=transparent"),
    ];

    /// <summary>The chart.</summary>
    [Parameter, EditorRequired] public required Chart Chart { get; set; }

    /// <summary>Address of the page that its files are named after, with the period and departments it shows.</summary>
    [Parameter, EditorRequired] public required string Page { get; set; }

    /// <summary>What picks it among the charts of that page; empty where it is alone.</summary>
    [Parameter] public string Query { get; set; } = "";

    [Inject] private ISnapshots Snapshots { get; set; } = null!;

    // For a message, for paper and slides, for a poster; others have an address. Heights follow what is drawn, mostly 16:9.
    private static readonly (PictureScale Scale, string Name, string Pixels)[] s_scales =
        [(PictureScale.Once, "1×", "宽1120"), (PictureScale.Twice, "2×", "宽2240"), (PictureScale.FourK, "4K", "3840×2160内")];

    // A picture that stands in somebody's paper must not change its year when the next report comes.
    private string Shown => HttpUtility.ParseQueryString(Page[(Page.IndexOf('?', StringComparison.Ordinal) + 1)..])[PageUrls.PeriodParameter] is null
        ? $"{PageUrls.PeriodParameter}={Snapshots.Current.LatestPeriod}"
        : "";

    private string Url(string extension, string query = "") => PageUrls.File(Page, extension, string.Join('&', new[] { Query, query }.Where(q => q.Length > 0)));
}
