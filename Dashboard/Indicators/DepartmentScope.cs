namespace Wusheng.Dashboard.Indicators;

/// <summary>Whose figures are meant: the whole banner (the default), one department, or several taken together.</summary>
public readonly record struct DepartmentScope
{
    // Ids in order, joined by a comma, as in an address; null for the whole banner.
    private readonly string? _ids;

    private DepartmentScope(string? ids) => _ids = ids;

    /// <summary>全旗.</summary>
    public static DepartmentScope WholeBanner => default;

    /// <summary>Neither a department nor several: the whole banner.</summary>
    public bool IsWholeBanner => _ids is null;

    /// <summary>The departments, each once and in order; empty for the whole banner.</summary>
    public IReadOnlyList<string> DepartmentIds => _ids?.Split(',') ?? [];

    /// <summary>The one department it is; null for the whole banner and for several.</summary>
    public string? OnlyId => _ids is null || _ids.Contains(',', StringComparison.Ordinal) ? null : _ids;

    /// <summary>One department, or several; the whole banner where none is named, or <see cref="Department.WholeBanner"/> itself.</summary>
    public static DepartmentScope Of(params IEnumerable<string> departmentIds)
    {
        var ids = departmentIds.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return ids.Length == 0 || ids.Contains(Department.WholeBanner) ? default : new(string.Join(',', ids));
    }

    /// <summary>Reads the form used in addresses: ids separated by commas; nothing, or <c>_T</c>, for the whole banner.</summary>
    public static DepartmentScope Parse(string? text) => Of((text ?? "").Split(','));

    /// <summary>The form used in addresses.</summary>
    public override string ToString() => _ids ?? Department.WholeBanner;
}
