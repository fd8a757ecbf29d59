using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>Names of files that say in Chinese what is inside: 乌审旗_隐患整改率_2024年_全旗.png.</summary>
public static class ExportFileName
{
    /// <summary>Whose figures these are, at the beginning of every name; made-up ones say so instead.</summary>
    private const string Banner = "乌审旗";

    // A file system takes 255 bytes, a browser adds "(1)", a person copies it into a longer path; a Chinese letter takes three.
    private const int MostBytes = 180;

    // What no file name may hold on one system or another.
    private const string Forbidden = "\\/:*?\"<>|";

    /// <summary>The name of a file.</summary>
    /// <param name="isIllustrative">Whether the figures are made up.</param>
    /// <param name="extension">Without the dot.</param>
    /// <param name="words">What is inside: 隐患整改率, 2024年, 全旗. Empty ones are left out.</param>
    public static string Of(bool isIllustrative, string extension, params IEnumerable<string> words) =>
        Titled(extension, words.Prepend(isIllustrative ? Wording.Illustrative : Banner));

    /// <summary>The same where the first of the words says already whose figures these are.</summary>
    public static string Titled(string extension, params IEnumerable<string> words)
    {
        var name = string.Join('_', words.Select(Clean).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal));
        return $"{Shortened(name, MostBytes - extension.Length - 1)}.{extension}";
    }

    /// <summary>The header that gives a file its name: in full, and in letters that any program knows.</summary>
    /// <param name="isAttachment">Whether it is to be saved rather than shown.</param>
    /// <param name="name">The name in full.</param>
    /// <param name="id">What is inside, as an id.</param>
    public static string Disposition(bool isAttachment, string name, string id)
    {
        var plain = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')).Trim('.', '-');
        var header = new ContentDispositionHeaderValue(isAttachment ? "attachment" : "inline")
        {
            FileName = $"wushen_{Shortened(plain, MostBytes / 2)}{Path.GetExtension(name)}",
            FileNameStar = name,
        };
        return header.ToString();
    }

    // Control characters, marks that turn the direction of reading, and halves of letters would make a name that shows other than it is.
    private static string Clean(string word)
    {
        var clean = new StringBuilder();
        foreach (var letter in word.EnumerateRunes())
        {
            var isHidden = !Rune.IsWhiteSpace(letter) && (letter == Rune.ReplacementChar || Rune.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned);
            if (isHidden) continue;
            if (Rune.IsWhiteSpace(letter) || (letter.IsAscii && Forbidden.Contains((char)letter.Value, StringComparison.Ordinal))) clean.Append(' ');
            else clean.Append(letter.ToString());
        }

        return string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ', '_');
    }

    private static string Shortened(string text, int mostBytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= mostBytes) return text;
        var bytes = 0;
        var kept = new StringBuilder();
        foreach (var letter in text.EnumerateRunes())
        {
            bytes += letter.Utf8SequenceLength;
            if (bytes > mostBytes - 3) break;
            kept.Append(letter.ToString());
        }

        return kept.ToString().TrimEnd('.', ' ', '_') + "…";
    }
}
