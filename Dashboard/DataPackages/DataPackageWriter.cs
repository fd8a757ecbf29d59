using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Wusheng.Dashboard.DataPackages.Tables;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>Writes a package as a folder that reads back as the same package.</summary>
public static class DataPackageWriter
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the package into <paramref name="folder"/>, replacing what is there: all of it, or, where anything fails, nothing.</summary>
    /// <exception cref="ArgumentException">The package's descriptor does not name a table, or a path leads out of the folder.</exception>
    public static void Write(DataPackage package, string folder)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var draft = $"{target}.{Guid.NewGuid():N}.draft";
        var replaced = $"{target}.{Guid.NewGuid():N}.replaced";
        try
        {
            WriteFiles(package, draft);
            if (Directory.Exists(target)) Directory.Move(target, replaced);
            Directory.Move(draft, target);
        }
        catch
        {
            if (Directory.Exists(replaced) && !Directory.Exists(target)) Directory.Move(replaced, target);
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
            throw;
        }

        if (Directory.Exists(replaced)) Directory.Delete(replaced, recursive: true);
    }

    private static void WriteFiles(DataPackage package, string folder)
    {
        Directory.CreateDirectory(folder);
        var problems = new ProblemLog();
        var files = new PackageFiles(folder, problems);
        foreach (var source in package.Sources) File.WriteAllText(PlaceOf(source.File), package.SourceTexts[source.Id], s_utf8);
        File.WriteAllText(PlaceOf(PackageDescriptor.FileName), PackageDescriptor.WithTexts(package.Descriptor, package.Sources), s_utf8);
        if (PackageDescriptor.Read(files, problems) is not { } descriptor || !problems.IsEmpty) throw new ArgumentException(problems.ToList()[0].ToString(), nameof(package));

        WriteTable(new SourcesTable(), package.Sources);
        WriteTable(new TopicsTable(), package.Topics);
        WriteTable(new IndicatorsTable(), package.Indicators);
        WriteTable(new DepartmentsTable(), package.Departments);
        WriteTable(new ObservationsTable(), package.Observations);
        WriteTable(new TargetsTable(), package.Targets);
        WriteTable(new PlanTable(), package.Plan);
        WriteTable(new ProblemsTable(), package.Problems);
        WriteTable(new ClaimsTable(), package.Claims);
        WriteTable(new NumeralsTable(), package.Numerals);
        WriteTable(new ChartsTable(), package.Charts);
        WriteTable(new InconsistenciesTable(), package.Inconsistencies);

        void WriteTable<T>(Table<T> table, IEnumerable<T> items)
        {
            var resource = descriptor.Table(table.Name) ?? throw new ArgumentException($"{PackageDescriptor.FileName}没有表“{table.Name}”。", nameof(package));
            DataPackageWriter.WriteTable(table, items, PlaceOf(resource.Path));
        }

        string PlaceOf(string path)
        {
            if (!files.IsInside(path)) throw new ArgumentException($"路径“{path}”超出了数据包文件夹。", nameof(package));
            var place = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            return place;
        }
    }

    private static void WriteTable<T>(Table<T> table, IEnumerable<T> items, string path)
    {
        using var csv = new CsvWriter(new StreamWriter(path, append: false, s_utf8), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\n",
            ShouldQuote = cell => cell.Field.AsSpan().ContainsAny(",\"\r\n"),
        });
        WriteRecord(csv, table.Columns.Select(c => c.Name));
        var order = table.Order.Select(name => table.Columns.ToList().FindIndex(c => c.Name == name)).ToArray();
        var rows = items.Select(table.Write).ToArray();
        Array.Sort(Array.ConvertAll(rows, row => Array.ConvertAll(order, i => row[i])), rows, Comparer<string[]>.Create((a, b) => RowOrder.Compare(a, b)));
        foreach (var row in rows) WriteRecord(csv, row);
    }

    private static void WriteRecord(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        csv.NextRecord();
    }
}
