using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Departments;

public partial class DepartmentsPage
{
    private static readonly string[] s_ownFields = ["indicator", "state", "name"];

    private static readonly AttainmentState[] s_counted =
    [
        AttainmentState.FarBehind, AttainmentState.Behind, AttainmentState.OnTrack, AttainmentState.Achieved, AttainmentState.Undecided, AttainmentState.NoData, AttainmentState.NotQuantified,
    ];

    private DepartmentsAsked _asked = new();
    private DepartmentsView? _view;

    /// <summary>By which indicator.</summary>
    [SupplyParameterFromQuery] public string? Indicator { get; set; }

    /// <summary>In which order.</summary>
    [SupplyParameterFromQuery] public string? Sort { get; set; }

    /// <summary>desc to turn the order round.</summary>
    [SupplyParameterFromQuery] public string? Dir { get; set; }

    /// <summary>What names hold.</summary>
    [SupplyParameterFromQuery] public string? Name { get; set; }

    /// <summary>How departments stand against their targets.</summary>
    [SupplyParameterFromQuery] public string? State { get; set; }

    /// <summary>all for all indicators together.</summary>
    [SupplyParameterFromQuery] public string? View { get; set; }

    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private StoreQuestions Store { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    // What is made up is said once above the page; in every cell it would hide the figures.
    private bool IsDemo => Scope.Snapshot.Catalogue.Package.IsIllustrative;

    protected override async Task OnParametersSetAsync()
    {
        _asked = DepartmentsAsked.Parse(Indicator, Sort, Dir, Name, State, View);
        var view = await Scope.ViewpointAsync(default);
        var places = await PlacesAsync(view);
        _view = DepartmentsView.Of(view, _asked, (indicator, department) => places.GetValueOrDefault((indicator, department)), PageUrls.Figure);
    }

    private async Task<Dictionary<(string, string), SourcePlace>> PlacesAsync(Viewpoint view)
    {
        var snapshot = view.Snapshot;
        if (_asked.IsSummary || DepartmentsView.Chosen(snapshot, _asked.IndicatorId) is not { } indicator) return [];
        var figures = snapshot.Catalogue.ReportedBehind(indicator)
            .SelectMany(leaf => snapshot.DepartmentsOf(indicator.Id).Select(d => snapshot.PublishedBehind(leaf.Id, view.Period, DepartmentScope.Of(d))));
        return (await Store.WordsOfAsync(snapshot, figures.OfType<FigureKey>())).Where(w => w.Value.Quote.Length > 0)
            .ToDictionary(w => (w.Key.IndicatorId, w.Key.DepartmentId), w => new SourcePlace(w.Value.SourceId, w.Value.Offset, w.Value.Quote));
    }

    private string Link(DepartmentsAsked asked) => PageUrls.DepartmentsBy(asked.Query);

    private static bool HasShares(DepartmentTable table) => table.Ranking.Standings.Any(s => s.Share is not null);

    private static string Share(DepartmentFigure row) =>
        row.Standing.Share is { } share ? QuantityText.Of(share, new Unit("%"), true).ToString() : "—";

    private static IEnumerable<AttainmentState> States(DepartmentsView view) => view.Table is { } table ? table.States.Select(s => s.State) : s_counted;

    private static string Count(int count) => count == 0 ? "—" : $"{count}项";

    private static string Css(AttainmentState state) => state switch
    {
        AttainmentState.Achieved or AttainmentState.OnTrack => "good",
        AttainmentState.Behind => "warning",
        AttainmentState.FarBehind => "bad",
        _ => "",
    };

    internal static string SummaryMessage(DepartmentsView view)
    {
        var behind = view.Summaries.Where(s => s.Count(AttainmentState.Behind) + s.Count(AttainmentState.FarBehind) > 0).ToArray();
        var incomplete = view.Summaries.Where(s => s.Gaps > 0).ToArray();
        var standing = behind.Length == 0 ? "没有指标落后于自己的目标" : $"{behind.Length}个有指标滞后：{Names(behind)}";
        return $"{view.Summaries.Count}个部门中{standing}" + (incomplete.Length == 0 ? "，数据齐全" : $"；{incomplete.Length}个缺数：{Names(incomplete)}");
    }

    private static string Names(IEnumerable<DepartmentSummary> summaries) => string.Join("、", summaries.Select(s => s.Department.Name));

    internal static string AnsweringMessage(DepartmentsView view)
    {
        var (indicators, commitments) = (view.Answering.Sum(a => a.Indicators), view.Answering.Sum(a => a.Commitments));
        return $"{view.Answering.Count}个单位负责{indicators}项指标、{commitments}项承诺：{Wording.BasisOf(view.Answering.Sum(a => a.Named), indicators + commitments)}";
    }

    private static string Footnote(DepartmentTable table)
    {
        var ranked = table.Ranking.IsMeaningful
            ? $"{table.Ranking.Standings.Count}个报送部门中{table.Ranking.Ranked}个参加排名，{table.Ranking.Indicator.Direction.Name()}；数值相同的并列，名次顺延；数据不全的不排名。"
            : $"{table.Ranking.Standings.Count}个部门报送；中性指标，多少不分好坏，不排名。";
        var shares = HasShares(table) ? "占比是占数据齐全各部门合计的百分比。" : "";
        var rates = table.Ranking.Indicator.Kind == IndicatorKind.Rate ? "全旗数由各部门分子、分母重新计算，不是各部门的平均。" : "";
        return ranked + shares + rates + "只按部门自己的目标判断达成与否。";
    }
}
