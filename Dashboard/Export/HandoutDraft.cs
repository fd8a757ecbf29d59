using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>A figure of which everything is to be told.</summary>
/// <param name="IndicatorId">What is measured.</param>
/// <param name="Period">For when.</param>
/// <param name="Whose">Whose figure.</param>
public sealed record WantedFigure(string IndicatorId, Period Period, DepartmentScope Whose)
{
    /// <summary>How it stands, where the page holds it against another year's target than its own; null for the judgement of its period.</summary>
    public Attainment? Attainment { get; init; }
}

/// <summary>A part of a handout before the facts about its figures are gathered.</summary>
/// <param name="Heading">The domain or department it belongs to.</param>
/// <param name="Message">The message with its figure, or what the table of figures holds.</param>
/// <param name="Chart">The chart; null for a table of figures alone.</param>
/// <param name="Figures">The figures behind it, in order.</param>
public sealed record DraftPart(string Heading, string Message, Chart? Chart, IReadOnlyList<WantedFigure> Figures)
{
    /// <summary>What has to be said besides the message; may be empty.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>What is to be taken away in one file, as far as a snapshot alone tells it: <see cref="HandoutComposer"/> adds the facts and the sentences.</summary>
public sealed record HandoutDraft
{
    /// <summary>What it is about; of one chart alone, its message.</summary>
    public required string Title { get; init; }

    /// <summary>What stands in the file's name: 隐患整改率.</summary>
    public required string Name { get; init; }

    /// <summary>The same for programs that know no Chinese: chart.hazard-rectification.</summary>
    public required string Id { get; init; }

    /// <summary>For when.</summary>
    public required Period Period { get; init; }

    /// <summary>Whose figures, in words.</summary>
    public required string Whose { get; init; }

    /// <summary>Its parts, in the order of reading.</summary>
    public required IReadOnlyList<DraftPart> Parts { get; init; }

    /// <summary>The period the figures go up to, where it is not <see cref="Period"/>; else empty.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>The page it shows, with the site's name in front; empty where there is none.</summary>
    public string Address { get; init; } = "";
}
