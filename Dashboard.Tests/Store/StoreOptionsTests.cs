using Microsoft.Extensions.Configuration;
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

    [Fact]
    public void The_demo_has_a_package_and_a_store_of_its_own()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data", "demo"));
        var project = Directory.CreateDirectory(Path.Combine(_folder, "Dashboard")).FullName;

        Of("--demo").Resolve(project).Should().Be(new StorePlaces(Path.Combine(_folder, "store", "demo.db"), Path.Combine(_folder, "data", "demo")));
    }

    [Fact]
    public void Without_the_switch_nothing_of_the_demo_is_used()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data", "uxin"));
        Directory.CreateDirectory(Path.Combine(_folder, "data", "demo"));

        Of().Resolve(_folder).Should().Be(new StorePlaces(Path.Combine(_folder, "store", "dashboard.db"), Path.Combine(_folder, "data", "uxin")));
    }

    [Fact]
    public void Places_that_are_set_win_over_those_of_the_demo() =>
        Of("--demo", "--Store:Path=a.db", "--Store:DataFolder=packages/other").Resolve(_folder)
            .Should().Be(new StorePlaces(Path.Combine(_folder, "a.db"), Path.Combine(_folder, "packages", "other")));

    [Fact]
    public void The_switch_leaves_the_argument_behind_it_alone() =>
        StoreOptions.InFull(["--demo", "--Urls=http://127.0.0.1:1", "--demolish"]).Should().Equal("--Store:Demo=true", "--Urls=http://127.0.0.1:1", "--demolish");

    private static StoreOptions Of(params string[] arguments) =>
        new ConfigurationBuilder().AddCommandLine(StoreOptions.InFull(arguments)).Build().GetSection(StoreOptions.Section).Get<StoreOptions>() ?? new();
}
