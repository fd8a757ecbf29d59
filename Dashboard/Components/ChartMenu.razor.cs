using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Components;

public partial class ChartMenu
{
    // Over plain http a page may not put a picture on the clipboard; a picture that is open by itself the browser copies.
    private const string ByHand = "在新标签页打开后，按 Ctrl+C，或点右键选“复制图片”。";

    private static readonly (string Name, string Query)[] s_looks =
    [
        ("浅色", "theme=light"), ("深色", "theme=dark"), ("透明，深色字", "theme=light&background=transparent"), ("透明，浅色字", "theme=dark&background=transparent"),
    ];

    /// <summary>The chart.</summary>
    [Parameter, EditorRequired] public required Chart Chart { get; set; }

    /// <summary>Address of the page that its files are named after, with the period and departments it shows.</summary>
    [Parameter, EditorRequired] public required string Page { get; set; }

    /// <summary>What picks it among the charts of that page; empty where it is alone.</summary>
    [Parameter] public string Query { get; set; } = "";

    // For a message, for paper and slides, for a poster; others have an address.
    private static readonly (PictureScale Scale, string Name)[] s_scales = [(PictureScale.Once, "1×"), (PictureScale.Twice, "2×"), (PictureScale.FourK, "4K")];

    private string Url(string extension, string query = "") => PageUrls.File(Page, extension, string.Join('&', new[] { Query, query }.Where(q => q.Length > 0)));
}
