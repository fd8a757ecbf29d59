using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>The sound rows of all tables with their lines, and the texts they quote: what is checked across tables before it is a package.</summary>
internal sealed record PackageTables
{
    /// <summary>Made-up values need no words that prove them.</summary>
    public required bool IsIllustrative { get; init; }

    /// <summary>The text of each source, by id, as far as it could be read.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    public required Rows<Source> Sources { get; init; }

    public required Rows<Topic> Topics { get; init; }

    public required Rows<Indicator> Indicators { get; init; }

    public required Rows<Department> Departments { get; init; }

    public required Rows<Observation> Observations { get; init; }

    public required Rows<Target> Targets { get; init; }

    public required Rows<PlanLine> Plan { get; init; }

    public required Rows<AdmittedProblem> Problems { get; init; }

    public required Rows<Claim> Claims { get; init; }

    public required Rows<Numeral> Numerals { get; init; }

    public required Rows<ChartDefinition> Charts { get; init; }

    public required Rows<Inconsistency> Inconsistencies { get; init; }
}
