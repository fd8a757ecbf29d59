using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>
/// What is taken away in one file, whatever its format: charts with their messages, the figures behind them, and the sentences these were read from. Plain data, so that
/// slide, document and workbook say the same.
/// </summary>
public sealed record Handout
{
    /// <summary>What it is about, as the first words of the file and in its name: 安全隐患, or the message of the one chart in it.</summary>
    public required string Title { get; init; }

    /// <summary>For when and of whom: 2024年，全旗.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Its parts, in the order of reading.</summary>
    public required IReadOnlyList<HandoutPart> Parts { get; init; }

    /// <summary>Where all of it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Every figure of it, each once.</summary>
    public IReadOnlyList<FigureFact> Figures => [.. Parts.SelectMany(p => p.Figures).DistinctBy(f => (f.IndicatorId, f.DepartmentIds, f.Period))];
}

/// <summary>A part that is read in one go: one message, with a chart where there is one, and the figures behind it.</summary>
/// <param name="Heading">The domain or department it belongs to; parts that follow each other under one heading are a chapter.</param>
/// <param name="Message">The message with its figure, or what the table of figures holds.</param>
/// <param name="Chart">The chart; null for a table of figures alone.</param>
/// <param name="Figures">The figures behind it, in order.</param>
public sealed record HandoutPart(string Heading, string Message, Chart? Chart, IReadOnlyList<FigureFact> Figures)
{
    /// <summary>How many figures behind it are not listed, since nobody would read so many; a chart draws them all the same. 0 where all are.</summary>
    public int LeftOut { get; init; }

    /// <summary>What has to be said besides the message and is none: who would lead it, which figure is still missing. May be empty.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>One figure with everything that is known of it, in values for cells and in the words of the screen.</summary>
public sealed record FigureFact
{
    /// <summary>Id of the indicator.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>What is measured.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the domain it belongs to.</summary>
    public required string Topic { get; init; }

    /// <summary>What exactly is counted.</summary>
    public required string Definition { get; init; }

    /// <summary>How it is computed, in words; empty for a reported one.</summary>
    public string Formula { get; init; } = "";

    /// <summary>Flow, stock, rate or change, in words.</summary>
    public required string Kind { get; init; }

    /// <summary>Which way is good, in words.</summary>
    public required string Direction { get; init; }

    /// <summary>Its unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>For when.</summary>
    public required Period Period { get; init; }

    /// <summary>Whose figure, in words: 全旗.</summary>
    public required string Whose { get; init; }

    /// <summary>Whose figure, as ids; <c>_T</c> for the whole banner.</summary>
    public required string DepartmentIds { get; init; }

    /// <summary>Its value with bounds, status, gaps and break; null where nothing is known.</summary>
    public required Figure? Figure { get; init; }

    /// <summary>The value as on screen: 3.7万余件; 无数据 where nothing is known.</summary>
    public required string Text { get; init; }

    /// <summary>The change on the year before in words, with its base, or why there is none.</summary>
    public string Growth { get; init; } = "";

    /// <summary>The change as a number: percent, or percentage points of a percentage; null where there is none.</summary>
    public decimal? GrowthValue { get; init; }

    /// <summary>How it stands against its target: sign, word and target.</summary>
    public string Attainment { get; init; } = "";

    /// <summary>The same for a table that is read from afar: the judgement, what it lacks, and the aim; empty where nothing is aimed at.</summary>
    public string Standing { get; init; } = "";

    /// <summary>Whether it is behind its target.</summary>
    public bool IsBehind { get; init; }

    /// <summary>Whether the change is for the better, in a word: 向好, 转差; empty where it is neither. It stands in <see cref="Growth"/> too.</summary>
    public string GrowthJudgement { get; init; } = "";

    /// <summary>Who answers for it; empty where nobody can be named.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Whether the report names who answers, or it is inferred from statutory functions.</summary>
    public bool LeadIsNamed { get; init; }

    /// <summary>The same in words: 报告写明 or 推断; empty where nobody can be named.</summary>
    public string LeadBasis => Lead.Length == 0 ? "" : LeadIsNamed ? "报告写明" : "推断";

    /// <summary>What has to be known to read it rightly; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The sentences it was read from; of a computed one, those of its operands.</summary>
    public IReadOnlyList<FactSentence> Sentences { get; init; } = [];
}

/// <summary>The very words a figure was read from.</summary>
/// <param name="IndicatorName">The figure they state: the fact's own, or an operand of it.</param>
/// <param name="SourceId">The document.</param>
/// <param name="SourceTitle">Its title.</param>
/// <param name="Quote">The clause, verbatim.</param>
/// <param name="Offset">Where the number stands in the document's text, in characters from 0.</param>
/// <param name="AsWritten">The number as printed: 7.21亿余元; may be empty for made-up figures.</param>
/// <param name="Revision">Which revision of the figure it is, from 1.</param>
public sealed record FactSentence(string IndicatorName, string SourceId, string SourceTitle, string Quote, int Offset, string AsWritten, int Revision);

/// <summary>Where a handout comes from, so that it can be made again and cited.</summary>
public sealed record Provenance
{
    /// <summary>Title of the data package.</summary>
    public required string PackageTitle { get; init; }

    /// <summary>Its version.</summary>
    public required string PackageVersion { get; init; }

    /// <summary>Which state of the store it shows; a larger one is newer.</summary>
    public required long Revision { get; init; }

    /// <summary>The documents the figures were read from, each as a chart's foot names it: 《…》（乌审旗人民政府，2025年2月发布）.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The period the figures go up to, as printed after 数据截至.</summary>
    public required string AsOf { get; init; }

    /// <summary>The day it was made.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>The page it shows, so that it can be looked at again; empty where there is none.</summary>
    public string Address { get; init; } = "";

    /// <summary>演示数据: made-up figures; said on every slide, page and sheet, and not to be switched off.</summary>
    public required bool IsIllustrative { get; init; }
}
