using System.Globalization;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export.Papers;

/// <summary>What an annex says, in whole sentences written from the facts alone: nothing is judged here, and nothing rounded.</summary>
internal static class AnnexText
{
    // What one listens to; the rest stands in the table.
    private const int MostTold = 6;
    private const int MostToldAtLength = 4;
    private const int MostLeads = 3;
    private const int MostLed = 6;

    /// <summary>The title: what the handout is about, or its one message.</summary>
    public static string Title(Handout handout) =>
        IsOneMessage(handout) || NamesIndicators(handout) ? Unended(handout.Title) : $"{Unended(handout.Title)}指标情况";

    /// <summary>What it is about, for when and whom, and how far the data go.</summary>
    public static string Opening(Handout handout)
    {
        var (charts, figures) = (handout.Parts.Count(p => p.Chart is not null), handout.Figures);
        var indicators = figures.Select(f => f.IndicatorId).Distinct().Count();
        List<string> holds = [];
        if (indicators > 0) holds.Add(Invariant($"{indicators}项指标"));
        if (charts > 0) holds.Add(Invariant($"{charts}幅图"));
        var about = IsOneMessage(handout) ? "本附件的" : $"本附件汇总{Unended(handout.Title)}的{(NamesIndicators(handout) ? "" : "指标")}情况，";
        return $"{about}时期和范围为{handout.Subtitle}，数据截至{handout.Provenance.AsOf}{(holds.Count == 0 ? "" : $"，共有{string.Join("、", holds)}")}。"
            + "标有“计算”“推算”的数值不是报告原数，标有“无数据”的不是零；数据来源、报告原文和标记说明附后。";
    }

    /// <summary>That nothing of it is true, where that is so.</summary>
    public static string? Mark(Handout handout) => handout.Provenance.IsIllustrative ? $"{Wording.Illustrative}，非真实数据" : null;

    /// <summary>The figures of a part in words: those of its newest period, as many as one listens to.</summary>
    /// <param name="part">The part.</param>
    /// <param name="table">The number of its table, which holds all of them.</param>
    public static string? Figures(HandoutPart part, int table)
    {
        if (part.Figures.Count == 0) return null;
        var newest = part.Figures.MaxBy(f => f.Period.End)!.Period;
        var current = part.Figures.Where(f => f.Period == newest).ToList();
        var isLong = current.Take(MostTold).Any(f => f.GrowthValue is not null || HasTarget(f));
        var told = current.Take(isLong ? MostToldAtLength : MostTold).ToList();
        var whose = told.Select(f => f.Whose).Distinct().ToList();
        var sentences = told.Select(f => (whose.Count > 1 ? f.Whose : "") + Told(f));
        return $"{newest.Name}，{(whose.Count == 1 ? whose[0] : "")}{string.Join(isLong ? "；" : "，", sentences)}。"
            + (part.Figures.Count > told.Count ? Invariant($"其余见表{table}。") : "")
            + (Leads(part.Figures) ?? "");
    }

    /// <summary>What has to be known to read a part rightly.</summary>
    /// <param name="part">The part.</param>
    /// <param name="marks">What the marks of its chart mean.</param>
    public static string? Reservations(HandoutPart part, IReadOnlyList<string> marks)
    {
        var notes = (part.Chart?.Notes ?? []).Concat(marks).Concat(part.Chart?.Target is { } target ? [target.Label] : Array.Empty<string>())
            .Select(Unended).Where(n => n.Length > 0).Distinct().ToList();
        return notes.Count == 0 ? null : $"注：{string.Join("；", notes)}。";
    }

    /// <summary>Where the chart of a part comes from.</summary>
    public static string? Source(Chart chart)
    {
        List<string> words = [];
        if (chart.Sources.Count > 0) words.Add($"来源：{string.Join("；", chart.Sources)}。");
        if (chart.AsOf.Length > 0) words.Add($"数据截至{chart.AsOf}。");
        if (chart.IsIllustrative) words.Add($"{Wording.Illustrative}，非真实数据。");
        return words.Count == 0 ? null : string.Concat(words);
    }

    /// <summary>What was made of what, and when, so that it can be made again.</summary>
    public static string Made(Provenance provenance) =>
        Invariant($"数据取自“{provenance.PackageTitle}”{provenance.PackageVersion}版，数据修订号{provenance.Revision}，{provenance.MadeOn.Year}年{provenance.MadeOn.Month}月{provenance.MadeOn.Day}日制作。")
        + (provenance.Address.Length > 0 ? $"网址：{provenance.Address}" : "");

    /// <summary>How a figure stands beside its value: 计算；下限；缺2项；口径变化.</summary>
    public static string Marks(FigureFact fact)
    {
        if (fact.Figure is not { } figure) return "";
        List<string> marks = [];
        if (figure.Status.Tag() is { Length: > 0 } tag) marks.Add(tag);
        if (figure.Quantity.Qualifier != Qualifier.Exact) marks.Add(figure.Quantity.Qualifier.Name());
        if (figure.Gaps > 0) marks.Add(Invariant($"缺{figure.Gaps}项"));
        if (figure.Break) marks.Add("口径变化");
        return string.Join("；", marks);
    }

    /// <summary>Who answers for a figure, and how that is known.</summary>
    public static string Lead(FigureFact fact) => fact.Lead.Length == 0 ? "" : $"{fact.Lead}（{(fact.LeadIsNamed ? "报告写明" : "推断")}）";

    /// <summary>Without the full stop at its end.</summary>
    public static string Unended(string text) => text.Trim().TrimEnd('。', '；', '.');

    private static string Told(FigureFact fact)
    {
        var tag = fact.Figure is { } figure && figure.Status is ObservationStatus.Derived or ObservationStatus.Implied or ObservationStatus.Provisional or ObservationStatus.Revised
            ? $"（{fact.Figure!.Value.Status.Name()}）"
            : "";
        var value = $"{fact.Name}{(fact.Figure is null ? Wording.Missing : fact.Text)}{tag}";
        if (fact.GrowthValue is not null) value += $"，{Unended(fact.Growth)}";
        // The sign is for those who look, not for those who listen.
        if (HasTarget(fact)) value += $"，对照目标：{Unended(fact.Attainment[(fact.Attainment.IndexOf(' ', StringComparison.Ordinal) + 1)..])}";
        return value;
    }

    // A judgement without an aim says nothing that belongs into a sentence.
    private static bool HasTarget(FigureFact fact) => fact.Attainment.Contains('，', StringComparison.Ordinal);

    /// <summary>Who answers for the figures of a part, in a sentence; null where there are too many for one, or none.</summary>
    public static string? Leads(IReadOnlyList<FigureFact> figures)
    {
        var facts = figures.DistinctBy(f => f.IndicatorId).ToList();
        var leads = facts.GroupBy(f => (f.Lead, f.LeadIsNamed)).Where(g => g.Key.Lead.Length > 0).ToList();
        if (leads.Count == 1 && leads[0].Count() == facts.Count) return $"{(facts.Count == 1 ? "该项" : "以上")}指标由{Answers(leads[0].Key)}。";
        if (leads.Count == 0 || leads.Count > MostLeads || facts.Count > MostLed) return null;
        return string.Join("；", leads.Select(g => $"{string.Join("、", g.Select(f => f.Name))}由{Answers(g.Key)}")) + "。";
    }

    private static string Answers((string Lead, bool IsNamed) lead) => $"{lead.Lead}负责（{(lead.IsNamed ? "报告写明" : "按法定职责推断")}）";

    private static bool NamesIndicators(Handout handout) => handout.Title.Contains("指标", StringComparison.Ordinal);

    private static bool IsOneMessage(Handout handout) => handout.Parts.Count == 1 && handout.Parts[0].Message == handout.Title;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
