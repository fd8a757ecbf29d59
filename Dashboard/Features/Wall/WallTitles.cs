using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>What pages of the wall are called in lists, without drawing them.</summary>
public static class WallTitles
{
    /// <summary>What a page is called; its key where the figures know nothing of it.</summary>
    public static string Of(WallPageKey key, Catalogue catalogue) => key.Kind switch
    {
        WallPageKind.Overview => "总览",
        WallPageKind.Attention => "需要关注",
        WallPageKind.Problems => "报告指出的问题",
        WallPageKind.Topic => catalogue.Topic(key.Id)?.Name,
        WallPageKind.Plan => key.Part == 1 ? $"{key.Id}年计划进度" : $"{key.Id}年计划进度（{key.Part}）",
        WallPageKind.Indicator => catalogue.Indicator(key.Id)?.Name,
        WallPageKind.Department => catalogue.Department(key.Id)?.Name,
        _ => null,
    } ?? key.ToString();

    /// <summary>Every page there is, grouped as they are chosen from: what it is, and its name.</summary>
    public static IEnumerable<(string Group, WallPageKey Key, string Title)> All(Catalogue catalogue)
    {
        (string, WallPageKey, string) Entry(string group, WallPageKey key) => (group, key, Of(key, catalogue));
        return new[] { Entry("概况", WallPageKey.Overview), Entry("概况", WallPageKey.Attention), Entry("概况", WallPageKey.Problems) }
            .Concat(catalogue.PlanYears.Select(y => Entry("概况", WallPageKey.Plan(y))))
            .Concat(catalogue.Topics.Select(t => Entry("领域", WallPageKey.Topic(t.Id))))
            .Concat(catalogue.Indicators.Where(i => i.Display != Display.Hide).Select(i => Entry("指标", WallPageKey.Indicator(i.Id))))
            .Concat(catalogue.Departments.Select(d => Entry("部门", WallPageKey.Department(d.Id))));
    }
}
