using System.Runtime.CompilerServices;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Figures;

/// <summary>The figures of one indicator and department: what rows have in common, so that a million rows need not each hold it.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Topic">Its domain.</param>
/// <param name="Whose">Whose figures.</param>
/// <param name="WhoseName">The same in words.</param>
/// <param name="IndicatorRank">Place of the indicator in the order of the site.</param>
/// <param name="DepartmentRank">Place of the department: the whole banner first.</param>
/// <param name="Figures">The figures, oldest first.</param>
internal sealed record FigureLine(
    Indicator Indicator, Topic Topic, DepartmentScope Whose, string WhoseName, int IndicatorRank, int DepartmentRank, IReadOnlyList<Figure> Figures)
{
    private static readonly ConditionalWeakTable<Snapshot, FigureLine[]> s_stored = [];

    /// <summary>The stored figures, in the order of the site; kept as long as the snapshot is.</summary>
    public static IReadOnlyList<FigureLine> Stored(Snapshot snapshot) => s_stored.GetValue(snapshot, s =>
    {
        var departments = s.Catalogue.Departments.Select((d, i) => (d.Id, Rank: i + 1)).ToDictionary(d => d.Id, d => d.Rank, StringComparer.Ordinal);
        var series = s.StoredSeries.ToLookup(series => series.IndicatorId, StringComparer.Ordinal);
        return
        [
            .. Shown(s.Catalogue).SelectMany(shown => series[shown.Indicator.Id]
                .Select(one => Of(s.Catalogue, shown, DepartmentScope.Of(one.DepartmentId), departments.GetValueOrDefault(one.DepartmentId), one))
                .OrderBy(line => line.DepartmentRank)),
        ];
    });

    /// <summary>What is worked out for some departments taken together, or for the whole banner: derived figures and totals, as published and in a period.</summary>
    public static IEnumerable<FigureLine> Computed(Snapshot snapshot, Period period, DepartmentScope scope, Func<Indicator, bool> isAsked) =>
        from shown in Shown(snapshot.Catalogue)
        where isAsked(shown.Indicator)
        let series = snapshot.SeriesOf(shown.Indicator.Id, scope)
        let ofPeriod = series.At(period) is null ? snapshot.FigureOf(shown.Indicator.Id, period, scope) : null
        select Of(snapshot.Catalogue, shown, scope, 0, [.. (ofPeriod is { } figure ? series.Append(figure) : series).Where(f => f.Revision == 0).OrderBy(f => f.Period)]);

    private static IEnumerable<(Indicator Indicator, Topic Topic, int Rank)> Shown(Catalogue catalogue) =>
        catalogue.Topics.SelectMany(t => catalogue.IndicatorsOf(t.Id).Select(i => (Indicator: i, Topic: t)))
            .Where(i => i.Indicator.Display != Display.Hide)
            .Select((i, rank) => (i.Indicator, i.Topic, rank));

    private static FigureLine Of(
        Catalogue catalogue, (Indicator Indicator, Topic Topic, int Rank) shown, DepartmentScope whose, int departmentRank, IReadOnlyList<Figure> figures) =>
        new(shown.Indicator, shown.Topic, whose, catalogue.NameOf(whose), shown.Rank, departmentRank, figures);
}
