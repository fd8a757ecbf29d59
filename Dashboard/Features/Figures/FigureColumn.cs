namespace Wusheng.Dashboard.Features.Figures;

/// <summary>A column of the table of figures; named as the property of <see cref="FigureRow"/> it shows.</summary>
public enum FigureColumn
{
    /// <summary>领域.</summary>
    Topic,

    /// <summary>指标.</summary>
    Indicator,

    /// <summary>Whose figure.</summary>
    Department,

    /// <summary>For when.</summary>
    Period,

    /// <summary>How much.</summary>
    Value,

    /// <summary>Of what.</summary>
    Unit,

    /// <summary>How exactly it is known.</summary>
    Qualifier,

    /// <summary>The least it can be.</summary>
    Low,

    /// <summary>The most it can be.</summary>
    High,

    /// <summary>How it is known.</summary>
    Status,

    /// <summary>Which publication of the figure it is.</summary>
    Revision,

    /// <summary>Its change on the same period last year.</summary>
    Growth,
}

/// <summary>What the columns are called and hold.</summary>
public static class FigureColumns
{
    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<FigureColumn> All { get; } = Enum.GetValues<FigureColumn>();

    /// <summary>Those shown unless others are asked for.</summary>
    public static IReadOnlyList<FigureColumn> Usual { get; } = [.. All.Except([FigureColumn.Low, FigureColumn.High, FigureColumn.Growth])];

    /// <summary>The name in the head of the table.</summary>
    public static string Title(this FigureColumn column) => column switch
    {
        FigureColumn.Topic => "领域",
        FigureColumn.Indicator => "指标",
        FigureColumn.Department => "部门",
        FigureColumn.Period => "时期",
        FigureColumn.Value => "数值",
        FigureColumn.Unit => "单位",
        FigureColumn.Qualifier => "限定",
        FigureColumn.Low => "下限",
        FigureColumn.High => "上限",
        FigureColumn.Status => "状态",
        FigureColumn.Revision => "修订",
        _ => "同比",
    };

    /// <summary>Whether it holds numbers rather than words.</summary>
    public static bool IsNumber(this FigureColumn column) => column is FigureColumn.Value or FigureColumn.Low or FigureColumn.High or FigureColumn.Revision;
}
