using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <content>How the figures of a department develop, and beside what.</content>
public sealed partial class ChartComposer
{
    // Two years: this one, and the one it is compared with.
    private const int MostTrendMonths = 24;

    private const string BesidePrefix = "beside-";

    /// <summary>
    /// The months of one department: a rate beside that of the whole banner; a count, which the banner's would dwarf, beside its own of the year before.
    /// Null where there is no department or there are no months.
    /// </summary>
    public Chart? ComposeBeside(Indicator indicator, Period period)
    {
        if (scope.OnlyId is null || MonthsUpTo(indicator, period) is not { Count: > 1 } known) return null;
        var chart = indicator.Kind == IndicatorKind.Rate ? BesideBanner(indicator, [.. known.TakeLast(MostTrendMonths)]) : BesideYearBefore(indicator, known[^1]);
        var figures = chart.Series.SelectMany(s => s.Values).Where(v => v is not null).ToArray();
        return figures.Length < 2 ? null : chart with
        {
            Sources = Citation.Of(Catalogue, [period.WholeYear, period.WholeYear.YearBefore]),
            AsOf = Citation.AsOf(period),
            IsIllustrative = Catalogue.Package.IsIllustrative,
        };
    }

    /// <summary>The last two years of an indicator in a table cell: by month, or by year where there are no months. Null where it is fewer than two values.</summary>
    public Chart? ComposeTrend(Indicator indicator, Period period)
    {
        var months = MonthsUpTo(indicator, period);
        Period[] periods = months.Count > 0
            ? [.. months.TakeLast(MostTrendMonths)]
            : [.. snapshot.SeriesOf(indicator.Id, scope).Where(f => f.Period.Length == PeriodLength.Year && f.Period.End <= period.End).Select(f => f.Period)];
        ChartValue?[] values = [.. periods.Select(p => Value(indicator, snapshot.FigureOf(indicator.Id, p, scope), Tone.Plain))];
        return values.Count(v => v is not null) < 2 ? null : new Chart
        {
            Id = $"trend-{indicator.Id}-{scope}",
            Kind = ChartKind.Sparkline,
            Title = $"{ScopeName}{indicator.Name}，{periods[0].Name}至{periods[^1].Name}",
            Subtitle = $"{indicator.Name}，{indicator.Unit}，{ScopeName}",
            Unit = indicator.Unit,
            Categories = [.. periods.Select(p => p.Name)],
            Series = [new(ScopeName, values)],
            IsIllustrative = Catalogue.Package.IsIllustrative,
        };
    }

    private Chart BesideBanner(Indicator indicator, Period[] months)
    {
        ChartSeries Of(DepartmentScope whose) => new(Catalogue.NameOf(whose), [.. months.Select(m => Value(indicator, snapshot.FigureOf(indicator.Id, m, whose), Tone.Plain, whose))]);
        var last = Array.FindLast(months, m => snapshot.FigureOf(indicator.Id, m, scope) is not null);
        return new()
        {
            Id = BesidePrefix + indicator.Id,
            Kind = ChartKind.Line,
            Title = last == default
                ? $"{ScopeName}{indicator.Name}：{months[^1].Name}{Wording.Missing}"
                : $"{indicator.Name}：{last.Name}{ScopeName}{TextAt(indicator, last, scope)}，{Wording.WholeBanner}{TextAt(indicator, last, default)}",
            Subtitle = $"{indicator.Name}，{indicator.Unit}，{months[0].Name}至{months[^1].Name}各月，{ScopeName}与{Wording.WholeBanner}",
            Unit = indicator.Unit,
            Categories = [.. months.Select(m => m.Name)],
            Series = [Of(scope), Of(default)],
            Notes = [.. GapNotes(months.Select(m => snapshot.FigureOf(indicator.Id, m)))],
        };
    }

    private Chart BesideYearBefore(Indicator indicator, Period newest)
    {
        var year = newest.YearNumber;
        Period[] MonthsOf(int of) => [.. Enumerable.Range(1, of == year ? newest.Part : 12).Select(m => Period.Month(of, m))];
        ChartSeries Of(int of, Tone tone) =>
            new(Period.Year(of).Name, [.. MonthsOf(of).Select(m => Value(indicator, snapshot.FigureOf(indicator.Id, m, scope), tone)), .. new ChartValue?[12 - MonthsOf(of).Length]]);
        var last = Array.FindLast(MonthsOf(year), m => snapshot.FigureOf(indicator.Id, m, scope) is not null);
        return new()
        {
            Id = BesidePrefix + indicator.Id,
            Kind = ChartKind.Line,
            Title = last == default
                ? $"{ScopeName}{indicator.Name}：{Period.Year(year).Name}{Wording.Missing}"
                : $"{indicator.Name}：{last.Name}{ScopeName}{TextAt(indicator, last, scope)}，上年同月{TextAt(indicator, last.YearBefore, scope)}",
            Subtitle = $"{indicator.Name}，{indicator.Unit}，各月，{ScopeName}，{Period.Year(year).Name}与{Period.Year(year - 1).Name}",
            Unit = indicator.Unit,
            Categories = [.. Enumerable.Range(1, 12).Select(m => $"{m}月")],
            Series = [Of(year, Tone.Plain), Of(year - 1, Tone.Muted)],
        };
    }

    private string TextAt(Indicator indicator, Period period, DepartmentScope whose) =>
        snapshot.FigureOf(indicator.Id, period, whose) is { } figure ? Text(indicator, figure) : Wording.Missing;
}
