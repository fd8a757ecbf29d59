using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>A file that datapackage.json names: a table with its columns, or the text of a document.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Path">Path inside the package.</param>
/// <param name="Fields">Its columns; null where it is no table.</param>
/// <param name="Hash">The SHA-256 it is said to have; null where nothing is said.</param>
internal sealed record Resource(string Name, string Path, IReadOnlyList<FieldSchema>? Fields, string? Hash);

/// <summary>datapackage.json: which package this is, and what its tables must look like.</summary>
internal sealed class PackageDescriptor
{
    /// <summary>Its place in every package.</summary>
    public const string FileName = "datapackage.json";

    private static readonly string[] s_types = ["string", "integer", "number", "boolean"];

    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ProblemLog _problems;

    private PackageDescriptor(string text, JsonElement root, ProblemLog problems)
    {
        _problems = problems;
        Text = text;
        Info = new(Required(root, "name", "数据包"), Required(root, "title", "数据包"), Required(root, "version", "数据包"),
            Flag(root, "illustrative", "数据包") ?? false);
        Resources = ReadResources(root);
    }

    /// <summary>The file, word for word.</summary>
    public string Text { get; }

    /// <summary>Which package this is.</summary>
    public PackageInfo Info { get; }

    /// <summary>The files it names.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>Reads the descriptor of a package; null, and a problem, where there is none.</summary>
    public static PackageDescriptor? Read(PackageFiles files, ProblemLog problems) =>
        files.ReadUtf8(FileName) is { } bytes ? Read(Encoding.UTF8.GetString(bytes), problems) : null;

    /// <summary>Reads a descriptor's text; null, and a problem, where it is none.</summary>
    public static PackageDescriptor? Read(string text, ProblemLog problems)
    {
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            if (json.RootElement.ValueKind == JsonValueKind.Object) return new(text, json.RootElement, problems);
            problems.Add(FileName, 1, "内容不是JSON对象", "请按Frictionless数据包的格式书写");
        }
        catch (JsonException e)
        {
            problems.Add(FileName, (int)(e.LineNumber ?? 0) + 1, "JSON语法有误", "请检查这一行及上一行的引号、逗号和括号");
        }

        return null;
    }

    /// <summary>The descriptor's text with the texts of all sources named in it: word for word the same where they are, as they are after reading.</summary>
    public static string WithTexts(string text, IEnumerable<Source> sources)
    {
        var root = JsonNode.Parse(text.TrimStart('\uFEFF'));
        if (root?["resources"] is not JsonArray resources) return text;
        var named = resources.Select(r => r?["path"]?.ToString()).ToHashSet();
        var unnamed = sources.Where(s => !named.Contains(s.File)).ToList();
        foreach (var source in unnamed)
        {
            resources.Add(new JsonObject
            {
                ["name"] = source.Id,
                ["title"] = source.Title,
                ["path"] = source.File,
                ["profile"] = "data-resource",
                ["format"] = "txt",
                ["mediatype"] = "text/plain",
                ["encoding"] = "utf-8",
                ["hash"] = $"sha256:{source.Sha256}",
            });
        }

        return unnamed.Count == 0 ? text : root.ToJsonString(s_readable) + "\n";
    }

    /// <summary>The table of this name, or null.</summary>
    public Resource? Table(string name) => Resources.FirstOrDefault(r => r.Name == name && r.Fields is not null);

    private List<Resource> ReadResources(JsonElement root)
    {
        var resources = new List<Resource>();
        foreach (var element in Elements(root, "resources"))
        {
            var name = Required(element, "name", "资源");
            var path = Required(element, "path", $"资源“{name}”");
            if (resources.Exists(r => r.Name == name)) Fault($"资源“{name}”出现了两次", "请删去一个");
            if (resources.Exists(r => r.Path == path)) Fault($"路径“{path}”出现了两次", "请删去一个");
            var fields = element.TryGetProperty("schema", out var schema) ? Elements(schema, "fields").Select(f => ReadField(f, name)).ToList() : null;
            var hash = StringOf(element, "hash") is { } said && said.StartsWith("sha256:", StringComparison.Ordinal) ? said[7..] : null;
            resources.Add(new(name, path, fields, hash));
        }

        return resources;
    }

    private FieldSchema ReadField(JsonElement element, string table)
    {
        var name = Required(element, "name", $"表“{table}”的字段");
        var where = $"表“{table}”的字段“{name}”";
        var type = StringOf(element, "type") ?? "string";
        if (!s_types.Contains(type)) Fault($"{where}的类型“{type}”不受支持", $"请改用：{string.Join("、", s_types)}");
        var field = new FieldSchema(name, StringOf(element, "title") ?? name, type);
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("constraints", out var constraints) && constraints.ValueKind == JsonValueKind.Object)
        {
            field = field with
            {
                Required = Flag(constraints, "required", where) ?? false,
                Unique = Flag(constraints, "unique", where) ?? false,
                Enum = constraints.TryGetProperty("enum", out _) ? Elements(constraints, "enum").Select(e => e.ToString()).ToList() : null,
                Pattern = Pattern(constraints, where),
                Minimum = type is "number" or "integer" ? Number(constraints, "minimum", where) : null,
                Maximum = type is "number" or "integer" ? Number(constraints, "maximum", where) : null,
            };
        }

        if (table == "indicators" && name == "unit" && field.Enum is null) Fault($"{where}没有enum，即没有登记任何单位", "请把可用的单位列在enum中");
        return field;
    }

    // A pattern means the whole cell, as in XML Schema; and it comes with the data, so it must not be able to run for ever.
    private (Regex Whole, string Written)? Pattern(JsonElement constraints, string where)
    {
        if (StringOf(constraints, "pattern") is not { } pattern) return null;
        try
        {
            return (new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), pattern);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            Fault($"{where}的pattern“{pattern}”不是可用的正则表达式", "请改正，不要使用回溯引用和环视");
            return null;
        }
    }

    private string Required(JsonElement element, string property, string where)
    {
        if (StringOf(element, property) is { Length: > 0 } text) return text;
        Fault($"{where}缺少“{property}”", "请补上，须是文字");
        return "";
    }

    private bool? Flag(JsonElement element, string property, string where)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(property, out var value)) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Fault($"{where}的“{property}”不是true或false", "请写true或false，不加引号");
        return null;
    }

    private decimal? Number(JsonElement element, string property, string where)
    {
        if (!element.TryGetProperty(property, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number)) return number;
        Fault($"{where}的“{property}”不是数", "请写数，不加引号");
        return null;
    }

    private List<JsonElement> Elements(JsonElement element, string property)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var array) && array.ValueKind == JsonValueKind.Array)
        {
            return [.. array.EnumerateArray()];
        }

        Fault($"缺少列表“{property}”", "请补上");
        return [];
    }

    private static string? StringOf(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private void Fault(string what, string remedy) => _problems.Add(FileName, null, what, remedy);
}
