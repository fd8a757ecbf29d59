using System.Diagnostics.CodeAnalysis;
using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>What an address of a file asks for besides the file itself: the page's own parameters, and how a picture is to look.</summary>
public sealed record ExportQuery
{
    /// <summary>Names of its parameters.</summary>
    public const string PeriodParameter = "period", DepartmentsParameter = "dept", ThemeParameter = "theme", SizeParameter = "size", BackgroundParameter = "background";

    /// <summary>Names of the parameters that say whether a file is shown or saved.</summary>
    public const string InlineParameter = "inline", DownloadParameter = "download";

    /// <summary>The one value of <see cref="BackgroundParameter"/>.</summary>
    public const string Transparent = "transparent";

    /// <summary>The figures.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>For when.</summary>
    public required Period Period { get; init; }

    /// <summary>Whose.</summary>
    public required DepartmentScope Departments { get; init; }

    /// <summary>The colours of a picture, with or without a ground.</summary>
    public required ChartTheme Theme { get; init; }

    /// <summary>How fine a picture is.</summary>
    public required PictureScale Scale { get; init; }

    /// <summary>True to be saved, false to be shown; null where nothing is said.</summary>
    public required bool? IsAttachment { get; init; }

    /// <summary>The page's part of it in one spelling.</summary>
    public string OfPage => $"{PeriodParameter}={Period}" + (Departments.IsWholeBanner ? "" : $"&{DepartmentsParameter}={Departments}");

    /// <summary>The picture's part of it in one spelling.</summary>
    public string OfPicture => $"{ThemeParameter}={Theme.Name}&{SizeParameter}={Scale.Name}{(Theme.IsTransparent ? $"&{BackgroundParameter}={Transparent}" : "")}";

    /// <summary>Reads an address.</summary>
    /// <param name="asked">Its parameters; others are the page's own and are passed over.</param>
    /// <param name="snapshot">The figures.</param>
    /// <param name="query">What it asks for.</param>
    /// <param name="problem">What makes no sense, in one sentence that names the parameter and what is allowed.</param>
    public static bool TryRead(IQueryCollection asked, Snapshot snapshot, [NotNullWhen(true)] out ExportQuery? query, [NotNullWhen(false)] out string? problem)
    {
        (query, problem) = (null, null);
        string Said(string name) => asked[name].ToString();
        var period = snapshot.LatestPeriod;
        if (Said(PeriodParameter) is { Length: > 0 } when && !Period.TryParse(when, out period))
        {
            problem = $"参数 {PeriodParameter}={when} 不是时期：应为 2024、2024-Q1、2024-03 或 2024-01/2024-10 的写法。";
            return false;
        }

        var departments = DepartmentScope.Parse(Said(DepartmentsParameter));
        if (departments.DepartmentIds.FirstOrDefault(id => snapshot.Catalogue.Department(id) is null) is { } unknown)
        {
            problem = $"参数 {DepartmentsParameter} 中的“{unknown}”不是部门：应为部门的编号，多个以逗号分开；不给则为全旗。部门及其编号见 /departments。";
            return false;
        }

        if (Said(ThemeParameter) is var theme && ChartTheme.Named(theme.Length > 0 ? theme : ChartTheme.Light.Name) is not { } colours)
        {
            problem = $"参数 {ThemeParameter}={theme} 不是配色：应为 light（浅色）、dark（深色）或 print（打印）。";
            return false;
        }

        if (Said(SizeParameter) is var size && PictureScale.Named(size.Length > 0 ? size : PictureScale.Once.Name) is not { } scale)
        {
            problem = $"参数 {SizeParameter}={size} 不是大小：应为 {string.Join("、", PictureScale.All.Select(s => s.Name))} 之一。";
            return false;
        }

        if (Said(BackgroundParameter) is { Length: > 0 } background && background != Transparent)
        {
            problem = $"参数 {BackgroundParameter}={background} 看不懂：只能是 {Transparent}（透明），不给则有底色。";
            return false;
        }

        query = new()
        {
            Snapshot = snapshot,
            Period = period,
            Departments = departments,
            Theme = Said(BackgroundParameter) == Transparent ? colours.Transparent : colours,
            Scale = scale,
            IsAttachment = Said(DownloadParameter) == "1" ? true : Said(InlineParameter) == "1" ? false : null,
        };
        return true;
    }
}
