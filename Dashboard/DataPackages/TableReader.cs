namespace Wusheng.Dashboard.DataPackages;

/// <summary>What was read from a table, each item with the line it came from.</summary>
/// <param name="File">The file.</param>
/// <param name="Items">What the sound rows say.</param>
/// <param name="Lines">The line of each item.</param>
internal sealed record Rows<T>(string File, List<T> Items, List<int> Lines)
{
    /// <summary>Whether these are all rows of the table: none was faulty.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Each item with its line.</summary>
    public IEnumerable<(T Item, int Line)> WithLines => Items.Zip(Lines);
}

/// <summary>Reads tables: their header, the number of cells, what datapackage.json demands of each, keys, and the order of the rows.</summary>
internal sealed class TableReader(PackageDescriptor descriptor, IReadOnlyDictionary<string, byte[]> files, ProblemLog problems)
{
    private readonly Dictionary<string, IReadOnlySet<string>> _ids = new(StringComparer.Ordinal);

    /// <summary>Learns the ids of a table before anything refers to them.</summary>
    public void LearnIds<T>(Table<T> table)
    {
        if (Open(table) is not { } records) return;
        using (records)
        {
            if (!records.Read()) return;
            var header = Cells(records);
            var place = Array.IndexOf(header, "id");
            if (place < 0) return;
            var ids = new HashSet<string>(StringComparer.Ordinal);
            while (records.Read())
            {
                if (place < records.Count) ids.Add(records[place]);
            }

            _ids[table.Name] = ids;
        }
    }

    /// <summary>Reads a table; without rows, and with problems, where it cannot be read.</summary>
    public Rows<T> Read<T>(Table<T> table)
        where T : class
    {
        var file = descriptor.Table(table.Name)?.Path ?? PackageDescriptor.FileName;
        var rows = new Rows<T>(file, [], []);
        if (FieldsOf(table) is not { } fields || Open(table) is not { } records) return rows;
        using (records)
        {
            if (PlacesOf(table, file, records) is not { } places) return rows;
            var row = new Row(file, table.Columns, table.Key, fields, _ids, problems);
            var order = new OrderCheck(table.Order, table.Key, file, problems);
            var isComplete = true;
            while (records.Read())
            {
                if (HasAllCells(records, places.Length, file) && ReadRow(table, records, places, row, order, file) is { } item)
                {
                    rows.Items.Add(item);
                    rows.Lines.Add(row.Line);
                }
                else
                {
                    isComplete = false;
                }
            }

            if (!order.FoundDuplicates) ReportDuplicates(table, file, places);
            return rows with { IsComplete = isComplete };
        }
    }

    private T? ReadRow<T>(Table<T> table, CsvRecords records, int[] places, Row row, OrderCheck order, string file)
        where T : class
    {
        row.Load(records, places);
        if (records.HasStrayQuote)
        {
            problems.Add(file, row.Line, "引号位置不对", "含引号的单元格须整体用引号括起，其中的引号写两遍");
            return null;
        }

        order.Next(row);
        var item = table.Read(row);
        return row.IsFaulty ? null : item;
    }

    private CsvRecords? Open<T>(Table<T> table) =>
        descriptor.Table(table.Name) is { } resource && files.TryGetValue(resource.Path, out var bytes) ? new CsvRecords(bytes) : null;

    private FieldSchema[]? FieldsOf<T>(Table<T> table)
    {
        if (descriptor.Table(table.Name) is not { Fields: { } fields })
        {
            problems.Add(PackageDescriptor.FileName, null, $"没有表“{table.Name}”", $"请在resources中加上{table.Name}.csv及其字段");
            return null;
        }

        var missing = table.Columns.Select(c => c.Name).Except(fields.Select(f => f.Name)).ToList();
        var unknown = fields.Select(f => f.Name).Except(table.Columns.Select(c => c.Name)).ToList();
        if (missing.Count > 0) problems.Add(PackageDescriptor.FileName, null, $"表“{table.Name}”缺少字段{Quoted(missing)}", "请补上");
        if (unknown.Count > 0) problems.Add(PackageDescriptor.FileName, null, $"表“{table.Name}”有不认识的字段{Quoted(unknown)}", "请删去");
        return missing.Count > 0 ? null : [.. table.Columns.Select(c => fields.First(f => f.Name == c.Name))];
    }

    private int[]? PlacesOf<T>(Table<T> table, string file, CsvRecords records)
    {
        if (!records.Read())
        {
            problems.Add(file, null, "文件是空的，没有表头", $"第1行请写：{string.Join(",", table.Columns.Select(c => c.Name))}");
            return null;
        }

        var header = Cells(records);
        var columns = table.Columns.Select(c => c.Name).ToArray();
        if (header.SequenceEqual(columns)) return [.. Enumerable.Range(0, columns.Length)];
        var missing = columns.Except(header).ToList();
        var unknown = header.Except(columns).ToList();
        if (missing.Count > 0) problems.Add(file, 1, $"缺少列{Quoted(missing)}", "请补上这些列");
        if (unknown.Count > 0) problems.Add(file, 1, $"有不认识的列{Quoted(unknown)}", "请删去这些列，或改正列名");
        if (missing.Count > 0) return null;
        if (unknown.Count == 0) problems.Add(file, 1, "列的顺序不对，或有重复的列", $"应为：{string.Join(",", columns)}");
        return Array.ConvertAll(columns, c => Array.IndexOf(header, c));
    }

    private bool HasAllCells(CsvRecords records, int count, string file)
    {
        if (records.Count == count) return true;
        if (records.Count == 1 && records[0].Length == 0) problems.Add(file, records.Line, "空行", "请删去这一行");
        else problems.Add(file, records.Line, $"有{records.Count}列，应有{count}列", "请检查逗号；含逗号、引号或换行的单元格须用引号括起");
        return false;
    }

    // Rows in the order of their key have its duplicates side by side; elsewhere a second look is needed.
    private void ReportDuplicates<T>(Table<T> table, string file, int[] places)
    {
        using var records = Open(table)!;
        records.Read();
        var key = table.Key.Select(name => places[table.Columns.ToList().FindIndex(c => c.Name == name)]).ToArray();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (records.Read())
        {
            if (records.Count != places.Length) continue;
            var text = string.Join('，', key.Select(k => records[k]));
            if (!lines.TryAdd(text, records.Line)) OrderCheck.ReportDuplicate(problems, file, records.Line, text, lines[text]);
        }
    }

    private static string[] Cells(CsvRecords records) => [.. Enumerable.Range(0, records.Count).Select(i => records[i])];

    private static string Quoted(IEnumerable<string> names) => string.Join("、", names.Select(n => $"“{n}”"));
}
