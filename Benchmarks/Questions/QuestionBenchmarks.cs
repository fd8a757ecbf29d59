using BenchmarkDotNet.Attributes;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Benchmarks.Questions;

/// <summary>What pages ask most, over a million figures.</summary>
[MemoryDiagnoser]
public class QuestionBenchmarks
{
    private const int HeadlinesOfAKind = 10;
    private const int TenYears = 120;

    private static readonly AttainmentThresholds s_thresholds = new();

    private LargeStore _store = null!;

    /// <summary>The store that was filled before; one for all benchmarks, since filling takes longer than all of them.</summary>
    internal static LargeStore Filled { get; set; } = null!;

    [GlobalSetup]
    public void SetUp() => _store = Filled;

    [Benchmark(Description = "overview: 20 headlines with growth, half of them derived")]
    public int Overview() => AskOverview(_store.Snapshots.Current);

    [Benchmark(Description = "ten years by month and department (45 x 120), reported")]
    public decimal?[][] TenYearsByDepartment() => AskTenYears(_store.Snapshots.Current, LargePackage.IndicatorId(7));

    [Benchmark(Description = "ten years by month and department (45 x 120), derived")]
    public decimal?[][] TenYearsOfARateByDepartment() => AskTenYears(_store.Snapshots.Current, LargePackage.DerivedId(7));

    [Benchmark(Description = "the same from the database, with the words of each figure")]
    public async Task<int> TenYearsWithWords() => (await _store.Questions.ObservationsOfAsync(LargePackage.IndicatorId(7))).Count;

    [Benchmark(Description = "the words of 20 figures, from the database")]
    public async Task<int> WordsOfHeadlines()
    {
        var month = LargePackage.Month(LargePackage.Months - 1);
        var figures = Enumerable.Range(0, 2 * HeadlinesOfAKind)
            .Select(n => new FigureKey(LargePackage.IndicatorId(n), Department.WholeBanner, month));
        return (await _store.Questions.WordsOfAsync(_store.Snapshots.Current, figures)).Count;
    }

    internal static int AskOverview(Snapshot snapshot)
    {
        var today = new DateOnly(2025, 4, 1);
        var month = LargePackage.Month(LargePackage.Months - 1);
        var characters = 0;
        for (var n = 0; n < 2 * HeadlinesOfAKind; n++)
        {
            var id = n < HeadlinesOfAKind ? LargePackage.IndicatorId(n) : LargePackage.DerivedId(n);
            var indicator = snapshot.Catalogue.Indicator(id)!;
            var figure = snapshot.SeriesOf(id).Latest!.Value;
            var growth = snapshot.GrowthOf(indicator, month);
            var attainment = snapshot.AttainmentOf(indicator, month, today, s_thresholds);
            characters += QuantityText.Of(figure.Quantity, indicator.Unit, figure.IsComputed).ToString().Length
                + growth.Growth!.Change.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).Length
                + (int)attainment.State;
        }

        return characters;
    }

    internal static decimal?[][] AskTenYears(Snapshot snapshot, string indicatorId)
    {
        var byDepartment = new decimal?[LargePackage.Departments][];
        for (var department = 0; department < byDepartment.Length; department++)
        {
            var series = snapshot.SeriesOf(indicatorId, DepartmentScope.Of(LargePackage.DepartmentId(department)));
            byDepartment[department] = [.. Enumerable.Range(LargePackage.Months - TenYears, TenYears).Select(m => series.At(LargePackage.Month(m))?.Quantity.Value)];
        }

        return byDepartment;
    }
}
