using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Departments;

/// <summary>All indicators of one department taken together.</summary>
/// <param name="Department">Which department.</param>
/// <param name="Indicators">How many indicators it has figures of its own for.</param>
/// <param name="States">How many of them stand how against a target of its own.</param>
/// <param name="Through">The newest period it has any figure for.</param>
/// <param name="Gaps">How many departments' or months' figures are missing from what it reports, an indicator without any counting as one.</param>
public sealed record DepartmentSummary(Department Department, int Indicators, IReadOnlyDictionary<AttainmentState, int> States, Period? Through, int Gaps)
{
    /// <summary>How many of its indicators stand so.</summary>
    public int Count(AttainmentState state) => States.GetValueOrDefault(state);
}

/// <summary>A body that answers for indicators or leads commitments, in a package without figures by department.</summary>
/// <param name="Department">The body.</param>
/// <param name="Indicators">Indicators it answers for.</param>
/// <param name="Headlines">The most telling of them, with the figures of the whole banner.</param>
/// <param name="Commitments">How many commitments of the plan it would lead.</param>
/// <param name="Named">For how many of both the report itself names it; for the others it is inferred, even where the report names the body elsewhere.</param>
public sealed record AnsweringBody(Department Department, int Indicators, IReadOnlyList<Headline> Headlines, int Commitments, int Named);

/// <summary>The departments: by an indicator, or all of theirs together; where none has figures of its own, who answers for what.</summary>
/// <param name="Period">For when.</param>
/// <param name="Choices">What the departments can be looked at by, by topic.</param>
/// <param name="Table">By one indicator; null where no department has figures of its own, or where all of theirs together are asked for.</param>
/// <param name="Summaries">All indicators of each department, those with most behind first; empty unless asked for.</param>
/// <param name="Answering">Who answers for what, those that answer for most first.</param>
/// <param name="PlanYear">The year whose plan is looked at.</param>
/// <param name="Groups">Groups the report counts (37个机构, 44个旗直部门), each another population.</param>
/// <param name="Others">Whom the report speaks of besides, by kind.</param>
public sealed record DepartmentsView(
    Period Period, IReadOnlyList<(Topic Topic, IReadOnlyList<Indicator> Indicators)> Choices, DepartmentTable? Table, IReadOnlyList<DepartmentSummary> Summaries,
    IReadOnlyList<AnsweringBody> Answering, Period PlanYear, IReadOnlyList<Department> Groups, IReadOnlyList<IGrouping<string, Department>> Others)
{
    private const int MostHeadlines = 3;

    /// <summary>Whether any department has figures of its own.</summary>
    public bool HasFigures => Choices.Count > 0;

    /// <summary>Builds the page.</summary>
    /// <param name="view">The figures, and for when.</param>
    /// <param name="asked">What the address asks for.</param>
    /// <param name="placeOf">The words a department's figure was read from, by indicator and department.</param>
    /// <param name="figureUrl">Where a mark leads.</param>
    public static DepartmentsView Of(Viewpoint view, DepartmentsAsked asked, Func<string, string, SourcePlace?> placeOf, FigureUrl figureUrl)
    {
        var (catalogue, snapshot) = (view.Catalogue, view.Snapshot);
        var chosen = Chosen(snapshot, asked.IndicatorId);
        var planYear = catalogue.PlanYearBeside(view.Period) ?? view.Period.WholeYear.YearAfter;
        var answering = AnsweringIn(view with { Departments = default }, planYear);
        var bodies = answering.Select(a => a.Department.Id).Concat(snapshot.ReportingDepartments.Select(d => d.Id)).ToHashSet(StringComparer.Ordinal);
        return new(
            view.Period,
            [.. catalogue.Topics.Select(t => (t, (IReadOnlyList<Indicator>)[.. Reported(snapshot, t)])).Where(t => t.Item2.Count > 0)],
            chosen is null || asked.IsSummary ? null : DepartmentTable.Of(view, chosen, asked, placeOf, figureUrl),
            asked.IsSummary ? SummariesIn(view, asked) : [],
            answering,
            planYear,
            [.. catalogue.Departments.Where(d => d.Kind == "counted-group").OrderByDescending(d => d.Count)],
            [.. catalogue.Departments.Where(d => d.Kind != "counted-group" && !bodies.Contains(d.Id)).GroupBy(d => d.KindName())]);
    }

    /// <summary>The indicator that was asked for, or else the one that says most: with most targets of departments, with a direction, a headline, reported by most.</summary>
    public static Indicator? Chosen(Snapshot snapshot, string indicatorId)
    {
        var catalogue = snapshot.Catalogue;
        var choices = catalogue.Topics.SelectMany(t => Reported(snapshot, t)).ToArray();
        return Array.Find(choices, i => i.Id == indicatorId) ?? choices
            .OrderByDescending(i => catalogue.TargetsOf(i.Id).Count(t => t.DepartmentId != Department.WholeBanner))
            .ThenByDescending(i => i.Direction != Direction.Neutral)
            .ThenByDescending(i => catalogue.Topic(i.TopicId) is { IsMission: true } topic && topic.HeadlineIds.Contains(i.Id))
            .ThenByDescending(i => snapshot.DepartmentsOf(i.Id).Count)
            .FirstOrDefault();
    }

    private static IEnumerable<Indicator> Reported(Snapshot snapshot, Topic topic) =>
        snapshot.Catalogue.IndicatorsOf(topic.Id).Where(i => i is { Display: not Display.Hide, Timing: not Timing.PriorYear } && snapshot.DepartmentsOf(i.Id).Count > 0);

    private static DepartmentSummary[] SummariesIn(Viewpoint view, DepartmentsAsked asked) =>
    [
        .. view.Snapshot.ReportingDepartments
            .Where(d => d.Name.Contains(asked.Name, StringComparison.OrdinalIgnoreCase))
            .Select(d => SummaryOf(view, d))
            .Where(s => asked.State is not { } state || s.Count(state) > 0)
            .OrderByDescending(s => s.Count(AttainmentState.FarBehind) + s.Count(AttainmentState.Behind))
            .ThenByDescending(s => s.Count(AttainmentState.FarBehind)).ThenByDescending(s => s.Gaps).ThenBy(s => s.Department.Id, StringComparer.Ordinal),
    ];

    private static DepartmentSummary SummaryOf(Viewpoint view, Department department)
    {
        var (snapshot, scope) = (view.Snapshot, DepartmentScope.Of(department.Id));
        var indicators = DepartmentFigure.ReportedBy(snapshot, department).ToArray();
        // What a derived figure lacks, its operands lack: counted once.
        var reported = Array.FindAll(indicators, i => !i.IsDerived);
        return new(
            department, indicators.Length,
            indicators.Select(i => snapshot.AttainmentOf(i, view.Period, view.Today, view.Thresholds, scope).State).CountBy(s => s).ToDictionary(),
            reported.Select(i => snapshot.SeriesOf(i.Id, scope).Latest?.Period).Max(),
            reported.Sum(i => snapshot.FigureOf(i.Id, view.Period, scope) is { } figure ? figure.Gaps : 1));
    }

    private static AnsweringBody[] AnsweringIn(Viewpoint view, Period planYear)
    {
        var catalogue = view.Catalogue;
        var headlines = catalogue.Topics.SelectMany(t => t.HeadlineIds).Distinct().Select((id, i) => (id, i)).ToDictionary(h => h.id, h => h.i, StringComparer.Ordinal);
        var led = catalogue.Indicators.Where(i => i.Display != Display.Hide).ToLookup(i => i.LeadDepartmentId, StringComparer.Ordinal);
        return
        [
            .. catalogue.Departments.Select(d => (Department: d, Plan: catalogue.Plan.Where(p => p.Year == planYear && !p.IsHeadline && p.LeadDepartmentId == d.Id).ToArray()))
                .Select(d => new AnsweringBody(
                    d.Department, led[d.Department.Id].Count(),
                    [.. led[d.Department.Id].OrderBy(i => headlines.GetValueOrDefault(i.Id, int.MaxValue)).Take(MostHeadlines).Select(i => Headline.Of(view, i))],
                    d.Plan.Length,
                    led[d.Department.Id].Count(i => i.LeadIsNamed) + d.Plan.Count(p => p.LeadIsNamed)))
                .Where(b => b.Indicators + b.Commitments > 0)
                .OrderByDescending(b => b.Indicators).ThenByDescending(b => b.Commitments),
        ];
    }
}
