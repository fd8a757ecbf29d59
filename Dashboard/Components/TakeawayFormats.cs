namespace Wusheng.Dashboard.Components;

/// <summary>The formats pages and charts can be taken away in: those that are written by somebody, in the order they are offered.</summary>
public sealed class TakeawayFormats(IEnumerable<TakeawayFormat> written)
{
    // What is taken most often comes first.
    private static readonly string[] s_order = ["pptx", "docx", "xlsx", "csv", "json"];

    /// <summary>All of them.</summary>
    public IReadOnlyList<TakeawayFormat> All { get; } = [.. written.OrderBy(f => Array.IndexOf(s_order, f.Extension) is >= 0 and var at ? at : s_order.Length)];
}

/// <summary>A format.</summary>
/// <param name="Extension">Ending of its files, without the dot.</param>
/// <param name="Name">What a person chooses it by.</param>
public sealed record TakeawayFormat(string Extension, string Name);
