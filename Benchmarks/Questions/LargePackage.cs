using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Benchmarks.Questions;

/// <summary>A package far larger than a banner will ever publish: a million monthly figures. The same at every run.</summary>
internal static class LargePackage
{
    public const int ReportedIndicators = 130;
    public const int DerivedIndicators = 20;
    public const int Departments = 45;
    public const int Months = 171;
    public const int Charts = 12;

    private const string SourceId = "generated";

    public static string IndicatorId(int number) => $"topic-{number % 8}.indicator-{number:D3}";

    public static string DerivedId(int number) => $"derived.rate-{number:D3}";

    public static string DepartmentId(int number) => $"dept.department-{number:D2}";

    public static Period Month(int number) => Period.Month(2011 + number / 12, number % 12 + 1);

    public static DataPackage Create() => new()
    {
        Info = new("benchmark", "性能测试数据", "1", true),
        Descriptor = "{}",
        ContentHash = "benchmark",
        Sources = [new() { Id = SourceId, Title = "生成的数据", Publisher = "性能测试", Period = Period.Year(2025), File = "sources/generated.txt", Sha256 = "0" }],
        SourceTexts = new Dictionary<string, string> { [SourceId] = "生成的数据。" },
        Topics = [.. Enumerable.Range(0, 8).Select(Topic)],
        Indicators = [.. Enumerable.Range(0, ReportedIndicators).Select(Reported), .. Enumerable.Range(0, DerivedIndicators).Select(Derived)],
        Departments = [.. Enumerable.Range(0, Departments).Select(n => new Department { Id = DepartmentId(n), Name = $"第{n}局", Kind = "named-organ", IsNamed = true })],
        Observations = Observations(),
        Targets = [],
        Plan = [],
        Problems = [],
        Claims = [],
        Numerals = [],
        Charts = [.. Enumerable.Range(0, Charts).Select(Chart)],
        Inconsistencies = [],
    };

    private static List<Observation> Observations()
    {
        var random = new Random(20250301);
        string[] departments = [Department.WholeBanner, .. Enumerable.Range(0, Departments).Select(DepartmentId)];
        var observations = new List<Observation>(ReportedIndicators * departments.Length * Months);
        foreach (var indicator in Enumerable.Range(0, ReportedIndicators).Select(IndicatorId).Order(StringComparer.Ordinal))
        {
            foreach (var department in departments)
            {
                var level = random.Next(100, 5000);
                for (var month = 0; month < Months; month++)
                {
                    var value = level + random.Next(-50, 60);
                    observations.Add(new()
                    {
                        IndicatorId = indicator,
                        DepartmentId = department,
                        Period = Month(month),
                        Revision = 1,
                        // As in a report: most values are counts, some are rounded, a few are minima.
                        Quantity = (month % 10) switch { 0 => Quantity.Rounded(value, 10), 1 => Quantity.AtLeast(value, value + 100), _ => Quantity.Exact(value) },
                        Status = ObservationStatus.Illustrative,
                        SourceId = SourceId,
                        Quote = $"本月办理各类事项{value}件，同比有所增长",
                        Offset = observations.Count,
                        AsWritten = $"{value}件",
                    });
                }
            }
        }

        return observations;
    }

    private static Topic Topic(int number) => new()
    {
        Id = $"topic-{number}",
        Sequence = number + 1,
        Name = $"领域{number}",
        NameEnglish = $"Topic {number}",
        IsMission = number < 4,
        Message = MessageTemplate.Parse($"办理{{{IndicatorId(number)}}}"),
    };

    // All in the first topic; four of them by year, the others by month.
    private static ChartDefinition Chart(int number) => new()
    {
        Id = $"chart.chart-{number:D2}",
        TopicId = "topic-0",
        Sequence = number + 1,
        Form = number % 3 == 0 ? ChartForm.Columns : ChartForm.Line,
        IndicatorIds = [IndicatorId(number * 8)],
        Title = MessageTemplate.Parse($"办理{{{IndicatorId(number * 8)}}}"),
        Subtitle = "办理量，件，{year@-1}—{year}，{scope}",
    };

    private static Indicator Reported(int number) => new()
    {
        Id = IndicatorId(number),
        TopicId = $"topic-{number % 8}",
        Sequence = number + 1,
        Name = $"指标{number}",
        NameEnglish = $"Indicator {number}",
        Kind = IndicatorKind.Flow,
        Timing = Timing.InPeriod,
        Unit = new("件"),
        Direction = Direction.Higher,
        Display = Display.Show,
        Definition = "生成的指标。",
    };

    private static Indicator Derived(int number) => Reported(number) with
    {
        Id = DerivedId(number),
        Sequence = 1000 + number,
        Name = $"比率{number}",
        NameEnglish = $"Rate {number}",
        Kind = IndicatorKind.Rate,
        Unit = new("%"),
        Derivation = "ratio",
        Formula = Formula.Parse($"{{{IndicatorId(number)}}} / {{{IndicatorId(number + DerivedIndicators)}}} * 100"),
    };
}
