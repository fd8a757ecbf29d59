namespace Wusheng.Dashboard.Charts.Apex;

/// <summary>
/// What the browser draws an explored chart from: ApexCharts' options without functions, and beside them what its functions look up.
/// Everything is measured on the canvas of the server's SVG, whose place it takes.
/// </summary>
/// <param name="Kind">A chart of another kind is drawn from scratch, one of the same kind only changed.</param>
/// <param name="IsHorizontal">Whether values grow to the right.</param>
/// <param name="Canvas">The size of the SVG.</param>
/// <param name="Plot">Where values lie.</param>
/// <param name="Words">How words look.</param>
/// <param name="Colours">What words and their background are coloured.</param>
/// <param name="Fixed">Markup of what stays where it is.</param>
/// <param name="Moving">Markup of what belongs to one category and makes way for <paramref name="Names"/> when the chart is enlarged.</param>
/// <param name="Names">The names of all categories.</param>
/// <param name="NameBaseline">Where names stand.</param>
/// <param name="Legend">Where each series is named, to hide and show it there.</param>
/// <param name="Marks">By series and category; null where nothing is known.</param>
/// <param name="Options">ApexCharts' own.</param>
internal sealed record ApexData(
    string Kind,
    bool IsHorizontal,
    ApexSize Canvas,
    ApexBox Plot,
    ApexWords Words,
    ApexColours Colours,
    string Fixed,
    string Moving,
    IReadOnlyList<string> Names,
    double NameBaseline,
    IReadOnlyList<ApexLegendEntry> Legend,
    IReadOnlyList<IReadOnlyList<ApexMark?>> Marks,
    ApexConfig Options);

/// <summary>A size in pixels of the canvas.</summary>
internal sealed record ApexSize(double Width, double Height);

/// <summary>A place on the canvas.</summary>
internal sealed record ApexBox(double X, double Y, double Width, double Height);

/// <summary>How words look.</summary>
internal sealed record ApexWords(string Family, double Size);

/// <summary>The colours the module needs besides those of the marks.</summary>
internal sealed record ApexColours(string Background, string Text, string Edge);

/// <summary>Where a series is named.</summary>
internal sealed record ApexLegendEntry(string Name, ApexBox Box);

/// <summary>What is known of a mark besides its value.</summary>
/// <param name="Title">What a pointer resting on it reads.</param>
/// <param name="Href">Where a click leads; null for nowhere.</param>
/// <param name="At">The middle of the mark across the value axis, around which its ornaments are drawn.</param>
/// <param name="Ornaments">Markup of its words, of the open end of a minimum, of all that is not plain.</param>
/// <param name="IsPlain">Whether ApexCharts draws the mark itself; else the ornaments do, and it only answers the pointer.</param>
/// <param name="IsDashed">Whether the line to and from it is dashed.</param>
/// <param name="IsApart">Whether no line leads to it.</param>
internal sealed record ApexMark(string Title, string? Href, double At, string Ornaments, bool IsPlain, bool IsDashed, bool IsApart);
