using System.Buffers.Binary;
using System.Text;

namespace Wusheng.Dashboard.Charts;

/// <summary>
/// What a PNG file says besides its pixels: how many of them make an inch, so that Word and PowerPoint show the fine picture as large as the coarse one; and its title and
/// description, for those who do not see it and for whoever finds the file again.
/// </summary>
internal static class PngChunks
{
    // After the signature and the header, before the pixels.
    private const int AfterHeader = 8 + 25;

    private const double PixelsAnInch = 96;
    private const double MetresAnInch = 0.0254;

    private static readonly uint[] s_crcTable = [.. Enumerable.Range(0, 256).Select(i =>
    {
        var value = (uint)i;
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ value >> 1;
        return value;
    })];

    /// <summary>The file with more in its head.</summary>
    /// <param name="png">A PNG file.</param>
    /// <param name="factor">How many of its pixels are one of the drawing.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="description">What it shows.</param>
    public static byte[] Add(ReadOnlySpan<byte> png, double factor, string title, string description)
    {
        using var file = new MemoryStream(png.Length + 4096);
        file.Write(png[..AfterHeader]);
        var resolution = new byte[9];
        var aMetre = (int)Math.Round(PixelsAnInch / MetresAnInch * factor);
        BinaryPrimitives.WriteInt32BigEndian(resolution, aMetre);
        BinaryPrimitives.WriteInt32BigEndian(resolution.AsSpan(4), aMetre);
        resolution[8] = 1;
        Write(file, "pHYs", resolution);
        Write(file, "iTXt", Words("Title", title));
        Write(file, "iTXt", Words("Description", description));
        file.Write(png[AfterHeader..]);
        return file.ToArray();
    }

    // Keyword, not compressed, language, no translated keyword, words.
    private static byte[] Words(string keyword, string words) => Encoding.UTF8.GetBytes($"{keyword}\0\0\0zh-CN\0\0{words}");

    private static void Write(MemoryStream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] body)
    {
        var crc = uint.MaxValue;
        foreach (var value in body) crc = s_crcTable[(byte)(crc ^ value)] ^ crc >> 8;
        return ~crc;
    }
}
