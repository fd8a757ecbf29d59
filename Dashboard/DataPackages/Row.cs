using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>
/// The row of a table that is being read: checked against datapackage.json first, then asked for by the table cell by cell. Whatever is wrong goes to
/// the problems with the row's line; what a faulty cell answers is of no account, since the row is dropped.
/// </summary>
internal sealed class Row
{
    private readonly string _file;
    private readonly IReadOnlyList<Column> _columns;
    private readonly FieldSchema[] _fields;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, IReadOnlySet<string>> _ids;
    private readonly ProblemLog _problems;
    private readonly HashSet<string>?[] _seen;
    private readonly bool[] _faulty;
    private string[] _cells;
    private string[] _before;

    public Row(
        string file,
        IReadOnlyList<Column> columns,
        IReadOnlyList<string> key,
        FieldSchema[] fields,
        IReadOnlyDictionary<string, IReadOnlySet<string>> ids,
        ProblemLog problems)
    {
        (_file, _columns, _fields, _ids, _problems) = (file, columns, fields, ids, problems);
        for (var i = 0; i < columns.Count; i++) _places.Add(columns[i].Name, i);
        // That a key occurs only once is looked after with the order of the rows.
        _seen = Array.ConvertAll(fields, f => f.Unique && !(key.Count == 1 && key[0] == f.Name) ? new HashSet<string>(StringComparer.Ordinal) : null);
        _faulty = new bool[columns.Count];
        _cells = new string[columns.Count];
        _before = new string[columns.Count];
    }

    /// <summary>The line the row begins on.</summary>
    public int Line { get; private set; }

    /// <summary>Whether anything in it was wrong.</summary>
    public bool IsFaulty { get; private set; }

    /// <summary>Takes over the cells of a record, given the place of each column in it, and checks them against datapackage.json.</summary>
    public void Load(CsvRecords record, int[] places)
    {
        Line = record.Line;
        IsFaulty = false;
        (_cells, _before) = (_before, _cells);
        for (var i = 0; i < _cells.Length; i++)
        {
            var cell = _cells[i] = record[places[i]];
            // Sorted rows repeat themselves: what was sound a row ago need not be looked at again.
            if (ReferenceEquals(cell, _before[i]) && !_faulty[i] && _seen[i] is null) continue;
            _faulty[i] = false;
            Check(i, cell);
        }
    }

    /// <summary>Whether a cell passed all that was asked of it.</summary>
    public bool IsSound(string column) => !_faulty[_places[column]];

    /// <summary>A cell that may be empty.</summary>
    public string Text(string column) => _cells[_places[column]];

    /// <summary>A cell that may not be empty.</summary>
    public string Required(string column)
    {
        var cell = Text(column);
        if (cell.Length == 0) Fault(column, $"列“{column}”为空", "此列必填，请补上");
        return cell;
    }

    /// <summary>A number; null for an empty or faulty cell.</summary>
    public decimal? OptionalNumber(string column)
    {
        var cell = Text(column);
        if (cell.Length == 0 || !IsSound(column)) return null;
        if (PlainNumber.TryParse(cell, out decimal number)) return number;
        Fault(column, $"列“{column}”的值“{cell}”不是数", PlainNumber.RemedyFor(cell));
        return null;
    }

    /// <summary>A number that may not be missing; null for a faulty cell.</summary>
    public decimal? Number(string column)
    {
        if (Text(column).Length == 0) Fault(column, $"列“{column}”为空，不是数", "请填上数；没有数就不要这一行，缺失不是零");
        return OptionalNumber(column);
    }

    /// <summary>A whole number; null for an empty or faulty cell.</summary>
    public int? OptionalInteger(string column)
    {
        var cell = Text(column);
        if (cell.Length == 0 || !IsSound(column)) return null;
        if (PlainNumber.TryParse(cell, out int number)) return number;
        Fault(column, $"列“{column}”的值“{cell}”不是整数", PlainNumber.RemedyFor(cell, isWhole: true));
        return null;
    }

    /// <summary>A whole number that may not be missing.</summary>
    public int Integer(string column)
    {
        Required(column);
        return OptionalInteger(column) ?? 0;
    }

    /// <summary>true or false.</summary>
    public bool Flag(string column)
    {
        var cell = Required(column);
        if (cell is not ("true" or "false")) Fault(column, $"列“{column}”的值“{cell}”不是true或false", "请写true或false");
        return cell == "true";
    }

    /// <summary>named or inferred; empty where there is nothing to name.</summary>
    public bool IsNamed(string column)
    {
        var cell = Text(column);
        if (cell is not ("named" or "inferred" or "")) Fault(column, $"列“{column}”的值“{cell}”不在允许的范围内", "请改用：named、inferred");
        return cell == "named";
    }

    /// <summary>One of a list of words.</summary>
    public T Word<T>(string column, Words<T> words)
        where T : struct, Enum
    {
        var cell = Required(column);
        if (!words.TryRead(cell, out var value)) Fault(column, $"列“{column}”的值“{cell}”不在允许的范围内", $"请改用：{words.All}");
        return value;
    }

    /// <summary>A period; null for an empty or faulty cell.</summary>
    public Period? OptionalPeriod(string column)
    {
        var cell = Text(column);
        if (cell.Length == 0 || !IsSound(column)) return null;
        if (Indicators.Period.TryParse(cell, out var period) && period.Length != PeriodLength.ToDate) return period;
        Fault(column, $"列“{column}”的值“{cell}”不是时期", "请写成2024、2024-Q1或2024-03的形式；累计数请拆成各月的当月数");
        return null;
    }

    /// <summary>A period that may not be missing.</summary>
    public Period Period(string column)
    {
        Required(column);
        return OptionalPeriod(column) ?? default;
    }

    /// <summary>Where the quote of the row begins; null where there is no quote.</summary>
    public int? Offset()
    {
        var (hasQuote, hasOffset) = (Text("quote").Length > 0, Text("offset").Length > 0);
        if (hasQuote && !hasOffset) Fault("offset", "列“offset”为空", "请填原文在来源文本中的字符位置，从0起计");
        if (!hasQuote && hasOffset) Fault("offset", "没有原文，却有位置", "请补上原文，或清空offset");
        return OptionalInteger("offset");
    }

    /// <summary>The entries of a list joined by ;.</summary>
    public IReadOnlyList<string> List(string column) => Text(column) is { Length: > 0 } cell ? cell.Split(';') : [];

    /// <summary>A formula over known indicators; null for an empty or faulty cell.</summary>
    public Formula? Formula(string column)
    {
        var cell = Text(column);
        if (cell.Length == 0) return null;
        try
        {
            var formula = Indicators.Formula.Parse(cell);
            foreach (var id in formula.OperandIds) CheckReference(_places[column], "indicators", id, $"列“{column}”引用的");
            return formula;
        }
        catch (FormatException e)
        {
            Fault(column, $"列“{column}”：{e.Message.TrimEnd('。')}", "请用数、{指标编号}、+ - * / 和括号书写公式");
            return null;
        }
    }

    /// <summary>A sentence with the figures of known indicators in it.</summary>
    public MessageTemplate Message(string column)
    {
        var cell = Required(column);
        try
        {
            var message = MessageTemplate.Parse(cell);
            foreach (var id in message.IndicatorIds) CheckReference(_places[column], "indicators", id, $"列“{column}”花括号里的");
            return message;
        }
        catch (FormatException e)
        {
            Fault(column, $"列“{column}”：{e.Message.TrimEnd('。')}", "请检查花括号");
            return MessageTemplate.Parse("");
        }
    }

    /// <summary>Notes a problem of this row, once a cell.</summary>
    public void Fault(string column, string what, string remedy) => Fault(_places[column], what, remedy);

    private void Check(int place, string cell)
    {
        if (_fields[place].FaultOf(cell) is var (what, remedy))
        {
            Fault(place, what, remedy);
            return;
        }

        if (cell.Length == 0) return;
        if (_seen[place]?.Add(cell) == false) Fault(place, $"列“{_columns[place].Name}”的值“{cell}”与前面的行重复", "此列的值不得重复，请改正");
        if (_columns[place].RefersTo is not { } table) return;
        if (!_columns[place].IsList)
        {
            if (!(_columns[place].AllowsWholeBanner && cell == Department.WholeBanner)) CheckReference(place, table, cell, $"列“{_columns[place].Name}”的值");
            return;
        }

        var entries = cell.Split(';');
        if (entries.Contains("")) Fault(place, $"列“{_columns[place].Name}”的“{cell}”中有空的编号", "请删去多余的分号");
        foreach (var entry in entries) CheckReference(place, table, entry, $"列“{_columns[place].Name}”中的");
        if (entries.Distinct(StringComparer.Ordinal).Count() < entries.Length) Fault(place, $"列“{_columns[place].Name}”的“{cell}”中有重复", "请删去重复的编号");
    }

    private void CheckReference(int place, string table, string id, string what)
    {
        // A table that could not be read has its own problem; to call every reference to it wrong would only hide that.
        if (_ids.TryGetValue(table, out var known) && !known.Contains(id)) Fault(place, $"{what}“{id}”在{table}表中不存在", "请改正编号，或先在该表中补上这一行");
    }

    private void Fault(int place, string what, string remedy)
    {
        // The first fault of a cell is its cause, later ones its consequences.
        if (!_faulty[place]) _problems.Add(_file, Line, what, remedy);
        _faulty[place] = IsFaulty = true;
    }
}
