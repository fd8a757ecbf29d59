using System.Diagnostics;
using System.Globalization;
using Wusheng.Dashboard.Export;
using Wusheng.Dashboard.Export.Workbooks;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Benchmarks.Exports;

/// <summary>Writes a workbook of a hundred thousand figures, as a filter that lets nearly everything through asks for, and says how long it took and how much memory.</summary>
internal static class WorkbookRun
{
    private const int Figures = 100_000;
    private const int Indicators = 100;
    private const int Departments = 45;
    private const int Runs = 5;

    public static int Run()
    {
        var format = new WorkbookFormat();
        Report("a workbook of one figure, cold", format, HandoutOf(1));
        var handout = HandoutOf(Figures);
        for (var i = 0; i < Runs; i++) Report($"a workbook of {Figures:N0} figures", format, handout);
        return 0;
    }

    private static void Report(string what, WorkbookFormat format, Handout handout)
    {
        GC.Collect();
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes();
        using var output = new CountingStream();
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        using (var peak = new PeakMemory(held))
        {
            format.Write(handout, output);
            watch.Stop();
            cpu = Environment.CpuUsage.TotalTime - cpu;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {watch.Elapsed.TotalMilliseconds:N0} ms by the clock, {cpu.TotalMilliseconds:N0} ms of processor, {output.Length / 1048576.0:N1} MB, at most {peak.Megabytes:N0} MB more than before, {(GC.GetTotalAllocatedBytes() - allocated) / 1048576:N0} MB allocated; the process at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576:N0} MB"));
        }
    }

    private static Handout HandoutOf(int count)
    {
        var facts = new FigureFact[count];
        var start = Period.Month(2005, 1);
        Period[] months = [.. Enumerable.Range(0, 240).Select(m => Period.Month(2005 + m / 12, m % 12 + 1))];
        for (var i = 0; i < count; i++)
        {
            var (indicator, department, month) = (i % Indicators, i / Indicators % Departments, i / Indicators / Departments);
            var value = 1_000 + i * 7 % 90_000;
            facts[i] = new()
            {
                IndicatorId = $"indicator-{indicator}",
                Name = $"第{indicator}项指标的办理件数",
                Topic = $"领域{indicator % 8}",
                Definition = $"第{indicator}项指标的含义",
                Kind = IndicatorKind.Flow.Name(),
                Direction = Direction.Higher.Name(),
                Unit = new("件"),
                Period = months[month],
                Whose = $"部门{department}",
                DepartmentIds = $"dept.{department}",
                Figure = new(months[month], Quantity.Exact(value), ObservationStatus.Reported, Revision: 1),
                Text = string.Create(CultureInfo.InvariantCulture, $"{value:N0}件"),
                Growth = string.Create(CultureInfo.InvariantCulture, $"同比增长{i % 400 / 10.0}%（向好），较{months[month].YearBefore.Name}{value * 0.9:N0}件"),
                GrowthValue = i % 400 / 10m,
                Attainment = "○ 未设量化目标",
                Lead = $"部门{indicator % Departments}",
            };
        }

        return new()
        {
            Title = "全部数值",
            Subtitle = $"{start.Name}起，各部门",
            Parts = [new("全部", "全部数值", null, facts)],
            Provenance = new()
            {
                PackageTitle = "数据包",
                PackageVersion = "1",
                Revision = 1,
                Sources = ["《报告》"],
                AsOf = months[^1].Name,
                MadeOn = new(2025, 3, 1),
                IsIllustrative = false,
            },
        };
    }

    // Where the file goes; it holds nothing.
    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _length += count;
    }

    // What the heap held at most beyond what it held before, looked at every few milliseconds.
    private sealed class PeakMemory : IDisposable
    {
        private readonly Timer _timer;
        private readonly long _before;
        private long _most;

        public PeakMemory(long before)
        {
            _before = before;
            _timer = new(_ => Look(), null, 0, 5);
        }

        public double Megabytes
        {
            get
            {
                Look();
                return (Interlocked.Read(ref _most) - _before) / 1048576.0;
            }
        }

        public void Dispose() => _timer.Dispose();

        private void Look()
        {
            var now = GC.GetTotalMemory(forceFullCollection: false);
            if (now > Interlocked.Read(ref _most)) Interlocked.Exchange(ref _most, now);
        }
    }
}
