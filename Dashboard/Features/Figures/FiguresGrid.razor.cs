using System.Globalization;
using System.Web;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Figures;

public partial class FiguresGrid
{
    private const int FirstRows = 50;
    private const int MostCopied = 10_000;
    private const int HeadHeight = 44;
    private const int RowHeight = 34;

    private static readonly int[] s_pageSizes = [FirstRows, 100, 200];

    private MudDataGrid<FigureRow>? _grid;
    private FigureQuery _query = new();
    private Period _period;
    private DepartmentScope _scope;
    private FigureRows? _rows;
    private bool _isArranged;

    /// <summary>The query of the page's address.</summary>
    [Parameter, EditorRequired] public required string Address { get; set; }

    [Inject] private ISnapshots Snapshots { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private Catalogue Catalogue => Snapshots.Current.Catalogue;

    private string Path => new Uri(Navigation.Uri).AbsolutePath;

    private string Found => $"{(_query.AllPeriods ? "全部时期" : _period.Name)}，{(_scope.IsWholeBanner && Snapshots.Current.ReportingDepartments.Count > 0 ? "全旗及各部门" : Catalogue.NameOf(_scope))}";

    // Known before the rows are there, so that nothing moves when they come.
    private string Height => string.Create(CultureInfo.InvariantCulture, $"min(var(--figures-height), {HeadHeight + RowHeight * Math.Clamp(_rows!.Count, 2, FirstRows)}px)");

    // All periods and computed figures are no narrowing: they stay.
    private string Widened => $"{PageUrls.Figures}{(PageUrls.Figures.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{_query with { TopicId = "", IndicatorId = "", Words = "", Conditions = [] }}".TrimEnd('?', '&');

    protected override async Task OnInitializedAsync()
    {
        if (Snapshots.Fault is not null) return;
        var asked = HttpUtility.ParseQueryString(Address);
        _period = Period.TryParse(asked[PageUrls.PeriodParameter], out var period) ? period : Snapshots.Current.LatestPeriod;
        _scope = DepartmentScope.Of(DepartmentScope.Parse(asked[PageUrls.DepartmentsParameter]).DepartmentIds.Where(id => Catalogue.Department(id) is not null));
        _query = FigureQuery.Parse(Address);
        Find();
        // The grid and its columns are there once they have been rendered; left alone it would ask for its rows only on the circuit, too late for the first HTML.
        await Task.Yield();
        if (_grid is { } grid) await ArrangeAsync(grid);
    }

    private static string TextOf(ChangeEventArgs change) => change.Value as string ?? "";

    private static bool IsChecked(ChangeEventArgs change) => change.Value is true;

    // Each choice has been taken when it changed; submitting only matters before the page is interactive.
    private static void Submitted()
    {
    }

    private bool Shows(FigureColumn column) => _query.Columns.Contains(column);

    private void Show(FigureColumn column, bool isShown) => _query = _query.Showing(column, isShown);

    private void Find() => _rows = FigureRows.Of(Snapshots.Current, _period, _scope, _query);

    private async Task ChangeAsync(FigureQuery query)
    {
        _query = query;
        Find();
        if (_grid is not { } grid) return;
        grid.NavigateTo(Page.First);
        await grid.ReloadServerData();
    }

    // Gives the grid the order and the conditions that the address asks for.
    private async Task ArrangeAsync(MudDataGrid<FigureRow> grid)
    {
        foreach (var condition in _query.Conditions)
        {
            var column = grid.RenderedColumns.First(c => c.PropertyName == condition.Column.ToString());
            var filter = new FilterDefinition<FigureRow>
            {
                Column = column,
                Title = column.Title,
                Operator = condition.Operator,
                Value = condition.Column.IsNumber() && double.TryParse(condition.Value, CultureInfo.InvariantCulture, out var number) ? number : condition.Value,
            };
            column.FilterContext.FilterDefinition = filter;
            grid.FilterDefinitions.Add(filter);
        }

        _isArranged = true;
        if (_query.SortedBy is { } sorted)
        {
            await grid.SetSortAsync(sorted.ToString(), _query.Descending ? SortDirection.Descending : SortDirection.Ascending, r => r.Cell(sorted));
        }
        else
        {
            await grid.ReloadServerData();
        }
    }

    private Task<GridData<FigureRow>> LoadAsync(GridState<FigureRow> state, CancellationToken cancelled)
    {
        if (_isArranged)
        {
            var sort = state.SortDefinitions.FirstOrDefault();
            var before = _query.ToString();
            _query = _query with
            {
                SortedBy = sort is not null && Enum.TryParse<FigureColumn>(sort.SortBy, out var column) ? column : null,
                Descending = sort?.Descending == true,
                Conditions = [.. state.FilterDefinitions.Select(ConditionOf).OfType<FigureCondition>().Where(c => c.IsComplete)],
            };
            if (_query.ToString() != before) Find();
            StateHasChanged();
        }

        return Task.FromResult(new GridData<FigureRow> { Items = [.. _rows!.Rows(state.Page * state.PageSize, state.PageSize)], TotalItems = _rows.Count });
    }

    // What is shown now, wherever the address stands.
    private string FilesUrl => _query.ToString() is { Length: > 0 } query ? $"{PageUrls.Figures}{(PageUrls.Figures.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}" : PageUrls.Figures;

    private static FigureCondition? ConditionOf(IFilterDefinition<FigureRow> filter) =>
        Enum.TryParse<FigureColumn>(filter.Column?.PropertyName, out var column)
            ? new(column, filter.Operator ?? "", Convert.ToString(filter.Value, CultureInfo.InvariantCulture) ?? "")
            : null;

    // Made-up figures say so wherever they are taken.
    private IEnumerable<IReadOnlyList<string>> Mark => Snapshots.Current.Catalogue.Package.IsIllustrative ? [[Wording.Illustrative]] : [];

    private (string Text, string Said) Copied()
    {
        var rows = _rows!;
        return (
            TabbedText.Of([.. Mark, .. rows.Cells(_query.Columns, MostCopied)]),
            rows.Count > MostCopied ? $"已复制前{MostCopied:N0}行（共{rows.Count:N0}行），可粘贴到Excel。" : $"已复制{rows.Count:N0}行，可粘贴到Excel。");
    }
}
