namespace Wusheng.Dashboard.Indicators;

/// <summary>
/// A place in a source where something does not fit within the source itself (待核). The places of one inconsistency share its id; the first of them
/// says what it is, the others only add their words.
/// </summary>
public sealed record Inconsistency
{
    /// <summary>Permanent id, shared by all places of one inconsistency: <c>inconsistency.hazards-rectified</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Which of its places this is, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>Place of the inconsistency in the list, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What it is about, in a few words; empty but at the first place.</summary>
    public string Theme { get; init; } = "";

    /// <summary>What does not fit, in one or two sentences; empty but at the first place.</summary>
    public string What { get; init; } = "";

    /// <summary>What has to be asked; empty but at the first place.</summary>
    public string Ask { get; init; } = "";

    /// <summary>The department to ask; empty where nobody can be named, and but at the first place.</summary>
    public string AskedDepartmentId { get; init; } = "";

    /// <summary>True where the source names that department; false where it is inferred, which every page says.</summary>
    public bool AskedIsNamed { get; init; }

    /// <summary>Indicators it touches; given at the first place.</summary>
    public IReadOnlyList<string> IndicatorIds { get; init; } = [];

    /// <summary>The document.</summary>
    public required string SourceId { get; init; }

    /// <summary>The words, verbatim.</summary>
    public required string Quote { get; init; }

    /// <summary>Where they begin.</summary>
    public required int Offset { get; init; }
}
