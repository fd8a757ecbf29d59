using System.Text.Json;
using System.Text.Json.Nodes;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>
/// Which part of a package is taken away: topics, departments, periods. What is taken brings along whatever it refers to, so that the part is a package of its
/// own; and it says in its descriptor what it is a part of.
/// </summary>
/// <param name="TopicIds">Topics; empty for all.</param>
/// <param name="DepartmentIds">Whose figures, <c>_T</c> for those of the whole banner; empty for all.</param>
/// <param name="From">Figures that end before it stay behind; null for no limit.</param>
/// <param name="To">Figures that begin after it stay behind; null for no limit.</param>
public sealed record PackageSelection(IReadOnlyList<string> TopicIds, IReadOnlyList<string> DepartmentIds, Period? From, Period? To)
{
    /// <summary>What stands in the name of a package that is a part of another, so that it cannot be taken for the whole.</summary>
    public const string NameEnding = "-selection";

    private const string NotSelected = "所属指标的数值未选入本数据包";

    /// <summary>Everything.</summary>
    public static PackageSelection Whole { get; } = new([], [], null, null);

    /// <summary>Whether nothing stays behind.</summary>
    public bool IsWhole => TopicIds.Count == 0 && DepartmentIds.Count == 0 && From is null && To is null;

    /// <summary>The package as far as it is selected; the package itself where all of it is.</summary>
    public DataPackage Of(DataPackage package) => IsWhole ? package : new Part(package, this).Package();

    private bool Holds(Period period) => (From is not { } from || period.End >= from.Start) && (To is not { } to || period.Start <= to.End);

    private bool HoldsDepartment(string id) => DepartmentIds.Count == 0 || DepartmentIds.Contains(id);

    // What refers to what decides what must come along. Long cross-references (who is mentioned with what) are cut to what is there instead: followed, they
    // would bring everything.
    private sealed class Part
    {
        private static readonly JsonSerializerOptions s_readable =
            new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private readonly DataPackage _whole;
        private readonly PackageSelection _selection;
        private readonly HashSet<string> _topics;
        private readonly HashSet<string> _indicators;

        public Part(DataPackage whole, PackageSelection selection)
        {
            (_whole, _selection) = (whole, selection);
            _topics = [.. whole.Topics.Select(t => t.Id).Where(IsAsked)];
            _indicators = [.. whole.Indicators.Where(i => IsAsked(i.TopicId)).Select(i => i.Id), .. whole.Charts.Where(c => IsAsked(c.TopicId)).SelectMany(OnChart)];
            Close();
        }

        public DataPackage Package()
        {
            Observation[] observations = [.. _whole.Observations.Where(o => _indicators.Contains(o.IndicatorId) && _selection.HoldsDepartment(o.DepartmentId) && _selection.Holds(o.Period))];
            Target[] targets = [.. _whole.Targets.Where(t => _indicators.Contains(t.IndicatorId) && _selection.HoldsDepartment(t.DepartmentId) && _selection.Holds(t.Period))];
            Claim[] claims = [.. _whole.Claims.Where(c => IsAsked(c.TopicId))];
            var plan = Plan(targets);
            AdmittedProblem[] problems = [.. _whole.Problems.Where(p => IsAboutAsked(p.IndicatorIds))];
            var inconsistencies = Inconsistencies();
            Indicator[] indicators = [.. _whole.Indicators.Where(i => _indicators.Contains(i.Id))];
            var departments = Departments([
                .. observations.Select(o => o.DepartmentId), .. targets.Select(t => t.DepartmentId), .. indicators.Select(i => i.LeadDepartmentId),
                .. plan.Select(p => p.LeadDepartmentId), .. inconsistencies.Select(i => i.AskedDepartmentId)]);
            HashSet<string> sources =
            [
                .. observations.Select(o => o.SourceId), .. targets.Select(t => t.SourceId), .. claims.Select(c => c.SourceId), .. plan.Select(p => p.SourceId),
                .. problems.Select(p => p.SourceId), .. inconsistencies.Select(i => i.SourceId), .. departments.Select(d => d.SourceId),
            ];
            HashSet<string> planIds = [.. plan.Select(p => p.Id)], claimIds = [.. claims.Select(c => c.Id)], departmentIds = [.. departments.Select(d => d.Id)];
            return _whole with
            {
                Info = _whole.Info with { Name = Name, Title = Title },
                Descriptor = Descriptor(sources),
                Sources = [.. _whole.Sources.Where(s => sources.Contains(s.Id))],
                SourceTexts = _whole.SourceTexts.Where(t => sources.Contains(t.Key)).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal),
                Topics = [.. _whole.Topics.Where(t => _topics.Contains(t.Id))],
                Indicators = indicators,
                Departments = [.. departments.Select(d => d with { IndicatorIds = Cut(d.IndicatorIds, _indicators), OverlapIds = Cut(d.OverlapIds, departmentIds) })],
                Observations = observations,
                Targets = targets,
                Plan = [.. plan.Select(p => p with { IndicatorIds = Cut(p.IndicatorIds, _indicators), ClaimIds = Cut(p.ClaimIds, claimIds) })],
                Problems = [.. problems.Select(p => p with { IndicatorIds = Cut(p.IndicatorIds, _indicators), ClaimIds = Cut(p.ClaimIds, claimIds), PlanIds = Cut(p.PlanIds, planIds) })],
                Claims = claims,
                Numerals = Numerals(sources, observations),
                Charts = [.. _whole.Charts.Where(c => _topics.Contains(c.TopicId) && OnChart(c).All(_indicators.Contains))],
                Inconsistencies = [.. inconsistencies.Select(i => i with { IndicatorIds = Cut(i.IndicatorIds, _indicators) })],
            };
        }

        private string Name => _whole.Info.Name.EndsWith(NameEnding, StringComparison.Ordinal) ? _whole.Info.Name : _whole.Info.Name + NameEnding;

        private string Title => _whole.Info.Name == Name ? _whole.Info.Title : _whole.Info.Title + "（选录）";

        private bool IsAsked(string topicId) => _selection.TopicIds.Count == 0 || _selection.TopicIds.Contains(topicId);

        private bool IsAboutAsked(IReadOnlyList<string> indicatorIds) => _selection.TopicIds.Count == 0 || indicatorIds.Any(_indicators.Contains);

        // Operands, both ends of what is implied or of a stated change, and what the topics they belong to print large.
        private void Close()
        {
            var byId = _whole.Indicators.ToDictionary(i => i.Id, StringComparer.Ordinal);
            var topics = _whole.Topics.ToDictionary(t => t.Id, StringComparer.Ordinal);
            var besides = _whole.Indicators.SelectMany(i => new[] { (Of: i.Implies, i.Id), (Of: i.ChangeOf, i.Id) }).Where(p => p.Of.Length > 0).ToLookup(p => p.Of, p => p.Id, StringComparer.Ordinal);
            var open = new Queue<string>(_indicators);
            foreach (var id in _topics.ToArray()) AddAll(OnTopic(topics[id]));
            while (open.TryDequeue(out var id))
            {
                var indicator = byId[id];
                AddAll(indicator.Formula?.OperandIds ?? []);
                AddAll(new[] { indicator.Implies, indicator.ChangeOf }.Where(other => other.Length > 0));
                AddAll(besides[id]);
                if (_topics.Add(indicator.TopicId)) AddAll(OnTopic(topics[indicator.TopicId]));
            }

            void AddAll(IEnumerable<string> ids)
            {
                foreach (var id in ids.Where(_indicators.Add)) open.Enqueue(id);
            }
        }

        private static IEnumerable<string> OnTopic(Topic topic) => topic.HeadlineIds.Concat(topic.Message.IndicatorIds);

        private static IEnumerable<string> OnChart(ChartDefinition chart) => chart.IndicatorIds.Concat(chart.Title.IndicatorIds);

        // Whatever a target rests on, and the item a commitment stands under.
        private PlanLine[] Plan(Target[] targets)
        {
            HashSet<string> bases = [.. targets.Select(t => t.Basis)];
            PlanLine[] lines =
            [
                .. _whole.Plan.Where(p => bases.Contains(p.Id)
                    || (_selection.Holds(p.Year) && IsAboutAsked(p.IndicatorIds) && (_selection.DepartmentIds.Count == 0 || _selection.DepartmentIds.Contains(p.LeadDepartmentId)))),
            ];
            HashSet<(Period, int)> items = [.. lines.Select(p => (p.Year, p.Item))];
            HashSet<string> kept = [.. lines.Select(p => p.Id)];
            return [.. _whole.Plan.Where(p => kept.Contains(p.Id) || (p.IsHeadline && items.Contains((p.Year, p.Item))))];
        }

        private Inconsistency[] Inconsistencies()
        {
            HashSet<string> kept = [.. _whole.Inconsistencies.Where(i => i.Place == 1 && IsAboutAsked(i.IndicatorIds)).Select(i => i.Id)];
            return [.. _whole.Inconsistencies.Where(i => kept.Contains(i.Id))];
        }

        private Department[] Departments(HashSet<string> used) =>
        [
            .. _whole.Departments.Where(d => used.Contains(d.Id) || _selection.DepartmentIds.Contains(d.Id)
                || (_selection.DepartmentIds.Count == 0 && IsAboutAsked(d.IndicatorIds))),
        ];

        // A document comes whole, so all its numbers are accounted for; a number whose figure stays behind says so.
        private List<Numeral> Numerals(HashSet<string> sources, Observation[] observations)
        {
            var written = observations.Where(o => o.AsWritten.Length > 0).ToLookup(o => (o.SourceId, o.IndicatorId));
            return [.. _whole.Numerals.Where(n => sources.Contains(n.SourceId)).Select(Kept)];

            Numeral Kept(Numeral numeral)
            {
                string[] bound = [.. numeral.IndicatorIds.Where(id => written[(numeral.SourceId, id)].Any(numeral.LiesIn))];
                return bound.Length == numeral.IndicatorIds.Count ? numeral : numeral with { IndicatorIds = bound, Reason = bound.Length > 0 ? "" : NotSelected };
            }
        }

        private string Descriptor(HashSet<string> sources)
        {
            var root = JsonNode.Parse(_whole.Descriptor.TrimStart('\uFEFF'))!.AsObject();
            HashSet<string> left = [.. _whole.Sources.Where(s => !sources.Contains(s.Id)).Select(s => s.File)];
            (root["name"], root["title"]) = (Name, Title);
            // The digest of a made-up package speaks of all of it.
            root.Remove("generator");
            RemoveWhere("resources");
            RemoveWhere("sources");
            root["selection"] = new JsonObject
            {
                ["of"] = new JsonObject { ["name"] = _whole.Info.Name, ["title"] = _whole.Info.Title, ["version"] = _whole.Info.Version },
                ["topics"] = new JsonArray([.. _selection.TopicIds.Order(StringComparer.Ordinal).Select(id => JsonValue.Create(id))]),
                ["departments"] = new JsonArray([.. _selection.DepartmentIds.Order(StringComparer.Ordinal).Select(id => JsonValue.Create(id))]),
                ["from"] = _selection.From?.ToString(),
                ["to"] = _selection.To?.ToString(),
            };
            return root.ToJsonString(s_readable) + "\n";

            void RemoveWhere(string list)
            {
                if (root[list] is not JsonArray entries) return;
                foreach (var entry in entries.Where(e => e?["path"] is JsonValue path && left.Contains(path.ToString())).ToArray()) entries.Remove(entry);
            }
        }

        private static IReadOnlyList<string> Cut(IReadOnlyList<string> ids, HashSet<string> there) => [.. ids.Where(there.Contains)];
    }
}
