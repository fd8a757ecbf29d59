using Wusheng.Dashboard.Export.Papers;
using Wusheng.Dashboard.Export.Workbooks;

namespace Wusheng.Dashboard.Export;

/// <summary>The formats one works with at a desk: workbook and document.</summary>
public static class PaperRegistration
{
    /// <summary>Adds Excel and Word to the formats a handout can be taken away in.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services) =>
        services.AddSingleton<IHandoutFormat, WorkbookFormat>().AddSingleton<IHandoutFormat, AnnexFormat>();
}
