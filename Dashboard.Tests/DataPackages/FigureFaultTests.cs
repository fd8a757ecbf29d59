namespace Wusheng.Dashboard.Tests.DataPackages;

/// <summary>What can be wrong with charts, targets and figures, and with the words that prove them.</summary>
public class FigureFaultTests
{
    private static readonly Dictionary<string, Fault> s_faults = new()
    {
        ["a chart of two units"] = new(
            f => f.Replace("charts.csv", "hazard.found;hazard.rectified,", "hazard.found;cases.handled,"),
            "charts.csv 第2行：图中指标的单位不同（条、件）。一张图只能画同一单位的指标"),
        ["a chart with a label too few"] = new(
            f => f.Replace("charts.csv", "排查;整改", "排查"),
            "charts.csv 第2行：有2个指标，却有1个标签。标签须与指标一一对应，或全部为空"),
        ["columns of two indicators"] = new(
            f => f.Replace("charts.csv", ",comparison,", ",columns,"),
            "charts.csv 第2行：类型columns不能画2个指标。此类图画一个指标"),
        ["a comparison of one indicator"] = new(
            f => f.Replace("charts.csv", ",columns,", ",comparison,"),
            "charts.csv 第3行：类型comparison不能画1个指标。请至少写两个指标"),
        ["a direction with a number"] = new(
            f => f.Replace("targets.csv", "increase,,", "increase,90,"),
            "targets.csv 第2行：方向目标不应有目标值。请清空value；原文给出数值的，kind写value"),
        ["a direction from nowhere"] = new(
            f => f.Replace("targets.csv", "increase,,2024", "increase,,"),
            "targets.csv 第2行：方向目标没有基准期。请在baseline写明与哪一时期比较，如2024"),
        ["a value that is none"] = new(
            f => f.Replace("targets.csv", "direction,increase,,2024", "value,at-least,,"),
            "targets.csv 第2行：数值目标没有目标值。请填value；原文没有数值的，kind写direction"),
        ["a value that only increases"] = new(
            f => f.Replace("targets.csv", "direction,increase,,2024", "value,increase,90,"),
            "targets.csv 第2行：类别value与比较increase不相配。方向目标用increase、decrease、maintain，其他目标用at-least、at-most、equal"),

        ["a figure of a formula"] = new(
            f => f.Replace("observations.csv", "hazard.found,_T", "derived.rate,_T"),
            "observations.csv 第4行：“derived.rate”由公式计算，不应有观测值。请删去这一行；计算值不入库",
            "observations.csv 第4行：“3691条”中没有登记给指标“derived.rate”的数字。请在numerals.csv中把该数字登记给这个指标",
            "numerals.csv 第2行：数字“3691”登记给指标“hazard.found”，但该指标没有写在这里的观测值。请更正indicators，或更正观测值的offset和as_written"),
        ["a made-up figure"] = new(
            f => f.Replace("observations.csv", "22.5,rounded,A", "22.5,rounded,G"),
            "observations.csv 第2行：状态为G（示例），但数据包不是示例。请改正status；示例数据包须在datapackage.json中写明illustrative为true"),
        ["a correction without an original"] = new(
            f => f.Replace("observations.csv", "2024,1,22,", "2024,2,22,"),
            "observations.csv 第2行：修订号是2，应为1。修订号从1起连续；更正时复制原行，修订号加一，不改旧行"),
        ["a figure twice"] = new(
            f => f["observations.csv"] = Fault.Doubled(f["observations.csv"], 2),
            "observations.csv 第3行：主键“cases.growth，_T，2024，1”与第2行重复。请删去一行，或改正编号"),

        ["another text than the one registered"] = new(
            f => f["sources/2024.txt"] = PackageFolder.SourceText + " ",
            "sources.csv 第2行：文本“sources/2024.txt”的SHA-256是3fc7bdc0b60cc3ec89bcf0d01cce741565501b67350400391fedba0c640564d7，与登记的24469c333c9ff3c44107c4be62f1923a9fa5946cf808cfee55d490a9882d2895不同。请换回登记时的文本；文本确有更正的，须核对全部位置后再改sha256"),
        ["another hash in datapackage.json"] = new(
            f => f.Describe(json => json["resources"]![12]!["hash"] = "sha256:00"),
            "datapackage.json：“sources/2024.txt”的SHA-256是24469c333c9ff3c44107c4be62f1923a9fa5946cf808cfee55d490a9882d2895，与hash不同。请换回原文件，或更正hash"),
        ["a text that datapackage.json does not name"] = new(
            f => f.Replace("sources.csv", "sources/2024.txt", "sources/2025.txt"),
            "sources.csv 第2行：文本“sources/2025.txt”没有列在datapackage.json中。请在resources中加上这个文件",
            "datapackage.json：“sources/2024.txt”既不是表，也不是sources.csv中的文本。请在sources.csv中登记，或从resources中删去"),
        ["a quote that is not in the source"] = new(
            f => f.Replace("claims.csv", "整改不够及时", "整改很不及时"),
            "claims.csv 第2行：来源“2024”中没有原文“整改很不及时”。请逐字照抄，不改标点，不加省略号"),
        ["a quote that stands elsewhere"] = new(
            f => f.Replace("claims.csv", $",{PackageFolder.At("整改不够")},", ",3,"),
            "claims.csv 第2行：原文“整改不够及时”不在第3个字符处。offset应为51（从0起计）"),
        ["a quote without its place"] = new(
            f => f.Replace("claims.csv", $",{PackageFolder.At("整改不够")},", ",,"),
            "claims.csv 第2行：列“offset”为空。请填原文在来源文本中的字符位置，从0起计"),
        ["no quote"] = new(
            f => f.Replace("claims.csv", $"整改不够及时,{PackageFolder.At("整改不够")},", ",,"),
            "claims.csv 第2行：列“quote”为空。请照抄来源中的原文；只有示例数据包（illustrative为true）可以不写"),
        ["a place without a quote"] = new(
            f => f.Replace("claims.csv", "整改不够及时,", ","),
            "claims.csv 第2行：没有原文，却有位置。请补上原文，或清空offset"),
        ["an inconsistency that quotes words from elsewhere"] = new(
            f => f.Replace("inconsistencies.csv", $"排查隐患3691条,{PackageFolder.At("排查隐患")}", "排查隐患3691条,0"),
            "inconsistencies.csv 第2行：原文“排查隐患3691条”不在第0个字符处。offset应为2（从0起计）"),
        ["an inconsistency whose other place is not in the source"] = new(
            f => f.Replace("inconsistencies.csv", "整改不够及时", "整改很不及时"),
            "inconsistencies.csv 第3行：来源“2024”中没有原文“整改很不及时”。请逐字照抄，不改标点，不加省略号"),
        ["an inconsistency that does not say what it is"] = new(
            f => f.Replace("inconsistencies.csv", "排查3691条而整改2581条,", ","),
            "inconsistencies.csv 第2行：列“what”为空。此列必填，请补上"),
        ["an inconsistency that says it twice"] = new(
            f => f.Replace("inconsistencies.csv", "rectified,2,1,,", "rectified,2,1,整改数,"),
            "inconsistencies.csv 第3行：列“theme”只写在第1处，这里是第2处。请清空"),
        ["an inconsistency with a place left out"] = new(
            f => f.Replace("inconsistencies.csv", "rectified,2,", "rectified,3,"),
            "inconsistencies.csv 第3行：place是3，应为2。同一编号的各处须排在一起，从1起连续编号"),
        ["an inconsistency with two numbers"] = new(
            f => f.Replace("inconsistencies.csv", "rectified,2,1,", "rectified,2,2,"),
            "inconsistencies.csv 第3行：“inconsistency.rectified”的sequence是2，前一处是1。同一编号的各处sequence须相同"),
        ["two inconsistencies with one number"] = new(
            f => f.Replace("inconsistencies.csv", "inconsistency.rectified,2,1,,,,,,,", "inconsistency.slow,1,1,整改不及时,何为及时,问标准,,,,"),
            "inconsistencies.csv 第3行：sequence“1”已用于“inconsistency.rectified”。请另给一个顺序"),
        ["a figure whose number stands elsewhere"] = new(
            f => f.Replace("observations.csv", $"{PackageFolder.At("3691")},3691条", "8,3691条"),
            "observations.csv 第4行：这句原文中的“3691条”不在第8个字符处。offset应为6（从0起计）",
            "observations.csv 第4行：“3691条”中没有登记给指标“hazard.found”的数字。请在numerals.csv中把该数字登记给这个指标",
            "numerals.csv 第2行：数字“3691”登记给指标“hazard.found”，但该指标没有写在这里的观测值。请更正indicators，或更正观测值的offset和as_written"),
        ["a figure whose number is not in its quote"] = new(
            f => f.Replace("observations.csv", ",22%,", ",23%,"),
            "observations.csv 第2行：原文“比上年增长22%”中没有“23%”。as_written须照抄原文中的数字和单位"),
        ["a figure whose quote is not in the source"] = new(
            f => f.Replace("observations.csv", "比上年增长22%", "比前年增长22%"),
            "observations.csv 第2行：来源“2024”中没有原文“比前年增长22%”。请逐字照抄，不改标点，不加省略号"),
        ["a figure in another clause"] = new(
            f =>
            {
                f.Replace("observations.csv", "\"全旗排查隐患3691条,已整改2581条\"", "\"排查隐患3691条,\"");
                f.Replace("observations.csv", $"{PackageFolder.At("3691")},3691条", $"{PackageFolder.At("2581")},条");
            },
            "observations.csv 第4行：这句原文中的“条”不在第15个字符处。offset应为10（从0起计）",
            "observations.csv 第4行：“条”中没有登记给指标“hazard.found”的数字。请在numerals.csv中把该数字登记给这个指标",
            "numerals.csv 第2行：数字“3691”登记给指标“hazard.found”，但该指标没有写在这里的观测值。请更正indicators，或更正观测值的offset和as_written"),
        ["numbers out of sequence"] = new(
            f => f.Replace("numerals.csv", "2024,6,", "2024,7,"),
            "numerals.csv 第7行：从这一行起sequence或offset的顺序不对（sequence应为6）。请按在文本中的位置从1起连续编号"),
        ["a number forgotten"] = new(
            f => f["numerals.csv"] = Fault.Without(f["numerals.csv"], 7),
            "numerals.csv：来源“2024”第40个字符处的数字“22”没有登记（…万件,比上年增长22%。 存在的问题…）。请加一行，写明所属指标，或为什么不是指标",
            "observations.csv 第2行：“22%”中没有登记给指标“cases.growth”的数字。请在numerals.csv中把该数字登记给这个指标"),
        ["a number that is not there"] = new(
            f => f.Replace("numerals.csv", ",3691,", ",369,"),
            "numerals.csv 第2行：数字“369”不在第6个字符处，那里是“全旗排查隐患3691条,已整改”。请更正offset和token；token须是连续数字的全部"),
        ["a number of another script"] = new(
            f => f.Replace("numerals.csv", "一,chinese", "一,arabic"),
            "numerals.csv 第4行：数字“一”的写法登记为arabic。script应为chinese"),
        ["a number both bound and dismissed"] = new(
            f => f.Replace("numerals.csv", "cases.growth,", "cases.growth,增幅"),
            "numerals.csv 第7行：数字“22”既有指标，又有非指标原因。indicators与reason须填且只填一个"),
        ["a number neither bound nor dismissed"] = new(
            f => f.Replace("numerals.csv", "专有名称", ""),
            "numerals.csv 第4行：数字“一”既没有指标，也没有非指标原因。indicators与reason须填且只填一个"),
        ["a number of another figure"] = new(
            f => f.Replace("numerals.csv", "cases.growth", "hazard.found"),
            "numerals.csv 第7行：数字“22”登记给指标“hazard.found”，但该指标没有写在这里的观测值。请更正indicators，或更正观测值的offset和as_written",
            "observations.csv 第2行：“22%”中没有登记给指标“cases.growth”的数字。请在numerals.csv中把该数字登记给这个指标"),
    };

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void It_is_reported_with_its_place_and_its_remedy(string fault) => s_faults[fault].ShouldBeReported();
}
