using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Store;

/// <summary>A source to be read, with everything that is known about its text.</summary>
/// <param name="Source">The document.</param>
/// <param name="Text">Its whole text; offsets count its characters from 0.</param>
/// <param name="Numerals">Every number in it, in order.</param>
/// <param name="Observations">Every figure read from it, by offset; older revisions too.</param>
public sealed record SourceDocument(Source Source, string Text, IReadOnlyList<Numeral> Numerals, IReadOnlyList<Observation> Observations);

/// <summary>A package that was imported.</summary>
/// <param name="Number">Its number, from 1; that of the newest is the revision of the snapshot.</param>
/// <param name="Package">Name, title, version.</param>
/// <param name="ContentHash">Hash over all of its files.</param>
/// <param name="At">When.</param>
/// <param name="RowsAdded">How many observations it added.</param>
/// <param name="ProgramVersion">The program that did it.</param>
public sealed record Import(int Number, PackageInfo Package, string ContentHash, DateTimeOffset At, int RowsAdded, string ProgramVersion);

/// <summary>What a search found.</summary>
/// <param name="Indicators">Indicators whose name, id or definition holds the words.</param>
/// <param name="Departments">Departments whose name or id holds them.</param>
/// <param name="Passages">Paragraphs of sources that hold them, the newest source first.</param>
public sealed record Findings(IReadOnlyList<Indicator> Indicators, IReadOnlyList<Department> Departments, IReadOnlyList<Passage> Passages)
{
    /// <summary>Nothing.</summary>
    public static Findings None { get; } = new([], [], []);
}

/// <summary>A place in a source where words were found.</summary>
/// <param name="SourceId">The document.</param>
/// <param name="Offset">Where the first word begins in the text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Before">What stands before it, shortened.</param>
/// <param name="Match">The word as it stands in the text.</param>
/// <param name="After">What stands behind it, shortened.</param>
public sealed record Passage(string SourceId, int Offset, int Length, string Before, string Match, string After);
