using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Wusheng.Dashboard.DataPackages;

namespace Wusheng.Dashboard.Tests.DataPackages;

/// <summary>The smallest good package that has something in every table, in a temporary folder; a test changes what matters to it.</summary>
internal sealed class PackageFolder : IDisposable
{
    public const string SourceText = """
        全旗排查隐患3691条,已整改2581条。
        办理“一件事”5.8万件,比上年增长22%。
        存在的问题:整改不够及时。
        明年,强化隐患整改。
        """;

    private static readonly (string Table, string Columns)[] s_tables =
    [
        ("sources", "id,title,publisher,period,published,file,sha256,note"),
        ("topics", "id,sequence,name,name_en,mission,headlines,message,note"),
        ("indicators", "id,topic,sequence,name,name_en,section,kind,timing,unit,direction,display,derivation,formula,implies,change_of,lead_department,lead_basis,definition,why,note"),
        ("departments", "id,name,kind,basis,count,unit,source,quote,offset,indicators,overlaps,note"),
        ("observations", "indicator,department,period,revision,value,low,high,qualifier,status,break,source,quote,offset,as_written,note"),
        ("targets", "id,indicator,department,period,kind,comparison,value,baseline,basis,source,quote,offset,set_by,set_on,note"),
        ("plan", "id,sequence,year,item,level,title,source,quote,offset,indicators,claims,direction,lead_department,lead_basis,baseline,missing,note"),
        ("problems", "id,sequence,theme,source,quote,offset,indicators,claims,plan_items,note"),
        ("claims", "id,topic,name,type,value,unit,section,source,quote,offset,note"),
        ("numerals", "source,sequence,offset,token,script,indicators,reason"),
        ("charts", "id,topic,sequence,kind,indicators,labels,title,subtitle,featured,note"),
        ("inconsistencies", "id,place,sequence,theme,what,ask,ask_department,ask_basis,indicators,source,quote,offset"),
    ];

    public PackageFolder()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "sources"));
        this["sources/2024.txt"] = SourceText;
        this["datapackage.json"] = Descriptor().ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Rows("sources", $"2024,年度报告,旗政府,2024,2025-02,sources/2024.txt,{Sha256Of(SourceText)},");
        Rows("topics",
            "hazards,1,安全隐患,Hazards,true,derived.rate;hazard.found,整改率{derived.rate}，去年办件{cases.handled@-1},",
            "service,2,政务服务,Service,false,cases.handled,办件{cases.handled},");
        Rows("indicators",
            "cases.growth,service,2,办件增幅,Growth of cases,1,change,versus-prior-year,%,neutral,show,,,,cases.handled,,,办件量比上年的增幅,,",
            "cases.handled,service,1,办件量,Cases handled,1,flow,in-period,件,higher,show,,,,,dept.safety,inferred,办理件数,,",
            "derived.cases-before,service,3,上年办件量,Cases the year before,1,flow,prior-year,件,higher,caution,implied,{cases.handled} / (1 + {cases.growth} / 100),cases.handled,,,,推算的上年件数,,",
            "derived.rate,hazards,3,隐患整改率,Rectification rate,1,rate,in-period,%,higher,show,ratio,{hazard.rectified} / {hazard.found} * 100,,,dept.safety,named,已整改占排查的比重,,",
            "hazard.found,hazards,1,排查隐患数,Hazards found,1,flow,in-period,条,neutral,show,,,,,dept.safety,named,排查出的条数,,",
            "hazard.rectified,hazards,2,已整改隐患数,Hazards rectified,1,flow,in-period,条,higher,show,,,,,dept.safety,named,已整改的条数,看整改,");
        Rows("departments",
            "dept.banner,全旗,named-level,named,,,2024,全旗,0,hazard.found;hazard.rectified,,",
            $"dept.safety,安全部门,implied-organ,inferred,2,个,2024,隐患整改,{At("隐患整改")},,dept.banner,");
        Rows("observations",
            Figure("cases.growth", "22,21.5,22.5,rounded", "比上年增长22%", "22%"),
            Figure("cases.handled", "58000,57500,58500,rounded", "办理“一件事”5.8万件", "5.8万件"),
            Figure("hazard.found", "3691,3691,3691,exact", "\"全旗排查隐患3691条,已整改2581条\"", "3691条"),
            Figure("hazard.rectified", "2581,2581,2581,exact", "\"3691条,已整改2581条。\n办理“一件事”\"", "2581条"));
        Rows("targets", $"target.rate,derived.rate,_T,2025,direction,increase,,2024,plan.1,2024,强化隐患整改,{At("强化")},旗人民政府,2025-02,");
        Rows("plan", $"plan.1,1,2025,1,headline,隐患整改,2024,强化隐患整改,{At("强化")},derived.rate,verbal.slow,increase,dept.safety,inferred,yes,,");
        Rows("problems", $"problem.slow,1,整改不及时,2024,整改不够及时,{At("整改不够")},derived.rate,verbal.slow,plan.1,");
        Rows("claims", $"verbal.slow,hazards,整改及时性,vague,,,problems,2024,整改不够及时,{At("整改不够")},");
        Rows("numerals",
            $"2024,1,{At("3691")},3691,arabic,hazard.found,",
            $"2024,2,{At("2581")},2581,arabic,hazard.rectified,",
            $"2024,3,{At("一件事")},一,chinese,,专有名称",
            $"2024,4,{At("5.8")},5.8,arabic,cases.handled,",
            $"2024,5,{At("万")},万,chinese,cases.handled,",
            $"2024,6,{At("22%")},22,arabic,cases.growth,");
        Rows("charts",
            "chart.found,hazards,1,comparison,hazard.found;hazard.rectified,排查;整改,排查{hazard.found}，整改{hazard.rectified},隐患，条，2024年,true,",
            "chart.cases,service,2,columns,cases.handled,,办件{cases.handled},办件量，件，2023—2024年,false,上年为推算值");
        Rows("inconsistencies",
            $"inconsistency.rectified,1,1,整改数与排查数不等,排查3691条而整改2581条,其余何时整改,dept.safety,inferred,hazard.found;derived.rate,2024,排查隐患3691条,{At("排查隐患")}",
            $"inconsistency.rectified,2,1,,,,,,,2024,整改不够及时,{At("整改不够")}");
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("package-").FullName;

    /// <summary>The text of one of its files.</summary>
    public string this[string file]
    {
        get => File.ReadAllText(System.IO.Path.Combine(Path, file));
        set => File.WriteAllText(System.IO.Path.Combine(Path, file), value);
    }

    /// <summary>Where some words stand in the source.</summary>
    public static int At(string words) => SourceText.IndexOf(words, StringComparison.Ordinal);

    /// <summary>Changes some words of a file, which must stand in it once.</summary>
    public void Replace(string file, string words, string by)
    {
        this[file].Split(words).Should().HaveCount(2, $"“{words}” should stand once in {file}");
        this[file] = this[file].Replace(words, by, StringComparison.Ordinal);
    }

    /// <summary>Changes datapackage.json.</summary>
    public void Describe(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(this["datapackage.json"])!;
        change(json);
        this["datapackage.json"] = json.ToJsonString();
    }

    /// <summary>Changes the constraints of a field in datapackage.json.</summary>
    public void Constrain(string table, string field, string constraint, JsonNode? value) => Describe(json =>
    {
        var fields = json["resources"]!.AsArray().Single(r => r!["name"]!.GetValue<string>() == table)!["schema"]!["fields"]!.AsArray();
        fields.Single(f => f!["name"]!.GetValue<string>() == field)!["constraints"]![constraint] = value;
    });

    /// <summary>Says that the values are made up.</summary>
    public void MakeIllustrative() => Describe(json => json["illustrative"] = true);

    public DataPackageReading Read() => DataPackageReader.Read(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Sha256Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Figure(string indicator, string quantity, string quote, string asWritten) =>
        $"{indicator},_T,2024,1,{quantity},A,false,2024,{quote},{At(asWritten)},{asWritten},";

    private static JsonObject Descriptor()
    {
        var resources = new JsonArray();
        foreach (var (table, columns) in s_tables)
        {
            var fields = columns.Split(',').Select(name => (JsonNode)new JsonObject { ["name"] = name, ["type"] = "string", ["constraints"] = new JsonObject() });
            resources.Add(new JsonObject { ["name"] = table, ["path"] = $"{table}.csv", ["schema"] = new JsonObject { ["fields"] = new JsonArray([.. fields]) } });
        }

        resources.Add(new JsonObject { ["name"] = "2024", ["path"] = "sources/2024.txt" });
        resources[2]!["schema"]!["fields"]![8]!["constraints"]!["enum"] = new JsonArray("%", "件", "条");
        return new() { ["name"] = "small", ["title"] = "小包", ["version"] = "1", ["illustrative"] = false, ["resources"] = resources };
    }

    private void Rows(string table, params string[] rows) =>
        this[$"{table}.csv"] = s_tables.Single(t => t.Table == table).Columns + "\n" + string.Join("\n", rows) + "\n";
}
