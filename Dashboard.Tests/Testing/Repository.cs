namespace Wusheng.Dashboard.Tests.Testing;

/// <summary>Where the repository lies, for tests that hold its files rather than its code.</summary>
public static class Repository
{
    /// <summary>The folder with the solution in it.</summary>
    public static string Root { get; } = Find();

    /// <summary>The published data package.</summary>
    public static string UxinPackage => Path.Combine(Root, "data", "uxin");

    /// <summary>The made-up data package.</summary>
    public static string DemoPackage => Path.Combine(Root, "data", "demo");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Wusheng.Dashboard.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Wusheng.Dashboard.sln lies in no folder above the tests.");
    }
}
