using System.Globalization;
using CsCheck;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Charts;

/// <summary>Charts nobody would want to draw: long names, huge, tiny, negative, equal and missing values, every kind and mark.</summary>
internal static class AnyChart
{
    private const string Characters = "旗自然资源局林业和草原局综合行政执法大队人力资源社会保障住房城乡建设（）“”、，：《》年月件2024年3.7万余ABab";

    private static readonly Gen<string> s_phrase = Gen.Char[Characters].Array[1, 26].Select(c => new string(c));

    private static readonly Gen<string> s_name = Gen.Frequency(
        (3, s_phrase), (2, Gen.Int[2000, 2030].Select(y => $"{y}年")), (1, Gen.Int[1, 12].Select(m => $"2024年{m}月")), (1, Gen.Const("")));

    private static readonly Gen<string[]> s_months = Gen.Select(Gen.Int[1, 12], Gen.Int[13, 40], (month, count) =>
        Enumerable.Range(month - 1, count).Select(m => $"{2023 + m / 12}年{m % 12 + 1}月").ToArray());

    private static readonly Gen<decimal> s_number = Gen.Frequency(
        (4, Gen.Int[0, 100_000].Select(i => (decimal)i)),
        (1, Gen.Int[0, 10_000].Select(i => i / 100m)),
        (1, Gen.Const(0m)),
        (1, Gen.Const(58_000m)),
        (1, Gen.Int[-50_000, -1].Select(i => (decimal)i)),
        (1, Gen.Long[1_000_000_000, 999_999_999_999_999].Select(l => (decimal)l)),
        (1, Gen.Int[1, 9].Select(i => i / 1_000_000m)));

    private static readonly Gen<ObservationStatus> s_status = Gen.Enum<ObservationStatus>();

    private static readonly Gen<string> s_unit = Gen.OneOfConst("件", "%", "家次", "条/家次", "");

    /// <summary>A chart of one kind.</summary>
    public static Gen<Chart> Of(ChartKind kind) =>
        from unit in s_unit
        from categories in Gen.Frequency((4, s_name.Array[1, 12]), (kind is ChartKind.Line or ChartKind.HeatMap or ChartKind.Columns ? 1 : 0, s_months))
        from count in kind is ChartKind.Parts or ChartKind.Funnel or ChartKind.Bullet ? Gen.Const(1) : Gen.Int[1, kind is ChartKind.Line or ChartKind.HeatMap ? 9 : 3]
        from names in s_phrase.Array[count]
        from values in Value(unit).Array[count * categories.Length]
        from target in Gen.Frequency((1, Gen.Const((ChartTarget?)null)), (2, Target(categories.Length).Select(t => (ChartTarget?)t)))
        from title in s_phrase.Array[1, 4]
        from notes in s_phrase.Array[0, 6]
        from highlighted in Gen.Int[-4, 2]
        from range in Gen.Frequency((3, Gen.Const((ChartRange?)null)), (1, Gen.Select(s_number, s_number, (a, b) => (ChartRange?)new ChartRange(Math.Min(a, b), Math.Max(a, b)))))
        from illustrative in Gen.Bool
        select new Chart
        {
            Id = "any",
            Kind = kind,
            Title = string.Concat(title),
            Subtitle = string.Join("，", title),
            Unit = new(unit),
            Categories = categories,
            Series = [.. names.Select((n, i) => new ChartSeries(n, values[(i * categories.Length)..((i + 1) * categories.Length)]) { IsHighlighted = i == highlighted })],
            Range = range,
            Target = target,
            Notes = notes,
            Sources = names,
            AsOf = "2024年12月31日",
            IsIllustrative = illustrative,
        };

    /// <summary>A chart of one kind whose words want to be something else: markup, formulas, emoji, marks that turn the direction, 200 characters without a break.</summary>
    public static Gen<Chart> Hostile(ChartKind kind) =>
        from chart in Of(kind)
        from words in s_hostile.Array[chart.Categories.Count + chart.Series.Count + 4]
        from notes in s_hostile.Array[0, 5]
        from sources in s_hostile.Array[0, 9]
        select chart with
        {
            Title = words[0],
            Subtitle = words[1],
            Categories = [.. chart.Categories.Select((_, i) => words[i + 4])],
            Series = [.. chart.Series.Select((s, i) => s with { Name = words[chart.Categories.Count + i + 4], Values = [.. s.Values.Select(v => v is null ? null : v with { Detail = words[3] })] })],
            Target = chart.Target is { } target ? target with { Label = words[2] } : null,
            Notes = notes,
            Sources = sources,
        };

    private static readonly Gen<string> s_hostile = Gen.Frequency(
        (2, Gen.OneOfConst(
            "<script>alert(\"1\")</script>", "甲 & 乙 <b>", "]]><!--", "\"双\"引号‘单’", "=HYPERLINK(\"http://x\",\"点\")", "+1-1", "@SUM(A1)", "😀👨‍👩‍👧办件", "\u202E颠倒\u202C", "\u200F\u2067阿\u2069",
            "半\uD800个", "铃\u0007声\u0000", "行\r\n行\t制表", "\uFFFE\uFFFF", "é́́́", "", " ", "\u3000")),
        (1, Gen.Char[Characters].Array[200].Select(c => new string(c))),
        (1, Gen.Const(new string('W', 200))),
        (2, s_phrase));

    private static Gen<ChartValue?> Value(string unit) =>
        from present in Gen.Int[0, 5]
        from number in s_number
        from qualifier in Gen.Enum<Qualifier>()
        from status in s_status
        from tone in Gen.Enum<Tone>()
        from isBreak in Gen.Int[0, 9]
        select present == 0 ? null : ValueOf(number, unit, qualifier, status, tone, isBreak == 0);

    private static ChartValue ValueOf(decimal number, string unit, Qualifier qualifier, ObservationStatus status, Tone tone, bool isBreak)
    {
        var quantity = qualifier switch
        {
            Qualifier.Exact => Quantity.Exact(number),
            Qualifier.AtLeast => Quantity.AtLeast(number, number + Math.Abs(number) / 10 + 1),
            _ => new Quantity(number, number - 1, number + 1, qualifier),
        };
        return new(quantity, QuantityText.Of(quantity, new(unit), computed: status == ObservationStatus.Implied).ToString(), status, tone, Href: "/指标?a=1&b=2", Break: isBreak);
    }

    private static Gen<ChartTarget> Target(int categories) =>
        from value in s_number
        from direction in Gen.Int[-1, 1]
        from category in Gen.Int[-1, categories - 1]
        select new ChartTarget($"2025年目标 {value.ToString("#,0.##", CultureInfo.InvariantCulture)}", value, direction, category < 0 ? null : category);
}
