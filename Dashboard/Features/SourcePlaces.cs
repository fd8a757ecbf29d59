using System.Collections.Concurrent;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features;

/// <summary>Where figures stand in their sources. Asked of the store once for a period, its departments and a data revision, since every page needs it.</summary>
public sealed class SourcePlaces(StoreQuestions store)
{
    // Any combination of departments may be asked for; more than this are not kept.
    private const int MostKept = 200;

    private volatile Known _known = new(-1);

    /// <summary>The words each reported figure of a period was read from, by indicator; of a total, those of its last part by the first department that has it.</summary>
    public async Task<IReadOnlyDictionary<string, SourcePlace>> OfAsync(Snapshot snapshot, Period period, DepartmentScope scope)
    {
        var known = _known;
        if (known.Revision != snapshot.Revision || known.Places.Count >= MostKept) _known = known = new(snapshot.Revision);
        if (known.Places.TryGetValue((period, scope), out var places)) return places;
        var figures = snapshot.Catalogue.Indicators.Where(i => !i.IsDerived).Select(i => snapshot.PublishedBehind(i.Id, period, scope)).OfType<FigureKey>();
        places = (await store.WordsOfAsync(snapshot, figures)).Where(w => w.Value.Quote.Length > 0)
            .ToDictionary(w => w.Key.IndicatorId, w => new SourcePlace(w.Value.SourceId, w.Value.Offset, w.Value.Quote), StringComparer.Ordinal);
        known.Places[(period, scope)] = places;
        return places;
    }

    private sealed record Known(long Revision)
    {
        public ConcurrentDictionary<(Period Period, DepartmentScope Scope), IReadOnlyDictionary<string, SourcePlace>> Places { get; } = new();
    }
}
