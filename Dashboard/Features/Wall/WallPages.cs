using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>The pages a wall rotates through.</summary>
public static class WallPages
{
    /// <summary>A set longer than this takes longer than any meeting.</summary>
    public const int Most = 60;

    private const char Separator = ',';

    /// <summary>Where nothing else is asked for: 总览, the domains of the mission, 计划进度, 需要关注, and what the report admits itself.</summary>
    public static IReadOnlyList<WallPageKey> Default(Snapshot snapshot, Period? period = null)
    {
        var catalogue = snapshot.Catalogue;
        WallPageKey[] plan = catalogue.PlanYearBeside(period ?? snapshot.LatestPeriod) is { } year ? [WallPageKey.Plan(year)] : [];
        return [WallPageKey.Overview, .. catalogue.Topics.Where(t => t.IsMission).Select(t => WallPageKey.Topic(t.Id)), .. plan, WallPageKey.Attention,
            .. ProblemsOf(catalogue, period ?? snapshot.LatestPeriod).Count > 0 ? [WallPageKey.Problems] : Array.Empty<WallPageKey>()];
    }

    /// <summary>What the report on a period admits itself.</summary>
    public static IReadOnlyList<AdmittedProblem> ProblemsOf(Catalogue catalogue, Period period) => [.. catalogue.Problems.Where(p => catalogue.ReportsOn(p.SourceId, period))];

    /// <summary>A set with as many pages for each plan as its items need on a canvas.</summary>
    /// <param name="keys">The set; a plan that has later parts in it already is left as it is.</param>
    /// <param name="view">The figures.</param>
    /// <param name="canvas">The canvas.</param>
    public static IReadOnlyList<WallPageKey> WithAllParts(IReadOnlyList<WallPageKey> keys, Viewpoint view, WallCanvas canvas) =>
    [
        .. keys.SelectMany(key => key is { Kind: WallPageKind.Plan, Part: 1 } && !keys.Any(k => k.Kind == key.Kind && k.Id == key.Id && k.Part > 1)
            ? Enumerable.Range(1, WallComposer.PartsOf(key, view, canvas)).Select(part => WallPageKey.Plan(Period.Parse(key.Id), part))
            : [key]),
    ];

    /// <summary>Reads a set as it stands in an address: <c>overview,topics/safety-hazards,plan/2025</c>. What is no page is left out; null where nothing remains.</summary>
    public static IReadOnlyList<WallPageKey>? Parse(string? text)
    {
        var keys = new List<WallPageKey>();
        foreach (var part in (text ?? "").Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (keys.Count < Most && WallPageKey.TryParse(part, out var key)) keys.Add(key);
        }

        return keys.Count == 0 ? null : keys;
    }

    /// <summary>A set as it stands in an address.</summary>
    public static string Format(IEnumerable<WallPageKey> keys) => string.Join(Separator, keys);
}
