namespace Wusheng.Dashboard.Indicators;

/// <summary>What sort of aim a target is.</summary>
public enum TargetKind
{
    /// <summary>A number to reach, stay under or hit.</summary>
    Value,

    /// <summary>The plan only says which way; measured against the level of a base period.</summary>
    Direction,

    /// <summary>Something to be done by the end of the period; 1 when it is.</summary>
    Milestone,
}

/// <summary>How the value is to compare with the aim.</summary>
public enum Comparison
{
    /// <summary>At least the target value.</summary>
    AtLeast,

    /// <summary>At most the target value.</summary>
    AtMost,

    /// <summary>Exactly the target value.</summary>
    Equal,

    /// <summary>Above the level of the base period.</summary>
    Increase,

    /// <summary>Below the level of the base period.</summary>
    Decrease,

    /// <summary>No worse than the level of the base period.</summary>
    Maintain,
}

/// <summary>One aim for one indicator and period, with the words or the decision it rests on. No basis, no target.</summary>
public sealed record Target
{
    /// <summary>Permanent id.</summary>
    public required string Id { get; init; }

    /// <summary>What is aimed at.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>Whose aim it is; <see cref="Department.WholeBanner"/> for all.</summary>
    public required string DepartmentId { get; init; }

    /// <summary>By the end of which period.</summary>
    public required Period Period { get; init; }

    /// <summary>Number, direction or milestone.</summary>
    public required TargetKind Kind { get; init; }

    /// <summary>How to compare.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>The number aimed at, in the indicator's base unit; null for a direction.</summary>
    public decimal? Value { get; init; }

    /// <summary>The period whose level a direction is measured against.</summary>
    public Period? Baseline { get; init; }

    /// <summary>Id of the plan line, or the name of the decision, that set it.</summary>
    public required string Basis { get; init; }

    /// <summary>The document that set it.</summary>
    public required string SourceId { get; init; }

    /// <summary>The words that set it.</summary>
    public required string Quote { get; init; }

    /// <summary>Where they begin.</summary>
    public required int Offset { get; init; }

    /// <summary>Who set it.</summary>
    public string SetBy { get; init; } = "";

    /// <summary>When it was set, as exactly as is known.</summary>
    public string SetOn { get; init; } = "";

    /// <summary>Remark; may be empty.</summary>
    public string Note { get; init; } = "";
}
