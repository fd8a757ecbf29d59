using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>A snapshot of a few lines: one report of 2024, one topic unless others are given, and what the test adds.</summary>
internal sealed class ASnapshot
{
    private readonly List<Source> _sources = [Some.Document()];
    private readonly List<Topic> _topics = [];
    private readonly List<Indicator> _indicators = [];
    private readonly List<Department> _departments = [];
    private readonly List<Target> _targets = [];
    private readonly List<PlanLine> _plan = [];
    private readonly List<AdmittedProblem> _problems = [];
    private readonly List<Claim> _claims = [];
    private readonly List<ChartDefinition> _charts = [];
    private readonly List<Inconsistency> _inconsistencies = [];
    private readonly List<(string Indicator, Figure Figure)> _figures = [];
    private readonly List<(string Indicator, string Department, Figure Figure)> _byDepartment = [];
    private bool _illustrative;

    public ASnapshot With(params Source[] sources) => Added(_sources, sources);

    public ASnapshot With(params Topic[] topics) => Added(_topics, topics);

    public ASnapshot With(params Department[] departments) => Added(_departments, departments);

    public ASnapshot With(params Target[] targets) => Added(_targets, targets);

    public ASnapshot With(params PlanLine[] lines) => Added(_plan, lines);

    public ASnapshot With(params AdmittedProblem[] problems) => Added(_problems, problems);

    public ASnapshot With(params Claim[] claims) => Added(_claims, claims);

    public ASnapshot With(params ChartDefinition[] charts) => Added(_charts, charts);

    public ASnapshot With(params Inconsistency[] places) => Added(_inconsistencies, places);

    /// <summary>An indicator without figures: derived, or missing.</summary>
    public ASnapshot With(params Indicator[] indicators) => Added(_indicators, indicators);

    /// <summary>A reported indicator with its value of 2024.</summary>
    public ASnapshot With(Indicator indicator, decimal value) => With(indicator, Quantity.Exact(value));

    /// <summary>A reported indicator with its value of 2024.</summary>
    public ASnapshot With(Indicator indicator, Quantity value) => With(indicator, (2024, value));

    /// <summary>A reported indicator with its values by year.</summary>
    public ASnapshot With(Indicator indicator, params (int Year, Quantity Value)[] values) =>
        WithFigures(indicator, [.. values.Select(v => new Figure(Period.Year(v.Year), v.Value, ObservationStatus.Reported, Revision: 1))]);

    /// <summary>A reported indicator with its figures.</summary>
    public ASnapshot WithFigures(Indicator indicator, params Figure[] figures)
    {
        _figures.AddRange(figures.Select(f => (indicator.Id, f)));
        return Added(_indicators, [indicator]);
    }

    /// <summary>A reported indicator with figures of departments by period.</summary>
    public ASnapshot ByDepartment(Indicator indicator, params (string Department, string Period, decimal Value)[] values)
    {
        _byDepartment.AddRange(values.Select(v => (indicator.Id, v.Department, new Figure(Period.Parse(v.Period), Quantity.Exact(v.Value), ObservationStatus.Reported, Revision: 1))));
        return Added(_indicators, [indicator]);
    }

    /// <summary>Made-up values, as the demo has.</summary>
    public ASnapshot Illustrative()
    {
        _illustrative = true;
        return this;
    }

    public Snapshot Build() => new(
        new Catalogue(
            new("test", "测试数据", "1", _illustrative), _sources, _topics.Count > 0 ? _topics : [Some.Topic("topic")], _indicators,
            _departments, _targets, _plan, _problems, _claims, _charts, _inconsistencies),
        _figures.GroupBy(f => f.Indicator, (id, figures) => new Series(id, Department.WholeBanner, figures.Select(f => f.Figure)))
            .Concat(_byDepartment.GroupBy(f => (f.Indicator, f.Department), (key, figures) => new Series(key.Indicator, key.Department, figures.Select(f => f.Figure)))),
        1);

    private ASnapshot Added<T>(List<T> list, T[] items)
    {
        list.AddRange(items);
        return this;
    }
}
