using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <summary>The address of one figure: an indicator in a period, of whom.</summary>
public delegate string FigureUrl(string indicatorId, Period period, DepartmentScope scope);

/// <summary>Turns what the package says should be drawn, and the figures of a snapshot, into charts.</summary>
/// <param name="snapshot">The figures.</param>
/// <param name="figureUrl">Where a mark leads.</param>
/// <param name="scope">Whose figures.</param>
public sealed partial class ChartComposer(Snapshot snapshot, FigureUrl figureUrl, DepartmentScope scope = default)
{
    // More columns than this would be read as a line.
    private const int MostYears = 6;

    // Three years of months: what has changed since the year before, and whether it had changed before that.
    private const int MostMonths = 36;

    // So many periods are named in a note; of more the latest.
    private const int MostNamed = 4;

    private const string IndicatorPrefix = "indicator-";
    private const string MonthsPrefix = "months-";
    private const string DepartmentsPrefix = "departments-";

    private Catalogue Catalogue => snapshot.Catalogue;

    /// <summary>The chart with an id: one that the package defines, or one of an indicator; null where there is none.</summary>
    public Chart? Find(string chartId, Period period) =>
        Catalogue.Charts.FirstOrDefault(c => c.Id == chartId) is { } definition ? Compose(definition, period)
        : IndicatorAfter(IndicatorPrefix, chartId) is { } indicator ? ComposeIndicator(indicator, period)
        : IndicatorAfter(MonthsPrefix, chartId) is { } ofMonths ? ComposeMonths(ofMonths, period)
        : IndicatorAfter(DepartmentsPrefix, chartId) is { } ofDepartments ? ComposeDepartments(ofDepartments, period)
        : IndicatorAfter(BesidePrefix, chartId) is { } beside ? ComposeBeside(beside, period)
        : null;

    /// <summary>The indicators that the chart with an id draws, in order; empty where there is no such chart.</summary>
    public IReadOnlyList<Indicator> IndicatorsOf(string chartId) =>
        Catalogue.Charts.FirstOrDefault(c => c.Id == chartId) is { } definition
            ? [.. definition.IndicatorIds.Select(Catalogue.Indicator).OfType<Indicator>()]
            : [.. new[] { IndicatorPrefix, MonthsPrefix, DepartmentsPrefix, BesidePrefix }.Select(p => IndicatorAfter(p, chartId)).OfType<Indicator>()];

    private Indicator? IndicatorAfter(string prefix, string chartId) =>
        chartId.StartsWith(prefix, StringComparison.Ordinal) ? Catalogue.Indicator(chartId[prefix.Length..]) : null;

    /// <summary>The chart of a definition for one period.</summary>
    public Chart Compose(ChartDefinition definition, Period year)
    {
        var indicators = definition.IndicatorIds.Select(id => Catalogue.Indicator(id)!).ToArray();
        var title = snapshot.Fill(definition.Title, year, scope);
        string[] notes = definition.Note.Length > 0 ? [definition.Note] : [];
        if (definition.Form is ChartForm.Columns or ChartForm.Line)
        {
            if (definition.Form == ChartForm.Line && MonthsUpTo(indicators[0], year) is { Count: > 0 } months)
            {
                var line = OverMonths(definition.Id, indicators[0], months, year);
                var span = definition.Subtitle.Replace("{year@-1}—{year}", Span([.. months.Select(m => m.Name)]) + "各月", StringComparison.Ordinal);
                // The message speaks of all of them together, the line of each: it says so.
                return line with { Title = year.Length == PeriodLength.Month ? title : year.Name + title, Subtitle = InWords(span, year), Notes = [.. notes, .. line.Notes] };
            }

            var chart = OverTime(definition.Id, definition.Form == ChartForm.Line ? ChartKind.Line : ChartKind.Columns, indicators[0], year);
            return chart with { Title = title, Subtitle = InWords(definition.Subtitle, year), Notes = [.. notes, .. chart.Notes] };
        }

        var bars = indicators
            .Select((indicator, i) => (Indicator: indicator, Label: definition.Labels.Count > 0 ? definition.Labels[i] : indicator.Name, Figure: At(indicator, year)))
            .ToArray();
        var form = definition.Form;
        if (form == ChartForm.Parts)
        {
            // The first is the whole: drawn only if all parts are known and add up to it, or the picture would claim what the source does not say.
            if (AddUp(bars[0].Figure, bars[1..].Select(b => b.Figure))) bars = bars[1..];
            else form = ChartForm.Comparison;
        }
        else if (form == ChartForm.Ranking)
        {
            bars = [.. bars.OrderByDescending(b => b.Figure?.Quantity.Value)];
        }

        return new Chart
        {
            Id = definition.Id,
            Kind = form switch
            {
                ChartForm.Ranking => ChartKind.Ranking,
                ChartForm.Parts => ChartKind.Parts,
                ChartForm.Funnel => ChartKind.Funnel,
                ChartForm.Bullet => ChartKind.Bullet,
                _ => ChartKind.Columns,
            },
            Title = title,
            Subtitle = InWords(definition.Subtitle, year),
            Unit = indicators[0].Unit,
            Categories = [.. bars.Select(b => b.Label)],
            Series = [new(year.Name, [.. bars.Select((b, i) => Value(b.Indicator, b.Figure, ToneOf(form, b.Indicator, i)))])],
            Target = indicators.Length == 1 && TargetFrom(indicators[0], year) is { } target ? MarkOf(target, indicators[0], null) : null,
            Notes = [.. notes, .. GapNotes(bars.Select(b => b.Figure))],
            Sources = Citation.Of(Catalogue, [year]),
            AsOf = Citation.AsOf(year),
            IsIllustrative = Catalogue.Package.IsIllustrative,
        };
    }

    /// <summary>The main chart of an indicator: the year before (hollow where implied, a gap where unknown), this year, and the target of the next.</summary>
    public Chart ComposeIndicator(Indicator indicator, Period year)
    {
        var chart = OverTime(IndicatorPrefix + indicator.Id, ChartKind.Columns, indicator, year);
        var current = At(indicator, year);
        var title = current is { } figure ? $"{indicator.Name}{InTitle(indicator, figure)}" : $"{indicator.Name}：{indicator.PeriodIn(year).Name}无数据";
        return chart with
        {
            Title = title,
            Subtitle = $"{indicator.Name}，{indicator.Unit}，{Span(chart.Categories)}，{ScopeName}",
            Notes = [.. indicator.Note.Length > 0 ? [indicator.Note] : Array.Empty<string>(), .. chart.Notes],
        };
    }

    /// <summary>An indicator month by month up to the end of a period; null where it has no months.</summary>
    public Chart? ComposeMonths(Indicator indicator, Period period)
    {
        if (MonthsUpTo(indicator, period) is not { Count: > 1 } months) return null;
        var chart = OverMonths(MonthsPrefix + indicator.Id, indicator, months, period);
        var newest = snapshot.FigureOf(indicator.Id, months[^1], scope);
        return chart with
        {
            Title = newest is { } figure ? $"{indicator.Name}{figure.Period.Name}{InTitle(indicator, figure)}" : $"{indicator.Name}：{months[^1].Name}无数据",
            Subtitle = $"{indicator.Name}，{indicator.Unit}，{Span([.. months.Select(m => m.Name)])}各月，{ScopeName}",
        };
    }

    /// <summary>An indicator by department in one period, the best first; those asked for stand out. Null where no department reports it.</summary>
    public Chart? ComposeDepartments(Indicator indicator, Period period)
    {
        if (snapshot.DepartmentsOf(indicator.Id) is not { Count: > 0 } departments) return null;
        var asked = scope.DepartmentIds;
        var bars = departments.Select(id => (Scope: DepartmentScope.Of(id), Id: id, Figure: snapshot.FigureOf(indicator.Id, period, DepartmentScope.Of(id)))).ToArray();
        bars = indicator.Direction == Direction.Lower ? [.. bars.OrderBy(b => b.Figure?.Quantity.Value ?? decimal.MaxValue)] : [.. bars.OrderByDescending(b => b.Figure?.Quantity.Value)];
        return new Chart
        {
            Id = DepartmentsPrefix + indicator.Id,
            Kind = ChartKind.Ranking,
            Title = DepartmentsTitle(indicator, period, [.. bars.Where(b => b.Figure is not null).Select(b => (Catalogue.NameOf(b.Scope), b.Figure!.Value))]),
            Subtitle = $"{indicator.Name}，{indicator.Unit}，{period.Name}，各部门",
            Unit = indicator.Unit,
            Categories = [.. bars.Select(b => Catalogue.NameOf(b.Scope))],
            Series = [new(period.Name, [.. bars.Select(b => Value(indicator, b.Figure, asked.Count == 0 || asked.Contains(b.Id) ? Tone.Plain : Tone.Muted, b.Scope))])],
            Target = TargetFrom(indicator, period) is { } target && indicator.Kind == IndicatorKind.Rate ? MarkOf(target, indicator, null) : null,
            Notes = [.. GapNotes(bars.Select(b => b.Figure))],
            Sources = Citation.Of(Catalogue, [period]),
            AsOf = Citation.AsOf(period),
            IsIllustrative = Catalogue.Package.IsIllustrative,
        };
    }

    // Where the spread lies: the first and the last, and how many there are.
    private static string DepartmentsTitle(Indicator indicator, Period period, IReadOnlyList<(string Name, Figure Figure)> known) => known switch
    {
        [] => $"{period.Name}各部门{indicator.Name}：{Wording.Missing}",
        [var only] => $"只有{only.Name}报送{indicator.Name}：{InTitle(indicator, only.Figure)}",
        [var first, .., var last] => $"{known.Count}个部门的{indicator.Name}：{first.Name}{InTitle(indicator, first.Figure)}，{last.Name}{InTitle(indicator, last.Figure)}",
    };

    private string ScopeName => Catalogue.NameOf(scope);

    // What a subtitle has to fill in.
    private string InWords(string subtitle, Period period) => subtitle
        .Replace("{year}", period.Name, StringComparison.Ordinal)
        .Replace("{year@-1}", period.YearBefore.Name, StringComparison.Ordinal)
        .Replace("{scope}", ScopeName, StringComparison.Ordinal);

    // Of one period how many; over time which, since there a total that lacks something looks like a fall.
    private static IEnumerable<string> GapNotes(IEnumerable<Figure?> figures)
    {
        var lacking = figures.OfType<Figure>().Where(f => f.Gaps > 0).GroupBy(f => f.Period).OrderBy(g => g.Key.End).ToList();
        if (lacking is []) return [];
        if (lacking is [var only])
        {
            var (most, isSame) = (only.Max(f => f.Gaps), only.Select(f => f.Gaps).Distinct().Count() == 1);
            return [$"{only.Key.Name}的合计数{(isSame ? "" : "最多")}缺{most}项部门或月份数据，未作估计。"];
        }

        var names = lacking.TakeLast(MostNamed).Select(g => g.Key.Name);
        return [$"{string.Join("、", names)}{(lacking.Count > MostNamed ? $"等{lacking.Count}期" : "")}的合计数缺部门或月份数据，未作估计：升降可能只因为缺数据。"];
    }

    private List<Period> MonthsUpTo(Indicator indicator, Period period)
    {
        var known = snapshot.SeriesOf(indicator.Id, scope).Where(f => f.Period.Length == PeriodLength.Month && f.Period.End <= period.End).Select(f => f.Period).ToArray();
        var months = new List<Period>();
        if (known.Length == 0) return months;
        var end = period.End;
        for (var month = Period.Month(end.Year, end.Month); month >= known[0] && months.Count < MostMonths; month = month.MonthBefore) months.Insert(0, month);
        return months;
    }

    private Chart OverMonths(string id, Indicator indicator, List<Period> months, Period period)
    {
        var figures = months.Select(m => snapshot.FigureOf(indicator.Id, m, scope)).ToArray();
        // A month is no part of what a count is to reach in a year; a rate or a level is held against it at any time.
        var target = indicator.Kind is IndicatorKind.Rate or IndicatorKind.Stock && TargetFrom(indicator, period) is { Kind: TargetKind.Value } aim ? MarkOf(aim, indicator, null) : null;
        return new Chart
        {
            Id = id,
            Kind = ChartKind.Line,
            Title = indicator.Name,
            Subtitle = "",
            Unit = indicator.Unit,
            Categories = [.. months.Select(m => m.Name)],
            Series = [new(indicator.Name, [.. figures.Select(f => Value(indicator, f, Tone.Plain))])],
            Target = target,
            Notes = [.. GapNotes(figures)],
            Sources = Citation.Of(Catalogue, [.. months.Select(m => m.WholeYear).Distinct()]),
            AsOf = Citation.AsOf(period),
            IsIllustrative = Catalogue.Package.IsIllustrative,
        };
    }

    private Chart OverTime(string id, ChartKind kind, Indicator indicator, Period year)
    {
        var own = indicator.PeriodIn(year);
        var periods = PeriodsUpTo(own, snapshot.SeriesOf(indicator.Id, scope), hasYearBefore: indicator.Kind != IndicatorKind.Change && own == year);
        Figure? FigureAt(Period period) => snapshot.FigureOf(indicator.Id, period, scope);
        var known = periods.Where(p => FigureAt(p) is { Status: not ObservationStatus.Implied }).ToArray();
        var target = TargetFrom(indicator, own);
        // What is to be counted in a year stands beside the months so far; a rate or a level is held against it at once.
        var isWithin = target is not null && own != target.Period && own.Start >= target.Period.Start && own.End <= target.Period.End;
        if (target is not null && (isWithin ? indicator.Kind == IndicatorKind.Flow : target.Period > own)) periods.Add(target.Period);
        var targetAt = target is null ? -1 : isWithin && indicator.Kind != IndicatorKind.Flow ? periods.Count - 1 : periods.IndexOf(target.Period);
        return new Chart
        {
            Id = id,
            Kind = kind,
            Title = indicator.Name,
            Subtitle = "",
            Unit = indicator.Unit,
            Categories = [.. periods.Select(p => p.Name)],
            Series = [new(indicator.Name, [.. periods.Select(p => Value(indicator, FigureAt(p), p == own ? Tone.Plain : Tone.Muted))])],
            Target = targetAt < 0 ? null : MarkOf(target!, indicator, targetAt),
            Notes = [.. GapNotes(periods.Select(FigureAt))],
            Sources = Citation.Of(Catalogue, [.. known, year]),
            AsOf = Citation.AsOf(year),
            IsIllustrative = Catalogue.Package.IsIllustrative,
        };
    }

    // The year before always has its place, empty if need be: a missing base is shown as missing.
    private static List<Period> PeriodsUpTo(Period own, Series series, bool hasYearBefore)
    {
        var since = series.Count > 0 ? own.YearNumber - series[0].Period.YearNumber : 0;
        var years = Math.Clamp(since + 1, hasYearBefore ? 2 : 1, MostYears);
        var periods = new List<Period>();
        for (var period = own; periods.Count < years; period = period.YearBefore) periods.Insert(0, period);
        return periods;
    }

    private Target? TargetFrom(Indicator indicator, Period year) => Catalogue.TargetBeside(indicator.Id, scope.ToString(), year);

    private ChartTarget? MarkOf(Target target, Indicator indicator, int? category)
    {
        var baseline = target.Baseline is { } period ? snapshot.FigureOf(indicator.Id, period, scope) : null;
        var label = target.Sentence(indicator.Unit, baseline);
        if (target.Kind != TargetKind.Direction) return target.Value is { } value ? new(label, value, 0, category) : null;
        var up = target.Comparison == Comparison.Increase || (target.Comparison == Comparison.Maintain && indicator.Direction != Direction.Lower);
        return baseline is { } from ? new(label, from.Quantity.Value, up ? 1 : -1, category) : null;
    }

    private static bool AddUp(Figure? whole, IEnumerable<Figure?> parts)
    {
        var sum = 0m;
        foreach (var part in parts)
        {
            if (part is not { } known) return false;
            sum += known.Quantity.Value;
        }

        return whole is { } all && sum == all.Quantity.Value;
    }

    private Figure? At(Indicator indicator, Period year) => snapshot.FigureOf(indicator.Id, indicator.PeriodIn(year), scope);

    private ChartValue? Value(Indicator indicator, Figure? figure, Tone tone) => Value(indicator, figure, tone, scope);

    private ChartValue? Value(Indicator indicator, Figure? figure, Tone tone, DepartmentScope whose)
    {
        if (figure is not { } known) return null;
        var bounds = QuantityText.Bounds(known.Quantity, indicator.Unit, known.IsComputed);
        var of = whose.IsWholeBanner ? "" : Catalogue.NameOf(whose) + "，";
        var detail = $"{indicator.Name}，{of}{known.Period.Name}：{QuantityText.Raw(known.Quantity, indicator.Unit, known.IsComputed)}"
            + (bounds is null ? "" : $"（{bounds}）") + "，" + known.Status.Sentence() + (known.Gaps > 0 ? $"，缺{known.Gaps}项" : "");
        return new(known.Quantity, Text(indicator, known), known.Status, tone, detail, figureUrl(indicator.Id, known.Period, whose), known.Break, known.Gaps);
    }

    private static string Text(Indicator indicator, Figure figure) => QuantityText.Of(figure.Quantity, indicator.Unit, figure.IsComputed).ToString();

    private static string InTitle(Indicator indicator, Figure figure) => QuantityText.Sentence(figure, indicator.Unit);

    private static Tone ToneOf(ChartForm form, Indicator indicator, int position) => form switch
    {
        ChartForm.Funnel when position > 0 => indicator.Direction switch { Direction.Higher => Tone.Good, Direction.Lower => Tone.Warning, _ => Tone.Plain },
        ChartForm.Parts when indicator.Direction == Direction.Lower => Tone.Muted,
        _ => Tone.Plain,
    };

    private static string Span(IReadOnlyList<string> periods) => periods.Count == 1 ? periods[0] : $"{periods[0]}—{periods[^1]}";
}
