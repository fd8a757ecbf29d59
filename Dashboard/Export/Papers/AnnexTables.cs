using System.Xml.Linq;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Charts.Layouts;
using Wusheng.Dashboard.Indicators;
using static Wusheng.Dashboard.Export.Papers.PaperMarkup;

namespace Wusheng.Dashboard.Export.Papers;

/// <summary>The tables of an annex: figures with what is known of them, sentences, and heat maps in shaded cells.</summary>
internal static class AnnexTables
{
    // Columns of a heat map that can be read side by side on 156 mm.
    private const int MostAcross = 12;

    /// <summary>Figures, a row each. What is the same in all rows is said once, below.</summary>
    /// <returns>The table, and what has to be said below it.</returns>
    public static (XElement Table, List<string> Notes) Figures(IReadOnlyList<FigureFact> figures)
    {
        List<string> same = [];
        List<PaperColumn> columns = [new("指标", Texts(f => f.Name))];
        Add("时期", f => f.Period.Name, PaperStyles.CellCentred);
        Add("范围", f => f.Whose);
        columns.Add(new("数值", Texts(f => f.Text), PaperStyles.CellRight));
        Add("标记", AnnexText.Marks, PaperStyles.CellCentred);
        // Why there is none is the same few reasons over and over.
        var hasGrowth = figures.Any(f => f.GrowthValue is not null);
        if (hasGrowth) columns.Add(new("同比", Texts(f => f.GrowthValue is null ? "—" : f.Growth.StartsWith("同比", StringComparison.Ordinal) ? f.Growth[2..] : f.Growth)));
        Add("对照目标", f => f.Attainment);
        if (AnnexText.Leads(figures) is null) Add("负责单位", AnnexText.Lead);
        // One indicator over time is named in the caption.
        if (columns.Count > 2 && figures.Count > 1 && figures.Select(f => f.Name).Distinct().Count() == 1)
        {
            columns.RemoveAt(0);
            same.Insert(0, $"指标为{figures[0].Name}");
        }

        List<string> notes = same.Count == 0 ? [] : [$"表中各项{string.Join("，", same)}"];
        if (hasGrowth && figures.Any(f => f.GrowthValue is null)) notes.Add("“—”为没有可比的上年同期数，或者本身即为变化幅度，不计算同比");
        return (PaperTable.Of(columns), notes);

        string[] Texts(Func<FigureFact, string> of) => [.. figures.Select(of)];

        void Add(string heading, Func<FigureFact, string> of, string style = PaperStyles.Cell)
        {
            var texts = Texts(of);
            if (Array.TrueForAll(texts, t => t.Length == 0)) return;
            if (texts.Length > 1 && texts.Distinct().Count() == 1) same.Add($"{heading}{(heading == "对照目标" ? "：" : "为")}{AnnexText.Unended(texts[0])}");
            else columns.Add(new(heading, texts, style));
        }
    }

    /// <summary>The numbers of a chart of which no figures are told.</summary>
    public static XElement Numbers(Chart chart)
    {
        var table = ChartTable.Of(chart);
        return PaperTable.Of(
        [
            new(table.CategoryHeading, [.. table.Rows.Select(r => r.Category)]),
            .. table.SeriesNames.Select((name, s) => new PaperColumn(
                name.Length > 0 ? name : "数值", [.. table.Rows.Select(r => r.Cells[s].Text + (r.Cells[s].Status is "公布" or "" ? "" : $"（{r.Cells[s].Status}）"))], PaperStyles.CellRight)),
        ]);
    }

    /// <summary>The very words, each clause once, with all the numbers that were read from it.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="documents">The documents they stand in, in the order they are numbered in.</param>
    public static XElement Sentences(IReadOnlyList<FactSentence> sentences, IReadOnlyList<string> documents)
    {
        var clauses = sentences.GroupBy(s => (s.SourceTitle, s.Quote)).ToList();
        List<PaperColumn> columns =
        [
            new("指标", [.. clauses.Select(c => Some(c.Select(s => s.IndicatorName), "项"))]),
            new("报告原文", [.. clauses.Select(c => c.Key.Quote)]),
        ];
        if (sentences.Any(s => s.AsWritten.Length > 0)) columns.Add(new("印作", [.. clauses.Select(c => Some(c.Select(s => s.AsWritten), "个"))]));
        if (documents.Count > 1) columns.Add(new("文件", [.. clauses.Select(c => $"文件{documents.ToList().IndexOf(c.Key.SourceTitle) + 1}")]));
        columns.Add(new("位置", [.. clauses.Select(c => Some(c.Select(s => $"第{s.Offset}字{(s.Revision > 1 ? $"（第{s.Revision}次发布）" : "")}"), "处"))]));
        return PaperTable.Of(columns);
    }

    // More than a few are counted, not read.
    private static string Some(IEnumerable<string> names, string word)
    {
        const int most = 6;
        var all = names.Where(n => n.Length > 0).Distinct().ToList();
        return string.Join("、", all.Take(most)) + (all.Count > most ? $"等{all.Count}{word}" : "");
    }

    /// <summary>A heat map as shaded cells: the colours of the screen, a row a series; of many columns as many tables as it takes.</summary>
    public static IEnumerable<XElement> HeatMap(Chart chart)
    {
        var theme = ChartTheme.Print;
        var steps = HeatSteps.Of(new(chart, theme, ChartSize.Picture));
        var hasGaps = chart.Series.Any(s => Enumerable.Range(0, chart.Categories.Count).Any(c => s.At(c) is null));
        var names = chart.Series.Max(s => TextMeasure.Width(s.Name, 7.5)) + 8;
        var first = Math.Clamp((int)(names * 20), Twips(16), Twips(40));
        var blocks = (chart.Categories.Count + MostAcross - 1) / MostAcross;
        var across = (chart.Categories.Count + blocks - 1) / blocks;
        for (var from = 0; from < chart.Categories.Count; from += across)
        {
            var shown = Enumerable.Range(from, Math.Min(across, chart.Categories.Count - from)).ToList();
            var width = (Twips(PaperStyles.TextWidth) - first) / across;
            if (from > 0) yield return Paragraph(PaperStyles.HeatCell, "");
            yield return PaperTable.Table(
                [first, .. shown.Select(_ => width)],
                PaperTable.Row([PaperTable.Cell(first, Paragraph(PaperStyles.HeatCell, "")), .. shown.Select(c => PaperTable.Cell(width, Paragraph(PaperStyles.HeatCell, chart.Categories[c])))], isHeading: true),
                chart.Series.Select(series => PaperTable.Row([PaperTable.Cell(first, Paragraph(PaperStyles.HeatCell, series.Name)), .. shown.Select(c => HeatCell(series.At(c), width))])));
        }

        yield return Paragraph(
            PaperStyles.Note,
            [.. steps.Names.SelectMany((name, i) => new[] { Run("　　", W("shd", At("val", "clear"), At("color", "auto"), At("fill", theme.Heat[steps.ColourOf(i)][1..]))), Run($" {name}　") }), hasGaps ? Run($"—　{Wording.Missing}") : null]);

        XElement HeatCell(ChartValue? value, int width)
        {
            if (value is null) return PaperTable.Cell(width, Paragraph(PaperStyles.HeatCell, "—"));
            var step = steps.ColourOf(steps.StepOf(value.Quantity.Value));
            // The unit stands in the caption.
            var text = value.Text.Replace(chart.Unit.Symbol.Length > 0 ? chart.Unit.Symbol : "\0", "", StringComparison.Ordinal);
            return PaperTable.Cell(width, Paragraph(PaperStyles.HeatCell, Run(text, W("color", At("val", theme.TextOnHeat(step)[1..])))), theme.Heat[step]);
        }
    }
}
