using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>One of each thing of the domain, plain in everything that a test does not mention.</summary>
internal static class Some
{
    public const string Source = "report";

    public static readonly Period Year = Period.Year(2024);

    public static readonly DateOnly Day = new(2025, 3, 1);

    /// <summary>A viewpoint on the whole banner in 2024, unless another period or other departments are given.</summary>
    public static Viewpoint View(Snapshot snapshot, Func<string, SourcePlace?>? placeOf = null, string period = "2024", string departments = "") =>
        new(snapshot, Period.Parse(period), Day, new(), placeOf ?? (_ => null), DepartmentScope.Parse(departments));

    /// <summary>Where a mark would lead.</summary>
    public static string FigureUrl(string id, Period period, DepartmentScope scope) => $"/{id}/{period}/{scope}";

    public static Indicator Indicator(
        string id, string unit = "件", IndicatorKind kind = IndicatorKind.Flow, Direction direction = Direction.Neutral, string topic = "topic", string? name = null) => new()
        {
            Id = id,
            TopicId = topic,
            Sequence = 1,
            Name = name ?? id,
            NameEnglish = id,
            Kind = kind,
            Timing = Timing.InPeriod,
            Unit = new(unit),
            Direction = direction,
            Display = Display.Show,
            Definition = $"{name ?? id}的含义",
        };

    public static Indicator Derived(string id, string formula, string unit = "件", Direction direction = Direction.Neutral, string topic = "topic", string? name = null) =>
        Indicator(id, unit, unit == "%" ? IndicatorKind.Rate : IndicatorKind.Flow, direction, topic, name) with { Derivation = "formula", Formula = Formula.Parse(formula) };

    /// <summary>The value of the year before, worked out from this year's figures.</summary>
    public static Indicator PriorYear(string id, string formula, string implies = "", string unit = "件") =>
        Derived(id, formula, unit) with { Timing = Timing.PriorYear, Implies = implies };

    public static Topic Topic(string id, int sequence = 1, bool isMission = true, string message = "", params string[] headlines) => new()
    {
        Id = id,
        Sequence = sequence,
        Name = id,
        NameEnglish = id,
        IsMission = isMission,
        HeadlineIds = headlines,
        Message = MessageTemplate.Parse(message),
    };

    public static Department Department(string id, string name, params string[] indicators) =>
        new() { Id = id, Name = name, Kind = "named-organ", IsNamed = true, IndicatorIds = indicators };

    public static Source Document(string id = Source, int year = 2024, string published = "2025-02") =>
        new() { Id = id, Title = $"{year}年报告", Publisher = "旗人民政府", Period = Period.Year(year), Published = published, File = $"sources/{id}.txt", Sha256 = "0" };

    public static ChartDefinition Chart(string id, ChartForm form, params string[] indicators) => new()
    {
        Id = id,
        TopicId = "topic",
        Sequence = 1,
        Form = form,
        IndicatorIds = indicators,
        Title = MessageTemplate.Parse("图"),
        Subtitle = "指标，件，2024年，全旗",
    };

    /// <summary>An aim that only says which way, measured against the year before its own.</summary>
    public static Target DirectionOf(string indicator, Comparison comparison, int year = 2025) =>
        Aim(indicator, comparison, null, year) with { Kind = TargetKind.Direction, Baseline = Period.Year(year - 1) };

    public static Target Aim(string indicator, Comparison comparison, decimal? value, int year = 2025) => new()
    {
        Id = $"target.{year}.{indicator}",
        IndicatorId = indicator,
        DepartmentId = Dashboard.Indicators.Department.WholeBanner,
        Period = Period.Year(year),
        Kind = TargetKind.Value,
        Comparison = comparison,
        Value = value,
        Basis = "plan.1",
        SourceId = Source,
        Quote = "",
        Offset = 0,
    };

    public static PlanLine Commitment(string id, Measurability baseline, int year = 2025, params string[] indicators) => new()
    {
        Id = id,
        Sequence = 1,
        Year = Period.Year(year),
        Item = 1,
        IsHeadline = false,
        Title = "方面",
        SourceId = Source,
        Quote = $"{id}的原文",
        Offset = 0,
        IndicatorIds = indicators,
        Direction = "increase",
        Baseline = baseline,
    };

    public static AdmittedProblem Problem(string id, string source = Source, params string[] indicators) =>
        new() { Id = id, Sequence = 1, Theme = "短板", SourceId = source, Quote = $"{id}的原文", Offset = 0, IndicatorIds = indicators };

    /// <summary>The first place of what does not fit within a report.</summary>
    public static Inconsistency Doubt(string id, params string[] indicators) => new()
    {
        Id = id,
        Place = 1,
        Sequence = 1,
        Theme = "口径",
        What = $"{id}对不上",
        Ask = "以哪个为准",
        IndicatorIds = indicators,
        SourceId = Source,
        Quote = $"{id}的原文",
        Offset = 0,
    };

    public static Claim Claim(string id, string topic = "topic", string source = Source) =>
        new() { Id = id, TopicId = topic, Name = id, Type = "universal", SourceId = source, Quote = "全覆盖", Offset = 0 };

    /// <summary>A figure read from a text: the number stands at its first place in the clause, the clause at its first place in the text.</summary>
    public static Observation Observed(string text, string indicator, string clause, string written, int revision = 1, string period = "2024", string source = Source) => new()
    {
        IndicatorId = indicator,
        DepartmentId = Dashboard.Indicators.Department.WholeBanner,
        Period = Period.Parse(period),
        Revision = revision,
        Quantity = Quantity.Exact(1),
        Status = revision == 1 ? ObservationStatus.Reported : ObservationStatus.Revised,
        SourceId = source,
        Quote = clause,
        Offset = text.IndexOf(clause, StringComparison.Ordinal) + clause.IndexOf(written, StringComparison.Ordinal),
        AsWritten = written,
    };

    public static Numeral NoFigure(int offset, string token, string reason) =>
        new() { SourceId = Source, Sequence = 1, Offset = offset, Token = token, Script = "arabic", Reason = reason };
}
