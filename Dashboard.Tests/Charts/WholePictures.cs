using System.Globalization;
using Wusheng.Dashboard.Charts;
using static Wusheng.Dashboard.Tests.Charts.SampleCharts;

namespace Wusheng.Dashboard.Tests.Charts;

/// <summary>Pictures that are hard to frame: words without end, rows without end, and names that want to be something else.</summary>
internal static class WholePictures
{
    /// <summary>One chart of every kind, approved in every theme.</summary>
    public static IReadOnlyList<string> OneOfEachKind { get; } =
        ["columns-implied", "line-months", "ranking-channels", "parts-narrow", "funnel-hazards", "bullet-target", "heatmap-counts", "sparkline-years"];

    /// <summary>The hard ones, by name.</summary>
    public static IReadOnlyDictionary<string, Chart> Hard { get; } = new Dictionary<string, Chart>
    {
        ["columns-long-words"] = All["columns-implied"] with
        {
            Title = Repeated("旗自然资源局（林业和草原局）与旗综合行政执法大队联合开展安全隐患排查，共排查发现3,691条", 200),
            Subtitle = Repeated("“一件事”套餐服务办件量，件，2023—2024年，全旗；", 160),
            Notes = [.. Enumerable.Range(1, 8).Select(i => $"第{i}条说明：各类办件口径有交叉，不得相加，也不作占比，除“一件事”外均为下限。")],
            Sources = [.. Enumerable.Range(2016, 9).Select(y => $"《乌审旗{y}年度法治政府建设情况报告》（乌审旗人民政府，{y + 1}年2月发布）")],
        },
        ["ranking-sixty"] = Of(ChartKind.Ranking, "件", "六十个单位办件数", "办件量，件，2024年，各单位", [.. Enumerable.Range(1, 60).Select(i => i % 9 == 0 ? $"演示第{i}苏木镇综合行政执法局（应急管理所）" : $"演示单位{i}")],
            Row("", [.. Enumerable.Range(0, 60).Select(i => i == 59 ? null : Exact(6_000 - i * 97, string.Create(CultureInfo.InvariantCulture, $"{6_000 - i * 97:#,0}件")))])) with
        {
            IsIllustrative = true,
        },
        ["ranking-hostile"] = Of(ChartKind.Ranking, "件", "<script>alert('1')</script> & \"引号\" 的办件数", "=1+1，@SUM(A1)，件，2024年",
            ["<b>粗体</b>", "甲 & 乙", "\"双引号\"‘单引号’", "=HYPERLINK(\"http://x\",\"点我\")", "\u202E顺序颠倒\u202C的部门", new string('长', 200), "一\u200D个\u0007部\t门"],
            Row("", [.. Enumerable.Range(1, 7).Select(i => Exact(i * 10, $"{i * 10}件"))])),
        ["line-forty-five"] = Of(ChartKind.Line, "%", "四十五个部门按时办结率", "按时办结率，%，2024年各月，各部门", [.. Enumerable.Range(1, 12).Select(m => $"2024年{m}月")],
            [.. Enumerable.Range(0, 45).Select(s => Row($"演示部门{s + 1}", [.. Enumerable.Range(0, 12).Select(m => Exact(50 + (s * 7 + m * 3) % 45, $"{50 + (s * 7 + m * 3) % 45}%"))]))]),
        ["columns-bare"] = All["columns-target"] with { Subtitle = "", Sources = [], AsOf = "", Notes = [], Title = "" },
    };

    /// <summary>Any sample by its name.</summary>
    public static Chart Named(string name) => All.GetValueOrDefault(name) ?? Hard.GetValueOrDefault(name) ?? ComparedCharts.All[name].Chart;

    private static string Repeated(string words, int length) => string.Concat(Enumerable.Repeat(words, length / words.Length + 1))[..length];
}
