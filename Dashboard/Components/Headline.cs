using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

/// <summary>An indicator in one period, with all that is said about it in one place: value, change, attainment, and where it comes from.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Figure">Its value; null where there is none.</param>
/// <param name="Growth">Its change on the year before, or why there is none.</param>
/// <param name="Attainment">How it stands against its target.</param>
/// <param name="Place">The words it was read from; of a derived one, those of its first operand; null where there are none.</param>
/// <param name="Lead">Who answers for it; null where nobody can be named.</param>
public sealed record Headline(Indicator Indicator, Figure? Figure, GrowthAnswer Growth, Attainment Attainment, SourcePlace? Place, Department? Lead)
{
    /// <summary>Gathers an indicator from a snapshot.</summary>
    /// <param name="snapshot">The figures.</param>
    /// <param name="indicator">What is measured.</param>
    /// <param name="year">The year looked at.</param>
    /// <param name="today">The day attainment is judged on.</param>
    /// <param name="thresholds">Where being behind begins.</param>
    /// <param name="placeOf">The words a reported figure was read from, by indicator id.</param>
    public static Headline Of(
        Snapshot snapshot, Indicator indicator, Period year, DateOnly today, AttainmentThresholds thresholds, Func<string, SourcePlace?> placeOf)
    {
        var period = indicator.Timing == Timing.PriorYear ? year.YearBefore : year;
        return new(
            indicator,
            snapshot.FigureOf(indicator.Id, period),
            snapshot.GrowthOf(indicator, period),
            snapshot.AttainmentOf(indicator, today, thresholds),
            placeOf(ReportedIn(snapshot.Catalogue, indicator)),
            snapshot.Catalogue.Department(indicator.LeadDepartmentId));
    }

    // A derived figure has no sentence of its own: its first operand's, however deep, is where the reader begins.
    private static string ReportedIn(Catalogue catalogue, Indicator indicator)
    {
        while (indicator.Formula is { } formula && catalogue.Indicator(formula.OperandIds[0]) is { } operand) indicator = operand;
        return indicator.Id;
    }
}
