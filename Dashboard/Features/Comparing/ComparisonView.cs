using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Comparing;

/// <summary>Something that can be ticked to be compared.</summary>
/// <param name="Id">Its id in the address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">The heading it stands under; empty for none.</param>
/// <param name="IsChosen">Whether it is compared now.</param>
/// <param name="Remark">Why it would be left out; empty where it would not.</param>
public sealed record ComparisonChoice(string Id, string Name, string Group, bool IsChosen, string Remark = "");

/// <summary>A way to draw the comparison.</summary>
/// <param name="Form">Which.</param>
/// <param name="Name">In words.</param>
/// <param name="WhyNot">Why it cannot be drawn so; empty where it can.</param>
public sealed record FormChoice(ComparisonForm Form, string Name, string WhyNot);

/// <summary>Another comparison that can be made.</summary>
/// <param name="Name">In words.</param>
/// <param name="Query">Its address.</param>
public sealed record ComparisonOffer(string Name, ComparisonQuery Query);

/// <summary>Departments, indicators or years beside each other.</summary>
public sealed record ComparisonView
{
    /// <summary>What is compared, with everything that was not asked for filled in.</summary>
    public required ComparisonQuery Query { get; init; }

    /// <summary>What is held against each other.</summary>
    public required ComparedBy By { get; init; }

    /// <summary>In which indicator; null where indicators are compared, and where there is none.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The compared, in the order asked for.</summary>
    public IReadOnlyList<Compared> Compared { get; init; } = [];

    /// <summary>How it is drawn.</summary>
    public ComparisonForm Form { get; init; }

    /// <summary>The charts, in order; empty where nothing can be compared.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>What of the address was left out, and what cannot be shown and why.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Why nothing can be compared; empty where something is.</summary>
    public string WhyNone { get; init; } = "";

    /// <summary>What can be compared instead.</summary>
    public IReadOnlyList<ComparisonOffer> Offers { get; init; } = [];

    /// <summary>Indicators that departments or years can be compared in, by domain.</summary>
    public IReadOnlyList<(string Topic, IReadOnlyList<Indicator> Indicators)> Indicators { get; init; } = [];

    /// <summary>What can be ticked.</summary>
    public IReadOnlyList<ComparisonChoice> Choices { get; init; } = [];

    /// <summary>The periods that can be drawn from and to, the oldest first.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    /// <summary>The periods that are drawn, in order; empty where years are compared.</summary>
    public IReadOnlyList<Period> Shown { get; init; } = [];

    /// <summary>The periods, or years, that can be 100.</summary>
    public IReadOnlyList<Period> Bases { get; init; } = [];

    /// <summary>How it can be drawn.</summary>
    public IReadOnlyList<FormChoice> Forms { get; init; } = [];

    /// <summary>Whether months of several years can be added up from January.</summary>
    public bool CanCumulate { get; init; }

    /// <summary>What is compared, in a few words.</summary>
    /// <param name="whose">Whose figures the page shows.</param>
    public string Heading(string whose) => this switch
    {
        { By: ComparedBy.Indicator } => $"指标对比：{whose}",
        { By: ComparedBy.Year, Indicator: { } indicator } => $"年份对比：{indicator.Name}",
        { By: ComparedBy.Department, Indicator: { } indicator } => $"部门对比：{indicator.Name}",
        _ => "对比",
    };

    /// <summary>Builds a comparison.</summary>
    /// <param name="view">From where the page looks.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="figureUrl">Where a mark leads.</param>
    /// <param name="ignored">What of the address made no sense.</param>
    public static ComparisonView Of(Viewpoint view, ComparisonQuery query, FigureUrl figureUrl, IReadOnlyList<string>? ignored = null) =>
        new ComparisonReading(view, query, figureUrl, ignored ?? []).View();
}
