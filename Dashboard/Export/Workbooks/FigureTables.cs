using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export.Workbooks;

/// <summary>The tables of a workbook that hold figures, their definitions and their sentences: what stands in which column.</summary>
internal static class FigureTables
{
    public const string Data = "数据";
    public const string Contents = "内容";
    public const string Definitions = "口径";
    public const string Sentences = "来源原文";

    /// <summary>Every figure once, in typed cells.</summary>
    public static TableSheet<FigureFact> DataOf(Handout handout, IReadOnlyList<FigureFact> figures)
    {
        var charts = ChartsByFigure(handout);
        List<TableColumn<FigureFact>> columns =
        [
            new("指标", f => CellValue.Of(f.Name), 24),
            new("领域", f => CellValue.Of(f.Topic), 13),
            new("时期", f => CellValue.Word(f.Period.Name), 11),
            new("范围", f => CellValue.Of(f.Whose), 14),
            new("数值", f => CellValue.Of(f.Figure?.Number()), 16),
            new("单位", f => CellValue.Word(f.Unit.Symbol), 9),
            new("显示", f => CellValue.Of(f.Text), 16),
            new("下限", f => CellValue.Of(f.Figure?.LowNumber()), 14),
            new("上限", f => CellValue.Of(f.Figure?.HighNumber()), 14),
            new("精确程度", f => CellValue.Word(f.Figure?.Quantity.Qualifier.Name() ?? ""), 9),
            new("状态", f => CellValue.Word(f.Figure?.Status.Name() ?? ""), 6),
            new("缺项", f => CellValue.Of(f.Figure is { Gaps: > 0 } figure ? figure.Gaps : null), 6),
            new("口径变化", f => CellValue.Word(f.Figure is { Break: true } ? "是" : ""), 6),
            new("同比（%、百分点）", f => CellValue.Of(f.GrowthValue), 11),
            new("同比说明", f => CellValue.Of(f.Growth), 24),
            new("对照目标", f => CellValue.Of(f.Attainment), 22),
            new("负责单位", f => CellValue.Of(f.Lead), 16),
            new("负责依据", f => CellValue.Word(f.Lead.Length == 0 ? "" : f.LeadIsNamed ? "报告写明" : "推断"), 10),
        ];
        if (charts.Count > 0) columns.Add(new("见图", f => CellValue.Word(charts.GetValueOrDefault(KeyOf(f), "")), 9));
        return new(Data, $"{handout.Subtitle}；数据截至{handout.Provenance.AsOf}；共{figures.Count.ToString("N0", CultureInfo.InvariantCulture)}个数值，用语见工作表“说明”。", columns, figures);
    }

    /// <summary>What the handout says part by part, those that no figure shows too: a plan is its commitments, not its figures.</summary>
    public static TableSheet<HandoutPart> ContentsOf(Handout handout) => new(
        Contents,
        $"逐项内容和能说明它的数值，共{handout.Parts.Count.ToString("N0", CultureInfo.InvariantCulture)}项；没有数值的也列出。",
        [
            new("栏目", p => CellValue.Of(p.Heading), 28),
            new("内容", p => CellValue.Of(p.Message), 56),
            new("备注", p => CellValue.Of(p.Remark), 48),
            new("数值", p => CellValue.Of(string.Join("；", p.Figures.Select(f => $"{(f.DepartmentIds == Department.WholeBanner ? "" : f.Whose)}{f.Name}{f.Text}（{f.Period.Name}）"))), 56),
        ],
        handout.Parts);

    /// <summary>What each indicator means, once.</summary>
    public static TableSheet<FigureFact> DefinitionsOf(IReadOnlyList<FigureFact> figures) => new(
        Definitions,
        "每项指标的含义、算法和须知。",
        [
            new("指标", f => CellValue.Of(f.Name), 28),
            new("代码", f => CellValue.Of(f.IndicatorId), 26),
            new("领域", f => CellValue.Of(f.Topic), 14),
            new("单位", f => CellValue.Word(f.Unit.Symbol), 9),
            new("含义", f => CellValue.Of(f.Definition), 48),
            new("计算公式", f => CellValue.Of(f.Formula), 36),
            new("类型", f => CellValue.Of(f.Kind), 18),
            new("方向", f => CellValue.Of(f.Direction), 14),
            new("须知", f => CellValue.Of(f.Note), 48),
        ],
        [.. figures.DistinctBy(f => f.IndicatorId)]);

    /// <summary>The very words the figures were read from, once each.</summary>
    public static TableSheet<FactSentence> SentencesOf(IReadOnlyList<FigureFact> figures) => new(
        Sentences,
        "报告原文，一字未改；“印作”是原文中的数，“位置”是它在文件中从0数起的第几个字。",
        [
            new("指标", s => CellValue.Of(s.IndicatorName), 28),
            new("原文", s => CellValue.Of(s.Quote), 70),
            new("印作", s => CellValue.Of(s.AsWritten), 16),
            new("文件", s => CellValue.Of(s.SourceTitle), 36),
            new("位置", s => CellValue.Of(s.Offset), 9),
            new("修订", s => CellValue.Of(s.Revision), 6),
        ],
        [.. figures.SelectMany(f => f.Sentences).Distinct()]);

    private static (string, string, Period) KeyOf(FigureFact figure) => (figure.IndicatorId, figure.DepartmentIds, figure.Period);

    // In how many charts a figure stands: 图1、图3.
    private static Dictionary<(string, string, Period), string> ChartsByFigure(Handout handout)
    {
        Dictionary<(string, string, Period), string> charts = [];
        foreach (var (part, number) in NumberedChart.Of(handout).Select(c => (c.Part, c.Number)))
        {
            foreach (var key in part.Figures.Select(KeyOf).Distinct()) charts[key] = charts.TryGetValue(key, out var before) ? $"{before}、图{number}" : $"图{number}";
        }

        return charts;
    }
}
