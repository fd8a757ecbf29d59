using System.Globalization;
using System.Web;
using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

/// <summary>
/// The addresses of all pages, as seen from the page that is open. The address is the state: whoever is sent a link sees the same figures, and the period and
/// departments that the open page was asked for go along to the next one.
/// </summary>
public sealed class PageUrls
{
    /// <summary>Name of the parameter that says for when: 2024, 2024-Q1, 2024-03, 2024-01/2024-10.</summary>
    public const string PeriodParameter = "period";

    /// <summary>Name of the parameter that says whose: ids of departments, separated by commas.</summary>
    public const string DepartmentsParameter = "dept";

    private readonly Func<string> _openPage;

    /// <summary>Addresses as seen from the page that is open.</summary>
    public PageUrls(NavigationManager navigation) => _openPage = () => navigation.Uri;

    private PageUrls() => _openPage = () => "";

    /// <summary>Addresses as seen from a page that was asked for nothing in particular.</summary>
    public static PageUrls Plain { get; } = new();

    /// <summary>The period the open page was asked for; null where it was asked for none.</summary>
    public Period? Period => Indicators.Period.TryParse(Asked(PeriodParameter), out var period) ? period : null;

    /// <summary>The departments it was asked for; the whole banner where it was asked for none.</summary>
    public DepartmentScope Scope => DepartmentScope.Of(DepartmentScope.Parse(Asked(DepartmentsParameter)).DepartmentIds.Where(IsId));

    /// <summary>The overview.</summary>
    public string Overview => Address("/");

    /// <summary>The search page.</summary>
    public string Search => Address("/search");

    /// <summary>A topic, or a chart on its page.</summary>
    public string Topic(string id, string? chart = null) => Address($"/topics/{Uri.EscapeDataString(id)}", fragment: chart is null ? "" : Uri.EscapeDataString(chart));

    /// <summary>An indicator.</summary>
    public string Indicator(string id) => Address(IndicatorPath(id));

    /// <summary>One figure: an indicator in a period, of whom.</summary>
    public string Figure(string id, Period period, DepartmentScope departments) => Address(IndicatorPath(id), period, departments, "", "");

    /// <summary>All departments.</summary>
    public string Departments => DepartmentsBy("");

    /// <summary>All departments by an indicator; which one, and in which order, stands in the query.</summary>
    public string DepartmentsBy(string query) => Address("/departments", query);

    /// <summary>One department, or one of its indicators drawn large. The address itself says whose figures these are.</summary>
    public string Department(string id, string? indicator = null) =>
        Address($"/departments/{Uri.EscapeDataString(id)}", Period, default, indicator is null ? "" : $"indicator={Uri.EscapeDataString(indicator)}", "");

    /// <summary>Departments, indicators or years side by side; what is compared stands in the query.</summary>
    public string Compare(string query = "") => Address("/compare", query);

    /// <summary>The plan for a year, or a line of it.</summary>
    public string Plan(Period year, string? line = null) => Address($"/plan/{year}", fragment: line is null ? "" : Uri.EscapeDataString(line));

    /// <summary>Every figure in one table.</summary>
    public string Figures => Address("/figures");

    /// <summary>A source, or the very words at an offset in it.</summary>
    public string Source(string id, int? offset = null) => Address(SourcePath(id), fragment: offset is { } at ? SourceAnchor(at) : "");

    /// <summary>A source with the numbers that are no figures shown, each with its reason.</summary>
    public string SourceWithNumerals(string id) => Address(SourcePath(id), "numerals=1");

    /// <summary>The sentence of a source in which something was found at an offset.</summary>
    public string SourceFound(string id, int offset) => Address(SourcePath(id), string.Create(CultureInfo.InvariantCulture, $"at={offset}"), "found");

    /// <summary>The id of the place in a source's page where the text at an offset stands.</summary>
    public static string SourceAnchor(int offset) => string.Create(CultureInfo.InvariantCulture, $"c{offset}");

    /// <summary>One chart, large, to explore.</summary>
    public string Chart(string id) => Address($"/charts/{Uri.EscapeDataString(id)}");

    /// <summary>The same of departments that a page is about, whichever its address asks for.</summary>
    public string Chart(string id, DepartmentScope departments) => Address($"/charts/{Uri.EscapeDataString(id)}", Period, departments, "", "");

    /// <summary>How charts and pages are taken away by address, for those who write programs or cite.</summary>
    public string ExportHelp => Address("/export-help");

    /// <summary>A page, or a chart, as a file: the page's own address with the ending of a format.</summary>
    /// <param name="page">Address of the page.</param>
    /// <param name="extension">Without the dot.</param>
    /// <param name="query">What is asked for besides; may be empty.</param>
    public static string File(string page, string extension, string query = "")
    {
        var at = page.IndexOf('?', StringComparison.Ordinal);
        var (path, asked) = at < 0 ? (page, "") : (page[..at], page[(at + 1)..]);
        var all = string.Join('&', new[] { asked, query }.Where(q => q.Length > 0));
        return $"{(path == "/" ? "/overview" : path)}.{extension}{(all.Length > 0 ? "?" + all : "")}";
    }

    /// <summary>Search results.</summary>
    public string SearchFor(string words) => Address("/search", $"q={Uri.EscapeDataString(words)}");

    private static string IndicatorPath(string id) => $"/indicators/{Uri.EscapeDataString(id)}";

    private static string SourcePath(string id) => $"/sources/{Uri.EscapeDataString(id)}";

    private string Address(string path, string query = "", string fragment = "") => Address(path, Period, Scope, query, fragment);

    private static string Address(string path, Period? period, DepartmentScope departments, string query, string fragment)
    {
        string[] parts =
        [
            query,
            // A slash may stand in a query as it is, and a comma too; an id holds neither.
            period is { } asked ? $"{PeriodParameter}={asked}" : "",
            departments.IsWholeBanner ? "" : $"{DepartmentsParameter}={departments}",
        ];
        var all = string.Join('&', parts.Where(p => p.Length > 0));
        return path + (all.Length > 0 ? "?" + all : "") + (fragment.Length > 0 ? "#" + fragment : "");
    }

    // Whatever else stands in an address is no id, and would have to be escaped in every link.
    private static bool IsId(string id) => id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    private string? Asked(string parameter)
    {
        var address = _openPage();
        var query = address.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return null;
        var end = address.IndexOf('#', query);
        return HttpUtility.ParseQueryString(address[query..(end < 0 ? address.Length : end)])[parameter];
    }
}
