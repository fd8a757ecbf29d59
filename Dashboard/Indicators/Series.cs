using System.Collections;

namespace Wusheng.Dashboard.Indicators;

/// <summary>The values of one indicator for one department or several, oldest first, one a period. Immutable, and packed: a process holds a million figures.</summary>
public sealed class Series : IReadOnlyList<Figure>
{
    private readonly Packed[] _figures;
    private readonly Dictionary<int, (decimal Low, decimal High)>? _bounds;

    /// <summary>Packs figures into a series.</summary>
    /// <param name="indicatorId">What is measured.</param>
    /// <param name="departmentId">Whose figures they are.</param>
    /// <param name="figures">At most one a period, in any order.</param>
    /// <exception cref="ArgumentException">Two figures of one period.</exception>
    public Series(string indicatorId, string departmentId, IEnumerable<Figure> figures)
    {
        (IndicatorId, DepartmentId) = (indicatorId, departmentId);
        var sorted = figures.ToArray();
        Array.Sort(sorted, (a, b) => a.Period.CompareTo(b.Period));
        _figures = new Packed[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            var figure = sorted[i];
            if (i > 0 && figure.Period == sorted[i - 1].Period) throw new ArgumentException($"{indicatorId} 在 {figure.Period} 有两个数值。", nameof(figures));
            var quantity = figure.Quantity;
            _figures[i] = new(
                quantity.Value, figure.Period, checked((short)figure.Revision), checked((short)figure.Gaps), figure.Status, quantity.Qualifier, figure.Break);
            HasBreak |= figure.Break;
            if (quantity.Low != quantity.High) (_bounds ??= [])[i] = (quantity.Low, quantity.High);
        }
    }

    /// <summary>What is measured.</summary>
    public string IndicatorId { get; }

    /// <summary>Whose figures they are.</summary>
    public string DepartmentId { get; }

    /// <summary>Whether the way of counting changed anywhere in it.</summary>
    public bool HasBreak { get; }

    /// <inheritdoc />
    public int Count => _figures.Length;

    /// <summary>The newest figure; null in an empty series.</summary>
    public Figure? Latest => Count == 0 ? null : this[Count - 1];

    /// <summary>The last day it speaks of, which may be that of a year and not of the newest month; the first day there is in an empty series.</summary>
    public DateOnly End => Count == 0 ? default : _figures.Max(f => f.Period.End);

    /// <inheritdoc />
    public Figure this[int index]
    {
        get
        {
            var packed = _figures[index];
            var (low, high) = _bounds is not null && _bounds.TryGetValue(index, out var bounds) ? bounds : (packed.Value, packed.Value);
            return new(packed.Period, new(packed.Value, low, high, packed.Qualifier), packed.Status, packed.Break, packed.Revision, packed.Gaps);
        }
    }

    /// <summary>The figure of exactly this period; null where there is none. Missing is not zero.</summary>
    public Figure? At(Period period)
    {
        int low = 0, high = _figures.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = _figures[middle].Period.CompareTo(period);
            if (order == 0) return this[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    /// <summary>Whether figures of two periods cannot be compared since the way of counting changed after the earlier one began.</summary>
    /// <remarks>By days, since the break may fall into a month or quarter of the years compared.</remarks>
    public bool IsBrokenBetween(Period earlier, Period later) =>
        HasBreak && Array.Exists(_figures, f => f.Break && f.Period.Start > earlier.Start && f.Period.Start <= later.End);

    /// <summary>What it has figures for, oldest first.</summary>
    public IEnumerable<Period> Periods => _figures.Select(f => f.Period);

    /// <inheritdoc />
    public IEnumerator<Figure> GetEnumerator()
    {
        for (var i = 0; i < _figures.Length; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Packed(decimal Value, Period Period, short Revision, short Gaps, ObservationStatus Status, Qualifier Qualifier, bool Break);
}
