using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Store;

/// <summary>The text of a source, apart from its row because lists of sources do not need it.</summary>
public sealed class SourceTextRow
{
    /// <summary>Whose text it is.</summary>
    public required string SourceId { get; init; }

    /// <summary>The whole text; offsets of quotes count its characters.</summary>
    public required string Text { get; init; }
}

/// <summary>
/// An indicator for a department. Observations carry its number instead of two long ids: a million of them take a third of the space, and a series
/// lies together in the unique index.
/// </summary>
public sealed class SeriesRow
{
    /// <summary>Its number, given by the store.</summary>
    public int Number { get; init; }

    /// <summary>What is measured.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>Whose figures they are; <see cref="Department.WholeBanner"/> is no row of the departments, so no foreign key.</summary>
    public required string DepartmentId { get; init; }
}

/// <summary>One published figure with its words. Rows are only ever added: no code of this program updates or deletes one.</summary>
public sealed class ObservationRow
{
    /// <summary>Its number, given by the store.</summary>
    public int Number { get; init; }

    /// <summary>The series it belongs to.</summary>
    public int SeriesNumber { get; init; }

    /// <summary>When, as in files: 2024, 2024-Q1, 2024-03.</summary>
    public Period Period { get; init; }

    /// <summary>1 for the first publication.</summary>
    public int Revision { get; init; }

    /// <summary>How much, in base units.</summary>
    public decimal Value { get; init; }

    /// <summary>The least the truth can be; null where it is the value.</summary>
    public decimal? Low { get; init; }

    /// <summary>The most the truth can be; null where it is the value.</summary>
    public decimal? High { get; init; }

    /// <summary>Why the bounds are what they are.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>How it is known.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>Whether values before are not comparable.</summary>
    public bool Break { get; init; }

    /// <summary>The document it was read from.</summary>
    public required string SourceId { get; init; }

    /// <summary>Where <see cref="AsWritten"/> begins.</summary>
    public int Offset { get; init; }

    /// <summary>The number as printed.</summary>
    public required string AsWritten { get; init; }

    /// <summary>The clause it stands in.</summary>
    public required string Quote { get; init; }

    /// <summary>Remark; may be empty.</summary>
    public required string Note { get; init; }

    /// <summary>The import that added it. No foreign key: imports are never deleted, and its index would be the price of every insert.</summary>
    public int ImportNumber { get; init; }
}

/// <summary>One package taken into the store. The newest one says which package the store holds, and its number counts the changes of the store.</summary>
public sealed class ImportRow
{
    /// <summary>Its number, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Permanent name of the package.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>Version of the package.</summary>
    public required string Version { get; init; }

    /// <summary>Whether its values are made up.</summary>
    public bool IsIllustrative { get; init; }

    /// <summary>The text of its datapackage.json, so that the package can be written out again.</summary>
    public required string Descriptor { get; init; }

    /// <summary>Hash over all of its files.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When it was imported.</summary>
    public DateTimeOffset ImportedAt { get; init; }

    /// <summary>How many observations it added.</summary>
    public int RowsAdded { get; set; }

    /// <summary>The program that imported it.</summary>
    public required string ProgramVersion { get; init; }
}
