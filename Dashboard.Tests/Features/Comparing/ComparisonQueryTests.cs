using CsCheck;
using Wusheng.Dashboard.Features.Comparing;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Features.Comparing;

public class ComparisonQueryTests
{
    private static readonly Gen<string> s_id = Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 1, 8], Gen.String[Gen.Char["/?#&=%+.:;\"'<>-"], 1, 8], Gen.String[Gen.Char['一', '龥'], 1, 8]);

    private static readonly Gen<Period?> s_period = Gen.Select(Gen.Bool, Gen.Int[2000, 2030], Gen.Int[1, 12])
        .Select((isSaid, year, month) => isSaid ? month == 12 ? Period.Year(year) : Period.Month(year, month) : (Period?)null);

    private static readonly Gen<ComparisonQuery> s_any =
        from way in Gen.Int[-1, 2]
        from indicator in s_id
        from ids in s_id.Array[0, ComparisonQuery.Most]
        from periods in Gen.Select(s_period, s_period, s_period)
        from form in Gen.Int[-1, 4]
        from mark in s_id
        from flags in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool)
        select new ComparisonQuery
        {
            By = way < 0 ? null : (ComparedBy)way,
            IndicatorId = flags.Item1 ? indicator : null,
            Ids = [.. ids.Distinct()],
            From = periods.Item1,
            To = periods.Item2,
            Base = periods.Item3,
            Form = form < 0 ? null : (ComparisonForm)form,
            Mark = flags.Item2 ? mark : null,
            IsCumulative = flags.Item3,
        };

    [Fact]
    public void What_is_written_reads_back() => s_any.Sample(query =>
        ComparisonQuery.Read("?" + query, out var ignored) == query && ignored.Count == 0);

    [Fact]
    public void An_address_says_in_words_what_is_compared() => new ComparisonQuery
    {
        By = ComparedBy.Department,
        IndicatorId = "hazard.found",
        Ids = ["dept.b", "dept.a"],
        From = Period.Month(2024, 1),
        To = Period.Month(2025, 10),
        Form = ComparisonForm.Index,
        Base = Period.Month(2024, 1),
        Mark = "dept.a",
        IsCumulative = true,
    }.ToString().Should().Be("by=department&indicator=hazard.found&ids=dept.b,dept.a&from=2024-01&to=2025-10&view=index&base=2024-01&mark=dept.a&sum=ytd");

    [Fact]
    public void Ticks_of_a_form_read_like_ids_with_commas() =>
        ComparisonQuery.Read("?by=year&ids=2023&ids=2024&period=2024&theme=dark&base=", out var ignored).Should().Be(
            new ComparisonQuery { By = ComparedBy.Year, Ids = ["2023", "2024"] }).And.Subject.Should().Match(_ => ignored.Count == 0);

    [Fact]
    public void What_makes_no_sense_is_left_out_and_said()
    {
        ComparisonQuery.Read("by=planet&view=pie&from=gestern&base=13&sum=all&ids=a,b,c,d,e,f,g,h,a", out var ignored)
            .Should().Be(new ComparisonQuery { Ids = ["a", "b", "c", "d", "e", "f"] });
        ignored.Should().Equal(
            "一次最多对比6个，只取前6个，略去了其余2个。",
            "看不懂地址中的“by=planet”（不是对比的对象），已略去。",
            "看不懂地址中的“from=gestern”（不是时期），已略去。",
            "看不懂地址中的“view=pie”（不是图的样式），已略去。",
            "看不懂地址中的“base=13”（不是时期），已略去。",
            "看不懂地址中的“sum=all”（不是累计方式），已略去。");
    }
}
