namespace Wusheng.Dashboard.Features.Wall;

/// <summary>The name a rotation is saved under: it stands in an address, and is read aloud in a meeting.</summary>
public static class WallSetName
{
    /// <summary>Longer ones fit no address bar.</summary>
    public const int Longest = 20;

    // Addresses below /wall that mean something else.
    private static readonly HashSet<string> s_taken = new(StringComparer.OrdinalIgnoreCase) { "control", "history", "sets", "page", "events", "shown", "save", "code", "freeze", "picture", "legibility", "preview" };

    /// <summary>Why a name cannot be; null where it can.</summary>
    public static string? WhyNot(string? name) => name switch
    {
        null or "" => "请给这组页面起个名字，例如“例会”。",
        { Length: > Longest } => $"名称最多{Longest}个字。",
        _ when name.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_' or '·' or '（' or '）')) => "名称只能用汉字、字母、数字和“-”“_”“·”，请去掉空格和其他符号。",
        _ when s_taken.Contains(name) => $"“{name}”已有别的用途，请换一个名称。",
        _ => null,
    };

    /// <summary>The address of a rotation of that name.</summary>
    public static string UrlOf(string name) => $"/wall/{Uri.EscapeDataString(name)}";
}
