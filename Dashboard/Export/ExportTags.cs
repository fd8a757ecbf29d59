using System.Security.Cryptography;
using System.Text;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>The tag of a file: another one where the data, the program, its settings or what is asked for are others, so that a kept picture is never wrong.</summary>
/// <param name="configuration">The settings.</param>
public sealed class ExportTags(IConfiguration configuration)
{
    // What a file depends on besides its address and the data.
    private static readonly string[] s_sections = [ExportOptions.Section, Charts.PictureFontOptions.Section, "Attainment"];

    private readonly string _program = typeof(ExportTags).Module.ModuleVersionId + string.Join('\n', s_sections.SelectMany(s => configuration.GetSection(s).AsEnumerable()).Select(s => $"{s.Key}={s.Value}"));

    /// <summary>The tag of what an address asks for, in its one spelling.</summary>
    public string Of(Snapshot snapshot, string address)
    {
        var package = snapshot.Catalogue.Package;
        var all = $"{_program}\n{package.Name}\n{package.Version}\n{snapshot.Revision}\n{address}";
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..32]}\"";
    }
}
