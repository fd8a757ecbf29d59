namespace Wusheng.Dashboard.DataPackages.Checks;

/// <summary>The places of an inconsistency stand together and are counted from 1, and no two inconsistencies share a number.</summary>
internal static class InconsistencyChecks
{
    /// <summary>Checks every place.</summary>
    public static void Check(PackageTables package, ProblemLog problems)
    {
        var (id, place, sequence) = ("", 0, 0);
        foreach (var (item, line) in package.Inconsistencies.WithLines)
        {
            var isNext = item.Id == id;
            var due = isNext ? place + 1 : 1;
            // A row dropped for a fault of its own leaves a gap that is no second fault.
            if (package.Inconsistencies.IsComplete && item.Place != due)
            {
                Add($"place是{item.Place}，应为{due}", "同一编号的各处须排在一起，从1起连续编号");
            }

            if (isNext && item.Sequence != sequence) Add($"“{item.Id}”的sequence是{item.Sequence}，前一处是{sequence}", "同一编号的各处sequence须相同");
            if (!isNext && item.Sequence == sequence) Add($"sequence“{sequence}”已用于“{id}”", "请另给一个顺序");
            (id, place, sequence) = (item.Id, item.Place, item.Sequence);

            void Add(string what, string remedy) => problems.Add(package.Inconsistencies.File, line, what, remedy);
        }
    }
}
