namespace Wusheng.Dashboard.Store;

/// <summary>The configuration section <c>Store</c>: where the store lies, and which data package fills it. Relative paths start at the content root.</summary>
public sealed class StoreOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Store";

    /// <summary>Name of the setting, for messages.</summary>
    public const string PathSetting = "Store:Path";

    /// <summary>Name of the setting, for messages.</summary>
    public const string DataFolderSetting = "Store:DataFolder";

    /// <summary>The switch on the command line that asks for made-up figures.</summary>
    public const string DemoSwitch = "--demo";

    /// <summary>Made-up figures, in a store of their own: <c>data/demo</c> and <c>store/demo.db</c> where no other places are set.</summary>
    public bool Demo { get; set; }

    /// <summary>The database file; empty for <c>store/dashboard.db</c> beside the folder <c>data</c>.</summary>
    public string Path { get; set; } = "";

    /// <summary>The data package that is imported at start; empty for <c>data/uxin</c> in the content root (published) or beside it (run from source).</summary>
    public string DataFolder { get; set; } = "";

    private string DefaultData => Demo ? "data/demo" : "data/uxin";

    /// <summary>A command line with the switch spelt out as the setting it stands for: left alone it would take the next argument for its value.</summary>
    public static string[] InFull(string[] arguments) => Array.ConvertAll(arguments, a => a == DemoSwitch ? $"--{Section}:{nameof(Demo)}=true" : a);

    /// <summary>The two places, in full.</summary>
    /// <param name="contentRoot">Where the application lies.</param>
    public StorePlaces Resolve(string contentRoot)
    {
        var home = Home(contentRoot);
        // Not inside the project's folder: beside Dashboard/Store a folder "store" would be the same one where file names ignore case.
        return new(
            Full(Path, System.IO.Path.Combine(home, "store", Demo ? "demo.db" : "dashboard.db")),
            Full(DataFolder, System.IO.Path.Combine(home, DefaultData)));

        string Full(string configured, string otherwise) =>
            System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? otherwise : configured.Trim(), contentRoot);
    }

    private string Home(string contentRoot)
    {
        string?[] candidates = [contentRoot, System.IO.Path.GetDirectoryName(contentRoot.TrimEnd('/', '\\')), AppContext.BaseDirectory];
        return candidates.FirstOrDefault(folder => folder is not null && Directory.Exists(System.IO.Path.Combine(folder, DefaultData))) ?? contentRoot;
    }
}

/// <summary>Where things lie, as full paths.</summary>
/// <param name="Database">The database file.</param>
/// <param name="DataFolder">The data package imported at start.</param>
public sealed record StorePlaces(string Database, string DataFolder);
