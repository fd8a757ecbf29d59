using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Search;

public partial class SearchPage
{
    private const int MostHits = 60;

    private string _words = "";
    private SearchView? _result;

    /// <summary>What is searched for.</summary>
    [SupplyParameterFromQuery(Name = "q")] public string? Words { get; set; }

    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private StoreQuestions Store { get; set; } = null!;

    private string Summary => _result switch
    {
        null => "请在上方输入指标名称、部门名称或报告中的词语。",
        { Count: 0 } => "没有找到。可以换一个更短的词，或者到报告原文中查看。",
        { Count: var count } => $"共列出{count}处：先列领域和指标，再列部门，最后是报告原文（每类最多{MostHits}处）。",
    };

    protected override async Task OnParametersSetAsync()
    {
        _words = Words?.Trim() ?? "";
        if (_words.Length == 0) return;
        var found = await Store.SearchAsync(_words, MostHits);
        _result = SearchView.Of(await Scope.ViewpointAsync(), _words, found, PageUrls.SourceFound);
    }
}
