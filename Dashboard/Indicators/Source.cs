namespace Wusheng.Dashboard.Indicators;

/// <summary>A published document figures are read from.</summary>
public sealed record Source
{
    /// <summary>Permanent id: <c>2024-annual-report</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Title in full.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The period it reports on (not the year it appeared in).</summary>
    public required Period Period { get; init; }

    /// <summary>When it was published, as exactly as is known: 2025, 2025-02 or 2025-02-26.</summary>
    public string Published { get; init; } = "";

    /// <summary>When it was published, in words: 2025年2月; empty where it is not known. The day of a month that alone is known is not made up.</summary>
    public string PublishedName => Published.Split('-') switch
    {
        [""] => "",
        [var year, var month, var day] => $"{year}年{month.TrimStart('0')}月{day.TrimStart('0')}日",
        [var year, var month] => $"{year}年{month.TrimStart('0')}月",
        _ => $"{Published}年",
    };

    /// <summary>Path of its text inside the package.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the text, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Remark; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A number that stands in a source's text: bound to the figures it belongs to, or dismissed with a reason.</summary>
public sealed record Numeral
{
    /// <summary>The document.</summary>
    public required string SourceId { get; init; }

    /// <summary>Place among the numerals of the document, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>Where it begins.</summary>
    public required int Offset { get; init; }

    /// <summary>The characters: 3691, 万, 二十.</summary>
    public required string Token { get; init; }

    /// <summary>arabic or chinese.</summary>
    public required string Script { get; init; }

    /// <summary>The indicators it states; empty where it is no figure.</summary>
    public IReadOnlyList<string> IndicatorIds { get; init; } = [];

    /// <summary>Why it is no figure; empty where it is.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether it stands inside the number a figure was read from.</summary>
    public bool LiesIn(Observation observation) =>
        observation.SourceId == SourceId && observation.Offset <= Offset && Offset + Token.Length <= observation.Offset + observation.AsWritten.Length;

    /// <summary>The number, belonging to these figures as well where it stands in theirs.</summary>
    public Numeral BoundTo(IEnumerable<Observation> observations)
    {
        string[] added = [.. observations.Where(o => LiesIn(o) && !IndicatorIds.Contains(o.IndicatorId)).Select(o => o.IndicatorId).Distinct()];
        return added.Length == 0 ? this : this with { IndicatorIds = [.. IndicatorIds, .. added], Reason = "" };
    }
}

/// <summary>Something the report measures in words only (全覆盖, 未发现问题). A value beside it is our reading, never “stated”.</summary>
public sealed record Claim
{
    /// <summary>Permanent id: <c>verbal.meetings</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Topic it belongs to.</summary>
    public required string TopicId { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>universal, zero, enumeration, comparison, timeliness or vague.</summary>
    public required string Type { get; init; }

    /// <summary>Our reading as a number, where there is one.</summary>
    public decimal? Value { get; init; }

    /// <summary>Unit of <see cref="Value"/>.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Section of the report.</summary>
    public string Section { get; init; } = "";

    /// <summary>The document.</summary>
    public required string SourceId { get; init; }

    /// <summary>The words, verbatim.</summary>
    public required string Quote { get; init; }

    /// <summary>Where they begin.</summary>
    public required int Offset { get; init; }

    /// <summary>Remark; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>The very words a figure was read from.</summary>
/// <param name="SourceId">The document.</param>
/// <param name="Offset">Where the number stands in its text.</param>
/// <param name="Quote">The clause, verbatim.</param>
public sealed record SourcePlace(string SourceId, int Offset, string Quote);
