using System.IO.Compression;
using System.Text;
using Wusheng.Dashboard.DataPackages.Checks;
using Wusheng.Dashboard.DataPackages.Tables;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>Reads a package, and reports everything that is wrong with it at once: file, line, what, remedy.</summary>
public static class DataPackageReader
{
    /// <summary>Reads the package in a folder, or in a .zip file as the dashboard hands it out.</summary>
    public static DataPackageReading Read(string place)
    {
        if (File.Exists(place)) return ReadFile(place);
        var problems = new ProblemLog();
        if (Directory.Exists(place)) return Read(new PackageFiles(new FolderPlace(place), problems), problems);
        problems.Add(PackageDescriptor.FileName, null, $"文件夹“{place}”不存在", "请检查数据包文件夹的位置");
        return new(problems.ToList());
    }

    /// <summary>Reads the package in a .zip.</summary>
    /// <param name="archive">The archive; must be seekable.</param>
    /// <param name="name">Its name, for messages.</param>
    public static DataPackageReading ReadArchive(Stream archive, string name)
    {
        var problems = new ProblemLog();
        try
        {
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            return ArchivePlace.Open(zip, name, problems) is { } place ? Read(new PackageFiles(place, problems), problems) : new(problems.ToList());
        }
        catch (InvalidDataException)
        {
            problems.Add(name, null, "不是zip压缩包，或已损坏", "请选择数据包文件夹，或本站下载的数据包（.zip）");
            return new(problems.ToList());
        }
    }

    private static DataPackageReading ReadFile(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return ReadArchive(file, Path.GetFileName(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var problems = new ProblemLog();
            problems.Add(Path.GetFileName(path), null, $"文件无法读取（{e.Message}）", "请检查文件权限，以及是否被其他程序占用");
            return new(problems.ToList());
        }
    }

    private static DataPackageReading Read(PackageFiles files, ProblemLog problems)
    {
        if (PackageDescriptor.Read(files, problems) is not { } descriptor) return new(problems.ToList());
        var tables = ReadTables(files, descriptor, problems);
        SourceChecks.Check(tables, descriptor, files, problems);
        new IndicatorChecks(tables, problems).Check();
        ObservationChecks.Check(tables, problems);
        TargetChecks.Check(tables, problems);
        ChartChecks.Check(tables, problems);
        InconsistencyChecks.Check(tables, problems);
        new QuoteChecks(tables, problems).Check();
        new NumeralChecks(tables, problems).Check();
        return problems.IsEmpty ? new(Package(tables, descriptor, files.ContentHash())) : new(problems.ToList());
    }

    private static PackageTables ReadTables(PackageFiles files, PackageDescriptor descriptor, ProblemLog problems)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var resource in descriptor.Resources)
        {
            if (files.ReadUtf8(resource.Path) is { } bytes) contents[resource.Path] = bytes;
        }

        var reader = new TableReader(descriptor, contents, problems);
        // Tables refer to each other in circles (an indicator to who leads it, a department to what it is mentioned with), so the ids come first.
        reader.LearnIds(new SourcesTable());
        reader.LearnIds(new TopicsTable());
        reader.LearnIds(new DepartmentsTable());
        reader.LearnIds(new IndicatorsTable());
        reader.LearnIds(new PlanTable());
        reader.LearnIds(new ClaimsTable());

        var sources = reader.Read(new SourcesTable());
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources.Items)
        {
            if (contents.TryGetValue(source.File, out var text)) texts[source.Id] = Encoding.UTF8.GetString(text);
        }

        return new()
        {
            IsIllustrative = descriptor.Info.IsIllustrative,
            Texts = texts,
            Sources = sources,
            Topics = reader.Read(new TopicsTable()),
            Indicators = reader.Read(new IndicatorsTable()),
            Departments = reader.Read(new DepartmentsTable()),
            Observations = reader.Read(new ObservationsTable()),
            Targets = reader.Read(new TargetsTable()),
            Plan = reader.Read(new PlanTable()),
            Problems = reader.Read(new ProblemsTable()),
            Claims = reader.Read(new ClaimsTable()),
            Numerals = reader.Read(new NumeralsTable()),
            Charts = reader.Read(new ChartsTable()),
            Inconsistencies = reader.Read(new InconsistenciesTable()),
        };
    }

    private static DataPackage Package(PackageTables tables, PackageDescriptor descriptor, string contentHash) => new()
    {
        Info = descriptor.Info,
        Descriptor = descriptor.Text,
        ContentHash = contentHash,
        Sources = tables.Sources.Items,
        SourceTexts = tables.Texts,
        Topics = tables.Topics.Items,
        Indicators = tables.Indicators.Items,
        Departments = tables.Departments.Items,
        Observations = tables.Observations.Items,
        Targets = tables.Targets.Items,
        Plan = tables.Plan.Items,
        Problems = tables.Problems.Items,
        Claims = tables.Claims.Items,
        Numerals = tables.Numerals.Items,
        Charts = tables.Charts.Items,
        Inconsistencies = tables.Inconsistencies.Items,
    };
}
