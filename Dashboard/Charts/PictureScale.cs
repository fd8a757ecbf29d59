namespace Wusheng.Dashboard.Charts;

/// <summary>How many pixels a picture has. What is drawn is the same, only finer.</summary>
public sealed class PictureScale
{
    // A picture of hundreds of rows would otherwise take hundreds of megabytes; 4K has 8.3 million.
    private const double MostPixels = 32e6;

    private readonly Func<double, double, double> _factorOf;

    private PictureScale(string name, Func<double, double, double> factorOf) => (Name, _factorOf) = (name, factorOf);

    /// <summary>As it is drawn: 1120 pixels wide, 630 high unless it needs more.</summary>
    public static PictureScale Once { get; } = new("1x", (_, _) => 1);

    /// <summary>Twice as fine, for paper and slides.</summary>
    public static PictureScale Twice { get; } = new("2x", (_, _) => 2);

    /// <summary>As large as fits within 1920×1080: exactly that for a picture of 16:9.</summary>
    public static PictureScale FullHd { get; } = new("1080p", (width, height) => Math.Min(1920 / width, 1080 / height));

    /// <summary>As large as fits within 3840×2160: exactly that for a picture of 16:9, and 2160 high for one that needs more height.</summary>
    public static PictureScale FourK { get; } = new("4k", (width, height) => Math.Min(3840 / width, 2160 / height));

    /// <summary>Every one, the smallest first.</summary>
    public static IReadOnlyList<PictureScale> All { get; } = [Once, FullHd, Twice, FourK];

    /// <summary>Its name in addresses and file names.</summary>
    public string Name { get; }

    /// <summary>The scale of that name: 1x, 1080p, 2x, 4k; null where there is none.</summary>
    public static PictureScale? Named(string? name) => All.FirstOrDefault(s => s.Name == name);

    /// <summary>The pixels of a drawing of some size.</summary>
    public (int Width, int Height) PixelsOf(double width, double height)
    {
        var factor = Math.Min(_factorOf(width, height), Math.Sqrt(MostPixels / (width * height)));
        return (Math.Max(1, (int)Math.Round(width * factor)), Math.Max(1, (int)Math.Round(height * factor)));
    }
}
