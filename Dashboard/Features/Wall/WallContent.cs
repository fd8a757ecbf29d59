using Wusheng.Dashboard.Charts;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>
/// What stands on one page of the wall, as plain words and numbers: one message, the figures behind it, and where they come from. The same figures, key and canvas always
/// give the same content.
/// </summary>
public sealed record WallContent
{
    /// <summary>Which page it is.</summary>
    public required WallPageKey Key { get; init; }

    /// <summary>What the page is about: 安全隐患治理.</summary>
    public required string Title { get; init; }

    /// <summary>For when and of whom: 2025年1—10月，全旗.</summary>
    public required string Scope { get; init; }

    /// <summary>The one thing it says, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The figures, the most telling first, as many as the canvas has room for.</summary>
    public IReadOnlyList<WallCard> Cards { get; init; } = [];

    /// <summary>Lines of the plan, or what needs attention, as many as the canvas has room for.</summary>
    public IReadOnlyList<WallRow> Rows { get; init; } = [];

    /// <summary>What <see cref="Counts"/> counts: 2025年26个目标.</summary>
    public string CountsTitle { get; init; } = "";

    /// <summary>How targets stand, the worst first, or how far a plan can be measured; empty where there is neither.</summary>
    public IReadOnlyList<WallCount> Counts { get; init; } = [];

    /// <summary>What the columns of <see cref="Rows"/> are called; empty where there are none.</summary>
    public WallCaptions? Captions { get; init; }

    /// <summary>The chart beside the figures; null where there is none.</summary>
    public Chart? Chart { get; init; }

    /// <summary>A further chart where there is room for two: the departments side by side; null where there is none.</summary>
    public Chart? SecondChart { get; init; }

    /// <summary>The documents the figures come from: 来源：《…》.</summary>
    public string SourceLine { get; init; } = "";

    /// <summary>How far the figures reach: 数据截至2025年10月.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>演示数据: made-up values, said on the page and not to be switched off.</summary>
    public bool IsIllustrative { get; init; }

    /// <summary>Where the words of judgement on the page begin and end; empty where nothing on it is judged.</summary>
    public string Legend { get; init; } = "";

    /// <summary>How many cards and rows there was no room for.</summary>
    public int Dropped { get; init; }

    /// <summary>Whether the rows are the first of a longer list by intention, rather than for want of room.</summary>
    public bool IsSelection { get; init; }

    /// <summary>Why the page cannot be shown, and what to do; null where all is well.</summary>
    public WallTrouble? Trouble { get; init; }

    /// <summary>What is left out, in words; empty where nothing is.</summary>
    public string DroppedNote =>
        Dropped == 0 ? ""
        : IsSelection ? $"共{Rows.Count + Dropped}项，列出最需关注的{Rows.Count}项"
        : $"另有{Dropped}项未显示";

    /// <summary>The card with an id; null where there is none.</summary>
    public WallCard? Card(string id) => Cards.FirstOrDefault(c => c.Id == id);
}

/// <summary>Why a page cannot be shown.</summary>
/// <param name="What">What is wrong, in a sentence.</param>
/// <param name="Remedy">What to do about it, in a sentence.</param>
public sealed record WallTrouble(string What, string Remedy);

/// <summary>What the colour of a word means; the word and its sign say it too.</summary>
public enum WallTone
{
    /// <summary>Neither good nor bad.</summary>
    None,

    /// <summary>Good by the indicator's direction.</summary>
    Good,

    /// <summary>Needs attention.</summary>
    Warning,

    /// <summary>Bad by the indicator's direction.</summary>
    Bad,
}

/// <summary>A figure as it is printed: the digits large, the rest small.</summary>
/// <param name="Before">约, 超过 …; may be empty.</param>
/// <param name="Number">The digits: 5.8; 无数据 where there is none.</param>
/// <param name="Scale">万, 亿余 …; may be empty.</param>
/// <param name="Unit">Measure word and what follows it: 件以上.</param>
/// <param name="Tag">计算, 推算, 初步 …; empty for a value that is simply reported.</param>
/// <param name="IsMissing">Whether there is no figure.</param>
public sealed record WallValue(string Before, string Number, string Scale, string Unit, string Tag, bool IsMissing)
{
    /// <summary>The figure in a line of words.</summary>
    public override string ToString() => Before + Number + Scale + Unit;
}

/// <summary>A judgement or change: a sign and words, and the colour that goes with them.</summary>
/// <param name="Sign">✓ ■ ● ▲ ◇ ○, or the arrow of a change; may be empty.</param>
/// <param name="Word">达成, 滞后; 同比增长22%（向好）.</param>
/// <param name="Detail">The target, or the base: 2025年目标：不低于90%; 较2023年约4.75万件（推算）. May be empty.</param>
/// <param name="Tone">What its colour says.</param>
/// <param name="Brief">The target alone, without its year; may be empty.</param>
/// <param name="Distance">Why it is judged so: 距目标差0.15个百分点，在容差内. May be empty.</param>
public sealed record WallMark(string Sign, string Word, string Detail, WallTone Tone, string Brief = "", string Distance = "");

/// <summary>Who answers for a figure.</summary>
/// <param name="Name">The department; 未明确 where nobody can be named.</param>
/// <param name="IsInferred">推断: the report does not say so.</param>
public sealed record WallLead(string Name, bool IsInferred)
{
    /// <summary>In a line of words: 旗应急管理局（推断）.</summary>
    public override string ToString() => IsInferred ? $"{Name}（推断）" : Name;
}

/// <summary>One figure with everything a leader asks of it.</summary>
public sealed record WallCard
{
    /// <summary>Unique on its page, and what a controller names to have it fill the screen: the id of the indicator.</summary>
    public required string Id { get; init; }

    /// <summary>What is measured.</summary>
    public required string Label { get; init; }

    /// <summary>The domain it stands for, on the overview; empty elsewhere.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Its value.</summary>
    public required WallValue Value { get; init; }

    /// <summary>The change on the year before with its base; null where none can be said.</summary>
    public WallMark? Growth { get; init; }

    /// <summary>How it stands against its target; null where none is set.</summary>
    public WallMark? Attainment { get; init; }

    /// <summary>Who answers for it.</summary>
    public required WallLead Lead { get; init; }

    /// <summary>What else is to be known, in a sentence: the domain's message, or the reservation of a figure that may only be shown with it. May be empty.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The sentences of the report it was read from, verbatim; of a computed figure those of all its parts. Empty where there are none.</summary>
    public IReadOnlyList<string> Sentences { get; init; } = [];

    /// <summary>The sentences, each in quotation marks.</summary>
    public string Quotes => string.Concat(Sentences.Select(s => $"“{s}”"));

    /// <summary>A computed figure with the numbers it was computed from: ＝ 3,691 － 2,581. Empty where it was read, or is a total of parts that are not all known.</summary>
    public string Computation { get; init; } = "";

    /// <summary>Where that sentence stands: 《…》（乌审旗人民政府，2025年2月发布）.</summary>
    public string Source { get; init; } = "";

    /// <summary>How a computed figure came about, or what it means; may be empty.</summary>
    public string Basis { get; init; } = "";
}

/// <summary>A line of a table on the wall: an item of the plan, or something that needs attention.</summary>
/// <param name="Id">Unique on its page: the id of the plan line, the indicator or the problem.</param>
/// <param name="Head">What stands at its beginning: the number of the item, or what sort of thing it is.</param>
/// <param name="Text">What it is about.</param>
/// <param name="Lead">Who answers for it; null where that is not said of such a line.</param>
public sealed record WallRow(string Id, string Head, string Text, WallLead? Lead)
{
    /// <summary>Its figure, in words; may be empty.</summary>
    public string Value { get; init; } = "";

    /// <summary>How it stands; several where it sums up several targets.</summary>
    public IReadOnlyList<WallMark> Marks { get; init; } = [];

    /// <summary>The words of the report, or how many commitments can be measured; may be empty.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>How many targets stand in one state.</summary>
/// <param name="Mark">The state.</param>
/// <param name="Count">How many.</param>
public sealed record WallCount(WallMark Mark, int Count);

/// <summary>What the columns of a table are called.</summary>
/// <param name="Head">That of what stands at the beginning of a line.</param>
/// <param name="Text">That of what a line is about.</param>
/// <param name="Value">That of its figure.</param>
/// <param name="Marks">That of how it stands.</param>
/// <param name="Lead">That of who answers for it.</param>
public sealed record WallCaptions(string Head, string Text, string Value, string Marks, string Lead);
