using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <summary>Turns what the package says should be drawn, and the figures of a snapshot, into charts.</summary>
/// <param name="snapshot">The figures.</param>
/// <param name="indicatorUrl">Where a mark leads: the address of an indicator's page.</param>
public sealed class ChartComposer(Snapshot snapshot, Func<string, string> indicatorUrl)
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

    /// <summary>The chart of a definition for one year, of the whole banner.</summary>
    public Chart Compose(ChartDefinition definition, Period year)
    {
        var indicators = definition.IndicatorIds.Select(id => Catalogue.Indicator(id)!).ToArray();
        var title = snapshot.Fill(definition.Title, year);
        string[] notes = definition.Note.Length > 0 ? [definition.Note] : [];
        if (definition.Form is ChartForm.Columns or ChartForm.Line)
        {
            var kind = definition.Form == ChartForm.Line ? ChartKind.Line : ChartKind.Columns;
            return OverTime(definition.Id, kind, indicators[0], year) with { Title = title, Subtitle = definition.Subtitle, Notes = notes };
        }

        var bars = indicators
            .Select((indicator, i) => (Indicator: indicator, Label: definition.Labels.Count > 0 ? definition.Labels[i] : indicator.Name, Figure: At(indicator, year)))
            .ToArray();
        var form = definition.Form;
        if (form == ChartForm.Parts)
        {
            // The first is the whole: drawn only if the parts add up to it, or the picture would claim what the source does not say.
            var whole = bars[0].Figure?.Quantity.Value;
            if (bars[1..].Sum(b => b.Figure?.Quantity.Value) == whole) bars = bars[1..];
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
            Subtitle = definition.Subtitle,
            Unit = indicators[0].Unit,
            Categories = [.. bars.Select(b => b.Label)],
            Series = [new(year.Name, [.. bars.Select((b, i) => Value(b.Indicator, b.Figure, ToneOf(form, b.Indicator, i)))])],
            Target = indicators.Length == 1 ? TargetOf(indicators[0], null) : null,
            Notes = notes,
            Sources = SourcesOf(year),
            AsOf = AsOf(year),
            IsIllustrative = Catalogue.Package.IsIllustrative,
        };
    }

    /// <summary>The main chart of an indicator: the year before (hollow where implied, a gap where unknown), this year, and the target of the next.</summary>
    public Chart ComposeIndicator(Indicator indicator, Period year)
    {
        var chart = OverTime(IndicatorPrefix + indicator.Id, ChartKind.Columns, indicator, year);
        var current = At(indicator, year);
        var title = current is { } figure ? $"{indicator.Name}{Text(indicator, figure)}" : $"{indicator.Name}：{year.Name}无数据";
        return chart with
        {
            Title = title,
            Subtitle = $"{indicator.Name}，{indicator.Unit}，{Span(chart.Categories)}，全旗",
            Notes = indicator.Note.Length > 0 ? [indicator.Note] : [],
        };
    }

    /// <summary>The documents that report on a year, as a foot prints them.</summary>
    public IReadOnlyList<string> SourcesOf(Period year) =>
        [.. Catalogue.Sources.Where(s => s.Period.WholeYear == year).Select(s => $"《{s.Title}》（{s.Publisher}{(s.PublishedName.Length > 0 ? "，" + s.PublishedName + "发布" : "")}）")];

    private Chart OverTime(string id, ChartKind kind, Indicator indicator, Period year)
    {
        var series = snapshot.SeriesOf(indicator.Id);
        var own = indicator.Timing == Timing.PriorYear ? year.YearBefore : year;
        var periods = new List<Period>();
        // The year before always has its place, empty if need be: a missing base is shown as missing. A change has no year before.
        var first = series.Count > 0 && series[0].Period < own ? series[0].Period.WholeYear : indicator.Kind == IndicatorKind.Change || own != year ? own : own.YearBefore;
        if (own.YearNumber - first.YearNumber >= MostYears) first = Period.Year(own.YearNumber - MostYears + 1);
        for (var period = first; period <= own; period = period.YearAfter) periods.Add(period);

        var target = Catalogue.TargetsOf(indicator.Id).LastOrDefault(t => t.DepartmentId == Department.WholeBanner);
        if (target is not null && target.Period > own && target.Period.YearNumber == own.YearNumber + 1) periods.Add(target.Period);
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
            Target = targetAt < 0 ? null : TargetOf(indicator, targetAt),
            Sources = SourcesOf(year),
            AsOf = AsOf(year),
            IsIllustrative = Catalogue.Package.IsIllustrative,
        };
    }

    private ChartTarget? TargetOf(Indicator indicator, int? category)
    {
        if (Catalogue.TargetsOf(indicator.Id).LastOrDefault(t => t.DepartmentId == Department.WholeBanner) is not { } target) return null;
        var baseline = target.Baseline is { } period ? snapshot.FigureOf(indicator.Id, period) : null;
        var label = target.Sentence(indicator.Unit, baseline);
        if (target.Kind != TargetKind.Direction) return target.Value is { } value ? new(label, value, 0, category) : null;
        var up = target.Comparison == Comparison.Increase || (target.Comparison == Comparison.Maintain && indicator.Direction != Direction.Lower);
        return baseline is { } from ? new(label, from.Quantity.Value, up ? 1 : -1, category) : null;
    }

    private Figure? At(Indicator indicator, Period year) =>
        snapshot.FigureOf(indicator.Id, indicator.Timing == Timing.PriorYear ? year.YearBefore : year);

    private ChartValue? Value(Indicator indicator, Figure? figure, Tone tone)
    {
        if (figure is not { } known) return null;
        var bounds = QuantityText.Bounds(known.Quantity, indicator.Unit);
        var detail = $"{indicator.Name}，{known.Period.Name}：{QuantityText.Raw(known.Quantity.Value, indicator.Unit)}"
            + (bounds is null ? "" : $"（{bounds}）") + "，" + known.Status.Sentence();
        return new(known.Quantity, Text(indicator, known), known.Status, tone, detail, indicatorUrl(indicator.Id));
    }

    private static string Text(Indicator indicator, Figure figure) => QuantityText.Of(figure.Quantity, indicator.Unit, figure.IsComputed).ToString();

    private static Tone ToneOf(ChartForm form, Indicator indicator, int position) => form switch
    {
        ChartForm.Funnel when position > 0 => indicator.Direction switch { Direction.Higher => Tone.Good, Direction.Lower => Tone.Warning, _ => Tone.Plain },
        ChartForm.Parts when indicator.Direction == Direction.Lower => Tone.Muted,
        _ => Tone.Plain,
    };

    private static string Span(IReadOnlyList<string> periods) => periods.Count == 1 ? periods[0] : $"{periods[0]}–{periods[^1]}";

    private static string AsOf(Period year) => $"数据期间：{year.Name}";
}
