using System.Text;
using System.Text.Json.Nodes;

namespace Wusheng.Dashboard.Tests.DataPackages;

/// <summary>What can be wrong with the folder, its files and their encoding.</summary>
public class FolderFaultTests
{
    private static readonly Dictionary<string, Fault> s_faults = new()
    {
        ["no datapackage.json"] = new(
            f => File.Delete(Path.Combine(f.Path, "datapackage.json")),
            "datapackage.json：文件不存在。请选择含有此文件的数据包文件夹"),
        ["datapackage.json is no JSON"] = new(
            f => f["datapackage.json"] = "{\n\"name\": \"x\",,\n}",
            "datapackage.json 第2行：JSON语法有误。请检查这一行及上一行的引号、逗号和括号"),
        ["datapackage.json is a list"] = new(
            f => f["datapackage.json"] = "[]",
            "datapackage.json 第1行：内容不是JSON对象。请按Frictionless数据包的格式书写"),
        ["no table"] = new(
            f => f.Describe(json => json["resources"]!.AsArray().RemoveAt(10)),
            "datapackage.json：没有表“charts”。请在resources中加上charts.csv及其字段"),
        ["no resources"] = new(
            f => f.Describe(json => json["resources"] = null),
            "datapackage.json：缺少列表“resources”。请补上",
            "datapackage.json：没有表“sources”。请在resources中加上sources.csv及其字段",
            "datapackage.json：没有表“topics”。请在resources中加上topics.csv及其字段",
            "datapackage.json：没有表“indicators”。请在resources中加上indicators.csv及其字段",
            "datapackage.json：没有表“departments”。请在resources中加上departments.csv及其字段",
            "datapackage.json：没有表“observations”。请在resources中加上observations.csv及其字段",
            "datapackage.json：没有表“targets”。请在resources中加上targets.csv及其字段",
            "datapackage.json：没有表“plan”。请在resources中加上plan.csv及其字段",
            "datapackage.json：没有表“problems”。请在resources中加上problems.csv及其字段",
            "datapackage.json：没有表“claims”。请在resources中加上claims.csv及其字段",
            "datapackage.json：没有表“numerals”。请在resources中加上numerals.csv及其字段",
            "datapackage.json：没有表“charts”。请在resources中加上charts.csv及其字段",
            "datapackage.json：没有表“inconsistencies”。请在resources中加上inconsistencies.csv及其字段"),
        ["no name"] = new(
            f => f.Describe(json => json["name"] = 3),
            "datapackage.json：数据包缺少“name”。请补上，须是文字"),
        ["illustrative is a word"] = new(
            f => f.Describe(json => json["illustrative"] = "true"),
            "datapackage.json：数据包的“illustrative”不是true或false。请写true或false，不加引号"),
        ["a table twice"] = new(
            f => f.Describe(json => json["resources"]!.AsArray().Add(json["resources"]![10]!.DeepClone())),
            "datapackage.json：资源“charts”出现了两次。请删去一个",
            "datapackage.json：路径“charts.csv”出现了两次。请删去一个"),
        ["a field less"] = new(
            f => f.Describe(json => json["resources"]![10]!["schema"]!["fields"]!.AsArray().RemoveAt(9)),
            "datapackage.json：表“charts”缺少字段“note”。请补上"),
        ["a field more"] = new(
            f => f.Describe(json => json["resources"]![10]!["schema"]!["fields"]!.AsArray().Add(new JsonObject { ["name"] = "colour" })),
            "datapackage.json：表“charts”有不认识的字段“colour”。请删去"),
        ["a type nobody knows"] = new(
            f => f.Describe(json => json["resources"]![10]!["schema"]!["fields"]![9]!["type"] = "colour"),
            "datapackage.json：表“charts”的字段“note”的类型“colour”不受支持。请改用：string、integer、number、boolean"),
        ["a pattern that is none"] = new(
            f => f.Constrain("charts", "id", "pattern", "("),
            "datapackage.json：表“charts”的字段“id”的pattern“(”不是可用的正则表达式。请改正，不要使用回溯引用和环视"),
        ["a minimum that is none"] = new(
            f =>
            {
                f.Constrain("observations", "revision", "minimum", "one");
                f.Describe(json => json["resources"]![4]!["schema"]!["fields"]![3]!["type"] = "integer");
            },
            "datapackage.json：表“observations”的字段“revision”的“minimum”不是数。请写数，不加引号"),
        ["no register of units"] = new(
            f => f.Describe(json => json["resources"]![2]!["schema"]!["fields"]![8]!["constraints"] = new JsonObject()),
            "datapackage.json：表“indicators”的字段“unit”没有enum，即没有登记任何单位。请把可用的单位列在enum中"),
        ["a path that leads out"] = new(
            f => f.Describe(json => json["resources"]![10]!["path"] = "../charts.csv"),
            "datapackage.json：路径“../charts.csv”超出了数据包文件夹。请使用数据包内的相对路径，以/分隔，不含..，也不用链接"),
        ["a path from the root"] = new(
            f => f.Describe(json => json["resources"]![10]!["path"] = "/etc/passwd"),
            "datapackage.json：路径“/etc/passwd”超出了数据包文件夹。请使用数据包内的相对路径，以/分隔，不含..，也不用链接"),
        ["a link that leads out"] = new(
            f =>
            {
                File.Delete(Path.Combine(f.Path, "charts.csv"));
                File.CreateSymbolicLink(Path.Combine(f.Path, "charts.csv"), "../charts.csv");
            },
            "datapackage.json：路径“charts.csv”超出了数据包文件夹。请使用数据包内的相对路径，以/分隔，不含..，也不用链接"),
        ["a missing file"] = new(
            f => File.Delete(Path.Combine(f.Path, "charts.csv")),
            "charts.csv：文件不存在。请补上文件，或改正datapackage.json中的路径"),
        ["an empty file"] = new(
            f => f["charts.csv"] = "",
            "charts.csv：文件是空的，没有表头。第1行请写：id,topic,sequence,kind,indicators,labels,title,subtitle,featured,note"),
        ["a file nobody needs"] = new(
            f =>
            {
                f["more.txt"] = "x";
                f.Describe(json => json["resources"]!.AsArray().Add(new JsonObject { ["name"] = "more", ["path"] = "more.txt" }));
            },
            "datapackage.json：“more.txt”既不是表，也不是sources.csv中的文本。请在sources.csv中登记，或从resources中删去"),
        ["GBK"] = new(
            f => File.WriteAllBytes(Path.Combine(f.Path, "plan.csv"), CodePagesEncodingProvider.Instance.GetEncoding("GBK")!.GetBytes(f["plan.csv"])),
            "plan.csv：文件不是UTF-8编码，很可能是GBK。请另存为UTF-8（WPS或Excel中选“CSV UTF-8”）"),
        ["UTF-16"] = new(
            f => File.WriteAllText(Path.Combine(f.Path, "plan.csv"), f["plan.csv"], Encoding.Unicode),
            "plan.csv：文件是UTF-16编码。请另存为UTF-8"),
        ["a broken character"] = new(
            f => File.WriteAllBytes(Path.Combine(f.Path, "charts.csv"), Fault.Broken(f["charts.csv"], "上年")),
            "charts.csv 第3行：这一行含有损坏的UTF-8字节。请改正这一行的乱码，并另存为UTF-8"),
    };

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void It_is_reported_with_its_place_and_its_remedy(string fault) => s_faults[fault].ShouldBeReported();
}
