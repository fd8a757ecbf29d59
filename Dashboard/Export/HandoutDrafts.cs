using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>What the pages that are made of a package's own charts hand out: a chart, a domain, an indicator, a department, the overview.</summary>
/// <param name="snapshot">The figures.</param>
/// <param name="period">For when.</param>
/// <param name="departments">Whose.</param>
/// <param name="figureUrl">Where a mark leads.</param>
public sealed class HandoutDrafts(Snapshot snapshot, Period period, DepartmentScope departments, FigureUrl figureUrl)
{
    // A department may report some thirty indicators; those that stand worst are drawn, all are listed.
    private const int MostDepartmentCharts = 6;

    // Categories of charts over time: no chart goes further back.
    private const int YearsBack = 12;
    private const int MonthsBack = 60;

    private Catalogue Catalogue => snapshot.Catalogue;

    private string Whose => Catalogue.NameOf(departments);

    /// <summary>One chart, with the figures drawn in it and those its message names; null where there is none with that id.</summary>
    public HandoutDraft? Chart(string chartId) => ChartPart(chartId) is { Chart: { } chart } part
        ? Draft(chart.Title, NameOf(chart), chartId, [part])
        : null;

    /// <summary>A domain: its charts, then every indicator in it; null where there is none with that id.</summary>
    public HandoutDraft? Topic(string topicId) => Catalogue.Topic(topicId) is { } topic
        ? Draft(topic.Name, topic.Name, topicId, TopicParts(topic))
        : null;

    /// <summary>One indicator: its charts over the years, the months and the departments, then every period; null where there is none with that id.</summary>
    public HandoutDraft? Indicator(string indicatorId)
    {
        if (Catalogue.Indicator(indicatorId) is not { } indicator) return null;
        var heading = Catalogue.Topic(indicator.TopicId)!.Name;
        DraftPart?[] charts = [ChartPart($"months-{indicatorId}"), ChartPart($"indicator-{indicatorId}"), ChartPart($"departments-{indicatorId}")];
        var periods = snapshot.SeriesOf(indicatorId, departments).Select(f => f.Period).Append(indicator.PeriodIn(period)).Distinct().OrderDescending();
        WantedFigure[] all = [.. periods.Select(p => new WantedFigure(indicatorId, p, departments)), .. OperandsOf(indicator)];
        return Draft(indicator.Name, indicator.Name, indicatorId, [.. charts.OfType<DraftPart>(), new(heading, $"{indicator.Name}各期数值", null, all)]);
    }

    /// <summary>One department: what stands worst, drawn; then its own figures by domain, and those it answers for; null where there is none with that id.</summary>
    public HandoutDraft? Department(string departmentId, string? drawnFirst = null)
    {
        if (Catalogue.Department(departmentId) is not { } department) return null;
        var own = new HandoutDrafts(snapshot, period, DepartmentScope.Of(departmentId), figureUrl);
        return own.Draft(department.Name, department.Name, departmentId, [.. own.DepartmentParts(department, drawnFirst)]);
    }

    /// <summary>The overview: the featured charts of every domain, those of the mission first, and the figures shown large.</summary>
    public HandoutDraft Overview() => Draft(
        "法治政府建设指标总览", "总览", "overview",
        [
            .. from topic in Catalogue.Topics
               from chart in Catalogue.ChartsOf(topic.Id).Where(c => c.Featured)
               select ChartPart(chart.Id)!,
            .. Catalogue.Topics.Where(t => t.HeadlineIds.Count > 0)
                .Select(t => new DraftPart(t.Name, snapshot.Fill(t.Message, period, departments), null, [.. t.HeadlineIds.Select(id => Wanted(Catalogue.Indicator(id)!))])),
        ]);

    /// <summary>The parts of a domain: its charts, then a table of every indicator in it.</summary>
    public IReadOnlyList<DraftPart> TopicParts(Topic topic)
    {
        WantedFigure[] all = [.. Catalogue.IndicatorsOf(topic.Id).Where(i => i.Display != Display.Hide).Select(Wanted)];
        return
        [
            .. Catalogue.ChartsOf(topic.Id).Select(c => ChartPart(c.Id)!),
            new(topic.Name, $"{topic.Name}全部指标（{all.Length}项），{period.Name}", null, all),
        ];
    }

    /// <summary>One chart as a part, under the name of its domain; null where there is none with that id.</summary>
    public DraftPart? ChartPart(string chartId)
    {
        var trace = new FigureTrace(figureUrl);
        var composer = new ChartComposer(snapshot, trace.Url, departments);
        if (composer.Find(chartId, period) is not { } chart) return null;
        var indicators = composer.IndicatorsOf(chartId);
        var definition = Catalogue.Charts.FirstOrDefault(c => c.Id == chartId);
        IEnumerable<WantedFigure> said = definition?.Title.Figures
            .Select(f => (Indicator: Catalogue.Indicator(f.IndicatorId), f.YearsBack)).Where(f => f.Indicator is not null)
            .Select(f => new WantedFigure(f.Indicator!.Id, f.Indicator.PeriodIn(f.YearsBack == 0 ? period : period.YearBefore), departments)) ?? [];
        WantedFigure[] drawn = [.. trace.In(chart)];
        // What is missing leads nowhere, and is told all the same.
        var missing = indicators.Count == 1 && chart.Series.Count == 1
            ? chart.Id == $"departments-{indicators[0].Id}"
                ? snapshot.DepartmentsOf(indicators[0].Id).Select(id => new WantedFigure(indicators[0].Id, period, DepartmentScope.Of(id)))
                : PeriodsNamed(chart).Select(p => new WantedFigure(indicators[0].Id, p, departments))
            : [];
        WantedFigure[] all = [.. drawn.Concat(missing).Concat(indicators.Select(Wanted)).Concat(said).Distinct()];
        return new(Catalogue.Topic(indicators[0].TopicId)!.Name, chart.Title, chart, all);
    }

    /// <summary>The figure of an indicator beside those of the period.</summary>
    public WantedFigure Wanted(Indicator indicator) => new(indicator.Id, indicator.PeriodIn(period), departments);

    /// <summary>The parts of a department: what stands worst, drawn, then its figures by domain, then those of the whole banner that it answers for.</summary>
    public IEnumerable<DraftPart> DepartmentParts(Department department, string? drawnFirst = null)
    {
        var own = DepartmentScope.Of(department.Id);
        var drafts = new HandoutDrafts(snapshot, period, own, figureUrl);
        var banner = new HandoutDrafts(snapshot, period, default, figureUrl);
        var all = Catalogue.Topics.SelectMany(t => Catalogue.IndicatorsOf(t.Id)).Where(i => i is { Display: not Display.Hide, Timing: not Timing.PriorYear }).ToArray();
        Indicator[] reported = [.. all.Where(i => snapshot.DepartmentsOf(i.Id).Contains(department.Id, StringComparer.Ordinal))];
        var worstFirst = reported
            .Select(i => (Indicator: i, Ranking: Ranking.Of(snapshot, i, period)))
            .OrderByDescending(i => i.Indicator.Id == drawnFirst)
            .ThenByDescending(i => i.Ranking.Of(department.Id)?.Rank is { } rank && i.Ranking.Ranked > 1 ? (decimal)(rank - 1) / (i.Ranking.Ranked - 1) : -1);
        foreach (var part in worstFirst.Select(i => drafts.ChartPart($"beside-{i.Indicator.Id}")).OfType<DraftPart>().Take(MostDepartmentCharts)) yield return part;
        foreach (var topic in reported.GroupBy(i => i.TopicId))
        {
            var name = Catalogue.Topic(topic.Key)!.Name;
            yield return new(name, $"{department.Name}{name}指标（{topic.Count()}项），{period.Name}", null, [.. topic.Select(drafts.Wanted)]);
        }

        Indicator[] led = [.. all.Where(i => i.LeadDepartmentId == department.Id)];
        if (led.Length > 0) yield return new("负责的指标", $"{department.Name}负责的指标（{led.Length}项，全旗数值），{period.Name}", null, [.. led.Select(banner.Wanted)]);
        Indicator[] mentioned = [.. department.IndicatorIds.Select(Catalogue.Indicator).OfType<Indicator>().Except(led).Where(i => reported.Length == 0 && i.Display != Display.Hide)];
        if (mentioned.Length > 0) yield return new("有关的指标", $"报告中与{department.Name}有关的指标（{mentioned.Length}项，全旗数值），{period.Name}", null, [.. mentioned.Select(banner.Wanted)]);
    }

    // What is measured, as the subtitle begins; a list in it (、) may be long and is the file's to shorten.
    private static string NameOf(Chart chart) => chart.Subtitle.Split('，')[0] is { Length: > 0 } measure ? measure : chart.Title;

    private IEnumerable<WantedFigure> OperandsOf(Indicator indicator) =>
        (indicator.Formula?.OperandIds ?? []).Select(Catalogue.Indicator).OfType<Indicator>().Select(Wanted);

    // A chart over time names its periods in words.
    private IEnumerable<Period> PeriodsNamed(Chart chart)
    {
        var names = new Dictionary<string, Period>(StringComparer.Ordinal);
        var (year, month) = (period.YearAfter, Period.Month(period.End.Year, period.End.Month));
        for (var i = 0; i <= YearsBack; i++, year = year.YearBefore) names.TryAdd(year.Name, year);
        for (var i = 0; i < MonthsBack; i++, month = month.MonthBefore) names.TryAdd(month.Name, month);
        // The place of a target beside the figures is no gap in them.
        return chart.Categories.Where((_, i) => chart.Target?.Category != i || chart.Series[0].At(i) is not null).Where(names.ContainsKey).Select(name => names[name]);
    }

    private HandoutDraft Draft(string title, string name, string id, IReadOnlyList<DraftPart> parts) =>
        new() { Title = title, Name = name, Id = id, Period = period, Whose = Whose, Parts = parts };
}
