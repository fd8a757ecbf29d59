namespace Wusheng.Dashboard.Indicators;

/// <summary>Where the words are kept that figures were read from; a snapshot holds the figures alone.</summary>
public interface IFigureWords
{
    /// <summary>
    /// Each of these figures with its words, in the revision that a snapshot shows, since the words of a later correction do not say the older number; in the newest
    /// where it shows none. A computed figure has no words and is left out: ask for its operands.
    /// </summary>
    Task<IReadOnlyDictionary<FigureKey, Observation>> WordsOfAsync(Snapshot snapshot, IEnumerable<FigureKey> figures, CancellationToken cancellationToken = default);
}
