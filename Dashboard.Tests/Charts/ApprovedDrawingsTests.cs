using System.Text;
using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Tests.Charts;

/// <summary>Every kind of chart, drawn as somebody has looked at it and found it right.</summary>
public class ApprovedDrawingsTests
{
    public static TheoryData<string, string> Plots()
    {
        var cases = new TheoryData<string, string>();
        foreach (var name in SampleCharts.All.Keys)
        {
            cases.Add(name, "light");
            cases.Add(name, "dark");
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Plots))]
    public void A_plot_looks_as_approved(string name, string theme) => Compare(
        $"{name}-{theme}",
        SampleCharts.All[name],
        theme,
        name.StartsWith("sparkline", StringComparison.Ordinal) ? ChartSize.Cell : ChartSize.Card,
        ChartFrame.Plot);

    public static TheoryData<string, string> Comparisons()
    {
        var cases = new TheoryData<string, string>();
        foreach (var name in ComparedCharts.All.Keys)
        {
            cases.Add(name, "light");
            cases.Add(name, "dark");
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void A_comparison_looks_as_approved(string name, string theme) =>
        Compare($"{name}-{theme}", ComparedCharts.All[name].Chart, theme, ComparedCharts.All[name].Size, ChartFrame.Plot);

    [Theory]
    [InlineData("heatmap-counts", "print")]
    [InlineData("line-highlighted", "light")]
    public void A_comparison_that_stands_alone_looks_as_approved(string name, string theme) =>
        Compare($"{name}-whole-{theme}", ComparedCharts.All[name].Chart, theme, ChartSize.Picture, ChartFrame.Whole);

    [Theory]
    [InlineData("columns-implied", "light")]
    [InlineData("columns-illustrative", "dark")]
    [InlineData("line-months", "light")]
    [InlineData("ranking-channels", "print")]
    [InlineData("parts-two", "dark")]
    [InlineData("funnel-hazards", "light")]
    [InlineData("bullet-rate", "light")]
    public void A_picture_that_stands_alone_looks_as_approved(string name, string theme) =>
        Compare($"{name}-whole-{theme}", SampleCharts.All[name], theme, ChartSize.Picture, ChartFrame.Whole);

    [Theory]
    [InlineData("columns-implied", "dark")]
    [InlineData("funnel-hazards", "dark")]
    [InlineData("ranking-channels", "dark")]
    public void A_card_of_the_wall_looks_as_approved(string name, string theme) =>
        Compare($"{name}-wall-{theme}", SampleCharts.All[name], theme, ChartSize.Wall, ChartFrame.Plot);

    [Fact]
    public void No_approved_drawing_is_left_over_from_a_case_that_is_gone()
    {
        var known = SampleCharts.All.Keys.Concat(ComparedCharts.All.Keys).ToHashSet();
        Directory.EnumerateFiles(Folder, "*.svg")
            .Select(file => Path.GetFileName(file))
            .Where(name => !known.Any(k => name.StartsWith(k, StringComparison.Ordinal)))
            .Should().BeEmpty();
    }

    private static string Folder { get; } = Path.Combine(Root(), "Dashboard.Tests", "Approved", "Charts");

    private static void Compare(string name, Chart chart, string theme, ChartSize size, ChartFrame frame)
    {
        var drawn = ChartSvg.Draw(chart, ChartTheme.Named(theme)!, size, frame) + "\n";
        var approved = Path.Combine(Folder, name + ".svg");
        var received = Path.Combine(Folder, name + ".received.svg");
        if (File.Exists(approved) && File.ReadAllText(approved) == drawn)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, drawn, new UTF8Encoding(false));
        Assert.Fail($"{name} 与已认可的图不一致。用 scripts/approved-charts.sh diff {name} 并排查看，确认无误后用 scripts/approved-charts.sh approve {name} 认可。");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Wusheng.Dashboard.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("测试不在源代码目录中运行，找不到 Wusheng.Dashboard.sln。");
    }
}
