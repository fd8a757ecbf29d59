using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>A handout as one table of figures, a line each, for programs and spreadsheets: what else is known of the file stands in columns, so that the first line is its head.</summary>
public sealed class CsvFormat : IHandoutFormat
{
    // How many columns speak of the figure, the first of all.
    private const int OfFigure = 19;

    private static readonly string[] s_columns =
    [
        "指标", "时期", "范围", "数值", "单位", "显示", "下限", "上限", "口径", "状态", "缺项", "断点", "同比", "目标对照", "负责单位", "名称依据", "来源", "原文", "位置", "数据包", "版本", "演示标记", "栏目", "内容", "备注",
    ];

    /// <inheritdoc />
    public string Extension => "csv";

    /// <inheritdoc />
    public string ContentType => "text/csv; charset=utf-8";

    /// <inheritdoc />
    public string Name => "CSV 数据";

    /// <inheritdoc />
    public void Write(Handout handout, Stream output, IProgress<HandoutProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var provenance = handout.Provenance;
        var mark = provenance.IsIllustrative ? Wording.Illustrative : "";
        using var csv = new CsvText(output);
        csv.Row(s_columns);
        foreach (var (part, fact) in LinesOf(handout))
        {
            cancellationToken.ThrowIfCancellationRequested();
            csv.Row([
                .. fact is null ? Enumerable.Repeat("", OfFigure) : CellsOf(fact), provenance.PackageTitle, provenance.PackageVersion, mark, part.Heading, part.Message, part.Remark,
            ]);
        }

        progress?.Report(new(1, 1, handout.Title));
    }

    // A figure stands once, with the first part it is behind. A table without charts, such as a plan, is its parts: those that nothing measures too.
    private static IEnumerable<(HandoutPart Part, FigureFact? Fact)> LinesOf(Handout handout)
    {
        if (handout.Parts.Any(p => p.Chart is not null))
        {
            return handout.Parts.SelectMany(p => p.Figures.Select(f => (Part: p, Fact: f))).DistinctBy(l => (l.Fact.IndicatorId, l.Fact.DepartmentIds, l.Fact.Period))
                .Select(l => (l.Part, (FigureFact?)l.Fact));
        }

        return handout.Parts.SelectMany(p => p.Figures.Select(f => (p, (FigureFact?)f)).DefaultIfEmpty((p, null)));
    }

    private static IEnumerable<string> CellsOf(FigureFact fact) =>
    [
        fact.Name, fact.Period.Name, fact.Whose, Number(fact.Figure?.Number()), fact.Unit.Symbol, fact.Text, Number(fact.Figure?.LowNumber()), Number(fact.Figure?.HighNumber()),
        fact.Figure?.Quantity.Qualifier.Name() ?? "", fact.Figure?.Status.Name() ?? Wording.Missing, fact.Figure is { Gaps: > 0 and var gaps } ? Number(gaps) : "",
        fact.Figure is { Break: true } ? "口径变化" : "", fact.Growth, fact.Attainment, fact.Lead, fact.LeadBasis, Joined(fact, s => s.SourceTitle), Quotes(fact),
        Joined(fact, s => string.Create(CultureInfo.InvariantCulture, $"{s.SourceId}:{s.Offset}")),
    ];

    // Of a computed figure, whose sentence each is.
    private static string Quotes(FigureFact fact) =>
        fact.Sentences is [var only] && only.IndicatorName == fact.Name ? only.Quote : Joined(fact, s => $"{s.IndicatorName}：{s.Quote}");

    private static string Joined(FigureFact fact, Func<FactSentence, string> text) => string.Join("；", fact.Sentences.Select(text).Distinct(StringComparer.Ordinal));

    private static string Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
