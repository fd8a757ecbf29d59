using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>Turns figures and the key of a page into what stands on it.</summary>
public sealed partial class WallComposer
{
    // What a table of the wall holds at most, however large the canvas.
    private const int MostRows = 8;

    private const int MostCards = 8;

    // What is behind comes first, but must not crowd out what is low and what is left to do.
    private const int MostLagging = 5;

    // A number that was put together from more is not read off a wall.
    private const int MostSentences = 3;

    private readonly Viewpoint _view;
    private readonly WallPageKey _key;
    private readonly WallCanvas _canvas;
    private readonly ChartComposer _charts;

    private WallComposer(WallPageKey key, Viewpoint view, WallCanvas canvas)
    {
        (_key, _view, _canvas) = (key, view, canvas);
        _charts = ChartsOf(view);
    }

    private Catalogue Catalogue => _view.Catalogue;

    /// <summary>The content of a page: the most telling figures first, as many as the canvas has room for. A page that there is no longer says so.</summary>
    /// <param name="key">Which page.</param>
    /// <param name="view">The figures, for when and of whom.</param>
    /// <param name="canvas">What it is laid out on.</param>
    public static WallContent Compose(WallPageKey key, Viewpoint view, WallCanvas canvas)
    {
        if (!view.Snapshot.HasFigures)
        {
            return TroubleOf(key, "还没有指标数据", "库中没有数据", "请管理员检查数据目录设置 Store:DataFolder 并重新启动程序，数据到位后本页自动更新。");
        }

        var composer = new WallComposer(key, view, canvas);
        var content = key.Kind switch
        {
            WallPageKind.Topic => view.Catalogue.Topic(key.Id) is { } topic ? composer.OfTopic(topic) : null,
            WallPageKind.Plan => composer.OfPlan(Period.Parse(key.Id)),
            WallPageKind.Attention => composer.OfAttention(),
            WallPageKind.Problems => composer.OfProblems(),
            WallPageKind.Indicator => view.Catalogue.Indicator(key.Id) is { Display: not Display.Hide } indicator ? composer.OfIndicator(indicator) : null,
            WallPageKind.Department => view.Catalogue.Department(key.Id) is { } department ? composer.OfDepartment(department) : null,
            _ => composer.OfOverview(),
        };
        return content is null
            ? TroubleOf(key, "没有这一页", $"数据中没有{NameOf(key)}", "请在大屏地址的 pages 参数中去掉它；其余页面照常轮播。")
            : WallLayout.Fit(content, canvas);
    }

    /// <summary>A page that cannot be shown, whatever the reason.</summary>
    /// <param name="key">Which page.</param>
    /// <param name="title">What it says in large letters.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="remedy">What to do.</param>
    public static WallContent TroubleOf(WallPageKey key, string title, string what, string remedy) =>
        new() { Key = key, Title = title, Scope = "", Message = what, Trouble = new(what, remedy) };

    private static string NameOf(WallPageKey key) => key.Kind switch
    {
        WallPageKind.Topic => $"领域“{key.Id}”",
        WallPageKind.Plan => $"{key.Id}年计划" + (key.Part > 1 ? $"的第{key.Part}页" : ""),
        WallPageKind.Indicator => $"指标“{key.Id}”",
        WallPageKind.Department => $"部门“{key.Id}”",
        _ => $"“{key}”",
    };

    private static ChartComposer ChartsOf(Viewpoint view) => new(view.Snapshot, (_, _, _) => "", view.Departments);

    private WallContent Page(string title, string message, IEnumerable<string>? sources = null) => new()
    {
        Key = _key,
        Title = title,
        Scope = $"{_view.Period.Name}，{_view.ScopeName}",
        Message = message,
        SourceLine = SourceLineOf(sources ?? Citation.Of(Catalogue, [_view.Period])),
        AsOf = $"数据截至{(_view.Period.Length == PeriodLength.ToDate ? Period.Month(_view.Period.YearNumber, _view.Period.Part) : _view.Period).Name}",
        IsIllustrative = Catalogue.Package.IsIllustrative,
    };

    private static string SourceLineOf(IEnumerable<string> sources) => "来源：" + string.Join("；", sources.DefaultIfEmpty("未登记"));

    private WallContent OfOverview()
    {
        var attention = AttentionList.Of(_view);
        var counts = CountsOf(attention);
        return Page("总览", OverviewMessage(attention)) with
        {
            CountsTitle = counts.Title,
            Counts = counts.Counts,
            Legend = LegendOf(attention.Judged),
            // Two figures a domain: where there is no room for both, the first of each goes before the second of any.
            Cards = [.. Catalogue.Topics.Where(t => t.IsMission).SelectMany(CardsOnOverview)],
        };
    }

    private IEnumerable<WallCard> CardsOnOverview(Topic topic)
    {
        var figures = topic.HeadlineIds.Select(Catalogue.Indicator).OfType<Indicator>().Where(i => i.Display != Display.Hide).Select(HeadlineOf).ToArray();
        // A figure that is known tells more than one that is missing, and of those known the first.
        return figures.OrderBy(f => f.Figure is null).Take(2).Select(f => CardOf(f, topic.Name));
    }

    private string OverviewMessage(AttentionList attention)
    {
        var planYear = Catalogue.PlanYearBeside(_view.Period);
        if (attention.Standing.Count > 0)
        {
            var judged = $"{planYear!.Value.Name}{attention.Judged.Count}个目标";
            var behind = attention.Lagging.ToArray();
            return behind.Length == 0
                ? $"{judged}没有滞后的：{string.Join("、", attention.Standing.Select(s => $"{s.State.Name()}{s.Count}个"))}"
                : $"{judged}中{behind.Length}个滞后，最远的是{NameAndValue(behind[0])}，负责单位：{LeadOf(behind[0])}";
        }

        return attention.MissionRates.Count > 0
            ? $"重点领域中最低的比率是{NameAndValue(attention.MissionRates[0])}，负责单位：{LeadOf(attention.MissionRates[0])}"
            : "重点领域的比率都已达到100%，或者没有比率数据";
    }

    // Where no figure has been held against a target yet, how far the plan can be measured at all.
    private (string Title, IReadOnlyList<WallCount> Counts) CountsOf(AttentionList attention)
    {
        if (attention.Standing.Count > 0)
        {
            return ($"{Catalogue.PlanYearBeside(_view.Period)!.Value.Name}{attention.Judged.Count}个目标", [.. attention.Standing.Select(s => new WallCount(MarkOf(s.State), s.Count))]);
        }

        var planYear = Catalogue.PlanYearBeside(_view.Period);
        var commitments = Catalogue.Plan.Where(p => p.Year == planYear && !p.IsHeadline).ToArray();
        return commitments.Length == 0 ? ("", []) : ($"{planYear!.Value.Name}计划{commitments.Length}项承诺", MeasurableOf(commitments));
    }

    private static IReadOnlyList<WallCount> MeasurableOf(IEnumerable<PlanLine> commitments) =>
    [
        .. commitments.CountBy(c => c.Baseline).OrderByDescending(c => c.Key)
            .Select(c => new WallCount(new(c.Key switch { Measurability.Measured => "●", Measurability.Partial => "◐", _ => "○" }, c.Key.Name(), "", WallTone.None), c.Value)),
    ];

    private WallContent OfTopic(Topic topic)
    {
        var message = _view.Snapshot.Fill(topic.Message, _view.Period, _view.Departments);
        var chart = Catalogue.ChartsOf(topic.Id).OrderByDescending(c => c.Featured).Select(c => _charts.Compose(c, _view.Period))
            .OrderBy(c => c.Series.Sum(s => s.Values.Count(v => v is not null)) == 0).FirstOrDefault();
        var headlines = topic.HeadlineIds.Select(Catalogue.Indicator).OfType<Indicator>().Where(i => i.Display != Display.Hide).ToArray();
        return Page(topic.Name, message, chart?.Sources) with
        {
            Cards = [.. headlines.Take(MostCards).Select(HeadlineOf).Select(h => CardOf(h))],
            Legend = LegendOf(headlines.Take(MostCards).Select(HeadlineOf)),
            Dropped = Math.Max(0, headlines.Length - MostCards),
            Chart = chart is null ? null : WallCharts.Readable(chart),
        };
    }

    private WallContent OfIndicator(Indicator indicator)
    {
        var headline = HeadlineOf(indicator);
        var chart = _charts.ComposeMonths(indicator, _view.Period) ?? _charts.ComposeIndicator(indicator, _view.Period);
        var growth = headline.Growth.Growth is { } known ? $"，同比{known.ChangeName()}" : "";
        return Page(indicator.Name, $"{_view.Period.Name}{_view.ScopeName}{NameAndValue(headline)}{growth}{StandingOf(headline)}", chart.Sources) with
        {
            Cards = [CardOf(headline)],
            Legend = LegendOf([headline]),
            Chart = WallCharts.Readable(chart),
            SecondChart = _view.Departments.IsWholeBanner && _charts.ComposeDepartments(indicator, _view.Period) is { } departments ? WallCharts.Readable(departments) : null,
        };
    }

    private static string StandingOf(Headline headline) => headline.Attainment switch
    {
        { Target: null } => "",
        { State: AttainmentState.NoData, Current: null, Target: { } target } => $"；{target.Period.Name}尚无数据，无法判断是否达到{target.Period.Name}的{(target.Kind == TargetKind.Direction ? "方向" : "目标")}",
        var attainment => $"；{attainment.Target!.Sentence(headline.Indicator.Unit, attainment.Baseline)}，{attainment.State.Name()}",
    };

    private WallContent OfAttention()
    {
        var attention = AttentionList.Of(_view);
        var lagging = attention.Lagging.ToArray();
        // What is behind is said already, and what is as it should be needs no attention.
        var rates = attention.MissionRates.Where(IsOpen).ToArray();
        var left = attention.Outstanding.Where(IsOpen).ToArray();
        var problems = WallPages.ProblemsOf(Catalogue, _view.Period).ToArray();
        var behind = lagging.Take(MostLagging).ToArray();
        // What is low and what is left to do share the lines that remain; where there is less of one, there is more of the other.
        var room = MostRows - behind.Length;
        var low = rates.Take(Math.Max((room + 1) / 2, room - left.Length)).ToArray();
        WallRow[] figures =
        [
            .. behind.Select(h => RowOf("落后目标", h)),
            .. low.Select(h => RowOf("未达100%", h)),
            .. left.Take(room - low.Length).Select(h => RowOf("尚未办结", h)),
        ];
        var worst = lagging.FirstOrDefault() ?? rates.FirstOrDefault() ?? left.FirstOrDefault();
        var admitted = problems.Length > 0 ? $"；报告自己指出{problems.Length}个问题" : "";
        var message = worst is null
            ? problems.Length == 0 ? NothingToAttendTo : $"没有滞后的目标{admitted}"
            : lagging.Length > 0 ? $"{lagging.Length}个目标滞后，最远的是{NameAndValue(worst)}，负责单位：{LeadOf(worst)}"
            : $"最需要关注{NameAndValue(worst)}，负责单位：{LeadOf(worst)}{admitted}";
        var page = Page("需要关注", message) with { Captions = new("类别", "事项", "数值", "情况", "负责单位"), Legend = LegendOf(behind) };
        if (worst is null) return page with { Rows = problems.Length == 0 ? [new("none", "提示", message, null)] : [.. problems.Take(MostRows).Select(RowOf)], Dropped = Math.Max(0, problems.Length - MostRows) };
        return page with { Rows = figures, Dropped = lagging.Length + rates.Length + left.Length - figures.Length, IsSelection = true };
    }

    // What the report admits in words stands by itself: beside figures it would be the first to give way.
    private WallContent? OfProblems()
    {
        var problems = WallPages.ProblemsOf(Catalogue, _view.Period);
        if (problems.Count == 0) return null;
        var shown = problems.Count(p => p.IndicatorIds.Count > 0);
        return Page("报告指出的问题", $"报告自己指出{problems.Count}个问题，其中{shown}个有相关数据可以对照") with
        {
            Captions = new("", "问题", "相关数据", "报告原文", ""),
            Rows = [.. problems.Take(MostRows).Select((p, i) => RowOf(p) with { Head = $"{i + 1}" })],
            Dropped = Math.Max(0, problems.Count - MostRows),
        };
    }

    private string NothingToAttendTo => Catalogue.Indicators.Any(i => _view.FigureOf(i) is not null)
        ? "没有滞后的目标，没有未办结的事项，报告也没有指出问题"
        : $"{_view.Period.Name}{_view.ScopeName}没有数据，无法判断哪里需要关注";

    private static bool IsOpen(Headline headline) =>
        headline.Attainment.State is not (AttainmentState.FarBehind or AttainmentState.Behind or AttainmentState.OnTrack or AttainmentState.Achieved);

    private static WallRow RowOf(string head, Headline headline) => new(headline.Indicator.Id, head, headline.Indicator.Name, LeadOf(headline))
    {
        Value = ValueOf(headline).ToString(),
        Marks = headline.Attainment.Target is null ? [] : [MarkOf(headline.Attainment.State) with { Word = string.Join("，", new[] { headline.Attainment.Word(), DistanceOf(headline) }.Where(p => p.Length > 0)) }],
        Remark = headline.Attainment.Target is { } target ? target.Sentence(headline.Indicator.Unit, headline.Attainment.Baseline)
            : headline.Growth.Growth is { } growth ? $"{GrowthOf(headline)!.Word}，{growth.BaseName(headline.Indicator.Unit)}"
            : AttainmentState.NotQuantified.Name(),
    };

    private static string DistanceOf(Headline headline) => headline.Attainment.Distance(headline.Indicator.Unit);

    // Said only where something on the page has been judged by it.
    private string LegendOf(IEnumerable<Headline> headlines) => headlines.Any(h => DistanceOf(h).Length > 0) ? $"判断标准：{_view.Thresholds.Legend()}" : "";

    private static WallRow RowOf(AdmittedProblem problem) => new(problem.Id, "报告指出", problem.Theme, null)
    {
        Remark = $"“{problem.Quote}”",
        Value = problem.IndicatorIds.Count == 0 ? "没有数据印证" : $"{problem.IndicatorIds.Count}项相关数据",
    };

    private Headline HeadlineOf(Indicator indicator) => Headline.Of(_view, indicator);

    private WallCard CardOf(Headline headline, string heading = "")
    {
        var indicator = headline.Indicator;
        var source = headline.Place is { } place ? Catalogue.Source(place.SourceId) : null;
        return new()
        {
            Id = indicator.Id,
            Heading = heading,
            Label = indicator.Name,
            Value = ValueOf(headline),
            Growth = GrowthOf(headline),
            Attainment = AttainmentOf(headline),
            Lead = LeadOf(headline),
            Remark = indicator.Display == Display.Caution ? indicator.Note : "",
            Sentences = SentencesOf(headline),
            Computation = ComputationOf(headline),
            Source = source is null ? "" : $"《{source.Title}》",
            Basis = indicator.Formula is { } formula ? $"计算：{formula.Describe(id => Catalogue.Indicator(id)?.Name ?? id)}" : indicator.Definition,
        };
    }

    // Of a computed figure, the sentences of all its parts; one that stands within another is said with it.
    private IReadOnlyList<string> SentencesOf(Headline headline)
    {
        if (headline.Place is not { } place) return [];
        var quotes = Catalogue.ReportedBehind(headline.Indicator).Select(i => _view.PlaceOf(i.Id)).OfType<SourcePlace>().Where(p => p.SourceId == place.SourceId)
            .Select(p => p.Quote).Where(q => q.Length > 0).Distinct().ToArray();
        return [.. quotes.Where(q => !quotes.Any(other => other.Length > q.Length && other.Contains(q, StringComparison.Ordinal))).Take(MostSentences)];
    }

    // Only where the numbers that are shown do give the figure: totals with gaps may each lack another part.
    private string ComputationOf(Headline headline)
    {
        if (headline is not { Figure: { Gaps: 0 } figure, Indicator: { Formula: { } formula } indicator }) return "";
        var parts = formula.OperandIds.ToDictionary(id => id, id => _view.Snapshot.FigureOf(id, figure.Period, _view.Departments), StringComparer.Ordinal);
        if (formula.Evaluate(id => parts[id]?.Quantity) is not { } result || result.Value != figure.Quantity.Value) return "";
        return "＝ " + formula.Describe(id => Catalogue.Indicator(id) is { } part && parts[id] is { } known ? OperandText(known, part.Unit) : id);

        // An exact one in full, so that whoever reckons finds the figure.
        static string OperandText(Figure known, Unit unit)
        {
            var text = QuantityText.Of(known.Quantity, unit, known.IsComputed);
            return unit.IsPercent ? text.ToString() : known.Quantity.Qualifier == Qualifier.Exact ? QuantityText.Digits(known.Quantity.Value) : text.Before + text.Number + text.After;
        }
    }

    private static WallValue ValueOf(Headline headline)
    {
        if (headline.Figure is not { } figure) return new("", Wording.Missing, "", "", "", true);
        var text = QuantityText.Of(figure.Quantity, headline.Indicator.Unit, figure.IsComputed);
        var tag = figure.Gaps > 0 ? $"缺{figure.Gaps}项" : figure.Status.Tag();
        return new(text.Before, text.Number, text.After, text.Unit + text.Tail, tag, false);
    }

    private static WallMark? GrowthOf(Headline headline)
    {
        if (headline.Growth.Growth is not { } growth) return null;
        var word = growth.Judgement(headline.Indicator.Direction);
        return new(
            growth.Change.Value switch { > 0 => "↑", < 0 => "↓", _ => "＝" },
            $"同比{growth.ChangeName()}{(word.Length > 0 ? $"（{word}）" : "")}",
            growth.BaseName(headline.Indicator.Unit),
            growth.IsBetter(headline.Indicator.Direction) switch { true => WallTone.Good, false => WallTone.Bad, _ => WallTone.None });
    }

    private static WallMark? AttainmentOf(Headline headline) =>
        headline.Attainment.Target is not { } target ? null
        : MarkOf(headline.Attainment.State) with
        {
            Word = headline.Attainment.Word(),
            Detail = headline.Attainment.Detail(headline.Indicator.Unit),
            Brief = BriefOf(target.Sentence(headline.Indicator.Unit, headline.Attainment.Baseline), target.Period.Name),
            Distance = DistanceOf(headline),
        };

    // The page says which year it is about.
    private static string BriefOf(string sentence, string year) =>
        sentence.StartsWith(year + "目标", StringComparison.Ordinal) || sentence.StartsWith(year + "方向", StringComparison.Ordinal) ? sentence[year.Length..] : sentence;

    private static WallMark MarkOf(AttainmentState state) => new(state.Sign(), state.Name(), "", AttainmentBadge.CssOf(state) switch
    {
        "good" => WallTone.Good,
        "warning" => WallTone.Warning,
        "bad" => WallTone.Bad,
        _ => WallTone.None,
    });

    private static WallLead LeadOf(Headline headline) =>
        headline.Lead is { } lead ? new(lead.Name, !headline.Indicator.LeadIsNamed) : new("未明确", false);

    private static string NameAndValue(Headline headline) =>
        headline.Indicator.Name + (headline.Figure is { } figure ? QuantityText.Sentence(figure, headline.Indicator.Unit) : Wording.Missing);
}
