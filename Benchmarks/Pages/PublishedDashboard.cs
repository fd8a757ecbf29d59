using System.Diagnostics;

namespace Wusheng.Dashboard.Benchmarks.Pages;

/// <summary>The program as it is installed: published once to a temporary folder, which goes with it.</summary>
internal sealed class PublishedDashboard : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("benchmark-pages-");

    private string Program => Path.Combine(_folder.FullName, "program");

    /// <summary>Publishes it.</summary>
    public async Task PublishAsync()
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", RepositoryPaths.Project, "-c", "Release", "-o", Program, "--nologo"])
        {
            RedirectStandardOutput = true,
            // What this process was built with is not what that build should use.
            Environment = { ["MSBUILD_EXE_PATH"] = null, ["MSBuildSDKsPath"] = null, ["MSBuildExtensionsPath"] = null },
        })!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0) throw new InvalidOperationException($"发布 Dashboard 失败，请先让 dotnet publish 通过：{output}");
    }

    /// <summary>Starts it on a free port with a store of its own.</summary>
    /// <param name="name">Of the store.</param>
    /// <param name="settings">Further environment variables.</param>
    public async Task<RunningDashboard> StartAsync(string name, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Program, "Dashboard.dll")])
        {
            WorkingDirectory = Program,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Urls"] = "http://127.0.0.1:0",
                ["Store__Path"] = Path.Combine(_folder.FullName, $"{name}.db"),
                ["Store__DataFolder"] = RepositoryPaths.UxinPackage,
                // The line with the address is what is waited for.
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            },
        };
        foreach (var (variable, value) in settings) start.Environment[variable] = value;
        var running = new RunningDashboard(Process.Start(start)!);
        await running.ListeningAsync();
        return running;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>The program at work, in a process of its own.</summary>
internal sealed class RunningDashboard(Process process) : IAsyncDisposable
{
    private const string Before = "Now listening on: ";

    private Task _rest = Task.CompletedTask;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The memory the system has given it, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The time processors have spent on it.</summary>
    public TimeSpan Work
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Waits until it answers.</summary>
    public async Task ListeningAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf(Before, StringComparison.Ordinal);
            if (at < 0) continue;
            Address = new(line[(at + Before.Length)..]);
            // A full pipe would stop it.
            _rest = process.StandardOutput.ReadToEndAsync();
            return;
        }

        throw new InvalidOperationException("Dashboard 没有启动，请单独运行它并查看日志。");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await _rest;
        process.Dispose();
    }
}
