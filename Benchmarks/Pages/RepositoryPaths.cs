namespace Wusheng.Dashboard.Benchmarks.Pages;

/// <summary>Where the things that are measured lie.</summary>
internal static class RepositoryPaths
{
    /// <summary>The folder with the solution in it.</summary>
    public static string Root { get; } = Find();

    /// <summary>The published data package.</summary>
    public static string UxinPackage => Path.Combine(Root, "data", "uxin");

    /// <summary>The made-up data package, which has months and departments.</summary>
    public static string DemoPackage => Path.Combine(Root, "data", "demo");

    /// <summary>The project of the program.</summary>
    public static string Project => Path.Combine(Root, "Dashboard");

    /// <summary>ApexCharts as the build fetched it.</summary>
    public static string ApexCharts => Path.Combine(Project, "wwwroot", "lib", "apexcharts", "apexcharts.esm.js");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Wusheng.Dashboard.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"在 {AppContext.BaseDirectory} 及其上级文件夹中没有找到 Wusheng.Dashboard.sln，请在代码库内运行。");
    }
}
