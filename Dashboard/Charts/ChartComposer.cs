using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <summary>The address of one figure: an indicator in a period, of whom.</summary>
public delegate string FigureUrl(string indicatorId, Period period, DepartmentScope scope);

/// <summary>Turns what the package says should be drawn, and the figures of a snapshot, into charts.</summary>
/// <param name="snapshot">The figures.</param>
/// <param name="figureUrl">Where a mark leads.</param>
/// <param name="scope">Whose figures.</param>
public sealed class ChartComposer(Snapshot snapshot, FigureUrl figureUrl, DepartmentScope scope = default)
{
    // More columns than this would be read as a line.
    private const int MostYears = 6;

    private const string IndicatorPrefix = "indicator-";

    private Catalogue Catalogue => snapshot.Catalogue;

    /// <summary>The chart with an id: one that the package defines, or the main chart of an indicator; null where there is none.</summary>
    public Chart? Find(string chartId, Period year) =>
        Catalogue.Charts.FirstOrDefault(c => c.Id == chartId) is { } definition ? Compose(definition, year)
        : chartId.StartsWith(IndicatorPrefix, StringComparison.Ordinal) && Catalogue.Indicator(chartId[IndicatorPrefix.Length..]) is { } indicator ? ComposeIndicator(indicator, year)
        : null;

    /// <summary>The chart of a definition for one period.</summary>
    public Chart Compose(ChartDefinition definition, Period year)
    {
        var indicators = definition.IndicatorIds.Select(id => Catalogue.Indicator(id)!).ToArray();
        var title = snapshot.Fill(definition.Title, year, scope);
        string[] notes = definition.Note.Length > 0 ? [definition.Note] : [];
        if (definition.Form is ChartForm.Columns or ChartForm.Line)
        {
            var kind = definition.Form == ChartForm.Line ? ChartKind.Line : ChartKind.Columns;
            return OverTime(definition.Id, kind, indicators[0], year) with { Title = title, Subtitle = InYear(definition.Subtitle, year), Notes = notes };
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
            Subtitle = InYear(definition.Subtitle, year),
            Unit = indicators[0].Unit,
            Categories = [.. bars.Select(b => b.Label)],
            Series = [new(year.Name, [.. bars.Select((b, i) => Value(b.Indicator, b.Figure, ToneOf(form, b.Indicator, i)))])],
            Target = indicators.Length == 1 && TargetFrom(indicators[0], year) is { } target ? MarkOf(target, indicators[0], null) : null,
            Notes = notes,
            Sources = SourcesOf([year]),
            AsOf = year.Name,
            IsIllustrative = Catalogue.Package.IsIllustrative,
        };
    }

    /// <summary>The main chart of an indicator: the year before (hollow where implied, a gap where unknown), this year, and the target of the next.</summary>
    public Chart ComposeIndicator(Indicator indicator, Period year)
    {
        var chart = OverTime(IndicatorPrefix + indicator.Id, ChartKind.Columns, indicator, year);
        var current = At(indicator, year);
        var title = current is { } figure ? $"{indicator.Name}{Text(indicator, figure)}" : $"{indicator.Name}：{indicator.PeriodIn(year).Name}无数据";
        return chart with
        {
            Title = title,
            Subtitle = $"{indicator.Name}，{indicator.Unit}，{Span(chart.Categories)}，全旗",
            Notes = indicator.Note.Length > 0 ? [indicator.Note] : [],
        };
    }

    // {year} and {year@-1} are all that a subtitle has to fill in.
    private static string InYear(string subtitle, Period year) =>
        subtitle.Replace("{year}", year.Name, StringComparison.Ordinal).Replace("{year@-1}", year.YearBefore.Name, StringComparison.Ordinal);

    private Chart OverTime(string id, ChartKind kind, Indicator indicator, Period year)
    {
        var series = snapshot.SeriesOf(indicator.Id, scope);
        var own = indicator.PeriodIn(year);
        var periods = PeriodsUpTo(own, series, hasYearBefore: indicator.Kind != IndicatorKind.Change && own == year);
        var known = periods.Where(p => series.At(p) is { Status: not ObservationStatus.Implied });
        var target = TargetFrom(indicator, own);
        if (target is not null && target.Period > own) periods.Add(target.Period);
        var targetAt = target is null ? -1 : periods.IndexOf(target.Period);
        return new Chart
        {
            Id = id,
            Kind = kind,
            Title = indicator.Name,
            Subtitle = "",
            Unit = indicator.Unit,
            Categories = [.. periods.Select(p => p.Name)],
            Series = [new(indicator.Name, [.. periods.Select(p => Value(indicator, series.At(p), p == own ? Tone.Plain : Tone.Muted))])],
            Target = targetAt < 0 ? null : MarkOf(target!, indicator, targetAt),
            Sources = SourcesOf([.. known, year]),
            AsOf = year.Name,
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

    // Documents that report on the years drawn, as a foot prints them; an implied year is read from the report of the year after.
    private string[] SourcesOf(IReadOnlyCollection<Period> years) =>
    [
        .. Catalogue.Sources.Where(s => years.Contains(s.Period.WholeYear))
            .Select(s => $"《{s.Title}》（{s.Publisher}{(s.PublishedName.Length > 0 ? "，" + s.PublishedName + "发布" : "")}）"),
    ];

    private Figure? At(Indicator indicator, Period year) => snapshot.FigureOf(indicator.Id, indicator.PeriodIn(year), scope);

    private ChartValue? Value(Indicator indicator, Figure? figure, Tone tone)
    {
        if (figure is not { } known) return null;
        var bounds = QuantityText.Bounds(known.Quantity, indicator.Unit, known.IsComputed);
        var detail = $"{indicator.Name}，{known.Period.Name}：{QuantityText.Raw(known.Quantity, indicator.Unit, known.IsComputed)}"
            + (bounds is null ? "" : $"（{bounds}）") + "，" + known.Status.Sentence();
        return new(known.Quantity, Text(indicator, known), known.Status, tone, detail, figureUrl(indicator.Id, known.Period, scope), known.Break);
    }

    private static string Text(Indicator indicator, Figure figure) => QuantityText.Of(figure.Quantity, indicator.Unit, figure.IsComputed).ToString();

    private static Tone ToneOf(ChartForm form, Indicator indicator, int position) => form switch
    {
        ChartForm.Funnel when position > 0 => indicator.Direction switch { Direction.Higher => Tone.Good, Direction.Lower => Tone.Warning, _ => Tone.Plain },
        ChartForm.Parts when indicator.Direction == Direction.Lower => Tone.Muted,
        _ => Tone.Plain,
    };

    private static string Span(IReadOnlyList<string> periods) => periods.Count == 1 ? periods[0] : $"{periods[0]}–{periods[^1]}";
}
