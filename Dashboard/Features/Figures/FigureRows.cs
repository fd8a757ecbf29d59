using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Figures;

/// <summary>
/// The figures that are asked for, in order. Only their places are held, eight bytes each, and rows are made as they are looked at: a table of a million figures
/// costs a page no more than the rows it shows.
/// </summary>
public sealed class FigureRows
{
    private readonly Snapshot _snapshot;
    private readonly FigureLine[] _lines;
    private readonly Place[] _places;
    private readonly Lazy<FigureTotal?> _total;

    private FigureRows(Snapshot snapshot, FigureLine[] lines, Place[] places)
    {
        (_snapshot, _lines, _places) = (snapshot, lines, places);
        _total = new(() => FigureTotal.Of(snapshot, _places.Select(p => (_lines[p.Line].Indicator, _lines[p.Line].Whose, FigureAt(p)))));
    }

    /// <summary>How many there are.</summary>
    public int Count => _places.Length;

    /// <summary>What they add up to, or why they do not; null where there are not two.</summary>
    public FigureTotal? Total => _total.Value;

    /// <summary>Finds figures.</summary>
    /// <param name="snapshot">All there are.</param>
    /// <param name="period">The period they lie in, unless those of all periods are asked for.</param>
    /// <param name="scope">Whose: with the whole banner, those of every department too.</param>
    /// <param name="query">Which of them, in which order.</param>
    public static FigureRows Of(Snapshot snapshot, Period period, DepartmentScope scope, FigureQuery query)
    {
        bool IsAsked(Indicator indicator) =>
            (query.TopicId.Length == 0 || indicator.TopicId == query.TopicId) && (query.IndicatorId.Length == 0 || indicator.Id == query.IndicatorId);
        var ids = scope.DepartmentIds;
        var stored = FigureLine.Stored(snapshot).Where(l => IsAsked(l.Indicator) && (scope.IsWholeBanner || (l.Whose.OnlyId is { } id && ids.Contains(id))));
        // Sorting keeps the order of equals: what is worked out stands before the stored figures of the departments.
        FigureLine[] lines = query.WithComputed
            ? [.. FigureLine.Computed(snapshot, period, scope, IsAsked).Concat(stored).OrderBy(l => l.IndicatorRank)]
            : [.. stored];
        var words = query.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = new List<Place>();
        for (var l = 0; l < lines.Length; l++)
        {
            var line = lines[l];
            var open = Array.FindAll(words, w => !Has(line.Indicator.Name, w) && !Has(line.WhoseName, w) && !Has(line.Topic.Name, w));
            // The newest first.
            for (var f = line.Figures.Count - 1; f >= 0; f--)
            {
                var figure = line.Figures[f];
                if ((query.AllPeriods || IsInside(figure.Period, period)) && Array.TrueForAll(open, w => Has(figure.Period.Name, w) || Has(figure.Status.Name(), w))
                    && query.Conditions.All(c => Holds(c, line, figure)))
                {
                    found.Add(new(l, f));
                }
            }
        }

        return new(snapshot, lines, Sorted(found, lines, query));
    }

    /// <summary>Some of the rows.</summary>
    public IEnumerable<FigureRow> Rows(int skip, int count) =>
        _places.Skip(skip).Take(count).Select(p => FigureRow.Of(_snapshot, _lines[p.Line], FigureAt(p)));

    /// <summary>What the first rows are figures of.</summary>
    public IEnumerable<(string IndicatorId, Period Period, DepartmentScope Whose)> Keys(int most) =>
        _places.Take(most).Select(p => (_lines[p.Line].Indicator.Id, FigureAt(p).Period, _lines[p.Line].Whose));

    /// <summary>The names of columns, and then rows, as a file takes them.</summary>
    public IEnumerable<IReadOnlyList<string>> Cells(IReadOnlyList<FigureColumn> columns, int most) =>
        Rows(0, most).Select(row => (IReadOnlyList<string>)[.. columns.Select(row.Cell)]).Prepend([.. columns.Select(c => c.Title())]);

    private Figure FigureAt(Place place) => _lines[place.Line].Figures[place.Figure];

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsInside(Period inner, Period outer) => inner.YearNumber == outer.YearNumber && inner.Start >= outer.Start && inner.End <= outer.End;

    private static bool Holds(FigureCondition condition, FigureLine line, Figure figure) => condition.Column switch
    {
        FigureColumn.Topic => condition.Holds(line.Topic.Name),
        FigureColumn.Indicator => condition.Holds(line.Indicator.Name),
        FigureColumn.Department => condition.Holds(line.WhoseName),
        FigureColumn.Period => condition.Holds(figure.Period.Name),
        FigureColumn.Unit => condition.Holds(line.Indicator.Unit.Symbol),
        FigureColumn.Qualifier => condition.Holds(figure.Quantity.Qualifier.Name()),
        FigureColumn.Status => condition.Holds(figure.Status.Name()),
        FigureColumn.Value => condition.Holds(figure.Number()),
        FigureColumn.Low => condition.Holds(figure.LowNumber()),
        FigureColumn.High => condition.Holds(figure.HighNumber()),
        FigureColumn.Revision => condition.Holds(figure.Revision > 0 ? figure.Revision : null),
        _ => true,
    };

    private static Place[] Sorted(List<Place> found, FigureLine[] lines, FigureQuery query)
    {
        if (query.SortedBy is not { } column) return [.. found];
        var units = lines.Select(l => l.Indicator.Unit.Symbol).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((u, i) => (u, i)).ToDictionary(u => u.u, u => u.i, StringComparer.Ordinal);
        decimal Key(Place place)
        {
            var line = lines[place.Line];
            var figure = line.Figures[place.Figure];
            return column switch
            {
                FigureColumn.Topic => line.Topic.Sequence,
                FigureColumn.Indicator => line.IndicatorRank,
                FigureColumn.Department => line.DepartmentRank,
                // As periods are ordered: by start, and then by length.
                FigureColumn.Period => figure.Period.Start.DayNumber * 1000m + (int)figure.Period.Length * 100 + figure.Period.Part,
                FigureColumn.Unit => units[line.Indicator.Unit.Symbol],
                FigureColumn.Qualifier => (int)figure.Quantity.Qualifier,
                FigureColumn.Status => (int)figure.Status,
                FigureColumn.Low => figure.LowNumber() ?? decimal.MinValue,
                FigureColumn.High => figure.HighNumber() ?? decimal.MinValue,
                FigureColumn.Revision => figure.Revision,
                _ => figure.Number(),
            };
        }

        return [.. query.Descending ? found.OrderByDescending(Key) : found.OrderBy(Key)];
    }

    private readonly record struct Place(int Line, int Figure);
}
