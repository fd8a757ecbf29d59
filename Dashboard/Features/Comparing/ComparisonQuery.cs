using System.Diagnostics.CodeAnalysis;
using System.Web;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Comparing;

/// <summary>What is held against each other.</summary>
public enum ComparedBy
{
    /// <summary>Departments, in one indicator.</summary>
    Department,

    /// <summary>Indicators, of the departments of the page.</summary>
    Indicator,

    /// <summary>Years, in one indicator of the departments of the page: the same months of each.</summary>
    Year,
}

/// <summary>How a comparison is drawn.</summary>
public enum ComparisonForm
{
    /// <summary>One small chart each, on one scale where the unit is one.</summary>
    Side,

    /// <summary>All in one chart.</summary>
    Overlay,

    /// <summary>All in one chart, as percent of a base period.</summary>
    Index,

    /// <summary>By size, in the period of the page.</summary>
    Rank,

    /// <summary>A table of cells, darker for more.</summary>
    Heat,
}

/// <summary>A comparison as it stands in an address: <c>by=department&amp;indicator=…&amp;ids=…&amp;from=2024-01&amp;to=2025-10&amp;view=index&amp;base=2024-01</c>. What is not said is chosen by the page.</summary>
public sealed record ComparisonQuery
{
    /// <summary>More than these cannot be told apart.</summary>
    public const int Most = 6;

    private static readonly (ComparedBy By, string Word)[] s_by = [(ComparedBy.Department, "department"), (ComparedBy.Indicator, "indicator"), (ComparedBy.Year, "year")];

    private static readonly (ComparisonForm Form, string Word)[] s_forms =
        [(ComparisonForm.Side, "side"), (ComparisonForm.Overlay, "overlay"), (ComparisonForm.Index, "index"), (ComparisonForm.Rank, "rank"), (ComparisonForm.Heat, "heat")];

    /// <summary>What is held against each other.</summary>
    public ComparedBy? By { get; init; }

    /// <summary>In which indicator departments or years are compared.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>Departments, indicators, or years; six at most.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The first period drawn.</summary>
    public Period? From { get; init; }

    /// <summary>The last period drawn.</summary>
    public Period? To { get; init; }

    /// <summary>How it is drawn.</summary>
    public ComparisonForm? Form { get; init; }

    /// <summary>The period, or among years the year, that is 100.</summary>
    public Period? Base { get; init; }

    /// <summary>Which of the compared stands out.</summary>
    public string? Mark { get; init; }

    /// <summary>Among years: from January to each month rather than each month alone.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>The word for a way to compare, as in addresses.</summary>
    public static string WordOf(ComparedBy by) => Array.Find(s_by, b => b.By == by).Word;

    /// <summary>The word for a way to draw, as in addresses.</summary>
    public static string WordOf(ComparisonForm form) => Array.Find(s_forms, f => f.Form == form).Word;

    /// <summary>Reads the query of an address, or what a form sent.</summary>
    /// <param name="text">With or without the question mark; other parameters of the page are passed over.</param>
    /// <param name="ignored">What of it makes no sense, in sentences.</param>
    /// <returns>What of it makes sense.</returns>
    public static ComparisonQuery Read(string? text, out IReadOnlyList<string> ignored)
    {
        var asked = HttpUtility.ParseQueryString(text ?? "");
        var nonsense = new List<string>();
        // A form sends one parameter a tick, an address one with commas: they are read alike.
        var ids = (asked["ids"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray();
        if (ids.Length > Most) nonsense.Add($"一次最多对比{Most}个，只取前{Most}个，略去了其余{ids.Length - Most}个。");
        var query = new ComparisonQuery
        {
            By = Word("by", s_by),
            IndicatorId = Said("indicator"),
            Ids = [.. ids.Take(Most)],
            From = When("from"),
            To = When("to"),
            Form = Word("view", s_forms),
            Base = When("base"),
            Mark = Said("mark"),
            IsCumulative = Said("sum") == "ytd",
        };
        if (Said("sum") is { } sum && sum != "ytd") Nonsense("sum", sum, "累计方式");
        ignored = nonsense;
        return query;

        string? Said(string name) => asked[name]?.Trim() is { Length: > 0 } said ? said : null;

        void Nonsense(string name, string said, string what) => nonsense.Add($"看不懂地址中的“{name}={said}”（不是{what}），已略去。");

        T? Word<T>(string name, (T Value, string Word)[] words)
            where T : struct
        {
            if (Said(name) is not { } said) return null;
            if (Array.FindIndex(words, w => w.Word == said) is >= 0 and var at) return words[at].Value;
            Nonsense(name, said, name == "by" ? "对比的对象" : "图的样式");
            return null;
        }

        Period? When(string name)
        {
            if (Said(name) is not { } said) return null;
            if (Period.TryParse(said, out var period)) return period;
            Nonsense(name, said, "时期");
            return null;
        }
    }

    /// <summary>As in an address.</summary>
    public override string ToString()
    {
        string[] parts =
        [
            By is { } by ? $"by={WordOf(by)}" : "",
            IndicatorId is { } indicator ? $"indicator={Uri.EscapeDataString(indicator)}" : "",
            Ids.Count > 0 ? $"ids={string.Join(',', Ids.Select(Uri.EscapeDataString))}" : "",
            From is { } from ? $"from={from}" : "",
            To is { } to ? $"to={to}" : "",
            Form is { } form ? $"view={WordOf(form)}" : "",
            Base is { } start ? $"base={start}" : "",
            Mark is { } mark ? $"mark={Uri.EscapeDataString(mark)}" : "",
            IsCumulative ? "sum=ytd" : "",
        ];
        return string.Join('&', parts.Where(p => p.Length > 0));
    }

    /// <summary>Equal where the address is.</summary>
    public bool Equals([NotNullWhen(true)] ComparisonQuery? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
