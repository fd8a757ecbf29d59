using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.DepartmentDetail;

/// <summary>One department from every side: its figures, what is missing from them, and what it answers for.</summary>
public sealed record DepartmentView
{
    private const int MostInMessage = 2;
    private const int MostWorst = 6;

    /// <summary>The department.</summary>
    public required Department Department { get; init; }

    /// <summary>For when.</summary>
    public required Period Period { get; init; }

    /// <summary>How it stands, the worst first, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What is behind its target, then what stands in the lower half of the departments; the worst first.</summary>
    public required IReadOnlyList<DepartmentFigure> Worst { get; init; }

    /// <summary>Its own figures by topic; empty where it has none.</summary>
    public required IReadOnlyList<(Topic Topic, IReadOnlyList<DepartmentFigure> Figures)> Topics { get; init; }

    /// <summary>Reported indicators of which something is missing, those without any value first.</summary>
    public required IReadOnlyList<DepartmentFigure> Incomplete { get; init; }

    /// <summary>The indicator that was asked for, or else its worst, month by month; null where there are no months.</summary>
    public required Chart? Chart { get; init; }

    /// <summary>Indicators it answers for, with the figures of the whole banner.</summary>
    public required IReadOnlyList<Headline> AnswersFor { get; init; }

    /// <summary>Indicators it is mentioned with and does not answer for, with the figures of the whole banner.</summary>
    public required IReadOnlyList<Headline> MentionedWith { get; init; }

    /// <summary>The year whose plan is looked at.</summary>
    public required Period PlanYear { get; init; }

    /// <summary>Commitments of that plan it would lead.</summary>
    public required IReadOnlyList<PlanLine> Plan { get; init; }

    /// <summary>Problems the report of the year admits that touch what it answers for.</summary>
    public required IReadOnlyList<AdmittedProblem> Problems { get; init; }

    /// <summary>Bodies whose population overlaps with it in a way the source does not define.</summary>
    public required IReadOnlyList<Department> Overlaps { get; init; }

    /// <summary>For how many of these indicators and commitments the report itself names it; for the others it is inferred.</summary>
    public int Named => AnswersFor.Count(h => h.Indicator.LeadIsNamed) + Plan.Count(p => p.LeadIsNamed);

    /// <summary>Whether it has figures of its own.</summary>
    public bool HasFigures => Topics.Count > 0;

    /// <summary>Builds the page of a department.</summary>
    /// <param name="own">The figures of the department.</param>
    /// <param name="banner">Those of the whole banner.</param>
    /// <param name="department">The department.</param>
    /// <param name="indicatorId">What is drawn large; empty for its worst.</param>
    /// <param name="figureUrl">Where a mark leads.</param>
    public static DepartmentView Of(Viewpoint own, Viewpoint banner, Department department, string indicatorId, FigureUrl figureUrl)
    {
        var (snapshot, catalogue, period) = (own.Snapshot, own.Catalogue, own.Period);
        var figures = DepartmentFigure.ReportedBy(snapshot, department).Select(i => DepartmentFigure.Of(own, department, Ranking.Of(snapshot, i, period), figureUrl)).ToArray();
        var worstFirst = WorstFirst(figures);
        var composer = new ChartComposer(snapshot, figureUrl, DepartmentScope.Of(department.Id));
        var planYear = catalogue.PlanYearBeside(period) ?? period.WholeYear.YearAfter;
        Headline Of(Indicator indicator) => Headline.Of(banner, indicator);
        Indicator[] led = [.. catalogue.Topics.SelectMany(t => catalogue.IndicatorsOf(t.Id)).Where(i => i.LeadDepartmentId == department.Id && i.Display != Display.Hide)];
        return new()
        {
            Department = department,
            Period = period,
            Message = figures.Length == 0 ? "" : MessageOf(worstFirst),
            Worst = [.. worstFirst.Where(f => f.IsBehind || f.Standing.Rank * 2 > f.Ranking.Ranked + 1).Take(MostWorst)],
            Topics = [.. figures.GroupBy(f => f.Headline.Indicator.TopicId).Select(g => (catalogue.Topic(g.Key)!, (IReadOnlyList<DepartmentFigure>)[.. g]))],
            Incomplete = [.. figures.Where(f => !f.Headline.Indicator.IsDerived && !f.Standing.IsComplete).OrderBy(f => f.Headline.Figure is not null)],
            Chart = worstFirst.OrderByDescending(f => f.Headline.Indicator.Id == indicatorId).Select(f => composer.ComposeBeside(f.Headline.Indicator, period)).FirstOrDefault(c => c is not null),
            AnswersFor = [.. led.Select(Of)],
            MentionedWith = [.. department.IndicatorIds.Select(catalogue.Indicator).OfType<Indicator>().Except(led).Where(i => figures.Length == 0 && i.Display != Display.Hide).Select(Of)],
            PlanYear = planYear,
            Plan = [.. catalogue.Plan.Where(p => p.Year == planYear && !p.IsHeadline && p.LeadDepartmentId == department.Id)],
            Problems = [.. catalogue.Problems.Where(p => catalogue.ReportsOn(p.SourceId, period) && p.IndicatorIds.Intersect(led.Select(i => i.Id), StringComparer.Ordinal).Any())],
            Overlaps = [.. department.OverlapIds.Select(catalogue.Department).OfType<Department>()],
        };
    }

    // Behind its target, then low among the departments; what is not ranked has nothing to be worst at.
    private static DepartmentFigure[] WorstFirst(DepartmentFigure[] figures) =>
    [
        .. figures
            .OrderByDescending(f => f.Headline.Attainment.State == AttainmentState.FarBehind).ThenByDescending(f => f.IsBehind)
            .ThenByDescending(f => f.Standing.Rank is { } rank && f.Ranking.Ranked > 1 ? (decimal)(rank - 1) / (f.Ranking.Ranked - 1) : -1),
    ];

    private static string MessageOf(DepartmentFigure[] worstFirst)
    {
        var behind = Array.FindAll(worstFirst, f => f.IsBehind);
        var judged = worstFirst.Count(f => f.Headline.Attainment.Target is not null);
        string standing = behind.Length > 0 ? $"{behind.Length}项滞后：{string.Join("、", behind.Take(MostInMessage).Select(WithTarget))}"
            : judged > 0 ? $"{judged}项有目标的指标都没有滞后"
            : $"{worstFirst.Length}项指标都没有部门目标";
        var low = Array.FindAll(worstFirst, f => f is { IsBehind: false, Standing.Rank: > 1 } && f.Standing.Rank == f.Ranking.Ranked);
        return low.Length == 0 ? standing : $"{standing}；名次最后的有{string.Join("、", low.Take(MostInMessage).Select(WithRank))}";
    }

    private static string WithTarget(DepartmentFigure figure)
    {
        var (indicator, attainment) = (figure.Headline.Indicator, figure.Headline.Attainment);
        return $"{indicator.Name}{Text(attainment.Current, indicator)}（{attainment.Target!.Sentence(indicator.Unit, attainment.Baseline)}）";
    }

    private static string WithRank(DepartmentFigure figure) =>
        $"{figure.Headline.Indicator.Name}{Text(figure.Headline.Figure, figure.Headline.Indicator)}（第{figure.Standing.Rank}／{figure.Ranking.Ranked}名）";

    private static string Text(Figure? figure, Indicator indicator) => figure is { } known ? QuantityText.Of(known.Quantity, indicator.Unit, known.IsComputed).ToString() : Wording.Missing;
}
