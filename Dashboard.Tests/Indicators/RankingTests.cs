using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Indicators;

/// <summary>Departments ranked, against tables computed by hand.</summary>
public class RankingTests
{
    private static readonly Period s_march = Period.Month(2024, 3);

    [Fact]
    public void Equal_values_share_a_rank_and_the_next_one_is_skipped() =>
        Places(Rank(Direction.Higher, ("dept.a", 7), ("dept.b", 9), ("dept.c", 7), ("dept.d", 3)))
            .Should().Equal(("dept.b", 1, false), ("dept.a", 2, true), ("dept.c", 2, true), ("dept.d", 4, false));

    [Fact]
    public void Where_less_is_better_the_least_comes_first() =>
        Places(Rank(Direction.Lower, ("dept.a", 7), ("dept.b", 9), ("dept.c", 0))).Should().Equal(("dept.c", 1, false), ("dept.a", 2, false), ("dept.b", 3, false));

    [Fact]
    public void Where_neither_is_better_nobody_is_ranked_but_everybody_has_a_share()
    {
        var ranking = Rank(Direction.Neutral, ("dept.a", 10), ("dept.b", 30));
        ranking.IsMeaningful.Should().BeFalse();
        ranking.Standings.Select(s => (s.DepartmentId, s.Rank, s.Share)).Should().Equal(("dept.b", null, Quantity.Exact(75)), ("dept.a", null, Quantity.Exact(25)));
    }

    // 甲 has both months, 乙 lacks February, 丙 has nothing of this year: only 甲 and 丁 are ranked, and 乙's 90 is not taken for little or for much.
    [Fact]
    public void Who_has_not_reported_in_full_is_named_and_not_ranked()
    {
        var cases = Some.Indicator("cases", direction: Direction.Higher);
        var ranking = Ranking.Of(
            new ASnapshot().ByDepartment(cases,
                ("dept.a", "2024-01", 10), ("dept.a", "2024-02", 20), ("dept.b", "2024-01", 90), ("dept.c", "2023-01", 5), ("dept.d", "2024-01", 5), ("dept.d", "2024-02", 5)).Build(),
            cases, Period.ToDate(2024, 2));
        Places(ranking).Should().Equal(("dept.a", 1, false), ("dept.d", 2, false), ("dept.b", null, false), ("dept.c", null, false));
        (ranking.Ranked, ranking.Standings.Count).Should().Be((2, 4));
        ranking.Incomplete.Select(s => (s.DepartmentId, s.Figure?.Gaps)).Should().Equal(("dept.b", 1), ("dept.c", null));
        ranking.Standings.Select(s => s.Share).Should().Equal(Quantity.Exact(75), Quantity.Exact(25), null, null);
    }

    // 2万余 may be 2.1万 too: neither is certainly better. 3万 is, than both.
    [Fact]
    public void Values_whose_bounds_overlap_share_a_rank()
    {
        var cases = Some.Indicator("cases", direction: Direction.Higher);
        var snapshot = Samples.Snapshot([cases],
        [
            new("cases", "dept.a", [new(s_march, new(20_000, 20_000, 30_000, Qualifier.AtLeast), ObservationStatus.Reported, Revision: 1)]),
            new("cases", "dept.b", [new(s_march, Quantity.Exact(21_000), ObservationStatus.Reported, Revision: 1)]),
            new("cases", "dept.c", [new(s_march, Quantity.Exact(30_001), ObservationStatus.Reported, Revision: 1)]),
        ]);
        Places(Ranking.Of(snapshot, cases, s_march)).Should().Equal(("dept.c", 1, false), ("dept.b", 2, true), ("dept.a", 2, true));
    }

    [Fact]
    public void A_rate_is_ranked_by_what_it_is_recomputed_to_and_has_no_shares()
    {
        var rate = Some.Derived("rate", "{done} / {all} * 100", "%", Direction.Higher);
        var ranking = Ranking.Of(
            new ASnapshot().With(rate)
                .ByDepartment(Some.Indicator("done"), ("dept.a", "2024-03", 9), ("dept.b", "2024-03", 80))
                .ByDepartment(Some.Indicator("all"), ("dept.a", "2024-03", 10), ("dept.b", "2024-03", 100)).Build(),
            rate, s_march);
        ranking.Standings.Select(s => (s.DepartmentId, s.Rank, s.Figure!.Value.Quantity.Value, s.Share)).Should().Equal(("dept.a", 1, 90m, null), ("dept.b", 2, 80m, null));
    }

    [Fact]
    public void A_sum_of_nothing_has_no_shares() =>
        Rank(Direction.Higher, ("dept.a", 0), ("dept.b", 0)).Standings.Should().OnlyContain(s => s.Rank == 1 && s.IsShared && s.Share == null);

    [Fact]
    public void Nobody_is_ranked_where_the_report_has_only_the_banner() =>
        Published.Package.Indicators.Select(i => Ranking.Of(Published.Snapshot, i, Period.Year(2024)).Standings.Count).Should().OnlyContain(count => count == 0);

    private static Ranking Rank(Direction direction, params (string Department, decimal Value)[] values)
    {
        var cases = Some.Indicator("cases", direction: direction);
        return Ranking.Of(new ASnapshot().ByDepartment(cases, [.. values.Select(v => (v.Department, "2024-03", v.Value))]).Build(), cases, s_march);
    }

    private static IEnumerable<(string, int?, bool)> Places(Ranking ranking) => ranking.Standings.Select(s => (s.DepartmentId, s.Rank, s.IsShared));
}
