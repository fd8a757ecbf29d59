namespace Wusheng.Dashboard.DataPackages;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its header.</param>
/// <param name="RefersTo">The table whose ids stand in it; null where it holds something else.</param>
/// <param name="IsList">Whether it holds several, joined by ;.</param>
/// <param name="AllowsWholeBanner">Whether <c>_T</c> may stand in place of a department.</param>
internal sealed record Column(string Name, string? RefersTo = null, bool IsList = false, bool AllowsWholeBanner = false);

/// <summary>A table of the package and how its rows become values and values its rows again: the one place that knows its columns.</summary>
internal abstract class Table<T>
{
    /// <summary>Its name in datapackage.json.</summary>
    public abstract string Name { get; }

    /// <summary>Its columns, in order.</summary>
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>The columns that together name a row.</summary>
    public virtual IReadOnlyList<string> Key => ["id"];

    /// <summary>The columns its rows are sorted by.</summary>
    public virtual IReadOnlyList<string> Order => Key;

    /// <summary>What a row says.</summary>
    public abstract T Read(Row row);

    /// <summary>The cells of a row, in the order of <see cref="Columns"/>.</summary>
    public abstract string[] Write(T item);
}

/// <summary>The order of rows: words by their characters, numbers by their size.</summary>
internal static class RowOrder
{
    /// <summary>Compares the cells two rows are sorted by.</summary>
    public static int Compare(ReadOnlySpan<string> left, ReadOnlySpan<string> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (ReferenceEquals(left[i], right[i])) continue;
            var order = PlainNumber.TryParse(left[i], out int a) && PlainNumber.TryParse(right[i], out int b) ? a.CompareTo(b) : string.CompareOrdinal(left[i], right[i]);
            if (order != 0) return order;
        }

        return 0;
    }
}
