using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features;

/// <summary>Where the whole banner's figures of a year stand in their sources. Asked of the store once a year and data revision, since every page needs it.</summary>
public sealed class SourcePlaces(StoreQuestions store)
{
    private volatile Known _known = new(-1, default, new Dictionary<string, SourcePlace>());

    /// <summary>The words each reported figure of a year was read from, by indicator.</summary>
    public async Task<IReadOnlyDictionary<string, SourcePlace>> OfYearAsync(Snapshot snapshot, Period year)
    {
        var known = _known;
        if (known.Revision == snapshot.Revision && known.Year == year) return known.Places;
        var figures = snapshot.Catalogue.Indicators.Where(i => !i.IsDerived).Select(i => new FigureKey(i.Id, Department.WholeBanner, year));
        var words = await store.WordsOfAsync(figures);
        var places = words.Where(w => w.Value.Quote.Length > 0)
            .ToDictionary(w => w.Key.IndicatorId, w => new SourcePlace(w.Value.SourceId, w.Value.Offset, w.Value.Quote), StringComparer.Ordinal);
        _known = new(snapshot.Revision, year, places);
        return places;
    }

    private sealed record Known(long Revision, Period Year, IReadOnlyDictionary<string, SourcePlace> Places);
}
