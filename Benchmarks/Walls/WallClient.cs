using System.Diagnostics;
using System.Net;
using System.Text;

namespace Wusheng.Dashboard.Benchmarks.Walls;

/// <summary>A wall without a screen: it listens, fetches what it would show, and says what it shows, as wall.js does.</summary>
internal sealed class WallClient(Uri address, string page) : IAsyncDisposable
{
    // As wall.js: not all screens in the same instant.
    private const int Jitter = 300;

    private static readonly HttpClient s_http = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(30) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly CancellationTokenSource _end = new();
    private readonly string _secret = Guid.NewGuid().ToString("N");
    private Task _listening = Task.CompletedTask;

    /// <summary>When the last new picture was there.</summary>
    public long PictureAt { get; private set; }

    /// <summary>How many new pictures have come.</summary>
    public int Pictures { get; private set; }

    /// <summary>How many signs of life have come.</summary>
    public int Beats { get; private set; }

    /// <summary>Connects, and waits until it has heard how things stand.</summary>
    public async Task OpenAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/wall/events"));
        request.Headers.Add("X-Wall", _secret);
        request.Headers.Add("X-Wall-Document", _secret);
        var answer = await s_http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await reader.ReadLineAsync();
        await FetchAsync();
        await ReportAsync();
        _listening = ListenAsync(answer, reader);
    }

    /// <summary>Says what it shows, as it does at each turn.</summary>
    public async Task ReportAsync()
    {
        var body = $$"""
            {"marks":[{"at":"{{DateTime.UtcNow:O}}","hash":"{{new string('0', 32)}}","position":1,"count":7,"conditions":0}],
            "state":{"position":1,"stops":[{"key":"overview","title":"总览"}],"paused":false,"blank":false,"now":{"source":"{{page}}","key":"overview","title":"总览"},"window":"1920×1080"} }
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/wall/shown")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Wall", _secret);
        (await s_http.SendAsync(request, _end.Token)).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _listening;
        _end.Dispose();
    }

    private async Task ListenAsync(HttpResponseMessage answer, StreamReader reader)
    {
        try
        {
            using (answer)
            using (reader)
            {
                while (await reader.ReadLineAsync(_end.Token) is { } line)
                {
                    if (line == "event: beat") Beats++;
                    if (line != "event: data") continue;
                    await Task.Delay(Random.Shared.Next(Jitter), _end.Token);
                    await FetchAsync();
                    Pictures++;
                    PictureAt = Stopwatch.GetTimestamp();
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or HttpRequestException)
        {
            // Closed.
        }
    }

    private async Task FetchAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, page));
        request.Headers.Add("X-Wall", _secret);
        using var answer = await s_http.SendAsync(request, _end.Token);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync(_end.Token);
    }
}
