using System.Diagnostics;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>The browser the tests drive. On Debian, and as root, it is installed if it is missing; elsewhere one line says what to install.</summary>
public static class Chromium
{
    private const string Hint = "浏览器测试需要 Chromium 和中文字体：请安装软件包 chromium 与 fonts-noto-cjk，或用环境变量 CHROMIUM 指明浏览器程序的路径。";

    private static readonly Lazy<string> s_path = new(FindOrInstall);

    /// <summary>Path of the program.</summary>
    public static string Path => s_path.Value;

    /// <summary>Headless, and silent towards the outside: no update, no sync, no look-ups.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];

    /// <summary>A program of a Debian package, installed if it is missing and we may.</summary>
    internal static string FindOrInstall(string program, string package, string hint)
    {
        if (!File.Exists(program)) Install(package);
        return File.Exists(program) ? program : throw new InvalidOperationException(hint);
    }

    private static void Install(string packages)
    {
        if (Environment.UserName != "root" || !File.Exists("/etc/debian_version")) return;
        Run("apt-get", "update -qq");
        Run("apt-get", $"install -y -qq {packages}");
    }

    private static string FindOrInstall()
    {
        if (Find() is { } found && HasChineseFont()) return found;
        Install("chromium fonts-noto-cjk");
        return Find() ?? throw new InvalidOperationException(Hint);
    }

    private static string? Find() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(path => path is not null && File.Exists(path));

    private static bool HasChineseFont() =>
        Directory.Exists("/usr/share/fonts") && Directory.EnumerateFiles("/usr/share/fonts", "*CJK*", SearchOption.AllDirectories).Any();

    private static void Run(string program, string arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{Hint}（{program} {arguments}：{errors}{output.Result}）");
    }
}
