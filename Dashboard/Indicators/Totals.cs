namespace Wusheng.Dashboard.Indicators;

/// <summary>
/// Figures of several departments and months put together as their kind allows: flows add up, stocks take the last and add up over departments, and what a rate is
/// made of comes from the same departments and months for all of its parts. What is a rate or a change by itself, as a source states it, cannot be put together.
/// </summary>
/// <param name="reported">The stored series of an indicator and department; empty where there is none.</param>
/// <param name="through">The last day anybody has reported an indicator for: what comes after is not missing yet.</param>
internal sealed class Totals(Func<string, string, Series> reported, Func<string, DateOnly> through)
{
    /// <summary>The totals of some reported indicators over the same departments and the same months.</summary>
    /// <param name="Quantities">By indicator.</param>
    /// <param name="Status">Provisional where any part is; else derived. That of the only part where nothing else belongs to it.</param>
    /// <param name="Break">Whether the way of counting changed in any part.</param>
    /// <param name="Gaps">What should be in it and is not.</param>
    internal sealed record Total(IReadOnlyDictionary<string, Quantity?> Quantities, ObservationStatus Status, bool Break, IReadOnlyList<Gap> Gaps)
    {
        /// <summary>The total of a single indicator.</summary>
        public Figure? Figure(Period period) => new Figure(period, Quantities.Values.Single()!.Value, Status, Break, Gaps: Gaps.Count);
    }

    /// <summary>Puts figures together.</summary>
    /// <param name="indicators">Reported indicators.</param>
    /// <param name="period">For when.</param>
    /// <param name="departmentIds">Whose.</param>
    /// <returns>The totals; null where nothing is known, where the period is not over in the data, and where the kind forbids it.</returns>
    public Total? Of(IReadOnlyList<Indicator> indicators, Period period, IReadOnlyList<string> departmentIds)
    {
        if (indicators.Count == 0 || !indicators.All(CanBeAdded) || indicators.Any(i => through(i.Id) < period.End)) return null;
        var sum = new Sum(reported, indicators);
        foreach (var department in departmentIds) sum.Add(department, period);
        return sum.Total;
    }

    private static bool CanBeAdded(Indicator indicator) => indicator is { Kind: IndicatorKind.Flow or IndicatorKind.Stock, IsDerived: false };

    private sealed class Sum(Func<string, string, Series> reported, IReadOnlyList<Indicator> indicators)
    {
        private readonly Quantity?[] _sums = new Quantity?[indicators.Count];
        private readonly List<Gap> _gaps = [];
        private ObservationStatus? _only;
        private int _parts;
        private bool _provisional;
        private bool _implied;
        private bool _break;

        public Total? Total => _parts == 0 ? null : new(
            indicators.Select((indicator, i) => (indicator.Id, Sum: _sums[i])).ToDictionary(s => s.Id, s => s.Sum, StringComparer.Ordinal),
            indicators.Count == 1 && _parts == 1 && _gaps.Count == 0 ? _only!.Value : _implied ? ObservationStatus.Implied : _provisional ? ObservationStatus.Provisional : ObservationStatus.Derived,
            _break,
            _gaps);

        public void Add(string departmentId, Period period)
        {
            var series = indicators.Select(i => reported(i.Id, departmentId)).ToArray();
            var stocks = new Figure?[series.Length];
            for (var i = 0; i < series.Length; i++)
            {
                if (!IsLevel(indicators[i])) continue;
                // A level missing leaves the department out altogether: its flows would be held against nothing.
                if ((stocks[i] = Level(series[i], indicators[i].Timing == Timing.Opening, period)) is not null) continue;
                _gaps.Add(new(departmentId, period));
                return;
            }

            int[] flows = [.. Enumerable.Range(0, series.Length).Where(i => !IsLevel(indicators[i]))];
            if (flows.Length > 0 && !AddFlows(series, flows, departmentId, period)) return;
            for (var i = 0; i < series.Length; i++)
            {
                if (stocks[i] is { } level) Take(i, level);
            }
        }

        private static bool IsLevel(Indicator indicator) => indicator.Kind == IndicatorKind.Stock || indicator.Timing == Timing.Cumulative;

        // The last month stands for the period; for what was carried in, the first does.
        private static Figure? Level(Series series, bool isOpening, Period period)
        {
            if (series.At(period) is { } figure) return figure;
            var parts = period.Parts;
            return parts.Count == 0 ? null : Level(series, isOpening, isOpening ? parts[0] : parts[^1]);
        }

        // Whether anything was added. What is wholly unknown is one gap, not one a month.
        private bool AddFlows(Series[] series, int[] flows, string departmentId, Period period)
        {
            if (flows.All(i => series[i].At(period) is not null))
            {
                foreach (var i in flows) Take(i, series[i].At(period)!.Value);
                return true;
            }

            var before = _gaps.Count;
            var any = false;
            foreach (var part in period.Parts) any |= AddFlows(series, flows, departmentId, part);
            if (any) return true;
            _gaps.RemoveRange(before, _gaps.Count - before);
            _gaps.Add(new(departmentId, period));
            return false;
        }

        private void Take(int indicator, Figure figure)
        {
            _sums[indicator] = _sums[indicator] is { } sum ? sum + figure.Quantity : figure.Quantity;
            _only = figure.Status;
            _parts++;
            _provisional |= figure.Status == ObservationStatus.Provisional;
            _implied |= figure.Status == ObservationStatus.Implied;
            _break |= figure.Break;
        }
    }
}
