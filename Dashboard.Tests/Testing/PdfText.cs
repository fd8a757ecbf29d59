using System.Diagnostics;
using Wusheng.Dashboard.Tests.Browser;

namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>What a PDF says and where, read by pdftotext. On Debian, and as root, it is installed if it is missing; elsewhere one line says what to install.</summary>
internal static class PdfText
{
    private const string Program = "/usr/bin/pdftotext";

    private static readonly Lazy<string> s_program = new(() => Chromium.FindOrInstall(Program, "poppler-utils", "读PDF的测试需要 pdftotext：请安装软件包 poppler-utils。"));

    /// <summary>Every word with its place, page by page, as pdftotext -bbox writes it.</summary>
    public static async Task<string> WordsAsync(byte[] pdf)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf);
            using var process = Process.Start(new ProcessStartInfo(s_program.Value, ["-bbox", path, "-"]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return text;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
