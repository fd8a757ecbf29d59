using System.Globalization;
using MudBlazor;

namespace Wusheng.Dashboard.Features.Figures;

/// <summary>What a column must hold for a row to be shown.</summary>
/// <param name="Column">Which column.</param>
/// <param name="Operator">One of MudBlazor's operators for words or for numbers.</param>
/// <param name="Value">What is compared with; empty where nothing is.</param>
public sealed record FigureCondition(FigureColumn Column, string Operator, string Value)
{
    private bool IsAboutEmptiness => Operator is FilterOperator.String.Empty or FilterOperator.String.NotEmpty;

    private decimal? Number => decimal.TryParse(Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether it says anything yet: one whose value is still to be typed does not.</summary>
    public bool IsComplete => Column != FigureColumn.Growth && (IsAboutEmptiness || (Column.IsNumber() ? Number is not null : Value.Length > 0));

    /// <summary>Whether words meet it.</summary>
    public bool Holds(string words) => Operator switch
    {
        FilterOperator.String.Contains => words.Contains(Value, StringComparison.OrdinalIgnoreCase),
        FilterOperator.String.NotContains => !words.Contains(Value, StringComparison.OrdinalIgnoreCase),
        FilterOperator.String.Equal => words.Equals(Value, StringComparison.OrdinalIgnoreCase),
        FilterOperator.String.NotEqual => !words.Equals(Value, StringComparison.OrdinalIgnoreCase),
        FilterOperator.String.StartsWith => words.StartsWith(Value, StringComparison.OrdinalIgnoreCase),
        FilterOperator.String.EndsWith => words.EndsWith(Value, StringComparison.OrdinalIgnoreCase),
        FilterOperator.String.Empty => words.Length == 0,
        FilterOperator.String.NotEmpty => words.Length > 0,
        _ => true,
    };

    /// <summary>Whether a number meets it; none meets only that there is none.</summary>
    public bool Holds(decimal? number) => Operator switch
    {
        FilterOperator.Number.Equal => number == Number,
        FilterOperator.Number.NotEqual => number != Number,
        FilterOperator.Number.GreaterThan => number > Number,
        FilterOperator.Number.GreaterThanOrEqual => number >= Number,
        FilterOperator.Number.LessThan => number < Number,
        FilterOperator.Number.LessThanOrEqual => number <= Number,
        FilterOperator.Number.Empty => number is null,
        FilterOperator.Number.NotEmpty => number is not null,
        _ => true,
    };

    /// <summary>The form used in addresses: <c>Value:&gt;=:100</c>.</summary>
    public override string ToString() => $"{Column}:{Operator}:{Value}";

    /// <summary>Reads the form used in addresses; null where it is none.</summary>
    public static FigureCondition? Parse(string text) =>
        text.Split(':', 3) is [var column, var op, var value] && Enum.TryParse<FigureColumn>(column, true, out var known) && Enum.IsDefined(known)
            ? new(known, op, value)
            : null;
}
