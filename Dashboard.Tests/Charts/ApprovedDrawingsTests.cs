using System.Reflection;
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
        Plot(SampleCharts.All[name], theme, name.StartsWith("sparkline", StringComparison.Ordinal) ? ChartSize.Cell : ChartSize.Card));

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
        Compare($"{name}-{theme}", Plot(ComparedCharts.All[name].Chart, theme, ComparedCharts.All[name].Size));

    public static TheoryData<string, string> Pictures()
    {
        var cases = new TheoryData<string, string>();
        foreach (var name in WholePictures.OneOfEachKind)
        {
            cases.Add(name, "light");
            cases.Add(name, "dark");
            cases.Add(name, "print");
        }

        // What the three themes do not show again: made-up values, many lines of which one matters, tall maps.
        cases.Add("columns-illustrative", "dark");
        cases.Add("line-highlighted", "light");
        cases.Add("heatmap-many", "light");
        foreach (var name in WholePictures.Hard.Keys) cases.Add(name, "light");
        return cases;
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_that_stands_alone_looks_as_approved(string name, string theme) =>
        Compare($"{name}-whole-{theme}", ChartSvg.File(WholePictures.Named(name), ChartTheme.Named(theme)!));

    [Theory]
    [InlineData("bullet-target", "light")]
    [InlineData("line-months", "dark")]
    public void A_picture_without_ground_looks_as_approved(string name, string theme) =>
        Compare($"{name}-transparent-{theme}", ChartSvg.File(WholePictures.Named(name), ChartTheme.Named(theme)!.Transparent));

    [Theory]
    [InlineData("columns-implied", "dark")]
    [InlineData("funnel-hazards", "dark")]
    [InlineData("ranking-channels", "dark")]
    public void A_card_of_the_wall_looks_as_approved(string name, string theme) =>
        Compare($"{name}-wall-{theme}", Plot(SampleCharts.All[name], theme, ChartSize.Wall));

    [Fact]
    public void No_approved_drawing_is_left_over_from_a_case_that_is_gone()
    {
        IEnumerable<string> known =
        [
            .. Plots().Concat(Comparisons()).Select(c => $"{c[0]}-{c[1]}"),
            .. Pictures().Select(c => $"{c[0]}-whole-{c[1]}"),
            .. CasesOf(nameof(A_picture_without_ground_looks_as_approved), "transparent"),
            .. CasesOf(nameof(A_card_of_the_wall_looks_as_approved), "wall"),
        ];
        Directory.EnumerateFiles(Folder, "*.svg").Select(Path.GetFileName).Where(f => !f!.EndsWith(".received.svg", StringComparison.Ordinal))
            .Should().BeEquivalentTo(known.Select(k => k + ".svg"));
    }

    private static string Folder { get; } = Path.Combine(Root(), "Dashboard.Tests", "Approved", "Charts");

    private static IEnumerable<string> CasesOf(string method, string infix) =>
        typeof(ApprovedDrawingsTests).GetMethod(method)!.GetCustomAttributes<InlineDataAttribute>().SelectMany(a => a.GetData(null!)).Select(c => $"{c[0]}-{infix}-{c[1]}");

    private static string Plot(Chart chart, string theme, ChartSize size) => ChartSvg.Draw(chart, ChartTheme.Named(theme)!, size, ChartFrame.Plot) + "\n";

    private static void Compare(string name, string drawn)
    {
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
