namespace Wusheng.Dashboard.Indicators;

/// <summary>Who answers for figures, or whom the report speaks of: organs, groups that are counted, platforms.</summary>
public sealed record Department
{
    /// <summary>The scope of a figure for the whole banner (全旗), SDMX's code for a total. It is no department.</summary>
    public const string WholeBanner = "_T";

    /// <summary>Permanent id: <c>dept.justice-bureau</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>named-organ, implied-organ, counted-group, platform …</summary>
    public required string Kind { get; init; }

    /// <summary>True where the report names it; false where it is inferred from statutory functions.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>How many it counts, where it is a counted group.</summary>
    public int? Count { get; init; }

    /// <summary>Measure word of <see cref="Count"/>.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The document that mentions it, or gives reason to infer it.</summary>
    public string SourceId { get; init; } = "";

    /// <summary>The words that do.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Where the quote begins.</summary>
    public int? Offset { get; init; }

    /// <summary>Indicators it is mentioned with.</summary>
    public IReadOnlyList<string> IndicatorIds { get; init; } = [];

    /// <summary>Departments whose population overlaps with it in a way the source does not define.</summary>
    public IReadOnlyList<string> OverlapIds { get; init; } = [];

    /// <summary>Remark; may be empty.</summary>
    public string Note { get; init; } = "";
}
