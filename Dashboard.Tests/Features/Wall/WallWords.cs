using Wusheng.Dashboard.Features.Wall;

namespace Wusheng.Dashboard.Tests.Features.Wall;

/// <summary>A page of the wall as it is read aloud, line by line.</summary>
internal static class WallWords
{
    public static IEnumerable<string> Of(WallContent content) =>
    [
        string.Join("｜", new[] { content.Title, content.IsIllustrative ? "演示数据" : "", content.Scope, content.AsOf, content.DroppedNote }.Where(p => p.Length > 0)),
        content.Message,
        .. content.Counts.Count > 0 ? [content.CountsTitle + "：" + string.Join(" ", content.Counts.Select(c => $"{c.Mark.Sign}{c.Mark.Word}{c.Count}"))] : Array.Empty<string>(),
        .. content.Cards.Select(c => string.Join("｜", new[] { c.Heading, c.Label, c.Value.ToString(), c.Value.Tag, Of(c.Attainment), Of(c.Growth), c.Lead.ToString() }.Where(p => p.Length > 0))),
        .. content.Rows.Select(r => string.Join("｜", new[] { r.Head, r.Text, r.Value, string.Join(" ", r.Marks.Select(Of)), r.Remark, r.Lead?.ToString() ?? "" }.Where(p => p.Length > 0))),
        .. content.Chart is { } chart ? ["图：" + chart.Title] : Array.Empty<string>(),
        content.SourceLine,
    ];

    private static string Of(WallMark? mark) => mark is null ? "" : string.Join("，", new[] { $"{mark.Sign}{mark.Word}", mark.Detail }.Where(p => p.Length > 0));
}
