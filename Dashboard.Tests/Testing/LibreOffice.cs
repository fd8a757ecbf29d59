using System.Diagnostics;

namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>
/// The office program that opens what is exported, as a reader would. On Debian, and as root, it is installed if it is missing; elsewhere one line says what to install.
/// </summary>
internal static class LibreOffice
{
    /// <summary>The trait of tests that need it: <c>[Trait("Category", LibreOffice.Category)]</c>.</summary>
    public const string Category = "LibreOffice";

    private const string Packages = "libreoffice-impress-nogui libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fonts-noto-cjk";
    private const string Hint = $"这些测试需要 LibreOffice、poppler-utils 和中文字体：请安装软件包 {Packages}。";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);
    private static readonly Lazy<string> s_program = new(FindOrInstall);
    private static readonly Lock s_oneAtATime = new();

    /// <summary>Converts files in one go, since most of the time is spent on starting, and returns the new ones in the same order.</summary>
    /// <param name="folder">Where they go; the program keeps its settings there as well, so that no other one is in its way.</param>
    /// <param name="format">pdf, pptx, xlsx ….</param>
    /// <param name="files">What is converted; names without their endings must differ.</param>
    public static IReadOnlyList<string> Convert(string folder, string format, params string[] files)
    {
        lock (s_oneAtATime)
        {
            var profile = new Uri(Path.Combine(Path.GetFullPath(folder), "profile")).AbsoluteUri;
            Run(s_program.Value, [$"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", format, "--outdir", folder, .. files]);
        }

        var made = files.Select(f => Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(f), format))).ToArray();
        return Array.TrueForAll(made, File.Exists) ? made : throw new InvalidDataException($"LibreOffice cannot open {string.Join(", ", files.Where((_, i) => !File.Exists(made[i])))}.");
    }

    /// <summary>The words of a PDF, one string a page, without blanks and line breaks, since both stand where a line happens to be broken.</summary>
    public static IReadOnlyList<string> Pages(string pdf)
    {
        _ = s_program.Value;
        return [.. Run("pdftotext", ["-layout", pdf, "-"]).Split('\f').SkipLast(1).Select(p => string.Concat(p.Where(c => !char.IsWhiteSpace(c))))];
    }

    private static string FindOrInstall()
    {
        if (Find() is { } found && File.Exists("/usr/bin/pdftotext")) return found;
        if (Environment.UserName == "root" && File.Exists("/etc/debian_version"))
        {
            Run("apt-get", ["update", "-qq"]);
            Run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", .. Packages.Split(' ')]);
        }

        return Find() ?? throw new InvalidOperationException(Hint);
    }

    private static string? Find() =>
        new[] { Environment.GetEnvironmentVariable("SOFFICE"), "/usr/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(path => path is not null && File.Exists(path));

    private static string Run(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience) && program != "apt-get")
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} took longer than {s_patience}.");
        }

        process.WaitForExit();
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"{Hint}（{program} {string.Join(' ', arguments)}：{errors.Result}{output.Result}）");
    }
}
