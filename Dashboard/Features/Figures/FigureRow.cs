using System.Globalization;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Features.Figures;

/// <summary>A figure as the table shows it. The properties named in <see cref="FigureColumn"/> are its columns.</summary>
public sealed record FigureRow
{
    /// <summary>What is measured.</summary>
    public required Indicator Measured { get; init; }

    /// <summary>Whose figure.</summary>
    public required DepartmentScope Whose { get; init; }

    /// <summary>The figure.</summary>
    public required Figure Figure { get; init; }

    /// <summary>领域.</summary>
    public required string Topic { get; init; }

    /// <summary>Name of the indicator.</summary>
    public string Indicator => Measured.Name;

    /// <summary>Whose figure, in words.</summary>
    public required string Department { get; init; }

    /// <summary>For when, in words.</summary>
    public string Period => Figure.Period.Name;

    /// <summary>How much.</summary>
    public decimal Value => Figure.Number();

    /// <summary>Of what.</summary>
    public string Unit => Measured.Unit.Symbol;

    /// <summary>How exactly it is known.</summary>
    public string Qualifier => Figure.Quantity.Qualifier.Name();

    /// <summary>The least it can be; null where it is exact.</summary>
    public decimal? Low => Figure.LowNumber();

    /// <summary>The most it can be; null where it is exact, and where the source states only a minimum.</summary>
    public decimal? High => Figure.HighNumber();

    /// <summary>How it is known.</summary>
    public string Status => Figure.Status.Name();

    /// <summary>Which publication it is; null where it was never published but worked out.</summary>
    public int? Revision => Figure.Revision > 0 ? Figure.Revision : null;

    /// <summary>Its change on the same period last year, in words; empty where there is none.</summary>
    public required string Growth { get; init; }

    /// <summary>How much, as a table prints it.</summary>
    public string ValueText => QuantityText.Digits(Value);

    /// <summary>A number as a table prints it.</summary>
    public static string Printed(decimal? number) => number is { } n ? QuantityText.Digits(n) : "";

    /// <summary>What a column holds, as a table prints it.</summary>
    public string Printed(FigureColumn column) => column switch
    {
        FigureColumn.Value => Figure.Gaps > 0 ? $"{ValueText}（缺{Figure.Gaps}项）" : ValueText,
        FigureColumn.Low => Printed(Low),
        FigureColumn.High => Printed(High),
        FigureColumn.Status => Status,
        _ => Cell(column),
    };

    /// <summary>What a column holds, as a file takes it: numbers without separators.</summary>
    public string Cell(FigureColumn column) => column switch
    {
        FigureColumn.Topic => Topic,
        FigureColumn.Indicator => Indicator,
        FigureColumn.Department => Department,
        FigureColumn.Period => Period,
        FigureColumn.Value => Raw(Value),
        FigureColumn.Unit => Unit,
        FigureColumn.Qualifier => Qualifier,
        FigureColumn.Low => Raw(Low),
        FigureColumn.High => Raw(High),
        FigureColumn.Status => Figure.Gaps > 0 ? $"{Status}（缺{Figure.Gaps}项）" : Status,
        FigureColumn.Revision => Raw(Revision),
        _ => Growth,
    };

    /// <summary>The row of a figure.</summary>
    internal static FigureRow Of(Snapshot snapshot, FigureLine line, Figure figure) => new()
    {
        Measured = line.Indicator,
        Whose = line.Whose,
        Figure = figure,
        Topic = line.Topic.Name,
        Department = line.WhoseName,
        Growth = snapshot.GrowthOf(line.Indicator, figure.Period, line.Whose).Growth is { } growth ? growth.ChangeName() : "",
    };

    private static string Raw(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
