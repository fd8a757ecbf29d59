namespace Wusheng.Dashboard.DataPackages;

/// <summary>Values as they stand in the cells of a table.</summary>
internal static class Cell
{
    public static string Of(bool flag) => flag ? "true" : "false";

    public static string Of(int? number) => number is { } some ? PlainNumber.Text(some) : "";

    public static string Of(IReadOnlyList<string> list) => string.Join(';', list);

    /// <summary>Whether something stands in the source or was inferred by us.</summary>
    public static string Basis(bool isNamed) => isNamed ? "named" : "inferred";

    /// <summary>The place of a quote; empty where there is no quote.</summary>
    public static string Offset(string quote, int offset) => quote.Length == 0 ? "" : PlainNumber.Text(offset);
}
