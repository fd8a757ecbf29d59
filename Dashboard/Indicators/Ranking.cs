namespace Wusheng.Dashboard.Indicators;

/// <summary>Where a department stands among those that report an indicator for a period.</summary>
/// <param name="DepartmentId">Which department.</param>
/// <param name="Figure">Its figure; null where there is none.</param>
/// <param name="Rank">1 for the best; null where it is not ranked.</param>
/// <param name="IsShared">Whether another department has the same rank (并列).</param>
/// <param name="Share">Percent of the sum of the departments that have reported in full; null for a rate, and where the department itself has not.</param>
public sealed record Standing(string DepartmentId, Figure? Figure, int? Rank = null, bool IsShared = false, Quantity? Share = null)
{
    /// <summary>Whether there is a figure, and nothing is missing from it.</summary>
    public bool IsComplete => Figure is { Gaps: 0 };
}

/// <summary>
/// The departments that report an indicator, the best first. Only complete figures are ranked, since what is missing would pass for less; and none of an indicator
/// of which neither more nor less is better.
/// </summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Period">For when.</param>
/// <param name="Standings">Every department that has ever reported it: those ranked in order, then the others, the largest first.</param>
public sealed record Ranking(Indicator Indicator, Period Period, IReadOnlyList<Standing> Standings)
{
    private static readonly Formula s_share = Formula.Parse("{own} / ({own} + {others}) * 100");

    /// <summary>Whether one value of the indicator is better than another.</summary>
    public bool IsMeaningful => Indicator.Direction != Direction.Neutral;

    /// <summary>How many departments are ranked.</summary>
    public int Ranked => Standings.Count(s => s.Rank is not null);

    /// <summary>Departments without a figure, or with parts of it missing.</summary>
    public IEnumerable<Standing> Incomplete => Standings.Where(s => !s.IsComplete);

    /// <summary>The standing of a department; null where it does not report the indicator.</summary>
    public Standing? Of(string departmentId) => Standings.FirstOrDefault(s => s.DepartmentId == departmentId);

    /// <summary>Ranks the departments that report an indicator.</summary>
    public static Ranking Of(Snapshot snapshot, Indicator indicator, Period period)
    {
        var at = indicator.PeriodIn(period);
        var standings = snapshot.DepartmentsOf(indicator.Id).Select(id => new Standing(id, snapshot.FigureOf(indicator.Id, at, DepartmentScope.Of(id)))).ToArray();
        var complete = standings.Where(s => s.IsComplete).ToArray();
        var ranks = indicator.Direction == Direction.Neutral ? [] : complete.ToDictionary(s => s.DepartmentId, s => RankOf(s, complete, indicator.Direction), StringComparer.Ordinal);
        return new(indicator, at,
        [
            .. standings.Select(s => ranks.TryGetValue(s.DepartmentId, out var rank) ? s with { Rank = rank, IsShared = ranks.Values.Count(r => r == rank) > 1 } : s)
                .Select(s => s with { Share = s.IsComplete ? ShareOf(s, complete, indicator) : null })
                .OrderBy(s => s.Rank ?? int.MaxValue).ThenByDescending(s => s.Figure?.Quantity.Value).ThenBy(s => s.DepartmentId, StringComparer.Ordinal),
        ]);
    }

    // Behind those alone that are better whatever the values between their bounds may be: 2万余 and 2.1万 share a rank.
    private static int RankOf(Standing standing, Standing[] among, Direction direction)
    {
        var own = standing.Figure!.Value.Quantity;
        bool IsBetter(Quantity other) => direction == Direction.Higher ? other.Low > own.High : other.High < own.Low;
        return 1 + among.Count(s => IsBetter(s.Figure!.Value.Quantity));
    }

    private static Quantity? ShareOf(Standing standing, Standing[] among, Indicator indicator)
    {
        if (indicator.Kind is not (IndicatorKind.Flow or IndicatorKind.Stock) || Array.Exists(among, s => s.Figure!.Value.Quantity.Low < 0)) return null;
        var others = among.Where(s => s.DepartmentId != standing.DepartmentId).Aggregate(Quantity.Exact(0), (sum, s) => sum + s.Figure!.Value.Quantity);
        return s_share.Evaluate(id => id == "own" ? standing.Figure!.Value.Quantity : others);
    }
}
