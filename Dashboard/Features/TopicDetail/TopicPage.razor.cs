using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Components;

namespace Wusheng.Dashboard.Features.TopicDetail;

public partial class TopicPage
{
    private TopicView? _view;

    /// <summary>Id of the domain.</summary>
    [Parameter] public required string Id { get; set; }

    [Inject] private PageScope Scope { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (Scope.Snapshot.Catalogue.Topic(Id) is not { } topic)
        {
            Navigation.NotFound();
            return;
        }

        _view = TopicView.Of(await Scope.ViewpointAsync(), topic, PageUrls.Figure);
    }
}
