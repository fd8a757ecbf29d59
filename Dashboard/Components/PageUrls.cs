using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

/// <summary>The addresses of all pages. The address is the state: whoever is sent a link sees the same figures.</summary>
public static class PageUrls
{
    /// <summary>The overview.</summary>
    public const string Overview = "/";

    /// <summary>The search page.</summary>
    public const string Search = "/search";

    /// <summary>A topic, or a chart on its page.</summary>
    public static string Topic(string id, string? chart = null) => $"/topics/{Uri.EscapeDataString(id)}" + (chart is null ? "" : "#" + Uri.EscapeDataString(chart));

    /// <summary>An indicator.</summary>
    public static string Indicator(string id) => $"/indicators/{Uri.EscapeDataString(id)}";

    /// <summary>The plan of a year, or one of its items, commitments or problems.</summary>
    public static string Plan(Period year, string? place = null) => $"/plan/{year}" + (place is null ? "" : "#" + Uri.EscapeDataString(place));

    /// <summary>A source, or the very words at an offset in it.</summary>
    public static string Source(string id, int? offset = null) =>
        $"/sources/{Uri.EscapeDataString(id)}" + (offset is { } at ? "#" + SourceAnchor(at) : "");

    /// <summary>A source with the numbers that are no figures shown, each with its reason.</summary>
    public static string SourceWithNumerals(string id) => $"/sources/{Uri.EscapeDataString(id)}?numerals=1";

    /// <summary>The sentence of a source in which something was found at an offset.</summary>
    public static string SourceFound(string id, int offset) =>
        string.Create(CultureInfo.InvariantCulture, $"/sources/{Uri.EscapeDataString(id)}?at={offset}#found");

    /// <summary>The id of the place in a source's page where the text at an offset stands.</summary>
    public static string SourceAnchor(int offset) => string.Create(CultureInfo.InvariantCulture, $"c{offset}");

    /// <summary>One chart, large, to explore.</summary>
    public static string Chart(string id) => $"/charts/{Uri.EscapeDataString(id)}";

    /// <summary>Search results.</summary>
    public static string SearchFor(string words) => $"{Search}?q={Uri.EscapeDataString(words)}";
}
