namespace Wusheng.Dashboard.Indicators;

/// <summary>A change on the year before in words. One place, so that screen and files say the same.</summary>
public static class GrowthWords
{
    private static readonly Unit s_points = new("个百分点");
    private static readonly Unit s_percent = new("%");

    /// <summary>Up, down or neither, as a sign.</summary>
    public static string Arrow(this Growth growth) => growth.Change.Value switch { > 0 => "▲", < 0 => "▼", _ => "＝" };

    /// <summary>How much, in words: a count grows (增长22%), a share rises (上升5个百分点).</summary>
    public static string ChangeName(this Growth growth) => growth.Change.Value switch
    {
        0 => "持平",
        < 0 => "下降" + Amount(growth, -growth.Change),
        _ => (growth.InPoints ? "上升" : "增长") + Amount(growth, growth.Change),
    };

    /// <summary>What it is measured from: 较2023年5.8万件（推算）.</summary>
    public static string BaseName(this Growth growth, Unit unit) => growth.BaseFigure is { } figure
        ? $"较{growth.BasePeriod.Name}{QuantityText.Of(figure.Quantity, unit, figure.IsComputed)}{(figure.Status == ObservationStatus.Implied ? "（推算）" : "")}"
        : $"较{growth.BasePeriod.Name}";

    /// <summary>Why it differs from what a reader subtracts, to stand after its base; empty where it does not.</summary>
    public static string Reservation(this Growth growth) => growth.IsOffPrinted ? "，按取整前的数值计算" : "";

    /// <summary>Whether the source states it, or it was worked out, and from what.</summary>
    public static string Basis(this Growth growth) => growth.StatedBy is not null ? "增幅为报告原文所述"
        : growth.IsImplied ? "基数为推算值，增幅由其计算" : "由两年数值计算";

    /// <summary>Whether it is for the better; null where it is neither, or nothing says which way is good.</summary>
    public static bool? IsBetter(this Growth growth, Direction direction) => (growth.Change.Value, direction) switch
    {
        (0, _) or (_, Direction.Neutral) => null,
        ( > 0, Direction.Higher) or ( < 0, Direction.Lower) => true,
        _ => false,
    };

    /// <summary>The same as a word; empty where it is neither.</summary>
    public static string Judgement(this Growth growth, Direction direction) => Judgement(growth.IsBetter(direction));

    /// <summary>For the better or the worse in a word; empty for neither.</summary>
    public static string Judgement(bool? isBetter) => isBetter switch { true => "向好", false => "转差", _ => "" };

    /// <summary>The whole of it, or why there is none: 同比增长22%（向好），较2023年5.8万件（推算）.</summary>
    public static string Sentence(this GrowthAnswer answer, Indicator indicator) => answer.Growth is { } growth
        ? $"同比{growth.ChangeName()}{(growth.Judgement(indicator.Direction) is { Length: > 0 } word ? $"（{word}）" : "")}，{growth.BaseName(indicator.Unit)}{growth.Reservation()}"
        : answer.WhyNot ?? "";

    private static string Amount(Growth growth, Quantity change) =>
        QuantityText.Of(change, growth.InPoints ? s_points : s_percent, growth.StatedBy is null).ToString();
}
