namespace Wusheng.Dashboard.DataPackages;

/// <summary>Where the files of a package lie. Paths have been found harmless before anything is asked for.</summary>
internal interface IPackagePlace
{
    /// <summary>Whether a path leads to a place inside the package.</summary>
    bool IsInside(string path);

    /// <summary>The bytes of a file; null where there is no such file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is damaged, or larger than a package may be.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    byte[]? Read(string path);
}

/// <summary>Paths inside a package.</summary>
internal static class PackagePath
{
    /// <summary>Whether a path stays inside, whatever lies there: relative, with / between its parts, and none of them leads upwards.</summary>
    public static bool IsInside(string path) =>
        path.Length > 0 && !path.AsSpan().ContainsAny('\\', ':', '\0') && path.Split('/').All(part => part is not ("" or "." or ".."));
}

/// <summary>A package in a folder.</summary>
internal sealed class FolderPlace(string folder) : IPackagePlace
{
    private readonly string _folder = Path.GetFullPath(folder);

    /// <inheritdoc />
    public bool IsInside(string path)
    {
        if (!PackagePath.IsInside(path)) return false;
        var at = _folder;
        foreach (var part in path.Split('/'))
        {
            at = Path.Combine(at, part);
            // A link could lead anywhere.
            if (new FileInfo(at).LinkTarget is not null) return false;
        }

        return true;
    }

    /// <inheritdoc />
    public byte[]? Read(string path)
    {
        var full = Path.Combine(_folder, path);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }
}
