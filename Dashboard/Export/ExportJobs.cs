using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Wusheng.Dashboard.Export;

/// <summary>Where a file is that is being written for somebody who watches.</summary>
public enum ExportJobState
{
    /// <summary>Others are written first.</summary>
    Waiting,

    /// <summary>It is being written.</summary>
    Writing,

    /// <summary>It can be fetched.</summary>
    Done,

    /// <summary>Whoever asked for it no longer wants it.</summary>
    Cancelled,

    /// <summary>It could not be written.</summary>
    Failed,
}

/// <summary>What a long export is to bring about.</summary>
/// <param name="Title">What it is, in words.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Id">The same for programs that know no Chinese.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Page">Where it was asked for, to ask again.</param>
/// <param name="WriteAsync">Writes it, telling how far it is.</param>
public sealed record ExportTask(
    string Title, string FileName, string Id, string ContentType, string Page, Func<Stream, IProgress<HandoutProgress>, CancellationToken, Task> WriteAsync);

/// <summary>Where a file is at one moment: whoever shows it reads it once, since the next reading may be of another moment.</summary>
/// <param name="State">Where it is.</param>
/// <param name="Progress">How far it is; nothing before it is written.</param>
/// <param name="Failure">Why it failed, in one sentence; empty otherwise.</param>
public sealed record ExportJobStep(ExportJobState State, HandoutProgress Progress, string Failure)
{
    /// <summary>Whether nothing more will happen.</summary>
    public bool IsOver => State is ExportJobState.Done or ExportJobState.Cancelled or ExportJobState.Failed;
}

/// <summary>A file being written for somebody who watches.</summary>
public sealed class ExportJob : IProgress<HandoutProgress>, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    private volatile ExportJobStep _now = new(ExportJobState.Waiting, default, "");

    internal ExportJob(string id, long number, ExportTask task, string path) => (Id, Number, Task, Path) = (id, number, task, path);

    /// <summary>Its id: nobody can guess it, and whoever knows it may fetch the file.</summary>
    public string Id { get; }

    /// <summary>What it is to bring about.</summary>
    public ExportTask Task { get; }

    /// <summary>Where it is now.</summary>
    public ExportJobStep Now => _now;

    internal long Number { get; }

    internal string Path { get; }

    internal CancellationToken Cancelled => _cancellation.Token;

    internal ITimer? Expiry { get; set; }

    /// <summary>Ends it; the file is then gone. What is over stays as it is.</summary>
    public void Cancel()
    {
        if (!Now.IsOver) _cancellation.Cancel();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Expiry?.Dispose();
        _cancellation.Dispose();
    }

    /// <summary>Opens the file; null where it is not there, or no longer.</summary>
    public Stream? Open()
    {
        if (Now.State != ExportJobState.Done) return null;
        try
        {
            return new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920, FileOptions.Asynchronous);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    void IProgress<HandoutProgress>.Report(HandoutProgress value)
    {
        if (!Now.IsOver) _now = new(ExportJobState.Writing, value, "");
    }

    internal void Become(ExportJobState state, string failure = "") => _now = new(state, _now.Progress, failure);
}

/// <summary>
/// Long exports: each takes its turn at the same gate as all others, shows how far it is, can be cancelled, and leaves a file that is kept for a while. Nothing
/// outlives the program.
/// </summary>
public sealed class ExportJobs(ExportGate gate, TimeProvider clock, ILogger<ExportJobs> log) : IAsyncDisposable
{
    /// <summary>How long a finished file can be fetched.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    // Whoever has not fetched theirs by then asks again; the disk must not fill.
    private const int MostKept = 50;

    private readonly ConcurrentDictionary<string, (ExportJob Job, Task Run)> _jobs = new();
    private readonly Lazy<DirectoryInfo> _folder = new(() => Directory.CreateTempSubdirectory("dashboard-export-"));
    private long _number;

    /// <summary>Begins to write a file, or to wait for it.</summary>
    public ExportJob Start(ExportTask task)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var job = new ExportJob(id, Interlocked.Increment(ref _number), task, Path.Combine(_folder.Value.FullName, id));
        foreach (var old in _jobs.Values.Select(e => e.Job).Where(j => j.Now.IsOver).OrderByDescending(j => j.Number).Skip(MostKept - 1)) Forget(old);
        // Entered at once, so that the order of the queue is the order of asking.
        var place = gate.EnterAsync(job.Cancelled);
        _jobs[id] = (job, Task.Run(() => RunAsync(job, place)));
        return job;
    }

    /// <summary>The job of that id; null where there is none, or no longer.</summary>
    public ExportJob? Find(string id) => _jobs.TryGetValue(id, out var entry) ? entry.Job : null;

    /// <summary>How many such jobs are before a waiting one.</summary>
    public int Ahead(ExportJob job) => _jobs.Values.Count(e => e.Job.Number < job.Number && !e.Job.Now.IsOver);

    /// <summary>Completes when nothing more will happen to a job.</summary>
    public Task WhenOverAsync(ExportJob job) => _jobs.TryGetValue(job.Id, out var entry) ? entry.Run : Task.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        var entries = _jobs.Values.ToArray();
        foreach (var (job, _) in entries) job.Cancel();
        await Task.WhenAll(entries.Select(e => e.Run));
        foreach (var (job, _) in entries) job.Dispose();
        _jobs.Clear();
        if (_folder.IsValueCreated && _folder.Value.Exists) _folder.Value.Delete(recursive: true);
    }

    private async Task RunAsync(ExportJob job, Task<IDisposable?> entering)
    {
        try
        {
            using var place = await entering;
            if (place is null)
            {
                job.Become(ExportJobState.Failed, gate.WhyFull);
            }
            else
            {
                job.Become(ExportJobState.Writing);
                await using (var file = new FileStream(job.Path, FileMode.CreateNew, FileAccess.Write, FileShare.Delete)) await job.Task.WriteAsync(file, job, job.Cancelled);
                job.Cancelled.ThrowIfCancellationRequested();
                job.Become(ExportJobState.Done);
            }
        }
        catch (OperationCanceledException) when (job.Cancelled.IsCancellationRequested)
        {
            job.Become(ExportJobState.Cancelled);
        }
        catch (Exception exception)
        {
            // Whatever it was, whoever waits must hear of it, and whoever runs the program too.
            log.LogError(exception, "导出“{Title}”没有完成。", job.Task.Title);
            job.Become(ExportJobState.Failed, exception is Store.StoreFaultException fault ? fault.Message
                : exception is IOException ? $"文件没有写成：{exception.Message.TrimEnd('.')}。请检查临时目录“{Path.GetTempPath()}”的空间和权限，然后重试。"
                : "文件没有写成，原因已记入服务器日志；请重试，仍不成功请告知运行维护人员。");
        }

        if (job.Now.State != ExportJobState.Done) File.Delete(job.Path);
        job.Expiry = clock.CreateTimer(_ => Forget(job), null, Kept, Timeout.InfiniteTimeSpan);
    }

    private void Forget(ExportJob job)
    {
        if (!_jobs.TryRemove(job.Id, out _)) return;
        job.Dispose();
        File.Delete(job.Path);
    }
}
