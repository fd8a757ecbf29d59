using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Wusheng.Dashboard.Tests.Testing;

namespace Wusheng.Dashboard.Tests.Browser;

/// <summary>The program in a process of its own, that can be killed, started again on the same address, and replaced by another build.</summary>
internal sealed class WallServer : IAsyncDisposable
{
    // Beside the tests, built with them: Dashboard.Tests/bin/Debug/net10.0 and Dashboard/bin/Debug/net10.0.
    private static readonly string s_built = AppContext.BaseDirectory.Replace("Dashboard.Tests", "Dashboard", StringComparison.Ordinal);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wall-server-");
    private readonly int _port = FreePort();
    private string _program = Path.Combine(s_built, "Dashboard.dll");
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [_program])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "Dashboard"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Urls"] = Address.ToString(),
                ["Store__Path"] = Path.Combine(_folder.FullName, "wall.db"),
                ["Store__DataFolder"] = Repository.DemoPackage,
            },
        };
        _process = Process.Start(start)!;
        // It says itself when it listens, or ends. A full pipe would stop it.
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) listens.TrySetException(new InvalidOperationException("The program ended before it listened."));
            else if (line.Data.Contains("Now listening on", StringComparison.Ordinal)) listens.TrySetResult();
        };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await listens.Task.WaitAsync(TimeSpan.FromMinutes(1));
        using var client = new HttpClient { BaseAddress = Address };
        (await client.GetAsync("/wall")).EnsureSuccessStatusCode();
    }

    /// <summary>Ends it without a word, as kill -9 does.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Puts another build in its place: a copy whose module carries another identity, as every compilation does.</summary>
    public void Upgrade()
    {
        var next = Path.Combine(_folder.FullName, "next");
        foreach (var file in Directory.EnumerateFiles(s_built, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(next, Path.GetRelativePath(s_built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _program = Path.Combine(next, "Dashboard.dll");
        var module = File.ReadAllBytes(_program);
        var identity = typeof(Program).Module.ModuleVersionId.ToByteArray();
        var at = module.AsSpan().IndexOf(identity);
        at.Should().BePositive();
        Guid.NewGuid().ToByteArray().CopyTo(module, at);
        File.WriteAllBytes(_program, module);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await KillAsync();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A line between wall and server that can fall silent without breaking: what is sent is taken, and never arrives.</summary>
internal sealed class SilentLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _target;
    private volatile TaskCompletionSource _open = Opened();

    public SilentLine(Uri target)
    {
        _target = target.Port;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public void FallSilent() => _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void SpeakAgain() => _open.TrySetResult();

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient wall)
    {
        using var from = wall;
        using var to = new TcpClient();
        try
        {
            await _open.Task.WaitAsync(_end.Token);
            await to.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
            await Task.WhenAny(PumpAsync(from, to), PumpAsync(to, from));
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // One end is gone, and the other with it.
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[16 * 1024];
        while (await from.GetStream().ReadAsync(buffer, _end.Token) is > 0 and var read)
        {
            await _open.Task.WaitAsync(_end.Token);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }
}
