using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>Makes of a draft what is handed out: everything known of each figure in the words of the screen, and the sentences it was read from.</summary>
public sealed class HandoutComposer(IFigureWords figureWords, TimeProvider clock, AttainmentThresholds thresholds)
{
    /// <summary>The day it would be made on: judgements of a year that is not over change with it.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Gathers what is known of all figures of a draft.</summary>
    /// <param name="snapshot">The figures; the same that the draft was made from.</param>
    /// <param name="draft">What is wanted.</param>
    /// <param name="mostFigures">How many figures of a chart are listed; beyond, those of the period asked for and the newest ones. A table is listed whole: there is nothing else of it.</param>
    /// <param name="cancellationToken">Ends the gathering.</param>
    public async Task<Handout> ComposeAsync(Snapshot snapshot, HandoutDraft draft, int mostFigures = int.MaxValue, CancellationToken cancellationToken = default)
    {
        var parts = draft.Parts.Select(p => (Part: p, Figures: p.Chart is null ? p.Figures : Bounded(p.Figures, draft.Period, mostFigures))).ToArray();
        WantedFigure[] wanted = [.. parts.SelectMany(p => p.Figures).Distinct()];
        var keys = wanted.ToDictionary(w => w, w => KeysBehind(snapshot, w).ToArray());
        var words = await figureWords.WordsOfAsync(snapshot, keys.Values.SelectMany(k => k), cancellationToken);
        var facts = wanted.ToDictionary(w => w, w => FactOf(snapshot, w, keys[w], words));
        var catalogue = snapshot.Catalogue;
        return new()
        {
            Title = draft.Title,
            Subtitle = $"{draft.Period.Name}，{draft.Whose}",
            Parts =
            [
                .. parts.Select(p => new HandoutPart(p.Part.Heading, p.Part.Message, p.Part.Chart, [.. p.Figures.Select(f => facts[f])])
                {
                    LeftOut = p.Part.Figures.Count - p.Figures.Count,
                    Remark = p.Part.Remark,
                }),
            ],
            Provenance = new()
            {
                PackageTitle = catalogue.Package.Title,
                PackageVersion = catalogue.Package.Version,
                Revision = snapshot.Revision,
                Sources = [.. draft.Parts.SelectMany(p => p.Chart?.Sources ?? []).Concat(Citation.Of(catalogue, wanted.Select(w => w.Period))).Distinct()],
                AsOf = draft.AsOf.Length > 0 ? draft.AsOf : draft.Period.Name,
                MadeOn = Today,
                Address = draft.Address,
                IsIllustrative = catalogue.Package.IsIllustrative,
            },
        };
    }

    // Those asked for, then the newest; in the order they stood in.
    private static IReadOnlyList<WantedFigure> Bounded(IReadOnlyList<WantedFigure> figures, Period period, int most)
    {
        if (figures.Count <= most) return figures;
        var kept = figures.OrderByDescending(f => f.Period == period).ThenByDescending(f => f.Period.End).Take(most).ToHashSet();
        return [.. figures.Where(kept.Contains)];
    }

    // The published figures that a figure was read or worked out from.
    private static IEnumerable<FigureKey> KeysBehind(Snapshot snapshot, WantedFigure wanted)
    {
        var catalogue = snapshot.Catalogue;
        if (catalogue.Indicator(wanted.IndicatorId) is not { } indicator) return [];
        if (snapshot.PublishedBehind(indicator.Id, wanted.Period, wanted.Whose) is { } own) return [own];
        // The year before is worked out from figures of the year after it.
        var (rule, at) = indicator.Timing == Timing.PriorYear ? (indicator, wanted.Period.YearAfter)
            : ImpliedBy(snapshot, wanted) is { } implied ? (implied, wanted.Period.YearAfter)
            : (indicator, wanted.Period);
        return rule.IsDerived ? catalogue.ReportedBehind(rule).Select(leaf => snapshot.PublishedBehind(leaf.Id, at, wanted.Whose)).OfType<FigureKey>() : [];
    }

    // The rule that gives a year before; null where the figure was published, is not known, or is the result of its own formula.
    private static Indicator? ImpliedBy(Snapshot snapshot, WantedFigure wanted) =>
        snapshot.FigureOf(wanted.IndicatorId, wanted.Period, wanted.Whose) is { Revision: 0, Status: not ObservationStatus.Derived }
        && snapshot.PublishedBehind(wanted.IndicatorId, wanted.Period, wanted.Whose) is null
            ? snapshot.Catalogue.ImpliedBy(wanted.IndicatorId)
            : null;

    private FigureFact FactOf(Snapshot snapshot, WantedFigure wanted, FigureKey[] keys, IReadOnlyDictionary<FigureKey, Observation> words)
    {
        var catalogue = snapshot.Catalogue;
        var indicator = catalogue.Indicator(wanted.IndicatorId)!;
        var figure = snapshot.FigureOf(indicator.Id, wanted.Period, wanted.Whose);
        var growth = snapshot.GrowthOf(indicator, wanted.Period, wanted.Whose);
        // A value of the year before stands beside its own year's figures, and is judged with them.
        var judged = indicator.Timing == Timing.PriorYear ? wanted.Period.YearAfter : wanted.Period;
        var attainment = wanted.Attainment ?? snapshot.AttainmentOf(indicator, judged, Today, thresholds, wanted.Whose);
        var isOthers = attainment.Current is { } judgedBy && figure is { } own && judgedBy.Period != own.Period;
        var rule = indicator.Formula ?? ImpliedBy(snapshot, wanted)?.Formula;
        return new()
        {
            IndicatorId = indicator.Id,
            Name = indicator.Name,
            Topic = catalogue.Topic(indicator.TopicId)?.Name ?? indicator.TopicId,
            Definition = indicator.Definition,
            Formula = rule?.Describe(id => catalogue.Indicator(id)?.Name ?? id) ?? "",
            Kind = indicator.Kind.Name(),
            Direction = indicator.Direction.Name(),
            Unit = indicator.Unit,
            Period = wanted.Period,
            Whose = catalogue.NameOf(wanted.Whose),
            DepartmentIds = wanted.Whose.ToString(),
            Figure = figure,
            Text = figure is { } known ? QuantityText.Sentence(known, indicator.Unit) : Wording.Missing,
            Growth = growth.Sentence(indicator),
            GrowthValue = growth.Growth is { } change ? Quantity.RoundHalfUp(QuantityText.Known(change.Change, change.StatedBy is null), 2) : null,
            GrowthJudgement = growth.Growth?.Judgement(indicator.Direction) ?? "",
            // A month of last year is not judged by how far this year has come.
            Attainment = isOthers ? "" : attainment.Sentence(indicator.Unit),
            Standing = isOthers ? "" : attainment.Standing(indicator.Unit),
            IsBehind = !isOthers && attainment.State.IsBehind(),
            Lead = catalogue.Department(indicator.LeadDepartmentId)?.Name ?? "",
            LeadIsNamed = indicator.LeadIsNamed,
            Note = indicator.Note,
            Sentences = [.. keys.Where(words.ContainsKey).Select(k => SentenceOf(catalogue, wanted, k, words[k])).Where(s => s.Quote.Length > 0)],
        };
    }

    private static FactSentence SentenceOf(Catalogue catalogue, WantedFigure wanted, FigureKey key, Observation words)
    {
        var name = catalogue.Indicator(key.IndicatorId)?.Name ?? key.IndicatorId;
        // The sentence of one part must not pass for that of the whole.
        if (key.DepartmentId != wanted.Whose.ToString() || (key.Period != wanted.Period && key.Period != wanted.Period.YearAfter))
        {
            name += $"（其中{catalogue.NameOf(DepartmentScope.Of(key.DepartmentId))}{key.Period.Name}）";
        }

        return new(name, words.SourceId, catalogue.Source(words.SourceId)?.Title ?? words.SourceId, words.Quote, words.Offset, words.AsWritten, words.Revision);
    }
}
