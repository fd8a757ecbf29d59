using System.Globalization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Store;

/// <summary>
/// Decimals as invariant text: SQLite's own numbers are binary doubles and 64-bit integers, neither of which holds 69.93 and 7.21亿 alike exactly,
/// and the text can be read by anyone who opens the file.
/// </summary>
public sealed class DecimalText() : ValueConverter<decimal, string>(
    value => Write(value),
    text => Read(text))
{
    public static string Write(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static decimal Read(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}

/// <summary>Periods as in files.</summary>
public sealed class PeriodText() : ValueConverter<Period, string>(period => period.ToString(), text => Period.Parse(text));

/// <summary>Units by their measure word.</summary>
public sealed class UnitText() : ValueConverter<Unit, string>(unit => unit.Symbol, text => new Unit(text));

/// <summary>Formulas as written.</summary>
public sealed class FormulaText() : ValueConverter<Formula, string>(formula => formula.Text, text => Formula.Parse(text));

/// <summary>Messages as written.</summary>
public sealed class MessageText() : ValueConverter<MessageTemplate, string>(message => message.Text, text => MessageTemplate.Parse(text));

/// <summary>Points in time in UTC, ISO 8601, so that they sort as text.</summary>
public sealed class TimeText() : ValueConverter<DateTimeOffset, string>(
    time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
    text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

/// <summary>Lists joined by semicolons, as in files: no id and no label holds one.</summary>
public sealed class ListText() : ValueConverter<IReadOnlyList<string>, string>(
    list => string.Join(';', list),
    text => text.Split(';', StringSplitOptions.RemoveEmptyEntries))
{
    /// <summary>Lists are equal when their items are.</summary>
    public sealed class Comparer() : ValueComparer<IReadOnlyList<string>>(
        (a, b) => a!.SequenceEqual(b!),
        list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item.GetHashCode(StringComparison.Ordinal))),
        list => list);
}
