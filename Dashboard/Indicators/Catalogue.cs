namespace Wusheng.Dashboard.Indicators;

/// <summary>Everything that is known besides the figures themselves: what is measured, by whom, against which plan, from which documents. Immutable.</summary>
public sealed class Catalogue
{
    // More names than this would be longer than the title they stand in.
    private const int NamedAtMost = 3;

    private readonly Dictionary<string, Indicator> _indicators;
    private readonly Dictionary<string, Topic> _topics;
    private readonly Dictionary<string, Department> _departments;
    private readonly Dictionary<string, Source> _sources;
    private readonly Dictionary<string, PlanLine> _plan;
    private readonly Dictionary<string, Claim> _claims;
    private readonly ILookup<string, Indicator> _byTopic;
    private readonly ILookup<string, Target> _targets;
    private readonly ILookup<string, Indicator> _statedChange;
    private readonly ILookup<string, Indicator> _impliedBy;

    /// <summary>Indexes the tables of a package. References between them have been checked when the package was read.</summary>
    public Catalogue(
        PackageInfo package,
        IEnumerable<Source> sources,
        IEnumerable<Topic> topics,
        IEnumerable<Indicator> indicators,
        IEnumerable<Department> departments,
        IEnumerable<Target> targets,
        IEnumerable<PlanLine> plan,
        IEnumerable<AdmittedProblem> problems,
        IEnumerable<Claim> claims,
        IEnumerable<ChartDefinition> charts,
        IEnumerable<Inconsistency> inconsistencies)
    {
        Package = package;
        Sources = [.. sources.OrderBy(s => s.Id, StringComparer.Ordinal)];
        Topics = [.. topics.OrderBy(t => t.Sequence)];
        Indicators = [.. indicators.OrderBy(i => i.TopicId, StringComparer.Ordinal).ThenBy(i => i.Sequence)];
        Departments = [.. departments.OrderBy(d => d.Id, StringComparer.Ordinal)];
        Targets = [.. targets.OrderBy(t => t.Id, StringComparer.Ordinal)];
        Plan = [.. plan.OrderBy(p => p.Sequence)];
        PlanYears = [.. Plan.Select(p => p.Year).Distinct().Order()];
        Problems = [.. problems.OrderBy(p => p.Sequence)];
        Claims = [.. claims.OrderBy(c => c.Id, StringComparer.Ordinal)];
        Charts = [.. charts.OrderBy(c => c.TopicId, StringComparer.Ordinal).ThenBy(c => c.Sequence)];
        Inconsistencies = [.. inconsistencies.OrderBy(i => i.Sequence).ThenBy(i => i.Place)];
        _sources = Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        _topics = Topics.ToDictionary(t => t.Id, StringComparer.Ordinal);
        _indicators = Indicators.ToDictionary(i => i.Id, StringComparer.Ordinal);
        _departments = Departments.ToDictionary(d => d.Id, StringComparer.Ordinal);
        _plan = Plan.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _claims = Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        _byTopic = Indicators.ToLookup(i => i.TopicId, StringComparer.Ordinal);
        _targets = Targets.ToLookup(t => t.IndicatorId, StringComparer.Ordinal);
        _statedChange = Indicators.Where(i => i.ChangeOf.Length > 0 && !i.IsDerived).ToLookup(i => i.ChangeOf, StringComparer.Ordinal);
        _impliedBy = Indicators.Where(i => i.Implies.Length > 0).ToLookup(i => i.Implies, StringComparer.Ordinal);
    }

    /// <summary>Which package this is.</summary>
    public PackageInfo Package { get; }

    /// <summary>Documents, by id.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Topics in their order on screen, those of the mission first.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Indicators, by topic and sequence.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Departments and groups, by id.</summary>
    public IReadOnlyList<Department> Departments { get; }

    /// <summary>Targets, by id.</summary>
    public IReadOnlyList<Target> Targets { get; }

    /// <summary>The plan, in its order.</summary>
    public IReadOnlyList<PlanLine> Plan { get; }

    /// <summary>The years that have a plan, the oldest first.</summary>
    public IReadOnlyList<Period> PlanYears { get; }

    /// <summary>Admitted problems, in the report's order.</summary>
    public IReadOnlyList<AdmittedProblem> Problems { get; }

    /// <summary>Claims in words, by id.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Charts, by topic and sequence.</summary>
    public IReadOnlyList<ChartDefinition> Charts { get; }

    /// <summary>What does not fit within the documents themselves, place by place: those of one inconsistency follow each other.</summary>
    public IReadOnlyList<Inconsistency> Inconsistencies { get; }

    /// <summary>The indicator, or null.</summary>
    public Indicator? Indicator(string id) => _indicators.GetValueOrDefault(id);

    /// <summary>The topic, or null.</summary>
    public Topic? Topic(string id) => _topics.GetValueOrDefault(id);

    /// <summary>The department, or null; <see cref="Indicators.Department.WholeBanner"/> is none.</summary>
    public Department? Department(string id) => _departments.GetValueOrDefault(id);

    /// <summary>Whose figures a scope means, in words: 全旗, the name of a department, or how many departments together.</summary>
    public string NameOf(DepartmentScope scope) =>
        scope.IsWholeBanner ? Wording.WholeBanner
        : scope.OnlyId is { } id ? Department(id)?.Name ?? id
        : scope.DepartmentIds.Count <= NamedAtMost ? string.Join("、", scope.DepartmentIds.Select(d => Department(d)?.Name ?? d)) + "合计"
        : $"{scope.DepartmentIds.Count}个部门合计";

    /// <summary>The source, or null.</summary>
    public Source? Source(string id) => _sources.GetValueOrDefault(id);

    /// <summary>The plan line, or null.</summary>
    public PlanLine? PlanLine(string id) => _plan.GetValueOrDefault(id);

    /// <summary>The claim, or null.</summary>
    public Claim? Claim(string id) => _claims.GetValueOrDefault(id);

    /// <summary>Indicators of a topic, in order.</summary>
    public IEnumerable<Indicator> IndicatorsOf(string topicId) => _byTopic[topicId];

    /// <summary>Targets of an indicator, the newest period last.</summary>
    public IEnumerable<Target> TargetsOf(string indicatorId) => _targets[indicatorId].OrderBy(t => t.Period);

    /// <summary>The target a year is looked at beside: its own if it has one, else that of the year after; older and later ones belong to other years. Null where there is none.</summary>
    public Target? TargetBeside(string indicatorId, string departmentId, Period year)
    {
        var targets = _targets[indicatorId].Where(t => t.DepartmentId == departmentId).ToArray();
        return Array.FindLast(targets, t => t.Period.YearNumber == year.YearNumber) ?? Array.FindLast(targets, t => t.Period.YearNumber == year.YearNumber + 1);
    }

    /// <summary>Charts of a topic, in order.</summary>
    public IEnumerable<ChartDefinition> ChartsOf(string topicId) => Charts.Where(c => c.TopicId == topicId);

    /// <summary>Plan lines that name the indicator.</summary>
    public IEnumerable<PlanLine> PlanOf(string indicatorId) => Plan.Where(p => p.IndicatorIds.Contains(indicatorId));

    /// <summary>Problems that name the indicator.</summary>
    public IEnumerable<AdmittedProblem> ProblemsOf(string indicatorId) => Problems.Where(p => p.IndicatorIds.Contains(indicatorId));

    /// <summary>Derived indicators whose formula names the indicator.</summary>
    public IEnumerable<Indicator> UsesOf(string indicatorId) => Indicators.Where(i => i.Formula?.OperandIds.Contains(indicatorId) == true);

    /// <summary>The reported indicators that an indicator rests on: itself, or the leaves of its formula, each once and in order.</summary>
    public IEnumerable<Indicator> ReportedBehind(Indicator indicator) =>
        indicator.Formula is { } formula
            ? formula.OperandIds.Select(Indicator).OfType<Indicator>().SelectMany(ReportedBehind).Distinct()
            : [indicator];

    /// <summary>The year whose plan a period is looked at beside: its own if there is one, else the year after; null where there is none.</summary>
    public Period? PlanYearBeside(Period period)
    {
        var year = period.WholeYear;
        return Plan.Any(p => p.Year == year) ? year : Plan.Any(p => p.Year == year.YearAfter) ? year.YearAfter : null;
    }

    /// <summary>Whether a document reports on a year: what it claims and admits is shown beside that year's figures only.</summary>
    public bool ReportsOn(string sourceId, Period period) => Source(sourceId)?.Period.WholeYear == period.WholeYear;

    /// <summary>The indicator in which the source states the change of this one; null where it does not.</summary>
    public Indicator? StatedChangeOf(string indicatorId) => _statedChange[indicatorId].FirstOrDefault();

    /// <summary>The derived indicator whose formula gives the value of the year before; null where nothing implies one.</summary>
    public Indicator? ImpliedBy(string indicatorId) => _impliedBy[indicatorId].FirstOrDefault();
}

/// <summary>Which data package a store or a snapshot was made from.</summary>
/// <param name="Name">Permanent name: one store takes one package, in newer and newer versions.</param>
/// <param name="Title">Chinese title.</param>
/// <param name="Version">Version of the package.</param>
/// <param name="IsIllustrative">True for made-up values (the demo): every page and export says 演示数据.</param>
public sealed record PackageInfo(string Name, string Title, string Version, bool IsIllustrative);
