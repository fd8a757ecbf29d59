using System.Text.Json;
using Microsoft.Playwright;

namespace Wusheng.Dashboard.Benchmarks.Pages;

/// <summary>Chromium, and what it tells of a load.</summary>
internal sealed class PageBrowser(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    private static readonly string[] s_arguments =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];

    private const int WindowStart = 1500;

    // Runs before the page's own scripts, in every page alike. A frame's callbacks run before it is painted, so what they see is on the screen when that frame is.
    // Of the first frame and of long ones Chromium tells when that was; after a short one the next follows at once.
    private const string Probe = """
        (wanted) => {
          const probe = window.pageProbe = { longTasks: 0, blocking: 0, shift: 0, busyAt: 0, longFrames: [], seen: {} };
          const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true });
          watch('longtask', e => { probe.longTasks += e.duration; probe.blocking += e.duration - 50; });
          watch('layout-shift', e => { probe.shift += e.value; });
          watch('long-animation-frame', e => { probe.longFrames.push(e); });
          new MutationObserver(() => { probe.busyAt = performance.now(); }).observe(document, { childList: true, subtree: true });
          const there = {
            figure: () => document.querySelector(wanted.figure)?.getClientRects().length > 0,
            charts: () => document.querySelectorAll(wanted.charts).length >= wanted.count,
          };
          const look = () => {
            for (const name in there) {
              if (!there[name]()) continue;
              delete there[name];
              const at = performance.now();
              requestAnimationFrame(next => { probe.seen[name] = { at, next }; });
            }
            if (Object.keys(there).length > 0) requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
          probe.paintedAt = name => {
            const { at, next } = probe.seen[name];
            const first = performance.getEntriesByName('first-contentful-paint')[0];
            if (at <= first.paintTime) return first.presentationTime;
            return probe.longFrames.find(f => f.startTime <= at && at <= f.startTime + f.duration)?.presentationTime ?? next;
          };
        }
        """;

    // A second in which no element changed and no task was long.
    private const string Settled = """
        ready => {
          const probe = window.pageProbe;
          const quiet = performance.now() - Math.max(probe.busyAt, performance.timing.loadEventEnd - performance.timeOrigin) > 1000;
          return quiet && probe.seen.figure && probe.seen.charts && document.querySelector(ready) !== null;
        }
        """;

    /// <summary>Name and version.</summary>
    public string Version => browser.Version;

    /// <summary>Starts it.</summary>
    public static async Task<PageBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = s_arguments }));
    }

    /// <summary>Loads a page in a context of its own, whose cache is empty, and waits until nothing more happens.</summary>
    public async Task<ColdLoad> LoadAsync(PageUnderTest page, int charts)
    {
        await using var context = await NewContextAsync();
        var tab = await context.NewPageAsync();
        await using var session = new Wire(await context.NewCDPSessionAsync(tab), page.Address);
        await session.ListenAsync();
        var wanted = JsonSerializer.Serialize(new { figure = page.Figure, charts = page.Charts, count = charts });
        await tab.AddInitScriptAsync($"({Probe})({wanted})");
        // A new window starts processes of its own, which would take the processor from the page.
        await tab.WaitForTimeoutAsync(WindowStart);
        await tab.GotoAsync(page.Address.ToString());
        await tab.WaitForFunctionAsync(Settled, page.Ready, new() { PollingInterval = 250 });
        var seen = await tab.EvaluateAsync<JsonElement>("({ ...pageProbe, figure: pageProbe.paintedAt('figure'), charts: pageProbe.paintedAt('charts') })");
        var work = await session.MetricsAsync();
        double Seen(string name) => seen.GetProperty(name).GetDouble();
        return new()
        {
            FirstFigure = Seen("figure"),
            AllCharts = Seen("charts"),
            LongTasks = Seen("longTasks"),
            Blocking = Seen("blocking"),
            MainThread = work["TaskDuration"] * 1000,
            Script = work["ScriptDuration"] * 1000,
            StyleAndLayout = (work["RecalcStyleDuration"] + work["LayoutDuration"]) * 1000,
            HttpBytes = session.HttpBytes,
            FontBytes = session.FontBytes,
            SocketReceived = session.SocketReceived,
            SocketSent = session.SocketSent,
            Shift = Seen("shift"),
            Requests = session.Requests,
            ForeignRequests = session.ForeignRequests,
        };
    }

    /// <summary>Opens a page to change what it shows, again and again.</summary>
    public async Task<FollowedPage> FollowAsync(Uri address, string ready)
    {
        var context = await NewContextAsync();
        var tab = await context.NewPageAsync();
        var wire = new Wire(await context.NewCDPSessionAsync(tab), address);
        await wire.ListenAsync();
        await tab.GotoAsync(address.ToString());
        await tab.Locator(ready).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return new(context, tab, () => wire.HttpBytes + wire.SocketReceived + wire.SocketSent);
    }

    /// <summary>Opens a page and leaves it open.</summary>
    public async Task<IBrowserContext> OpenAsync(PageUnderTest page)
    {
        var context = await NewContextAsync();
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(page.Address.ToString());
        await tab.Locator(page.Ready).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    // Waiting for a function needs eval, which the dashboard's policy forbids.
    private Task<IBrowserContext> NewContextAsync() =>
        browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "zh-CN", BypassCSP = true });

    /// <summary>What goes over the wire, counted.</summary>
    private sealed class Wire(ICDPSession session, Uri address) : IAsyncDisposable
    {
        private readonly HashSet<string> _fonts = new(StringComparer.Ordinal);

        public long HttpBytes { get; private set; }

        public long FontBytes { get; private set; }

        public long SocketReceived { get; private set; }

        public long SocketSent { get; private set; }

        public int Requests { get; private set; }

        public int ForeignRequests { get; private set; }

        public async Task ListenAsync()
        {
            On("Network.requestWillBeSent", message =>
            {
                var url = new Uri(message.GetProperty("request").GetProperty("url").GetString()!);
                if (!url.Scheme.StartsWith("http", StringComparison.Ordinal)) return;
                Requests++;
                if (url.Authority != address.Authority) ForeignRequests++;
                if (message.GetProperty("type").GetString() == "Font") _fonts.Add(IdOf(message));
            });
            On("Network.loadingFinished", message =>
            {
                var bytes = message.GetProperty("encodedDataLength").GetInt64();
                if (_fonts.Contains(IdOf(message))) FontBytes += bytes;
                else HttpBytes += bytes;
            });
            On("Network.webSocketFrameReceived", message => SocketReceived += PayloadOf(message));
            On("Network.webSocketFrameSent", message => SocketSent += PayloadOf(message));
            await session.SendAsync("Network.enable");
            await session.SendAsync("Performance.enable");
        }

        public async Task<Dictionary<string, double>> MetricsAsync()
        {
            var answer = await session.SendAsync("Performance.getMetrics");
            return answer!.Value.GetProperty("metrics").EnumerateArray().ToDictionary(m => m.GetProperty("name").GetString()!, m => m.GetProperty("value").GetDouble());
        }

        public ValueTask DisposeAsync() => new(session.DetachAsync());

        private void On(string name, Action<JsonElement> note) => session.Event(name).OnEvent += (_, message) => note(message!.Value);

        private static string IdOf(JsonElement message) => message.GetProperty("requestId").GetString()!;

        // Text counts its letters, anything else comes as base64.
        private static long PayloadOf(JsonElement message)
        {
            var frame = message.GetProperty("response");
            var payload = frame.GetProperty("payloadData").GetString()!;
            return frame.GetProperty("opcode").GetInt32() == 1 ? System.Text.Encoding.UTF8.GetByteCount(payload) : Convert.FromBase64String(payload).Length;
        }
    }
}
