using Wusheng.Dashboard.DataPackages;

namespace Wusheng.Dashboard.Store;

/// <summary>What came of an import.</summary>
public enum ImportOutcome
{
    /// <summary>The package is in the store.</summary>
    Imported,

    /// <summary>Exactly this package had been imported before; nothing was done.</summary>
    Unchanged,

    /// <summary>Something is wrong with it; the store is as it was.</summary>
    Refused,
}

/// <summary>What came of an import.</summary>
/// <param name="Outcome">Imported, unchanged or refused.</param>
/// <param name="RowsAdded">Observations that were new.</param>
/// <param name="RowsKept">Observations of the store that this package does not have; published figures stay.</param>
/// <param name="Problems">Why it was refused; empty otherwise.</param>
public sealed record ImportResult(ImportOutcome Outcome, int RowsAdded, int RowsKept, IReadOnlyList<PackageProblem> Problems)
{
    internal static ImportResult Unchanged { get; } = new(ImportOutcome.Unchanged, 0, 0, []);

    internal static ImportResult Refused(IReadOnlyList<PackageProblem> problems) => new(ImportOutcome.Refused, 0, 0, problems);
}
