using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Wusheng.Dashboard.Tests.Export.Office;

/// <summary>
/// What a schema cannot see and PowerPoint, Word and Excel refuse or repair all the same: label positions that a kind of chart does not know, axes that do not pair, caches
/// that differ from the cells they copy, relationships that lead nowhere.
/// </summary>
internal static class SemanticCheck
{
    private static readonly XNamespace s_c = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace s_a = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace s_r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace s_rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace s_types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace s_sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] s_ofBars = ["outEnd", "inEnd", "ctr", "inBase"];
    private static readonly string[] s_ofStacks = ["inEnd", "ctr", "inBase"];
    private static readonly string[] s_ofLines = ["t", "b", "l", "r", "ctr"];
    private static readonly string[] s_ofPies = ["bestFit", "outEnd", "inEnd", "ctr"];

    /// <summary>Everything that is wrong with an Office file; empty for a sound one.</summary>
    public static IReadOnlyList<string> Faults(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var parts = zip.Entries.ToDictionary(e => "/" + e.FullName, Read, StringComparer.OrdinalIgnoreCase);
        List<string> faults = [.. zip.Entries.GroupBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => $"{g.Key} is packed {g.Count()} times")];
        faults.AddRange(ContentTypes(parts));
        faults.AddRange(Relationships(parts));
        foreach (var (name, bytes) in parts)
        {
            if (!name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) continue;
            var root = Xml(bytes).Root!;
            faults.AddRange(ShapeIds(root).Concat(EmptyTexts(root)).Select(f => $"{name}: {f}"));
            if (root.Name == s_c + "chartSpace") faults.AddRange(OfChart(root, parts.ContainsKey("/xl/workbook.xml") ? file : Workbook(parts, name, root)).Select(f => $"{name}: {f}"));
            if (root.Name == s_sheet + "workbook") faults.AddRange(SheetNames(root).Select(f => $"{name}: {f}"));
        }

        foreach (var (name, bytes) in parts.Where(p => p.Key.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))) faults.AddRange(Faults(bytes).Select(f => $"{name}{f}"));
        return faults;
    }

    /// <summary>What is wrong with one chart.</summary>
    /// <param name="space">Its root element.</param>
    /// <param name="workbook">The workbook inside it; null where there is none.</param>
    public static IEnumerable<string> OfChart(XElement space, byte[]? workbook)
    {
        var plotArea = space.Descendants(s_c + "plotArea").Single();
        var groups = plotArea.Elements().Where(e => e.Elements(s_c + "ser").Any()).ToList();
        var axes = plotArea.Elements().Where(e => e.Name.LocalName.EndsWith("Ax", StringComparison.Ordinal)).ToList();
        foreach (var fault in Axes(groups, axes)) yield return fault;
        foreach (var fault in Unique(groups.SelectMany(g => g.Elements(s_c + "ser")).Select(s => Value(s, "idx")), "idx")) yield return fault;
        foreach (var fault in Unique(groups.SelectMany(g => g.Elements(s_c + "ser")).Select(s => Value(s, "order")), "order")) yield return fault;
        foreach (var group in groups)
        {
            var allowed = Allowed(group);
            foreach (var place in group.Descendants(s_c + "dLblPos").Select(p => p.Attribute("val")!.Value).Where(p => !allowed.Contains(p)).Distinct())
            {
                yield return $"label position {place} in a {group.Name.LocalName} ({Value(group, "grouping")})";
            }
        }

        foreach (var series in groups.SelectMany(g => g.Elements(s_c + "ser")))
        {
            var (categories, values) = (Count(series, "cat"), Count(series, "val"));
            if (categories is not null && categories != values) yield return $"series {Value(series, "idx")} has {values} values for {categories} categories";
            foreach (var list in series.Descendants().Where(e => e.Name.LocalName is "numCache" or "strCache"))
            {
                var count = int.Parse(Value(list, "ptCount")!, CultureInfo.InvariantCulture);
                if (list.Elements(s_c + "pt").Any(p => int.Parse(p.Attribute("idx")!.Value, CultureInfo.InvariantCulture) >= count)) yield return $"series {Value(series, "idx")} has a point beyond its count {count}";
            }

            foreach (var point in series.Elements(s_c + "dPt").Concat(series.Elements(s_c + "dLbls").Elements(s_c + "dLbl")))
            {
                if (values is not null && int.Parse(Value(point, "idx")!, CultureInfo.InvariantCulture) >= values) yield return $"series {Value(series, "idx")} has a {point.Name.LocalName} beyond its values";
            }

            foreach (var fault in Unique(series.Elements(s_c + "dPt").Select(p => Value(p, "idx")), "dPt")) yield return fault;
            foreach (var fault in Unique(series.Elements(s_c + "dLbls").Elements(s_c + "dLbl").Select(p => Value(p, "idx")), "dLbl")) yield return fault;
        }

        foreach (var axis in axes.Where(a => a.Name.LocalName == "valAx" && a.Element(s_c + "scaling")?.Element(s_c + "min") is null)) yield return $"value axis {Value(axis, "axId")} has no minimum of its own";
        if (workbook is null)
        {
            yield return "no workbook inside";
            yield break;
        }

        var cells = Cells(workbook);
        foreach (var reference in space.Descendants().Where(e => e.Name.LocalName is "numRef" or "strRef"))
        {
            foreach (var fault in Caches(reference, cells)) yield return fault;
        }
    }

    /// <summary>The cells of a small workbook: sheet name, then cell name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Cells(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        var parts = zip.Entries.ToDictionary(e => "/" + e.FullName, Read);
        var relations = Xml(parts["/xl/_rels/workbook.xml.rels"]).Root!.Elements().ToDictionary(r => r.Attribute("Id")!.Value, r => Resolve("/xl/", r.Attribute("Target")!.Value));
        var shared = parts.TryGetValue("/xl/sharedStrings.xml", out var strings) ? Xml(strings).Root!.Elements(s_sheet + "si").Select(s => string.Concat(s.Descendants(s_sheet + "t").Select(t => t.Value))).ToArray() : [];
        return Xml(parts["/xl/workbook.xml"]).Descendants(s_sheet + "sheet").ToDictionary(
            s => s.Attribute("name")!.Value,
            IReadOnlyDictionary<string, string> (s) => Xml(parts[relations[s.Attribute(s_r + "id")!.Value]]).Descendants(s_sheet + "c").ToDictionary(c => c.Attribute("r")!.Value, c => CellText(c, shared)));
    }

    private static string CellText(XElement cell, string[] shared) => cell.Attribute("t")?.Value switch
    {
        "inlineStr" => string.Concat(cell.Descendants(s_sheet + "t").Select(t => t.Value)),
        // An underscore that would begin an escape is one itself.
        "s" => shared[int.Parse(cell.Element(s_sheet + "v")!.Value, CultureInfo.InvariantCulture)].Replace("_x005F_", "_", StringComparison.Ordinal),
        _ => cell.Element(s_sheet + "v")?.Value ?? "",
    };

    private static IEnumerable<string> Axes(List<XElement> groups, List<XElement> axes)
    {
        var ids = axes.Select(a => Value(a, "axId")!).ToList();
        foreach (var fault in Unique(ids, "axis")) yield return fault;
        foreach (var group in groups)
        {
            var used = group.Elements(s_c + "axId").Select(a => a.Attribute("val")!.Value).ToList();
            if (used.Count != 2) yield return $"{group.Name.LocalName} has {used.Count} axes";
            foreach (var id in used.Where(u => !ids.Contains(u))) yield return $"{group.Name.LocalName} stands on the axis {id}, which is not there";
        }

        foreach (var axis in axes)
        {
            var crossed = axes.Find(a => Value(a, "axId") == Value(axis, "crossAx"));
            if (crossed is null || Value(crossed, "crossAx") != Value(axis, "axId")) yield return $"axis {Value(axis, "axId")} crosses {Value(axis, "crossAx")}, which does not cross it";
        }
    }

    private static string[] Allowed(XElement group) => group.Name.LocalName switch
    {
        "barChart" => Value(group, "grouping") is "stacked" or "percentStacked" ? s_ofStacks : s_ofBars,
        "lineChart" or "scatterChart" => s_ofLines,
        "pieChart" => s_ofPies,
        _ => [],
    };

    private static int? Count(XElement series, string part) =>
        series.Element(s_c + part)?.Descendants(s_c + "ptCount").FirstOrDefault()?.Attribute("val")?.Value is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : null;

    private static IEnumerable<string> Caches(XElement reference, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> sheets)
    {
        var formula = reference.Element(s_c + "f")!.Value;
        var at = formula.LastIndexOf('!');
        var name = formula[..at].Trim('\'');
        if (!sheets.TryGetValue(name, out var cells))
        {
            yield return $"{formula} names a sheet that is not there";
            yield break;
        }

        var range = formula[(at + 1)..].Replace("$", "", StringComparison.Ordinal).Split(':');
        var names = Expand(range[0], range[^1]).ToList();
        var cache = reference.Elements().Single(e => e.Name.LocalName is "numCache" or "strCache");
        var points = cache.Elements(s_c + "pt").ToDictionary(p => int.Parse(p.Attribute("idx")!.Value, CultureInfo.InvariantCulture), p => p.Element(s_c + "v")!.Value);
        if (Value(cache, "ptCount") != names.Count.ToString(CultureInfo.InvariantCulture)) yield return $"{formula} holds {names.Count} cells and {Value(cache, "ptCount")} cached points";
        for (var i = 0; i < names.Count; i++)
        {
            var (cell, cached) = (cells.GetValueOrDefault(names[i], ""), points.GetValueOrDefault(i, ""));
            if (cell != cached) yield return $"{names[i]} holds “{cell}”, its copy in the chart “{cached}”";
        }
    }

    private static IEnumerable<string> Expand(string from, string to)
    {
        var (c1, r1) = Split(from);
        var (c2, r2) = Split(to);
        for (var r = r1; r <= r2; r++)
        {
            for (var c = c1; c <= c2; c++) yield return Column(c) + r.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static (int Column, int Row) Split(string cell)
    {
        var letters = cell.TakeWhile(char.IsAsciiLetter).ToArray();
        return (letters.Aggregate(0, (sum, l) => sum * 26 + (l - 'A' + 1)), int.Parse(cell.AsSpan(letters.Length), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static string Column(int number) => number == 0 ? "" : Column((number - 1) / 26) + (char)('A' + (number - 1) % 26);

    private static byte[]? Workbook(Dictionary<string, byte[]> parts, string chart, XElement root)
    {
        if (root.Element(s_c + "externalData")?.Attribute(s_r + "id")?.Value is not { } id || !parts.TryGetValue(RelationsOf(chart), out var relations)) return null;
        var target = Xml(relations).Root!.Elements().FirstOrDefault(r => r.Attribute("Id")!.Value == id)?.Attribute("Target")!.Value;
        return target is not null && parts.TryGetValue(Resolve(chart, target), out var workbook) ? workbook : null;
    }

    private static IEnumerable<string> ContentTypes(Dictionary<string, byte[]> parts)
    {
        if (!parts.TryGetValue("/[Content_Types].xml", out var list)) return ["no list of content types"];
        var types = Xml(list).Root!;
        var defaults = types.Elements(s_types + "Default").Select(d => d.Attribute("Extension")!.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var overrides = types.Elements(s_types + "Override").Select(o => o.Attribute("PartName")!.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. parts.Keys.Where(p => p != "/[Content_Types].xml" && !p.EndsWith('/') && !overrides.Contains(p) && !defaults.Contains(Path.GetExtension(p).TrimStart('.'))).Select(p => $"{p} has no content type"),
            // A part of a document that is only called XML is one that no program reads.
            .. parts.Keys.Where(p => p.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && p != "/[Content_Types].xml" && !overrides.Contains(p)
                && types.Elements(s_types + "Default").Any(d => d.Attribute("Extension")!.Value == "xml" && d.Attribute("ContentType")!.Value == "application/xml")).Select(p => $"{p} is only XML"),
            .. overrides.Where(o => !parts.ContainsKey(o)).Select(o => $"{o} has a content type and is not there"),
        ];
    }

    private static IEnumerable<string> Relationships(Dictionary<string, byte[]> parts)
    {
        foreach (var (name, bytes) in parts.Where(p => p.Key.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            var owner = OwnerOf(name);
            var relations = Xml(bytes).Root!.Elements(s_rels + "Relationship").ToList();
            foreach (var fault in Unique(relations.Select(r => r.Attribute("Id")!.Value), "relationship")) yield return $"{name}: {fault}";
            foreach (var relation in relations.Where(r => r.Attribute("TargetMode")?.Value != "External"))
            {
                var target = Resolve(owner, relation.Attribute("Target")!.Value);
                if (!parts.ContainsKey(target)) yield return $"{name}: {relation.Attribute("Id")!.Value} leads to {target}, which is not there";
            }
        }

        foreach (var (name, bytes) in parts.Where(p => p.Key.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && p.Key != "/[Content_Types].xml"))
        {
            var known = parts.TryGetValue(RelationsOf(name), out var list) ? Xml(list).Root!.Elements().Select(r => r.Attribute("Id")!.Value).ToHashSet() : [];
            foreach (var used in Xml(bytes).Descendants().Attributes().Where(a => a.Name.Namespace == s_r && a.Value.Length > 0 && !known.Contains(a.Value)))
            {
                yield return $"{name}: {used.Name.LocalName} {used.Value} is no relationship";
            }
        }
    }

    private static IEnumerable<string> ShapeIds(XElement root) =>
        Unique(root.Descendants().Where(e => e.Name.LocalName == "cNvPr" || e.Name.LocalName == "docPr").Select(e => e.Attribute("id")!.Value), "shape id");

    // An empty run is what is left where words should have been.
    private static IEnumerable<string> EmptyTexts(XElement root) =>
        root.Descendants(s_a + "t").Where(t => t.Value.Length == 0).Select(_ => "an empty run of words");

    private static IEnumerable<string> SheetNames(XElement workbook)
    {
        var names = workbook.Descendants(s_sheet + "sheet").Select(s => s.Attribute("name")!.Value).ToList();
        foreach (var name in names.Where(n => n.Length is 0 or > 31 || n.IndexOfAny(['[', ']', ':', '*', '?', '/', '\\']) >= 0 || n[0] == '\'' || n[^1] == '\'')) yield return $"“{name}” is no name for a sheet";
        foreach (var fault in Unique(names.Select(n => n.ToUpperInvariant()), "sheet name")) yield return fault;
    }

    private static IEnumerable<string> Unique(IEnumerable<string?> values, string what) =>
        values.GroupBy(v => v).Where(g => g.Count() > 1).Select(g => $"{what} {g.Key} occurs {g.Count()} times");

    private static string? Value(XElement element, string name) => element.Element(s_c + name)?.Attribute("val")?.Value;

    private static string RelationsOf(string part) => $"{part[..(part.LastIndexOf('/') + 1)]}_rels/{part[(part.LastIndexOf('/') + 1)..]}.rels";

    private static string OwnerOf(string relations) => relations.Replace("_rels/", "", StringComparison.Ordinal)[..^".rels".Length];

    private static string Resolve(string from, string target) => Uri.UnescapeDataString(new Uri(new Uri("http://package" + from), target).AbsolutePath);

    private static XDocument Xml(byte[] bytes) => XDocument.Load(new MemoryStream(bytes));

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
