using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wusheng.Dashboard.Export;

namespace Wusheng.Dashboard.Tests.Export;

/// <summary>A long export from the asking until its file is gone.</summary>
public sealed class ExportJobsTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly ExportGate _gate = new(new() { AtOnce = 1, Waiting = 1 });
    private readonly ExportJobs _jobs;

    public ExportJobsTests() => _jobs = new(_gate, _clock, NullLogger<ExportJobs>.Instance);

    [Fact]
    public async Task Its_file_can_be_fetched_when_it_is_done()
    {
        var job = _jobs.Start(Writes(async (output, _, cancelled) => await output.WriteAsync("abc"u8.ToArray(), cancelled)));
        await _jobs.WhenOverAsync(job);

        job.Now.State.Should().Be(ExportJobState.Done);
        using var file = new StreamReader(job.Open()!);
        (await file.ReadToEndAsync()).Should().Be("abc");
        _jobs.Find(job.Id).Should().BeSameAs(job);
    }

    [Fact]
    public async Task It_tells_how_far_it_is()
    {
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var job = _jobs.Start(Writes(async (_, progress, _) =>
        {
            progress.Report(new(3, 60, "安全隐患"));
            reached.SetResult();
            await goOn.Task;
        }));
        await reached.Task;

        (job.Now.State, job.Now.Progress).Should().Be((ExportJobState.Writing, new HandoutProgress(3, 60, "安全隐患")));
        job.Open().Should().BeNull("it is not finished");

        goOn.SetResult();
        await _jobs.WhenOverAsync(job);
        job.Now.State.Should().Be(ExportJobState.Done);
    }

    [Fact]
    public async Task Those_who_come_later_wait_their_turn_and_one_too_many_is_told()
    {
        var goOn = new TaskCompletionSource();
        var first = _jobs.Start(Writes((_, _, _) => goOn.Task));
        var second = _jobs.Start(Writes((_, _, _) => Task.CompletedTask));
        var third = _jobs.Start(Writes((_, _, _) => Task.CompletedTask));
        await _jobs.WhenOverAsync(third);

        (second.Now.State, _jobs.Ahead(second)).Should().Be((ExportJobState.Waiting, 1));
        (third.Now.State, third.Now.Failure).Should().Be((ExportJobState.Failed, _gate.WhyFull));

        goOn.SetResult();
        await _jobs.WhenOverAsync(second);
        (first.Now.State, second.Now.State).Should().Be((ExportJobState.Done, ExportJobState.Done));
    }

    [Fact]
    public async Task Whoever_cancels_while_waiting_leaves_the_queue()
    {
        var goOn = new TaskCompletionSource();
        var first = _jobs.Start(Writes((_, _, _) => goOn.Task));
        var second = _jobs.Start(Writes((_, _, _) => Task.CompletedTask));

        second.Cancel();
        await _jobs.WhenOverAsync(second);

        second.Now.State.Should().Be(ExportJobState.Cancelled);
        _gate.Waiting.Should().Be(0);
        goOn.SetResult();
        await _jobs.WhenOverAsync(first);
    }

    [Fact]
    public async Task Whoever_cancels_while_it_is_written_frees_its_place_and_leaves_no_file()
    {
        var reached = new TaskCompletionSource();
        var job = _jobs.Start(Writes(async (output, _, cancelled) =>
        {
            await output.WriteAsync("half"u8.ToArray(), CancellationToken.None);
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, cancelled);
        }));
        await reached.Task;
        job.Cancel();
        await _jobs.WhenOverAsync(job);

        job.Now.State.Should().Be(ExportJobState.Cancelled);
        job.Open().Should().BeNull();
        var next = _jobs.Start(Writes((_, _, _) => Task.CompletedTask));
        await _jobs.WhenOverAsync(next);
        next.Now.State.Should().Be(ExportJobState.Done);
    }

    [Fact]
    public async Task What_goes_wrong_is_said_in_one_sentence_without_its_insides()
    {
        var job = _jobs.Start(Writes((_, _, _) => throw new InvalidOperationException("secret")));
        await _jobs.WhenOverAsync(job);

        (job.Now.State, job.Now.Failure).Should().Be((ExportJobState.Failed, "文件没有写成，原因已记入服务器日志；请重试，仍不成功请告知运行维护人员。"));
    }

    [Fact]
    public async Task A_file_is_kept_for_a_quarter_of_an_hour_and_no_longer()
    {
        var job = _jobs.Start(Writes((_, _, _) => Task.CompletedTask));
        await _jobs.WhenOverAsync(job);

        _clock.Advance(TimeSpan.FromMinutes(14));
        _jobs.Find(job.Id).Should().NotBeNull();
        _clock.Advance(TimeSpan.FromMinutes(2));
        _jobs.Find(job.Id).Should().BeNull();
        job.Open().Should().BeNull();
    }

    [Fact]
    public async Task Nothing_outlives_the_program()
    {
        var done = _jobs.Start(Writes((_, _, _) => Task.CompletedTask));
        await _jobs.WhenOverAsync(done);
        var running = _jobs.Start(Writes((_, _, cancelled) => Task.Delay(Timeout.Infinite, cancelled)));

        await _jobs.DisposeAsync();

        running.Now.State.Should().Be(ExportJobState.Cancelled);
        done.Open().Should().BeNull();
    }

    [Fact]
    public void An_id_cannot_be_guessed()
    {
        var ids = Enumerable.Range(0, 3).Select(_ => _jobs.Start(Writes((_, _, _) => Task.CompletedTask)).Id).ToArray();

        ids.Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.Length == 32);
        _jobs.Find("1").Should().BeNull();
    }

    public async ValueTask DisposeAsync()
    {
        await _jobs.DisposeAsync();
        _gate.Dispose();
    }

    private static ExportTask Writes(Func<Stream, IProgress<HandoutProgress>, CancellationToken, Task> write) =>
        new("会议材料", "会议材料.pptx", "pack", "application/octet-stream", "/pack", write);
}
