using System.IO.Compression;

namespace Wusheng.Dashboard.Export.Office;

/// <summary>A zip file that does not tell when it was packed: the same parts in the same order are the same bytes.</summary>
public sealed class StillZip : IDisposable
{
    // The earliest a zip file can name.
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;

    private readonly CompressionLevel _level;

    /// <summary>Begins one; the stream need not be seekable and stays open.</summary>
    public StillZip(Stream output, CompressionLevel level = CompressionLevel.Optimal) => (_zip, _level) = (new(output, ZipArchiveMode.Create, leaveOpen: true), level);

    /// <summary>Packs one part.</summary>
    public void Add(string name, Action<Stream> write)
    {
        var entry = _zip.CreateEntry(name, _level);
        entry.LastWriteTime = s_noTime;
        using var stream = entry.Open();
        write(stream);
    }

    /// <summary>Packs what another zip file holds, in the order of the names; the list of content types comes first, as Office writes it.</summary>
    public static void Repack(Stream package, Stream output)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var zip = new StillZip(output);
        foreach (var entry in source.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            zip.Add(entry.FullName, stream =>
            {
                using var content = entry.Open();
                content.CopyTo(stream);
            });
        }
    }

    /// <inheritdoc />
    public void Dispose() => _zip.Dispose();
}
