using System.IO.Compression;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>
/// A package in a .zip. Nothing is unpacked to disk: only the files that datapackage.json names are read, each into memory, and no more of them than a package
/// can be. Whoever zipped the folder itself has everything one level down, which is read as well.
/// </summary>
internal sealed class ArchivePlace : IPackagePlace
{
    private const int MostEntries = 2_000;
    private const long MostBytes = 512L << 20;

    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private readonly string _above;
    private long _left;

    private ArchivePlace(Dictionary<string, ZipArchiveEntry> entries, string above, long most) => (_entries, _above, _left) = (entries, above, most);

    /// <summary>Opens an archive; null, and a problem, where it is none or holds more than a package can.</summary>
    /// <param name="zip">The archive, closed by the caller when everything has been read.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="problems">Where faults go.</param>
    /// <param name="mostBytes">How much it may hold unpacked.</param>
    public static ArchivePlace? Open(ZipArchive zip, string name, ProblemLog problems, long mostBytes = MostBytes)
    {
        try
        {
            if (zip.Entries.Count > MostEntries)
            {
                problems.Add(name, null, $"压缩包里有{zip.Entries.Count}个文件，数据包不会超过{MostEntries}个", "请只压缩数据包自己的文件");
                return null;
            }

            if (zip.Entries.Sum(e => e.Length) > mostBytes)
            {
                problems.Add(name, null, $"压缩包解开后超过{mostBytes >> 20}MB", "请只压缩数据包自己的文件，或解开后用文件夹导入");
                return null;
            }

            var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
            foreach (var entry in zip.Entries)
            {
                if (entries.TryAdd(entry.FullName, entry)) continue;
                problems.Add(name, null, $"压缩包里有两个“{entry.FullName}”", "请重新压缩数据包文件夹");
                return null;
            }

            return new(entries, FolderAbove(entries.Keys), mostBytes);
        }
        catch (InvalidDataException)
        {
            problems.Add(name, null, "压缩包已损坏", "请重新压缩数据包，或重新下载");
            return null;
        }
    }

    /// <inheritdoc />
    public bool IsInside(string path) => PackagePath.IsInside(path);

    /// <inheritdoc />
    public byte[]? Read(string path)
    {
        if (!_entries.TryGetValue(_above + path, out var entry)) return null;
        if (entry.IsEncrypted) throw new InvalidDataException("文件已加密");
        using var content = entry.Open();
        var bytes = new MemoryStream();
        var block = new byte[81920];
        // What an archive says of its sizes need not be true, so what comes out is counted.
        for (int read; (read = content.Read(block)) > 0;)
        {
            if ((_left -= read) < 0) throw new InvalidDataException("解开后的内容比压缩包所写的多");
            bytes.Write(block, 0, read);
        }

        return bytes.ToArray();
    }

    private static string FolderAbove(IEnumerable<string> names)
    {
        var descriptors = names.Where(n => n == PackageDescriptor.FileName || n.EndsWith("/" + PackageDescriptor.FileName, StringComparison.Ordinal)).ToArray();
        return descriptors is [var only] && PackagePath.IsInside(only) ? only[..^PackageDescriptor.FileName.Length] : "";
    }
}
