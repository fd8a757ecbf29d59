using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Checks;

/// <summary>The words that prove a figure stand in the document, letter for letter, where they are said to stand.</summary>
internal sealed class QuoteChecks(PackageTables package, ProblemLog problems)
{
    /// <summary>Checks every quote of every table.</summary>
    public void Check()
    {
        Check(package.Departments, d => (d.SourceId, d.Quote, d.Offset ?? 0));
        Check(package.Targets, t => (t.SourceId, t.Quote, t.Offset));
        Check(package.Plan, p => (p.SourceId, p.Quote, p.Offset));
        Check(package.Problems, p => (p.SourceId, p.Quote, p.Offset));
        Check(package.Claims, c => (c.SourceId, c.Quote, c.Offset));
        Check(package.Inconsistencies, i => (i.SourceId, i.Quote, i.Offset));
        foreach (var (observation, line) in package.Observations.WithLines) Check(observation, line);
    }

    private void Check<T>(Rows<T> rows, Func<T, (string Source, string Quote, int Offset)> place)
    {
        foreach (var (item, line) in rows.WithLines)
        {
            var (source, quote, offset) = place(item);
            if (IsMissing(rows.File, line, quote) || !package.Texts.TryGetValue(source, out var text) || StandsAt(text, offset, quote)) continue;
            var at = NearestPlace(text, quote, offset);
            if (at < 0) NotInSource(rows.File, line, source, quote);
            else problems.Add(rows.File, line, $"原文“{quote}”不在第{offset}个字符处", $"offset应为{at}（从0起计）");
        }
    }

    private void Check(Observation observation, int line)
    {
        var (file, quote, written, offset) = (package.Observations.File, observation.Quote, observation.AsWritten, observation.Offset);
        if (IsMissing(file, line, quote)) return;
        if (written.Length == 0 && !package.IsIllustrative) problems.Add(file, line, "列“as_written”为空", "请照抄原文中的数字和单位，如7.21亿余元");
        if (!package.Texts.TryGetValue(observation.SourceId, out var text)) return;
        if (!quote.Contains(written, StringComparison.Ordinal))
        {
            problems.Add(file, line, $"原文“{quote}”中没有“{written}”", "as_written须照抄原文中的数字和单位");
        }
        else if (!text.Contains(quote, StringComparison.Ordinal))
        {
            NotInSource(file, line, observation.SourceId, quote);
        }
        else if (!StandsAt(text, offset, written) || !IsCovered(text, quote, offset, written.Length))
        {
            var start = NearestPlace(text, quote, offset);
            problems.Add(file, line, $"这句原文中的“{written}”不在第{offset}个字符处", $"offset应为{start + quote.IndexOf(written, StringComparison.Ordinal)}（从0起计）");
        }
    }

    private bool IsMissing(string file, int line, string quote)
    {
        if (quote.Length > 0) return false;
        if (!package.IsIllustrative) problems.Add(file, line, "列“quote”为空", "请照抄来源中的原文；只有示例数据包（illustrative为true）可以不写");
        return true;
    }

    private void NotInSource(string file, int line, string source, string quote) =>
        problems.Add(file, line, $"来源“{source}”中没有原文“{quote}”", "请逐字照抄，不改标点，不加省略号");

    private static bool StandsAt(string text, int offset, string words) =>
        offset >= 0 && offset <= text.Length && text.AsSpan(offset).StartsWith(words, StringComparison.Ordinal);

    // The clause may occur several times; the number must lie within one of them.
    private static bool IsCovered(string text, string quote, int offset, int length)
    {
        var from = Math.Max(0, offset + length - quote.Length);
        var to = Math.Min(text.Length, offset + quote.Length);
        return text.AsSpan(from, to - from).Contains(quote, StringComparison.Ordinal);
    }

    private static int NearestPlace(string text, string quote, int offset)
    {
        var nearest = -1;
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (nearest < 0 || Math.Abs((long)at - offset) < Math.Abs((long)nearest - offset)) nearest = at;
        }

        return nearest;
    }
}
