using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

/// <summary>The addresses of all pages. The address is the state: whoever is sent a link sees the same figures.</summary>
public static class PageUrls
{
    public const string Overview = "/";
    public const string Search = "/search";
    public const string TopicRoute = "/topics/{id}";
    public const string IndicatorRoute = "/indicators/{id}";
    public const string SourceRoute = "/sources/{id}";
    public const string ChartRoute = "/charts/{id}";
    public const string NotFound = "/not-found";
    public const string Error = "/error";

    /// <summary>A topic, or a chart on its page.</summary>
    public static string Topic(string id, string? chart = null) => $"/topics/{Uri.EscapeDataString(id)}" + (chart is null ? "" : "#" + chart);

    /// <summary>An indicator.</summary>
    public static string Indicator(string id) => $"/indicators/{Uri.EscapeDataString(id)}";

    /// <summary>A source, or the very words at an offset in it.</summary>
    public static string Source(string id, int? offset = null) =>
        $"/sources/{Uri.EscapeDataString(id)}" + (offset is { } at ? "#" + SourceAnchor(at) : "");

    /// <summary>A source with the numbers that are no figures shown, each with its reason.</summary>
    public static string SourceWithNumerals(string id) => $"/sources/{Uri.EscapeDataString(id)}?numerals=1";

    /// <summary>The sentence of a source in which something was found at an offset.</summary>
    public static string SourceFound(string id, int offset) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/sources/{Uri.EscapeDataString(id)}?at={offset}#found");

    /// <summary>The id of the place in a source's page where the text at an offset stands.</summary>
    public static string SourceAnchor(int offset) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c{offset}");

    /// <summary>One chart, large, to explore.</summary>
    public static string Chart(string id) => $"/charts/{Uri.EscapeDataString(id)}";

    /// <summary>Search results.</summary>
    public static string SearchFor(string words) => $"{Search}?q={Uri.EscapeDataString(words)}";

    /// <summary>The same address with a period; the newest year needs none.</summary>
    public static string WithPeriod(string url, Period? period) => period is { } p ? $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}period={p}" : url;
}
