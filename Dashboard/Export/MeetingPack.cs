using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>
/// What is laid before a meeting in one file: first what needs attention, then domain by domain and department by department. Which ones stands in the address.
/// </summary>
/// <param name="Topics">The domains, in their own order.</param>
/// <param name="Departments">The departments, in the order of the catalogue.</param>
public sealed record MeetingPack(IReadOnlyList<Topic> Topics, IReadOnlyList<Department> Departments)
{
    /// <summary>Name of the parameter that says which domains: ids, separated by commas.</summary>
    public const string TopicsParameter = "topics";

    // What a slide holds, and a meeting hears.
    private const int MostListed = 7;

    private const string AttentionHeading = "需要关注";

    /// <summary>The domains as they stand in its address; empty for none.</summary>
    public string TopicsQuery => Topics.Count > 0 ? $"{TopicsParameter}={string.Join(',', Topics.Select(t => t.Id))}" : "";

    /// <summary>All that is chosen, as it stands in its address.</summary>
    public string Query => string.Join('&', new[]
    {
        TopicsQuery, Departments.Count > 0 ? $"{ExportQuery.DepartmentsParameter}={string.Join(',', Departments.Select(d => d.Id))}" : "",
    }.Where(q => q.Length > 0));

    /// <summary>What is in it, in words.</summary>
    public string Name => string.Join("、", Topics.Select(t => t.Name).Concat(Departments.Select(d => d.Name))) is { Length: <= 30 } names
        ? names
        : $"{(Topics.Count > 0 ? $"{Topics.Count}个领域" : "")}{(Departments.Count > 0 ? $"{Departments.Count}个部门" : "")}";

    /// <summary>Reads what is chosen; the domains of the mission where nothing is. Says in one sentence what it does not know.</summary>
    public static MeetingPack Read(Catalogue catalogue, string? topics, string? departments, out string? problem)
    {
        string[] topicIds = Ids(topics), departmentIds = Ids(departments);
        problem = topicIds.FirstOrDefault(id => catalogue.Topic(id) is null) is { } topic ? $"参数 {TopicsParameter} 中的“{topic}”不是领域：应为领域的编号，多个以逗号分开，有 {string.Join("、", catalogue.Topics.Select(t => t.Id))}。"
            : departmentIds.FirstOrDefault(id => catalogue.Department(id) is null) is { } department ? $"参数 {ExportQuery.DepartmentsParameter} 中的“{department}”不是部门：应为部门的编号，多个以逗号分开。部门及其编号见 /departments。"
            : null;
        var nothing = topicIds.Length + departmentIds.Length == 0;
        return new(
            [.. catalogue.Topics.Where(t => nothing ? t.IsMission : topicIds.Contains(t.Id))],
            [.. catalogue.Departments.Where(d => departmentIds.Contains(d.Id))]);
    }

    /// <summary>What it holds, as far as the figures alone tell it.</summary>
    /// <param name="snapshot">The figures.</param>
    /// <param name="period">For when.</param>
    /// <param name="today">The day it is made.</param>
    /// <param name="thresholds">Where being behind begins.</param>
    /// <param name="figureUrl">Where a mark leads.</param>
    public HandoutDraft Draft(Snapshot snapshot, Period period, DateOnly today, AttainmentThresholds thresholds, FigureUrl figureUrl)
    {
        var banner = new HandoutDrafts(snapshot, period, default, figureUrl);
        var attention = Attention.Of(snapshot, period, default, today, thresholds);
        return new()
        {
            Title = $"法治政府建设会议材料：{Name}",
            Name = $"会议材料_{Name}",
            Id = "pack",
            Period = period,
            Whose = Departments.Count > 0 ? $"{Wording.WholeBanner}和{Departments.Count}个部门" : Wording.WholeBanner,
            Parts =
            [
                .. AttentionParts(snapshot, period, banner, attention, figureUrl),
                .. Topics.SelectMany(banner.TopicParts),
                .. Departments.SelectMany(d => DepartmentParts(snapshot, period, d, figureUrl)),
            ],
        };
    }

    private IEnumerable<DraftPart> AttentionParts(Snapshot snapshot, Period period, HandoutDrafts banner, Attention attention, FigureUrl figureUrl)
    {
        // Counted before any is left out; the lists hold what is farthest behind, lowest and largest.
        Indicator[] lagging = [.. attention.Lagging.Where(IsChosen)], outstanding = [.. attention.Outstanding.Where(IsChosen)];
        Indicator[] rates = [.. attention.MissionRates.Concat(attention.OtherRates).Where(IsChosen).OrderBy(r => snapshot.FigureOf(r.Id, r.PeriodIn(period))?.Quantity.Value).Take(MostListed)];
        if (lagging.Length > 0) yield return new(AttentionHeading, $"{lagging.Length}项滞后于目标：{Names(lagging)}{Rest(lagging)}", null, [.. lagging.Take(MostListed).Select(banner.Wanted)]);
        if (rates.Length > 1)
        {
            var chart = new ChartComposer(snapshot, figureUrl).Compose(
                new()
                {
                    Id = "pack-lowest-rates",
                    TopicId = rates[0].TopicId,
                    Sequence = 0,
                    Form = ChartForm.Ranking,
                    IndicatorIds = [.. rates.Select(r => r.Id)],
                    Title = MessageTemplate.Parse($"最低的比率：{rates[0].Name}{{{rates[0].Id}}}"),
                    Subtitle = "未达100%的比率，%，由低到高，{year}，{scope}",
                },
                period);
            // Here the lowest is the message: what is read first stands on top, and the others are set back.
            chart = chart with { Categories = [.. chart.Categories.Reverse()], Series = [.. chart.Series.Select(s => s with { Values = [.. s.Values.Reverse().Select((v, i) => i == 0 ? v : v! with { Tone = Tone.Muted })] })] };
            yield return new(AttentionHeading, chart.Title, chart, [.. rates.Select(banner.Wanted)]);
        }

        if (outstanding.Length > 0)
        {
            var first = outstanding[0];
            var text = snapshot.FigureOf(first.Id, first.PeriodIn(period)) is { } figure ? QuantityText.Sentence(figure, first.Unit) : Wording.Missing;
            yield return new(AttentionHeading, $"尚未办结、未整改：{first.Name}{text}{(outstanding.Length > 1 ? $"等{outstanding.Length}项" : "")}{Rest(outstanding)}", null, [.. outstanding.Take(MostListed).Select(banner.Wanted)]);
        }
    }

    private static string Rest(Indicator[] all) => all.Length > MostListed ? $"（列出前{MostListed}项）" : "";

    // A meeting about some domains does not want to hear of the others; one about departments alone hears of all.
    private bool IsChosen(Indicator indicator) => Topics.Count == 0 || Topics.Any(t => t.Id == indicator.TopicId);

    private static IEnumerable<DraftPart> DepartmentParts(Snapshot snapshot, Period period, Department department, FigureUrl figureUrl)
    {
        var drafts = new HandoutDrafts(snapshot, period, DepartmentScope.Of(department.Id), figureUrl);
        foreach (var part in drafts.DepartmentParts(department)) yield return part with { Heading = $"{department.Name}　{part.Heading}" };
        Indicator[] incomplete =
        [
            .. snapshot.Catalogue.Indicators.Where(i => i is { IsDerived: false, Display: not Display.Hide, Timing: not Timing.PriorYear }
                && snapshot.DepartmentsOf(i.Id).Contains(department.Id, StringComparer.Ordinal) && Ranking.Of(snapshot, i, period).Of(department.Id)?.IsComplete == false),
        ];
        if (incomplete.Length > 0) yield return new($"{department.Name}　缺的数据", $"{department.Name}有{incomplete.Length}项指标缺数据：{Names(incomplete)}", null, [.. incomplete.Select(drafts.Wanted)]);
    }

    private static string Names(Indicator[] indicators) => string.Join("、", indicators.Take(3).Select(i => i.Name)) + (indicators.Length > 3 ? "等" : "");

    private static string[] Ids(string? text) => [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
