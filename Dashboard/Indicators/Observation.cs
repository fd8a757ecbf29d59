namespace Wusheng.Dashboard.Indicators;

/// <summary>Where a value stands between “the report says so” and “we worked it out”. The codes are those of SDMX OBS_STATUS as far as they reach.</summary>
public enum ObservationStatus : byte
{
    /// <summary>A: stated by the source.</summary>
    Reported,

    /// <summary>E: computed by a formula over reported values of the same period.</summary>
    Derived,

    /// <summary>I: the year before, worked out from a stated growth. Drawn hollow.</summary>
    Implied,

    /// <summary>P: stated, and said to be preliminary.</summary>
    Provisional,

    /// <summary>R: stated, and corrects an earlier revision.</summary>
    Revised,

    /// <summary>G: made up to show the product; only in the demo package.</summary>
    Illustrative,
}

/// <summary>One published figure, with the words it was read from.</summary>
public sealed record Observation
{
    /// <summary>What was measured.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>Whose figure it is; <see cref="Department.WholeBanner"/> for all.</summary>
    public required string DepartmentId { get; init; }

    /// <summary>When.</summary>
    public required Period Period { get; init; }

    /// <summary>1 for the first publication; a correction is a further revision, never an edit.</summary>
    public required int Revision { get; init; }

    /// <summary>How much, in base units.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>How it is known.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>True where values before this period are not comparable with it; no growth is computed across.</summary>
    public bool Break { get; init; }

    /// <summary>The document it was read from.</summary>
    public required string SourceId { get; init; }

    /// <summary>The clause it stands in, verbatim.</summary>
    public required string Quote { get; init; }

    /// <summary>Where <see cref="AsWritten"/> begins in the source's text, in characters from 0.</summary>
    public required int Offset { get; init; }

    /// <summary>The number and measure word as printed: 7.21亿余元.</summary>
    public required string AsWritten { get; init; }

    /// <summary>What a revision corrects, or another remark; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A value in a series: what a page needs of an observation, without its words.</summary>
/// <param name="Period">When.</param>
/// <param name="Quantity">How much.</param>
/// <param name="Status">How it is known.</param>
/// <param name="Break">Whether values before are not comparable.</param>
/// <param name="Revision">Which revision it is; 0 for a computed one.</param>
/// <param name="Gaps">How many of the departments and months it should be made of are missing (<see cref="Gap"/>); 0 for a complete figure.</param>
public readonly record struct Figure(Period Period, Quantity Quantity, ObservationStatus Status, bool Break = false, int Revision = 0, int Gaps = 0)
{
    /// <summary>Whether we computed it, so that its bounds, not the source's print, decide how many digits are shown.</summary>
    public bool IsComputed => Status is ObservationStatus.Derived or ObservationStatus.Implied;
}

/// <summary>A part that a figure of several departments or months should have and has not: nobody knows it, so it is not in the figure.</summary>
/// <param name="DepartmentId">Whose figure is missing; <see cref="Department.WholeBanner"/> where months of the whole banner are added up.</param>
/// <param name="Period">For when.</param>
public readonly record struct Gap(string DepartmentId, Period Period);

/// <summary>Which published figure is meant, whatever its revision.</summary>
/// <param name="IndicatorId">What is measured.</param>
/// <param name="DepartmentId">Whose figure it is.</param>
/// <param name="Period">When.</param>
public readonly record struct FigureKey(string IndicatorId, string DepartmentId, Period Period);
