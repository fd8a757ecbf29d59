using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Features.Wall;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Features.Wall;

/// <summary>What the tests of the wall look at: both packages on one day, and every shape of canvas.</summary>
internal static class WallViews
{
    private static readonly DateOnly s_day = new(2025, 11, 24);

    public static Viewpoint Real { get; } = new(Published.Snapshot, Published.Snapshot.LatestPeriod, s_day, new(), Published.PlaceOf);

    public static Viewpoint Demo { get; } = new(MadeUp.Snapshot, MadeUp.Snapshot.LatestPeriod, s_day, new(), MadeUp.PlaceOf);

    public static Viewpoint Of(bool demo) => demo ? Demo : Real;

    /// <summary>16:9, 16:10, 4:3, 32:9, three screens, upright, and three rooms with farther seats.</summary>
    public static IReadOnlyList<WallCanvas> Canvases { get; } =
    [
        WallCanvas.Common, WallCanvas.For(1920, 1200), WallCanvas.For(1024, 768), WallCanvas.For(3840, 1080), WallCanvas.For(5760, 1080), WallCanvas.For(1080, 1920),
        WallCanvas.For(1280, 1024), WallCanvas.For(2560, 1080), WallCanvas.For(1920, 1080, Legibility.Of(98, 6, Legibility.Comfortable)),
        WallCanvas.For(1024, 768, Legibility.Of(98, 6, Legibility.Comfortable)), WallCanvas.For(1920, 1080, Legibility.Of(55, 40)),
    ];

    /// <summary>The default pages, every domain, and every indicator and department that may be shown.</summary>
    public static IEnumerable<WallPageKey> Keys(Viewpoint view) =>
    [
        .. WallPages.Default(view.Snapshot),
        .. view.Catalogue.Topics.Where(t => !t.IsMission).Select(t => WallPageKey.Topic(t.Id)),
        .. view.Catalogue.Indicators.Where(i => i.Display != Display.Hide).Select(i => WallPageKey.Indicator(i.Id)),
        .. view.Catalogue.Departments.Select(d => WallPageKey.Department(d.Id)),
    ];
}
