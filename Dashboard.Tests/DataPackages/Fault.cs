using System.Text;

namespace Wusheng.Dashboard.Tests.DataPackages;

/// <summary>Something done to the smallest good package, and all that is to be said about it then.</summary>
internal sealed record Fault(Action<PackageFolder> Make, params string[] Problems)
{
    public void ShouldBeReported()
    {
        using var folder = new PackageFolder();
        Make(folder);
        var reading = folder.Read();
        reading.Problems.Select(p => p.ToString()).Should().Equal(Problems);
        reading.Package.Should().BeNull();
    }

    /// <summary>A text in UTF-8 whose first byte of some words is damaged.</summary>
    public static byte[] Broken(string text, string words)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes[Encoding.UTF8.GetByteCount(text[..text.IndexOf(words, StringComparison.Ordinal)])] = 0xFF;
        return bytes;
    }

    /// <summary>A text with two of its lines, counted from 1, in each other's place.</summary>
    public static string Swapped(string text, int first, int second)
    {
        var lines = text.Split('\n');
        (lines[first - 1], lines[second - 1]) = (lines[second - 1], lines[first - 1]);
        return string.Join('\n', lines);
    }

    /// <summary>A text with one of its lines written twice.</summary>
    public static string Doubled(string text, int line)
    {
        var lines = text.Split('\n').ToList();
        lines.Insert(line, lines[line - 1]);
        return string.Join('\n', lines);
    }

    /// <summary>A text without one of its lines.</summary>
    public static string Without(string text, int line)
    {
        var lines = text.Split('\n').ToList();
        lines.RemoveAt(line - 1);
        return string.Join('\n', lines);
    }
}
