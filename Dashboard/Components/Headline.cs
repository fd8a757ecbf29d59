using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

/// <summary>An indicator in one period, with all that is said about it in one place: value, change, attainment, and where it comes from.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Figure">Its value; null where there is none.</param>
/// <param name="Growth">Its change on the year before, or why there is none.</param>
/// <param name="Attainment">How it stands against its target.</param>
/// <param name="Place">The words it was read from; of a derived one, those of the first figure behind it; null where there are none.</param>
/// <param name="Lead">Who answers for it; null where nobody can be named.</param>
public sealed record Headline(Indicator Indicator, Figure? Figure, GrowthAnswer Growth, Attainment Attainment, SourcePlace? Place, Department? Lead)
{
    /// <summary>Gathers an indicator as it is seen from a viewpoint.</summary>
    public static Headline Of(Viewpoint view, Indicator indicator)
    {
        var snapshot = view.Snapshot;
        return new(
            indicator,
            view.FigureOf(indicator),
            snapshot.GrowthOf(indicator, indicator.PeriodIn(view.Period), view.Departments),
            snapshot.AttainmentOf(indicator, view.Period, view.Today, view.Thresholds, view.Departments),
            PlaceOf(snapshot.Catalogue, indicator, view.PlaceOf),
            snapshot.Catalogue.Department(indicator.LeadDepartmentId));
    }

    /// <summary>Where the reader begins: the words of the figure, or, since a derived one has none of its own, those of the first figure behind it.</summary>
    public static SourcePlace? PlaceOf(Catalogue catalogue, Indicator indicator, Func<string, SourcePlace?> placeOf) =>
        catalogue.ReportedBehind(indicator).Select(i => placeOf(i.Id)).FirstOrDefault(p => p is not null);

    /// <summary>What the link to <see cref="Place"/> says: of a derived figure only the parts are in the report.</summary>
    public string PlaceLabel => Indicator.IsDerived ? "分项原文" : "原文";
}
