using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Components;

/// <summary>Renders components as the site does, without a browser. MudBlazor's services can only be disposed asynchronously, hence the life time.</summary>
public abstract class ComponentTest : BunitContext, IAsyncLifetime
{
    protected ComponentTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<PageUrls>();
        Services.AddSingleton(new TakeawayFormats([new("xlsx", "Excel"), new("pptx", "PowerPoint")]));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <summary>The pages have these figures.</summary>
    internal void Use(ASnapshot snapshot) => Services.AddSingleton<ISnapshots>(new FixedSnapshots(snapshot.Build()));

    /// <summary>The store cannot be used.</summary>
    internal void UseFault(string fault) => Services.AddSingleton<ISnapshots>(new FixedSnapshots(fault));

    /// <summary>What a person reads: the words, with blanks as the screen shows them.</summary>
    internal static string Read(AngleSharp.Dom.INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
