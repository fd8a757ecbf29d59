using System.Globalization;

namespace Wusheng.Dashboard.Indicators;

/// <summary>
/// How a derived indicator is computed: numbers, indicator ids in braces, + - * /, parentheses, as in
/// <c>{hazard.rectified} / {hazard.identified} * 100</c>. All operands are taken for the same department and period.
/// </summary>
public sealed class Formula : IEquatable<Formula>
{
    // Bounds are found at the corners of the operands' bounds; more operands than this would be a mistake, and 2^n corners too many.
    private const int MostOperands = 12;

    // Parentheses are read by recursion, which a text without end would carry through the stack.
    private const int MostCharacters = 1000;

    private readonly Node _root;

    private Formula(string text, Node root, IReadOnlyList<string> operands) => (Text, _root, OperandIds) = (text, root, operands);

    /// <summary>The formula as written.</summary>
    public string Text { get; }

    /// <summary>The indicators it names, each once, in order of appearance.</summary>
    public IReadOnlyList<string> OperandIds { get; }

    /// <summary>The one operand of a formula that only restates it (“{a}”); null for a computation.</summary>
    public string? RestatedId => _root is Operand operand ? operand.Id : null;

    /// <summary>Reads a formula.</summary>
    /// <exception cref="FormatException">It is not one; the message says where.</exception>
    public static Formula Parse(string text)
    {
        if (text.Length > MostCharacters) throw new FormatException($"公式超过{MostCharacters}个字符。");
        var parser = new Parser(text);
        var root = parser.Expression();
        parser.End();
        var operands = parser.Operands;
        if (operands.Count == 0) throw new FormatException($"公式“{text}”没有引用任何指标。");
        if (operands.Count > MostOperands) throw new FormatException($"公式“{text}”引用的指标超过{MostOperands}个。");
        return new(text, root, operands);
    }

    /// <summary>
    /// Computes the formula. The bounds are the least and the most of all combinations of the operands' bounds, an operand that occurs twice
    /// having one value: tight where the formula is monotonous in each operand, as all of ours are.
    /// </summary>
    /// <returns>The result, or null where an operand is missing, a divisor is zero or may be, or the number grows beyond all measure.</returns>
    public Quantity? Evaluate(Func<string, Quantity?> operandValue)
    {
        var operands = new Quantity[OperandIds.Count];
        for (var i = 0; i < operands.Length; i++)
        {
            if (operandValue(OperandIds[i]) is not { } quantity) return null;
            operands[i] = quantity;
        }

        return Evaluate(operands);
    }

    /// <summary>Computes the formula of operands in the order of <see cref="OperandIds"/>.</summary>
    internal Quantity? Evaluate(Quantity[] operands)
    {
        if (_root is Operand) return operands[0];
        var values = Array.ConvertAll(operands, o => o.Value);
        if (At(_root, values) is not { } value) return null;
        if (Array.TrueForAll(operands, o => o.Qualifier == Qualifier.Exact)) return Quantity.Exact(value);

        decimal low = value, high = value;
        var divisors = _root.Divisors().Select(d => (Node: d, IsPositive: At(d, values) > 0)).ToArray();
        var corner = new decimal[operands.Length];
        for (var mask = 0; mask < 1 << operands.Length; mask++)
        {
            for (var i = 0; i < corner.Length; i++) corner[i] = (mask & (1 << i)) == 0 ? operands[i].Low : operands[i].High;
            // A divisor that changes its sign is zero somewhere in between, and the quotient without bounds there.
            if (At(_root, corner) is not { } at || Array.Exists(divisors, d => At(d.Node, corner) > 0 != d.IsPositive)) return null;
            low = Math.Min(low, at);
            high = Math.Max(high, at);
        }

        // Where bounds leave no trace, the operand cancels out; an operand without bounds that is not exact either (约320) leaves its word.
        var isExact = low == high && Array.TrueForAll(operands, o => o.Qualifier == Qualifier.Exact || o.Low != o.High);
        return new Quantity(value, low, high, isExact ? Qualifier.Exact : QualifierOf(operands));
    }

    /// <summary>The formula in words: 已整改隐患问题数 ÷ 排查隐患问题数 × 100.</summary>
    public string Describe(Func<string, string> operandName) => _root.Describe(operandName, 0);

    /// <inheritdoc />
    public bool Equals(Formula? other) => other is not null && other.Text == Text;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Formula);

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Text;

    private static decimal? At(Node node, decimal[] values)
    {
        try
        {
            return node.Evaluate(values);
        }
        catch (Exception e) when (e is DivideByZeroException or OverflowException)
        {
            return null;
        }
    }

    // A minimum stays a minimum where the result grows with it; where the result falls, it is only about.
    private Qualifier QualifierOf(Quantity[] operands)
    {
        var result = Qualifier.Exact;
        for (var i = 0; i < operands.Length; i++)
        {
            var qualifier = operands[i].Qualifier;
            if (qualifier == Qualifier.AtLeast && !GrowsWith(i, operands)) qualifier = Qualifier.About;
            result = i == 0 ? qualifier : Quantity.Combine(result, qualifier);
        }

        return result;
    }

    private bool GrowsWith(int operand, Quantity[] operands)
    {
        var values = Array.ConvertAll(operands, o => o.Value);
        var at = At(_root, values);
        values[operand] = operands[operand].High;
        return At(_root, values) >= at;
    }

    private abstract record Node
    {
        public abstract decimal Evaluate(decimal[] operands);

        /// <summary>What is divided by anywhere inside.</summary>
        public virtual IEnumerable<Node> Divisors() => [];

        public abstract string Describe(Func<string, string> operandName, int outerRank);
    }

    private sealed record Constant(decimal Value) : Node
    {
        public override decimal Evaluate(decimal[] operands) => Value;

        public override string Describe(Func<string, string> operandName, int outerRank) => Value.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record Operand(string Id, int Position) : Node
    {
        public override decimal Evaluate(decimal[] operands) => operands[Position];

        public override string Describe(Func<string, string> operandName, int outerRank) => operandName(Id);
    }

    private sealed record Negation(Node Inner) : Node
    {
        public override decimal Evaluate(decimal[] operands) => -Inner.Evaluate(operands);

        public override IEnumerable<Node> Divisors() => Inner.Divisors();

        public override string Describe(Func<string, string> operandName, int outerRank) => "−" + Inner.Describe(operandName, 3);
    }

    private sealed record Operation(char Sign, Node Left, Node Right) : Node
    {
        public override decimal Evaluate(decimal[] operands)
        {
            var (left, right) = (Left.Evaluate(operands), Right.Evaluate(operands));
            return Sign switch { '+' => left + right, '-' => left - right, '*' => left * right, _ => left / right };
        }

        public override IEnumerable<Node> Divisors() => [.. Left.Divisors(), .. Right.Divisors(), .. Sign == '/' ? [Right] : Array.Empty<Node>()];

        public override string Describe(Func<string, string> operandName, int outerRank)
        {
            var rank = Sign is '+' or '-' ? 1 : 2;
            var sign = Sign switch { '+' => '＋', '-' => '－', '*' => '×', _ => '÷' };
            // The right side of − and ÷ needs parentheses even at equal rank: a − (b − c).
            var text = $"{Left.Describe(operandName, rank)} {sign} {Right.Describe(operandName, Sign is '-' or '/' ? rank + 1 : rank)}";
            return rank < outerRank ? $"（{text}）" : text;
        }
    }

    private sealed class Parser(string text)
    {
        private readonly List<string> _operands = [];
        private int _at;

        /// <summary>The operands met so far, each once.</summary>
        public IReadOnlyList<string> Operands => _operands;

        public Node Expression()
        {
            var left = Term();
            while (Next() is '+' or '-')
            {
                var sign = text[_at++];
                left = new Operation(sign, left, Term());
            }

            return left;
        }

        public void End()
        {
            if (Next() != '\0') throw Wrong("多余的字符");
        }

        private Node Term()
        {
            var left = Factor();
            while (Next() is '*' or '/')
            {
                var sign = text[_at++];
                left = new Operation(sign, left, Factor());
            }

            return left;
        }

        private Node Factor()
        {
            switch (Next())
            {
                case '-':
                    _at++;
                    return new Negation(Factor());
                case '(':
                    _at++;
                    var inner = Expression();
                    if (Next() != ')') throw Wrong("缺少右括号");
                    _at++;
                    return inner;
                case '{':
                    var close = text.IndexOf('}', _at);
                    if (close <= _at + 1) throw Wrong("花括号中没有指标编号");
                    var id = text[(_at + 1)..close];
                    _at = close + 1;
                    if (!_operands.Contains(id)) _operands.Add(id);
                    return new Operand(id, _operands.IndexOf(id));
                case >= '0' and <= '9':
                    var start = _at;
                    while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '.')) _at++;
                    if (decimal.TryParse(text.AsSpan(start, _at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return new Constant(value);
                    _at = start;
                    throw Wrong("数写错了");
                default:
                    throw Wrong("此处应为数、{指标编号}或左括号");
            }
        }

        private char Next()
        {
            while (_at < text.Length && text[_at] == ' ') _at++;
            return _at < text.Length ? text[_at] : '\0';
        }

        private FormatException Wrong(string what) => new($"公式“{text}”第{_at + 1}个字符处：{what}。");
    }
}
