using System.Text.RegularExpressions;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.DataPackages.Checks;

/// <summary>Every number in the documents is accounted for: it belongs to a figure, or it says why it is none.</summary>
internal sealed partial class NumeralChecks(PackageTables package, ProblemLog problems)
{
    // So much of the text on either side makes a number recognisable.
    private const int Context = 8;

    private readonly string _file = package.Numerals.File;
    private readonly ILookup<string, Observation> _observations = package.Observations.Items.Where(o => o.AsWritten.Length > 0).ToLookup(o => o.SourceId);
    private readonly ILookup<string, (Numeral Numeral, int Line)> _numerals = package.Numerals.WithLines.ToLookup(n => n.Item.SourceId);

    /// <summary>Checks the numbers of every document.</summary>
    public void Check()
    {
        foreach (var (source, text) in package.Texts)
        {
            var inText = Arabic().Matches(text).Select(m => (m.Index, m.Value, Script: "arabic"))
                .Concat(Chinese().Matches(text).Select(m => (m.Index, m.Value, Script: "chinese")))
                .OrderBy(n => n.Index).ToList();
            CheckPlaces(source, text, inText.ToDictionary(n => n.Index));
            CheckSequence(source);
            CheckBindings(source);
            // Half a table must not make the other half look forgotten; and made-up figures need no proof.
            if (package.IsIllustrative || !package.Numerals.IsComplete) continue;
            CheckNoneForgotten(source, text, inText);
            if (package.Observations.IsComplete) CheckFiguresCovered(source);
        }
    }

    private void CheckPlaces(string source, string text, Dictionary<int, (int Index, string Value, string Script)> inText)
    {
        var lines = new Dictionary<int, int>();
        foreach (var (numeral, line) in _numerals[source])
        {
            if (!inText.TryGetValue(numeral.Offset, out var found) || found.Value != numeral.Token)
            {
                var stands = numeral.Offset < text.Length ? $"，那里是“{Around(text, numeral.Offset, 1)}”" : "，文本没有这么长";
                problems.Add(_file, line, $"数字“{numeral.Token}”不在第{numeral.Offset}个字符处{stands}", "请更正offset和token；token须是连续数字的全部");
            }
            else if (found.Script != numeral.Script)
            {
                problems.Add(_file, line, $"数字“{numeral.Token}”的写法登记为{numeral.Script}", $"script应为{found.Script}");
            }
            else if (!lines.TryAdd(numeral.Offset, line))
            {
                problems.Add(_file, line, $"第{numeral.Offset}个字符处的数字“{numeral.Token}”已登记在第{lines[numeral.Offset]}行", "请删去一行，几个指标用;相连");
            }
        }
    }

    private void CheckSequence(string source)
    {
        int sequence = 0, offset = -1;
        foreach (var (numeral, line) in _numerals[source])
        {
            if (numeral.Sequence == ++sequence && numeral.Offset > offset)
            {
                offset = numeral.Offset;
                continue;
            }

            // What follows is shifted by the same mistake.
            if (package.Numerals.IsComplete) problems.Add(_file, line, $"从这一行起sequence或offset的顺序不对（sequence应为{sequence}）", "请按在文本中的位置从1起连续编号");
            return;
        }
    }

    private void CheckBindings(string source)
    {
        foreach (var (numeral, line) in _numerals[source])
        {
            var isBound = numeral.IndicatorIds.Count > 0;
            if (isBound == numeral.Reason.Length > 0)
            {
                problems.Add(_file, line, isBound ? $"数字“{numeral.Token}”既有指标，又有非指标原因" : $"数字“{numeral.Token}”既没有指标，也没有非指标原因", "indicators与reason须填且只填一个");
            }

            if (!package.Observations.IsComplete) continue;
            foreach (var id in numeral.IndicatorIds)
            {
                if (!_observations[source].Any(o => o.IndicatorId == id && numeral.LiesIn(o)))
                {
                    problems.Add(_file, line, $"数字“{numeral.Token}”登记给指标“{id}”，但该指标没有写在这里的观测值", "请更正indicators，或更正观测值的offset和as_written");
                }
            }
        }
    }

    private void CheckNoneForgotten(string source, string text, IEnumerable<(int Index, string Value, string Script)> inText)
    {
        var known = _numerals[source].Select(n => n.Numeral.Offset).ToHashSet();
        foreach (var (index, value, _) in inText.Where(n => !known.Contains(n.Index)))
        {
            problems.Add(_file, null, $"来源“{source}”第{index}个字符处的数字“{value}”没有登记（…{Around(text, index, value.Length)}…）", "请加一行，写明所属指标，或为什么不是指标");
        }
    }

    private void CheckFiguresCovered(string source)
    {
        foreach (var (observation, line) in package.Observations.WithLines)
        {
            if (observation.SourceId != source || observation.AsWritten.Length == 0) continue;
            if (!_numerals[source].Any(n => n.Numeral.IndicatorIds.Contains(observation.IndicatorId) && n.Numeral.LiesIn(observation)))
            {
                problems.Add(package.Observations.File, line, $"“{observation.AsWritten}”中没有登记给指标“{observation.IndicatorId}”的数字", $"请在{_file}中把该数字登记给这个指标");
            }
        }
    }

    private static string Around(string text, int index, int length)
    {
        var from = Math.Max(0, index - Context);
        return text[from..Math.Min(text.Length, index + length + Context)].ReplaceLineEndings(" ");
    }

    [GeneratedRegex("[0-9][0-9.]*")]
    private static partial Regex Arabic();

    [GeneratedRegex("[零〇一二三四五六七八九十百千万亿两双半]+")]
    private static partial Regex Chinese();
}
