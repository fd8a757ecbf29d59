namespace Wusheng.Dashboard.DataPackages.Checks;

/// <summary>The documents are the very files that the figures were read from.</summary>
internal static class SourceChecks
{
    /// <summary>Checks digests, and that every file is either a table or the text of a source.</summary>
    public static void Check(PackageTables package, PackageDescriptor descriptor, PackageFiles files, ProblemLog problems)
    {
        foreach (var (source, line) in package.Sources.WithLines)
        {
            if (!descriptor.Resources.Any(r => r.Path == source.File))
            {
                problems.Add(package.Sources.File, line, $"文本“{source.File}”没有列在{PackageDescriptor.FileName}中", "请在resources中加上这个文件");
            }
            else if (files.Digest(source.File) is { } digest && digest != source.Sha256)
            {
                problems.Add(package.Sources.File, line, $"文本“{source.File}”的SHA-256是{digest}，与登记的{source.Sha256}不同", "请换回登记时的文本；文本确有更正的，须核对全部位置后再改sha256");
            }
        }

        foreach (var resource in descriptor.Resources)
        {
            if (resource.Hash is not null && files.Digest(resource.Path) is { } digest && digest != resource.Hash)
            {
                problems.Add(PackageDescriptor.FileName, null, $"“{resource.Path}”的SHA-256是{digest}，与hash不同", "请换回原文件，或更正hash");
            }

            if (resource.Fields is null && package.Sources.IsComplete && !package.Sources.Items.Exists(s => s.File == resource.Path))
            {
                problems.Add(PackageDescriptor.FileName, null, $"“{resource.Path}”既不是表，也不是sources.csv中的文本", "请在sources.csv中登记，或从resources中删去");
            }
        }
    }
}
