using System.Text.Json;
using System.Text.Json.Serialization;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>Something a wall is told.</summary>
/// <param name="Type">hello, beat, data, command, pairing, freeze, replaced or full.</param>
/// <param name="Data">Its particulars, as JSON.</param>
public sealed record WallEvent(string Type, string Data)
{
    internal static WallEvent Of<T>(string type, T data) => new(type, JsonSerializer.Serialize(data, WallJson.Options));
}

/// <summary>What a wall hears when it has come: who it is, and how things stand.</summary>
/// <param name="Build">The program; another one than the wall's script came with means that the script is to be replaced.</param>
/// <param name="Revision">The state of the store.</param>
/// <param name="Now">The server's clock, which the wall goes by: that of a box behind a screen is often wrong.</param>
/// <param name="Name">What the wall is called where several are listed.</param>
/// <param name="IsPaired">Whether a controller guides it.</param>
/// <param name="Code">The code that pairs it; null where one guides it already.</param>
/// <param name="Freeze">The data it is frozen on; null where it is not.</param>
public sealed record WallHello(string Build, long Revision, string Now, string Name, bool IsPaired, string? Code, WallFreezeNotice? Freeze);

/// <summary>A sign of life, so that silence means something.</summary>
/// <param name="Now">The server's clock.</param>
/// <param name="Code">A new code, where the one on the screen is about to expire.</param>
public sealed record WallBeat(string Now, string? Code);

/// <summary>Who guides the wall has changed.</summary>
/// <param name="IsPaired">Whether a controller guides it.</param>
/// <param name="Code">The code that pairs it; null where one guides it already.</param>
public sealed record WallPairingNotice(bool IsPaired, string? Code);

/// <summary>Frozen data.</summary>
/// <param name="Id">Names the data in the addresses of pages.</param>
/// <param name="At">When they were frozen.</param>
/// <param name="IsKept">False where the server has been restarted since: what the wall has drawn stays, and nothing more can be drawn from them.</param>
public sealed record WallFreezeNotice(string Id, string At, bool IsKept);

/// <summary>What a controller has a wall do.</summary>
/// <param name="Do">next, back, go, pause, resume, blank, unblank, show or goon.</param>
/// <param name="Page">For go: which page, from 1.</param>
/// <param name="Key">For show: the page.</param>
/// <param name="Spot">For show: the one card or figure of it that fills the screen.</param>
/// <param name="Title">For show: what it is called.</param>
public sealed record WallCommand(string Do, int? Page = null, string? Key = null, string? Spot = null, string? Title = null);

/// <summary>What a wall says of itself: the changes since it last spoke, and how it stands now.</summary>
/// <param name="Marks">The changes of its screen, the first first.</param>
/// <param name="State">How it stands.</param>
public sealed record WallReport(IReadOnlyList<WallReportMark>? Marks, WallState? State);

/// <summary>A change of its screen, as a wall says it.</summary>
/// <param name="At">When, by the server's clock.</param>
/// <param name="Hash">The picture.</param>
/// <param name="Position">Which page of the rotation, from 1; 0 for one outside it.</param>
/// <param name="Count">Of how many.</param>
/// <param name="Conditions">How it was shown.</param>
public sealed record WallReportMark(DateTimeOffset At, string Hash, int Position, int Count, WallConditions Conditions);

/// <summary>How a wall stands.</summary>
/// <param name="Position">Which page of the rotation is on, from 1; 0 for one outside it.</param>
/// <param name="Stops">The pages of the rotation.</param>
/// <param name="Paused">Whether it is paused.</param>
/// <param name="Blank">Whether the screen is black.</param>
/// <param name="FrozenAt">Since when its data are frozen; null where they are not.</param>
/// <param name="Now">What is on.</param>
/// <param name="Next">What comes next.</param>
/// <param name="Window">Size of its window: 1920×1080.</param>
public sealed record WallState(int Position, IReadOnlyList<WallStopName> Stops, bool Paused, bool Blank, string? FrozenAt, WallShot Now, WallShot? Next, string Window);

/// <summary>A page of a wall's rotation.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">What it is called.</param>
public sealed record WallStopName(string Key, string Title);

/// <summary>A page as a wall fetched it.</summary>
/// <param name="Source">The address of its picture.</param>
/// <param name="Key">The page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Spot">The card or figure that fills the screen; null where the whole page is shown.</param>
public sealed record WallShot(string Source, string Key, string Title, string? Spot);

internal static class WallJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The data travel as they are: Chinese in three bytes a letter instead of six.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
