namespace Wusheng.Dashboard.Indicators;

/// <summary>A domain of the report, such as 安全隐患: indicators that are looked at together.</summary>
public sealed record Topic
{
    /// <summary>Permanent id: <c>safety-hazards</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Order on screen, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>English name.</summary>
    public required string NameEnglish { get; init; }

    /// <summary>One of the domains the dashboard exists for; they come first on the overview.</summary>
    public required bool IsMission { get; init; }

    /// <summary>The indicators shown large, the most telling first.</summary>
    public IReadOnlyList<string> HeadlineIds { get; init; } = [];

    /// <summary>How the domain stands, in one sentence made of figures.</summary>
    public required MessageTemplate Message { get; init; }

    /// <summary>Remark; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>What a chart in the package draws.</summary>
public enum ChartForm
{
    /// <summary>One indicator by year, with its target.</summary>
    Columns,

    /// <summary>Several indicators of one unit and period beside each other.</summary>
    Comparison,

    /// <summary>Several indicators of one unit, the largest first.</summary>
    Ranking,

    /// <summary>A whole (the first indicator) and its disjoint parts.</summary>
    Parts,

    /// <summary>Found, done, open: the first indicator is what the others are a share of.</summary>
    Funnel,

    /// <summary>A rate against 100 % or its target.</summary>
    Bullet,

    /// <summary>One indicator over many periods.</summary>
    Line,
}

/// <summary>A chart of a topic, as the package defines it: which indicators, drawn how, saying what.</summary>
public sealed record ChartDefinition
{
    /// <summary>Permanent id, also its address on the page.</summary>
    public required string Id { get; init; }

    /// <summary>Topic whose page shows it.</summary>
    public required string TopicId { get; init; }

    /// <summary>Order inside the topic, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>How it is drawn.</summary>
    public required ChartForm Form { get; init; }

    /// <summary>What it draws, in order.</summary>
    public required IReadOnlyList<string> IndicatorIds { get; init; }

    /// <summary>Short names for the categories; empty to use the indicators' names.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>What the chart says, with its figures.</summary>
    public required MessageTemplate Title { get; init; }

    /// <summary>Measure, unit, period and scope; <c>{year}</c> and <c>{year@-1}</c> stand for the period shown and the one a year before, <c>{scope}</c> for whose figures.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Whether the overview shows it.</summary>
    public bool Featured { get; init; }

    /// <summary>Reservation printed under the chart; may be empty.</summary>
    public string Note { get; init; } = "";
}
