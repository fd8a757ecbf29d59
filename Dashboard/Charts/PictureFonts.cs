using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Wusheng.Dashboard.Charts;

/// <summary>
/// The configuration section <c>Charts</c>: the fonts the server draws PNG pictures with. Relative paths start at the content root. SVG needs none: there the viewer's
/// own fonts are used.
/// </summary>
public sealed class PictureFontOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Charts";

    /// <summary>Name of the setting, for messages.</summary>
    public const string FontFileSetting = "Charts:FontFile";

    /// <summary>Name of the setting, for messages.</summary>
    public const string BoldFontFileSetting = "Charts:BoldFontFile";

    /// <summary>A TTF, OTF or TTC file; empty for the Noto Sans SC that lies beside the program.</summary>
    public string FontFile { get; set; } = "";

    /// <summary>Which font of a TTC file, from 0.</summary>
    public int FontIndex { get; set; }

    /// <summary>The same for bold words. Empty for the bold Noto Sans SC, or, where <see cref="FontFile"/> is set, for that one emboldened.</summary>
    public string BoldFontFile { get; set; } = "";

    /// <summary>Which font of a TTC file, from 0.</summary>
    public int BoldFontIndex { get; set; }
}

/// <summary>A picture cannot be drawn with the font there is: in one Chinese sentence with the remedy, fit to be shown.</summary>
public sealed class PictureFontException(string message) : Exception(message);

/// <summary>
/// The fonts of PNG pictures, loaded once and shared by all threads. What they cannot do is known before anybody asks for a picture, and a picture with a character they
/// lack is refused: an empty box in its place would be taken for a name.
/// </summary>
public sealed class PictureFonts : IDisposable
{
    // What charts print whatever the figures are, and what the figures of the banner are made of.
    private const string AlwaysNeeded =
        "率㎡▲△余无数据演示推算初步口径变化其余项见表单位纵轴从起来源截至注低于以上约占个目标方向高年月季度格内值取整万亿件户家次人批条0123456789,.%‰+−–—…·：；，。、（）《》“”≥≤<>";

    private const string Shipped = "NotoSansSC_400Regular.ttf";
    private const string ShippedBold = "NotoSansSC_700Bold.ttf";

    // So many are named; more would be longer than the sentence.
    private const int NamedAtMost = 12;

    private readonly SKTypeface? _regular;
    private readonly SKTypeface? _bold;
    private readonly string? _unusable;
    private volatile string? _fault;

    /// <summary>Loads the fonts. Never fails: what is wrong is said by <see cref="Fault"/>.</summary>
    /// <param name="options">Which files.</param>
    /// <param name="contentRoot">Where relative paths start.</param>
    public PictureFonts(PictureFontOptions options, string contentRoot)
    {
        // Before they are loaded: what is replaced in between is then loaded under the old name once, and never an old font under the new one.
        Identity = string.Join('\n', new[] { PathOf(options.FontFile, Shipped, contentRoot), PathOf(options.BoldFontFile, ShippedBold, contentRoot) }.Select(IdentityOf));
        (_regular, _unusable) = Load(PictureFontOptions.FontFileSetting, options.FontFile, options.FontIndex, Shipped, contentRoot);
        IsEmboldened = options.FontFile.Trim().Length > 0 && options.BoldFontFile.Trim().Length == 0;
        if (IsEmboldened) _bold = _regular;
        else if (_unusable is null) (_bold, _unusable) = Load(PictureFontOptions.BoldFontFileSetting, options.BoldFontFile, options.BoldFontIndex, ShippedBold, contentRoot);
        _fault = _unusable;
        if (_unusable is null) Check([AlwaysNeeded]);
    }

    /// <summary>
    /// What is wrong, in one Chinese sentence that names the setting; null where nothing is. Without usable files no PNG can be drawn; where only characters are missing,
    /// all but the pictures that need them.
    /// </summary>
    public string? Fault => _fault;

    /// <summary>Which files were loaded: others where others lie under the same names.</summary>
    public string Identity { get; }

    /// <summary>Whether any PNG can be drawn.</summary>
    public bool IsUsable => _unusable is null;

    internal bool IsEmboldened { get; }

    /// <summary>Looks for characters that the fonts lack and makes them the <see cref="Fault"/>, in place of those found before.</summary>
    /// <param name="texts">Names, titles, notes: what pictures may have to print.</param>
    /// <returns>The characters, each once.</returns>
    public IReadOnlyList<string> Check(IEnumerable<string> texts)
    {
        if (_unusable is not null) return [];
        var missing = Missing(texts.Prepend(AlwaysNeeded).SelectMany(t => PlainWords.Of(t).EnumerateRunes()), [_regular!, _bold!]);
        _fault = missing.Count == 0 ? null : $"{Lacks(missing)}，用到它们的图表不能存为PNG（SVG不受影响）；请用设置 {PictureFontOptions.FontFileSetting} 和 {PictureFontOptions.BoldFontFileSetting} 指定字更全的字体文件。";
        return missing;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _regular?.Dispose();
        _bold?.Dispose();
    }

    /// <summary>The font of words.</summary>
    internal SKTypeface Of(bool bold) => (bold ? _bold : _regular) ?? throw new PictureFontException(_unusable!);

    /// <summary>Makes sure that every word of a drawing can be printed.</summary>
    /// <exception cref="PictureFontException">The fonts cannot be used, or lack a character.</exception>
    internal void Require(Drawing drawing)
    {
        if (_unusable is not null) throw new PictureFontException(_unusable);
        List<string> missing =
        [
            .. drawing.Texts.GroupBy(t => t.Bold).SelectMany(g => Missing(g.SelectMany(t => t.Text.EnumerateRunes()), [Of(g.Key)])).Distinct(),
        ];
        if (missing.Count > 0)
        {
            throw new PictureFontException($"{Lacks(missing)}，这张图不能存为PNG；请改存SVG，或用设置 {PictureFontOptions.FontFileSetting} 指定字更全的字体文件。");
        }
    }

    private static List<string> Missing(IEnumerable<Rune> letters, SKTypeface[] fonts) =>
        [.. letters.Distinct().Where(letter => Array.Exists(fonts, f => f.GetGlyph(letter.Value) == 0)).Select(letter => letter.ToString())];

    private string Lacks(List<string> missing) =>
        $"图片字体“{_regular!.FamilyName}”没有“{string.Join("”“", missing.Take(NamedAtMost))}”" + (missing.Count > NamedAtMost ? $"等{missing.Count}个字" : "");

    private static string PathOf(string configured, string shipped, string contentRoot) =>
        string.IsNullOrWhiteSpace(configured) ? Path.Combine(AppContext.BaseDirectory, "fonts", shipped) : Path.GetFullPath(configured.Trim(), contentRoot);

    private static string IdentityOf(string path) =>
        new FileInfo(path) is { Exists: true } file ? string.Create(CultureInfo.InvariantCulture, $"{path} {file.Length} {file.LastWriteTimeUtc.Ticks}") : path;

    private static (SKTypeface?, string?) Load(string setting, string configured, int index, string shipped, string contentRoot)
    {
        var isShipped = string.IsNullOrWhiteSpace(configured);
        var path = PathOf(configured, shipped, contentRoot);
        if (!File.Exists(path))
        {
            return (null, isShipped
                ? $"随程序发布的字体文件“{path}”不存在，图表不能存为PNG（SVG不受影响）；请重新发布程序，或用设置 {setting} 指定一个中文字体文件。"
                : $"字体文件“{path}”不存在，图表不能存为PNG（SVG不受影响）；请检查设置 {setting}（留空则用随程序发布的字体）。");
        }

        // A file that may not be read is as good as one that is no font.
        var font = index < 0 ? null : SKTypeface.FromFile(path, index);
        return font is null or { GlyphCount: 0 }
            ? (null, $"文件“{path}”读不出第{index}个字体（从0数起），图表不能存为PNG（SVG不受影响）；请用设置 {setting} 指定能读取的 TTF、OTF 或 TTC 字体文件。")
            : (font, null);
    }
}
