namespace Wusheng.Dashboard.DataPackages;

/// <summary>Collects the problems of one reading, so that a person can mend them all at once; lists the first and counts the rest.</summary>
internal sealed class ProblemLog
{
    /// <summary>Nobody reads further than this before mending something.</summary>
    public const int MostListed = 200;

    private readonly List<PackageProblem> _listed = [];
    private int _count;

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Notes one problem.</summary>
    public void Add(string file, int? line, string what, string remedy)
    {
        if (++_count <= MostListed) _listed.Add(new(file, line, what, remedy));
    }

    /// <summary>The problems by file, in the order the files were first complained of, and line.</summary>
    public IReadOnlyList<PackageProblem> ToList()
    {
        var files = _listed.Select(p => p.File).Distinct().ToList();
        List<PackageProblem> problems = [.. _listed.OrderBy(p => files.IndexOf(p.File)).ThenBy(p => p.Line ?? 0)];
        if (_count > MostListed)
        {
            problems.Add(new(PackageDescriptor.FileName, null, $"另有{_count - MostListed}个问题没有列出", "请先改正以上问题，再重新读取"));
        }

        return problems;
    }
}
