using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>What a page of the wall is about.</summary>
public enum WallPageKind
{
    /// <summary>总览: how the four domains stand.</summary>
    Overview,

    /// <summary>One domain.</summary>
    Topic,

    /// <summary>计划进度: the items of a plan.</summary>
    Plan,

    /// <summary>需要关注: what is behind, low or left to do.</summary>
    Attention,

    /// <summary>报告指出的问题: what the report admits itself.</summary>
    Problems,

    /// <summary>One indicator.</summary>
    Indicator,

    /// <summary>One department.</summary>
    Department,
}

/// <summary>
/// One page of the rotation as it stands in an address: <c>overview</c>, <c>topics/safety-hazards</c>, <c>plan/2025</c>, <c>plan/2025/2</c>, <c>attention</c>, <c>problems</c>,
/// <c>indicators/hazard.identified</c>, <c>departments/dept.justice-bureau</c>. For when and of whom is the same for the whole rotation and no part of it.
/// </summary>
public readonly record struct WallPageKey
{
    // Longer than any id, and short enough for an address of many pages.
    private const int LongestId = 100;

    // Nobody rotates through more parts of one plan.
    private const int MostParts = 99;

    private readonly string? _id;
    private readonly int _later;

    private WallPageKey(WallPageKind kind, string id = "", int part = 1) => (Kind, _id, _later) = (kind, id, part - 1);

    /// <summary>What it is about.</summary>
    public WallPageKind Kind { get; }

    /// <summary>The domain, indicator or department, or the year of the plan; empty for the others.</summary>
    public string Id => _id ?? "";

    /// <summary>Which part of a plan that fills several pages, from 1.</summary>
    public int Part => _later + 1;

    /// <summary>总览.</summary>
    public static WallPageKey Overview => default;

    /// <summary>需要关注.</summary>
    public static WallPageKey Attention => new(WallPageKind.Attention);

    /// <summary>报告指出的问题.</summary>
    public static WallPageKey Problems => new(WallPageKind.Problems);

    /// <summary>A domain.</summary>
    public static WallPageKey Topic(string id) => new(WallPageKind.Topic, id);

    /// <summary>An indicator.</summary>
    public static WallPageKey Indicator(string id) => new(WallPageKind.Indicator, id);

    /// <summary>A department.</summary>
    public static WallPageKey Department(string id) => new(WallPageKind.Department, id);

    /// <summary>A plan, or a later part of it.</summary>
    public static WallPageKey Plan(Period year, int part = 1) => new(WallPageKind.Plan, year.ToString(), part);

    /// <summary>Reads the form used in addresses. Whether there is such an indicator is for the figures to say.</summary>
    public static bool TryParse(string? text, out WallPageKey key)
    {
        key = default;
        WallPageKey? parsed = (text ?? "").Split('/') switch
        {
            ["overview"] => Overview,
            ["attention"] => Attention,
            ["problems"] => Problems,
            ["topics", var id] when IsId(id) => Topic(id),
            ["indicators", var id] when IsId(id) => Indicator(id),
            ["departments", var id] when IsId(id) => Department(id),
            ["plan", var year] when YearOf(year) is { } of => Plan(of),
            ["plan", var year, var part] when YearOf(year) is { } of && PartOf(part) is { } at => Plan(of, at),
            _ => null,
        };
        key = parsed ?? default;
        return parsed is not null;
    }

    /// <summary>The form used in addresses.</summary>
    public override string ToString() => Kind switch
    {
        WallPageKind.Topic => $"topics/{Id}",
        WallPageKind.Plan => Part == 1 ? $"plan/{Id}" : string.Create(CultureInfo.InvariantCulture, $"plan/{Id}/{Part}"),
        WallPageKind.Attention => "attention",
        WallPageKind.Problems => "problems",
        WallPageKind.Indicator => $"indicators/{Id}",
        WallPageKind.Department => $"departments/{Id}",
        _ => "overview",
    };

    private static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    private static Period? YearOf(string text) => Period.TryParse(text, out var year) && year.Length == PeriodLength.Year ? year : null;

    // One way to write each part, so that the same page has one address: no plan/2025/1, no plan/2025/02.
    private static int? PartOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part is > 1 and <= MostParts && text[0] != '0' ? part : null;
}
