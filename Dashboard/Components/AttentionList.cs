using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

/// <summary>What needs attention, each with all that is said about it in one place.</summary>
/// <param name="Judged">Every indicator that has a target for the plan's year, once.</param>
/// <param name="Lagging">Those of them that are behind, the farthest first.</param>
/// <param name="MissionRates">Rates in the domains of the mission of which more is better and that are not full, the lowest first.</param>
/// <param name="OtherRates">The same of the other domains.</param>
/// <param name="Outstanding">What is counted as left to do, those of the mission first, the largest first.</param>
public sealed record AttentionList(
    IReadOnlyList<Headline> Judged, IReadOnlyList<Headline> Lagging, IReadOnlyList<Headline> MissionRates, IReadOnlyList<Headline> OtherRates, IReadOnlyList<Headline> Outstanding)
{
    /// <summary>How many targets stand how, the worst first; empty where no figure has been held against any yet.</summary>
    public IReadOnlyList<(AttainmentState State, int Count)> Standing =>
        Judged.Any(h => h.Attainment.Current is not null)
            ? [.. Attainment.WorstFirst.Where(s => s != AttainmentState.NotQuantified).Select(state => (state, Judged.Count(h => h.Attainment.State == state))).Where(s => s.Item2 > 0)]
            : [];

    /// <summary>Gathers what needs attention as it is seen from a viewpoint.</summary>
    public static AttentionList Of(Viewpoint view)
    {
        var attention = Attention.Of(view.Snapshot, view.Period, view.Departments, view.Today, view.Thresholds);
        IReadOnlyList<Headline> Headlines(IEnumerable<Indicator> indicators) => [.. indicators.Select(i => Headline.Of(view, i))];
        var judged = Headlines(attention.Judged.Select(j => j.Indicator));
        return new(
            judged, [.. attention.Lagging.Select(i => judged.First(h => h.Indicator.Id == i.Id))], Headlines(attention.MissionRates), Headlines(attention.OtherRates), Headlines(attention.Outstanding));
    }
}
