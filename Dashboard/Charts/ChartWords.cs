using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <summary>The words a chart and its table use for how a value is known.</summary>
public static class ChartWords
{
    /// <summary>Printed where a value should be and is not.</summary>
    public const string Missing = "无数据";

    /// <summary>The mark of made-up values.</summary>
    public const string Illustrative = "演示数据";

    /// <summary>How a value came to be known.</summary>
    public static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Derived => "计算",
        ObservationStatus.Implied => "推算",
        ObservationStatus.Provisional => "初步",
        ObservationStatus.Revised => "修订",
        ObservationStatus.Illustrative => "演示",
        _ => "公布",
    };

    /// <summary>How exactly a value is known.</summary>
    public static string Of(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Rounded => "四舍五入",
        Qualifier.AtLeast => "下限",
        Qualifier.About => "约数",
        _ => "精确",
    };

    /// <summary>What stands beside a mark whose shape needs a word; null for a plain one.</summary>
    internal static string? BesideMark(ObservationStatus status) => status switch
    {
        ObservationStatus.Implied => "推算",
        ObservationStatus.Provisional => "初步",
        _ => null,
    };
}
