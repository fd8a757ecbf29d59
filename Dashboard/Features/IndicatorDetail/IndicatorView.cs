using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.IndicatorDetail;

/// <summary>One indicator from every side.</summary>
public sealed record IndicatorView
{
    /// <summary>Value, change, attainment.</summary>
    public required Headline Headline { get; init; }

    /// <summary>The domain it belongs to.</summary>
    public required Topic Topic { get; init; }

    /// <summary>The period shown.</summary>
    public required Period Period { get; init; }

    /// <summary>Whose figures are shown.</summary>
    public required DepartmentScope Departments { get; init; }

    /// <summary>The year whose plan it is looked at beside.</summary>
    public required Period PlanYear { get; init; }

    /// <summary>Its main chart.</summary>
    public required Chart Chart { get; init; }

    /// <summary>Whose figures, in words.</summary>
    public required string ScopeName { get; init; }

    /// <summary>Month by month; null where there are no months.</summary>
    public required Chart? Months { get; init; }

    /// <summary>By department; null where no department has figures of its own.</summary>
    public required Chart? ByDepartment { get; init; }

    /// <summary>Departments that report it, and how many of them the shown total is made of; 0 where it is no total.</summary>
    public required int DepartmentsInTotal { get; init; }

    /// <summary>What the value should be made of and is not, in words.</summary>
    public required IReadOnlyList<string> Gaps { get; init; }

    /// <summary>Every period with its change on the year before, the newest first.</summary>
    public required IReadOnlyList<PeriodRow> Periods { get; init; }

    /// <summary>The published figures with all revisions; empty for a derived indicator.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>The formula in words; empty for a reported one.</summary>
    public required string Formula { get; init; }

    /// <summary>The operands of the formula.</summary>
    public required IReadOnlyList<Headline> Operands { get; init; }

    /// <summary>The bounds of the value in words; empty where it is exact or missing.</summary>
    public required string Precision { get; init; }

    /// <summary>How the year before was worked out; null where it was published, or is not known.</summary>
    public required Indicator? ImpliedBy { get; init; }

    /// <summary>That formula in words.</summary>
    public required string ImpliedFormula { get; init; }

    /// <summary>The sentence in its paragraph; of a derived one, those of its operands.</summary>
    public required IReadOnlyList<Excerpt> Excerpts { get; init; }

    /// <summary>Lines of that plan it could show.</summary>
    public required IReadOnlyList<PlanLine> Plan { get; init; }

    /// <summary>Problems the report of the year admits that it bears on.</summary>
    public required IReadOnlyList<AdmittedProblem> Problems { get; init; }

    /// <summary>Derived indicators that are computed from it.</summary>
    public required IReadOnlyList<Indicator> Uses { get; init; }

    /// <summary>Builds the page of an indicator.</summary>
    /// <param name="view">The figures, for when and of whom.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="observations">The published figures of the indicator and of its operands, all revisions.</param>
    /// <param name="texts">The texts of the sources they were read from.</param>
    /// <param name="figureUrl">Where a mark leads.</param>
    public static IndicatorView Of(
        Viewpoint view, Indicator indicator, IReadOnlyList<Observation> observations, IReadOnlyDictionary<string, string> texts, FigureUrl figureUrl)
    {
        var (snapshot, catalogue, period, scope) = (view.Snapshot, view.Catalogue, view.Period, view.Departments);
        var planYear = catalogue.PlanYearBeside(period) ?? period.WholeYear.YearAfter;
        string NameOf(string id) => catalogue.Indicator(id)?.Name ?? id;
        Headline HeadlineOf(Indicator of) => Headline.Of(view, of);
        var composer = new ChartComposer(snapshot, figureUrl, scope);
        var headline = HeadlineOf(indicator);
        var impliedBy = IsImplied(snapshot.FigureOf(indicator.Id, period.YearBefore, scope)) ? catalogue.ImpliedBy(indicator.Id) : null;
        return new IndicatorView
        {
            Headline = headline,
            Precision = headline.Figure is { } figure ? PrecisionOf(figure, indicator.Unit) : "",
            Topic = catalogue.Topic(indicator.TopicId)!,
            Period = period,
            Departments = scope,
            PlanYear = planYear,
            Chart = composer.ComposeIndicator(indicator, period),
            ScopeName = view.ScopeName,
            Months = composer.ComposeMonths(indicator, period),
            ByDepartment = composer.ComposeDepartments(indicator, period),
            DepartmentsInTotal = DepartmentsIn(snapshot, indicator, scope, headline.Figure),
            Gaps = [.. snapshot.GapsOf(indicator.Id, period, scope).Select(g => $"{catalogue.Department(g.DepartmentId)?.Name ?? Wording.WholeBanner}{g.Period.Name}")],
            Periods = [.. snapshot.SeriesOf(indicator.Id, scope).Reverse().Select(f => new PeriodRow(f, snapshot.GrowthOf(indicator, f.Period, scope)))],
            Observations = [.. observations.Where(o => o.IndicatorId == indicator.Id)],
            Formula = indicator.Formula?.Describe(NameOf) ?? "",
            Operands = [.. (indicator.Formula?.OperandIds ?? []).Select(catalogue.Indicator).OfType<Indicator>().Select(HeadlineOf)],
            ImpliedBy = impliedBy,
            ImpliedFormula = impliedBy?.Formula!.Describe(NameOf) ?? "",
            Excerpts =
            [
                .. observations
                    .Where(o => o.Period.Start >= period.Start && o.Period.End <= period.End && o.Quote.Length > 0 && texts.ContainsKey(o.SourceId))
                    .GroupBy(o => (o.IndicatorId, o.Period)).Select(g => g.MaxBy(o => o.Revision)!)
                    .GroupBy(o => o.SourceId)
                    .SelectMany(g => Excerpt.Of(g, texts[g.Key])),
            ],
            Plan = [.. catalogue.PlanOf(indicator.Id).Where(p => p.Year == planYear)],
            Problems = [.. catalogue.ProblemsOf(indicator.Id).Where(p => catalogue.ReportsOn(p.SourceId, period))],
            Uses = [.. catalogue.UsesOf(indicator.Id).Where(u => u.Display != Display.Hide)],
        };
    }

    private static int DepartmentsIn(Snapshot snapshot, Indicator indicator, DepartmentScope scope, Figure? figure) =>
        figure is not { Revision: 0 } || scope.OnlyId is not null ? 0
        : scope.IsWholeBanner ? snapshot.DepartmentsOf(indicator.Id).Count
        : snapshot.DepartmentsOf(indicator.Id).Intersect(scope.DepartmentIds, StringComparer.Ordinal).Count();

    // Neither published (those have a revision) nor the same formula's result for that year.
    private static bool IsImplied(Figure? figure) => figure is { Revision: 0, Status: not ObservationStatus.Derived };

    private static string PrecisionOf(Figure figure, Unit unit) => QuantityText.Bounds(figure.Quantity, unit, figure.IsComputed) switch
    {
        null => "",
        var minimum when figure.Quantity.Qualifier == Qualifier.AtLeast => minimum,
        var bounds => $"{figure.Quantity.Qualifier.Name()}：{bounds}",
    };
}
