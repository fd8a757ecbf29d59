using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Departments;

/// <summary>What the rows of the departments are put in order by.</summary>
public enum DepartmentOrder
{
    /// <summary>The best first, as ranked.</summary>
    Rank,

    /// <summary>By name.</summary>
    Name,

    /// <summary>By value.</summary>
    Value,

    /// <summary>By change on the year before.</summary>
    Growth,

    /// <summary>The furthest behind its target first.</summary>
    State,

    /// <summary>By share of the sum.</summary>
    Share,

    /// <summary>By how much is missing.</summary>
    Gaps,
}

/// <summary>What the address asks of the page of departments.</summary>
/// <param name="IndicatorId">By which indicator; empty for the one the page chooses.</param>
/// <param name="Order">In which order.</param>
/// <param name="Descending">Whether the order is turned round.</param>
/// <param name="Name">Only departments whose name holds this; empty for all.</param>
/// <param name="State">Only departments that stand so against their targets; null for all.</param>
/// <param name="IsSummary">All indicators of each department taken together, instead of one indicator.</param>
public sealed record DepartmentsAsked(
    string IndicatorId = "", DepartmentOrder Order = DepartmentOrder.Rank, bool Descending = false, string Name = "", AttainmentState? State = null, bool IsSummary = false)
{
    /// <summary>Reads an address; what it does not say, or says wrongly, is left as it is by default.</summary>
    public static DepartmentsAsked Parse(string? indicator, string? sort, string? dir, string? name, string? state, string? view) => new(
        indicator ?? "",
        OneOf<DepartmentOrder>(sort) ?? DepartmentOrder.Rank,
        dir == "desc",
        (name ?? "").Trim(),
        OneOf<AttainmentState>(state),
        view == "all");

    /// <summary>As in an address, without what goes without saying.</summary>
    public string Query => string.Join('&', new[]
    {
        IsSummary ? "view=all" : "",
        IndicatorId.Length > 0 ? $"indicator={Uri.EscapeDataString(IndicatorId)}" : "",
        Order != DepartmentOrder.Rank || Descending ? $"sort={InAddress(Order)}" : "",
        Descending ? "dir=desc" : "",
        Name.Length > 0 ? $"name={Uri.EscapeDataString(Name)}" : "",
        State is { } state ? $"state={InAddress(state)}" : "",
    }.Where(p => p.Length > 0));

    /// <summary>The same rows in another order; asked for a second time, the other way round.</summary>
    public DepartmentsAsked By(DepartmentOrder order) => this with { Order = order, Descending = order == Order ? !Descending : order is DepartmentOrder.Value or DepartmentOrder.Growth or DepartmentOrder.Share or DepartmentOrder.Gaps };

    /// <summary>A choice as it stands in an address: farbehind.</summary>
    public static string InAddress<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();

    private static T? OneOf<T>(string? text)
        where T : struct, Enum => Enum.GetValues<T>().Where(v => InAddress(v) == text).Select(v => (T?)v).FirstOrDefault();
}
