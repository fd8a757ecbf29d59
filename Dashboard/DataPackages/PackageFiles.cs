using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>The files of one package: nothing outside it is ever opened, and each is told apart by its digest.</summary>
internal sealed class PackageFiles(IPackagePlace place, ProblemLog problems)
{
    private readonly SortedDictionary<string, string> _digests = new(StringComparer.Ordinal);

    /// <summary>SHA-256, lower-case hex, of a file that was read.</summary>
    public string? Digest(string path) => _digests.GetValueOrDefault(path);

    /// <summary>The bytes of a file; null, and a problem, where it cannot be had.</summary>
    public byte[]? Read(string path)
    {
        if (!place.IsInside(path))
        {
            problems.Add(PackageDescriptor.FileName, null, $"路径“{path}”超出了数据包文件夹", "请使用数据包内的相对路径，以/分隔，不含..，也不用链接");
            return null;
        }

        try
        {
            if (place.Read(path) is { } bytes)
            {
                _digests[path] = Convert.ToHexStringLower(SHA256.HashData(bytes));
                return bytes;
            }

            problems.Add(path, null, "文件不存在", path == PackageDescriptor.FileName ? "请选择含有此文件的数据包文件夹" : $"请补上文件，或改正{PackageDescriptor.FileName}中的路径");
            return null;
        }
        catch (InvalidDataException e)
        {
            problems.Add(path, null, $"文件无法解开（{e.Message}）", "请重新压缩数据包，不加密码");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(path, null, $"文件无法读取（{e.Message}）", "请检查文件权限，以及是否被其他程序占用");
            return null;
        }
    }

    /// <summary>The bytes of a text file; null, and a problem, where it cannot be had or is not UTF-8.</summary>
    public byte[]? ReadUtf8(string path)
    {
        if (Read(path) is not { } bytes) return null;
        if (Utf8.IsValid(bytes)) return bytes;
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            problems.Add(path, null, "文件是UTF-16编码", "请另存为UTF-8");
        }
        else if (IsProbablyGbk(bytes))
        {
            problems.Add(path, null, "文件不是UTF-8编码，很可能是GBK", "请另存为UTF-8（WPS或Excel中选“CSV UTF-8”）");
        }
        else
        {
            problems.Add(path, LineOfFirstFault(bytes), "这一行含有损坏的UTF-8字节", "请改正这一行的乱码，并另存为UTF-8");
        }

        return null;
    }

    /// <summary>What tells this package from any other, over the files that were read.</summary>
    public string ContentHash() => ContentHashOf(_digests);

    /// <summary>SHA-256 over one line a file, sorted by path: its digest, two blanks, its path. What <c>sha256sum</c> prints, hashed once more.</summary>
    public static string ContentHashOf(SortedDictionary<string, string> digests)
    {
        var lines = new StringBuilder();
        foreach (var (path, digest) in digests) lines.Append(digest).Append("  ").Append(path).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }

    // Chinese text in GBK is almost nowhere valid UTF-8, while a damaged UTF-8 file is valid almost everywhere.
    private static bool IsProbablyGbk(byte[] bytes)
    {
        int damaged = 0, sound = 0;
        foreach (var rune in Encoding.UTF8.GetString(bytes).EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) damaged++;
            else if (!rune.IsAscii) sound++;
        }

        return damaged > sound;
    }

    private static int LineOfFirstFault(byte[] bytes)
    {
        var line = 1;
        for (var rest = bytes.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done) break;
            if (rune.Value == '\n') line++;
            rest = rest[length..];
        }

        return line;
    }
}
