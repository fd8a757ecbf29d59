using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Comparing;

/// <summary>Makes of what is asked for what can be compared: what is missing is chosen, what makes no sense is left out and said.</summary>
internal sealed class ComparisonReading
{
    // Five years of months; more columns cannot be told apart.
    private const int MostPeriods = 60;

    private const int YearsAtFirst = 3;

    // Shares and rates first: they compare departments and fields of different size.
    private const int IndicatorsAtFirst = 6;

    private readonly Viewpoint _view;
    private readonly ComparisonQuery _asked;
    private readonly FigureUrl _figureUrl;
    private readonly List<string> _remarks;
    private readonly ComparedBy _by;

    public ComparisonReading(Viewpoint view, ComparisonQuery asked, FigureUrl figureUrl, IReadOnlyList<string> ignored)
    {
        (_view, _asked, _figureUrl, _remarks) = (view, asked, figureUrl, [.. ignored]);
        _by = asked.By ?? (Snapshot.ReportingDepartments.Count > 0 ? ComparedBy.Department : ComparedBy.Indicator);
    }

    private Snapshot Snapshot => _view.Snapshot;

    private Catalogue Catalogue => _view.Catalogue;

    public ComparisonView View() => _by switch
    {
        ComparedBy.Department => OfDepartments(),
        ComparedBy.Indicator => OfIndicators(),
        _ => OfYears(),
    };

    private ComparisonView OfDepartments()
    {
        var comparable = Visible.Where(i => Snapshot.DepartmentsOf(i.Id).Count > 1).ToArray();
        if (IndicatorAmong(comparable, ComparisonDefaults.ClearestSpread(_view, comparable)) is not { } indicator)
        {
            return Nothing(
                comparable.Length == 0 ? $"“{Catalogue.Package.Title}”没有分部门的数值：数值都是全旗的，因此不能按部门对比。" : $"“{Asked?.Name}”没有两个以上部门的数值，不能按部门对比。",
                comparable);
        }

        var reporting = Snapshot.DepartmentsOf(indicator.Id);
        var ids = Known(id => reporting.Contains(id), id => Catalogue.Department(id) is { } department ? $"{department.Name}没有报送“{indicator.Name}”，已略去。" : null);
        // Whom the page is about comes first.
        if (ids.Count == 0) ids = [.. _view.Departments.DepartmentIds.Intersect(reporting, StringComparer.Ordinal).Union(ComparisonDefaults.WorstAndBest(_view, indicator, ComparisonQuery.Most)).Take(ComparisonQuery.Most)];
        var length = LengthOf(ids.Select(id => Snapshot.SeriesOf(indicator.Id, DepartmentScope.Of(id))));
        var periods = Range(length, ids.Select(id => Snapshot.SeriesOf(indicator.Id, DepartmentScope.Of(id))), out var all);
        Compared One(string id, IReadOnlyList<Period> of) => new(id, Catalogue.Department(id)!.Name, indicator, DepartmentScope.Of(id), of);
        Compared[] compared = [.. ids.Select(id => One(id, periods))];
        string[] others = [.. reporting.Except(ids, StringComparer.Ordinal)];
        return Drawn(
            compared, periods, all,
            rank: composer => composer.Ranking([.. reporting.Select(id => One(id, [indicator.PeriodIn(_view.Period)]))], [.. ids]),
            heat: composer => composer.HeatMap([.. compared, .. others.Select(id => One(id, periods))])) with
        {
            Indicator = indicator,
            Indicators = ByTopic(comparable),
            Choices =
            [
                .. Snapshot.ReportingDepartments.Select(d => new ComparisonChoice(
                    d.Id, d.Name, "", ids.Contains(d.Id), reporting.Contains(d.Id) ? "" : "不报送此指标")),
            ],
        };
    }

    private ComparisonView OfIndicators()
    {
        var comparable = Visible.Where(i => Snapshot.SeriesOf(i.Id, _view.Departments).Count > 0 || FigureOf(i) is not null).ToArray();
        var ids = Known(
            id => Array.Exists(comparable, i => i.Id == id),
            id => Catalogue.Indicator(id) is { } known ? $"“{known.Name}”在{_view.ScopeName}没有数值，已略去。" : null);
        if (ids.Count == 0) ids = ComparisonDefaults.Comparable(_view, comparable, IndicatorsAtFirst);
        if (ids.Count == 0) return Nothing($"{_view.ScopeName}没有任何数值可以对比。", []);
        Indicator[] chosen = [.. ids.Select(id => Catalogue.Indicator(id)!)];
        var series = chosen.Select(i => Snapshot.SeriesOf(i.Id, _view.Departments)).ToArray();
        var periods = Range(LengthOf(series), series, out var all);
        Compared One(Indicator indicator, IReadOnlyList<Period> of) => new(indicator.Id, indicator.Name, indicator, _view.Departments, of);
        return Drawn(
            [.. chosen.Select(i => One(i, periods))], periods, all,
            rank: composer => composer.Ranking([.. chosen.Select(i => One(i, [i.PeriodIn(_view.Period)]))], ids)) with
        {
            Choices =
            [
                .. from topic in Catalogue.Topics
                   from indicator in comparable
                   where indicator.TopicId == topic.Id
                   select new ComparisonChoice(indicator.Id, $"{indicator.Name}（{indicator.Unit}）", topic.Name, ids.Contains(indicator.Id)),
            ],
        };
    }

    private ComparisonView OfYears()
    {
        var comparable = Visible.Where(i => YearsOf(i).Count > 1).ToArray();
        if (IndicatorAmong(comparable, ComparisonDefaults.OfMostPeriods(_view, comparable)) is not { } indicator)
        {
            return Nothing(
                Asked is null ? "没有任何指标有两年以上的数值，不能按年份对比。" : $"“{Asked.Name}”在{_view.ScopeName}没有两年以上的数值，不能按年份对比。报告没有给出的年份不作估计。",
                comparable);
        }

        var years = YearsOf(indicator);
        var ids = Known(
            id => Period.TryParse(id, out var asked) && asked.Length == PeriodLength.Year && years.Contains(asked.YearNumber),
            id => Period.TryParse(id, out var period) ? $"“{indicator.Name}”{period.Name}没有数值，已略去。" : null);
        if (ids.Count == 0) ids = [.. years.TakeLast(YearsAtFirst).Select(y => Period.Year(y).ToString())];
        int[] chosen = [.. ids.Select(id => Period.Parse(id).YearNumber).Order()];
        var length = LengthOf([Snapshot.SeriesOf(indicator.Id, _view.Departments)]);
        var isCumulative = _asked.IsCumulative && length == PeriodLength.Month && indicator.Kind != IndicatorKind.Change;
        if (_asked.IsCumulative && !isCumulative) _remarks.Add($"“{indicator.Name}”没有可以累计的各月数值，按原有时期显示。");
        Compared One(int year, IReadOnlyList<Period> of) => new(Period.Year(year).ToString(), Period.Year(year).Name, indicator, _view.Departments, of);
        IReadOnlyList<Period> PeriodsIn(int year) => length switch
        {
            PeriodLength.Month => [.. Enumerable.Range(1, 12).Select(m => isCumulative ? Period.ToDate(year, m) : Period.Month(year, m))],
            PeriodLength.Quarter => [.. Enumerable.Range(1, 4).Select(q => Period.Quarter(year, q))],
            _ => [Period.Year(year)],
        };
        string[] categories = length switch
        {
            PeriodLength.Month => [.. Enumerable.Range(1, 12).Select(m => isCumulative && m > 1 ? $"1—{m}月" : $"{m}月")],
            PeriodLength.Quarter => ["第一季度", "第二季度", "第三季度", "第四季度"],
            _ => ["全年"],
        };
        Compared[] compared = [.. chosen.Select(y => One(y, PeriodsIn(y)))];
        var period = indicator.PeriodIn(_view.Period);
        Chart[] Columns(ComparisonComposer composer, bool whole) => [composer.Columns([.. chosen.Select(y => One(y, [whole ? Period.Year(y) : InYear(period, y)]))])];
        return Drawn(
            compared, [], [], categories,
            rank: composer => Columns(composer, length == PeriodLength.Year),
            heat: composer => composer.HeatMap(compared),
            overlay: length == PeriodLength.Year ? composer => Columns(composer, true) : null) with
        {
            Indicator = indicator,
            Indicators = ByTopic(comparable),
            Choices = [.. years.Select(y => new ComparisonChoice(Period.Year(y).ToString(), Period.Year(y).Name, "", chosen.Contains(y)))],
            CanCumulate = length == PeriodLength.Month,
        };
    }

    private IEnumerable<Indicator> Visible => Catalogue.Indicators.Where(i => i.Display != Display.Hide && i.Timing != Timing.PriorYear);

    private Indicator? Asked => _asked.IndicatorId is { } id ? Catalogue.Indicator(id) : null;

    // Who asks for something that cannot be compared is told why, and not shown something else.
    private Indicator? IndicatorAmong(IReadOnlyList<Indicator> comparable, Indicator? otherwise)
    {
        if (_asked.IndicatorId is { } id && Asked is null) _remarks.Add($"没有编号为“{id}”的指标，已换成另一个。");
        return Asked is { } asked ? (comparable.Contains(asked) ? asked : null) : otherwise;
    }

    private IReadOnlyList<string> Known(Func<string, bool> isKnown, Func<string, string?> whyNot)
    {
        foreach (var id in _asked.Ids.Where(id => !isKnown(id))) _remarks.Add(whyNot(id) ?? $"没有“{id}”，已略去。");
        return [.. _asked.Ids.Where(isKnown)];
    }

    private Figure? FigureOf(Indicator indicator) => _view.FigureOf(indicator);

    private IReadOnlyList<int> YearsOf(Indicator indicator) =>
        [.. Snapshot.SeriesOf(indicator.Id, _view.Departments).Select(f => f.Period.YearNumber).Distinct().Order()];

    private IReadOnlyList<(string Topic, IReadOnlyList<Indicator> Indicators)> ByTopic(IReadOnlyList<Indicator> indicators) =>
        [.. Catalogue.Topics.Select(t => (t.Name, (IReadOnlyList<Indicator>)[.. indicators.Where(i => i.TopicId == t.Id)])).Where(t => t.Item2.Count > 0)];

    // The shortest that anybody has figures of: months before quarters before years.
    private static PeriodLength LengthOf(IEnumerable<Series> all)
    {
        var lengths = all.SelectMany(s => s.Select(f => f.Period.Length)).ToHashSet();
        return lengths.Contains(PeriodLength.Month) ? PeriodLength.Month : lengths.Contains(PeriodLength.Quarter) ? PeriodLength.Quarter : PeriodLength.Year;
    }

    // What is asked for as far as there are figures; else from the January of the year before up to the period of the page.
    private IReadOnlyList<Period> Range(PeriodLength length, IEnumerable<Series> all, out IReadOnlyList<Period> known)
    {
        var having = all.SelectMany(s => s.Where(f => f.Period.Length == length).Select(f => f.Period)).Distinct().Order().ToArray();
        known = having.Length == 0 ? [] : [.. Between(having[0], having[^1])];
        if (known.Count == 0) return [_view.Period];
        var (first, last) = (known[0], known[^1]);
        var from = _asked.From is { } since ? known.FirstOrDefault(p => p.End >= since.Start) : default;
        var to = _asked.To is { } until ? known.LastOrDefault(p => p.Start <= until.End) : default;
        if (_asked.From is { } early && from == default) _remarks.Add($"{early.Name}以后没有数值，已从头显示。");
        if (_asked.To is { } late && to == default) _remarks.Add($"{late.Name}以前没有数值，已显示到最新一期。");
        if (to == default) to = known.LastOrDefault(p => p.End <= _view.Period.End, last);
        var yearBefore = to.YearNumber - (length == PeriodLength.Year ? 5 : 1);
        if (from == default) from = known.FirstOrDefault(p => p.YearNumber >= yearBefore, first);
        if (from > to)
        {
            _remarks.Add($"起点{from.Name}晚于终点{to.Name}，已互换。");
            (from, to) = (to, from);
        }

        IReadOnlyList<Period> range = [.. known.Where(p => p >= from && p <= to)];
        if (range.Count <= MostPeriods) return range;
        _remarks.Add($"一次最多显示{MostPeriods}期，只显示最后{MostPeriods}期。");
        return [.. range.TakeLast(MostPeriods)];
    }

    private static IEnumerable<Period> Between(Period first, Period last)
    {
        for (var period = first; period <= last; period = After(period)) yield return period;
    }

    private static Period After(Period period) => period.Length switch
    {
        PeriodLength.Month => period.Part == 12 ? Period.Month(period.YearNumber + 1, 1) : Period.Month(period.YearNumber, period.Part + 1),
        PeriodLength.Quarter => period.Part == 4 ? Period.Quarter(period.YearNumber + 1, 1) : Period.Quarter(period.YearNumber, period.Part + 1),
        _ => period.YearAfter,
    };

    private static Period InYear(Period period, int year) => period.Length switch
    {
        PeriodLength.Month => Period.Month(year, period.Part),
        PeriodLength.Quarter => Period.Quarter(year, period.Part),
        PeriodLength.ToDate => Period.ToDate(year, period.Part),
        _ => Period.Year(year),
    };

    private ComparisonView Drawn(
        Compared[] compared, IReadOnlyList<Period> periods, IReadOnlyList<Period> known, string[]? categories = null,
        Func<ComparisonComposer, IReadOnlyList<Chart>>? rank = null, Func<ComparisonComposer, Chart>? heat = null, Func<ComparisonComposer, IReadOnlyList<Chart>>? overlay = null)
    {
        var mark = _asked.Mark is { } asked && Array.Exists(compared, c => c.Id == asked) ? asked : null;
        if (_asked.Mark is { } unknown && mark is null) _remarks.Add($"“{Catalogue.Department(unknown)?.Name ?? unknown}”不在对比之中，没有突出显示。");
        categories ??= [.. periods.Select(p => p.Name)];
        var composer = new ComparisonComposer(Snapshot, _figureUrl, categories, mark);
        var bases = _by == ComparedBy.Year ? [.. compared.Select(c => Period.Parse(c.Id))] : periods;
        var start = BaseAmong(_by == ComparedBy.Year ? bases : known, bases[0]);
        var baseItem = Array.Find(compared, c => c.Id == start.ToString());
        var index = composer.Index(
            compared, i => baseItem is null ? start : baseItem.Periods[i],
            baseItem is null || categories.Length == 1 ? start.Name : $"{start.Name}同期", out var whyNotIndexed);
        var isOneUnit = compared.Select(c => c.Indicator.Unit).Distinct().Count() == 1;
        var isLine = categories.Length > 2;
        FormChoice[] forms =
        [
            new(ComparisonForm.Overlay, isLine ? "叠加" : "对照", ""),
            new(ComparisonForm.Side, "并列小图", categories.Length == 1 ? "每年只有一个数值，不必分开画。" : ""),
            new(ComparisonForm.Index, "指数", index is null ? string.Concat(whyNotIndexed.Distinct()) : categories.Length == 1 && _by != ComparedBy.Year ? "只有一期数值，没有可比的基期。" : ""),
            new(ComparisonForm.Rank, _by == ComparedBy.Year ? "同期" : "排名", _by == ComparedBy.Year && categories.Length == 1 ? "每年只有一个数值，与“对照”相同。" : ""),
            new(ComparisonForm.Heat, "热力图", heat is null ? "各指标含义不同，颜色深浅不能互比，不画热力图。" : isLine ? "" : "没有各月数值，不画热力图。"),
        ];
        var best = _by == ComparedBy.Indicator && !isOneUnit && forms[2].WhyNot.Length == 0 ? ComparisonForm.Index : ComparisonForm.Overlay;
        var form = _asked.Form ?? best;
        if (Array.Find(forms, f => f.Form == form) is { WhyNot.Length: > 0 } refused)
        {
            _remarks.Add($"不能画成“{refused.Name}”：{refused.WhyNot}");
            form = best;
        }

        if (form == ComparisonForm.Index) _remarks.AddRange(whyNotIndexed);
        else if (form == ComparisonForm.Overlay && !isOneUnit) _remarks.Add("单位不同的指标不能共用一个坐标，按单位分开画；要放在一起看变化，请用“指数”。");
        IReadOnlyList<Chart> charts = form switch
        {
            ComparisonForm.Side => composer.SideBySide(compared),
            ComparisonForm.Index => [index!],
            ComparisonForm.Rank => rank!(composer),
            ComparisonForm.Heat => [heat!(composer)],
            _ => overlay?.Invoke(composer) ?? composer.Overlay(compared),
        };
        return new()
        {
            Query = new()
            {
                By = _by,
                IndicatorId = _by == ComparedBy.Indicator ? null : compared[0].Indicator.Id,
                Ids = [.. compared.Select(c => c.Id)],
                // Left open, they follow the period of the page.
                From = _asked.From is not null && periods.Count > 0 ? periods[0] : null,
                To = _asked.To is not null && periods.Count > 0 ? periods[^1] : null,
                Form = form,
                Base = form == ComparisonForm.Index ? start : null,
                Mark = mark,
                IsCumulative = compared[0].Periods.Any(p => p.Length == PeriodLength.ToDate),
            },
            By = _by,
            Compared = compared,
            Form = form,
            Charts = charts,
            Remarks = _remarks,
            Periods = known,
            Shown = periods,
            Bases = bases,
            Forms = forms,
        };
    }

    private Period BaseAmong(IReadOnlyList<Period> bases, Period otherwise)
    {
        if (_asked.Base is not { } asked) return otherwise;
        if (bases.Contains(asked)) return asked;
        _remarks.Add($"{asked.Name}不能作基期，已改用{otherwise.Name}。");
        return otherwise;
    }

    private ComparisonView Nothing(string whyNone, IReadOnlyList<Indicator> comparable) => new()
    {
        Query = new() { By = _by },
        By = _by,
        WhyNone = whyNone,
        Remarks = _remarks,
        Indicators = ByTopic(comparable),
        Offers = [.. ComparisonDefaults.Offers(_view, Visible, Asked)],
    };
}
