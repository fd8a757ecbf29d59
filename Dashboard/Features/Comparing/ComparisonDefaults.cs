using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Comparing;

/// <summary>What is compared where nobody says what: where there is most to see.</summary>
internal static class ComparisonDefaults
{
    private const int MostOffers = 6;

    /// <summary>The rate in which departments lie farthest apart; among counts, which grow with a department, the first.</summary>
    public static Indicator? ClearestSpread(Viewpoint view, IReadOnlyList<Indicator> comparable) =>
        comparable.Where(i => i is { Unit.IsPercent: true, Direction: not Direction.Neutral })
            .Select(i => (Indicator: i, Values: ByDepartment(view, i).Select(f => f.Value).ToArray()))
            .Where(i => i.Values.Length > 1)
            .OrderByDescending(i => i.Values.Max() - i.Values.Min())
            .Select(i => i.Indicator)
            .FirstOrDefault() ?? (comparable.Count > 0 ? comparable[0] : null);

    /// <summary>Departments at either end of an indicator, the worse end (or, where there is none, the lower) first.</summary>
    public static IReadOnlyList<string> WorstAndBest(Viewpoint view, Indicator indicator, int most)
    {
        var sorted = ByDepartment(view, indicator).OrderBy(f => indicator.Direction == Direction.Lower ? -f.Value : f.Value).Select(f => f.Id).ToArray();
        return sorted.Length == 0 ? [.. view.Snapshot.DepartmentsOf(indicator.Id).Take(most)]
            : sorted.Length <= most ? sorted
            : [.. sorted.Take(most / 2), .. sorted.TakeLast(most - most / 2)];
    }

    /// <summary>Indicators with a past, rates first where there are several; where none has one, the first that there are.</summary>
    public static IReadOnlyList<string> Comparable(Viewpoint view, IReadOnlyList<Indicator> comparable, int most)
    {
        var withPast = comparable.Where(i => i.Kind != IndicatorKind.Change && view.Snapshot.SeriesOf(i.Id, view.Departments).Count > 1).ToArray();
        var rates = withPast.Where(i => i.Unit.IsPercent).ToArray();
        var best = rates.Length > 1 ? rates : withPast.Length > 1 ? withPast : [.. comparable];
        return [.. InOrder(view, best).Take(most).Select(i => i.Id)];
    }

    /// <summary>The indicator with the most figures: what several years can best be laid over each other in.</summary>
    public static Indicator? OfMostPeriods(Viewpoint view, IReadOnlyList<Indicator> comparable) =>
        InOrder(view, comparable).OrderByDescending(i => i.Direction != Direction.Neutral && i.Kind == IndicatorKind.Flow)
            .ThenByDescending(i => view.Snapshot.SeriesOf(i.Id, view.Departments).Count).FirstOrDefault();

    /// <summary>What can be compared where what was asked for cannot.</summary>
    public static IEnumerable<ComparisonOffer> Offers(Viewpoint view, IEnumerable<Indicator> visible, Indicator? asked)
    {
        var indicators = InOrder(view, visible).ToArray();
        Series SeriesOf(Indicator indicator) => view.Snapshot.SeriesOf(indicator.Id, view.Departments);
        bool HasYears(Indicator indicator) => SeriesOf(indicator).Select(f => f.Period.YearNumber).Distinct().Count() > 1;
        if (asked is not null && SeriesOf(asked).Count > 0)
        {
            if (HasYears(asked)) yield return new($"{asked.Name}：按年份对比", new() { By = ComparedBy.Year, IndicatorId = asked.Id });
            string[] alike = [.. indicators.Where(i => i.Unit == asked.Unit && i.Id != asked.Id && i.TopicId == asked.TopicId && SeriesOf(i).Count > 0).Select(i => i.Id).Take(ComparisonQuery.Most - 1)];
            if (alike.Length > 0) yield return new($"{asked.Name}与同领域单位相同（{asked.Unit}）的指标对比", new() { By = ComparedBy.Indicator, Ids = [asked.Id, .. alike], Form = ComparisonForm.Rank });
        }

        yield return new("各指标对比", new() { By = ComparedBy.Indicator });
        foreach (var indicator in indicators.Where(i => HasYears(i) && i != asked).Take(MostOffers))
        {
            yield return new($"{indicator.Name}：按年份对比", new() { By = ComparedBy.Year, IndicatorId = indicator.Id });
        }
    }

    private static IEnumerable<(string Id, decimal Value)> ByDepartment(Viewpoint view, Indicator indicator) =>
        view.Snapshot.DepartmentsOf(indicator.Id)
            .Select(id => (Id: id, Figure: view.Snapshot.FigureOf(indicator.Id, indicator.PeriodIn(view.Period), DepartmentScope.Of(id))))
            .Where(f => f.Figure is not null)
            .Select(f => (f.Id, f.Figure!.Value.Quantity.Value));

    // Topics as they stand on the screen, not by their ids.
    private static IEnumerable<Indicator> InOrder(Viewpoint view, IEnumerable<Indicator> indicators) =>
        indicators.OrderBy(i => view.Catalogue.Topic(i.TopicId)?.Sequence ?? int.MaxValue).ThenBy(i => i.Sequence);
}
