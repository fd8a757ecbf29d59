using System.Collections.Concurrent;

namespace Wusheng.Dashboard.Indicators;

/// <summary>Answers that were worked out once. Anything may be asked for, countless sets of departments among it: when there are too many answers, all are forgotten.</summary>
/// <param name="most">How many are kept.</param>
public sealed class Kept<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _answers = new();
    private int _count;

    /// <summary>The answer to a question, worked out where it is not known.</summary>
    public TValue Of(TKey question, Func<TKey, TValue> workOut)
    {
        if (_answers.TryGetValue(question, out var known)) return known;
        var answer = workOut(question);
        if (Interlocked.Increment(ref _count) > most)
        {
            _answers.Clear();
            _count = 1;
        }

        return _answers.GetOrAdd(question, answer);
    }
}
