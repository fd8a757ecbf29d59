using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Checks;

/// <summary>A chart compares only what can be compared, and shows only what may be shown.</summary>
internal static class ChartChecks
{
    /// <summary>Checks every chart.</summary>
    public static void Check(PackageTables package, ProblemLog problems)
    {
        var indicators = IndicatorChecks.ById(package.Indicators.Items);
        foreach (var (chart, line) in package.Charts.WithLines)
        {
            var drawn = chart.IndicatorIds.Select(id => indicators.GetValueOrDefault(id)).OfType<Indicator>().ToList();
            var units = drawn.Select(i => i.Unit.Symbol).Distinct().ToList();
            if (units.Count > 1) Add($"图中指标的单位不同（{string.Join("、", units)}）", "一张图只能画同一单位的指标");
            foreach (var hidden in drawn.Where(i => i.Display == Display.Hide)) Add($"指标“{hidden.Id}”不展示（display为hide），不得画图", "请换一个指标");
            if (chart.Labels.Count > 0 && chart.Labels.Count != chart.IndicatorIds.Count)
            {
                Add($"有{chart.IndicatorIds.Count}个指标，却有{chart.Labels.Count}个标签", "标签须与指标一一对应，或全部为空");
            }

            var (least, most) = chart.Form switch
            {
                ChartForm.Columns or ChartForm.Line => (1, 1),
                ChartForm.Bullet => (1, int.MaxValue),
                ChartForm.Funnel => (2, 3),
                _ => (2, int.MaxValue),
            };
            if (chart.IndicatorIds.Count < least || chart.IndicatorIds.Count > most)
            {
                Add($"类型{Words.ChartForm[chart.Form]}不能画{chart.IndicatorIds.Count}个指标", most == 1 ? "此类图画一个指标" : least == 1 ? "请至少写一个指标" : most == 3 ? "请写两个或三个指标：总数、已办、未办" : "请至少写两个指标");
            }

            void Add(string what, string remedy) => problems.Add(package.Charts.File, line, what, remedy);
        }
    }
}
