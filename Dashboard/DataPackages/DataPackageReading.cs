using System.Diagnostics.CodeAnalysis;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>What came of reading a folder: a package without any fault, or every fault that was found. Never both.</summary>
public sealed class DataPackageReading
{
    /// <summary>The folder holds a sound package.</summary>
    public DataPackageReading(DataPackage package) => Package = package;

    /// <summary>The folder does not.</summary>
    public DataPackageReading(IReadOnlyList<PackageProblem> problems) => Problems = problems;

    /// <summary>The package; null where there are problems.</summary>
    public DataPackage? Package { get; }

    /// <summary>The problems, file by file in the order of their lines; empty where there is a package. Where too many to list, the last one says how many more there are.</summary>
    public IReadOnlyList<PackageProblem> Problems { get; } = [];

    /// <summary>Whether there is a package.</summary>
    [MemberNotNullWhen(true, nameof(Package))]
    public bool IsSound => Package is not null;
}
