using Wusheng.Dashboard.Store;

namespace Wusheng.Dashboard.Tests.Store;

public sealed class StoreOptionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("places-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_from_source_the_store_lies_beside_the_data_and_not_in_the_project()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data", "uxin"));
        var project = Directory.CreateDirectory(Path.Combine(_folder, "Dashboard")).FullName;

        new StoreOptions().Resolve(project).Should().Be(new StorePlaces(
            Path.Combine(_folder, "store", "dashboard.db"), Path.Combine(_folder, "data", "uxin")));
    }

    [Fact]
    public void Published_both_lie_in_the_folder_of_the_application()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data", "uxin"));

        new StoreOptions().Resolve(_folder + Path.DirectorySeparatorChar).Should().Be(new StorePlaces(
            Path.Combine(_folder, "store", "dashboard.db"), Path.Combine(_folder, "data", "uxin")));
    }

    [Fact]
    public void Relative_settings_start_at_the_content_root()
    {
        var options = new StoreOptions { Path = "../elsewhere/a.db", DataFolder = " packages/demo " };

        options.Resolve(Path.Combine(_folder, "app")).Should().Be(new StorePlaces(
            Path.Combine(_folder, "elsewhere", "a.db"), Path.Combine(_folder, "app", "packages", "demo")));
    }
}
