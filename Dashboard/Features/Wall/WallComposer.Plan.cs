using Wusheng.Dashboard.Components;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Wall;

/// <content>The plan item by item, and a department with what it answers for.</content>
public sealed partial class WallComposer
{
    // Of a department's two dozen figures, those beside its chart.
    private const int MostBesideChart = 6;

    /// <summary>How many pages a plan fills on a canvas; 1 where there is no such plan.</summary>
    public static int PartsOf(WallPageKey key, Viewpoint view, WallCanvas canvas)
    {
        if (new WallComposer(key, view, canvas).WholePlan(Period.Parse(key.Id)) is not { } whole) return 1;
        var rows = WallLayout.RowsOf(whole, canvas);
        return (whole.Rows.Count + rows - 1) / rows;
    }

    private WallContent? OfPlan(Period year)
    {
        if (WholePlan(year) is not { } whole) return null;
        var rows = WallLayout.RowsOf(whole, _canvas);
        var first = (_key.Part - 1) * rows;
        if (first >= whole.Rows.Count) return null;
        if (whole.Rows.Count <= rows) return whole;
        var part = whole.Rows.Skip(first).Take(rows).ToArray();
        return whole with
        {
            Title = $"{whole.Title}（{_key.Part}／{(whole.Rows.Count + rows - 1) / rows}）",
            Rows = part,
            Counts = _key.Part == 1 ? whole.Counts : [],
        };
    }

    private WallContent? WholePlan(Period year)
    {
        var items = Catalogue.Plan.Where(p => p.Year == year).GroupBy(p => p.Item).Select(g => g.ToArray()).ToArray();
        if (items.Length == 0) return null;
        var standings = items.Select(lines => StandingOf(lines, year)).ToArray();
        var all = StandingOf([.. items.SelectMany(i => i)], year);
        var commitments = items.SelectMany(i => i).Where(l => !l.IsHeadline).ToArray();
        return Page("计划进度", PlanMessage(items.Length, commitments, all, year)) with
        {
            // Whoever adds up the rows must find the number above them.
            Scope = $"{year.Name}计划，{_view.ScopeName}{(standings.Sum(s => s.Sum(c => c.Count)) > all.Sum(s => s.Count) ? "，对应多个事项的指标在总数中只计一次" : "")}",
            Captions = new("", $"{year.Name}计划事项", "承诺", "对照目标与数据", "牵头单位"),
            CountsTitle = all.Count == 0 ? $"{commitments.Length}项承诺" : $"{all.Sum(s => s.Count)}个指标有目标或方向",
            Counts = all.Count == 0 ? MeasurableOf(commitments) : [.. all.Select(s => new WallCount(MarkOf(s.State), s.Count))],
            Rows = [.. items.Select((lines, i) => RowOf(lines, standings[i], year))],
        };
    }

    private static string PlanMessage(int items, PlanLine[] commitments, IReadOnlyList<(AttainmentState State, int Count)> standing, Period year)
    {
        var all = standing.Sum(s => s.Count);
        var measurable = $"{items}个方面{commitments.Length}项承诺中{commitments.Count(c => c.Baseline == Measurability.Measured)}项可衡量";
        return all == 0 ? $"{measurable}；没有可以对照的目标或方向"
            : standing is [{ State: AttainmentState.NoData }] ? $"{measurable}；{all}个指标有目标或方向，尚无{year.Name}数据"
            : $"{all}个指标有目标或方向：{string.Join("、", standing.Select(s => $"{s.State.Name()}{s.Count}"))}";
    }

    private WallRow RowOf(PlanLine[] lines, IReadOnlyList<(AttainmentState State, int Count)> standing, Period year)
    {
        var item = Array.Find(lines, l => l.IsHeadline) ?? lines[0];
        var commitments = lines.Count(l => !l.IsHeadline);
        var lead = Catalogue.Department(item.LeadDepartmentId);
        return new(item.Id, $"{item.Item}", item.Title, lead is null ? new("未明确", false) : new(lead.Name, !item.LeadIsNamed))
        {
            Value = $"{commitments}项承诺",
            Remark = string.Join("、", MeasurableOf(lines.Where(l => !l.IsHeadline)).Select(m => $"{m.Mark.Word}{m.Count}")),
            Marks = standing.Count == 0
                ? [MarkOf(AttainmentState.NotQuantified)]
                : [.. standing.Select(s => MarkOf(s.State) with { Word = s.State == AttainmentState.NoData ? $"{s.Count}个{year.Name}尚无数据" : $"{s.State.Name()}{s.Count}" })],
        };
    }

    // A target is looked for in the plan's own year and in no other.
    private IReadOnlyList<(AttainmentState State, int Count)> StandingOf(PlanLine[] lines, Period year)
    {
        var at = _view.Period.WholeYear == year ? _view.Period : year;
        return
        [
            .. lines.SelectMany(l => l.IndicatorIds).Distinct().Select(Catalogue.Indicator).OfType<Indicator>().Where(i => i.Display != Display.Hide)
                .Select(i => _view.Snapshot.AttainmentOf(i, at, _view.Today, _view.Thresholds, _view.Departments))
                .Where(a => a.Target?.Period.WholeYear == year)
                .CountBy(a => a.State).OrderBy(s => Attainment.Severity(s.Key)).Select(s => (s.Key, s.Value)),
        ];
    }

    private WallContent OfDepartment(Department department)
    {
        var own = _view with { Departments = DepartmentScope.Of(department.Id) };
        var planYear = Catalogue.PlanYearBeside(_view.Period);
        var plan = Catalogue.Plan.Where(p => p.Year == planYear && !p.IsHeadline && p.LeadDepartmentId == department.Id).ToArray();
        var reported = DepartmentFigure.ReportedBy(_view.Snapshot, department).Select(i => (Headline: Headline.Of(own, i), Ranking: Ranking.Of(_view.Snapshot, i, _view.Period))).ToArray();
        return reported.Length > 0 ? OfReporting(department, own, reported) : OfAnswering(department, plan);
    }

    // It has figures of its own: the worst first, since that is what it is asked about.
    private WallContent OfReporting(Department department, Viewpoint own, (Headline Headline, Ranking Ranking)[] reported)
    {
        var worstFirst = reported
            .OrderBy(r => r.Headline.Figure is null).ThenBy(r => r.Headline.Attainment.Target is null).ThenBy(r => Attainment.Severity(r.Headline.Attainment.State))
            .ThenByDescending(r => r.Headline.Attainment.Shortfall)
            .ThenByDescending(r => r.Ranking.Of(department.Id)?.Rank is { } rank && r.Ranking.Ranked > 1 ? (decimal)(rank - 1) / (r.Ranking.Ranked - 1) : -1)
            .ToArray();
        var behind = reported.Where(r => r.Headline.Attainment.State.IsBehind()).ToArray();
        var judged = reported.Count(r => r.Headline.Attainment.Target is not null);
        var worst = worstFirst[0].Headline;
        var chart = worstFirst.Select(r => ChartsOf(own).ComposeBeside(r.Headline.Indicator, _view.Period)).FirstOrDefault(c => c is not null);
        var message = behind.Length > 0
            ? $"{judged}项有目标的指标中{behind.Length}项滞后，最远的是{NameAndValue(worst)}（{worst.Attainment.Target!.Sentence(worst.Indicator.Unit, worst.Attainment.Baseline)}）"
            : judged > 0 ? $"报送{reported.Length}项指标，其中{judged}项有目标，没有滞后的"
            : $"报送{reported.Length}项指标，都没有部门目标";
        return Page(department.Name, message, chart?.Sources) with
        {
            Scope = $"{_view.Period.Name}，本部门数据",
            Cards = [.. worstFirst.Take(MostBesideChart).Select(r => CardOf(r.Headline) with { Remark = RankIn(r.Ranking, department) })],
            Chart = chart is null ? null : WallCharts.Readable(chart),
            Legend = LegendOf(worstFirst.Take(MostBesideChart).Select(r => r.Headline)),
            Dropped = Math.Max(0, worstFirst.Length - MostBesideChart),
        };
    }

    private static string RankIn(Ranking ranking, Department department) =>
        !ranking.IsMeaningful ? "中性指标，不排名"
        : ranking.Of(department.Id) is { Rank: { } rank } ? $"第{rank}／{ranking.Ranked}名"
        : "数据不全，不排名";

    // It has none: what it answers for, or is mentioned with, in the figures of the whole banner.
    private WallContent OfAnswering(Department department, PlanLine[] plan)
    {
        var led = Catalogue.Topics.SelectMany(t => Catalogue.IndicatorsOf(t.Id))
            .Where(i => i.LeadDepartmentId == department.Id && i is { Display: Display.Show, Timing: not Timing.PriorYear }).ToArray();
        var mentioned = led.Length > 0 ? [] : department.IndicatorIds.Select(Catalogue.Indicator).OfType<Indicator>().Where(i => i.Display == Display.Show).ToArray();
        // What a topic shows large tells most, then rates, then what the report says itself.
        var telling = Catalogue.Topics.SelectMany(t => t.HeadlineIds).ToList();
        var shown = (led.Length > 0 ? led : mentioned)
            .OrderBy(i => telling.IndexOf(i.Id) is >= 0 and var at ? at : int.MaxValue).ThenBy(i => i.Kind != IndicatorKind.Rate)
            .Select(HeadlineOf).OrderBy(h => h.Figure is null).ToArray();
        var named = led.Count(i => i.LeadIsNamed) + plan.Count(p => p.LeadIsNamed);
        var message = led.Length + plan.Length > 0
            ? string.Join("、", new[] { led.Length > 0 ? $"负责{led.Length}项指标" : "", plan.Length > 0 ? $"牵头{plan[0].Year.Name}计划{plan.Length}项承诺" : "" }.Where(p => p.Length > 0))
                + $"，{Wording.BasisOf(named, led.Length + plan.Length)}"
            : mentioned.Length > 0 ? $"报告在{mentioned.Length}项指标中提到它，没有由它负责的指标"
            : "报告提到它，没有与它直接对应的指标";
        return Page(department.Name, message) with
        {
            Scope = $"{_view.Period.Name}，{Wording.WholeBanner}数据，{department.KindName()}",
            Cards = [.. shown.Take(MostCards).Select(h => CardOf(h))],
            Legend = LegendOf(shown.Take(MostCards)),
            Captions = shown.Length == 0 ? new("", plan.Length > 0 ? $"牵头的{plan[0].Year.Name}计划承诺" : "报告原文", "", "", "") : null,
            Rows = shown.Length > 0 ? [] : plan.Length > 0 ? [.. plan.Take(MostRows).Select(CommitmentRow)] : [new(department.Id, "", department.Quote.Length > 0 ? $"“{department.Quote}”" : "报告没有写到它的原文", null)],
            Dropped = shown.Length > 0 ? Math.Max(0, shown.Length - MostCards) : Math.Max(0, plan.Length - MostRows),
        };
    }

    private static WallRow CommitmentRow(PlanLine line) => new(line.Id, $"{line.Item}", $"“{line.Quote}”", null) { Remark = line.Baseline.Name() };
}
