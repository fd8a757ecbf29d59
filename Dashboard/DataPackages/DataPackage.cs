using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>A data package as read from its folder, checked and complete: everything the store keeps, with the texts of its sources.</summary>
public sealed record DataPackage
{
    /// <summary>Name, title, version, and whether its values are made up.</summary>
    public required PackageInfo Info { get; init; }

    /// <summary>The text of its datapackage.json: columns, types, units and constraints, kept word for word so that it can be written back.</summary>
    public required string Descriptor { get; init; }

    /// <summary>SHA-256 over all of its files, lower-case hex: equal hashes mean there is nothing to import.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The documents.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The text of each document, by source id.</summary>
    public required IReadOnlyDictionary<string, string> SourceTexts { get; init; }

    /// <summary>Topics, in order.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>Indicators, reported and derived.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>Departments and groups.</summary>
    public required IReadOnlyList<Department> Departments { get; init; }

    /// <summary>The figures, every revision.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>Targets.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>The plan.</summary>
    public required IReadOnlyList<PlanLine> Plan { get; init; }

    /// <summary>Admitted problems.</summary>
    public required IReadOnlyList<AdmittedProblem> Problems { get; init; }

    /// <summary>Claims in words.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Every number in the documents' texts.</summary>
    public required IReadOnlyList<Numeral> Numerals { get; init; }

    /// <summary>The charts of the topics.</summary>
    public required IReadOnlyList<ChartDefinition> Charts { get; init; }

    /// <summary>What does not fit within the documents themselves, place by place.</summary>
    public required IReadOnlyList<Inconsistency> Inconsistencies { get; init; }
}

/// <summary>One thing wrong with a package.</summary>
/// <param name="File">File inside the package.</param>
/// <param name="Line">Line in the file, from 1 (the header is line 1); null where the whole file is meant.</param>
/// <param name="What">What is wrong, in Chinese, with the column and the value.</param>
/// <param name="Remedy">What to do about it, in Chinese.</param>
public sealed record PackageProblem(string File, int? Line, string What, string Remedy)
{
    /// <inheritdoc />
    public override string ToString() => Line is { } line ? $"{File} 第{line}行：{What}。{Remedy}" : $"{File}：{What}。{Remedy}";
}
