using Microsoft.AspNetCore.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Components;

public partial class GrowthText
{
    /// <summary>What grew.</summary>
    [Parameter, EditorRequired] public required Indicator Indicator { get; set; }

    /// <summary>By how much, or why that cannot be said.</summary>
    [Parameter, EditorRequired] public required GrowthAnswer Answer { get; set; }

    /// <summary>Whether the reason is printed where there is no growth.</summary>
    [Parameter] public bool ShowWhyNot { get; set; }

    private string Judgement => Answer.Growth?.Judgement(Indicator.Direction) ?? "";

    private string Css => Answer.Growth?.IsBetter(Indicator.Direction) switch { true => "good", false => "bad", _ => "" };
}
