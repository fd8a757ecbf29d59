using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Wusheng.Dashboard.DataPackages.Tables;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>A file that lies beside a package's own: for people, named by no resource and no part of what is imported.</summary>
/// <param name="Path">Its path inside the package.</param>
/// <param name="Text">What it says.</param>
public sealed record PackageNote(string Path, string Text);

/// <summary>Writes a package, as a folder or as one .zip, that reads back as the same package.</summary>
public static class DataPackageWriter
{
    // The first moment a .zip can name: the same package is the same bytes, whenever it is written.
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A plain file that everybody may read; left alone it would depend on the operating system.
    private const int PlainFile = unchecked((int)0x81A40000);

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
            WriteFolder(package, draft);
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

    /// <summary>Writes the package as a .zip: the same package gives the same bytes.</summary>
    /// <param name="package">What to write.</param>
    /// <param name="output">Where to; must be seekable.</param>
    /// <param name="notes">What lies beside the data, given the package's content hash.</param>
    /// <exception cref="ArgumentException">The package's descriptor does not name a table, or a path leads out of the folder.</exception>
    public static void WriteArchive(DataPackage package, Stream output, Func<string, IEnumerable<PackageNote>> notes)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        WriteFiles(package, (path, write) =>
        {
            using var sha = SHA256.Create();
            using (var content = new CryptoStream(Create(path), sha, CryptoStreamMode.Write)) write(content);
            digests[path] = Convert.ToHexStringLower(sha.Hash!);
        });
        foreach (var note in notes(PackageFiles.ContentHashOf(digests)))
        {
            using var content = Create(note.Path);
            content.Write(s_utf8.GetBytes(note.Text));
        }

        Stream Create(string path)
        {
            var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
            entry.LastWriteTime = s_noTime;
            entry.ExternalAttributes = PlainFile;
            return entry.Open();
        }
    }

    private static void WriteFolder(DataPackage package, string folder)
    {
        Directory.CreateDirectory(folder);
        WriteFiles(package, (path, write) =>
        {
            var place = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            using var content = File.Create(place);
            write(content);
        });
    }

    private static void WriteFiles(DataPackage package, Action<string, Action<Stream>> writeFile)
    {
        foreach (var source in package.Sources) CheckInside(source.File);
        var problems = new ProblemLog();
        var text = PackageDescriptor.WithTexts(package.Descriptor, package.Sources);
        if (PackageDescriptor.Read(text, problems) is not { } descriptor || !problems.IsEmpty) throw new ArgumentException(problems.ToList()[0].ToString(), nameof(package));

        Write(PackageDescriptor.FileName, content => content.Write(s_utf8.GetBytes(text)));
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
        foreach (var source in package.Sources.OrderBy(s => s.Id, StringComparer.Ordinal))
        {
            Write(source.File, content => content.Write(s_utf8.GetBytes(package.SourceTexts[source.Id])));
        }

        void WriteTable<T>(Table<T> table, IEnumerable<T> items)
        {
            var resource = descriptor.Table(table.Name) ?? throw new ArgumentException($"{PackageDescriptor.FileName}没有表“{table.Name}”。", nameof(package));
            Write(resource.Path, content => DataPackageWriter.WriteTable(table, items, content));
        }

        void Write(string path, Action<Stream> write)
        {
            CheckInside(path);
            writeFile(path, write);
        }

        static void CheckInside(string path)
        {
            if (!PackagePath.IsInside(path)) throw new ArgumentException($"路径“{path}”超出了数据包文件夹。", nameof(package));
        }
    }

    private static void WriteTable<T>(Table<T> table, IEnumerable<T> items, Stream output)
    {
        using var csv = new CsvWriter(new StreamWriter(output, s_utf8, leaveOpen: true), new CsvConfiguration(CultureInfo.InvariantCulture)
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
