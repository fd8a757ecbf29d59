using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Store;

/// <summary>What pages ask beyond the snapshot: the words figures were read from, older revisions, the texts of sources. Each question may fail with a <see cref="StoreFaultException"/>.</summary>
public sealed class StoreQuestions(IDbContextFactory<StoreContext> contexts, SnapshotSource snapshots, StorePlaces places) : IFigureWords
{
    /// <summary>Every revision of an indicator's figures with its words, by department, period and revision.</summary>
    /// <param name="indicatorId">What is measured.</param>
    /// <param name="departmentId">Whose figures; null for those of all.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public Task<IReadOnlyList<Observation>> ObservationsOfAsync(
        string indicatorId, string? departmentId = null, CancellationToken cancellationToken = default) =>
        AskAsync<IReadOnlyList<Observation>>(async context => InOrder(await Observations(
            context.Series.Where(s => s.IndicatorId == indicatorId && (departmentId == null || s.DepartmentId == departmentId)),
            context.Observations).ToListAsync(cancellationToken)));

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<FigureKey, Observation>> WordsOfAsync(
        Snapshot snapshot, IEnumerable<FigureKey> figures, CancellationToken cancellationToken = default)
    {
        var wanted = figures.ToHashSet();
        var indicators = wanted.Select(f => f.IndicatorId).Distinct().ToArray();
        var departments = wanted.Select(f => f.DepartmentId).Distinct().ToArray();
        var periods = wanted.Select(f => f.Period).Distinct().ToArray();
        // What is asked for is nearly always some indicators in one period of one department, so this finds few rows too many.
        var found = await AskAsync(context => Observations(
            context.Series.Where(s => indicators.Contains(s.IndicatorId) && departments.Contains(s.DepartmentId)),
            context.Observations.Where(o => periods.Contains(o.Period))).ToListAsync(cancellationToken));
        return found
            .GroupBy(o => new FigureKey(o.IndicatorId, o.DepartmentId, o.Period))
            .Where(g => wanted.Contains(g.Key))
            .ToDictionary(g => g.Key, g => g.FirstOrDefault(o => o.Revision == snapshot.RevisionOf(g.Key)) ?? g.MaxBy(o => o.Revision)!);
    }

    /// <summary>The whole text of a source; null where there is no such source.</summary>
    public Task<string?> TextOfAsync(string sourceId, CancellationToken cancellationToken = default) =>
        AskAsync(context => context.SourceTexts.Where(t => t.SourceId == sourceId).Select(t => t.Text).SingleOrDefaultAsync(cancellationToken));

    /// <summary>A source with its text, the numerals in it and every figure read from it; null where there is no such source.</summary>
    public Task<SourceDocument?> DocumentAsync(string sourceId, CancellationToken cancellationToken = default) => AskAsync(async context =>
    {
        if (await context.Sources.SingleOrDefaultAsync(s => s.Id == sourceId, cancellationToken) is not { } source) return null;
        var text = await context.SourceTexts.Where(t => t.SourceId == sourceId).Select(t => t.Text).SingleAsync(cancellationToken);
        var numerals = await context.Numerals.Where(n => n.SourceId == sourceId).OrderBy(n => n.Sequence).ToListAsync(cancellationToken);
        var observations = await Observations(context.Series, context.Observations.Where(o => o.SourceId == sourceId)).ToListAsync(cancellationToken);
        return new SourceDocument(source, text, numerals, [.. InOrder(observations).OrderBy(o => o.Offset)]);
    });

    /// <summary>The packages that were imported, the newest first.</summary>
    public Task<IReadOnlyList<Import>> ImportsAsync(CancellationToken cancellationToken = default) =>
        AskAsync<IReadOnlyList<Import>>(async context => await context.Imports.OrderByDescending(i => i.Number)
            .Select(i => new Import(
                i.Number, new PackageInfo(i.Name, i.Title, i.Version, i.IsIllustrative), i.ContentHash, i.ImportedAt, i.RowsAdded, i.ProgramVersion))
            .ToListAsync(cancellationToken));

    /// <summary>Indicators and departments by their words, and passages of the sources. Words are separated by blanks; all of them must occur.</summary>
    /// <param name="words">What a person typed.</param>
    /// <param name="most">At most this many of each kind.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<Findings> SearchAsync(string words, int most = 20, CancellationToken cancellationToken = default)
    {
        var terms = TextSearch.Terms(words);
        if (terms.Count == 0) return Findings.None;
        var snapshot = snapshots.Current;
        var catalogue = snapshot.Catalogue;
        // A few reports of some ten thousand characters: reading them takes less than a millisecond each, and finds words of any length, which
        // SQLite's trigram index (three characters or more) does not: most Chinese words have two.
        var texts = await AskAsync(context => context.SourceTexts.OrderByDescending(t => t.SourceId).ToListAsync(cancellationToken));
        return new(
            [
                .. catalogue.Indicators
                    .Where(i => TextSearch.Matches(terms, i.Name, i.NameEnglish, i.Id, i.Definition) || snapshot.SeriesOf(i.Id).Any(f => TextSearch.IsValue(terms, f, i.Unit)))
                    .Take(most),
            ],
            [.. catalogue.Departments.Where(d => TextSearch.Matches(terms, d.Name, d.Id)).Take(most)],
            [.. texts.SelectMany(t => TextSearch.Passages(terms, t.SourceId, t.Text)).Take(most)]);
    }

    /// <summary>Everything the store holds, as a package that can be written out again; null in an empty store.</summary>
    public Task<DataPackage?> PackageAsync(CancellationToken cancellationToken = default) => AskAsync(async context =>
    {
        await using var oneMoment = await context.BeginReadingAsync(cancellationToken);
        if (await context.Imports.OrderByDescending(i => i.Number).FirstOrDefaultAsync(cancellationToken) is not { } newest) return null;
        return new DataPackage
        {
            Info = new(newest.Name, newest.Title, newest.Version, newest.IsIllustrative),
            Descriptor = newest.Descriptor,
            ContentHash = newest.ContentHash,
            Sources = await context.Sources.ToListAsync(cancellationToken),
            SourceTexts = await context.SourceTexts.ToDictionaryAsync(t => t.SourceId, t => t.Text, cancellationToken),
            Topics = await context.Topics.ToListAsync(cancellationToken),
            Indicators = await context.Indicators.ToListAsync(cancellationToken),
            Departments = await context.Departments.ToListAsync(cancellationToken),
            Observations = InOrder(await Observations(context.Series, context.Observations).ToListAsync(cancellationToken)),
            Targets = await context.Targets.ToListAsync(cancellationToken),
            Plan = await context.Plan.ToListAsync(cancellationToken),
            Problems = await context.Problems.ToListAsync(cancellationToken),
            Claims = await context.Claims.ToListAsync(cancellationToken),
            Numerals = await context.Numerals.ToListAsync(cancellationToken),
            Charts = await context.Charts.ToListAsync(cancellationToken),
            Inconsistencies = await context.Inconsistencies.ToListAsync(cancellationToken),
        };
    });

    private async Task<TAnswer> AskAsync<TAnswer>(Func<StoreContext, Task<TAnswer>> question)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            return await question(context);
        }
        catch (SqliteException exception)
        {
            throw StoreFaults.Of(exception, places.Database);
        }
    }

    private static List<Observation> InOrder(List<Observation> observations) =>
        [.. observations.OrderBy(o => o.IndicatorId, StringComparer.Ordinal).ThenBy(o => o.DepartmentId, StringComparer.Ordinal).ThenBy(o => o.Period).ThenBy(o => o.Revision)];

    internal static IQueryable<Observation> Observations(IQueryable<SeriesRow> series, IQueryable<ObservationRow> observations) =>
        from s in series
        join o in observations on s.Number equals o.SeriesNumber
        select new Observation
        {
            IndicatorId = s.IndicatorId,
            DepartmentId = s.DepartmentId,
            Period = o.Period,
            Revision = o.Revision,
            Quantity = new Quantity(o.Value, o.Low ?? o.Value, o.High ?? o.Value, o.Qualifier),
            Status = o.Status,
            Break = o.Break,
            SourceId = o.SourceId,
            Quote = o.Quote,
            Offset = o.Offset,
            AsWritten = o.AsWritten,
            Note = o.Note,
        };
}
