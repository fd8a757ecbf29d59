using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.PlanProgress;

/// <summary>How many commitments the figures can show.</summary>
/// <param name="Measured">Fully.</param>
/// <param name="Partial">In part, or only loosely.</param>
/// <param name="Unmeasured">Not at all.</param>
public readonly record struct MeasurableCounts(int Measured, int Partial, int Unmeasured)
{
    /// <summary>All commitments.</summary>
    public int All => Measured + Partial + Unmeasured;

    /// <summary>Counts commitments.</summary>
    public static MeasurableCounts Of(IEnumerable<PlanLine> commitments)
    {
        var counts = commitments.CountBy(c => c.Baseline).ToDictionary();
        return new(counts.GetValueOrDefault(Measurability.Measured), counts.GetValueOrDefault(Measurability.Partial), counts.GetValueOrDefault(Measurability.None));
    }
}

/// <summary>How many indicators with a target stand in one state.</summary>
public readonly record struct StateCount(AttainmentState State, int Count);

/// <summary>A line of the plan with all that can show it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Lead">Who would lead it; null where nobody can be named.</param>
/// <param name="Figures">The figures that could show it.</param>
/// <param name="Claims">What is only said in words.</param>
public sealed record PlanLineView(PlanLine Line, Department? Lead, IReadOnlyList<Headline> Figures, IReadOnlyList<Claim> Claims)
{
    /// <summary>Departments for which the line sets a target of their own, the farthest behind first.</summary>
    public IReadOnlyList<DepartmentAim> Aims { get; init; } = [];

    /// <summary>How many departments the figures of the whole banner are made of besides those; 0 where those are not the whole banner's.</summary>
    public int OtherDepartments { get; init; }

    /// <summary>Those of them that are behind.</summary>
    public IEnumerable<DepartmentAim> Lagging => Aims.Where(a => a.Headline.Attainment.State.IsBehind());

    /// <summary>How those departments stand. Where none is behind and the banner is, also why both are so.</summary>
    public string AimsSentence => Lagging.Count() is > 0 and var behind
        ? $"{Aims.Count}个部门另有本项的部门目标，按各自数值判断，{behind}个滞后："
        : $"{Aims.Count}个部门另有本项的部门目标，按各自数值判断，没有滞后的"
            + (OtherDepartments > 0 && Figures.Any(f => f.Attainment.State.IsBehind() && Aims.Any(a => a.Headline.Indicator.Id == f.Indicator.Id))
                ? $"；全旗滞后是按全旗数值判断的，其中还包括没有这一部门目标的{OtherDepartments}个部门"
                : "");
}

/// <summary>What a line of the plan asks of one department, and how it stands.</summary>
/// <param name="Department">The department.</param>
/// <param name="Headline">Its figure against its own target.</param>
public sealed record DepartmentAim(Department Department, Headline Headline);

/// <summary>An item of the plan with its commitments.</summary>
/// <param name="Whole">The item itself, with the figures and claims that none of its commitments names.</param>
/// <param name="Commitments">The commitments inside it, in order.</param>
/// <param name="Measurable">How far those can be measured.</param>
/// <param name="States">How its indicators that have a target stand, the best first.</param>
public sealed record PlanItemView(PlanLineView Whole, IReadOnlyList<PlanLineView> Commitments, MeasurableCounts Measurable, IReadOnlyList<StateCount> States);

/// <summary>A problem the report admits, with what bears on it. Whether that confirms it is for people to say.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Figures">The figures that bear on it.</param>
/// <param name="Claims">What is only said in words.</param>
/// <param name="Answers">The lines of the plan that answer it.</param>
public sealed record ProblemView(AdmittedProblem Problem, IReadOnlyList<Headline> Figures, IReadOnlyList<Claim> Claims, IReadOnlyList<PlanLine> Answers)
{
    /// <summary>How many of the figures have a value.</summary>
    public int Known => Figures.Count(f => f.Figure is not null);
}

/// <summary>Something that does not fit within the report itself.</summary>
/// <param name="Places">Its places in the report; the first says what it is.</param>
/// <param name="Asked">Whom to ask; null where nobody can be named.</param>
/// <param name="Figures">The figures it touches.</param>
public sealed record InconsistencyView(IReadOnlyList<Inconsistency> Places, Department? Asked, IReadOnlyList<Headline> Figures)
{
    /// <summary>The place that says what it is.</summary>
    public Inconsistency First => Places[0];
}

/// <summary>The plan of a year as a meeting walks through it: items and commitments against figures, the problems the report admits, and what has to be checked.</summary>
public sealed record PlanView
{
    /// <summary>The year the plan is for.</summary>
    public required Period Year { get; init; }

    /// <summary>The period the figures are of: what the page was asked for, or the newest.</summary>
    public required Period Period { get; init; }

    /// <summary>The items, in order.</summary>
    public required IReadOnlyList<PlanItemView> Items { get; init; }

    /// <summary>How far all commitments can be measured.</summary>
    public required MeasurableCounts Measurable { get; init; }

    /// <summary>How the indicators of the plan that have a target stand, each counted once.</summary>
    public required IReadOnlyList<StateCount> States { get; init; }

    /// <summary>What the document that sets the plan admits.</summary>
    public required IReadOnlyList<ProblemView> Problems { get; init; }

    /// <summary>What does not fit within that document.</summary>
    public required IReadOnlyList<InconsistencyView> Inconsistencies { get; init; }

    /// <summary>How the plan stands, in one sentence.</summary>
    public string Message =>
        $"{Items.Count}个方面、{Measurable.All}项承诺：{Measurable.Measured}项可衡量，{Measurable.Partial}项部分可衡量，{Measurable.Unmeasured}项尚无法衡量；{Standing}";

    private string Standing => States.Sum(s => s.Count) switch
    {
        0 => "没有可以对照的目标或方向",
        var all when Period.WholeYear < Year && States is [{ State: AttainmentState.NoData }] => $"{all}个指标有目标或方向，尚无{Year.Name}数据，以下为{Period.Name}水平",
        var all => $"{all}个指标有目标或方向，其中{string.Join("、", States.Select(s => $"{s.State.Name()}{s.Count}个"))}",
    };

    /// <summary>Builds the page of a plan; null where the year has none.</summary>
    /// <param name="view">The figures, for when and of whom.</param>
    /// <param name="year">The year the plan is for.</param>
    public static PlanView? Of(Viewpoint view, Period year)
    {
        var catalogue = view.Catalogue;
        var lines = catalogue.Plan.Where(p => p.Year == year).ToArray();
        if (lines.Length == 0) return null;
        var headlines = new Dictionary<string, Headline>(StringComparer.Ordinal);
        // The document that sets the plan is the one that admits the problems it answers.
        var documents = lines.Select(l => l.SourceId).ToHashSet(StringComparer.Ordinal);
        PlanItemView[] items = [.. lines.GroupBy(l => l.Item).Select(ItemOf)];
        return new()
        {
            Year = year,
            Period = view.Period,
            Items = items,
            Measurable = MeasurableCounts.Of(lines.Where(l => !l.IsHeadline)),
            States = StatesOf(lines),
            Problems = [.. catalogue.Problems.Where(p => documents.Contains(p.SourceId)).Select(ProblemOf)],
            Inconsistencies =
            [
                .. catalogue.Inconsistencies.Where(i => documents.Contains(i.SourceId)).GroupBy(i => i.Id)
                    .Select(places => InconsistencyOf([.. places])),
            ],
        };

        PlanItemView ItemOf(IEnumerable<PlanLine> item)
        {
            PlanLine[] all = [.. item];
            PlanLine[] commitments = [.. all.Where(l => !l.IsHeadline)];
            var whole = Array.Find(all, l => l.IsHeadline) ?? all[0] with { Quote = "", IndicatorIds = [], ClaimIds = [] };
            var rest = whole with
            {
                IndicatorIds = [.. whole.IndicatorIds.Except(commitments.SelectMany(c => c.IndicatorIds))],
                ClaimIds = [.. whole.ClaimIds.Except(commitments.SelectMany(c => c.ClaimIds))],
            };
            return new(LineOf(rest), [.. commitments.Select(LineOf)], MeasurableCounts.Of(commitments), StatesOf(all));
        }

        PlanLineView LineOf(PlanLine line)
        {
            var aims = AimsOf(line);
            return new(line, catalogue.Department(line.LeadDepartmentId), FiguresOf(line.IndicatorIds), ClaimsOf(line.ClaimIds)) { Aims = aims, OtherDepartments = OthersThan(aims) };
        }

        int OthersThan(IReadOnlyList<DepartmentAim> aims) => view.Departments.IsWholeBanner
            ? aims.SelectMany(a => view.Snapshot.DepartmentsOf(a.Headline.Indicator.Id)).Except(aims.Select(a => a.Department.Id)).Count()
            : 0;

        IReadOnlyList<DepartmentAim> AimsOf(PlanLine line) =>
        [
            .. catalogue.Targets.Where(t => t.Basis == line.Id && t.Period.WholeYear == year)
                .Select(t => (Department: catalogue.Department(t.DepartmentId), Indicator: catalogue.Indicator(t.IndicatorId)!))
                .Where(t => t.Department is not null && t.Indicator.Display != Display.Hide)
                .Select(t => new DepartmentAim(t.Department!, Headline.Of(view with { Departments = DepartmentScope.Of(t.Department!.Id) }, t.Indicator)))
                .OrderByDescending(a => a.Headline.Attainment.State is AttainmentState.FarBehind)
                .ThenByDescending(a => a.Headline.Attainment.State is AttainmentState.Behind),
        ];

        ProblemView ProblemOf(AdmittedProblem problem) => new(
            problem, FiguresOf(problem.IndicatorIds), ClaimsOf(problem.ClaimIds), [.. problem.PlanIds.Select(catalogue.PlanLine).OfType<PlanLine>().Where(p => p.Year == year)]);

        InconsistencyView InconsistencyOf(IReadOnlyList<Inconsistency> places) =>
            new(places, catalogue.Department(places[0].AskedDepartmentId), FiguresOf(places[0].IndicatorIds));

        IReadOnlyList<Claim> ClaimsOf(IEnumerable<string> ids) => [.. ids.Select(catalogue.Claim).OfType<Claim>()];

        IReadOnlyList<Headline> FiguresOf(IEnumerable<string> ids) =>
            [.. ids.Select(catalogue.Indicator).OfType<Indicator>().Where(i => i.Display != Display.Hide).Select(HeadlineOf)];

        Headline HeadlineOf(Indicator indicator) => headlines.TryGetValue(indicator.Id, out var known) ? known
            : headlines[indicator.Id] = Headline.Of(view, indicator) with { Attainment = AttainmentOf(indicator) };

        // Figures may be of another year; a target is looked for in the plan's own year and in no other.
        Attainment AttainmentOf(Indicator indicator) =>
            view.Snapshot.AttainmentOf(indicator, view.Period.WholeYear == year ? view.Period : year, view.Today, view.Thresholds, view.Departments) is var attainment
            && attainment.Target?.Period.WholeYear == year
                ? attainment
                : new(AttainmentState.NotQuantified, null);

        IReadOnlyList<StateCount> StatesOf(IEnumerable<PlanLine> named) =>
        [
            .. FiguresOf(named.SelectMany(l => l.IndicatorIds).Distinct())
                .Where(h => h.Attainment.Target is not null)
                .CountBy(h => h.Attainment.State)
                .OrderBy(s => s.Key)
                .Select(s => new StateCount(s.Key, s.Value)),
        ];
    }
}
