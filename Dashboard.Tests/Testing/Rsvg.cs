using System.Diagnostics;
using SkiaSharp;

namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>
/// Draws SVG files with librsvg, as picture viewers and office programs on Linux do. On Debian, and as root, it is installed if it is missing; elsewhere one line says what to
/// install.
/// </summary>
internal static class Rsvg
{
    private const string Program = "/usr/bin/rsvg-convert";
    private const string Hint = "比较SVG与PNG的测试需要 rsvg-convert 和中文字体：请安装软件包 librsvg2-bin 与 fonts-noto-cjk。";

    private static readonly Lazy<string> s_path = new(FindOrInstall);

    /// <summary>The picture of an SVG file at its own size.</summary>
    public static SKBitmap Draw(string svg)
    {
        var folder = Directory.CreateTempSubdirectory("rsvg-");
        try
        {
            var (source, target) = (Path.Combine(folder.FullName, "a.svg"), Path.Combine(folder.FullName, "a.png"));
            File.WriteAllText(source, svg);
            Run(s_path.Value, "--output", target, source);
            return SKBitmap.Decode(target) ?? throw new InvalidDataException("rsvg-convert 没有画出图片。");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string FindOrInstall()
    {
        if (File.Exists(Program) && HasChineseFont()) return Program;
        if (Environment.UserName == "root" && File.Exists("/etc/debian_version"))
        {
            Run("apt-get", "update", "-qq");
            Run("apt-get", "install", "-y", "-qq", "librsvg2-bin", "fonts-noto-cjk");
        }

        return File.Exists(Program) ? Program : throw new InvalidOperationException(Hint);
    }

    private static bool HasChineseFont() =>
        Directory.Exists("/usr/share/fonts") && Directory.EnumerateFiles("/usr/share/fonts", "*CJK*", SearchOption.AllDirectories).Any();

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{Hint}（{program} {string.Join(' ', arguments)}：{errors}{output.Result}）");
    }
}
