#:project ../Dashboard/Dashboard.csproj
#:property PublishAot=false
// Makes the package data/demo: dotnet run scripts/make-demo.cs
// Everything in it is made up, except that the sums of 2024 are those of the published report, so that the demo shows nothing that contradicts it.
// Whole numbers and a fixed seed only: the same files on every machine.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;

const string source = "demo-note";
const string madeUp = "本数据包的每一个数值都由程序按固定种子生成，不是任何部门的真实数据";

var scripts = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var data = Path.Combine(scripts, "..", "data");
var uxin = DataPackageReader.Read(Path.Combine(data, "uxin")).Package ?? throw new InvalidDataException("data/uxin is not sound.");
var demo = Path.Combine(data, "demo");
// The one file of the package that is written by hand.
var text = await File.ReadAllTextAsync(Path.Combine(demo, "sources", "demo-note.txt"));
string[] names = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六"];

// How busy the months are, January first.
long[] atTheCounter = [90, 60, 105, 100, 100, 105, 95, 95, 110, 95, 110, 120];
long[] inTheField = [50, 40, 90, 110, 120, 130, 110, 110, 120, 100, 80, 60];
long[] inCourt = [120, 55, 95, 100, 100, 105, 100, 95, 105, 95, 115, 140];
long[] twiceAYear = [0, 0, 0, 0, 0, 100, 0, 0, 0, 0, 100, 0];
int[] counters = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15];
int[] offices = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15];
int[] enforcers = [3, 4, 5, 6, 7, 8, 10, 11, 12];
int[] inspectors = [3, 4, 5, 6, 7, 9, 10, 12, 13, 14];
int[] slow = [4, 9, 13];
const int excellent = 7;

var figures = new Figures(uxin);
figures.Flow("onething.cases", [1, 2, 5, 6, 8, 9, 11, 12, 13, 15], 47_541, null, 66_500, atTheCounter);
figures.Flow("service.cross-region-cases", [2, 5, 6, 8, 11, 15], 31_090, null, 29_500, atTheCounter);
figures.Flow("service.closed-cases", counters, 70_120, 78_640, 84_500, atTheCounter);
figures.Part("service.on-time-cases", "service.closed-cases", 74_980, (department, month) =>
    department == 11 && month >= Period.Month(2025, 2) ? 912 : month.YearNumber == 2025 ? 984 : month.YearNumber == 2024 ? 955 : 946);
figures.Stock("service.one-stop-items", offices, 2);
figures.Stock("service.single-window-items", offices, 3, within: "service.one-stop-items");

figures.Flow("random-check.batches", [3, 4, 5, 8, 10, 11, 12], 79, null, 84, inTheField);
figures.Follow("random-check.entities-checked", "random-check.batches", 810, null, 745, 7, 13);
figures.Flow("enforcement.cases-reviewed", enforcers, 84, null, 128, twiceAYear);
figures.Stock("enforcement.officers", enforcers, 2);
figures.Count("enforcement.trainings", 1, "2023-04", "2023-10", "2024-04", "2024-10", "2025-03", "2025-06", "2025-09");
figures.Count("enforcement.exams", 1, "2023-11", "2024-11", "2025-09");
figures.Flow("enforcement.penalties", enforcers, 2_310, 2_184, 2_060, inTheField);
figures.Part("enforcement.penalties-corrected", "enforcement.penalties", 61, (department, month) =>
    department == 8 ? 52 : month.YearNumber == 2025 ? 17 : month.YearNumber == 2024 ? 26 : 30);

figures.Flow("safety.enterprise-inspections", inspectors, 488, null, 590, inTheField);
figures.Follow("hazard.identified", "safety.enterprise-inspections", 3_205, null, 3_960, 5, 9);
figures.Part("hazard.rectified", "hazard.identified", null, (department, month) =>
    department == excellent ? 965
    : !slow.Contains(department) ? month.YearNumber == 2025 ? 872 : month.YearNumber == 2024 ? 800 : 775
    : month < Period.Month(2024, 6) ? 760
    : department == 9 ? 300 : month.YearNumber == 2025 ? 470 : 380);
figures.Overdue("hazard.overdue", "hazard.identified", "hazard.rectified", slow);

figures.Flow("reconsideration.applications-accepted", [1], 63, null, 121, atTheCounter);
figures.Part("reconsideration.concluded", "reconsideration.applications-accepted", null, (_, month) => month.YearNumber == 2025 ? 905 : 860);
figures.Flow("litigation.administrative-cases", [16], 66, null, 49, inCourt);
figures.Flow("mediation.cases", [1, 9, 12, 13, 14], 1_480, 1_655, 1_790, atTheCounter);
figures.Part("mediation.successes", "mediation.cases", 1_539, (department, month) => department == 13 ? 885 : month.YearNumber == 2025 ? 962 : 938);
figures.Flow("execution.cases-accepted", [14, 16], 3_412, null, 3_560, inCourt);
figures.Part("execution.cases-concluded", "execution.cases-accepted", null, (_, month) => month.YearNumber == 2023 ? 953 : 968);
figures.Flow("execution.amount-recovered", [14, 16], 668_000_000, null, 740_000_000, inCourt, step: 10_000);
figures.Flow("notary.cases", [1], 655, null, 742, atTheCounter);
figures.Flow("legal-aid.cases", [1], 214, null, 251, atTheCounter);

// What does not come: three months that were never sent in, and a department that is two months late.
figures.Lose("onething.cases", 6, "2023-09");
figures.Lose("service.closed-cases", 11, "2025-05");
figures.Lose("service.on-time-cases", 11, "2025-05");
figures.Lose("random-check.batches", 10, "2025-07");
figures.Lose("random-check.entities-checked", 10, "2025-07");
figures.LoseAfter(15, "2025-08");

// What was first sent in wrong, and by how many per cent.
(string Indicator, int Department, string Month, int Percent)[] corrections =
[
    ("onething.cases", 2, "2024-03", -9), ("onething.cases", 8, "2025-04", 12), ("service.closed-cases", 5, "2024-11", 6),
    ("service.closed-cases", 9, "2025-03", 8), ("hazard.identified", 4, "2024-06", 11), ("hazard.rectified", 4, "2024-09", -25),
    ("hazard.rectified", 13, "2025-05", -20), ("hazard.rectified", 7, "2025-06", -10), ("enforcement.penalties", 8, "2024-08", 15),
    ("execution.cases-concluded", 16, "2024-12", -7), ("mediation.cases", 12, "2025-02", 10), ("safety.enterprise-inspections", 3, "2025-07", 30),
];

var notComparable = Period.Month(2025, 1);
var unfinished = Period.Month(2025, 10);
var observations = new List<Observation>();
foreach (var ((indicator, department, month), value) in figures.All)
{
    var unit = Indicators().First(i => i.Id == indicator).Unit;
    var plain = new Observation
    {
        IndicatorId = indicator,
        DepartmentId = IdOf(department),
        Period = month,
        Revision = 1,
        Quantity = indicator == "execution.amount-recovered" ? Quantity.Rounded(value, 10_000) : Quantity.Exact(value),
        Status = month == unfinished && (indicator.StartsWith("service.", StringComparison.Ordinal) || indicator.StartsWith("execution.", StringComparison.Ordinal) || slow.Contains(department))
            ? ObservationStatus.Provisional
            : ObservationStatus.Illustrative,
        Break = indicator == "service.cross-region-cases" && month == notComparable,
        SourceId = source,
        Quote = madeUp,
        Offset = OffsetOf(madeUp),
        AsWritten = "",
        Note = indicator == "service.cross-region-cases" && month == notComparable ? "自2025年1月起不再计入旗内跨苏木镇办件，此前数值不可比（演示）。" : "",
    };
    if (Array.FindIndex(corrections, c => c.Indicator == indicator && c.Department == department && Period.Parse(c.Month) == month) is var at and >= 0)
    {
        // At least one too many or too few, or there would be nothing to correct.
        var wrong = value + (corrections[at].Percent > 0 ? Math.Max(1, value * corrections[at].Percent / 100) : Math.Min(-1, value * corrections[at].Percent / 100));
        observations.Add(plain with { Quantity = Quantity.Exact(wrong) });
        var why = wrong > value ? $"重复计入{wrong - value}{unit}，已核减" : $"漏计{value - wrong}{unit}，已补记";
        plain = plain with { Revision = 2, Status = ObservationStatus.Revised, Note = $"首次报送{wrong}{unit}，{why}（演示）。" };
    }

    observations.Add(plain);
}

var package = uxin with
{
    Descriptor = Descriptor(""),
    Sources =
    [
        new()
        {
            Id = source,
            Title = "乌审旗法治政府建设指标演示数据说明",
            Publisher = "演示程序",
            Period = Period.Year(2025),
            Published = "2025-11",
            File = "sources/demo-note.txt",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Note = "由scripts/make-demo.cs生成，不是任何部门发布的文件。",
        },
    ],
    SourceTexts = new Dictionary<string, string> { [source] = text },
    Topics = Topics(),
    Indicators = Indicators(),
    Departments = Departments(),
    Observations = observations,
    Targets = Targets(),
    Plan = PlanLines(),
    Problems = Problems(),
    Inconsistencies = [],
    Claims = Claims(),
    Numerals = [],
    Charts = Charts(),
};

// Written twice: the second time with the digest of what was written, by which a test sees that nobody has changed a figure by hand.
DataPackageWriter.Write(package, demo);
DataPackageWriter.Write(package with { Descriptor = Descriptor(DigestOf(demo)) }, demo);
var reading = DataPackageReader.Read(demo);
foreach (var problem in reading.Problems) Console.Error.WriteLine(problem);
Console.WriteLine($"{observations.Count} figures of {package.Indicators.Count} indicators written to data/demo.");
return reading.IsSound ? 0 : 1;

string IdOf(int department) => $"dept.demo-{department:D2}";

// The place of words in the note, which must be there once: a quote that could mean two places proves nothing.
int OffsetOf(string words)
{
    var at = text.IndexOf(words, StringComparison.Ordinal);
    if (at < 0 || text.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0) throw new InvalidDataException($"“{words}” does not stand in demo-note.txt exactly once.");
    return at;
}

string Descriptor(string digest)
{
    var root = JsonNode.Parse(uxin.Descriptor)!;
    root["name"] = "uxin-demo";
    root["title"] = "乌审旗法治政府建设指标（演示数据）";
    root["description"] = "演示数据：由程序按固定种子生成，用来展示分部门、分月份数据的用法，不是任何部门的真实数据。2024年合计与已公布的年度报告一致。";
    root["version"] = "2025.10";
    root["illustrative"] = true;
    root["sources"] = new JsonArray(new JsonObject { ["title"] = "乌审旗法治政府建设指标演示数据说明", ["path"] = "sources/demo-note.txt" });
    root["contributors"] = new JsonArray(new JsonObject { ["title"] = "Wusheng.Dashboard", ["role"] = "author" });
    root["generator"] = new JsonObject
    {
        ["path"] = "scripts/make-demo.cs",
        ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(scripts, "make-demo.cs")))),
        ["output"] = digest,
    };
    var resources = root["resources"]!.AsArray();
    foreach (var document in resources.Where(r => r!["schema"] is null).ToList()) resources.Remove(document);
    // A made-up figure is printed nowhere, so there is nothing to copy as it was written.
    var columns = resources.First(r => (string?)r!["name"] == "observations")!["schema"]!["fields"]!.AsArray();
    columns.First(c => (string?)c!["name"] == "as_written")!.AsObject().Remove("constraints");
    return root.ToJsonString(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }) + "\n";
}

// SHA-256 of the tables and texts, as sha256sum prints them, sorted by path; datapackage.json holds it and so is left out.
static string DigestOf(string folder)
{
    var lines = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Digest: Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))))
        .Where(f => f.Path != "datapackage.json")
        .OrderBy(f => f.Path, StringComparer.Ordinal)
        .Select(f => $"{f.Digest}  {f.Path}\n");
    return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
}

Department[] Departments() =>
[
    .. names.Select((name, i) => new Department
    {
        Id = IdOf(i + 1),
        Name = $"演示部门{name}",
        Kind = "named-organ",
        IsNamed = true,
        SourceId = source,
        Quote = $"演示部门{name}（虚设）",
        Offset = OffsetOf($"演示部门{name}（虚设）"),
        IndicatorIds = [.. figures.All.Where(f => f.Key.Department == i + 1).Select(f => f.Key.Indicator).Distinct().Order(StringComparer.Ordinal)],
        Note = "虚设的部门，不对应任何真实单位。",
    }),
];

// What the report measures too keeps its id, unit, kind, direction and meaning; only its reservations, which speak of the report, do not hold here.
Indicator[] Indicators()
{
    string[] published =
    [
        "onething.cases", "service.cross-region-cases", "service.one-stop-items", "service.single-window-items", "derived.single-window-item-share",
        "derived.single-window-items-outside", "random-check.batches", "random-check.entities-checked", "derived.entities-per-batch",
        "enforcement.cases-reviewed", "enforcement.officers", "enforcement.trainings", "enforcement.exams", "safety.enterprise-inspections",
        "hazard.identified", "hazard.rectified", "derived.hazard-rectification-rate", "derived.hazard-outstanding", "derived.hazards-per-inspection",
        "reconsideration.applications-accepted", "reconsideration.concluded", "derived.reconsideration-conclusion-rate", "derived.reconsideration-pending",
        "litigation.administrative-cases", "derived.reconsideration-to-litigation-ratio", "execution.cases-accepted", "execution.cases-concluded",
        "derived.execution-closure-rate", "derived.execution-outstanding", "execution.amount-recovered", "notary.cases", "legal-aid.cases",
    ];
    return
    [
        .. published.Select(id => uxin.Indicators.Single(i => i.Id == id)).Select(i => i with
        {
            LeadDepartmentId = LeadOf(i.TopicId),
            LeadIsNamed = true,
            Definition = i.Definition + "数值为演示而编制。",
            Why = "",
            Note = i.Id switch
            {
                "service.cross-region-cases" => "自2025年1月起不再计入旗内跨苏木镇办件，与此前数值不可比（演示口径变化）。",
                "execution.cases-accepted" => "含上年旧存，旧存计入1月。指法院判决执行，不是行政执法。",
                "execution.amount-recovered" => "各月四舍五入到万元。",
                _ => "",
            },
        }),
        New("service.closed-cases", "service-efficiency", 510, "办结件数", "Service cases closed", IndicatorKind.Flow, "件", Direction.Neutral, "期内办结的政务服务事项件数。"),
        New("service.on-time-cases", "service-efficiency", 520, "按期办结件数", "Service cases closed on time", IndicatorKind.Flow, "件", Direction.Higher, "在承诺时限内办结的政务服务事项件数。"),
        New("derived.on-time-rate", "service-efficiency", 530, "按期办结率", "On-time rate", IndicatorKind.Rate, "%", Direction.Higher, "按期办结件数占办结件数的百分比。",
            "ratio", "{service.on-time-cases} / {service.closed-cases} * 100"),
        New("derived.overdue-cases", "service-efficiency", 540, "超期办结件数", "Service cases closed late", IndicatorKind.Flow, "件", Direction.Lower, "超过承诺时限才办结的政务服务事项件数。",
            "difference", "{service.closed-cases} - {service.on-time-cases}"),
        New("enforcement.penalties", "enforcement-inspection", 510, "行政处罚案件数", "Administrative penalty cases", IndicatorKind.Flow, "件", Direction.Neutral, "期内作出行政处罚决定的案件数。"),
        New("enforcement.penalties-corrected", "enforcement-inspection", 520, "被纠正的行政处罚案件数", "Administrative penalties corrected", IndicatorKind.Flow, "件", Direction.Lower,
            "经复议、诉讼或执法监督撤销、变更、确认违法的行政处罚案件数。"),
        New("derived.penalty-correction-rate", "enforcement-inspection", 530, "行政处罚案件纠正率", "Penalty correction rate", IndicatorKind.Rate, "%", Direction.Lower,
            "被纠正的行政处罚案件占行政处罚案件的百分比。", "ratio", "{enforcement.penalties-corrected} / {enforcement.penalties} * 100"),
        New("hazard.overdue", "safety-hazards", 510, "逾期未整改隐患数", "Hazards overdue", IndicatorKind.Stock, "条", Direction.Lower, "期末超过整改期限仍未整改的隐患条数。"),
        New("mediation.cases", "dispute-resolution", 510, "人民调解案件数", "People's mediation cases", IndicatorKind.Flow, "件", Direction.Neutral, "期内人民调解组织办结的调解案件数。"),
        New("mediation.successes", "dispute-resolution", 520, "人民调解成功数", "People's mediation cases settled", IndicatorKind.Flow, "件", Direction.Higher, "达成调解协议的人民调解案件数。"),
        New("derived.mediation-success-rate", "dispute-resolution", 530, "人民调解成功率", "Mediation success rate", IndicatorKind.Rate, "%", Direction.Higher,
            "调解成功的案件占人民调解案件的百分比。", "ratio", "{mediation.successes} / {mediation.cases} * 100"),
    ];
}

Indicator New(
    string id, string topic, int sequence, string name, string english, IndicatorKind kind, string unit, Direction direction, string definition,
    string derivation = "", string formula = "") => new()
    {
        Id = id,
        TopicId = topic,
        Sequence = sequence,
        Name = name,
        NameEnglish = english,
        Section = topic switch { "service-efficiency" => "2", "enforcement-inspection" => "4", "safety-hazards" => "5", _ => "6" },
        Kind = kind,
        Timing = Timing.InPeriod,
        Unit = new(unit),
        Direction = direction,
        Display = Display.Show,
        Derivation = derivation,
        Formula = formula.Length > 0 ? Formula.Parse(formula) : null,
        LeadDepartmentId = LeadOf(topic),
        LeadIsNamed = true,
        Definition = definition + "数值为演示而编制。",
    };

string LeadOf(string topic) => IdOf(topic switch { "service-efficiency" => 2, "safety-hazards" => 3, _ => 1 });

Topic[] Topics()
{
    return
    [
        About("service-efficiency", "onething.cases;derived.on-time-rate;derived.single-window-item-share;derived.overdue-cases",
            "“一件事”办件{onething.cases}，按期办结率{derived.on-time-rate}，超期办结{derived.overdue-cases}", "各类办件数据口径有交叉，不得相加。"),
        About("enforcement-inspection", "enforcement.penalties;derived.penalty-correction-rate;random-check.entities-checked;enforcement.officers",
            "行政处罚{enforcement.penalties}，纠正率{derived.penalty-correction-rate}；“双随机”检查{random-check.entities-checked}", "检查量、处罚量为中性指标，多少不分好坏。"),
        About("safety-hazards", "derived.hazard-rectification-rate;derived.hazard-outstanding;hazard.overdue;hazard.identified",
            "隐患整改率{derived.hazard-rectification-rate}，尚有{derived.hazard-outstanding}未整改，其中逾期{hazard.overdue}", "演示中有三个部门自2024年6月起拉低整改率。"),
        About("dispute-resolution", "derived.reconsideration-conclusion-rate;derived.mediation-success-rate;derived.execution-closure-rate;derived.execution-outstanding",
            "复议审结率{derived.reconsideration-conclusion-rate}，调解成功率{derived.mediation-success-rate}，执结率{derived.execution-closure-rate}", "“执行”指法院判决执行，不是行政执法。"),
    ];

    Topic About(string id, string headlines, string message, string note) =>
        uxin.Topics.Single(t => t.Id == id) with { HeadlineIds = headlines.Split(';'), Message = MessageTemplate.Parse(message), Note = note };
}

PlanLine[] PlanLines()
{
    var lines = new List<PlanLine>();
    var (item, part, heading) = (0, 0, "");
    Item("提升政务服务效能", 2, "derived.on-time-rate;derived.overdue-cases;onething.cases", "increase", Measurability.Measured, "群众满意度");
    Commit("“一件事”办件量不少于65000件", 2, "onething.cases", "increase", Measurability.Measured, "分套餐的办件量");
    Commit("按期办结率不低于98%", 2, "derived.on-time-rate;service.on-time-cases;service.closed-cases", "increase", Measurability.Measured, "分事项的办理用时");
    Commit("超期办结件数控制在1400件以内", 2, "derived.overdue-cases", "decrease", Measurability.Measured, "超期原因分类");
    Commit("持续改善窗口服务体验", 2, "", "increase", Measurability.None, "窗口服务满意度");
    Item("深化综合窗口改革", 2, "service.single-window-items;derived.single-window-item-share", "increase", Measurability.Measured, "综窗办理用时");
    Commit("综合一窗受理事项达到1380项以上", 2, "service.single-window-items;derived.single-window-items-outside", "increase", Measurability.Measured, "未进综窗的原因");
    Commit("推动更多事项跨域通办", 2, "service.cross-region-cases", "increase", Measurability.Partial, "跨域通办事项数");
    Item("压实隐患整改责任", 3, "derived.hazard-rectification-rate;derived.hazard-outstanding;hazard.overdue", "increase", Measurability.Measured, "隐患等级");
    Commit("全旗隐患整改率达到85%以上", 3, "derived.hazard-rectification-rate;hazard.identified;hazard.rectified", "increase", Measurability.Measured, "按行业的整改率");
    Commit("未整改隐患控制在600条以内", 3, "derived.hazard-outstanding", "decrease", Measurability.Measured, "未整改原因");
    Commit("逾期未整改隐患压减到60条以内", 3, "hazard.overdue", "decrease", Measurability.Measured, "逾期天数");
    Commit("演示部门四、演示部门九、演示部门十三隐患整改率达到80%以上", 3, "derived.hazard-rectification-rate", "increase", Measurability.Measured, "三个部门的整改台账");
    Commit("建立重大隐患挂牌督办制度", 3, "", "complete", Measurability.None, "挂牌督办隐患数、销号数");
    Item("规范行政执法行为", 1, "enforcement.penalties;derived.penalty-correction-rate;enforcement.cases-reviewed", "maintain", Measurability.Measured, "执法投诉数");
    Commit("降低行政处罚案件纠正率", 1, "derived.penalty-correction-rate;enforcement.penalties-corrected", "decrease", Measurability.Measured, "纠正原因分类");
    Commit("充实执法力量", 1, "enforcement.officers", "increase", Measurability.Measured, "执法编制满编率");
    Commit("全年开展执法人员集中培训4次", 1, "enforcement.trainings", "complete", Measurability.Measured, "参训率");
    Commit("年内完成全旗行政执法考试", 1, "enforcement.exams", "complete", Measurability.Measured, "考试合格率");
    Item("优化涉企检查", 3, "random-check.batches;random-check.entities-checked", "maintain", Measurability.Partial, "入企检查总次数");
    Commit("合理控制检查频次", 3, "random-check.batches;random-check.entities-checked;derived.entities-per-batch", "maintain", Measurability.Partial, "同一企业年检查次数");
    Commit("推行“综合查一次”", 3, "", "increase", Measurability.None, "联合检查批次占比");
    Item("提升行政复议效能", 1, "reconsideration.applications-accepted;reconsideration.concluded;derived.reconsideration-conclusion-rate", "increase", Measurability.Measured, "复议按期审结率");
    Commit("行政复议审结率不低于上年", 1, "derived.reconsideration-conclusion-rate;derived.reconsideration-pending", "maintain", Measurability.Measured, "超期未结案件数");
    Commit("发挥行政复议主渠道作用", 1, "derived.reconsideration-to-litigation-ratio;litigation.administrative-cases", "increase", Measurability.Measured, "复议后起诉率");
    Item("加强人民调解", 1, "mediation.cases;mediation.successes", "increase", Measurability.Measured, "协议履行率");
    Commit("人民调解成功率达到95%以上", 1, "derived.mediation-success-rate", "increase", Measurability.Measured, "按纠纷类型的成功率");
    Commit("健全调解组织网络", 1, "", "complete", Measurability.None, "调解组织数、调解员数");
    Item("推进判决执行", 16, "execution.cases-accepted;execution.cases-concluded;derived.execution-closure-rate", "increase", Measurability.Measured, "实际执行到位率");
    Commit("执行案件执结率达到97%以上", 16, "derived.execution-closure-rate;derived.execution-outstanding", "increase", Measurability.Measured, "终结本次执行案件数");
    Commit("健全执行联动机制", 16, "execution.amount-recovered", "complete", Measurability.Partial, "联动事项办结率");
    return [.. lines];

    void Item(string title, int lead, string indicators, string direction, Measurability measured, string missing)
    {
        (item, part, heading) = (item + 1, 0, title);
        Add($"plan.{item}", title, lead, indicators, direction, measured, missing);
    }

    void Commit(string quote, int lead, string indicators, string direction, Measurability measured, string missing) =>
        Add($"plan.{item}-{++part}", quote, lead, indicators, direction, measured, missing);

    void Add(string id, string quote, int lead, string indicators, string direction, Measurability measured, string missing) => lines.Add(new()
    {
        Id = id,
        Sequence = lines.Count + 1,
        Year = Period.Year(2025),
        Item = item,
        IsHeadline = part == 0,
        Title = heading,
        SourceId = source,
        Quote = quote,
        Offset = OffsetOf(quote),
        IndicatorIds = List(indicators),
        Direction = direction,
        LeadDepartmentId = IdOf(lead),
        LeadIsNamed = true,
        Baseline = measured,
        Missing = missing,
        Note = "演示计划，不是任何部门的真实安排。",
    });
}

Target[] Targets()
{
    return
    [
        Aim("onething-cases", "onething.cases", Comparison.AtLeast, 65_000, "plan.1-1"),
        Aim("on-time-rate", "derived.on-time-rate", Comparison.AtLeast, 98, "plan.1-2"),
        Aim("overdue-cases", "derived.overdue-cases", Comparison.AtMost, 1_400, "plan.1-3"),
        Aim("single-window-items", "service.single-window-items", Comparison.AtLeast, 1_380, "plan.2-1"),
        Aim("hazard-rectification-rate", "derived.hazard-rectification-rate", Comparison.AtLeast, 85, "plan.3-1"),
        Aim("hazard-outstanding", "derived.hazard-outstanding", Comparison.AtMost, 600, "plan.3-2"),
        Aim("hazard-overdue", "hazard.overdue", Comparison.AtMost, 60, "plan.3-3"),
        .. inspectors.Select(department => slow.Contains(department)
            ? Aim($"hazard-rectification-rate-demo-{department:D2}", "derived.hazard-rectification-rate", Comparison.AtLeast, 80, "plan.3-4", IdOf(department))
            : Aim($"hazard-rectification-rate-demo-{department:D2}", "derived.hazard-rectification-rate", Comparison.AtLeast, 85, "plan.3-1", IdOf(department))),
        Aim("penalty-correction-rate", "derived.penalty-correction-rate", Comparison.Decrease, null, "plan.4-1"),
        Aim("enforcement-officers", "enforcement.officers", Comparison.Increase, null, "plan.4-2"),
        Aim("enforcement-trainings", "enforcement.trainings", Comparison.Equal, 4, "plan.4-3"),
        Aim("enforcement-exams", "enforcement.exams", Comparison.AtLeast, null, "plan.4-4"),
        Aim("reconsideration-conclusion-rate", "derived.reconsideration-conclusion-rate", Comparison.Maintain, null, "plan.6-1"),
        Aim("reconsideration-to-litigation-ratio", "derived.reconsideration-to-litigation-ratio", Comparison.Increase, null, "plan.6-2"),
        Aim("mediation-success-rate", "derived.mediation-success-rate", Comparison.AtLeast, 95, "plan.7-1"),
        Aim("execution-closure-rate", "derived.execution-closure-rate", Comparison.AtLeast, 97, "plan.8-1"),
    ];

    Target Aim(string id, string indicator, Comparison comparison, decimal? value, string basis, string department = Department.WholeBanner)
    {
        var line = PlanLines().Single(p => p.Id == basis);
        var isDirection = comparison is Comparison.Increase or Comparison.Decrease or Comparison.Maintain;
        return new()
        {
            Id = $"target.2025.{id}",
            IndicatorId = indicator,
            DepartmentId = department,
            Period = Period.Year(2025),
            Kind = isDirection ? TargetKind.Direction : value is null ? TargetKind.Milestone : TargetKind.Value,
            Comparison = comparison,
            Value = value,
            Baseline = isDirection ? Period.Year(2024) : null,
            Basis = basis,
            SourceId = source,
            Quote = line.Quote,
            Offset = line.Offset,
            SetBy = "演示程序",
            SetOn = "2025-01",
            Note = "演示目标，不是任何部门的真实目标。",
        };
    }
}

AdmittedProblem[] Problems()
{
    return
    [
        Admit(1, "hazards", "少数部门隐患整改滞后", "少数部门隐患整改不及时，未整改隐患逐月累积", "derived.hazard-rectification-rate;derived.hazard-outstanding;hazard.overdue", "", "plan.3"),
        Admit(2, "service", "个别部门超期办件增多", "个别部门超期办件有所增加", "derived.on-time-rate;derived.overdue-cases", "", "plan.1"),
        Admit(3, "reporting", "数据报送不及时", "有的部门报送数据不完整、不及时", "", "verbal.demo-reporting", ""),
        Admit(4, "penalties", "处罚案件质量不高", "个别部门行政处罚案件被纠正的比例偏高", "derived.penalty-correction-rate", "", "plan.4"),
        Admit(5, "reconsideration", "复议案件增长较快", "行政复议案件增长较快，办案力量趋紧", "reconsideration.applications-accepted;derived.reconsideration-pending", "", "plan.6"),
    ];

    AdmittedProblem Admit(int sequence, string id, string theme, string quote, string indicators, string claims, string plan) => new()
    {
        Id = $"problem.{sequence}-{id}",
        Sequence = sequence,
        Theme = theme,
        SourceId = source,
        Quote = quote,
        Offset = OffsetOf(quote),
        IndicatorIds = List(indicators),
        ClaimIds = List(claims),
        PlanIds = List(plan),
        Note = "演示问题，不是任何部门的真实情况。",
    };
}

Claim[] Claims()
{
    return
    [
        Said("verbal.demo-reporting", "service-efficiency", "数据按时报送", "vague", null, "", "2", "多数部门做到按时报送"),
        Said("verbal.demo-training-coverage", "enforcement-inspection", "执法人员培训覆盖率", "universal", 100, "%", "4", "执法人员培训实现全覆盖"),
    ];

    Claim Said(string id, string topic, string name, string type, decimal? value, string unit, string section, string quote) => new()
    {
        Id = id,
        TopicId = topic,
        Name = name,
        Type = type,
        Value = value,
        Unit = unit,
        Section = section,
        SourceId = source,
        Quote = quote,
        Offset = OffsetOf(quote),
        Note = value is null ? "演示表述。" : "演示表述；数值为本数据包对文字的理解。",
    };
}

ChartDefinition[] Charts()
{
    const string months = "{year@-1}—{year}，{scope}（演示）";
    const string whole = "{year}，{scope}（演示）";
    return
    [
        Draw(101, "onething-months", ChartForm.Line, "onething.cases", "“一件事”办件{onething.cases}", $"“一件事”办件量，件，{months}", true),
        Draw(102, "on-time-rate", ChartForm.Bullet, "derived.on-time-rate", "按期办结率{derived.on-time-rate}", $"按期办结件数占办结件数，%，{whole}", true),
        Draw(103, "on-time", ChartForm.Funnel, "service.closed-cases;service.on-time-cases;derived.overdue-cases", "办结{service.closed-cases}，其中超期{derived.overdue-cases}",
            $"政务服务事项办结，件，{whole}", labels: "办结;按期;超期"),
        Draw(104, "single-window-items", ChartForm.Parts, "service.one-stop-items;service.single-window-items;derived.single-window-items-outside",
            "综窗事项占{derived.single-window-item-share}，尚有{derived.single-window-items-outside}未进综窗", $"“一站式”办理事项构成，项，{whole}", labels: "“一站式”办理;综合一窗受理;未进综窗"),
        Draw(105, "cross-region-cases", ChartForm.Columns, "service.cross-region-cases", "跨域办件{service.cross-region-cases}", $"跨域通办办件量，件，{months}",
            note: "自2025年1月起不再计入旗内跨苏木镇办件，前后不可比，不作同比。"),
        Draw(201, "penalties-months", ChartForm.Line, "enforcement.penalties", "行政处罚案件{enforcement.penalties}", $"行政处罚案件数，件，{months}", true, note: "处罚多少不分好坏。"),
        Draw(202, "entities-checked", ChartForm.Columns, "random-check.entities-checked", "“双随机”检查市场主体{random-check.entities-checked}", $"“双随机”检查市场主体，户，{months}", true),
        Draw(203, "enforcement-cases", ChartForm.Ranking, "enforcement.penalties;enforcement.cases-reviewed;enforcement.penalties-corrected",
            "行政处罚{enforcement.penalties}，被纠正{enforcement.penalties-corrected}", $"行政执法案件，件，{whole}", labels: "行政处罚;评查案卷;被纠正", note: "评查案卷可能含以前年度案件，不得相加。"),
        Draw(204, "officers", ChartForm.Columns, "enforcement.officers", "持证行政执法人员{enforcement.officers}", $"持证行政执法人员期末数，名，{months}"),
        Draw(301, "hazard-rectification", ChartForm.Funnel, "hazard.identified;hazard.rectified;derived.hazard-outstanding",
            "隐患整改率{derived.hazard-rectification-rate}，尚有{derived.hazard-outstanding}未整改", $"安全隐患排查与整改，条，{whole}", true, "排查发现;已整改;未整改"),
        Draw(302, "hazard-rectification-rate", ChartForm.Bullet, "derived.hazard-rectification-rate", "隐患整改率{derived.hazard-rectification-rate}", $"已整改隐患占排查发现隐患，%，{whole}", true),
        Draw(303, "hazard-rate-months", ChartForm.Line, "derived.hazard-rectification-rate", "整改率由{derived.hazard-rectification-rate@-1}变为{derived.hazard-rectification-rate}", $"隐患整改率，%，{months}",
            note: "演示中有三个部门自2024年6月起整改率明显下降。"),
        Draw(304, "hazards-months", ChartForm.Line, "hazard.identified", "排查隐患{hazard.identified}", $"排查隐患问题数，条，{months}"),
        Draw(305, "hazard-overdue", ChartForm.Columns, "hazard.overdue", "逾期未整改隐患{hazard.overdue}", $"逾期未整改隐患期末数，条，{months}"),
        Draw(401, "dispute-rates", ChartForm.Bullet, "derived.reconsideration-conclusion-rate;derived.mediation-success-rate;derived.execution-closure-rate",
            "复议审结率{derived.reconsideration-conclusion-rate}，调解成功率{derived.mediation-success-rate}", $"办结与成功比率，%，{whole}", true, "复议审结率;调解成功率;执行执结率"),
        Draw(402, "mediation-months", ChartForm.Line, "mediation.cases", "人民调解{mediation.cases}", $"人民调解案件数，件，{months}", true),
        Draw(403, "execution-progress", ChartForm.Funnel, "execution.cases-accepted;execution.cases-concluded;derived.execution-outstanding",
            "执结率{derived.execution-closure-rate}，尚有{derived.execution-outstanding}未结", $"法院执行案件受理与执结，件，{whole}", labels: "受理（含旧存）;执结;未结"),
        Draw(404, "dispute-channels", ChartForm.Ranking, "mediation.cases;notary.cases;legal-aid.cases;reconsideration.applications-accepted;litigation.administrative-cases",
            "人民调解{mediation.cases}，行政复议{reconsideration.applications-accepted}", $"各渠道案件，件，{whole}", labels: "人民调解;公证;法律援助;行政复议;行政诉讼", note: "各渠道业务不同，同一争议可能重复计数，不得相加。"),
        Draw(405, "reconsideration-progress", ChartForm.Funnel, "reconsideration.applications-accepted;reconsideration.concluded;derived.reconsideration-pending",
            "行政复议审结率{derived.reconsideration-conclusion-rate}，尚有{derived.reconsideration-pending}未结", $"行政复议受理与审结，件，{whole}", labels: "受理;审结;未结"),
    ];

    ChartDefinition Draw(int sequence, string id, ChartForm form, string indicators, string title, string subtitle, bool featured = false, string labels = "", string note = "") => new()
    {
        Id = $"chart.{id}",
        TopicId = (sequence / 100) switch { 1 => "service-efficiency", 2 => "enforcement-inspection", 3 => "safety-hazards", _ => "dispute-resolution" },
        Sequence = sequence,
        Form = form,
        IndicatorIds = List(indicators),
        Labels = List(labels),
        Title = MessageTemplate.Parse(title),
        Subtitle = subtitle,
        Featured = featured,
        Note = note,
    };
}

static string[] List(string ids) => ids.Split(';', StringSplitOptions.RemoveEmptyEntries);

/// <summary>The made-up figures by indicator, department and month, 2023-01 to 2025-10.</summary>
internal sealed class Figures(DataPackage uxin)
{
    private static readonly Period s_last = Period.Month(2025, 10);

    // In one order everywhere: the order in which numbers are drawn decides them, and words sort differently from country to country.
    private readonly SortedDictionary<(string Indicator, int Department, Period Month), long> _cells = new(Comparer<(string Indicator, int Department, Period Month)>.Create((a, b) =>
        string.CompareOrdinal(a.Indicator, b.Indicator) is var byIndicator and not 0 ? byIndicator
        : a.Department != b.Department ? a.Department.CompareTo(b.Department)
        : a.Month.CompareTo(b.Month)));

    private uint _random = 20_241_101;

    /// <summary>Every figure that is left.</summary>
    public IEnumerable<KeyValuePair<(string Indicator, int Department, Period Month), long>> All => _cells.Where(c => c.Key.Month <= s_last);

    /// <summary>A year's sum spread over departments, large and small, and over busy and quiet months; null for the sum of the published report.</summary>
    public void Flow(string indicator, int[] departments, long in2023, long? in2024, long in2025, long[] season, long step = 1)
    {
        var sizes = Array.ConvertAll(departments, _ => Between(40, 160));
        foreach (var (year, total) in Years(indicator, in2023, in2024, in2025))
        {
            var places = (from d in Enumerable.Range(0, departments.Length)
                          from m in Enumerable.Range(1, 12)
                          select (Department: d, Month: m)).ToArray();
            Spread(indicator, total / step, [.. places.Select(p => (departments[p.Department], Period.Month(year, p.Month)))],
                Array.ConvertAll(places, p => sizes[p.Department] * season[p.Month - 1] * Between(85, 115)), null, step);
        }
    }

    /// <summary>A year's sum spread in proportion to another indicator, so many to each of its units, more or less.</summary>
    public void Follow(string indicator, string other, long in2023, long? in2024, long in2025, int least, int most)
    {
        foreach (var (year, total) in Years(indicator, in2023, in2024, in2025))
        {
            var cells = Cells(other, year);
            Spread(indicator, total, [.. cells.Select(c => (c.Department, c.Month))], Array.ConvertAll(cells, c => c.Value * Between(least * 10, most * 10)));
        }
    }

    /// <summary>The part of another indicator that is done, settled or wrong: so many in a thousand, never more than the whole. In 2024 it adds up to what is given, or to the report's figure.</summary>
    public void Part(string indicator, string whole, long? in2024, Func<int, Period, int> perThousand)
    {
        foreach (var (year, total) in Years(indicator, 0, in2024, 0))
        {
            var cells = Cells(whole, year);
            var weights = Array.ConvertAll(cells, c => c.Value * Math.Min(1000, perThousand(c.Department, c.Month) * Between(97, 103) / 100));
            Spread(indicator, year == 2024 ? total : (weights.Sum() + 500) / 1000, [.. cells.Select(c => (c.Department, c.Month))], weights, Array.ConvertAll(cells, c => c.Value));
        }
    }

    /// <summary>A stock that is the report's at the end of 2024 and grows by so many thousandths a month.</summary>
    public void Stock(string indicator, int[] departments, int perThousand, string within = "")
    {
        var end = Period.Month(2024, 12);
        var caps = within.Length == 0 ? null : Array.ConvertAll(departments, d => _cells[(within, d, end)]);
        var weights = caps is null ? Array.ConvertAll(departments, _ => Between(40, 160)) : Array.ConvertAll(caps, c => c * Between(85, 115));
        var level = Share(Published(indicator), weights, caps);
        for (var (month, after) = (Period.Month(2023, 1), -23); month <= s_last; month = Next(month), after++)
        {
            for (var d = 0; d < departments.Length; d++)
            {
                var value = level[d] * (1000 + perThousand * after) / 1000;
                _cells[(indicator, departments[d], month)] = within.Length == 0 ? value : Math.Min(value, _cells[(within, departments[d], month)]);
            }
        }
    }

    /// <summary>Something that happened once in each of these months, and in no other.</summary>
    public void Count(string indicator, int department, params string[] months)
    {
        for (var month = Period.Month(2023, 1); month <= s_last; month = Next(month)) _cells[(indicator, department, month)] = months.Contains(month.ToString()) ? 1 : 0;
    }

    /// <summary>What was found in the half-year before and is still open, as far as its time is up: with the slow ones nearly a third, elsewhere a few per cent.</summary>
    public void Overdue(string indicator, string found, string done, int[] slow)
    {
        foreach (var (department, month, _) in Enumerable.Range(2023, 3).SelectMany(y => Cells(found, y)).ToArray())
        {
            long open = 0;
            var before = month;
            for (var i = 0; i < 6; i++)
            {
                before = before.Part == 1 ? Period.Month(before.YearNumber - 1, 12) : Period.Month(before.YearNumber, before.Part - 1);
                open += _cells.GetValueOrDefault((found, department, before)) - _cells.GetValueOrDefault((done, department, before));
            }

            _cells[(indicator, department, month)] = open * (slow.Contains(department) ? 30 : 6) / 100;
        }
    }

    /// <summary>A figure that was never sent in.</summary>
    public void Lose(string indicator, int department, string month)
    {
        if (!_cells.Remove((indicator, department, Period.Parse(month)))) throw new InvalidOperationException($"{indicator} of {department} has no {month}.");
    }

    /// <summary>A department that has sent in nothing since.</summary>
    public void LoseAfter(int department, string month)
    {
        foreach (var late in _cells.Keys.Where(c => c.Department == department && c.Month > Period.Parse(month)).ToArray()) _cells.Remove(late);
    }

    private static Period Next(Period month) => month.Part == 12 ? Period.Month(month.YearNumber + 1, 1) : Period.Month(month.YearNumber, month.Part + 1);

    // Whole numbers in proportion to the weights, none above its cap, that add up to the total; what is left over goes to the largest remainders.
    private static long[] Share(long total, long[] weights, long[]? caps)
    {
        var shares = new long[weights.Length];
        for (var rest = total; rest > 0;)
        {
            var open = Enumerable.Range(0, shares.Length).Where(i => weights[i] > 0 && (caps is null || shares[i] < caps[i])).ToArray();
            var sum = open.Sum(i => weights[i]);
            if (sum == 0) throw new InvalidOperationException($"{rest} of {total} find no place.");
            var due = rest;
            foreach (var i in open) rest -= Give(i, due * weights[i] / sum);
            if (rest < due) continue;
            foreach (var i in open.OrderByDescending(i => due * weights[i] % sum).ThenBy(i => i).Take((int)rest)) rest -= Give(i, 1);
        }

        return shares;

        long Give(int i, long amount)
        {
            var given = caps is null ? amount : Math.Min(amount, caps[i] - shares[i]);
            shares[i] += given;
            return given;
        }
    }

    private void Spread(string indicator, long total, (int Department, Period Month)[] places, long[] weights, long[]? caps = null, long step = 1)
    {
        var shares = Share(total, weights, caps);
        for (var i = 0; i < places.Length; i++) _cells[(indicator, places[i].Department, places[i].Month)] = shares[i] * step;
    }

    private (int Year, long Total)[] Years(string indicator, long in2023, long? in2024, long in2025) => [(2023, in2023), (2024, in2024 ?? Published(indicator)), (2025, in2025)];

    private (int Department, Period Month, long Value)[] Cells(string indicator, int year) =>
        [.. _cells.Where(c => c.Key.Indicator == indicator && c.Key.Month.YearNumber == year).Select(c => (c.Key.Department, c.Key.Month, c.Value))];

    private long Published(string indicator) => (long)uxin.Observations.Where(o => o.IndicatorId == indicator && o.Period == Period.Year(2024)).MaxBy(o => o.Revision)!.Quantity.Value;

    // Xorshift: a few lines of our own, since System.Random promises nobody the same numbers for ever.
    private long Between(int least, int most)
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return least + _random % (most - least + 1);
    }
}
