namespace Wusheng.Dashboard.Indicators;

/// <summary>The Chinese words for what the domain distinguishes. One place, so that screen, export and search say the same.</summary>
public static class Wording
{
    /// <summary>Printed where a value should be and is not. Missing is not zero.</summary>
    public const string Missing = "无数据";

    /// <summary>Where all departments are taken together.</summary>
    public const string WholeBanner = "全旗";

    /// <summary>The mark of made-up values, on every page and in every picture.</summary>
    public const string Illustrative = "演示数据";

    /// <summary>What a link to a document is called: 2024年报告原文. Made-up figures rest on no report.</summary>
    public static string LinkName(this Source source, bool isIllustrative) => isIllustrative ? $"{Illustrative}说明" : $"{source.Period.Name}报告原文";

    /// <summary>How a value came to be known, in two characters.</summary>
    public static string Name(this ObservationStatus status) => status switch
    {
        ObservationStatus.Derived => "计算",
        ObservationStatus.Implied => "推算",
        ObservationStatus.Provisional => "初步",
        ObservationStatus.Revised => "修订",
        ObservationStatus.Illustrative => "演示",
        _ => "公布",
    };

    /// <summary>What stands beside a value that is not simply reported; empty for one that is.</summary>
    public static string Tag(this ObservationStatus status) => status == ObservationStatus.Reported ? "" : status.Name();

    /// <summary>The status in a sentence of its own.</summary>
    public static string Sentence(this ObservationStatus status) => status switch
    {
        ObservationStatus.Derived => "由报告数据按公式计算",
        ObservationStatus.Implied => "由报告所述增减推算，非报告原数",
        ObservationStatus.Provisional => "初步数",
        ObservationStatus.Revised => "修订数",
        ObservationStatus.Illustrative => "演示数据，非真实数据",
        _ => "报告原文",
    };

    /// <summary>How exactly a value is known.</summary>
    public static string Name(this Qualifier qualifier) => qualifier switch
    {
        Qualifier.Rounded => "四舍五入",
        Qualifier.AtLeast => "下限",
        Qualifier.About => "约数",
        _ => "精确",
    };

    /// <summary>Flow, stock, rate or change.</summary>
    public static string Name(this IndicatorKind kind) => kind switch
    {
        IndicatorKind.Flow => "时期数（期内发生的数量）",
        IndicatorKind.Stock => "时点数",
        IndicatorKind.Rate => "比率（不作平均或加总）",
        _ => "变化幅度（不再计算同比）",
    };

    /// <summary>Which way is good.</summary>
    public static string Name(this Direction direction) => direction switch
    {
        Direction.Higher => "越高越好",
        Direction.Lower => "越低越好",
        _ => "中性（不作好坏评价）",
    };

    /// <summary>A judgement: 达成, 正常, 滞后 ….</summary>
    public static string Name(this AttainmentState state) => state switch
    {
        AttainmentState.Achieved => "达成",
        AttainmentState.OnTrack => "正常",
        AttainmentState.Behind => "滞后",
        AttainmentState.FarBehind => "严重滞后",
        AttainmentState.NoData => Missing,
        AttainmentState.Undecided => "无法判断",
        _ => "未设量化目标",
    };

    /// <summary>Whether it is one of those that are behind: 滞后, 严重滞后.</summary>
    public static bool IsBehind(this AttainmentState state) => state is AttainmentState.Behind or AttainmentState.FarBehind;

    /// <summary>The sign that goes with the word, so that colour is never alone.</summary>
    public static string Sign(this AttainmentState state) => state switch
    {
        AttainmentState.Achieved => "✓",
        AttainmentState.OnTrack => "■",
        AttainmentState.Behind => "●",
        AttainmentState.FarBehind => "▲",
        AttainmentState.NoData => "◇",
        AttainmentState.Undecided => "？",
        _ => "○",
    };

    /// <summary>Of so many responsibilities, how many the report itself assigns; the others are inferred, and every page says so.</summary>
    public static string BasisOf(int named, int all) =>
        named == 0 ? "报告都没有写明，按法定职责推断"
        : named == all ? "都由报告写明"
        : $"其中{named}项由报告写明，其余按法定职责推断";

    /// <summary>What sort of body it is.</summary>
    public static string KindName(this Department department) => department.Kind switch
    {
        "named-organ" => "报告点名的机关",
        "implied-organ" => "按职责推断的机关",
        "counted-group" => "报告计数的群体",
        "uncounted-group" => "报告未计数的群体",
        "counted-subject" => "被统计的对象",
        "named-in-document-title" => "见于文件名的机关",
        "named-level" => "苏木镇",
        "upper-level" => "上级机关",
        "service-point" => "服务窗口",
        "workforce" => "人员",
        "platform" => "平台",
        "channel" => "渠道",
        "meeting" => "会议",
        "mechanism" => "机制",
        "role" => "职务",
        _ => department.Kind,
    };

    /// <summary>How far a commitment can be measured.</summary>
    public static string Name(this Measurability measurability) => measurability switch
    {
        Measurability.Measured => "可衡量",
        Measurability.Partial => "部分可衡量",
        _ => "尚无法衡量",
    };

    /// <summary>What a target asks for, in a few words: 2025年目标：不低于90%; 2025年方向：高于2024年的85%.</summary>
    public static string Sentence(this Target target, Unit unit, Figure? baseline)
    {
        var amount = target.Value is { } value ? QuantityText.Of(Quantity.Exact(value), unit).ToString() : "";
        var from = target.Baseline is { } period ? period.Name : "基期";
        var level = baseline is { } figure ? "的" + QuantityText.Of(figure.Quantity, unit, figure.IsComputed) : "";
        return target.Kind == TargetKind.Milestone ? $"{target.Period.Name}内完成" : target.Comparison switch
        {
            Comparison.AtLeast => $"{target.Period.Name}目标：不低于{amount}",
            Comparison.AtMost => $"{target.Period.Name}目标：不高于{amount}",
            Comparison.Equal => $"{target.Period.Name}目标：{amount}",
            Comparison.Increase => $"{target.Period.Name}方向：高于{from}{level}",
            Comparison.Decrease => $"{target.Period.Name}方向：低于{from}{level}",
            _ => $"{target.Period.Name}方向：不差于{from}{level}",
        };
    }
}
