using System.Collections.Frozen;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>The words a column may hold, and what each stands for.</summary>
internal sealed class Words<T>(params (string Word, T Value)[] pairs)
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _values = pairs.ToFrozenDictionary(p => p.Word, p => p.Value, StringComparer.Ordinal);
    private readonly FrozenDictionary<T, string> _words = pairs.ToFrozenDictionary(p => p.Value, p => p.Word);

    /// <summary>All words, for a person.</summary>
    public string All { get; } = string.Join("、", pairs.Select(p => p.Word));

    /// <summary>The word for a value.</summary>
    public string this[T value] => _words[value];

    /// <summary>The value of a word.</summary>
    public bool TryRead(string word, out T value) => _values.TryGetValue(word, out value);
}

/// <summary>The words of all tables.</summary>
internal static class Words
{
    public static Words<IndicatorKind> Kind { get; } = new(
        ("flow", IndicatorKind.Flow), ("stock", IndicatorKind.Stock), ("rate", IndicatorKind.Rate), ("change", IndicatorKind.Change));

    public static Words<Timing> Timing { get; } = new(
        ("in-period", Indicators.Timing.InPeriod), ("versus-prior-year", Indicators.Timing.VersusPriorYear), ("opening", Indicators.Timing.Opening),
        ("cumulative", Indicators.Timing.Cumulative), ("prior-year", Indicators.Timing.PriorYear));

    public static Words<Direction> Direction { get; } = new(
        ("higher", Indicators.Direction.Higher), ("lower", Indicators.Direction.Lower), ("neutral", Indicators.Direction.Neutral));

    public static Words<Display> Display { get; } = new(
        ("show", Indicators.Display.Show), ("caution", Indicators.Display.Caution), ("hide", Indicators.Display.Hide));

    public static Words<Qualifier> Qualifier { get; } = new(
        ("exact", Indicators.Qualifier.Exact), ("rounded", Indicators.Qualifier.Rounded), ("at-least", Indicators.Qualifier.AtLeast),
        ("about", Indicators.Qualifier.About));

    /// <summary>SDMX OBS_STATUS, and G for made-up values.</summary>
    public static Words<ObservationStatus> Status { get; } = new(
        ("A", ObservationStatus.Reported), ("P", ObservationStatus.Provisional), ("R", ObservationStatus.Revised), ("I", ObservationStatus.Implied),
        ("E", ObservationStatus.Derived), ("G", ObservationStatus.Illustrative));

    public static Words<TargetKind> TargetKind { get; } = new(
        ("value", Indicators.TargetKind.Value), ("direction", Indicators.TargetKind.Direction), ("milestone", Indicators.TargetKind.Milestone));

    public static Words<Comparison> Comparison { get; } = new(
        ("at-least", Indicators.Comparison.AtLeast), ("at-most", Indicators.Comparison.AtMost), ("equal", Indicators.Comparison.Equal),
        ("increase", Indicators.Comparison.Increase), ("decrease", Indicators.Comparison.Decrease), ("maintain", Indicators.Comparison.Maintain));

    public static Words<PlanLevel> Level { get; } = new(("headline", PlanLevel.Headline), ("commitment", PlanLevel.Commitment));

    public static Words<Measurability> Measurability { get; } = new(
        ("yes", Indicators.Measurability.Measured), ("partial", Indicators.Measurability.Partial), ("none", Indicators.Measurability.None));

    public static Words<ChartForm> ChartForm { get; } = new(
        ("columns", Indicators.ChartForm.Columns), ("comparison", Indicators.ChartForm.Comparison), ("ranking", Indicators.ChartForm.Ranking),
        ("parts", Indicators.ChartForm.Parts), ("funnel", Indicators.ChartForm.Funnel), ("bullet", Indicators.ChartForm.Bullet),
        ("line", Indicators.ChartForm.Line));
}

/// <summary>Whether a line of the plan is one of its items or a commitment inside one.</summary>
internal enum PlanLevel
{
    Headline,
    Commitment,
}
