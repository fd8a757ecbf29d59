using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Checks;

/// <summary>Figures are stated, never computed beforehand; a correction follows what it corrects; and what is made up stays in a package that says so.</summary>
internal static class ObservationChecks
{
    /// <summary>Checks every figure against its indicator and the revision before.</summary>
    public static void Check(PackageTables package, ProblemLog problems)
    {
        var derived = package.Indicators.Items.Where(i => i.IsDerived).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        Observation? before = null;
        foreach (var (observation, line) in package.Observations.WithLines)
        {
            if (derived.Contains(observation.IndicatorId))
            {
                Add($"“{observation.IndicatorId}”由公式计算，不应有观测值", "请删去这一行；计算值不入库");
            }

            if (observation.Status == ObservationStatus.Illustrative && !package.IsIllustrative)
            {
                Add("状态为G（示例），但数据包不是示例", $"请改正status；示例数据包须在{PackageDescriptor.FileName}中写明illustrative为true");
            }

            var continues = before is not null && before.IndicatorId == observation.IndicatorId && before.DepartmentId == observation.DepartmentId && before.Period == observation.Period;
            var due = continues ? before!.Revision + 1 : 1;
            // An equal revision is a duplicate key, which has been reported; a faulty row may be the one that is missing here.
            if (observation.Revision != due && observation.Revision != due - 1 && package.Observations.IsComplete)
            {
                Add($"修订号是{observation.Revision}，应为{due}", "修订号从1起连续；更正时复制原行，修订号加一，不改旧行");
            }

            before = observation;

            void Add(string what, string remedy) => problems.Add(package.Observations.File, line, what, remedy);
        }
    }
}
