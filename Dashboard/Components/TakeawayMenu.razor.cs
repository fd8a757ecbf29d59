using System.Net;
using Microsoft.AspNetCore.Components;

namespace Wusheng.Dashboard.Components;

public partial class TakeawayMenu
{
    /// <summary>What the menu is called.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>What is taken away, in words.</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>Address of its page.</summary>
    [Parameter, EditorRequired] public required string Page { get; set; }

    /// <summary>What is asked of the files besides; may be empty.</summary>
    [Parameter] public string Query { get; set; } = "";

    /// <summary>The endings its page has files with; null for every format there is.</summary>
    [Parameter] public IReadOnlyList<string>? Formats { get; set; }

    /// <summary>A class of its own.</summary>
    [Parameter] public string Class { get; set; } = "";

    /// <summary>A picture of it, to be cited in other pages; empty where it is no picture.</summary>
    [Parameter] public string Picture { get; set; } = "";

    /// <summary>What that picture is of, whatever it shows when somebody looks at it.</summary>
    [Parameter] public string PictureOf { get; set; } = "";

    /// <summary>What stands above the files.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] private TakeawayFormats Written { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private IEnumerable<TakeawayFormat> Offered => Written.All.Where(f => Formats?.Contains(f.Extension) != false);

    private IEnumerable<(string Name, string Text)> Copied
    {
        get
        {
            yield return ("链接", InFull(Page));
            if (Picture.Length > 0) yield return ("嵌入代码", $"<img src=\"{InFull(Picture)}\" alt=\"{WebUtility.HtmlEncode(PictureOf)}\">");
        }
    }

    private string InFull(string address) => Navigation.ToAbsoluteUri(address).AbsoluteUri;
}
