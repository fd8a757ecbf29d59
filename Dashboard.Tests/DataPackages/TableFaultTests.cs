using System.Text.Json.Nodes;

namespace Wusheng.Dashboard.Tests.DataPackages;

/// <summary>What can be wrong with the rows and cells of a table.</summary>
public class TableFaultTests
{
    private static readonly Dictionary<string, Fault> s_faults = new()
    {
        ["a column less"] = new(
            f => f.Replace("charts.csv", ",note", ""),
            "charts.csv 第1行：缺少列“note”。请补上这些列"),
        ["a column more"] = new(
            f => f.Replace("charts.csv", ",note", ",note,colour"),
            "charts.csv 第1行：有不认识的列“colour”。请删去这些列，或改正列名"),
        ["columns swapped"] = new(
            f =>
            {
                f.Replace("charts.csv", "featured,note", "note,featured");
                f.Replace("charts.csv", "true,", ",true");
                f.Replace("charts.csv", "false,上年为推算值", "上年为推算值,false");
            },
            "charts.csv 第1行：列的顺序不对，或有重复的列。应为：id,topic,sequence,kind,indicators,labels,title,subtitle,featured,note"),
        ["a cell less"] = new(
            f => f.Replace("charts.csv", ",true,", ",true"),
            "charts.csv 第2行：有9列，应有10列。请检查逗号；含逗号、引号或换行的单元格须用引号括起"),
        ["a blank line"] = new(
            f => f.Replace("charts.csv", ",true,\n", ",true,\n\n"),
            "charts.csv 第3行：空行。请删去这一行"),
        ["a stray quotation mark"] = new(
            f => f.Replace("charts.csv", "上年为", "上\"年为"),
            "charts.csv 第3行：引号位置不对。含引号的单元格须整体用引号括起，其中的引号写两遍"),
        ["a quotation mark without its pair"] = new(
            f => f.Replace("charts.csv", "上年为", "\"上年为"),
            "charts.csv 第3行：引号位置不对。含引号的单元格须整体用引号括起，其中的引号写两遍"),
        ["rows out of order"] = new(
            f => f["indicators.csv"] = Fault.Swapped(f["indicators.csv"], 4, 5),
            "indicators.csv 第5行：从这一行起没有按id排序。请按此排序，便于比对两版之间的差别"),
        ["a key twice"] = new(
            f => f["indicators.csv"] = Fault.Doubled(f["indicators.csv"], 4),
            "indicators.csv 第5行：主键“derived.cases-before”与第4行重复。请删去一行，或改正编号",
            "indicators.csv 第5行：主题“service”中的顺序3与第4行重复。请改用主题内没有用过的顺序号",
            "indicators.csv 第5行：“cases.handled”的上年值已由“derived.cases-before”推算。同一指标的上年值只能有一个推算，请清空其中一个的implies"),
        ["a key twice far apart"] = new(
            f => f["topics.csv"] = f["topics.csv"].Replace("service,2", "hazards,2", StringComparison.Ordinal),
            "topics.csv 第3行：主键“hazards”与第2行重复。请删去一行，或改正编号",
            "indicators.csv 第2行：列“topic”的值“service”在topics表中不存在。请改正编号，或先在该表中补上这一行",
            "indicators.csv 第3行：列“topic”的值“service”在topics表中不存在。请改正编号，或先在该表中补上这一行",
            "indicators.csv 第4行：列“topic”的值“service”在topics表中不存在。请改正编号，或先在该表中补上这一行",
            "charts.csv 第3行：列“topic”的值“service”在topics表中不存在。请改正编号，或先在该表中补上这一行"),
        ["an id is empty"] = new(
            f => f.Replace("charts.csv", "chart.found,", ","),
            "charts.csv 第2行：列“id”为空。此列必填，请补上"),
        ["an unknown unit"] = new(
            f => f.Replace("indicators.csv", "versus-prior-year,%", "versus-prior-year,％"),
            "indicators.csv 第2行：单位“％”没有登记。请改用已登记的单位，或在datapackage.json中unit字段的enum里登记"),
        ["an unknown kind"] = new(
            f => f.Replace("indicators.csv", "办件增幅,Growth of cases,1,change", "办件增幅,Growth of cases,1,delta"),
            "indicators.csv 第2行：列“kind”的值“delta”不在允许的范围内。请改用：flow、stock、rate、change"),
        ["an unknown word of a department's basis"] = new(
            f => f.Replace("departments.csv", "inferred", "guessed"),
            "departments.csv 第3行：列“basis”的值“guessed”不在允许的范围内。请改用：named、inferred"),
        ["full-width digits"] = new(
            f => f.Replace("observations.csv", "2024,1,3691,", "2024,1,３６９１,"),
            "observations.csv 第4行：列“value”的值“３６９１”不是数。请改用半角数字"),
        ["thousands separators"] = new(
            f => f.Replace("observations.csv", "2024,1,3691,", "2024,1,\"3,691\","),
            "observations.csv 第4行：列“value”的值“3,691”不是数。请去掉千位分隔符"),
        ["万 in a number"] = new(
            f => f.Replace("observations.csv", "58000,57500", "5.8万,57500"),
            "observations.csv 第3行：列“value”的值“5.8万”不是数。请换算成基本单位，如5.8万写作58000"),
        ["% in a number"] = new(
            f => f.Replace("observations.csv", "1,22,", "1,22%,"),
            "observations.csv 第2行：列“value”的值“22%”不是数。请去掉百分号，单位由指标决定"),
        ["a blank in a number"] = new(
            f => f.Replace("observations.csv", "2024,1,3691,", "2024,1, 3691,"),
            "observations.csv 第4行：列“value”的值“ 3691”不是数。请去掉空格"),
        ["a word for a number"] = new(
            f => f.Replace("observations.csv", "2024,1,3691,", "2024,1,many,"),
            "observations.csv 第4行：列“value”的值“many”不是数。请写成58000或69.93的形式"),
        ["a leading zero"] = new(
            f => f.Replace("observations.csv", "2024,1,3691,", "2024,1,03691,"),
            "observations.csv 第4行：列“value”的值“03691”不是数。请写成58000或69.93的形式"),
        ["no number"] = new(
            f => f.Replace("observations.csv", "2024,1,3691,", "2024,1,,"),
            "observations.csv 第4行：列“value”为空，不是数。请填上数；没有数就不要这一行，缺失不是零"),
        ["bounds that do not enclose"] = new(
            f => f.Replace("observations.csv", "58000,57500,58500", "58000,58100,58500"),
            "observations.csv 第3行：下界58100、上界58500没有包住数值58000。low不得大于value，high不得小于value"),
        ["an exact value with bounds"] = new(
            f => f.Replace("observations.csv", "3691,3691,3691", "3691,3690,3691"),
            "observations.csv 第4行：精确值3691却有下界3690、上界3691。请把low、high改成与value相同，或改用rounded、at-least、about"),
        ["a revision that is no number"] = new(
            f => f.Replace("observations.csv", "2024,1,22", "2024,1.5,22"),
            "observations.csv 第2行：列“revision”的值“1.5”不是整数。请写整数，如3"),
        ["a period that is none"] = new(
            f => f.Replace("observations.csv", "cases.growth,_T,2024", "cases.growth,_T,2024年"),
            "observations.csv 第2行：列“period”的值“2024年”不是时期。请写成2024、2024-Q1或2024-03的形式；累计数请拆成各月的当月数"),
        ["months added up"] = new(
            f => f.Replace("observations.csv", "cases.growth,_T,2024", "cases.growth,_T,2024-01/2024-10"),
            "observations.csv 第2行：列“period”的值“2024-01/2024-10”不是时期。请写成2024、2024-Q1或2024-03的形式；累计数请拆成各月的当月数"),
        ["a flag that is none"] = new(
            f => f.Replace("charts.csv", "true", "是"),
            "charts.csv 第2行：列“featured”的值“是”不是true或false。请写true或false"),
        ["constraints of the fields"] = new(
            f =>
            {
                f.Constrain("charts", "note", "required", true);
                f.Constrain("charts", "id", "pattern", "^chart\\.[a-f]+$");
                f.Constrain("charts", "kind", "enum", new JsonArray("columns"));
                f.Constrain("charts", "featured", "unique", true);
                f.Replace("charts.csv", "false", "true");
            },
            """charts.csv 第2行：列“id”的值“chart.found”不合写法。请按此写法填写：^chart\.[a-f]+$""",
            "charts.csv 第2行：列“kind”的值“comparison”不在允许的范围内。请改用：columns",
            "charts.csv 第2行：列“note”为空。此列必填，请补上",
            """charts.csv 第3行：列“id”的值“chart.cases”不合写法。请按此写法填写：^chart\.[a-f]+$""",
            "charts.csv 第3行：列“featured”的值“true”与前面的行重复。此列的值不得重复，请改正"),
        ["minimum and maximum"] = new(
            f =>
            {
                f.Describe(json => json["resources"]![10]!["schema"]!["fields"]![2]!["type"] = "integer");
                f.Constrain("charts", "sequence", "minimum", 2);
                f.Constrain("charts", "sequence", "maximum", 1.5);
            },
            "charts.csv 第2行：列“sequence”的值1过小。不得小于2",
            "charts.csv 第3行：列“sequence”的值2过大。不得大于1.5"),
        ["types"] = new(
            f =>
            {
                f.Describe(json => json["resources"]![10]!["schema"]!["fields"]![2]!["type"] = "integer");
                f.Describe(json => json["resources"]![10]!["schema"]!["fields"]![8]!["type"] = "boolean");
                f.Replace("charts.csv", "hazards,1,", "hazards,1.5,");
                f.Replace("charts.csv", "true", "yes");
            },
            "charts.csv 第2行：列“sequence”的值“1.5”不是整数。请写整数，如3",
            "charts.csv 第2行：列“featured”的值“yes”不是true或false。请写true或false"),
    };

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void It_is_reported_with_its_place_and_its_remedy(string fault) => s_faults[fault].ShouldBeReported();
}
