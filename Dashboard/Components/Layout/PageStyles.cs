using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.FileProviders;

namespace Wusheng.Dashboard.Components.Layout;

/// <summary>The style sheet of every page, sent inside it: 4 KB compressed, and nothing has to be waited for before the page can be shown.</summary>
public sealed class PageStyles(IWebHostEnvironment environment)
{
    // The components' own styles stand in the bundle that the build makes of them, if there are any.
    private static readonly string[] s_files = ["app.css", "Dashboard.styles.css", "print.css"];

    private readonly Lazy<MarkupString> _read = new(() => Read(environment.WebRootFileProvider));

    /// <summary>The sheet. While one works on it, it is read for every page.</summary>
    public MarkupString Text => environment.IsDevelopment() ? Read(environment.WebRootFileProvider) : _read.Value;

    private static MarkupString Read(IFileProvider files) =>
        new(string.Concat(s_files.Select(files.GetFileInfo).Where(file => file.Exists).Select(ReadAll)));

    private static string ReadAll(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }
}
