using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components.Layout;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Components.Layout;

/// <summary>What the margins of every printed sheet say.</summary>
public sealed class PrintMarksTests
{
    private static readonly DateOnly s_day = new(2025, 3, 1);

    [Fact]
    public void Whose_data_for_when_and_of_which_version() =>
        PrintMarks.Of(Published.Snapshot, null, default, s_day, isDark: false).Value.Should().Be(
            "@media print{@page{font:8pt sans-serif;color:#3d4656;@top-left{content:\"乌审旗法治政府建设指标\"}@top-right{content:\"2024年，全旗\"}"
            + "@bottom-left{content:\"数据：2024.2版，截至2024年\"}@bottom-right{content:\"2025年3月1日\"}}}");

    [Fact]
    public void Words_that_would_end_the_style_are_escaped()
    {
        var catalogue = new Catalogue(new PackageInfo("x", "a\"}</style><b>\\\n", "1", true), [], [], [], [], [], [], [], [], [], []);
        var figures = new Series("i", Department.WholeBanner, [new Figure(Period.Year(2024), Quantity.Exact(1), ObservationStatus.Illustrative)]);

        PrintMarks.Of(new Snapshot(catalogue, [figures], 1), null, default, s_day, isDark: false).Value
            .Should().Contain("content:\"演示数据　a\\22 }\\3c /style\\3e \\3c b\\3e \\5c \\a \"");
    }

    [Fact]
    public void Each_colour_of_a_dark_drawing_has_one_on_paper()
    {
        var dark = new PageTheme(true).Chart;
        var pairs = PrintMarks.Roles(dark).Zip(PrintMarks.Roles(ChartTheme.Light)).Distinct().ToList();

        pairs.Select(p => p.First).Should().OnlyHaveUniqueItems("a colour that two roles share must not need two");
        var text = PrintMarks.Of(null, null, default, s_day, isDark: true).Value;
        foreach (var (from, to) in pairs) text.Should().Contain($"[fill=\"{from}\"]{{fill:{to}}}[stroke=\"{from}\"]{{stroke:{to}}}");
    }
}
