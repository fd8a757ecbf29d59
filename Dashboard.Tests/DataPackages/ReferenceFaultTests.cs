namespace Wusheng.Dashboard.Tests.DataPackages;

/// <summary>What can be wrong between tables: references, formulas and what they imply.</summary>
public class ReferenceFaultTests
{
    private static readonly Dictionary<string, Fault> s_faults = new()
    {
        ["an unknown indicator in a figure"] = new(
            f => f.Replace("observations.csv", "hazard.found,", "hazard.lost,"),
            "observations.csv 第4行：列“indicator”的值“hazard.lost”在indicators表中不存在。请改正编号，或先在该表中补上这一行"),
        ["an unknown department"] = new(
            f => f.Replace("observations.csv", "hazard.found,_T", "hazard.found,dept.nobody"),
            "observations.csv 第4行：列“department”的值“dept.nobody”在departments表中不存在。请改正编号，或先在该表中补上这一行"),
        ["the whole banner as a lead"] = new(
            f => f.Replace("plan.csv", "dept.safety", "_T"),
            "plan.csv 第2行：列“lead_department”的值“_T”在departments表中不存在。请改正编号，或先在该表中补上这一行"),
        ["an unknown topic"] = new(
            f => f.Replace("claims.csv", "hazards", "weather"),
            "claims.csv 第2行：列“topic”的值“weather”在topics表中不存在。请改正编号，或先在该表中补上这一行"),
        ["an unknown source"] = new(
            f => f.Replace("claims.csv", "problems,2024", "problems,2023"),
            "claims.csv 第2行：列“source”的值“2023”在sources表中不存在。请改正编号，或先在该表中补上这一行"),
        ["an unknown plan line as a basis"] = new(
            f => f.Replace("targets.csv", "plan.1", "plan.9"),
            "targets.csv 第2行：列“basis”的值“plan.9”在plan表中不存在。请改正编号，或先在该表中补上这一行"),
        ["an unknown plan line of a problem"] = new(
            f => f.Replace("problems.csv", "plan.1", "plan.1;plan.9"),
            "problems.csv 第2行：列“plan_items”中的“plan.9”在plan表中不存在。请改正编号，或先在该表中补上这一行"),
        ["an unknown claim"] = new(
            f => f.Replace("plan.csv", "verbal.slow", "verbal.fast"),
            "plan.csv 第2行：列“claims”中的“verbal.fast”在claims表中不存在。请改正编号，或先在该表中补上这一行"),
        ["an unknown department to ask"] = new(
            f => f.Replace("inconsistencies.csv", "dept.safety", "dept.nobody"),
            "inconsistencies.csv 第2行：列“ask_department”的值“dept.nobody”在departments表中不存在。请改正编号，或先在该表中补上这一行"),
        ["an unknown indicator of an inconsistency"] = new(
            f => f.Replace("inconsistencies.csv", "hazard.found;derived.rate", "hazard.found;hazard.lost"),
            "inconsistencies.csv 第2行：列“indicators”中的“hazard.lost”在indicators表中不存在。请改正编号，或先在该表中补上这一行"),
        ["an unknown headline"] = new(
            f => f.Replace("topics.csv", "derived.rate;hazard.found", "derived.rate;hazard.lost"),
            "topics.csv 第2行：列“headlines”中的“hazard.lost”在indicators表中不存在。请改正编号，或先在该表中补上这一行"),
        ["a list with a gap"] = new(
            f => f.Replace("topics.csv", "derived.rate;hazard.found", "derived.rate;;hazard.found"),
            "topics.csv 第2行：列“headlines”的“derived.rate;;hazard.found”中有空的编号。请删去多余的分号"),
        ["a list with an entry twice"] = new(
            f => f.Replace("topics.csv", "derived.rate;hazard.found", "derived.rate;derived.rate"),
            "topics.csv 第2行：列“headlines”的“derived.rate;derived.rate”中有重复。请删去重复的编号"),
        ["an unknown placeholder"] = new(
            f => f.Replace("topics.csv", "{cases.handled@-1}", "{cases.lost@-1}"),
            "topics.csv 第2行：列“message”花括号里的“cases.lost”在indicators表中不存在。请改正编号，或先在该表中补上这一行"),
        ["a brace that is not closed"] = new(
            f => f.Replace("topics.csv", "{cases.handled@-1}", "{cases.handled@-1"),
            "topics.csv 第2行：列“message”：“整改率{derived.rate}，去年办件{cases.handled@-1”：花括号没有配对，或其中没有指标编号。请检查花括号"),
        ["an unknown change_of"] = new(
            f => f.Replace("indicators.csv", "show,,,,cases.handled", "show,,,,cases.lost"),
            "indicators.csv 第2行：列“change_of”的值“cases.lost”在indicators表中不存在。请改正编号，或先在该表中补上这一行"),
        ["an unknown implies"] = new(
            f => f.Replace("indicators.csv", "100),cases.handled", "100),cases.lost"),
            "indicators.csv 第4行：列“implies”的值“cases.lost”在indicators表中不存在。请改正编号，或先在该表中补上这一行"),

        ["a formula that is none"] = new(
            f => f.Replace("indicators.csv", "{hazard.rectified} / {hazard.found} * 100", "{hazard.rectified} / * 100"),
            "indicators.csv 第5行：列“formula”：公式“{hazard.rectified} / * 100”第22个字符处：此处应为数、{指标编号}或左括号。请用数、{指标编号}、+ - * / 和括号书写公式"),
        ["a formula over the unknown"] = new(
            f => f.Replace("indicators.csv", "{hazard.rectified} / {hazard.found}", "{hazard.rectified} / {hazard.lost}"),
            "indicators.csv 第5行：列“formula”引用的“hazard.lost”在indicators表中不存在。请改正编号，或先在该表中补上这一行"),
        ["a formula of itself"] = new(
            f => f.Replace("indicators.csv", "{hazard.rectified} / {hazard.found}", "{hazard.rectified} / {derived.rate}"),
            "indicators.csv 第5行：公式循环引用：derived.rate → derived.rate。请改写其中一个公式，使其最终只引用报告直接给出的指标"),
        ["formulas in a circle"] = new(
            f =>
            {
                f.Replace("indicators.csv", "{hazard.rectified} / {hazard.found}", "{hazard.rectified} / {derived.cases-before}");
                f.Replace("indicators.csv", "1 + {cases.growth} / 100", "1 + {derived.rate} / 100");
            },
            "indicators.csv 第3行：公式循环引用：cases.handled → derived.rate → derived.cases-before → cases.handled。请改写其中一个公式，使其最终只引用报告直接给出的指标"),
        ["an implied year in a circle"] = new(
            f => f.Replace("indicators.csv", "1 + {cases.growth} / 100", "1 + {derived.cases-before} / 100"),
            "indicators.csv 第3行：公式循环引用：cases.handled → derived.cases-before → cases.handled。请改写其中一个公式，使其最终只引用报告直接给出的指标"),
        ["a formula without a derivation"] = new(
            f => f.Replace("indicators.csv", "show,ratio,", "show,,"),
            "indicators.csv 第5行：有公式，却没有推导方式。derivation与formula须同时填写，或同时为空"),
        ["a derivation without a formula"] = new(
            f => f.Replace("indicators.csv", "{hazard.rectified} / {hazard.found} * 100", ""),
            "indicators.csv 第5行：有推导方式，却没有公式。derivation与formula须同时填写，或同时为空"),
        ["two that imply the same"] = new(
            f => f.Replace("indicators.csv", "{hazard.found} * 100,", "{hazard.found} * 100,cases.handled"),
            "indicators.csv 第5行：推算“cases.handled”的上年值，却没有公式，或时点不是prior-year。请写公式，timing写prior-year；否则清空implies",
            "indicators.csv 第5行：单位“%”与所推算的“cases.handled”的单位“件”不同。请改成同一单位",
            "indicators.csv 第5行：“cases.handled”的上年值已由“derived.cases-before”推算。同一指标的上年值只能有一个推算，请清空其中一个的implies"),
        ["an implied year of another unit"] = new(
            f => f.Replace("indicators.csv", "flow,prior-year,件", "flow,prior-year,条"),
            "indicators.csv 第4行：单位“条”与所推算的“cases.handled”的单位“件”不同。请改成同一单位"),
        ["a reported figure that implies"] = new(
            f => f.Replace("indicators.csv", "neutral,show,,,,,dept.safety", "neutral,show,,,hazard.rectified,,dept.safety"),
            "indicators.csv 第6行：推算“hazard.rectified”的上年值，却没有公式，或时点不是prior-year。请写公式，timing写prior-year；否则清空implies"),
        ["a place twice in a topic"] = new(
            f => f.Replace("indicators.csv", "hazard.rectified,hazards,2", "hazard.rectified,hazards,1"),
            "indicators.csv 第7行：主题“hazards”中的顺序1与第6行重复。请改用主题内没有用过的顺序号"),
        ["a hidden headline"] = new(
            f => f.Replace("indicators.csv", "条,neutral,show", "条,neutral,hide"),
            "topics.csv 第2行：指标“hazard.found”不展示（display为hide），却用在主题“hazards”中。请换一个指标",
            "charts.csv 第2行：指标“hazard.found”不展示（display为hide），不得画图。请换一个指标"),
    };

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void It_is_reported_with_its_place_and_its_remedy(string fault) => s_faults[fault].ShouldBeReported();
}
