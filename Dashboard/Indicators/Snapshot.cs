using System.Collections.Concurrent;

namespace Wusheng.Dashboard.Indicators;

/// <summary>
/// The catalogue and the current figures at one moment. Immutable and shared by all pages and circuits: a page is a function of a snapshot and its address.
/// Derived and implied values are worked out here, from the same formulas for every page.
/// </summary>
public sealed class Snapshot
{
    private readonly Dictionary<(string Indicator, string Department), Series> _reported;
    private readonly ConcurrentDictionary<(string Indicator, string Department), Series> _complete = new();

    /// <summary>A snapshot of stored figures.</summary>
    /// <param name="catalogue">What the figures mean.</param>
    /// <param name="series">The stored series, each with the newest revision of its figures.</param>
    /// <param name="revision">Counts the changes of the store; a larger one is newer.</param>
    public Snapshot(Catalogue catalogue, IEnumerable<Series> series, long revision)
    {
        Catalogue = catalogue;
        Revision = revision;
        _reported = series.ToDictionary(s => (s.IndicatorId, s.DepartmentId));
        var newest = _reported.Values.Select(s => s.Latest?.Period).Max();
        // A first month of a new year is no year yet: pages stay with the last whole one.
        var newestYear = _reported.Values.Select(s => s.Where(f => f.Period.Length == PeriodLength.Year).Select(f => (Period?)f.Period).LastOrDefault()).Max();
        LatestYear = (newestYear ?? newest ?? Period.Year(1000)).WholeYear;
        HasFigures = newest is not null;
    }

    /// <summary>What the figures mean.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>Counts the changes of the store; a larger one is newer.</summary>
    public long Revision { get; }

    /// <summary>False in a store that has been created but not filled.</summary>
    public bool HasFigures { get; }

    /// <summary>The newest calendar year with a figure for the whole of it; where there are only months, the year of the newest.</summary>
    public Period LatestYear { get; }

    /// <summary>Departments that have figures of their own for the indicator, besides the whole banner.</summary>
    public IEnumerable<string> DepartmentsOf(string indicatorId) =>
        _reported.Keys.Where(k => k.Indicator == indicatorId && k.Department != Department.WholeBanner).Select(k => k.Department).Order(StringComparer.Ordinal);

    /// <summary>
    /// The series of an indicator: reported values, or values computed by its formula, and before them the year that a stated growth implies.
    /// Empty where nothing is known.
    /// </summary>
    public Series SeriesOf(string indicatorId, string departmentId = Department.WholeBanner) =>
        _complete.GetOrAdd((indicatorId, departmentId), key => Complete(key.Indicator, key.Department));

    /// <summary>The value of an indicator in a period; null where there is none.</summary>
    public Figure? FigureOf(string indicatorId, Period period, string departmentId = Department.WholeBanner) =>
        SeriesOf(indicatorId, departmentId).At(period);

    /// <summary>The change against the same period last year: as the source states it, else computed; or why there is none.</summary>
    public GrowthAnswer GrowthOf(Indicator indicator, Period period, string departmentId = Department.WholeBanner)
    {
        if (Catalogue.StatedChangeOf(indicator.Id) is { Unit.IsPercent: true } stated && !indicator.Unit.IsPercent
            && FigureOf(stated.Id, period, departmentId) is { } change)
        {
            return new(new Growth(change.Quantity, false, period.YearBefore, FigureOf(indicator.Id, period.YearBefore, departmentId), stated.Id));
        }

        return Growth.Between(indicator, SeriesOf(indicator.Id, departmentId), period);
    }

    /// <summary>How an indicator stands, as of a day, against the target a year is looked at beside.</summary>
    public Attainment AttainmentOf(
        Indicator indicator, Period year, DateOnly today, AttainmentThresholds thresholds, string departmentId = Department.WholeBanner) =>
        Attainment.Of(Catalogue.TargetBeside(indicator.Id, departmentId, year), indicator, SeriesOf(indicator.Id, departmentId), today, thresholds);

    /// <summary>A message with the figures of a period in it; a missing one reads 无数据.</summary>
    public string Fill(MessageTemplate message, Period period, string departmentId = Department.WholeBanner) =>
        message.Fill((id, yearsBack) =>
        {
            if (Catalogue.Indicator(id) is not { } indicator) return id;
            var at = indicator.PeriodIn(yearsBack == 0 ? period : period.YearBefore);
            return FigureOf(id, at, departmentId) is { } figure ? QuantityText.Of(figure.Quantity, indicator.Unit, figure.IsComputed).ToString() : Wording.Missing;
        });

    private Series Complete(string indicatorId, string departmentId)
    {
        var reported = _reported.GetValueOrDefault((indicatorId, departmentId)) ?? new Series(indicatorId, departmentId, []);
        if (Catalogue.Indicator(indicatorId) is not { } indicator) return new(indicatorId, departmentId, []);
        var complete = indicator.Formula is null ? reported : Join(reported, Compute(indicator, departmentId));
        // The formula of an implied year names its own indicator as a rule (5.8万 / 1.22): it is worked out from the values known so far.
        return Catalogue.ImpliedBy(indicatorId) is { } implied ? Join(complete, Compute(implied, departmentId, complete)) : complete;
    }

    // What was published goes before what we work out.
    private static Series Join(Series published, IEnumerable<Figure> computed) =>
        new(published.IndicatorId, published.DepartmentId, published.Concat(computed.Where(f => published.At(f.Period) is null)));

    private IEnumerable<Figure> Compute(Indicator derived, string departmentId, Series? known = null)
    {
        var formula = derived.Formula!;
        var series = formula.OperandIds.Select(id => id == known?.IndicatorId ? known : SeriesOf(id, departmentId)).ToArray();
        var quantities = new Quantity[series.Length];
        foreach (var first in series[0])
        {
            var period = first.Period;
            var isImplied = derived.Timing == Timing.PriorYear;
            var isComplete = true;
            for (var i = 0; i < series.Length && isComplete; i++)
            {
                var operand = i == 0 ? first : series[i].At(period);
                isComplete = operand is not null;
                if (operand is not { } figure) continue;
                quantities[i] = figure.Quantity;
                isImplied |= figure.Status == ObservationStatus.Implied;
            }

            if (!isComplete || formula.Evaluate(quantities) is not { } quantity) continue;
            // A formula that only restates a figure (旧存159件 is the open stock a year earlier) is as good as that figure.
            var status = formula.RestatedId is not null ? first.Status : isImplied ? ObservationStatus.Implied : ObservationStatus.Derived;
            yield return new(derived.PeriodIn(period), quantity, status);
        }
    }
}
