using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Office;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export.Deck;

/// <summary>Figures as the rows of a table on slides: a column for what is known of any of them, and what is the same in all said once.</summary>
internal sealed class DeckFigures
{
    private const string Nothing = "—";

    // In letters: a number with what qualifies it stays in one line, names in two or three; whatever is long takes more lines.
    private const double LongestNumber = 9;
    private const double LongestName = 6;
    private const double Widest = 19;

    // What lies beside the words of a cell, and what some programs set between numbers and Chinese words.
    private const double Beside = 12;
    private const double Air = 1.16;

    private static readonly string s_better = GrowthWords.Judgement(isBetter: true);

    private readonly IReadOnlyList<FigureFact> _figures;
    private readonly List<(string Heading, Func<FigureFact, DeckCell> Cell)> _columns = [];
    private readonly (Period Period, string Whose) _most;

    /// <summary>Looks at what is known of them; there is at least one.</summary>
    public DeckFigures(IReadOnlyList<FigureFact> figures)
    {
        _figures = figures;
        _most = figures.GroupBy(f => (f.Period, f.Whose)).MaxBy(g => g.Count())!.Key;
        _columns.Add(("指标", f => new(NameBeside(f))));
        _columns.Add(("数值", f => new(f.Text) { Bold = true }));
        // What a meeting asks: are we on plan, and who answers for it.
        if (figures.Any(HasTarget)) _columns.Add(("对照计划", f => new(HasTarget(f) ? f.Standing : Nothing)));
        if (figures.Any(f => f.Lead.Length > 0)) _columns.Add(("负责单位", f => new(LeadOf(f)) { Strength = 75 }));
        if (figures.Any(f => f.GrowthValue is not null))
        {
            _columns.Add(("同比", f => new(GrowthOf(f)) { Strength = 75 }));
            if (figures.Any(f => f.GrowthValue is null)) Notes.Add($"同比“{Nothing}”为缺数据、口径不同或本身是变化幅度，不可比");
        }

        if (figures.Count > 1 && figures.Select(KnownAs).Distinct().Count() == 1) Notes.Add($"各项均为{KnownAs(figures[0])}");
        else _columns.Add(("口径·状态", f => new(KnownAs(f)) { Strength = 75 }));
    }

    /// <summary>What the rows have in common, for the line above them: 2025年1—10月，全旗.</summary>
    public string Scope => $"{_most.Period.Name}，{_most.Whose}";

    /// <summary>What has to be said below them.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>How many columns there are.</summary>
    public int Columns => _columns.Count;

    /// <summary>The row above them.</summary>
    public DeckRow Head => new([.. _columns.Select(c => new DeckCell(c.Heading))]);

    /// <summary>The row of one.</summary>
    public DeckRow Row(FigureFact fact) => new([.. _columns.Select(c => c.Cell(fact))]);

    /// <summary>The widths of the columns for words of a size, both in points.</summary>
    public double[] Widths(double width, double size)
    {
        double[] full = [.. _columns.Select(c => _figures.Select(c.Cell).Append(new(c.Heading) { Bold = true }).Max(t => TextMeasure.Width(OfficeText.Clean(t.Text), size, t.Bold)) * Air)];
        double Within(int column, double letters) => Math.Min(full[column], letters * size) + Beside;
        return ColumnWidths.Share(width, [.. full.Select((_, i) => Within(i, i == 1 ? LongestNumber : LongestName))], [.. full.Select((_, i) => Within(i, Widest))]);
    }

    /// <summary>What is measured, when and of whom.</summary>
    public static string NameOf(FigureFact fact) => $"{fact.Name}（{fact.Period.Name}{(fact.Whose == Wording.WholeBanner ? "" : "，" + fact.Whose)}）";

    /// <summary>How exactly it is known, and how it came about.</summary>
    public static string KnownAs(FigureFact fact) => fact.Figure is not { } figure ? Nothing
        : $"{figure.Quantity.Qualifier.Name()}·{figure.Status.Name()}{(figure.Gaps > 0 ? $"·缺{figure.Gaps}项" : "")}";

    private static bool HasTarget(FigureFact fact) => fact.Standing.Length > 0;

    private static string LeadOf(FigureFact fact) => fact.Lead.Length == 0 ? Nothing : fact.LeadIsNamed ? fact.Lead : fact.Lead + "（推断）";

    // Better than last year and behind the plan may both be true, but the two verdicts side by side confuse: the plan judges, and the change stands as a number.
    private static string GrowthOf(FigureFact fact)
    {
        if (fact.GrowthValue is null) return Nothing;
        var text = fact.Growth.StartsWith("同比", StringComparison.Ordinal) ? fact.Growth[2..] : fact.Growth;
        return fact.IsBehind && fact.GrowthJudgement == s_better ? text.Replace($"（{fact.GrowthJudgement}）", "", StringComparison.Ordinal) : text;
    }

    private string NameBeside(FigureFact fact)
    {
        List<string> own = [];
        if (fact.Period != _most.Period) own.Add(fact.Period.Name);
        if (fact.Whose != _most.Whose) own.Add(fact.Whose);
        return own.Count == 0 ? fact.Name : $"{fact.Name}（{string.Join("，", own)}）";
    }
}
