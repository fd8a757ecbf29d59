using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

/// <summary>Small indicators, series and snapshots; a test says only what matters to it.</summary>
internal static class Samples
{
    public static Indicator Indicator(string id = "hazard.found", IndicatorKind kind = IndicatorKind.Flow, string unit = "条", Direction direction = Direction.Higher) => new()
    {
        Id = id,
        TopicId = "topic",
        Sequence = 1,
        Name = id,
        NameEnglish = id,
        Kind = kind,
        Timing = Timing.InPeriod,
        Unit = new(unit),
        Direction = direction,
        Display = Display.Show,
        Definition = id,
    };

    public static Indicator Derived(string id, string formula, string unit = "%") =>
        Indicator(id, IndicatorKind.Rate, unit) with { Formula = Formula.Parse(formula), Derivation = "ratio" };

    public static Series Series(string id, params (string Period, decimal Value)[] figures) =>
        new(id, Department.WholeBanner, figures.Select(f => Figure(f.Period, f.Value)));

    public static Figure Figure(string period, decimal value) => new(Period.Parse(period), Quantity.Exact(value), ObservationStatus.Reported);

    public static Snapshot Snapshot(IEnumerable<Indicator> indicators, IEnumerable<Series> series, IEnumerable<Target>? targets = null) =>
        new(new Catalogue(new("name", "title", "1", false), [], [], indicators, [], targets ?? [], [], [], [], [], []), series, 1);

    public static Target Target(TargetKind kind, Comparison comparison, decimal? value = null, string period = "2025", string? baseline = null) => new()
    {
        Id = "target",
        IndicatorId = "hazard.found",
        DepartmentId = Department.WholeBanner,
        Period = Period.Parse(period),
        Kind = kind,
        Comparison = comparison,
        Value = value,
        Baseline = baseline is null ? null : Period.Parse(baseline),
        Basis = "plan.1",
        SourceId = "source",
        Quote = "",
        Offset = 0,
    };
}
