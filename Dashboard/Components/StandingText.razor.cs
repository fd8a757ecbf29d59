using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

public partial class StandingText
{
    /// <summary>All departments that report the indicator.</summary>
    [Parameter, EditorRequired] public required Ranking Ranking { get; set; }

    /// <summary>The one that is spoken of.</summary>
    [Parameter, EditorRequired] public required Standing Standing { get; set; }

    /// <summary>Names of departments.</summary>
    [Parameter, EditorRequired] public required Catalogue Catalogue { get; set; }

    /// <summary>Whether it is said how many are not ranked.</summary>
    [Parameter] public bool ShowUnranked { get; set; }

    private string Explanation => string.Join("；", new[] { Tied, Unranked }.Where(p => p.Length > 0));

    private string Tied => Standing.IsShared
        ? $"与{Names(Ranking.Standings.Where(s => s.Rank == Standing.Rank && s.DepartmentId != Standing.DepartmentId))}并列"
        : "";

    private string Unranked => Ranking.Incomplete.Any() ? $"{Ranking.Incomplete.Count()}个未排名（数据不全）：{Names(Ranking.Incomplete)}" : "";

    private string Names(IEnumerable<Standing> standings) => string.Join("、", standings.Select(s => Catalogue.Department(s.DepartmentId)?.Name ?? s.DepartmentId));
}
