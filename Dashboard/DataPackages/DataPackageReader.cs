using System.Text;
using Wusheng.Dashboard.DataPackages.Tables;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>Reads a package folder, and reports everything that is wrong with it at once: file, line, what, remedy.</summary>
public static class DataPackageReader
{
    /// <summary>Reads the package in <paramref name="folder"/>.</summary>
    public static DataPackageReading Read(string folder)
    {
        var problems = new ProblemLog();
        if (!Directory.Exists(folder))
        {
            problems.Add(PackageDescriptor.FileName, null, $"文件夹“{folder}”不存在", "请检查数据包文件夹的位置");
            return new(problems.ToList());
        }

        var files = new PackageFiles(folder, problems);
        if (PackageDescriptor.Read(files, problems) is not { } descriptor) return new(problems.ToList());
        var package = Read(files, descriptor, problems);
        return problems.IsEmpty ? new(package) : new(problems.ToList());
    }

    private static DataPackage Read(PackageFiles files, PackageDescriptor descriptor, ProblemLog problems)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var resource in descriptor.Resources)
        {
            if (files.ReadUtf8(resource.Path) is { } bytes) contents[resource.Path] = bytes;
        }

        var tables = new TableReader(descriptor, contents, problems);
        tables.LearnIds(new SourcesTable());
        tables.LearnIds(new TopicsTable());
        tables.LearnIds(new DepartmentsTable());
        tables.LearnIds(new IndicatorsTable());
        tables.LearnIds(new PlanTable());
        tables.LearnIds(new ClaimsTable());

        var sources = tables.Read(new SourcesTable());
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources.Items)
        {
            if (contents.TryGetValue(source.File, out var text)) texts[source.Id] = Encoding.UTF8.GetString(text);
        }

        return new()
        {
            Info = descriptor.Info,
            Descriptor = descriptor.Text,
            ContentHash = files.ContentHash(),
            Sources = sources.Items,
            SourceTexts = texts,
            Topics = tables.Read(new TopicsTable()).Items,
            Indicators = tables.Read(new IndicatorsTable()).Items,
            Departments = tables.Read(new DepartmentsTable()).Items,
            Observations = tables.Read(new ObservationsTable()).Items,
            Targets = tables.Read(new TargetsTable()).Items,
            Plan = tables.Read(new PlanTable()).Items,
            Problems = tables.Read(new ProblemsTable()).Items,
            Claims = tables.Read(new ClaimsTable()).Items,
            Numerals = tables.Read(new NumeralsTable()).Items,
            Charts = tables.Read(new ChartsTable()).Items,
        };
    }
}
