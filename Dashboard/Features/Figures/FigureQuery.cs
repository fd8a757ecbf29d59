using System.Web;

namespace Wusheng.Dashboard.Features.Figures;

/// <summary>Which figures the table shows, in which order and with which columns, besides period and departments: all that stands in its address.</summary>
public sealed record FigureQuery
{
    /// <summary>Only those of a domain; empty for all.</summary>
    public string TopicId { get; init; } = "";

    /// <summary>Only those of an indicator; empty for all.</summary>
    public string IndicatorId { get; init; } = "";

    /// <summary>Words that a row must hold, each of them somewhere.</summary>
    public string Words { get; init; } = "";

    /// <summary>Figures of all periods, not only of those inside the page's.</summary>
    public bool AllPeriods { get; init; }

    /// <summary>Also what is worked out: derived figures, and totals of departments.</summary>
    public bool WithComputed { get; init; }

    /// <summary>The column they are sorted by; null for the catalogue's order.</summary>
    public FigureColumn? SortedBy { get; init; }

    /// <summary>Whether the largest comes first.</summary>
    public bool Descending { get; init; }

    /// <summary>What the columns must hold.</summary>
    public IReadOnlyList<FigureCondition> Conditions { get; init; } = [];

    /// <summary>The columns shown, in their order.</summary>
    public IReadOnlyList<FigureColumn> Columns { get; init; } = FigureColumns.Usual;

    /// <summary>Whether anything but period and departments narrows the rows.</summary>
    public bool IsNarrowed => TopicId.Length + IndicatorId.Length + Words.Length + Conditions.Count > 0;

    /// <summary>Names of its parameters in an address.</summary>
    public static IReadOnlyList<string> Names { get; } = ["topic", "indicator", "q", "periods", "computed", "where", "sort", "dir", "columns"];

    /// <summary>Reads an address's query; what it does not know it passes over.</summary>
    public static FigureQuery Parse(string query)
    {
        var asked = HttpUtility.ParseQueryString(query);
        return new()
        {
            TopicId = asked["topic"] ?? "",
            IndicatorId = asked["indicator"] ?? "",
            Words = asked["q"]?.Trim() ?? "",
            AllPeriods = asked["periods"] == "all",
            WithComputed = asked["computed"] == "1",
            SortedBy = ColumnOf(asked["sort"]),
            Descending = asked["dir"] == "desc",
            Conditions = [.. (asked.GetValues("where") ?? []).Select(FigureCondition.Parse).OfType<FigureCondition>().Where(c => c.IsComplete)],
            Columns = (asked["columns"] ?? "").Split('.').Select(ColumnOf).OfType<FigureColumn>().Distinct().Order().ToArray() is { Length: > 0 } columns ? columns : FigureColumns.Usual,
        };
    }

    /// <summary>The form used in addresses; only what is not usual.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        void Add(string name, string value)
        {
            if (value.Length > 0) parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }

        Add("topic", TopicId);
        Add("indicator", IndicatorId);
        Add("q", Words);
        Add("periods", AllPeriods ? "all" : "");
        Add("computed", WithComputed ? "1" : "");
        foreach (var condition in Conditions) Add("where", condition.ToString());
        Add("sort", NameOf(SortedBy));
        Add("dir", SortedBy is not null && Descending ? "desc" : "");
        Add("columns", Columns.SequenceEqual(FigureColumns.Usual) ? "" : string.Join('.', Columns.Select(c => NameOf(c))));
        return string.Join('&', parts);
    }

    /// <summary>With a column shown, or not; one always stays.</summary>
    public FigureQuery Showing(FigureColumn column, bool isShown)
    {
        FigureColumn[] columns = isShown ? [.. Columns.Append(column).Distinct().Order()] : [.. Columns.Where(c => c != column)];
        return columns.Length == 0 ? this : this with { Columns = columns };
    }

    private static FigureColumn? ColumnOf(string? name) =>
        Enum.TryParse<FigureColumn>(name, true, out var column) && Enum.IsDefined(column) ? column : null;

    private static string NameOf(FigureColumn? column) => column?.ToString().ToLowerInvariant() ?? "";
}
