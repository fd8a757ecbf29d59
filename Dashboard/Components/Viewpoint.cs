using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

/// <summary>From where a page looks at the figures: everything, besides its address, that it is a function of.</summary>
/// <param name="Snapshot">The figures.</param>
/// <param name="Period">For when.</param>
/// <param name="Today">The day attainment is judged on.</param>
/// <param name="Thresholds">Where being behind begins.</param>
/// <param name="PlaceOf">The words a reported figure was read from, by indicator id; of a total, those of one of its parts.</param>
/// <param name="Departments">Whose figures.</param>
public sealed record Viewpoint(
    Snapshot Snapshot, Period Period, DateOnly Today, AttainmentThresholds Thresholds, Func<string, SourcePlace?> PlaceOf, DepartmentScope Departments = default)
{
    /// <summary>What the figures mean.</summary>
    public Catalogue Catalogue => Snapshot.Catalogue;

    /// <summary>Whose figures, in words: 全旗, the department's name, or 3个部门合计.</summary>
    public string ScopeName => Snapshot.Catalogue.NameOf(Departments);

    /// <summary>The value of an indicator.</summary>
    public Figure? FigureOf(Indicator indicator) => Snapshot.FigureOf(indicator.Id, indicator.PeriodIn(Period), Departments);
}
