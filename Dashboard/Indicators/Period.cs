using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Wusheng.Dashboard.Indicators;

/// <summary>How long a <see cref="Period"/> is.</summary>
public enum PeriodLength : byte
{
    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>One month.</summary>
    Month,

    /// <summary>From January to a month of the same year (1–10月累计).</summary>
    ToDate,
}

/// <summary>
/// The time a figure speaks of: a calendar year, quarter or month (the budget year is the calendar year), or the months of a year so far.
/// Written as in files: <c>2024</c>, <c>2024-Q1</c>, <c>2024-03</c>, and <c>2024-01/2024-10</c>. Ordered by start, and the longer before the shorter when
/// they start together; the months so far come last.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    // One int, since a store keeps a million of them: year, length, part.
    private readonly int _code;

    private Period(PeriodLength length, int year, int part) => _code = (year * 10 + (int)length) * 100 + part;

    /// <summary>Year, quarter, month, or the months so far.</summary>
    public PeriodLength Length => (PeriodLength)(_code / 100 % 10);

    /// <summary>The calendar year, 1000–9999.</summary>
    public int YearNumber => _code / 1000;

    /// <summary>1–4 of a quarter, 1–12 of a month, 2–11 of the months so far (the last of them), 0 of a year.</summary>
    public int Part => _code % 100;

    /// <summary>A whole calendar year.</summary>
    public static Period Year(int year) => new(PeriodLength.Year, Checked(year, 1000, 9999), 0);

    /// <summary>One quarter, 1–4.</summary>
    public static Period Quarter(int year, int quarter) => new(PeriodLength.Quarter, Checked(year, 1000, 9999), Checked(quarter, 1, 4));

    /// <summary>One month, 1–12.</summary>
    public static Period Month(int year, int month) => new(PeriodLength.Month, Checked(year, 1000, 9999), Checked(month, 1, 12));

    /// <summary>From January to a month, 1–12: that month alone in January, the year in December.</summary>
    public static Period ToDate(int year, int month) => month switch
    {
        1 => Month(year, 1),
        12 => Year(year),
        _ => new(PeriodLength.ToDate, Checked(year, 1000, 9999), Checked(month, 1, 12)),
    };

    /// <summary>First day of the period.</summary>
    public DateOnly Start => new(YearNumber, Length switch { PeriodLength.Quarter => Part * 3 - 2, PeriodLength.Month => Part, _ => 1 }, 1);

    /// <summary>Last day of the period.</summary>
    public DateOnly End
    {
        get
        {
            var (year, last) = (YearNumber, Start.Month + Months - 1);
            return new(year, last, DateTime.DaysInMonth(year, last));
        }
    }

    /// <summary>The same period one year earlier, the base of 同比.</summary>
    public Period YearBefore => new(Length, YearNumber - 1, Part);

    /// <summary>The same period one year later.</summary>
    public Period YearAfter => new(Length, YearNumber + 1, Part);

    /// <summary>The month before a month.</summary>
    public Period MonthBefore => Part > 1 ? Month(YearNumber, Part - 1) : Month(YearNumber - 1, 12);

    /// <summary>The calendar year the period lies in.</summary>
    public Period WholeYear => Year(YearNumber);

    /// <summary>The months of its year up to its end: what a month or quarter of a plan year is judged by.</summary>
    public Period YearToDate => ToDate(YearNumber, End.Month);

    /// <summary>
    /// The shorter periods it consists of, in order, the longest possible: the quarters of a year, the months of a quarter, the quarters and then the months of the
    /// months so far. Empty for a month.
    /// </summary>
    public IReadOnlyList<Period> Parts
    {
        get
        {
            var year = YearNumber;
            if (Length == PeriodLength.Month) return [];
            Period Long(PeriodLength length, int part) => new(length, year, part);
            if (Length == PeriodLength.Quarter) return [.. Enumerable.Range(Part * 3 - 2, 3).Select(m => Long(PeriodLength.Month, m))];
            var quarters = Months / 3;
            return
            [
                .. Enumerable.Range(1, quarters).Select(q => Long(PeriodLength.Quarter, q)),
                .. Enumerable.Range(quarters * 3 + 1, Months % 3).Select(m => Long(PeriodLength.Month, m)),
            ];
        }
    }

    private int Months => Length switch { PeriodLength.Year => 12, PeriodLength.Quarter => 3, PeriodLength.ToDate => Part, _ => 1 };

    /// <summary>On screen: 2024年, 2024年第一季度, 2024年3月, 2024年1—10月.</summary>
    public string Name => Length switch
    {
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"{YearNumber}年第{"一二三四"[Part - 1]}季度"),
        PeriodLength.Month => string.Create(CultureInfo.InvariantCulture, $"{YearNumber}年{Part}月"),
        PeriodLength.ToDate => string.Create(CultureInfo.InvariantCulture, $"{YearNumber}年1—{Part}月"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{YearNumber}年"),
    };

    /// <summary>Whether <paramref name="day"/> falls into the period.</summary>
    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>The share of the period that has passed at the end of <paramref name="day"/>, 0–1: the 序时进度 a flow is held against.</summary>
    public decimal ElapsedShare(DateOnly day) =>
        day < Start ? 0m : day >= End ? 1m : (decimal)(day.DayNumber - Start.DayNumber + 1) / (End.DayNumber - Start.DayNumber + 1);

    /// <inheritdoc />
    public int CompareTo(Period other)
    {
        var byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : _code.CompareTo(other._code);
    }

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>The form used in files and addresses: 2024, 2024-Q1, 2024-03; 2024-01/2024-10 in addresses only.</summary>
    public override string ToString() => Length switch
    {
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"{YearNumber:D4}-Q{Part}"),
        PeriodLength.Month => string.Create(CultureInfo.InvariantCulture, $"{YearNumber:D4}-{Part:D2}"),
        PeriodLength.ToDate => string.Create(CultureInfo.InvariantCulture, $"{YearNumber:D4}-01/{YearNumber:D4}-{Part:D2}"),
        _ => YearNumber.ToString("D4", CultureInfo.InvariantCulture),
    };

    /// <summary>Reads the form used in files. Nothing else is accepted: no blanks, no full-width digits, no other separators.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text is not { Length: 4 or 7 or 15 } || !Digits(text, 0, 4, out var year) || year < 1000) return false;
        if (text.Length == 15)
        {
            if (!text.AsSpan(4, 4).SequenceEqual("-01/") || !TryParse(text[8..], out var last) || last is not { Length: PeriodLength.Month, Part: > 1 and < 12 }) return false;
            period = ToDate(year, last.Part);
            return last.YearNumber == year;
        }

        if (text.Length == 4)
        {
            period = Year(year);
            return true;
        }

        if (text[4] != '-') return false;
        if (text[5] == 'Q' && text[6] is >= '1' and <= '4')
        {
            period = Quarter(year, text[6] - '0');
            return true;
        }

        if (!Digits(text, 5, 2, out var month) || month is < 1 or > 12) return false;
        period = Month(year, month);
        return true;
    }

    /// <summary>Reads the form used in files.</summary>
    /// <exception cref="FormatException">The text is no period.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"“{text}”不是时期（应为 2024、2024-Q1、2024-03 或 2024-01/2024-10 的写法）。");

    private static bool Digits(string text, int start, int count, out int number)
    {
        number = 0;
        for (var i = start; i < start + count; i++)
        {
            if (text[i] is < '0' or > '9') return false;
            number = number * 10 + (text[i] - '0');
        }

        return true;
    }

    private static int Checked(int value, int low, int high) =>
        value >= low && value <= high ? value : throw new ArgumentOutOfRangeException(nameof(value), value, null);
}
