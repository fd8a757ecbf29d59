namespace Wusheng.Dashboard.Tests.DataPackages;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("package-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
