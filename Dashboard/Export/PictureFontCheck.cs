using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Export;

/// <summary>Holds the fonts of pictures against the words of the store when the program starts and whenever the store changes, and says in the log what they lack.</summary>
public sealed class PictureFontCheck(PictureFonts fonts, SnapshotSource snapshots, ILogger<PictureFontCheck> log) : IHostedService, IDisposable
{
    private string? _said;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        snapshots.Changed += Check;
        Check();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose() => snapshots.Changed -= Check;

    /// <summary>The words of a catalogue that stand in pictures.</summary>
    public static IEnumerable<string> WordsOf(Catalogue catalogue) =>
    [
        catalogue.Package.Title,
        .. catalogue.Sources.SelectMany(s => new[] { s.Title, s.Publisher, s.PublishedName }),
        .. catalogue.Topics.SelectMany(t => new[] { t.Name, t.Note }),
        .. catalogue.Indicators.SelectMany(i => new[] { i.Name, i.Unit.Symbol, i.Definition, i.Note }),
        .. catalogue.Departments.Select(d => d.Name),
        .. catalogue.Charts.SelectMany(c => new[] { c.Title.Text, c.Subtitle, c.Note }.Concat(c.Labels)),
        .. catalogue.Targets.Select(t => t.Basis),
    ];

    private void Check()
    {
        fonts.Check(WordsOf(snapshots.Current.Catalogue));
        var fault = fonts.Fault;
        // Once, not at every change that leaves it as it is.
        if (Interlocked.Exchange(ref _said, fault) == fault || fault is null) return;
        log.LogError("{Fault}", fault);
    }
}
