using System.Security.Cryptography;
using System.Text;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.DataPackages;

/// <summary>Holds the made-up package: it says what it is, contradicts nothing that was published, and shows every case a page must bear.</summary>
public class DemoPackageTests
{
    private static readonly DataPackageReading s_reading = DataPackageReader.Read(Repository.DemoPackage);

    private static readonly Lazy<ILookup<string, Observation>> s_newest = new(() => Package.Observations
        .GroupBy(o => (o.IndicatorId, o.DepartmentId, o.Period)).Select(g => g.MaxBy(o => o.Revision)!).ToLookup(o => o.IndicatorId));

    private static DataPackage Package => s_reading.Package!;

    /// <summary>Indicators that the report measures as well.</summary>
    public static TheoryData<string> Published =>
        [.. Testing.Published.Package.Indicators.Where(i => !i.IsDerived).Select(i => i.Id).Intersect(Package.Indicators.Select(i => i.Id))];

    [Fact]
    public void It_has_no_problems() => s_reading.Problems.Should().BeEmpty();

    [Fact]
    public void It_says_that_it_is_made_up()
    {
        (Package.Info.Name, Package.Info.Title, Package.Info.IsIllustrative).Should().Be(("uxin-demo", "乌审旗法治政府建设指标（演示数据）", true));
        Package.Departments.Should().HaveCount(16).And.OnlyContain(d => d.Name.StartsWith("演示部门", StringComparison.Ordinal));
        Package.Observations.Select(o => o.Quote).Distinct().Should().Equal("本数据包的每一个数值都由程序按固定种子生成，不是任何部门的真实数据");
        Package.Indicators.Should().OnlyContain(i => i.Definition.EndsWith("数值为演示而编制。", StringComparison.Ordinal));
    }

    [Fact]
    public void No_figure_passes_for_a_reported_one() =>
        Package.Observations.Select(o => o.Status).Distinct().Should().BeEquivalentTo([ObservationStatus.Illustrative, ObservationStatus.Provisional, ObservationStatus.Revised]);

    [Fact]
    public void It_shares_nearly_all_of_its_reported_indicators_with_the_report() => Published.Should().HaveCount(21);

    [Theory]
    [MemberData(nameof(Published))]
    public void The_year_2024_adds_up_to_what_was_published(string id)
    {
        var indicator = Package.Indicators.Single(i => i.Id == id);
        var published = Testing.Published.Package.Indicators.Single(i => i.Id == id);
        (indicator.Name, indicator.TopicId, indicator.Unit, indicator.Kind, indicator.Timing, indicator.Direction)
            .Should().Be((published.Name, published.TopicId, published.Unit, published.Kind, published.Timing, published.Direction));

        s_newest.Value[id].Where(o => indicator.Kind == IndicatorKind.Stock ? o.Period == Period.Month(2024, 12) : o.Period.YearNumber == 2024)
            .Sum(o => o.Quantity.Value)
            .Should().Be(Testing.Published.Package.Observations.Single(o => o.IndicatorId == id).Quantity.Value);
    }

    [Fact]
    public void Its_derived_indicators_are_computed_as_the_reports_are()
    {
        var published = Testing.Published.Package.Indicators.Where(i => i.IsDerived).ToDictionary(i => i.Id, i => i.Formula);
        var shared = Package.Indicators.Where(i => published.ContainsKey(i.Id)).ToArray();
        shared.Should().HaveCount(11);
        shared.Should().OnlyContain(i => i.Formula!.Equals(published[i.Id]));
    }

    [Fact]
    public void It_has_departments_and_months_only()
    {
        Package.Observations.Should().OnlyContain(o => o.DepartmentId != Department.WholeBanner && o.Period.Length == PeriodLength.Month);
        (Package.Observations.Min(o => o.Period), Package.Observations.Max(o => o.Period)).Should().Be((Period.Month(2023, 1), Period.Month(2025, 10)));
    }

    [Theory]
    [InlineData("hazard.rectified", "hazard.identified")]
    [InlineData("service.on-time-cases", "service.closed-cases")]
    [InlineData("service.single-window-items", "service.one-stop-items")]
    [InlineData("enforcement.penalties-corrected", "enforcement.penalties")]
    [InlineData("reconsideration.concluded", "reconsideration.applications-accepted")]
    [InlineData("mediation.successes", "mediation.cases")]
    [InlineData("execution.cases-concluded", "execution.cases-accepted")]
    public void A_part_is_never_more_than_the_whole(string part, string whole)
    {
        var wholes = s_newest.Value[whole].ToDictionary(o => (o.DepartmentId, o.Period), o => o.Quantity.Value);
        s_newest.Value[part].Should().OnlyContain(o => o.Quantity.Value >= 0 && o.Quantity.Value <= wholes[new(o.DepartmentId, o.Period)]);
    }

    [Fact]
    public void Three_departments_pull_the_rectification_rate_down_since_june_2024()
    {
        string[] slow = ["dept.demo-04", "dept.demo-09", "dept.demo-13"];
        var (before, after) = (RatesIn(m => m < Period.Month(2024, 6)), RatesIn(m => m >= Period.Month(2024, 6)));
        before.Where(r => slow.Contains(r.Key)).Should().OnlyContain(r => r.Value > 65);
        after.Where(r => r.Value < 50).Select(r => r.Key).Should().BeEquivalentTo(slow);
        after.Where(r => !slow.Contains(r.Key)).Should().OnlyContain(r => r.Value > 75);
        after.MaxBy(r => r.Value).Key.Should().Be("dept.demo-07");

        Dictionary<string, decimal> RatesIn(Func<Period, bool> isMeant) => s_newest.Value["hazard.identified"].GroupBy(o => o.DepartmentId).ToDictionary(
            g => g.Key,
            g => s_newest.Value["hazard.rectified"].Where(o => o.DepartmentId == g.Key && isMeant(o.Period)).Sum(o => o.Quantity.Value)
                / g.Where(o => isMeant(o.Period)).Sum(o => o.Quantity.Value) * 100);
    }

    [Fact]
    public void One_indicator_is_counted_differently_from_2025_on() =>
        Package.Observations.Where(o => o.Break).Select(o => (o.IndicatorId, o.Period)).Distinct().Should().Equal(("service.cross-region-cases", Period.Month(2025, 1)));

    [Fact]
    public void A_few_months_are_missing_and_one_department_is_late()
    {
        var missing = from series in s_newest.Value.SelectMany(g => g).GroupBy(o => (o.IndicatorId, o.DepartmentId))
                      let there = series.Select(o => o.Period).ToHashSet()
                      from month in Months().Where(m => m <= there.Max() && !there.Contains(m))
                      select $"{series.Key.IndicatorId} {series.Key.DepartmentId} {month}";
        missing.Should().BeEquivalentTo(
            "onething.cases dept.demo-06 2023-09",
            "random-check.batches dept.demo-10 2025-07",
            "random-check.entities-checked dept.demo-10 2025-07",
            "service.closed-cases dept.demo-11 2025-05",
            "service.on-time-cases dept.demo-11 2025-05");
        s_newest.Value.SelectMany(g => g).GroupBy(o => o.DepartmentId).Where(g => g.Max(o => o.Period) < Period.Month(2025, 10))
            .Select(g => (g.Key, g.Max(o => o.Period))).Should().Equal(("dept.demo-15", Period.Month(2025, 8)));
    }

    [Fact]
    public void A_dozen_figures_were_corrected_and_each_correction_says_why()
    {
        var corrected = Package.Observations.Where(o => o.Revision == 2).ToArray();
        corrected.Should().HaveCount(12).And.OnlyContain(o => o.Status == ObservationStatus.Revised && o.Note.Contains("首次报送"));
        corrected.Should().OnlyContain(o => Package.Observations.Single(
            first => first.Revision == 1 && first.IndicatorId == o.IndicatorId && first.DepartmentId == o.DepartmentId && first.Period == o.Period).Quantity != o.Quantity);
    }

    [Fact]
    public void Only_its_last_month_is_provisional() => Package.Observations.Where(o => o.Status == ObservationStatus.Provisional)
        .Select(o => o.Period).Distinct().Should().Equal(Period.Month(2025, 10));

    [Fact]
    public void It_has_targets_of_every_kind_for_the_banner_and_for_departments()
    {
        Package.Targets.Select(t => (t.Kind, t.Comparison)).Distinct().Should().BeEquivalentTo([
            (TargetKind.Value, Comparison.AtLeast), (TargetKind.Value, Comparison.AtMost), (TargetKind.Value, Comparison.Equal), (TargetKind.Milestone, Comparison.AtLeast),
            (TargetKind.Direction, Comparison.Increase), (TargetKind.Direction, Comparison.Decrease), (TargetKind.Direction, Comparison.Maintain)]);
        Package.Targets.Where(t => t.DepartmentId != Department.WholeBanner).Select(t => (t.IndicatorId, t.Value)).Distinct()
            .Should().BeEquivalentTo([("derived.hazard-rectification-rate", (decimal?)85m), ("derived.hazard-rectification-rate", 80m)]);
        Package.Targets.Should().OnlyContain(t => Package.Plan.Single(p => p.Id == t.Basis).Quote == t.Quote);
    }

    [Fact]
    public void Its_plan_can_be_measured_in_full_in_part_and_not_at_all()
    {
        Package.Plan.Count(p => p.IsHeadline).Should().Be(8);
        Package.Plan.Where(p => !p.IsHeadline).CountBy(p => p.Baseline).Should().BeEquivalentTo(new Dictionary<Measurability, int>
        {
            [Measurability.Measured] = 16,
            [Measurability.Partial] = 3,
            [Measurability.None] = 4,
        });
    }

    [Fact]
    public void It_is_what_the_program_that_makes_it_wrote()
    {
        using var descriptor = System.Text.Json.JsonDocument.Parse(Package.Descriptor);
        var generator = descriptor.RootElement.GetProperty("generator");
        const string Remedy = "dotnet run scripts/make-demo.cs writes it again";
        generator.GetProperty("sha256").GetString().Should().Be(DigestOf(Path.Combine(Repository.Root, generator.GetProperty("path").GetString()!)), Remedy);
        var files = Directory.EnumerateFiles(Repository.DemoPackage, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Repository.DemoPackage, file).Replace('\\', '/'), Digest: DigestOf(file)))
            .Where(f => f.Path != "datapackage.json").OrderBy(f => f.Path, StringComparer.Ordinal);
        generator.GetProperty("output").GetString()
            .Should().Be(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{f.Digest}  {f.Path}\n"))))), Remedy);

        static string DigestOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
    }

    [Fact]
    public void It_is_written_back_byte_for_byte()
    {
        using var copy = new TemporaryFolder();
        DataPackageWriter.Write(Package, copy.Path);
        DataPackageWriterTests.FilesOf(copy.Path).Should().Equal(DataPackageWriterTests.FilesOf(Repository.DemoPackage));
    }

    private static IEnumerable<Period> Months() =>
        Enumerable.Range(0, 34).Select(i => Period.Month(2023 + i / 12, i % 12 + 1));
}
