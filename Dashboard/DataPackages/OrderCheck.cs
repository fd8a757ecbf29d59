namespace Wusheng.Dashboard.DataPackages;

/// <summary>Holds each row against the one before: sorted, so that the difference between two versions stays readable, and no key twice.</summary>
internal sealed class OrderCheck(IReadOnlyList<string> order, IReadOnlyList<string> key, string file, ProblemLog problems)
{
    private readonly bool _showsDuplicates = order.SequenceEqual(key);
    private bool _isSorted = true;
    private string[] _cells = new string[order.Count];
    private string[] _before = new string[order.Count];
    private int _lineBefore;

    /// <summary>Whether all duplicates stood side by side, and so have been found.</summary>
    public bool FoundDuplicates => _showsDuplicates && _isSorted;

    /// <summary>Looks at the next row.</summary>
    public void Next(Row row)
    {
        (_cells, _before) = (_before, _cells);
        for (var i = 0; i < _cells.Length; i++) _cells[i] = row.Text(order[i]);
        if (_lineBefore > 0 && _isSorted)
        {
            var comparison = RowOrder.Compare(_before, _cells);
            if (comparison > 0)
            {
                _isSorted = false;
                problems.Add(file, row.Line, $"从这一行起没有按{string.Join("、", order)}排序", "请按此排序，便于比对两版之间的差别");
            }
            else if (comparison == 0 && _showsDuplicates)
            {
                ReportDuplicate(problems, file, row.Line, string.Join('，', _cells), _lineBefore);
            }
        }

        _lineBefore = row.Line;
    }

    /// <summary>Notes that a key occurs twice.</summary>
    public static void ReportDuplicate(ProblemLog problems, string file, int line, string key, int firstLine) =>
        problems.Add(file, line, $"主键“{key}”与第{firstLine}行重复", "请删去一行，或改正编号");
}
