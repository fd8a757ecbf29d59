using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Checks;

/// <summary>What is measured hangs together: formulas end in reported figures, and no two things claim the same place.</summary>
internal sealed class IndicatorChecks(PackageTables package, ProblemLog problems)
{
    private readonly string _file = package.Indicators.File;
    private readonly Dictionary<string, Indicator> _indicators = ById(package.Indicators.Items);

    /// <summary>Checks the indicators among themselves, and the topics that show them.</summary>
    public void Check()
    {
        var places = new Dictionary<(string Topic, int Sequence), int>();
        var impliedBy = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (indicator, line) in package.Indicators.WithLines)
        {
            CheckDerivation(indicator, line);
            if (!places.TryAdd((indicator.TopicId, indicator.Sequence), line))
            {
                Add(line, $"主题“{indicator.TopicId}”中的顺序{indicator.Sequence}与第{places[(indicator.TopicId, indicator.Sequence)]}行重复", "请改用主题内没有用过的顺序号");
            }

            if (indicator.Implies.Length == 0) continue;
            CheckImplied(indicator, line);
            if (!impliedBy.TryAdd(indicator.Implies, indicator.Id))
            {
                Add(line, $"“{indicator.Implies}”的上年值已由“{impliedBy[indicator.Implies]}”推算", "同一指标的上年值只能有一个推算，请清空其中一个的implies");
            }
        }

        CheckCycles(impliedBy);
        foreach (var (topic, line) in package.Topics.WithLines)
        {
            foreach (var id in topic.HeadlineIds.Concat(topic.Message.IndicatorIds).Distinct().Where(IsHidden))
            {
                problems.Add(package.Topics.File, line, $"指标“{id}”不展示（display为hide），却用在主题“{topic.Id}”中", "请换一个指标");
            }
        }
    }

    /// <summary>Indicators by id, the first of each.</summary>
    public static Dictionary<string, Indicator> ById(IEnumerable<Indicator> indicators)
    {
        var byId = new Dictionary<string, Indicator>(StringComparer.Ordinal);
        foreach (var indicator in indicators) byId.TryAdd(indicator.Id, indicator);
        return byId;
    }

    private bool IsHidden(string id) => _indicators.TryGetValue(id, out var indicator) && indicator.Display == Display.Hide;

    private void CheckDerivation(Indicator indicator, int line)
    {
        if (indicator.IsDerived == indicator.Derivation.Length > 0) return;
        Add(line, indicator.IsDerived ? "有公式，却没有推导方式" : "有推导方式，却没有公式", "derivation与formula须同时填写，或同时为空");
    }

    private void CheckImplied(Indicator indicator, int line)
    {
        if (!indicator.IsDerived || indicator.Timing != Timing.PriorYear)
        {
            Add(line, $"推算“{indicator.Implies}”的上年值，却没有公式，或时点不是prior-year", "请写公式，timing写prior-year；否则清空implies");
        }

        if (_indicators.TryGetValue(indicator.Implies, out var implied) && implied.Unit != indicator.Unit)
        {
            Add(line, $"单位“{indicator.Unit}”与所推算的“{implied.Id}”的单位“{implied.Unit}”不同", "请改成同一单位");
        }
    }

    private void CheckCycles(Dictionary<string, string> impliedBy)
    {
        // Whatever needs nothing that is still open can be computed; what stays open at the end goes round in a circle, or waits for one.
        var open = _indicators.Values.ToDictionary(i => i.Id, i => Needs(i, impliedBy).Where(_indicators.ContainsKey).ToHashSet(StringComparer.Ordinal));
        var usedBy = open.SelectMany(n => n.Value.Select(used => (Used: used, By: n.Key))).ToLookup(u => u.Used, u => u.By);
        var ready = new Queue<string>(open.Where(n => n.Value.Count == 0).Select(n => n.Key));
        while (ready.TryDequeue(out var id))
        {
            open.Remove(id);
            foreach (var user in usedBy[id])
            {
                if (open[user].Remove(id) && open[user].Count == 0) ready.Enqueue(user);
            }
        }

        while (open.Count > 0)
        {
            var path = new List<string> { open.Keys.First() };
            while (path.IndexOf(path[^1]) == path.Count - 1) path.Add(open[path[^1]].First());
            var circle = path[path.IndexOf(path[^1])..];
            var line = package.Indicators.Lines[package.Indicators.Items.FindIndex(i => i.Id == circle[0])];
            Add(line, $"公式循环引用：{string.Join(" → ", circle)}", "请改写其中一个公式，使其最终只引用报告直接给出的指标");
            foreach (var id in path) open.Remove(id);
            foreach (var needs in open.Values) needs.ExceptWith(path);
            // Those that only waited for this circle are no circle themselves.
            while (open.FirstOrDefault(n => n.Value.Count == 0).Key is { } waiting)
            {
                open.Remove(waiting);
                foreach (var needs in open.Values) needs.Remove(waiting);
            }
        }
    }

    // The implied year of an indicator is worked out from its own reported values, so it does not need itself.
    private IEnumerable<string> Needs(Indicator indicator, Dictionary<string, string> impliedBy)
    {
        var own = indicator.Formula?.OperandIds ?? [];
        var implied = impliedBy.TryGetValue(indicator.Id, out var by) && _indicators[by].Formula is { } formula ? formula.OperandIds.Where(id => id != indicator.Id) : [];
        return own.Concat(implied);
    }

    private void Add(int line, string what, string remedy) => problems.Add(_file, line, what, remedy);
}
