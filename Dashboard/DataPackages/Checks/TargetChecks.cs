using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Checks;

/// <summary>An aim can be judged: a number to compare with, or a level to start from; and it rests on the plan.</summary>
internal static class TargetChecks
{
    /// <summary>Checks every target.</summary>
    public static void Check(PackageTables package, ProblemLog problems)
    {
        var plan = package.Plan.Items.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (target, line) in package.Targets.WithLines)
        {
            var isDirection = target.Comparison is Comparison.Increase or Comparison.Decrease or Comparison.Maintain;
            if (isDirection != (target.Kind == TargetKind.Direction))
            {
                Add($"类别{Words.TargetKind[target.Kind]}与比较{Words.Comparison[target.Comparison]}不相配",
                    "方向目标用increase、decrease、maintain，其他目标用at-least、at-most、equal");
            }

            if (target.Kind == TargetKind.Direction && target.Value is not null) Add("方向目标不应有目标值", "请清空value；原文给出数值的，kind写value");
            if (target.Kind == TargetKind.Direction && target.Baseline is null) Add("方向目标没有基准期", "请在baseline写明与哪一时期比较，如2024");
            if (target.Kind == TargetKind.Value && target.Value is null) Add("数值目标没有目标值", "请填value；原文没有数值的，kind写direction");
            // A basis that is no line of the plan is the name of the decision that set the target.
            if (target.Basis.StartsWith("plan.", StringComparison.Ordinal) && package.Plan.IsComplete && !plan.Contains(target.Basis))
            {
                Add($"列“basis”的值“{target.Basis}”在plan表中不存在", "请改正编号，或先在该表中补上这一行");
            }

            void Add(string what, string remedy) => problems.Add(package.Targets.File, line, what, remedy);
        }
    }
}
