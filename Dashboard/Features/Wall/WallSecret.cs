using System.Security.Cryptography;
using System.Text;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>
/// What a wall or a controller proves itself by: a random word it made or was given, never shown and never stored. Everybody else knows it by its hash.
/// </summary>
public static class WallSecret
{
    private const int LeastLength = 20;
    private const int MostLength = 64;
    private const int Bytes = 16;

    /// <summary>A new one.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether it is long enough not to be guessed, and nothing else than a random word.</summary>
    public static bool IsOne(string? secret) => secret is { Length: >= LeastLength and <= MostLength } && secret.All(char.IsAsciiLetterOrDigit);

    /// <summary>What its owner is known by.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
