using Wusheng.Dashboard.Charts;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Export;

/// <summary>A parameter of an address, as it is described to those who write programs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Says">What it says, in words.</param>
/// <param name="Example">A value.</param>
/// <param name="Allowed">All values, where they can be counted; null where not.</param>
public sealed record ExportParameter(string Name, string Says, string Example = "", IReadOnlyList<string>? Allowed = null);

/// <summary>What an address hands out, as it is described to people and to programs: one description for the page of addresses and for OpenAPI.</summary>
/// <param name="Path">The address, with its parts in braces.</param>
/// <param name="Summary">What it hands out.</param>
/// <param name="Example">Such an address, of something that there is.</param>
/// <param name="Formats">The endings it has.</param>
/// <param name="Own">What may be asked of it besides period and departments.</param>
public sealed record ExportOperation(string Path, string Summary, Func<Catalogue, string> Example, IReadOnlyList<string> Formats, IReadOnlyList<ExportParameter> Own)
{
    private static readonly string[] s_handouts = ["xlsx", "pptx", "docx", "csv", "json"];
    private static readonly string[] s_all = ["png", "svg", .. s_handouts];

    /// <summary>What every address may be asked.</summary>
    public static IReadOnlyList<ExportParameter> OfPage { get; } =
    [
        new(ExportQuery.PeriodParameter, "时期：年、季度、月，或从1月起的累计；不给则为最新一期", "2024"),
        new(ExportQuery.DepartmentsParameter, "部门的编号，多个以逗号分开（合计）；不给则为全旗"),
        new(ExportQuery.DownloadParameter, "1：存为文件，而不在浏览器中显示", "", ["1"]),
        new(ExportQuery.InlineParameter, "1：在浏览器中显示，而不存为文件", "", ["1"]),
    ];

    /// <summary>What a picture may be asked.</summary>
    public static IReadOnlyList<ExportParameter> OfPicture { get; } =
    [
        new(ExportQuery.ThemeParameter, "图片的配色：浅色、深色、打印；不给则为浅色", "light", ["light", "dark", "print"]),
        new(ExportQuery.SizeParameter, "PNG 的大小：1倍（宽1120像素）、1920×1080以内、2倍、3840×2160以内；不给则为1倍", "2x", [.. PictureScale.All.Select(s => s.Name)]),
        new(ExportQuery.BackgroundParameter, "透明底色；不给则有底色", "", [ExportQuery.Transparent]),
    ];

    /// <summary>One chart.</summary>
    public static ExportOperation Chart { get; } = new("/charts/{id}", "一个图：图片、可编辑的 PowerPoint、Word、Excel，或者数据", c => $"/charts/{Of(c.Charts.Select(x => x.Id), "chart.hazard-rectification")}.svg", s_all, []);

    /// <summary>A domain.</summary>
    public static ExportOperation Topic { get; } = new("/topics/{id}", "一个领域的全部图表和指标", c => $"/topics/{Of(c.Topics.Select(t => t.Id), "safety-hazards")}.xlsx", s_handouts, []);

    /// <summary>An indicator.</summary>
    public static ExportOperation Indicator { get; } = new("/indicators/{id}", "一个指标：图、各期数值、公式中的数、原文", c => $"/indicators/{Of(c.Indicators.Select(i => i.Id), "derived.hazard-rectification-rate")}.csv", s_handouts, []);

    /// <summary>A department.</summary>
    public static ExportOperation Department { get; } = new("/departments/{id}", "一个部门：最需要关注的指标的图、本部门指标、负责的指标", c => $"/departments/{Of(c.Departments.Select(d => d.Id), "dept.justice-bureau")}.xlsx", s_handouts, [new("indicator", "先画哪个指标")]);

    /// <summary>The overview.</summary>
    public static ExportOperation Overview { get; } = new("/overview", "总览：各领域的主要图表和数据", _ => "/overview.pptx", s_handouts, []);

    /// <summary>Whether one chart can be asked for, and so a picture.</summary>
    public bool HasPictures => Formats.Contains("png");

    /// <summary>Everything it may be asked.</summary>
    public IEnumerable<ExportParameter> Parameters => Own.Concat(OfPage).Concat(HasPictures ? OfPicture : []);

    /// <summary>The description of a page whose charts are pictures too.</summary>
    public static ExportOperation OfCharts(string path, string summary, Func<Catalogue, string> example, params IReadOnlyList<ExportParameter> own) => new(path, summary, example, s_all, own);

    /// <summary>The description of a page that is a table: nothing of it is a slide.</summary>
    public static ExportOperation OfTable(string path, string summary, Func<Catalogue, string> example, IReadOnlyList<string> formats, params IReadOnlyList<ExportParameter> own) => new(path, summary, example, formats, own);

    // The one that shows most, as long as there is such a one.
    private static string Of(IEnumerable<string> ids, string preferred) => ids.Contains(preferred) ? preferred : ids.FirstOrDefault(preferred);
}
