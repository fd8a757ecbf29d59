using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

public partial class GrowthText
{
    private static readonly Unit s_points = new("个百分点");
    private static readonly Unit s_percent = new("%");

    /// <summary>What grew.</summary>
    [Parameter, EditorRequired] public required Indicator Indicator { get; set; }

    /// <summary>By how much, or why that cannot be said.</summary>
    [Parameter, EditorRequired] public required GrowthAnswer Answer { get; set; }

    /// <summary>Whether the reason is printed where there is no growth.</summary>
    [Parameter] public bool ShowWhyNot { get; set; }

    private (string Css, string Word) Judgement => (Answer.Growth?.Change.Value, Indicator.Direction) switch
    {
        (null or 0, _) or (_, Direction.Neutral) => ("", ""),
        ( > 0, Direction.Higher) or ( < 0, Direction.Lower) => ("good", "向好"),
        _ => ("bad", "转差"),
    };

    private static string Arrow(Growth growth) => growth.Change.Value switch { > 0 => "▲", < 0 => "▼", _ => "＝" };

    private static string Amount(Growth growth)
    {
        var change = growth.Change.Value < 0 ? -growth.Change : growth.Change;
        return QuantityText.Of(change, growth.InPoints ? s_points : s_percent, growth.StatedBy is null).ToString();
    }

    private static string Base(Growth growth) => growth.StatedBy is not null ? "增幅为报告原文所述"
        : growth.IsImplied ? "基数为推算值，增幅由其计算" : "由两年数值计算";
}
