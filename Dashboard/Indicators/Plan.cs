namespace Wusheng.Dashboard.Indicators;

/// <summary>How far this year's figures can show whether a commitment is kept.</summary>
public enum Measurability
{
    /// <summary>No figure bears on it.</summary>
    None,

    /// <summary>Figures bear on a part of it, or only loosely.</summary>
    Partial,

    /// <summary>A figure of the base year measures it.</summary>
    Measured,
}

/// <summary>A line of the plan for a year: one of its items (headline), or a commitment inside an item.</summary>
public sealed record PlanLine
{
    /// <summary>Permanent id: <c>plan.5</c> for an item, <c>plan.5-3</c> for a commitment.</summary>
    public required string Id { get; init; }

    /// <summary>Place in the plan, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>The year it is for.</summary>
    public required Period Year { get; init; }

    /// <summary>Number of the item, 1–8.</summary>
    public required int Item { get; init; }

    /// <summary>True for the item itself, false for a commitment inside it.</summary>
    public required bool IsHeadline { get; init; }

    /// <summary>Title of the item.</summary>
    public required string Title { get; init; }

    /// <summary>The document.</summary>
    public required string SourceId { get; init; }

    /// <summary>The words of the plan, verbatim.</summary>
    public required string Quote { get; init; }

    /// <summary>Where they begin.</summary>
    public required int Offset { get; init; }

    /// <summary>Indicators that could show it.</summary>
    public IReadOnlyList<string> IndicatorIds { get; init; } = [];

    /// <summary>Claims in words that bear on it.</summary>
    public IReadOnlyList<string> ClaimIds { get; init; } = [];

    /// <summary>increase, decrease, maintain or complete: our reading of its verb.</summary>
    public required string Direction { get; init; }

    /// <summary>The department that would lead it.</summary>
    public string LeadDepartmentId { get; init; } = "";

    /// <summary>True where the source names the lead.</summary>
    public bool LeadIsNamed { get; init; }

    /// <summary>How far the base year's figures measure it.</summary>
    public required Measurability Baseline { get; init; }

    /// <summary>The figure that would make it measurable, in words.</summary>
    public string Missing { get; init; } = "";

    /// <summary>Remark; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A shortcoming the report admits, with the figures that bear on it.</summary>
public sealed record AdmittedProblem
{
    /// <summary>Permanent id.</summary>
    public required string Id { get; init; }

    /// <summary>Place in the report, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What it is about, in a few words.</summary>
    public required string Theme { get; init; }

    /// <summary>The document.</summary>
    public required string SourceId { get; init; }

    /// <summary>The words, verbatim.</summary>
    public required string Quote { get; init; }

    /// <summary>Where they begin.</summary>
    public required int Offset { get; init; }

    /// <summary>Indicators that bear on it.</summary>
    public IReadOnlyList<string> IndicatorIds { get; init; } = [];

    /// <summary>Claims that bear on it.</summary>
    public IReadOnlyList<string> ClaimIds { get; init; } = [];

    /// <summary>Plan items that answer it.</summary>
    public IReadOnlyList<string> PlanIds { get; init; } = [];

    /// <summary>Remark; may be empty.</summary>
    public string Note { get; init; } = "";
}
