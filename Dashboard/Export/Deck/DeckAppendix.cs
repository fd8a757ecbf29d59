using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export.Deck;

/// <summary>
/// The slides behind the message: figures that no table before has told, a series in one line, then each sentence once with all that was read from it, and each formula once.
/// </summary>
internal sealed class DeckAppendix(DeckTemplate template, DeckFrame frame, Handout handout)
{
    private const string Title = "附：数据与原文";

    // As many as one looks for under a sentence; a workbook lists all.
    private const int MostNamed = 8;

    /// <summary>Its slides; none where there are no figures.</summary>
    public IEnumerable<DeckSlide> Slides()
    {
        var all = handout.Figures;
        if (all.Count == 0) yield break;
        var told = handout.Parts.Where(p => !DeckSlides.IsDrawn(p)).SelectMany(p => p.Figures).Select(KeyOf).ToHashSet();
        var series = all.GroupBy(f => (f.IndicatorId, f.DepartmentIds)).Select(g => new Series(g, told)).ToList();
        List<FigureFact> newest = [.. series.Select(s => s.Newest).OfType<FigureFact>()];
        var figures = newest.Count > 0 ? new DeckFigures(newest) : null;
        var columns = figures?.Columns ?? 1;
        string[] documents = [.. all.SelectMany(f => f.Sentences).Select(s => s.SourceTitle).Distinct()];
        List<IReadOnlyList<DeckRow>> rows =
        [
            .. series.Where(s => s.Newest is not null || s.Others.Count > 0).Select(s => (IReadOnlyList<DeckRow>)
            [
                .. s.Newest is { } first ? [figures!.Row(first)] : Array.Empty<DeckRow>(),
                .. s.Others.Count > 0 ? [Wide($"〔各期〕{s.Words}")] : Array.Empty<DeckRow>(),
            ]),
            .. Explained(all, documents.Length > 1).Select(line => (IReadOnlyList<DeckRow>)[Wide(line)]),
        ];
        List<string> notes = [.. figures?.Notes ?? []];
        if (documents is [var only]) notes.Insert(0, $"原文均出自{Titled(only)}");
        if (handout.Parts.Sum(p => p.LeftOut) is > 0 and var leftOut) notes.Insert(0, $"图中另有{leftOut}个数值未列于此，见{(handout.Provenance.Address is { Length: > 0 } page ? $"同一页面（{page}）" : "同一份材料")}的Excel文件");
        var subtitle = figures is null ? handout.Subtitle : figures.Scope;
        _ = frame.Of(Title + "（99/99）", subtitle, notes, out var room);
        var table = new DeckTable(figures?.Widths(room.Width, DeckFrame.Foot) ?? [room.Width], DeckFrame.Foot, template.Ink, marginY: 2.5);
        var pages = table.EvenPages(rows, room.Height - (figures is null ? 0 : table.HeightOf(figures.Head)));
        for (var i = 0; i < pages.Count; i++)
        {
            var shapes = frame.Of(pages.Count > 1 ? $"{Title}（{i + 1}/{pages.Count}）" : Title, subtitle, notes, out var area);
            // Sentences alone stand under no heads of columns.
            var head = pages[i].Exists(r => r.Cells.Count > 1) ? figures?.Head : null;
            shapes.Add(table.Frame(20, "数据与原文", Title, area.X, area.Y, head, pages[i]));
            yield return new(template.Content, shapes, $"{Title}\n前面表格已列的数值不再重复；“推断”指负责单位由法定职责推断，报告未写明。");
        }

        DeckRow Wide(string line) => new([new(line, columns) { Strength = 75 }]);
    }

    private static IEnumerable<string> Explained(IReadOnlyList<FigureFact> figures, bool namesDocuments)
    {
        foreach (var clause in figures.SelectMany(f => f.Sentences).Distinct().GroupBy(s => (s.SourceTitle, s.Quote))) yield return $"〔原文〕“{clause.Key.Quote}”{(namesDocuments ? $"——{Titled(clause.Key.SourceTitle)}" : "")}，{ReadFrom([.. clause])}";
        var indicators = figures.DistinctBy(f => f.IndicatorId).ToList();
        foreach (var rule in indicators.Where(f => f.Formula.Length > 0)) yield return $"〔公式〕{rule.Name}＝{rule.Formula}";
        foreach (var noted in indicators.Where(f => f.Note.Length > 0)) yield return $"〔注〕{noted.Name}：{noted.Note.TrimEnd('。', '；')}";
        List<string> missing = [.. figures.Where(f => f.Figure is null && f.Sentences.Count == 0).Select(DeckFigures.NameOf).Distinct()];
        if (missing.Count > 0) yield return $"〔{Wording.Missing}〕报告未给出：{string.Join("、", missing)}";
    }

    // Of one place all that was read there; of several each with its own.
    private static string ReadFrom(FactSentence[] sentences)
    {
        var places = sentences.Select(s => s.Offset).Distinct().ToArray();
        string[] names = [.. sentences.Select(s => places.Length == 1 ? s.IndicatorName : $"{s.IndicatorName}（第{Number(s.Offset)}字起）").Distinct()];
        return $"{(places.Length == 1 ? $"第{Number(places[0])}字起：" : "")}{string.Join("、", names.Take(MostNamed))}{(names.Length > MostNamed ? $"等{Number(names.Length)}个数值" : "")}";
    }

    private static string Titled(string title) => title.StartsWith('《') ? title : $"《{title}》";

    private static (string IndicatorId, string DepartmentIds, Period Period) KeyOf(FigureFact fact) => (fact.IndicatorId, fact.DepartmentIds, fact.Period);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // One indicator of one department or the whole banner over time, without what a table has told.
    private sealed class Series
    {
        private readonly string _name;

        public Series(IEnumerable<FigureFact> figures, HashSet<(string, string, Period)> told)
        {
            var all = figures.OrderByDescending(f => f.Period.End).ThenBy(f => f.Period.Start).ToList();
            _name = $"{all[0].Name}{(all[0].Whose == Wording.WholeBanner ? "" : $"（{all[0].Whose}）")}";
            Newest = told.Contains(KeyOf(all[0])) ? null : all[0];
            Others = [.. all.Skip(1).Where(f => !told.Contains(KeyOf(f))).Reverse()];
        }

        /// <summary>The newest figure; null where a table has told it.</summary>
        public FigureFact? Newest { get; }

        /// <summary>The others, the oldest first.</summary>
        public List<FigureFact> Others { get; }

        private static string TagOf(FigureFact fact) => fact.Figure?.Status.Name() ?? Wording.Missing;

        /// <summary>The others in a line: 2024年11月92件、12月83件；2025年1月……</summary>
        public string Words
        {
            get
            {
                // Said once where it holds for most.
                var most = Others.GroupBy(TagOf).MaxBy(g => g.Count())!;
                var isAll = most.Count() == Others.Count;
                var years = Others.GroupBy(f => (f.Period.Length, Year: f.Period.Length == PeriodLength.Month ? f.Period.YearNumber : 0))
                    .Select(g => string.Join("、", g.Select((f, i) => (i > 0 && g.Key.Year > 0 ? $"{Number(f.Period.Part)}月" : f.Period.Name) + f.Text + (TagOf(f) == most.Key ? "" : $"（{TagOf(f)}）"))));
                return $"{_name}：{string.Join("；", years)}{(isAll && most.Key == ObservationStatus.Reported.Name() ? "" : $"（{(isAll ? "" : "除注明的外")}均为{most.Key}）")}";
            }
        }
    }
}
