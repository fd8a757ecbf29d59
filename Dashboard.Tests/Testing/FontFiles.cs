using System.Buffers.Binary;
using System.Text;

namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>The fonts that are shipped, and others made from them: a collection, and one that knows no Chinese.</summary>
internal static class FontFiles
{
    public static string Regular { get; } = Path.Combine(AppContext.BaseDirectory, "fonts", "NotoSansSC_400Regular.ttf");

    public static string Bold { get; } = Path.Combine(AppContext.BaseDirectory, "fonts", "NotoSansSC_700Bold.ttf");

    /// <summary>Several fonts in one file, as system fonts often are.</summary>
    public static byte[] Collection(params string[] files)
    {
        var fonts = files.Select(File.ReadAllBytes).ToArray();
        var start = 12 + 4 * fonts.Length;
        var head = new byte[start];
        "ttcf"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), 0x00010000);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), fonts.Length);
        List<byte> collection = [];
        for (var i = 0; i < fonts.Length; i++)
        {
            var offset = start + collection.Count;
            BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(12 + 4 * i), offset);
            foreach (var entry in Tables(fonts[i])) Move(fonts[i].AsSpan(entry + 8), offset);
            collection.AddRange(fonts[i]);
        }

        return [.. head, .. collection];

        static void Move(Span<byte> at, int by) => BinaryPrimitives.WriteInt32BigEndian(at, BinaryPrimitives.ReadInt32BigEndian(at) + by);
    }

    /// <summary>The regular font without any character beyond ASCII: its letters are the first after the empty box.</summary>
    public static byte[] WithoutChinese()
    {
        var font = File.ReadAllBytes(Regular);
        var entry = Tables(font).Single(e => Encoding.ASCII.GetString(font, e, 4) == "cmap");
        // Version, one subtable for Unicode in full, 12 bytes on: format 12 with one group.
        int[] words = [0x00000001, 0x0003000A, 12, 0x000C0000, 28, 0, 1, ' ', '~', 1];
        var cmap = new byte[words.Length * 4];
        for (var i = 0; i < words.Length; i++) BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(4 * i), words[i]);
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(entry + 8), font.Length);
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(entry + 12), cmap.Length);
        return [.. font, .. cmap];
    }

    // Where the entries of the table directory begin.
    private static IEnumerable<int> Tables(byte[] font) => Enumerable.Range(0, BinaryPrimitives.ReadInt16BigEndian(font.AsSpan(4))).Select(t => 12 + 16 * t);
}
