using System.Text.RegularExpressions;

namespace Wusheng.Dashboard.DataPackages;

/// <summary>What datapackage.json demands of the cells of one column (a Frictionless field).</summary>
internal sealed record FieldSchema(string Name, string Title, string Type)
{
    /// <summary>No cell may be empty.</summary>
    public bool Required { get; init; }

    /// <summary>No two cells may be equal.</summary>
    public bool Unique { get; init; }

    /// <summary>The words that are allowed; null for any.</summary>
    public IReadOnlyList<string>? Enum { get; init; }

    /// <summary>What the whole cell must look like, and how datapackage.json writes that; null for anything.</summary>
    public (Regex Whole, string Written)? Pattern { get; init; }

    /// <summary>The least number allowed.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number allowed.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>What is wrong with a cell, and what to do about it; null where nothing is.</summary>
    public (string What, string Remedy)? FaultOf(string cell)
    {
        if (cell.Length == 0) return Required ? ($"列“{Name}”{(Title == Name ? "" : $"（{Title}）")}为空", "此列必填，请补上") : null;
        decimal number = 0;
        switch (Type)
        {
            case "number" when !PlainNumber.TryParse(cell, out number):
                return ($"列“{Name}”的值“{cell}”不是数", PlainNumber.RemedyFor(cell));
            case "integer" when !PlainNumber.TryParse(cell, out number) || number != decimal.Truncate(number):
                return ($"列“{Name}”的值“{cell}”不是整数", PlainNumber.RemedyFor(cell, isWhole: true));
            case "boolean" when cell is not ("true" or "false"):
                return ($"列“{Name}”的值“{cell}”不是true或false", "请写true或false");
        }

        if (Enum is not null && !Enum.Contains(cell))
        {
            return Name == "unit"
                ? ($"单位“{cell}”没有登记", $"请改用已登记的单位，或在{PackageDescriptor.FileName}中unit字段的enum里登记")
                : ($"列“{Name}”的值“{cell}”不在允许的范围内", $"请改用：{string.Join("、", Enum)}");
        }

        if (Pattern is { } pattern && !pattern.Whole.IsMatch(cell)) return ($"列“{Name}”的值“{cell}”不合写法", $"请按此写法填写：{pattern.Written}");
        if (number < Minimum) return ($"列“{Name}”的值{cell}过小", $"不得小于{Minimum}");
        if (number > Maximum) return ($"列“{Name}”的值{cell}过大", $"不得大于{Maximum}");
        return null;
    }
}
