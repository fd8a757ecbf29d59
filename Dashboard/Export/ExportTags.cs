using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Export.Deck;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>The tag of a file: another one where the data, the program, its settings, its fonts, its template or what is asked for are others, so that a kept picture is never wrong.</summary>
/// <param name="configuration">The settings.</param>
/// <param name="environment">Where relative paths start.</param>
/// <param name="fonts">The fonts of pictures.</param>
public sealed class ExportTags(IConfiguration configuration, IHostEnvironment environment, PictureFonts fonts)
{
    // What a file depends on besides its address and the data.
    private static readonly string[] s_sections = [ExportOptions.Section, PictureFontOptions.Section, "Attainment"];

    private readonly string _program = string.Join(
        '\n', s_sections.SelectMany(s => configuration.GetSection(s).AsEnumerable()).Select(s => $"{s.Key}={s.Value}").Prepend(fonts.Identity).Prepend(typeof(ExportTags).Module.ModuleVersionId.ToString()));

    /// <summary>Files that are sent compressed to whoever takes them so. Their tags are weak: the same file has other bytes then, which a strong tag would deny (RFC 9110, 8.8.1).</summary>
    public static IReadOnlyList<string> CompressedTypes { get; } = ["image/svg+xml", "text/csv", "application/json"];

    /// <summary>The tag of what an address asks for, in its one spelling.</summary>
    /// <param name="snapshot">The figures.</param>
    /// <param name="contentType">Of what type the file is.</param>
    /// <param name="address">What is asked for.</param>
    public string Of(Snapshot snapshot, string contentType, string address)
    {
        var package = snapshot.Catalogue.Package;
        var all = $"{_program}\n{Template()}\n{package.Name}\n{package.Version}\n{snapshot.Revision}\n{address}";
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..32]}\"";
        return CompressedTypes.Contains(MediaTypeHeaderValue.Parse(contentType).MediaType.Value) ? "W/" + tag : tag;
    }

    /// <summary>Whether whoever asks has it already.</summary>
    public static bool IsKnown(HttpRequest request, string tag)
    {
        var ours = EntityTagHeaderValue.Parse(tag);
        return request.GetTypedHeaders().IfNoneMatch.Any(theirs => theirs.Equals(EntityTagHeaderValue.Any) || theirs.Compare(ours, useStrongComparison: false));
    }

    // Read anew for every deck, so looked at anew: another one may lie under the same name.
    private string Template()
    {
        if (configuration[DeckOptions.TemplateSetting]?.Trim() is not { Length: > 0 } path) return "";
        var file = new FileInfo(Path.GetFullPath(path, environment.ContentRootPath));
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}") : "";
    }
}
