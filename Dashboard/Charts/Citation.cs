using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <summary>How the foot of a chart names the documents its figures come from.</summary>
internal static class Citation
{
    /// <summary>Up to when the figures of a period go: of months added up, the last of them.</summary>
    public static string AsOf(Period period) => period.Length == PeriodLength.ToDate ? Period.Month(period.YearNumber, period.End.Month).Name : period.Name;

    /// <summary>
    /// The documents that report on the years drawn; where there is none for a year, the next one (an implied year is read from the report of the year after, and one
    /// document may hold the months of several years).
    /// </summary>
    public static string[] Of(Catalogue catalogue, IEnumerable<Period> periods) =>
    [
        .. periods.Select(p => p.YearNumber).Distinct()
            .SelectMany(year => catalogue.Sources.GroupBy(s => s.Period.YearNumber).Where(g => g.Key >= year).MinBy(g => g.Key) ?? Enumerable.Empty<Source>())
            .Distinct().OrderBy(s => s.Period)
            .Select(s => $"《{s.Title}》（{s.Publisher}{(s.PublishedName.Length > 0 ? "，" + s.PublishedName + "发布" : "")}）"),
    ];
}
