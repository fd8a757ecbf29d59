using System.Globalization;
using System.Security.Cryptography;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>What came of a code that somebody typed.</summary>
public enum WallCodeAnswer
{
    /// <summary>It was a wall's; it pairs no second controller.</summary>
    Taken,

    /// <summary>It is no wall's, or no longer.</summary>
    Wrong,

    /// <summary>Too many wrong ones came from there; it was not looked at.</summary>
    Refused,
}

/// <summary>The six digits on a wall that let whoever sees them guide it: good for one controller and five minutes, and not to be found by trying.</summary>
public sealed class WallCodes(TimeProvider clock)
{
    /// <summary>How long a code is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>How many codes of one wall are good at a time; with one more the oldest is none any longer.</summary>
    public const int MostOfOne = 5;

    /// <summary>After how many wrong codes no more are taken from a controller, until the first of them is five minutes old.</summary>
    public const int MostTries = 5;

    /// <summary>
    /// The same of an address. A whole office may come from one, that of a proxy, and whoever guesses can be a new controller each time: so many that a few people who
    /// mistype are not in each other's way, and so few that from one address the code of one wall takes months to guess.
    /// </summary>
    public const int MostTriesOfAddress = 20;

    // Of everybody together: whoever can use many addresses still does not get through a million codes.
    private const int MostTriesOfAll = 100;

    // So many are never wanted, and a million are all there are.
    private const int MostCodes = 50_000;

    private static readonly TimeSpan s_remembered = TimeSpan.FromMinutes(5);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Wall, DateTimeOffset Until)> _codes = new(StringComparer.Ordinal);
    private readonly List<(string Controller, string From, DateTimeOffset At)> _wrong = [];

    /// <summary>A new code for a wall. Those it had before stay good until they expire, since somebody may be typing one.</summary>
    public string Give(string wall)
    {
        lock (_gate)
        {
            Forget();
            var own = _codes.Where(c => c.Value.Wall == wall).OrderBy(c => c.Value.Until).Select(c => c.Key).ToList();
            foreach (var old in own.SkipLast(MostOfOne - 1)) _codes.Remove(old);
            if (_codes.Count >= MostCodes) _codes.Remove(_codes.MinBy(c => c.Value.Until).Key);
            string code;
            do code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
            while (_codes.ContainsKey(code));
            _codes[code] = (wall, clock.GetUtcNow() + Lifetime);
            return code;
        }
    }

    /// <summary>Takes a code.</summary>
    /// <param name="code">What was typed; blanks do not matter.</param>
    /// <param name="controller">Who typed it: wrong ones are counted by it.</param>
    /// <param name="from">From which address: they are counted by that too, more of them.</param>
    /// <returns>What came of it, and the wall whose it was.</returns>
    public (WallCodeAnswer Answer, string? Wall) Take(string code, string controller, string from)
    {
        lock (_gate)
        {
            Forget();
            if (_wrong.Count >= MostTriesOfAll || _wrong.Count(w => w.Controller == controller) >= MostTries || _wrong.Count(w => w.From == from) >= MostTriesOfAddress) return (WallCodeAnswer.Refused, null);
            if (_codes.Remove(string.Concat(code.Where(c => !char.IsWhiteSpace(c))), out var found))
            {
                // All of the wall's codes are used up with one.
                foreach (var (other, _) in _codes.Where(c => c.Value.Wall == found.Wall).ToList()) _codes.Remove(other);
                return (WallCodeAnswer.Taken, found.Wall);
            }

            _wrong.Add((controller, from, clock.GetUtcNow()));
            return (WallCodeAnswer.Wrong, null);
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (code, _) in _codes.Where(c => c.Value.Until <= now).ToList()) _codes.Remove(code);
        _wrong.RemoveAll(w => w.At + s_remembered <= now);
    }
}
