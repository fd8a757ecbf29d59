using System.Collections.Concurrent;

namespace Wusheng.Dashboard.Indicators;

/// <summary>
/// The catalogue and the current figures at one moment. Immutable and shared by all pages and circuits: a page is a function of a snapshot and its address.
/// Derived and implied values, and totals over departments and months, are worked out here, from the same rules for every page.
/// </summary>
public sealed class Snapshot
{
    // Fifteen years of months take 5 KB a series.
    private const int MostSeries = 10_000;
    private const int MostFigures = 100_000;

    private readonly Dictionary<(string Indicator, string Department), Series> _reported;
    private readonly ILookup<string, string> _reporting;
    private readonly Dictionary<string, DateOnly> _through;
    private readonly DateOnly _first;
    private readonly DateOnly _last;
    private readonly Totals _totals;
    private readonly Lazy<IReadOnlyList<Period>> _periods;
    private readonly Lazy<IReadOnlyList<Department>> _reportingDepartments;
    private readonly ConcurrentDictionary<string, Foundation> _foundations = new(StringComparer.Ordinal);
    private readonly Kept<(string Indicator, DepartmentScope Scope), Series> _complete = new(MostSeries);
    private readonly Kept<(string Indicator, DepartmentScope Scope, Period Period), Figure?> _overTime = new(MostFigures);

    /// <summary>A snapshot of stored figures.</summary>
    /// <param name="catalogue">What the figures mean.</param>
    /// <param name="series">The stored series, each with the newest revision of its figures.</param>
    /// <param name="revision">Counts the changes of the store; a larger one is newer.</param>
    public Snapshot(Catalogue catalogue, IEnumerable<Series> series, long revision)
    {
        Catalogue = catalogue;
        Revision = revision;
        _reported = series.ToDictionary(s => (s.IndicatorId, s.DepartmentId));
        _reporting = _reported.Keys.Where(k => k.Department != Department.WholeBanner).OrderBy(k => k.Department, StringComparer.Ordinal)
            .ToLookup(k => k.Indicator, k => k.Department, StringComparer.Ordinal);
        _through = _reported.Values.Where(s => s.Count > 0).GroupBy(s => s.IndicatorId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(s => s.End), StringComparer.Ordinal);
        _totals = new(Reported, id => _through.GetValueOrDefault(id));
        HasFigures = _through.Count > 0;
        _first = _reported.Values.Where(s => s.Count > 0).Select(s => s[0].Period.Start).DefaultIfEmpty().Min();
        _last = _through.Values.DefaultIfEmpty().Max();
        _periods = new(FindPeriods);
        _reportingDepartments = new(() => [.. Catalogue.Departments.Where(d => _reported.Keys.Any(k => k.Department == d.Id))]);
        LatestPeriod = HasFigures ? NewestOfMost() : Period.Year(1000);
    }

    /// <summary>What the figures mean.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>Counts the changes of the store; a larger one is newer.</summary>
    public long Revision { get; }

    /// <summary>False in a store that has been created but not filled.</summary>
    public bool HasFigures { get; }

    /// <summary>What a page shows unless it is asked for another period: the year, or its months so far, up to which at least half of the stored series reach.</summary>
    public Period LatestPeriod { get; }

    /// <summary>The stored series, each with the newest revision of its figures, in no order.</summary>
    public IReadOnlyCollection<Series> StoredSeries => _reported.Values;

    /// <summary>Departments that have figures of their own for the indicator, besides the whole banner; of a derived one, for all that it is made of.</summary>
    public IReadOnlyList<string> DepartmentsOf(string indicatorId) => FoundationOf(indicatorId).Departments;

    /// <summary>Departments that have figures of their own for anything.</summary>
    public IReadOnlyList<Department> ReportingDepartments => _reportingDepartments.Value;

    /// <summary>Periods that figures speak of, and those their months and quarters make up, the newest first.</summary>
    public IReadOnlyList<Period> Periods => _periods.Value;

    /// <summary>
    /// The series of an indicator in the periods it is published for: reported values, totals of departments, values computed by its formula, and before them the
    /// year that a stated growth implies. Empty where nothing is known.
    /// </summary>
    public Series SeriesOf(string indicatorId, DepartmentScope scope = default) =>
        _complete.Of((indicatorId, scope), key => Complete(key.Indicator, key.Scope));

    /// <summary>The value of an indicator in a period: as published, or worked out of shorter periods; null where there is none, or where the period is not over yet.</summary>
    public Figure? FigureOf(string indicatorId, Period period, DepartmentScope scope = default) =>
        SeriesOf(indicatorId, scope).At(period)
        ?? (period.Length == PeriodLength.Month || period.Start > _last || period.End < _first ? null
            : _overTime.Of((indicatorId, scope, period), key => Over(key.Indicator, key.Period, key.Scope)));

    /// <summary>What is missing from the figure of a period: departments, or some of their months, the first department first.</summary>
    public IReadOnlyList<Gap> GapsOf(string indicatorId, Period period, DepartmentScope scope = default)
    {
        if (FigureOf(indicatorId, period, scope) is not { Gaps: > 0 } || Catalogue.Indicator(indicatorId) is not { } indicator) return [];
        return _totals.Of(FoundationOf(indicatorId).Leaves, IsBalance(indicator) ? period.YearToDate : period, Members(indicatorId, scope))?.Gaps ?? [];
    }

    /// <summary>The published figure whose words stand for an indicator's in a period: its own, or the last part of a total by the first department that has it.</summary>
    public FigureKey? PublishedBehind(string indicatorId, Period period, DepartmentScope scope = default)
    {
        var own = scope.ToString();
        if (Reported(indicatorId, own).At(period) is not null) return new(indicatorId, own, period);
        foreach (var department in Members(indicatorId, scope).Prepend(own))
        {
            if (LastPart(Reported(indicatorId, department), period) is { } part) return new(indicatorId, department, part);
        }

        return null;

        static Period? LastPart(Series series, Period period) =>
            series.At(period) is not null ? period : period.Parts.Reverse().Select(p => LastPart(series, p)).FirstOrDefault(p => p is not null);
    }

    /// <summary>Which revision of a published figure is shown here; null where none is.</summary>
    public int? RevisionOf(FigureKey published) => Reported(published.IndicatorId, published.DepartmentId).At(published.Period)?.Revision;

    /// <summary>The change against the same period last year: as the source states it, else computed; or why there is none.</summary>
    public GrowthAnswer GrowthOf(Indicator indicator, Period period, DepartmentScope scope = default)
    {
        var before = FigureOf(indicator.Id, period.YearBefore, scope);
        if (Catalogue.StatedChangeOf(indicator.Id) is { Unit.IsPercent: true } stated && !indicator.Unit.IsPercent && FigureOf(stated.Id, period, scope) is { } change)
        {
            return new(new Growth(change.Quantity, false, period.YearBefore, before, stated.Id));
        }

        return Growth.Between(indicator, period, FigureOf(indicator.Id, period, scope), before, IsBrokenBetween(indicator.Id, period.YearBefore, period, scope));
    }

    /// <summary>How an indicator stands, as of a day, against the target a period is looked at beside.</summary>
    public Attainment AttainmentOf(Indicator indicator, Period period, DateOnly today, AttainmentThresholds thresholds, DepartmentScope scope = default)
    {
        var target = scope.IsWholeBanner || scope.OnlyId is not null ? Catalogue.TargetBeside(indicator.Id, scope.ToString(), period) : null;
        if (target is null) return Attainment.Of(null, indicator, null, null, today, thresholds);
        var current = Toward(target, indicator, period, scope);
        var baseline = BaselineOf(target, indicator, current, scope);
        var isBroken = current is { } now && baseline is { } from && IsBrokenBetween(indicator.Id, from.Period, now.Period, scope);
        return Attainment.Of(target, indicator, current, baseline, today, thresholds, isBroken);
    }

    /// <summary>A message with the figures of a period in it; a missing one reads 无数据.</summary>
    public string Fill(MessageTemplate message, Period period, DepartmentScope scope = default) =>
        message.Fill((id, yearsBack) =>
        {
            if (Catalogue.Indicator(id) is not { } indicator) return id;
            var at = indicator.PeriodIn(yearsBack == 0 ? period : period.YearBefore);
            return FigureOf(id, at, scope) is { } figure ? QuantityText.Sentence(figure, indicator.Unit) : Wording.Missing;
        });

    private Foundation FoundationOf(string indicatorId) => _foundations.GetOrAdd(indicatorId, id =>
    {
        Indicator[] leaves = Catalogue.Indicator(id) is { } indicator ? [.. Catalogue.ReportedBehind(indicator)] : [];
        var departments = leaves.Select(l => _reporting[l.Id].ToArray()).ToArray();
        return new(
            leaves,
            departments is [var first, .. var others] ? [.. others.Aggregate(first.AsEnumerable(), (common, more) => common.Intersect(more, StringComparer.Ordinal))] : [],
            Array.TrueForAll(departments, d => d.AsSpan().SequenceEqual(departments[0])));
    });

    private Series Reported(string indicatorId, string departmentId) =>
        _reported.GetValueOrDefault((indicatorId, departmentId)) ?? new Series(indicatorId, departmentId, []);

    // Whose figures are added up: the departments asked for, or all that report it; the whole banner's own where no department does.
    private IReadOnlyList<string> Members(string indicatorId, DepartmentScope scope) =>
        scope.OnlyId is { } single ? [single]
        : !scope.IsWholeBanner ? [.. scope.DepartmentIds.Intersect(DepartmentsOf(indicatorId), StringComparer.Ordinal)]
        : DepartmentsOf(indicatorId) is { Count: > 0 } departments ? departments
        : [Department.WholeBanner];

    private IReadOnlyList<Period> FindPeriods()
    {
        var published = _reported.Values.SelectMany(s => s.Periods).ToHashSet();
        var made = new HashSet<Period>(published);
        foreach (var month in published.Where(p => p.Length == PeriodLength.Month))
        {
            if (month.Part % 3 == 0) made.Add(Period.Quarter(month.YearNumber, month.Part / 3));
            made.Add(month.YearToDate);
        }

        return [.. made.OrderByDescending(p => p.End).ThenByDescending(p => p)];
    }

    private Period NewestOfMost()
    {
        var ends = _reported.Values.Where(s => s.Count > 0).Select(s => s.End).OrderDescending().ToArray();
        var end = ends[ends.Length / 2];
        return Period.ToDate(end.Year, end.Month);
    }

    private Series Complete(string indicatorId, DepartmentScope scope)
    {
        var key = scope.ToString();
        if (Catalogue.Indicator(indicatorId) is not { } indicator) return new(indicatorId, key, []);
        var published = Reported(indicatorId, key);
        var complete = indicator.Formula is not null ? Join(published, Compute(indicator, scope))
            : scope.OnlyId is not null ? published
            : Join(published, AddUp(indicator, scope, published));
        // The formula of an implied year names its own indicator as a rule (5.8万 / 1.22): it is worked out from the values known so far.
        return Catalogue.ImpliedBy(indicatorId) is { } implied ? Join(complete, Compute(implied, scope, complete)) : complete;
    }

    // What was published goes before what we work out.
    private static Series Join(Series published, IEnumerable<Figure> computed) =>
        new(published.IndicatorId, published.DepartmentId, published.Concat(computed.Where(f => published.At(f.Period) is null)));

    private IEnumerable<Figure> AddUp(Indicator indicator, DepartmentScope scope, Series published)
    {
        var members = Members(indicator.Id, scope);
        return members.SelectMany(d => Reported(indicator.Id, d).Periods).Distinct().Where(period => published.At(period) is null)
            .Select(period => _totals.Of([indicator], period, members)?.Figure(period)).OfType<Figure>();
    }

    private IEnumerable<Figure> Compute(Indicator derived, DepartmentScope scope, Series? known = null)
    {
        var formula = derived.Formula!;
        var series = formula.OperandIds.Select(id => id == known?.IndicatorId ? known : SeriesOf(id, scope)).ToArray();
        foreach (var first in series[0])
        {
            var operands = IsBalance(derived) && first.Period.YearToDate != first.Period
                ? formula.OperandIds.Select(id => FigureOf(id, first.Period.YearToDate, scope))
                : series.Select(s => s.At(first.Period));
            if (Compute(derived, first.Period, scope, [.. operands]) is { } figure) yield return figure;
        }
    }

    private Figure? Over(string indicatorId, Period period, DepartmentScope scope)
    {
        if (Catalogue.Indicator(indicatorId) is not { } indicator || indicator.Timing == Timing.PriorYear) return null;
        if (indicator.Formula is not { } formula)
        {
            // Months of the whole banner, where they are published, go before those of its departments.
            var own = scope.IsWholeBanner ? _totals.Of([indicator], period, [Department.WholeBanner])?.Figure(period) : null;
            return own is { Gaps: 0 } ? own : _totals.Of([indicator], period, Members(indicatorId, scope))?.Figure(period) ?? own;
        }

        var counted = IsBalance(indicator) ? period.YearToDate : period;
        return Compute(indicator, period, scope, [.. formula.OperandIds.Select(id => FigureOf(id, counted, scope))]);
    }

    // What is left of what was counted (未整改 = 排查 − 已整改): at the end of a month it is that of all months so far, not of the month alone.
    private bool IsBalance(Indicator derived) =>
        derived is { Kind: IndicatorKind.Stock, Timing: not Timing.PriorYear } && FoundationOf(derived.Id).Leaves.Any(l => l.Kind == IndicatorKind.Flow);

    // Where the operands are totals of different departments, or some published and some added up, or have gaps, only what all of them have may be in any.
    private Figure? Compute(Indicator derived, Period period, DepartmentScope scope, Figure?[] operands)
    {
        if (Array.Exists(operands, o => o is null)) return null;
        var foundation = FoundationOf(derived.Id);
        var areTotals = scope.OnlyId is null && Array.Exists(operands, o => o is { Revision: 0 })
            && (!foundation.IsCommon || (foundation.Departments.Count > 0 && Array.Exists(operands, o => o is { Revision: > 0 })));
        return areTotals || Array.Exists(operands, o => o is { Gaps: > 0 }) ? Recompute(derived, period, scope) : Combine(derived, period, operands);
    }

    private static Figure? Combine(Indicator derived, Period period, Figure?[] operands)
    {
        var formula = derived.Formula!;
        if (formula.Evaluate(Array.ConvertAll(operands, o => o!.Value.Quantity)) is not { } quantity) return null;
        // A formula that only restates a figure (旧存159件 is the open stock a year earlier) is as good as that figure.
        var status = formula.RestatedId is not null ? operands[0]!.Value.Status
            : derived.Timing == Timing.PriorYear || Array.Exists(operands, o => o!.Value.Status == ObservationStatus.Implied) ? ObservationStatus.Implied
            : Array.Exists(operands, o => o!.Value.Status == ObservationStatus.Provisional) ? ObservationStatus.Provisional
            : ObservationStatus.Derived;
        return new(derived.PeriodIn(period), quantity, status, Array.Exists(operands, o => o!.Value.Break));
    }

    private Figure? Recompute(Indicator derived, Period period, DepartmentScope scope)
    {
        var counted = IsBalance(derived) ? period.YearToDate : period;
        if (derived.Timing == Timing.PriorYear || _totals.Of(FoundationOf(derived.Id).Leaves, counted, Members(derived.Id, scope)) is not { } total) return null;
        return Evaluate(derived) is { } quantity ? new Figure(period, quantity, total.Status, total.Break, Gaps: total.Gaps.Count) : null;

        Quantity? Evaluate(Indicator indicator) =>
            indicator.Formula is { } formula
                ? formula.Evaluate(id => Catalogue.Indicator(id) is { Timing: not Timing.PriorYear } operand ? Evaluate(operand) : null)
                : total.Quantities.GetValueOrDefault(indicator.Id);
    }

    /// <summary>Whether the way of counting changed between two periods in anything that an indicator is made of.</summary>
    public bool IsBrokenBetween(string indicatorId, Period earlier, Period later, DepartmentScope scope) =>
        SeriesOf(indicatorId, scope).IsBrokenBetween(earlier, later)
        || FoundationOf(indicatorId).Leaves.Any(leaf => Members(leaf.Id, scope).Any(d => Reported(leaf.Id, d).IsBrokenBetween(earlier, later)));

    // A period inside the target's is judged by the months up to its end; otherwise the target is, by all that is known of its period.
    private Figure? Toward(Target target, Indicator indicator, Period period, DepartmentScope scope)
    {
        var isInside = period.Start >= target.Period.Start && period.End <= target.Period.End && period != target.Period;
        if (isInside) return FigureOf(indicator.Id, target.Period.Length == PeriodLength.Year ? period.YearToDate : period, scope);
        if (FigureOf(indicator.Id, target.Period, scope) is { } whole) return whole;
        var through = FoundationOf(indicator.Id).Leaves.Select(l => _through.GetValueOrDefault(l.Id)).DefaultIfEmpty().Min();
        return target.Period.Length == PeriodLength.Year && target.Period.Contains(through) ? FigureOf(indicator.Id, Period.ToDate(through.Year, through.Month), scope) : null;
    }

    // What is counted so far is compared with what had been counted by then; a level or a rate with that of the whole base period.
    private Figure? BaselineOf(Target target, Indicator indicator, Figure? current, DepartmentScope scope)
    {
        if (target.Baseline is not { } baseline) return null;
        var sameMonths = indicator.Kind == IndicatorKind.Flow && current is { Period.Length: not PeriodLength.Year } && baseline.Length == PeriodLength.Year;
        return FigureOf(indicator.Id, sameMonths ? Period.ToDate(baseline.YearNumber, current!.Value.Period.End.Month) : baseline, scope);
    }

    // What an indicator rests on.
    private sealed record Foundation(IReadOnlyList<Indicator> Leaves, IReadOnlyList<string> Departments, bool IsCommon);
}
