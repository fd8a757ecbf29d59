using System.Security.Cryptography;
using System.Text;

namespace Wusheng.Dashboard.Features.Wall;

/// <summary>The wall's style sheets: what pages look like, and what stands around them. They are kept with what was shown.</summary>
public sealed class WallStyles
{
    /// <summary>Where they lie, in order.</summary>
    public static readonly IReadOnlyList<string> Files = ["wall.css", "wall-shell.css"];

    /// <summary>Reads them.</summary>
    public WallStyles(IWebHostEnvironment environment)
    {
        var text = new StringBuilder();
        foreach (var name in Files)
        {
            using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(name).CreateReadStream());
            text.AppendLine(reader.ReadToEnd());
        }

        Text = text.ToString();
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..WallDrawing.HashLength];
    }

    /// <summary>Both, one after the other.</summary>
    public string Text { get; }

    /// <summary>Of the text.</summary>
    public string Hash { get; }
}
