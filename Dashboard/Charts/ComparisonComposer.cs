using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Charts;

/// <summary>Draws things beside each other. Only what has one unit shares an axis; what is missing stays missing.</summary>
/// <param name="snapshot">The figures.</param>
/// <param name="figureUrl">Where a mark leads.</param>
/// <param name="categories">Names along the axis of time.</param>
/// <param name="markedId">Which of the compared stands out; null for none.</param>
public sealed class ComparisonComposer(Snapshot snapshot, FigureUrl figureUrl, IReadOnlyList<string> categories, string? markedId = null)
{
    // Two points make no line.
    private const int FewestPoints = 3;

    // More reservations than anybody reads.
    private const int MostNotes = 6;

    private const int MostNamed = 3;

    private static readonly Unit s_index = new("");
    private static readonly Formula s_indexed = Formula.Parse("{now} / {base} * 100");

    private Catalogue Catalogue => snapshot.Catalogue;

    private bool IsLine => categories.Count >= FewestPoints;

    /// <summary>All in one chart a unit: lines over time, or where there are too few periods bars, one group each.</summary>
    public IReadOnlyList<Chart> Overlay(IReadOnlyList<Compared> all) => [.. ByUnit(all).Select((group, i) => Overlay(group, $"overlay-{i + 1}"))];

    /// <summary>A small chart each; those of one unit have one axis.</summary>
    public IReadOnlyList<Chart> SideBySide(IReadOnlyList<Compared> all)
    {
        var ranges = ByUnit(all).ToDictionary(group => group[0].Indicator.Unit, group => group.Length > 1 && AreOfOneScale(group) ? RangeOf(group) : null);
        var scale = ranges.Count == 1 ? "各图坐标相同" : "单位相同的图坐标相同";
        return [.. all.Select((one, i) => Alone(one, $"side-{i + 1}", ranges[one.Indicator.Unit], all.Count > 1 ? scale : ""))];

        // Counts of different things may be thousands of times apart: on one axis the smaller would vanish.
        static bool AreOfOneScale(Compared[] group) => group[0].Indicator.Unit.IsPercent || group.All(c => c.Indicator == group[0].Indicator);
    }

    /// <summary>All in one chart, as percent of a base each; null where nothing can be indexed.</summary>
    /// <param name="all">What is compared.</param>
    /// <param name="baseOf">The period that is 100 for a category.</param>
    /// <param name="baseName">What is 100, in words: 2024年1月, or the same month of 2024.</param>
    /// <param name="whyNot">Who cannot be indexed and why.</param>
    public Chart? Index(IReadOnlyList<Compared> all, Func<int, Period> baseOf, string baseName, out IReadOnlyList<string> whyNot)
    {
        whyNot = [.. all.Select(c => WhyNotIndexed(c, baseOf)).OfType<string>().Distinct()];
        var indexed = all.Where(c => WhyNotIndexed(c, baseOf) is null).ToArray();
        if (indexed.Length == 0) return null;
        var rows = indexed.Select(c => (Compared: c, Values: c.Periods.Select((p, i) => IndexOf(c, p, baseOf(i))).ToArray())).ToArray();
        var last = LastWithMost(rows.Select(r => r.Values.Select(v => v is not null).ToArray()));
        var points = rows.Where(r => r.Values[last] is not null).Select(r => (r.Compared.Name, Figure: r.Values[last]!.Value.Index)).ToArray();
        var extremes = Contrast.Extremes(points, s_index, areAlike: false);
        var reservations = indexed.Select(c => c.Periods.Select((p, i) => WhyNotIndexed(c, p, baseOf(i))).OfType<string>().Distinct().FirstOrDefault()).OfType<string>();
        var chart = Framed("index", indexed) with
        {
            Kind = ChartKind.Line,
            Title = $"以{baseName}为100：{categories[last]}" + (points is [var only] ? $"{only.Name}为{QuantityText.Sentence(only.Figure, s_index)}" : extremes ?? "各项指数"),
            Subtitle = $"指数（{baseName}=100），{Measures(indexed)}，{Span}，{Whose(indexed)}",
            Unit = s_index,
            Categories = categories,
            Series = [.. rows.Select(r => Row(r.Compared, [.. r.Values.Select((v, i) => v is { } known ? IndexValue(r.Compared, known, baseName) : null)]))],
            Target = new($"{baseName}=100", 100),
            Notes = Notes(indexed, [.. reservations]),
        };
        if (IsLine) return chart;

        var sorted = rows.Where(r => r.Values[last] is not null).OrderByDescending(r => r.Values[last]!.Value.Index.Quantity.Value).ToArray();
        return chart with
        {
            Kind = ChartKind.Ranking,
            Categories = [.. sorted.Select(r => r.Compared.Name)],
            Series = [new(categories[last], [.. sorted.Select(r => IndexValue(r.Compared, r.Values[last]!.Value, baseName))])],
        };
    }

    /// <summary>By size in one period, one chart a unit. The best first where there is a good direction; ties share a rank, who has no figure has none.</summary>
    /// <param name="all">Everything that is ranked, each with its one period.</param>
    /// <param name="chosen">Ids of those asked for, which stand out among the others.</param>
    public IReadOnlyList<Chart> Ranking(IReadOnlyList<Compared> all, IReadOnlyCollection<string> chosen) =>
        [.. ByUnit(all).Select((group, i) => Ranking(group, chosen, $"rank-{i + 1}"))];

    /// <summary>The same months of several years, one column each, in order.</summary>
    public Chart Columns(IReadOnlyList<Compared> all)
    {
        var newest = all[^1];
        var figures = all.Select(c => At(c, 0)).ToArray();
        return Framed("years", all) with
        {
            Kind = ChartKind.Columns,
            Title = AgainstYearBefore(newest, 0),
            Subtitle = $"{newest.Indicator.Name}，{newest.Indicator.Unit}，{(newest.Periods[0].Length == PeriodLength.Year ? "各年" : "各年同期")}，{Whose(all)}",
            Categories = [.. all.Select(c => c.Periods[0].Name)],
            Series = [new(newest.Indicator.Name, [.. all.Select((c, i) => Value(c, figures[i], markedId is null || markedId == c.Id ? Tone.Plain : Tone.Muted))])],
        };
    }

    /// <summary>Every department or year by month, darker for more.</summary>
    public Chart HeatMap(IReadOnlyList<Compared> rows)
    {
        var unit = rows[0].Indicator.Unit;
        var cells = rows.SelectMany(r => r.Periods.Select((p, i) => (Name: $"{r.Name}{p.Name}", Figure: At(r, i)))).Where(c => c.Figure is not null).Select(c => (c.Name, c.Figure!.Value)).ToArray();
        return Framed("heat", rows) with
        {
            Kind = ChartKind.HeatMap,
            Title = $"{rows[0].Indicator.Name}：" + (Contrast.Extremes(cells, unit) ?? "各月各部门数值"),
            Subtitle = $"{rows[0].Indicator.Name}，{unit}，{Span}，{Whose(rows)}",
            Series = [.. rows.Select(r => Row(r, Values(r)) with { IsHighlighted = false })],
        };
    }

    private static IEnumerable<Compared[]> ByUnit(IReadOnlyList<Compared> all) => all.GroupBy(c => c.Indicator.Unit).Select(g => g.ToArray());

    private Chart Overlay(Compared[] group, string id)
    {
        var chart = Framed(id, group) with { Title = Message(group), Subtitle = $"{Measures(group)}，{group[0].Indicator.Unit}，{Span}，{Whose(group)}" };
        return IsLine
            ? chart with { Kind = ChartKind.Line, Series = [.. group.Select(c => Row(c, Values(c)))] }
            : chart with
            {
                Kind = ChartKind.Ranking,
                Categories = [.. group.Select(c => c.Name)],
                // The newest period is what is compared; those before are set back.
                Series = [.. categories.Select((name, i) => new ChartSeries(name, [.. group.Select(c => Value(c, At(c, i), i == categories.Count - 1 ? Tone.Plain : Tone.Muted))]))],
            };
    }

    private Chart Alone(Compared one, string id, ChartRange? range, string scale)
    {
        var newest = Enumerable.Range(0, one.Periods.Count).Reverse().FirstOrDefault(i => At(one, i) is not null, one.Periods.Count - 1);
        var text = At(one, newest) is { } figure ? QuantityText.Sentence(figure, one.Indicator.Unit) : Wording.Missing;
        string[] said = [one.Indicator.Name, one.Indicator.Unit.Symbol, Catalogue.NameOf(one.Scope), range is not null ? scale : scale.Length > 0 ? "坐标与其他图不同，不比高低" : ""];
        return Framed(id, [one]) with
        {
            Kind = IsLine ? ChartKind.Line : ChartKind.Columns,
            Title = $"{one.Name}：{one.Periods[newest].Name}{text}",
            Subtitle = string.Join('，', said.Where(w => w.Length > 0 && w != one.Name)),
            Series = [Row(one, Values(one)) with { IsHighlighted = false }],
            Range = range,
        };
    }

    private Chart Ranking(Compared[] group, IReadOnlyCollection<string> chosen, string id)
    {
        var (indicator, period) = (group[0].Indicator, group[0].Periods[0]);
        var isOneIndicator = group.All(c => c.Indicator == indicator);
        var known = group.Select(c => (Compared: c, Figure: At(c, 0))).Where(r => r.Figure is not null).Select(r => (r.Compared, Figure: r.Figure!.Value)).ToArray();
        var sorted = (isOneIndicator && indicator.Direction == Direction.Lower ? known.OrderBy(r => r.Figure.Quantity.Value) : known.OrderByDescending(r => r.Figure.Quantity.Value)).ToArray();
        var missing = group.Where(c => At(c, 0) is null).ToArray();
        int RankOf(Figure figure) => 1 + Array.FindIndex(sorted, r => r.Figure.Quantity.Value == figure.Quantity.Value);
        bool IsChosen(Compared one) => chosen.Contains(one.Id);
        var areMixed = group.Any(IsChosen) && !group.All(IsChosen);
        string Label(Compared one, Figure? figure) => (areMixed && IsChosen(one) ? "◆ " : "") + (figure is { } at ? $"{RankOf(at)}. {one.Name}" : one.Name);
        Tone ToneOf(Compared one) => markedId is not null ? (one.Id == markedId ? Tone.Plain : Tone.Muted) : areMixed && !IsChosen(one) ? Tone.Muted : Tone.Plain;
        var extremes = Contrast.Extremes([.. known.Select(r => (r.Compared.Name, r.Figure))], indicator.Unit, isOneIndicator);
        var marked = sorted.FirstOrDefault(r => r.Compared.Id == markedId);
        var what = isOneIndicator ? indicator.Name : $"{group.Length}项指标（{indicator.Unit}）";
        string[] reservations =
        [
            areMixed ? "◆ 为选中的部门。" : "",
            sorted.GroupBy(r => r.Figure.Quantity.Value).Any(g => g.Count() > 1) ? "数值相同的名次并列。" : "",
            missing.Length > 0 ? $"{string.Join('、', missing.Select(c => c.Name))}{period.Name}无数据，不参加排名。" : "",
        ];
        return Framed(id, group) with
        {
            Kind = ChartKind.Ranking,
            Title = group is [var alone] && alone.Name == indicator.Name ? AgainstYearBefore(alone, 0) : $"{period.Name}{what}：" + (marked.Compared is not null ? $"{marked.Compared.Name}列第{RankOf(marked.Figure)}位（共{sorted.Length}个）；" : "")
                + (extremes ?? (known.Length == 0 ? Wording.Missing : known.Length == 1 ? $"只有{known[0].Compared.Name}有数据（{QuantityText.Sentence(known[0].Figure, indicator.Unit)}）" : "数值范围有交叠，不能断言谁最高谁最低")),
            Subtitle = $"{Measures(group)}，{indicator.Unit}，{period.Name}，{Whose(group)}" + (isOneIndicator && WholeOf(indicator, period) is { } whole ? $"，全旗{whole}" : ""),
            Categories = [.. sorted.Select(r => Label(r.Compared, r.Figure)), .. missing.Select(c => Label(c, null))],
            Series = [new(period.Name, [.. sorted.Select(r => Value(r.Compared, r.Figure, ToneOf(r.Compared))), .. missing.Select(_ => (ChartValue?)null)])],
            Notes = [.. reservations.Where(r => r.Length > 0), .. Notes(group, [], saysMissing: false)],
        };
    }

    private string? WholeOf(Indicator indicator, Period period) =>
        snapshot.FigureOf(indicator.Id, period) is { } figure ? QuantityText.Sentence(figure, indicator.Unit) : null;

    // What all charts of a comparison have in common.
    private Chart Framed(string id, IReadOnlyList<Compared> all)
    {
        var periods = all.SelectMany(c => c.Periods).Distinct().ToArray();
        return new()
        {
            Id = $"compare-{id}",
            Kind = ChartKind.Line,
            Title = "",
            Subtitle = "",
            Unit = all[0].Indicator.Unit,
            Categories = categories,
            Series = [],
            Notes = Notes(all, []),
            Sources = Citation.Of(Catalogue, periods),
            AsOf = AsOf(all),
            IsIllustrative = Catalogue.Package.IsIllustrative,
        };
    }

    private string AsOf(IReadOnlyList<Compared> all) =>
        all.SelectMany(c => c.Periods.Where((_, i) => At(c, i) is not null)).OrderBy(p => p.End).ThenBy(p => p.Start).Select(Citation.AsOf).LastOrDefault("");

    private Figure? At(Compared one, int category) => snapshot.FigureOf(one.Indicator.Id, one.Periods[category], one.Scope);

    private ChartSeries Row(Compared one, IReadOnlyList<ChartValue?> values) =>
        new(one.Name, values) { IsHighlighted = one.Id == markedId, Href = figureUrl(one.Indicator.Id, one.Periods[^1], one.Scope) };

    private ChartValue?[] Values(Compared one) => [.. one.Periods.Select((_, i) => Value(one, At(one, i), Tone.Plain))];

    private ChartValue? Value(Compared one, Figure? figure, Tone tone)
    {
        if (figure is not { } known) return null;
        var unit = one.Indicator.Unit;
        var bounds = QuantityText.Bounds(known.Quantity, unit, known.IsComputed);
        var detail = $"{Subject(one)}，{known.Period.Name}：{QuantityText.Raw(known.Quantity, unit, known.IsComputed)}"
            + (bounds is null ? "" : $"（{bounds}）") + $"，{known.Status.Sentence()}" + (known.Gaps > 0 ? $"，缺{known.Gaps}项数据" : "");
        return new(known.Quantity, QuantityText.Sentence(known, unit), known.Status, tone, detail, figureUrl(one.Indicator.Id, known.Period, one.Scope), known.Break, known.Gaps);
    }

    private string Subject(Compared one) => one.Scope.IsWholeBanner ? one.Indicator.Name : $"{Catalogue.NameOf(one.Scope)}{one.Indicator.Name}";

    private static string Measures(IReadOnlyList<Compared> all) =>
        all.Select(c => c.Indicator.Name).Distinct().ToArray() is [var one] ? one : $"{all.Select(c => c.Indicator.Id).Distinct().Count()}项指标";

    private string Whose(IReadOnlyList<Compared> all) =>
        all.Select(c => c.Scope).Distinct().ToArray() is [var one] ? Catalogue.NameOf(one) : $"{all.Select(c => c.Scope).Distinct().Count()}个部门";

    // 1—12月 is itself a span.
    private string Span => categories.Count == 1 ? categories[0] : categories[^1].Contains('—', StringComparison.Ordinal) ? $"{categories[^1]}逐月累计" : $"{categories[0]}—{categories[^1]}";

    // The newest category in which at least two, or else any, have a figure.
    private static int LastWithMost(IEnumerable<bool[]> known)
    {
        var rows = known.ToArray();
        var counts = Enumerable.Range(0, rows[0].Length).Select(i => rows.Count(r => r[i])).ToArray();
        var last = Array.FindLastIndex(counts, c => c >= Math.Min(2, rows.Length));
        return last >= 0 ? last : Math.Max(0, Array.FindLastIndex(counts, c => c > 0));
    }

    private string Message(Compared[] group)
    {
        var areYears = group.Select(c => c.Periods[0].YearNumber).Distinct().Count() > 1;
        if (areYears)
        {
            var newest = group.MaxBy(c => c.Periods[0])!;
            var reported = Enumerable.Range(0, newest.Periods.Count).Reverse().Where(i => At(newest, i) is not null).ToArray();
            // The newest month that can be held against the year before says more than one that cannot.
            var comparable = reported.Where(i => snapshot.GrowthOf(newest.Indicator, newest.Periods[i], newest.Scope).Growth is not null);
            return AgainstYearBefore(newest, comparable.Concat(reported).FirstOrDefault(newest.Periods.Count - 1));
        }

        var last = LastWithMost(group.Select(c => c.Periods.Select((_, i) => At(c, i) is not null).ToArray()));
        if (group is [var alone] && alone.Name == alone.Indicator.Name) return AgainstYearBefore(alone, last);
        var isOneIndicator = group.All(c => c.Indicator == group[0].Indicator);
        var known = group.Where(c => At(c, last) is not null).Select(c => (c.Name, Figure: At(c, last)!.Value)).ToArray();
        var subject = $"{group[0].Periods[last].Name}" + (isOneIndicator ? group[0].Indicator.Name + "：" : "：");
        return subject + (known switch
        {
            [] => Wording.Missing,
            [var only] => $"{only.Name}{QuantityText.Sentence(only.Figure, group[0].Indicator.Unit)}",
            _ => Contrast.Extremes(known, group[0].Indicator.Unit, isOneIndicator) ?? "数值范围有交叠，不能断言谁最高谁最低",
        });
    }

    private string AgainstYearBefore(Compared one, int category) =>
        At(one, category) is { } figure
            ? $"{one.Indicator.Name}{one.Periods[category].Name}{QuantityText.Sentence(figure, one.Indicator.Unit)}，{Contrast.Growth(snapshot.GrowthOf(one.Indicator, one.Periods[category], one.Scope))}"
            : $"{one.Indicator.Name}：{one.Periods[category].Name}{Wording.Missing}";

    // Charts of one unit span from the least to the most of all of them.
    private ChartRange? RangeOf(Compared[] group)
    {
        var values = group.SelectMany(c => c.Periods.Select((_, i) => At(c, i)?.Quantity.Value)).OfType<decimal>().ToArray();
        return values.Length == 0 ? null : new(values.Min(), values.Max());
    }

    private static string? WhyNotIndexed(Indicator indicator) => indicator switch
    {
        { Kind: IndicatorKind.Change } => $"“{indicator.Name}”本身是变化幅度，不能再作指数。",
        { Kind: IndicatorKind.Rate } or { Unit.IsPercent: true } => $"“{indicator.Name}”是比率，比率之间用百分点比较，不作指数。",
        _ => null,
    };

    private string? WhyNotIndexed(Compared one, Func<int, Period> baseOf)
    {
        if (WhyNotIndexed(one.Indicator) is { } kind) return kind;
        string[] reasons = [.. one.Periods.Select((p, i) => WhyNotIndexed(one, p, baseOf(i)) ?? "").Distinct()];
        return reasons.Contains("") ? null : reasons[0];
    }

    // Why a figure, if there is one, is not told in percent of its base; null where it is.
    private string? WhyNotIndexed(Compared one, Period period, Period basePeriod) =>
        (Figure: snapshot.FigureOf(one.Indicator.Id, period, one.Scope), Base: snapshot.FigureOf(one.Indicator.Id, basePeriod, one.Scope)) switch
        {
            (_, null) => $"{Subject(one)}在基期{basePeriod.Name}无数据，不能作指数。",
            (_, { Quantity.Low: <= 0 }) => $"{Subject(one)}在基期{basePeriod.Name}为零（或可能为零），不能作基数。",
            (_, { Gaps: > 0 and var gaps }) => $"{Subject(one)}在基期{basePeriod.Name}缺{gaps}项数据，不能作基数。",
            ({ Gaps: > 0 and var gaps }, _) => $"{Subject(one)}{period.Name}缺{gaps}项数据，不作指数。",
            ({ }, { }) when IsBroken(one, period, basePeriod) => $"{Subject(one)}在{basePeriod.Name}与{period.Name}之间口径变化，前后不可比，不作指数。",
            _ => null,
        };

    private bool IsBroken(Compared one, Period period, Period basePeriod) => period != basePeriod
        && snapshot.IsBrokenBetween(one.Indicator.Id, period < basePeriod ? period : basePeriod, period < basePeriod ? basePeriod : period, one.Scope);

    private (Figure Index, Figure Figure)? IndexOf(Compared one, Period period, Period basePeriod)
    {
        if (snapshot.FigureOf(one.Indicator.Id, period, one.Scope) is not { } figure || WhyNotIndexed(one, period, basePeriod) is not null) return null;
        var from = snapshot.FigureOf(one.Indicator.Id, basePeriod, one.Scope)!.Value;
        // What the source itself states is better known than a quotient of what was worked out from it.
        var stated = period.YearBefore == basePeriod && snapshot.GrowthOf(one.Indicator, period, one.Scope).Growth is { StatedBy: not null } growth ? growth.Change + Quantity.Exact(100) : (Quantity?)null;
        // A figure is 100 percent of itself, however roughly it is known.
        var quantity = period == basePeriod ? Quantity.Exact(100) : stated ?? s_indexed.Evaluate(id => id == "now" ? figure.Quantity : from.Quantity)!.Value;
        var status = stated is not null ? ObservationStatus.Derived
            : figure.Status == ObservationStatus.Implied || from.Status == ObservationStatus.Implied ? ObservationStatus.Implied
            : figure.Status == ObservationStatus.Provisional || from.Status == ObservationStatus.Provisional ? ObservationStatus.Provisional
            : ObservationStatus.Derived;
        return (new(period, quantity.Qualifier == Qualifier.Exact ? Quantity.Exact(Quantity.RoundHalfUp(quantity.Value, 1)) : quantity, status, figure.Break), figure);
    }

    private ChartValue IndexValue(Compared one, (Figure Index, Figure Figure) known, string baseName)
    {
        var (index, figure) = known;
        var text = QuantityText.Sentence(index, s_index);
        return new(
            index.Quantity, text, index.Status, Tone.Plain,
            $"{Subject(one)}，{figure.Period.Name}：{text}（{baseName}=100），{QuantityText.Sentence(figure, one.Indicator.Unit)}，{index.Status.Sentence()}",
            figureUrl(one.Indicator.Id, figure.Period, one.Scope), index.Break);
    }

    // What a reader has to know: what is missing, broken, preliminary or worked out, and what the indicator itself reserves.
    private string[] Notes(IReadOnlyList<Compared> all, IReadOnlyList<string> first, bool saysMissing = true)
    {
        var said = new List<(string Who, string What)>();
        foreach (var one in all)
        {
            var figures = one.Periods.Select((p, i) => (Period: p, Figure: At(one, i))).ToArray();
            // A year's months bear its name already.
            var who = one.Name == one.Periods[0].WholeYear.Name ? "" : one.Name;
            // Months after the newest are not missing yet.
            var through = Array.FindLastIndex(figures, f => f.Figure is not null);
            if (saysMissing && through < 0) said.Add((one.Name, "在所示时期内无数据。"));
            if (saysMissing) Say(who, figures.Take(through + 1).Where(f => f.Figure is null), "无数据，空着，不按零处理");
            Say(who, figures.Where(f => f.Figure is { Break: true }), "起口径变化，前后不可比", "自");
            Say(who, figures.Where(f => f.Figure is { Status: ObservationStatus.Provisional }), "为初步数");
            Say(who, figures.Where(f => f.Figure is { Status: ObservationStatus.Implied }), "为推算数，非报告原数");
            Say(who, figures.Where(f => f.Figure is { Gaps: > 0 }), "的合计缺部门或月份数据，未作估计");
        }

        // What is true of several is said once.
        string[] notes =
        [
            .. first,
            .. said.GroupBy(s => s.What).Select(g => string.Join('、', g.Select(s => s.Who).Distinct()) + g.Key),
            .. all.Select(c => c.Indicator).Distinct().Where(i => i.Note.Length > 0).Select(i => $"{i.Name}：{i.Note}"),
        ];
        return notes.Length <= MostNotes ? notes : [.. notes.Take(MostNotes), $"另有{notes.Length - MostNotes}条说明，见各指标页。"];

        void Say(string who, IEnumerable<(Period Period, Figure? Figure)> which, string what, string before = "")
        {
            var names = which.Select(f => f.Period.Name).ToArray();
            if (names.Length > 0) said.Add((who, $"{before}{(names.Length <= MostNamed ? string.Join('、', names) : $"{names[0]}等{names.Length}期")}{what}。"));
        }
    }
}
