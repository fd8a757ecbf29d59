using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wusheng.Dashboard.DataPackages;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>
/// What lies beside the data in a package that is handed out: what it is, and how to cite it. Said from the package alone (no date of export, no counter of one
/// store), so that the same figures give the same bytes wherever they are exported.
/// </summary>
public static class PackageNotes
{
    private const int ShownOfHash = 12;

    private static readonly JsonSerializerOptions s_quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>README.md, CITATION.cff and CITATION.txt of a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="contentHash">What tells its data from any other.</param>
    public static IEnumerable<PackageNote> Of(DataPackage package, string contentHash)
    {
        using var descriptor = JsonDocument.Parse(package.Descriptor.TrimStart('\uFEFF'));
        var root = descriptor.RootElement;
        yield return new("README.md", Readme(package, root, contentHash));
        yield return new("CITATION.cff", Citation(package, root, contentHash));
        yield return new("CITATION.txt", $"{CiteAs(package, root, contentHash)}\n{string.Concat(package.Sources.Select(s => $"{CiteAs(s)}\n"))}");
    }

    private static string Readme(DataPackage package, JsonElement root, string contentHash)
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');

        Line($"# {package.Info.Title}");
        Line();
        if (package.Info.IsIllustrative)
        {
            Line("**演示数据：本数据包的数值全部是为演示而编制的，不是任何部门的真实数据，请勿引用。**");
            Line();
        }

        if (Text(root, "description") is { Length: > 0 } description)
        {
            Line(description);
            Line();
        }

        Line("| 项目 | 内容 |");
        Line("|---|---|");
        Line($"| 数据包 | `{package.Info.Name}` |");
        Line($"| 版本 | {package.Info.Version} |");
        Line($"| 修订（内容指纹，SHA-256前{ShownOfHash}位） | `{contentHash[..ShownOfHash]}` |");
        Line($"| 数值期间 | {Periods(package)} |");
        Line($"| 内容 | {Invariant($"指标{package.Indicators.Count}个，数值{package.Observations.Count}条（含各次修订），部门{package.Departments.Count}个，目标{package.Targets.Count}个，来源文件{package.Sources.Count}份")} |");
        foreach (var line in Selection(package, root)) Line(line);
        Line();
        Line("## 来源");
        Line();
        foreach (var source in package.Sources) Line($"- {CiteAs(source)}{(source.Note.Length > 0 ? $" {source.Note}" : "")}");
        Line();
        Line("## 引用");
        Line();
        Line($"> {CiteAs(package, root, contentHash)}");
        Line();
        Line("机器可读的引用信息见`CITATION.cff`。数值以来源文件的原文为准：每个数值都附原文（quote）和它在原文中的位置（offset，从0起计）。");
        Line();
        Line("## 许可");
        Line();
        Line(Licences(root) is { Length: > 0 } licences ? $"{licences}。" : "发布单位没有为本数据包另作许可声明；使用时请注明来源，并遵守来源文件发布单位的规定。");
        Line();
        Line("## 怎样导入");
        Line();
        Line("1. 看板：把设置`Store:DataFolder`指向本压缩包（.zip），或解压后的文件夹，然后重新启动。导入空的数据库后，内容与导出时的数据库相同，再导出所得的文件逐字节相同。");
        if (IsSelection(root)) Line("   本数据包是选录，名称与完整数据包不同，不能导入完整数据包的数据库；请用设置`Store:Path`另建一个数据库。");
        Line("2. 其他工具：任何支持Frictionless数据包的工具都可读取`datapackage.json`；也可直接打开各个CSV。");
        Line();
        Line("## 读数须知");
        Line();
        Line("- CSV为UTF-8（无BOM）、逗号分隔、LF换行；空单元格表示没有，不是零。用Excel打开请从“数据”选项卡导入并选UTF-8。");
        Line("- 为了能原样读回，单元格按原文书写，没有为电子表格转义：以“=”“+”“-”“@”开头的文字在Excel中可能被当作公式，请按“文本”导入。供Excel直接打开的表格请在看板上下载xlsx或csv。");
        Line("- `qualifier`：exact精确；rounded四舍五入，真值在low与high之间；at-least为下限（原文写“余”“超过”）；about为约数。");
        Line("- `status`：A报告数，P初步数，R修订数，I推算数，E计算数，G演示数。同一数值以revision最大的一条为准，旧的保留备查。");
        Line("- 计算得出的指标不存数值，按`indicators.csv`的formula由其他指标算出。比率不得相加或平均；口径不同的数量不得相加。");
        Line("- 各列的名称、含义、类型和允许的取值见`datapackage.json`。");
        return text.ToString();
    }

    private static IEnumerable<string> Selection(DataPackage package, JsonElement root)
    {
        if (!IsSelection(root)) yield break;
        var selection = root.GetProperty("selection");
        var of = selection.GetProperty("of");
        yield return $"| 选录自 | {Text(of, "title")}（`{Text(of, "name")}`，{Text(of, "version")}版） |";
        yield return $"| 主题 | {Names("topics", id => package.Topics.FirstOrDefault(t => t.Id == id)?.Name)} |";
        yield return $"| 部门 | {Names("departments", id => id == Department.WholeBanner ? Wording.WholeBanner : package.Departments.FirstOrDefault(d => d.Id == id)?.Name)} |";
        yield return $"| 时期 | {(Text(selection, "from"), Text(selection, "to")) switch
        {
            (null, null) => "全部",
            (var from, null) => $"{from}起",
            (null, var to) => $"至{to}",
            (var from, var to) => $"{from}至{to}",
        }} |";
        yield return "| 选录办法 | 所选主题的指标，连同计算它们所需的指标、目标、计划、部门和来源文件；没有选入的部门和时期不在其中，由选录内容加总的合计只是所选部分的合计 |";

        string Names(string property, Func<string, string?> name)
        {
            string[] ids = [.. selection.GetProperty(property).EnumerateArray().Select(e => e.GetString()!)];
            return ids.Length == 0 ? "全部" : string.Join("、", ids.Select(id => name(id) ?? id));
        }
    }

    // YAML takes a JSON string as it is.
    private static string Citation(DataPackage package, JsonElement root, string contentHash)
    {
        var text = new StringBuilder();
        text.Append("cff-version: 1.2.0\n");
        text.Append("type: dataset\n");
        text.Append(CultureInfo.InvariantCulture, $"message: {Quoted(package.Info.IsIllustrative ? "演示数据，不是真实数据，请勿引用。" : "引用数据时请注明来源文件和版本，数值以原文为准。")}\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {Quoted(package.Info.Title)}\n");
        text.Append(CultureInfo.InvariantCulture, $"version: {Quoted(package.Info.Version)}\n");
        text.Append("authors:\n");
        foreach (var name in Contributors(package, root)) text.Append(CultureInfo.InvariantCulture, $"  - name: {Quoted(name)}\n");
        text.Append("identifiers:\n  - type: other\n");
        text.Append(CultureInfo.InvariantCulture, $"    value: {Quoted($"sha256:{contentHash}")}\n");
        text.Append("    description: \"内容指纹：各数据文件的SHA-256按路径排列后再取SHA-256\"\n");
        if (package.Sources.Count == 0) return text.ToString();
        text.Append("references:\n");
        foreach (var source in package.Sources)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - type: report\n    title: {Quoted(source.Title)}\n    authors:\n      - name: {Quoted(source.Publisher)}\n");
            var published = source.Published.Split('-', StringSplitOptions.RemoveEmptyEntries);
            if (published.Length > 0) text.Append(CultureInfo.InvariantCulture, $"    year: {published[0]}\n");
            if (published.Length > 1) text.Append(CultureInfo.InvariantCulture, $"    month: {published[1].TrimStart('0')}\n");
            text.Append(CultureInfo.InvariantCulture, $"    filename: {Quoted(source.File)}\n");
        }

        return text.ToString();
    }

    private static string CiteAs(DataPackage package, JsonElement root, string contentHash) =>
        $"{string.Join("、", Contributors(package, root))}：{package.Info.Title}，{package.Info.Version}版，内容指纹{contentHash[..ShownOfHash]}。{(package.Info.IsIllustrative ? "演示数据，请勿引用。" : "")}";

    private static string CiteAs(Source source) => $"《{source.Title}》，{source.Publisher}{(source.PublishedName.Length > 0 ? $"，{source.PublishedName}发布" : "")}。";

    private static string[] Contributors(DataPackage package, JsonElement root)
    {
        string[] named = root.TryGetProperty("contributors", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(c => Text(c, "title")).OfType<string>()]
            : [];
        return named.Length > 0 ? named : [.. package.Sources.Select(s => s.Publisher).Distinct()];
    }

    private static string Licences(JsonElement root) =>
        root.TryGetProperty("licenses", out var list) && list.ValueKind == JsonValueKind.Array
            ? string.Join("；", list.EnumerateArray().Select(l => string.Join(' ', new[] { Text(l, "title") ?? Text(l, "name"), Text(l, "path") }.OfType<string>())))
            : "";

    private static string Periods(DataPackage package)
    {
        if (package.Observations.Count == 0) return Wording.Missing;
        var (first, last) = (package.Observations.MinBy(o => o.Period.Start)!.Period, package.Observations.MaxBy(o => o.Period.End)!.Period);
        return first == last ? first.Name : $"{first.Name}至{last.Name}";
    }

    private static bool IsSelection(JsonElement root) => root.TryGetProperty("selection", out var selection) && selection.ValueKind == JsonValueKind.Object;

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString(s_quoted);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
