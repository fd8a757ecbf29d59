namespace Wusheng.Dashboard.Indicators;

/// <summary>How values of an indicator behave over time, and so how they may be combined.</summary>
public enum IndicatorKind
{
    /// <summary>Counted over a period; months add up to the year.</summary>
    Flow,

    /// <summary>Counted at a moment; the last one stands for the period.</summary>
    Stock,

    /// <summary>A quotient; recomputed from numerator and denominator, never averaged or summed.</summary>
    Rate,

    /// <summary>Itself a change or a reduction; it has no growth of its own.</summary>
    Change,
}

/// <summary>Which moment inside or beside its period a value speaks of.</summary>
public enum Timing
{
    /// <summary>The period itself (for a stock: its end).</summary>
    InPeriod,

    /// <summary>The difference from the period a year before.</summary>
    VersusPriorYear,

    /// <summary>The start of the period: the stock that was carried in.</summary>
    Opening,

    /// <summary>All time up to the end of the period (累计).</summary>
    Cumulative,

    /// <summary>The period a year before, worked out from this one's figures.</summary>
    PriorYear,
}

/// <summary>Which way is good. Colour follows it; an arrow only says up or down.</summary>
public enum Direction
{
    /// <summary>Neither: shown without colour.</summary>
    Neutral,

    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}

/// <summary>Whether an indicator may be shown.</summary>
public enum Display
{
    /// <summary>Shown.</summary>
    Show,

    /// <summary>Shown with its reservation in words.</summary>
    Caution,

    /// <summary>Kept as documentation, on its own page only, never charted or headlined.</summary>
    Hide,
}

/// <summary>One thing that is measured: what it means, in which unit, which way is good, and who answers for it.</summary>
public sealed record Indicator
{
    /// <summary>Permanent id, kebab-case with one dot: <c>hazard.rectified</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the <see cref="Topic"/> it belongs to.</summary>
    public required string TopicId { get; init; }

    /// <summary>Place inside its topic, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>Chinese name, unique.</summary>
    public required string Name { get; init; }

    /// <summary>English name, unique.</summary>
    public required string NameEnglish { get; init; }

    /// <summary>Section of the report it is stated in; empty for a derived one.</summary>
    public string Section { get; init; } = "";

    /// <summary>Flow, stock, rate or change.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>The moment its values speak of.</summary>
    public required Timing Timing { get; init; }

    /// <summary>Unit of its values.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Which way is good.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Whether it may be shown.</summary>
    public required Display Display { get; init; }

    /// <summary>How a derived indicator comes about (ratio, difference, implied-2023 …); empty for a reported one.</summary>
    public string Derivation { get; init; } = "";

    /// <summary>The formula of a derived indicator; null for a reported one.</summary>
    public Formula? Formula { get; init; }

    /// <summary>The indicator whose value of the year before <see cref="Formula"/> gives; empty otherwise.</summary>
    public string Implies { get; init; } = "";

    /// <summary>The indicator whose change against the year before this one states (“较去年同期增长22%”); empty otherwise.</summary>
    public string ChangeOf { get; init; } = "";

    /// <summary>Id of the <see cref="Department"/> that answers for it; empty where nobody can be named.</summary>
    public string LeadDepartmentId { get; init; } = "";

    /// <summary>True where the report itself names the department; false where it is inferred from its functions, which every page says.</summary>
    public bool LeadIsNamed { get; init; }

    /// <summary>What the figure means, in a sentence: population and unit.</summary>
    public required string Definition { get; init; }

    /// <summary>Why it is worth looking at; may be empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>Reservations a reader must know; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Computed by a formula rather than stated by a source.</summary>
    public bool IsDerived => Formula is not null;

    /// <summary>The period that its value beside the figures of <paramref name="period"/> speaks of: that one, or the year before.</summary>
    public Period PeriodIn(Period period) => Timing == Timing.PriorYear ? period.YearBefore : period;
}
