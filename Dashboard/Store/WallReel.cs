using System.Globalization;
using System.Text;

namespace Wusheng.Dashboard.Store;

/// <summary>How a wall showed a picture, besides showing it.</summary>
[Flags]
public enum WallConditions
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>The rotation was paused.</summary>
    Paused = 1,

    /// <summary>The screen was black.</summary>
    Blank = 2,

    /// <summary>The data were frozen for a meeting.</summary>
    Frozen = 4,

    /// <summary>The server was away.</summary>
    Lost = 8,
}

/// <summary>A moment at which the screen changed.</summary>
/// <param name="At">When.</param>
/// <param name="Picture">Hash of the picture that came on.</param>
/// <param name="Position">Which page of the rotation it was, from 1; 0 for one outside it.</param>
/// <param name="Count">How many pages the rotation had.</param>
/// <param name="Conditions">How it was shown.</param>
public sealed record WallChange(DateTimeOffset At, string Picture, int Position, int Count, WallConditions Conditions);

/// <summary>
/// What one wall showed, in order. A wall changes its picture a million times a year: a reel holds an hour of it in a line of text, a change in about ten characters.
/// </summary>
/// <param name="Wall">The wall.</param>
/// <param name="From">When it began.</param>
/// <param name="Until">Until when the last picture is known to have been on.</param>
/// <param name="Marks">The changes, the first first; never empty.</param>
public sealed record WallReel(string Wall, DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<WallChange> Marks)
{
    /// <summary>No reel spans more, so that what was on at a moment is found among those that began not long before.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>What was on at a moment; null outside the reel.</summary>
    public WallChange? At(DateTimeOffset moment) => moment < From || moment > Until ? null : Marks.LastOrDefault(m => m.At <= moment);

    internal static WallReel Of(WallReelRow row) => new(row.Wall, row.From, row.Until, Read(row.Marks, row.From, row.Pictures));

    internal WallReelRow ToRow()
    {
        var pictures = Marks.Select(m => m.Picture).Distinct().ToList();
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{Wall}-{From.UtcTicks:x}"),
            Wall = Wall,
            From = From,
            Until = Until,
            Pictures = pictures,
            Marks = Write(pictures),
        };
    }

    // 0 0 1 7;25000 1 2 7;50000 2 3 7 4 : milliseconds from the beginning, picture, position, count, conditions where there are any.
    private string Write(List<string> pictures)
    {
        var text = new StringBuilder();
        foreach (var mark in Marks)
        {
            if (text.Length > 0) text.Append(';');
            text.Append(CultureInfo.InvariantCulture, $"{(long)(mark.At - From).TotalMilliseconds} {pictures.IndexOf(mark.Picture)} {mark.Position} {mark.Count}");
            if (mark.Conditions != WallConditions.None) text.Append(CultureInfo.InvariantCulture, $" {(int)mark.Conditions}");
        }

        return text.ToString();
    }

    private static List<WallChange> Read(string text, DateTimeOffset from, IReadOnlyList<string> pictures)
    {
        var marks = new List<WallChange>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Array.ConvertAll(part.Split(' '), n => long.Parse(n, CultureInfo.InvariantCulture));
            marks.Add(new(
                from.AddMilliseconds(numbers[0]), pictures[(int)numbers[1]], (int)numbers[2], (int)numbers[3],
                numbers.Length > 4 ? (WallConditions)numbers[4] : WallConditions.None));
        }

        return marks;
    }
}
