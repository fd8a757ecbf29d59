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

    private (string Css, string Word) Judgement => Answer.Growth is { } growth ? JudgementOf(growth, Indicator) : ("", "");

    /// <summary>Whether a change is good by the indicator's direction: a class that gives it its colour, and the word that goes with it; both empty where it is neither.</summary>
    public static (string Css, string Word) JudgementOf(Growth growth, Indicator indicator) => (growth.Change.Value, indicator.Direction) switch
    {
        (0, _) or (_, Direction.Neutral) => ("", ""),
        ( > 0, Direction.Higher) or ( < 0, Direction.Lower) => ("good", "向好"),
        _ => ("bad", "转差"),
    };

    private static string Arrow(Growth growth) => growth.Change.Value switch { > 0 => "▲", < 0 => "▼", _ => "＝" };

    /// <summary>How much, in words: a count grows (增长22%), a share rises (上升5个百分点).</summary>
    public static string Change(Growth growth) => growth.Change.Value switch
    {
        0 => "持平",
        < 0 => "下降" + Amount(growth, -growth.Change),
        _ => (growth.InPoints ? "上升" : "增长") + Amount(growth, growth.Change),
    };

    private static string Amount(Growth growth, Quantity change) =>
        QuantityText.Of(change, growth.InPoints ? s_points : s_percent, growth.StatedBy is null).ToString();

    private string Base(Growth growth) => BaseOf(growth, Indicator);

    /// <summary>What a change is measured from, in words: 较2023年约4.75万件（推算）.</summary>
    public static string BaseOf(Growth growth, Indicator indicator) => growth.BaseFigure is { } figure
        ? $"较{growth.BasePeriod.Name}{QuantityText.Of(figure.Quantity, indicator.Unit, figure.IsComputed)}{(figure.Status == ObservationStatus.Implied ? "（推算）" : "")}"
        : $"较{growth.BasePeriod.Name}";

    private static string Basis(Growth growth) => growth.StatedBy is not null ? "增幅为报告原文所述"
        : growth.IsImplied ? "基数为推算值，增幅由其计算" : "由两年数值计算";
}
