using System.Globalization;
using CsCheck;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Tests.Indicators;

public class FormulaTests
{
    private static readonly Dictionary<string, decimal> s_values = new() { ["a.x"] = 3, ["b"] = -7.5m, ["c-d"] = 0.25m };

    // A formula written with as few parentheses and blanks as chance will have it, and its value.
    private static readonly Gen<(string Text, decimal? Value)> s_any = Gen.Recursive<(string Text, decimal? Value)>((depth, inner) => depth > 4
        ? Leaf
        : Gen.Frequency(
            (2, Leaf),
            (1, inner.Select(x => ($"-({x.Text})", -x.Value))),
            (4, Gen.Select(inner, Gen.OneOfConst('+', '-', '*', '/'), inner, (l, sign, r) => ($"({l.Text}){(sign == '*' ? " * " : sign.ToString())}( {r.Text})", Apply(sign, l.Value, r.Value))))));

    private static Gen<(string Text, decimal? Value)> Leaf => Gen.OneOf(
        Gen.OneOfConst(s_values.Keys.ToArray()).Select(id => ($"{{{id}}}", (decimal?)s_values[id])),
        Gen.Int[0, 999].Select(n => ((n / 100m).ToString(CultureInfo.InvariantCulture), (decimal?)(n / 100m))));

    [Theory]
    [InlineData("{a} + {b} * {c}", "14")]
    [InlineData("({a} + {b}) * {c}", "20")]
    [InlineData("{a} - {b} - {c}", "-5")]
    [InlineData("{a} - ({b} - {c})", "3")]
    [InlineData("{a} / {b} / {c}", "0.1666666666666666666666666667")]
    [InlineData("{a} / {b} * {c}", "2.6666666666666666666666666668")]
    [InlineData("-{a} + {b}", "1")]
    [InlineData("--{a}", "2")]
    [InlineData("{a}*1.50", "3.00")]
    [InlineData("  ( {a} )  ", "2")]
    public void Signs_bind_as_in_school(string formula, string expected) =>
        Formula.Parse(formula).Evaluate(id => Quantity.Exact(id switch { "a" => 2, "b" => 3, _ => 4 })).Should().Be(Quantity.Exact(Decimals.Of(expected)));

    [Fact]
    public void Any_formula_gives_what_its_parts_give() => s_any.Where(f => f.Text.Contains('{', StringComparison.Ordinal)).Sample(sample =>
    {
        var formula = Formula.Parse(sample.Text);
        var result = formula.Evaluate(id => Quantity.Exact(s_values[id]));
        return formula.Text == sample.Text && Formula.Parse(formula.Text).Equals(formula)
            && (sample.Value is { } value ? result == Quantity.Exact(value) || formula.RestatedId is not null : result is null);
    });

    [Fact]
    public void It_names_its_operands_once_each_in_order() =>
        Formula.Parse("({hazard.found} - {hazard.rectified}) / {hazard.found}").OperandIds.Should().Equal("hazard.found", "hazard.rectified");

    [Fact]
    public void Only_a_formula_that_is_one_operand_restates_it()
    {
        Formula.Parse(" {execution.carried-in} ").RestatedId.Should().Be("execution.carried-in");
        Formula.Parse("{a} + 0").RestatedId.Should().BeNull();
    }

    [Fact]
    public void A_restated_figure_keeps_all_that_is_known_of_it()
    {
        var stated = Quantity.AtLeast(20_000, 30_000);
        Formula.Parse("{a}").Evaluate(_ => stated).Should().Be(stated);
    }

    [Fact]
    public void Nothing_comes_of_a_missing_operand_a_zero_divisor_or_too_large_a_number()
    {
        Formula.Parse("{a} + {b}").Evaluate(id => id == "a" ? Quantity.Exact(1) : null).Should().BeNull();
        Formula.Parse("1 / ({a} - 2)").Evaluate(_ => Quantity.Exact(2)).Should().BeNull();
        Formula.Parse("{a} * {a}").Evaluate(_ => Quantity.Exact(decimal.MaxValue)).Should().BeNull();
    }

    [Fact]
    public void Nothing_comes_of_a_divisor_that_may_be_zero()
    {
        Formula.Parse("{a} / {b}").Evaluate(id => id == "a" ? Quantity.Exact(1) : Quantity.Rounded(0.4m, 1)).Should().BeNull();
        Formula.Parse("1 / ({b} - 3)").Evaluate(_ => Quantity.Rounded(3.2m, 1)).Should().BeNull();
    }

    [Fact]
    public void An_operand_that_occurs_twice_has_one_value() =>
        // What is left of 80 to 160: 1/2 to 3/4 of it, not as if there were two wholes.
        Formula.Parse("({whole} - {part}) / {whole} * 100").Evaluate(id => id == "part" ? Quantity.Exact(40) : new Quantity(100, 80, 160, Qualifier.About))
            .Should().Be(new Quantity(60, 50, 75, Qualifier.About));

    [Fact]
    public void Bounds_that_cancel_out_leave_an_exact_value() =>
        Formula.Parse("{a} - {a}").Evaluate(_ => Quantity.Rounded(10, 1)).Should().Be(Quantity.Exact(0));

    [Theory]
    [InlineData("{a} / {b} * 100")]
    [InlineData("{a} - {b}")]
    [InlineData("{a} / ({a} + {b}) * 100")]
    [InlineData("({a} - {b}) / {b} * 100")]
    [InlineData("{a} / (1 + {b} / 100)")]
    [InlineData("100 - {a} - {b}")]
    [InlineData("-{a} * {b}")]
    public void The_bounds_enclose_whatever_the_truth_may_be(string text)
    {
        var formula = Formula.Parse(text);
        Gen.Select(QuantityTests.AnyPositive, QuantityTests.AnyPositive, Gen.Int[0, 100], Gen.Int[0, 100]).Sample((a, b, shareOfA, shareOfB) =>
        {
            var (trueA, trueB) = (Truth(a, shareOfA), Truth(b, shareOfB));
            var result = formula.Evaluate(id => id == "a" ? a : b)!.Value;
            var truth = formula.Evaluate(id => Quantity.Exact(id == "a" ? trueA : trueB))!.Value.Value;
            // A quotient is cut off at 28 digits.
            return result.Low - 1e-15m <= truth && truth <= result.High + 1e-15m;
        });

        static decimal Truth(Quantity quantity, int share) => Math.Clamp(quantity.Low + (quantity.High - quantity.Low) * share / 100, quantity.Low, quantity.High);
    }

    [Theory]
    [InlineData("{m} / 1.19", Qualifier.AtLeast)]
    [InlineData("{m} - 5", Qualifier.AtLeast)]
    [InlineData("100 - {m}", Qualifier.About)]
    [InlineData("100 / {m}", Qualifier.About)]
    [InlineData("{m} / {r}", Qualifier.AtLeast)]
    [InlineData("{r} / {m}", Qualifier.About)]
    [InlineData("{r} * 2", Qualifier.Rounded)]
    [InlineData("{about} + {m}", Qualifier.About)]
    [InlineData("{vague} * 2", Qualifier.About)]
    public void A_minimum_stays_one_only_where_the_result_grows_with_it(string formula, Qualifier expected) =>
        Formula.Parse(formula).Evaluate(id => id switch
        {
            "m" => Quantity.AtLeast(10, 11),
            "r" => Quantity.Rounded(10, 1),
            "about" => new Quantity(10, 9, 11, Qualifier.About),
            _ => new Quantity(10, 10, 10, Qualifier.About),
        })!.Value.Qualifier.Should().Be(expected);

    [Theory]
    [InlineData("{a} / {b} * 100", "甲 ÷ 乙 × 100")]
    [InlineData("({a} - {b}) / {a}", "（甲 － 乙） ÷ 甲")]
    [InlineData("{a} - ({b} - 1.5)", "甲 － （乙 － 1.5）")]
    [InlineData("({a} + {b}) - 1", "甲 ＋ 乙 － 1")]
    [InlineData("{a} / ({b} * 2)", "甲 ÷ （乙 × 2）")]
    [InlineData("-({a} + {b})", "−（甲 ＋ 乙）")]
    public void In_words_it_keeps_the_parentheses_it_needs(string formula, string expected) =>
        Formula.Parse(formula).Describe(id => id == "a" ? "甲" : "乙").Should().Be(expected);

    [Theory]
    [InlineData("", "公式“”第1个字符处：此处应为数、{指标编号}或左括号。")]
    [InlineData("1 + 2", "公式“1 + 2”没有引用任何指标。")]
    [InlineData("{a} +", "公式“{a} +”第6个字符处：此处应为数、{指标编号}或左括号。")]
    [InlineData("({a}", "公式“({a}”第5个字符处：缺少右括号。")]
    [InlineData("{a})", "公式“{a})”第4个字符处：多余的字符。")]
    [InlineData("{a", "公式“{a”第1个字符处：花括号中没有指标编号。")]
    [InlineData("{}", "公式“{}”第1个字符处：花括号中没有指标编号。")]
    [InlineData("{a} {b}", "公式“{a} {b}”第5个字符处：多余的字符。")]
    [InlineData("{a} * 1.2.3", "公式“{a} * 1.2.3”第7个字符处：数写错了。")]
    [InlineData("{a} × 2", "公式“{a} × 2”第5个字符处：多余的字符。")]
    [InlineData("{a} * １", "公式“{a} * １”第7个字符处：此处应为数、{指标编号}或左括号。")]
    public void What_is_no_formula_is_told_with_its_place(string text, string message) =>
        FluentActions.Invoking(() => Formula.Parse(text)).Should().Throw<FormatException>().WithMessage(message.Replace("*", "?", StringComparison.Ordinal));

    [Fact]
    public void A_formula_of_endless_parentheses_is_refused() =>
        FluentActions.Invoking(() => Formula.Parse(new string('(', 100_000) + "{a}")).Should().Throw<FormatException>().WithMessage("公式超过1000个字符。");

    [Fact]
    public void A_formula_of_too_many_operands_is_refused() =>
        FluentActions.Invoking(() => Formula.Parse(string.Join('+', Enumerable.Range(0, 13).Select(i => $"{{a{i}}}")))).Should().Throw<FormatException>().WithMessage("*引用的指标超过12个。");

    private static decimal? Apply(char sign, decimal? left, decimal? right) => sign switch
    {
        '+' => left + right,
        '-' => left - right,
        '*' => left * right,
        _ => right == 0 ? null : left / right,
    };
}
