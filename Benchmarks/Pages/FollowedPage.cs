using Microsoft.Playwright;

namespace Wusheng.Dashboard.Benchmarks.Pages;

/// <summary>An open page whose changes are timed inside the browser.</summary>
internal sealed class FollowedPage(IBrowserContext context, IPage tab, Func<long> bytes) : IAsyncDisposable
{
    private const int Pause = 400;

    // From the click until the heading says the new period, and one frame more: what a frame's callbacks see is painted before the next one's.
    private const string Timed = """
        ([selector, expected]) => new Promise(done => {
          const from = performance.now();
          const look = () => document.querySelector('h1').textContent.includes(expected)
            ? requestAnimationFrame(() => done(performance.now() - from))
            : requestAnimationFrame(look);
          requestAnimationFrame(look);
          document.querySelector(selector).click();
        })
        """;

    /// <summary>Clicks, and waits until the heading holds the expected words.</summary>
    public async Task<Change> ChangeAsync(string selector, string expected)
    {
        var before = bytes();
        var milliseconds = await tab.EvaluateAsync<double>(Timed, new[] { selector, expected });
        // What the change still fetches belongs to it.
        await tab.WaitForTimeoutAsync(Pause);
        return new(milliseconds, bytes() - before);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
