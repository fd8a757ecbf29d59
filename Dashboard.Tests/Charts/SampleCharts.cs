using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Charts;

/// <summary>Charts of the banner's real figures, and of what is hard to draw.</summary>
internal static class SampleCharts
{
    private static readonly Quantity s_atLeast37000 = Quantity.AtLeast(37_000, 38_000);

    /// <summary>Every case by its name: kind-case.</summary>
    public static IReadOnlyDictionary<string, Chart> All { get; } = new Dictionary<string, Chart>
    {
        ["columns-implied"] = Of(ChartKind.Columns, "件", "“一件事”办件量5.8万件，同比增长22%", "“一件事”套餐服务办件量，件，2023—2024年，全旗",
            ["2023年", "2024年"], Row("", Implied(47_541, 46_939, 48_148, "约4.75万件"), Rounded(58_000, 1_000, "5.8万件"))) with
        {
            Notes = ["2023年为按同比增幅推算的估计值。"],
        },
        ["columns-at-least"] = Of(ChartKind.Columns, "件", "跨域办件3.7万余件，同比增加19%", "全区通办跨域办件量，件，2023—2024年，全旗",
            ["2023年", "2024年"],
            Row("", new ChartValue(s_atLeast37000 / Quantity.Exact(1.19m), "约3.11万件以上", ObservationStatus.Implied), new ChartValue(s_atLeast37000, "3.7万余件"))),
        ["columns-target"] = Of(ChartKind.Columns, "%", "行政复议审结率85%，距目标5个百分点", "审结占受理，%，2021—2024年，全旗",
            ["2021年", "2022年", "2023年", "2024年"], Row("", Exact(74.85m, "74.85%"), Exact(79.25m, "79.25%"), Exact(89m, "89%"), Exact(85m, "85%"))) with
        {
            Target = new("2025年目标 ≥90%", 90),
        },
        ["columns-direction"] = Of(ChartKind.Columns, "%", "行政复议审结率85%，2025年要求提升效能", "审结占受理，%，2024—2025年，全旗",
            ["2024年", "2025年"], Row("", Exact(85m, "85%"), null)) with
        {
            Target = new("2025年方向：高于2024年的85%", 85, +1, 1),
        },
        ["columns-direction-down"] = Of(ChartKind.Columns, "件", "法院执行存量由159件降至95件", "法院执行案件年末未结数，件，2023—2025年，全旗",
            ["2023年", "2024年", "2025年"], Row("", Exact(159, "159件"), Exact(95, "95件", Tone.Good), null)) with
        {
            Target = new("2025年方向：低于2024年的95件", 95, -1, 2),
        },
        ["columns-missing"] = Of(ChartKind.Columns, "件", "旗长信箱2024年办结112件", "旗长信箱申请办理，件，2021—2024年，全旗",
            ["2021年", "2022年", "2023年", "2024年"],
            Row("受理", null, Exact(88, "88件"), Exact(0, "0件"), Exact(118, "118件")), Row("办结", null, Exact(80, "80件"), null, Exact(112, "112件"))),
        ["columns-provisional"] = Of(ChartKind.Columns, "件", "上半年办结1.2万件（初步）", "各季度办结量，件，2024年，全旗",
            ["2024年第一季度", "2024年第二季度", "2024年第三季度"], Row("", Exact(5_430, "5,430件"), Exact(6_710, "6,710件") with { Status = ObservationStatus.Provisional }, null)),
        ["columns-long-names"] = Of(ChartKind.Columns, "件", "林业和草原局案件最多", "各部门评查案卷，件，2024年，全旗",
            ["旗应急管理局", "旗自然资源局（林业和草原局）", "旗市场监督管理局综合行政执法大队", "旗人力资源和社会保障局", "鄂尔多斯市生态环境局乌审旗分局", "旗住房和城乡建设局"],
            Row("", Exact(120, "120件"), Exact(245, "245件"), Exact(198, "198件"), Exact(36, "36件"), Exact(77, "77件"), Exact(101, "101件"))),
        ["columns-negative"] = Of(ChartKind.Columns, "%", "信访量同比下降12.4%", "各类案件同比增减，%，2024年，全旗",
            ["信访", "诉讼", "复议", "仲裁"], Row("", Exact(-12.4m, "-12.4%", Tone.Good), Exact(8.3m, "8.3%", Tone.Bad), Exact(22m, "22%"), Exact(-3.1m, "-3.1%"))),
        ["line-years"] = Of(ChartKind.Line, "件", "行政诉讼2024年58件，为近六年最低", "行政诉讼案件，件，2018—2024年，全旗",
            ["2018年", "2019年", "2020年", "2021年", "2022年", "2023年", "2024年"],
            Row("", Exact(96, "96件"), Exact(104, "104件"), null, Exact(88, "88件"), Exact(91, "91件"), Exact(73, "73件") with { Status = ObservationStatus.Implied }, Exact(58, "58件", Tone.Good))),
        ["line-two-series"] = Of(ChartKind.Line, "件", "复议100件，首次超过诉讼的58件", "行政复议与行政诉讼案件，件，2020—2024年，全旗",
            ["2020年", "2021年", "2022年", "2023年", "2024年"],
            Row("行政复议", Exact(41, "41件"), Exact(52, "52件"), Exact(60, "60件"), Exact(74, "74件"), Exact(100, "100件")),
            Row("行政诉讼", Exact(96, "96件"), Exact(88, "88件"), Exact(91, "91件"), Exact(73, "73件"), Exact(58, "58件"))) with
        {
            Target = new("2025年方向：复议高于2024年的100件", 100, +1),
        },
        ["line-months"] = Of(ChartKind.Line, "件", "12月办件3.7万余件，口径自7月起调整", "跨域办件量，件，2024年各月，全旗",
            [.. Enumerable.Range(1, 12).Select(m => $"2024年{m}月")],
            Row("", [.. Enumerable.Range(1, 12).Select(m => m == 12
                ? new ChartValue(s_atLeast37000, "3.7万余件")
                : Exact(18_000 + m * m * 130 + m % 3 * 900, $"{(18_000 + m * m * 130 + m % 3 * 900) / 10_000m:0.##}万件") with { Break = m == 7 })])) with
        {
            Target = new("年底目标 4万件", 40_000),
        },
        ["line-rates"] = Of(ChartKind.Line, "%", "执结率97.35%", "执行案件执结率，%，2021—2024年，全旗",
            ["2021年", "2022年", "2023年", "2024年"],
            Row("", Exact(95.1m, "95.1%"), Exact(96.02m, "96.02%"), Exact(95.8m, "95.8%") with { Status = ObservationStatus.Provisional }, Exact(97.35m, "97.35%"))),
        ["ranking-rates"] = Of(ChartKind.Ranking, "%", "时限压缩79.25%、环节减少74.85%，材料精简43.3%最低", "“一件事”平均减幅，%，2024年，全旗",
            ["压缩办理时限", "减少办理环节", "精简申报材料"], Row("", Exact(79.25m, "79.25%"), Exact(74.85m, "74.85%"), Exact(43.3m, "43.3%", Tone.Warning))),
        ["ranking-channels"] = Of(ChartKind.Ranking, "件", "“一件事”办件5.8万件，跨域3.7万余件，综窗2万余件", "各类政务服务办件量，件，2024年，全旗",
            ["“一件事”", "跨域通办", "综合窗口", "企业服务中心", "2023年跨域通办"],
            Row("", Rounded(58_000, 1_000, "5.8万件"), new ChartValue(s_atLeast37000, "3.7万余件"), new ChartValue(Quantity.AtLeast(20_000, 30_000), "2万余件"), null,
                new ChartValue(s_atLeast37000 / Quantity.Exact(1.19m), "约3.11万件以上", ObservationStatus.Implied, Tone.Muted))) with
        {
            Notes = ["各类办件口径有交叉，不得相加，也不作占比", "除“一件事”外均为下限"],
        },
        ["ranking-long-names"] = Of(ChartKind.Ranking, "件", "林业和草原局案件最多", "各部门评查案卷，件，2024年，全旗",
            ["旗自然资源局（林业和草原局）", "旗市场监督管理局综合行政执法大队", "旗应急管理局", "旗住房和城乡建设局", "鄂尔多斯市生态环境局乌审旗分局", "旗人力资源和社会保障局", "旗卫生健康委员会", "旗交通运输局", "旗农牧局", "旗水利局"],
            Row("", Exact(245, "245件"), Exact(198, "198件"), Exact(120, "120件"), Exact(101, "101件"), Exact(77, "77件"), Exact(36, "36件"), Exact(30, "30件"), Exact(21, "21件"), Exact(9, "9件"), Exact(0, "0件"))),
        ["ranking-negative"] = Of(ChartKind.Ranking, "%", "投诉下降最多", "同比增减，%，2024年，全旗",
            ["投诉", "信访", "诉讼", "复议"], Row("", Exact(-40.25m, "-40.25%", Tone.Good), Exact(-12m, "-12%", Tone.Good), Exact(8m, "8%", Tone.Bad), Exact(22m, "22%"))),
        ["ranking-two-series"] = Of(ChartKind.Ranking, "件", "复议100件，诉讼58件", "行政争议案件，件，2023—2024年，全旗",
            ["行政复议", "行政诉讼"],
            Row("2023年", Exact(74, "74件", Tone.Muted), Exact(73, "73件", Tone.Muted)), Row("2024年", Exact(100, "100件"), Exact(58, "58件"))) with
        {
            Target = new("2025年目标 110件", 110, 0, 0),
        },
        ["parts-two"] = Of(ChartKind.Parts, "项", "综窗事项占77.3%，尚有395项未进综窗", "“一站式”办理事项构成，项，2024年，旗本级",
            ["综合一窗受理", "未进综窗"], Row("", Exact(1_345, "1,345项"), Exact(395, "395项", Tone.Warning))),
        ["parts-narrow"] = Of(ChartKind.Parts, "件", "受理执行案件3,590件，含旧存159件", "法院执行案件受理构成，件，2024年，全旗",
            ["新收", "恢复执行", "旧存", "其他"], Row("", Exact(3_331, "3,331件"), Exact(60, "60件"), Exact(159, "159件"), Exact(40, "40件", Tone.Muted))),
        ["parts-many"] = Of(ChartKind.Parts, "件", "公共法律服务以公证为主", "公共法律服务案件，件，2024年，全旗",
            ["公证", "法律援助", "人民调解委员会调解成功", "司法鉴定", "仲裁", "村（居）法律顾问提供咨询"],
            Row("", Exact(1_420, "1,420件"), Exact(520, "520件"), Exact(430, "430件"), Exact(88, "88件"), null, new ChartValue(Quantity.AtLeast(300, 400), "300余件"))),
        ["funnel-hazards"] = Of(ChartKind.Funnel, "条", "隐患整改率69.93%，尚有1,110条未整改", "安全隐患排查与整改，条，2024年，全旗",
            ["排查发现", "已整改", "未整改"], Row("", Exact(3_691, "3,691条"), Exact(2_581, "2,581条"), Exact(1_110, "1,110条", Tone.Bad))) with
        {
            Notes = ["截止日期原文未给出，部分隐患可能仍在整改期限内。"],
        },
        ["funnel-missing"] = Of(ChartKind.Funnel, "件", "受理300余件，办结数未公布", "投诉举报，件，2024年，全旗",
            ["受理", "办结", "超期"], Row("", new ChartValue(Quantity.AtLeast(300, 400), "300余件"), null, Exact(12, "12件", Tone.Warning))),
        ["sparkline-years"] = Of(ChartKind.Sparkline, "件", "行政诉讼", "件", ["2019年", "2020年", "2021年", "2022年", "2023年", "2024年"],
            Row("", Exact(104, "104件"), null, Exact(88, "88件"), Exact(91, "91件"), Exact(73, "73件"), Exact(58, "58件", Tone.Good))),
        ["bullet-rate"] = Of(ChartKind.Bullet, "%", "隐患整改率69.93%，未整改率30.07%", "已整改隐患占排查发现隐患，%，2024年，全旗",
            ["整改率"], Row("", Exact(69.93m, "69.93%", Tone.Warning))) with
        {
            Notes = ["以100%为满格，不是目标值：2025年计划未设隐患整改目标。"],
        },
        ["bullet-target"] = Of(ChartKind.Bullet, "%", "三项接入率均未达标", "接入率，%，2024年，全旗",
            ["电子政务外网接入率", "“蒙速办”接入率", "数据共享率", "电子证照覆盖率"], Row("", Exact(88m, "88%"), Exact(43.3m, "43.3%", Tone.Bad), null, Exact(79.25m, "79.25%"))) with
        {
            Target = new("2025年目标 ≥90%", 90),
        },
        ["columns-illustrative"] = Of(ChartKind.Columns, "件", "演示：各季度办件量", "办件量，件，2024年，全旗",
            ["一季度", "二季度", "三季度", "四季度"],
            Row("2023年", Exact(4_100, "4,100件", Tone.Muted), Exact(4_420, "4,420件", Tone.Muted), Exact(5_210, "5,210件", Tone.Muted), Exact(4_880, "4,880件", Tone.Muted)),
            Row("2024年", Exact(4_900, "4,900件"), Exact(5_300, "5,300件"), Exact(5_950, "5,950件"), Exact(6_100, "6,100件"))) with
        {
            IsIllustrative = true,
        },
        ["sparkline-illustrative"] = Of(ChartKind.Sparkline, "件", "演示", "件", ["2022年", "2023年", "2024年"], Row("", Exact(1, "1件"), Exact(3, "3件"), Exact(2, "2件"))) with { IsIllustrative = true },
        ["ranking-empty"] = Of(ChartKind.Ranking, "件", "尚无数据", "件，2024年", ["投诉", "信访"], Row("", null, null)) with { IsIllustrative = true },
    };

    public static ChartValue Exact(decimal value, string text, Tone tone = Tone.Plain) => new(Quantity.Exact(value), text, Tone: tone);

    public static ChartValue Rounded(decimal value, decimal step, string text) => new(Quantity.Rounded(value, step), text);

    public static ChartValue Implied(decimal value, decimal low, decimal high, string text) =>
        new(new(value, low, high, Qualifier.Rounded), text, ObservationStatus.Implied);

    public static ChartSeries Row(string name, params ChartValue?[] values) => new(name, values);

    public static Chart Of(ChartKind kind, string unit, string title, string subtitle, string[] categories, params ChartSeries[] series) => new()
    {
        Id = "sample",
        Kind = kind,
        Title = title,
        Subtitle = subtitle,
        Unit = new(unit),
        Categories = categories,
        Series = series,
        Sources = ["《乌审旗2024年度法治政府建设情况报告》"],
        AsOf = "2024年",
    };
}
