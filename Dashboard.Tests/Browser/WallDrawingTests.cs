using Microsoft.Extensions.DependencyInjection;
using Wusheng.Dashboard.Features.Wall;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>Drawing with everything the program draws with.</summary>
[Collection(nameof(WallSite))]
public class WallDrawingTests(WallSite site)
{
    private static readonly DateOnly s_today = new(2025, 11, 3);

    private WallDrawing Drawing => site.Services.GetRequiredService<WallDrawing>();

    private Snapshot Snapshot => site.Services.GetRequiredService<ISnapshots>().Current;

    [Fact]
    public async Task Fifty_screens_that_ask_at_once_are_served_by_one_drawing()
    {
        var wish = Wish(WallPageKey.Topic("dispute-resolution"), 1904);
        var before = Drawing.Count;
        var drawn = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Drawing.OfAsync(wish, Snapshot, s_today))));
        drawn.Select(d => d.Picture).Should().AllBeEquivalentTo(drawn[0].Picture);
        (Drawing.Count - before).Should().Be(1);
    }

    [Fact]
    public async Task Another_day_is_drawn_anew_and_the_same_figures_give_the_same_hash()
    {
        var wish = Wish(WallPageKey.Overview, 1920);
        var first = await Drawing.OfAsync(wish, Snapshot, s_today);
        var again = await Drawing.OfAsync(wish, new Snapshot(Snapshot.Catalogue, Snapshot.StoredSeries, Snapshot.Revision + 1000), s_today);
        again.Picture.Hash.Should().Be(first.Picture.Hash);
        again.Picture.Revision.Should().Be(Snapshot.Revision + 1000);
        var before = Drawing.Count;
        await Drawing.OfAsync(wish, Snapshot, s_today.AddDays(1));
        (Drawing.Count - before).Should().Be(1);
    }

    [Fact]
    public async Task A_page_that_throws_says_so_and_what_to_do_and_is_drawn_again_when_it_is_asked_for_again()
    {
        var catalogue = Snapshot.Catalogue;
        var broken = new Catalogue(
            catalogue.Package, catalogue.Sources, [.. catalogue.Topics.Select(t => t with { Message = null! })], catalogue.Indicators, catalogue.Departments, catalogue.Targets,
            catalogue.Plan, catalogue.Problems, catalogue.Claims, catalogue.Charts, catalogue.Inconsistencies);
        var wish = Wish(WallPageKey.Topic("safety-hazards"), 1936);
        var drawn = await Drawing.OfAsync(wish, new Snapshot(broken, Snapshot.StoredSeries, Snapshot.Revision + 2000), s_today);
        drawn.IsFault.Should().BeTrue();
        drawn.Picture.Html.Should().Contain("此页暂时无法显示").And.Contain("其余页面照常轮播").And.NotContain("Exception");
        drawn.Picture.Revision.Should().Be(WallDrawing.NotDrawn);
        var mended = await Drawing.OfAsync(wish, new Snapshot(catalogue, Snapshot.StoredSeries, Snapshot.Revision + 2000), s_today);
        (mended.IsFault, mended.Picture.Revision).Should().Be((false, Snapshot.Revision + 2000));
    }

    private static WallWish Wish(WallPageKey key, int width) => new(key, "", new(null, default, WallCanvas.For(width, 1080), true));
}
