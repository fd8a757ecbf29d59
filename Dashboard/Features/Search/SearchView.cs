using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Search;

/// <summary>A department that was found, with what it answers for or is mentioned with.</summary>
public sealed record DepartmentHit(Department Department, IReadOnlyList<Indicator> Indicators);

/// <summary>A place in a source's text that holds the words.</summary>
public sealed record TextHit(string SourceTitle, string Before, string Match, string After, string Url);

/// <summary>What a search found, as a page shows it: domains, indicators with their figures, departments with what they answer for, the report's own words.</summary>
public sealed record SearchView(
    IReadOnlyList<Topic> Topics, IReadOnlyList<Headline> Indicators, IReadOnlyList<DepartmentHit> Departments, IReadOnlyList<TextHit> Texts)
{
    /// <summary>How many places were found in all.</summary>
    public int Count => Topics.Count + Indicators.Count + Departments.Count + Texts.Count;

    /// <summary>Adds to what was found the figures of a period, and the addresses of the texts.</summary>
    public static SearchView Of(Viewpoint view, string words, Findings found, Func<string, int, string> textUrl)
    {
        var catalogue = view.Catalogue;
        return new(
            [.. catalogue.Topics.Where(t => t.Name.Contains(words, StringComparison.OrdinalIgnoreCase))],
            [.. found.Indicators.Where(i => i.Display != Display.Hide).Select(i => Headline.Of(view, i))],
            [.. found.Departments.Select(d => new DepartmentHit(d, IndicatorsOf(catalogue, d)))],
            [.. found.Passages.Select(p => new TextHit(catalogue.Source(p.SourceId)!.Title, p.Before, p.Match, p.After, textUrl(p.SourceId, p.Offset)))]);
    }

    private static Indicator[] IndicatorsOf(Catalogue catalogue, Department department) =>
    [
        .. catalogue.Indicators.Where(i => i.LeadDepartmentId == department.Id)
            .Concat(department.IndicatorIds.Select(catalogue.Indicator).OfType<Indicator>())
            .Where(i => i.Display != Display.Hide)
            .Distinct(),
    ];
}
